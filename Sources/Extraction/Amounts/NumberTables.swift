/// The words of numbers: data, to be extended by whoever misses one.
enum NumberTables {
    static let cardinals: [(String, Double)] = [
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
        ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
    ]
    static let tens: [(String, Double)] = [
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ]
    /// What multiplies the number before it. The article may stand for "one" before them.
    static let multipliers: [(String, Double)] = [
        ("dozen", 12), ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("lakh", 1e5),
        ("crore", 1e7),
    ]
    /// Numbers that do not say which. "a few" and "a couple of" are read with the words around them.
    static let vague = ["several", "few", "couple", "many", "some", "various", "numerous"]
    /// Plurals that count without saying how many: "dozens of hours".
    static let vaguePlurals = ["dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"]

    static let ordinals: [(Int, String)] = [
        (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth"), (9, "ninth"),
        (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"), (14, "fourteenth"), (15, "fifteenth"), (16, "sixteenth"),
        (17, "seventeenth"), (18, "eighteenth"), (19, "nineteenth"), (20, "twentieth"), (30, "thirtieth"),
    ]
}
