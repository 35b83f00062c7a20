/// Buildings whose names stand for those who sit in them: data, to be extended.
struct SeatTable: Sendable {
    private let keys: Set<UInt64>

    static let shared = SeatTable([
        "White House", "Kremlin", "Pentagon", "Downing Street", "Elysee", "Élysée", "Buckingham Palace", "Blue House", "Vatican Palace",
        "Capitol", "Whitehall",
        "Zhongnanhai", "Foreign Office", "Bundestag", "Knesset", "Reichstag", "Quirinale", "Moncloa", "Casa Rosada", "Aso Rock",
        "Chancellery", "State House",
    ])

    init(_ names: [String]) {
        keys = Set(names.map { name in TokenFacts.key(name.split(separator: " ").map { TokenFacts.hash($0.lowercased().utf8) }) })
    }

    func contains(_ lowerKey: UInt64) -> Bool { keys.contains(lowerKey) }
}
