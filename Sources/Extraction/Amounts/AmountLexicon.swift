/// `AmountTables`, looked up by the hash of a word's lower-case bytes.
struct AmountLexicon: Sendable {
    static let shared = AmountLexicon()

    let signs: [UInt64: String], signLetters: [UInt64: [UInt64: String]], letters: [UInt64: String], codes: [UInt64: String]
    let names: [UInt64: String], subunits: [UInt64: String], units: [UInt64: String], powers: [UInt64: String]
    /// By the currency that the bare name means, then by the nation's word.
    let nations: [String: [UInt64: String]]
    let suffixes: [UInt64: Double], fractions: [UInt64: Double]

    private init() {
        func table(_ pairs: [(String, String)]) -> [UInt64: String] {
            Dictionary(pairs.map { (TokenFacts.hash($0.0.utf8), $0.1) }, uniquingKeysWith: { first, _ in first })
        }
        var signs: [UInt64: String] = [:], signLetters: [UInt64: [UInt64: String]] = [:]
        for (written, code) in AmountTables.pairs(AmountTables.currencySigns) {
            guard let sign = written.last else { continue }
            let signHash = TokenFacts.hash(String(sign).utf8)
            if written.count == 1 {
                signs[signHash] = code
            } else {
                signLetters[signHash, default: [:]][TokenFacts.hash(written.dropLast().utf8)] = code
            }
        }
        self.signs = signs
        self.signLetters = signLetters
        letters = table(AmountTables.pairs(AmountTables.currencyLetters))
        codes = table(AmountTables.currencyCodes.split(whereSeparator: \.isWhitespace).map { ($0.lowercased(), String($0)) })
        names = table(AmountTables.pairs(AmountTables.currencyNames))
        subunits = table(AmountTables.pairs(AmountTables.subunits))
        units = table(AmountTables.pairs(AmountTables.units))
        powers = table(AmountTables.pairs(AmountTables.powers))
        var nations: [String: [UInt64: String]] = [:]
        for line in AmountTables.currencyNations.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let plain = names[TokenFacts.hash(halves[0].filter { $0 != " " }.utf8)] else { continue }
            nations[plain] = table(AmountTables.pairs(String(halves[1])))
        }
        self.nations = nations
        suffixes = Dictionary(uniqueKeysWithValues: AmountTables.moneySuffixes.map { (TokenFacts.hash($0.key.utf8), $0.value) })
        fractions = Dictionary(
            uniqueKeysWithValues: AmountTables.pairs(AmountTables.fractions).map { (TokenFacts.hash($0.0.utf8), Double($0.1) ?? 1) })
    }
}
