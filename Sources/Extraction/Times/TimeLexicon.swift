/// The words of `TimeTables` and those that the patterns name, looked up by the hash of their lower-case bytes.
struct TimeLexicon: Sendable {
    struct Entry: Sendable {
        var categories: TimeCategories = []
        var code = 0
        /// Number among the words that patterns name; 0 for none.
        var word = 0
        /// Of an ordinal or a number word.
        var number: Double?
        /// Only with a capital, only without.
        var isCapitalized = false, isLowercased = false
        /// May have a stop that belongs to it.
        var isAbbreviation = false
    }

    private var entries: [UInt64: Entry] = [:]
    private var words = 0

    init() {
        for (category, words) in TimeTables.all {
            for piece in words.split(whereSeparator: \.isWhitespace) {
                let parts = piece.split(separator: "=")
                guard let word = parts.first, let code = parts.dropFirst().first.flatMap({ Int($0) }) else { continue }
                update(word) { entry in
                    entry.categories.insert(category.set)
                    entry.code = code
                    entry.isCapitalized = entry.isCapitalized || TimeTables.capitalized.contains(category)
                    entry.isLowercased = entry.isLowercased || TimeTables.lowercased.contains(category)
                    entry.isAbbreviation = word.utf8.count <= 5 && (category == .month || category == .weekday) && word.utf8.count < 5
                }
            }
        }
        for (number, word) in NumberTables.ordinals {
            update(word) {
                $0.categories.insert(.ordinal); $0.number = Double(number)
            }
        }
    }

    private mutating func update(_ word: some StringProtocol, _ change: (inout Entry) -> Void) {
        change(&entries[TokenFacts.hash(word.utf8), default: Entry()])
    }

    /// The number of a word or mark that a pattern names.
    mutating func intern(_ word: some StringProtocol) -> Int {
        let hash = TokenFacts.hash(word.utf8)
        if let known = entries[hash], known.word > 0 { return known.word }
        words += 1
        let number = words
        update(word) { $0.word = number }
        return number
    }

    /// Nil when nobody asks for the word.
    subscript(hash: UInt64) -> Entry? { entries[hash] }
}
