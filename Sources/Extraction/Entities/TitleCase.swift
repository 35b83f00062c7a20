/// Which tokens stand in headlines and the like, where every word has a capital: capitals say nothing there.
struct TitleCase: Sendable {
    private var isTitled: [Bool]

    /// A line is title case when nearly all its longer words begin with a capital, unless the whole text is written so.
    init(_ text: TaggedText, _ facts: TokenFacts) {
        isTitled = Array(repeating: false, count: text.count)
        var plain = 0
        for (n, start) in text.blocks.enumerated() {
            let end = n + 1 < text.blocks.count ? Int(text.blocks[n + 1]) : text.count
            let words = (Int(start)..<end).filter {
                facts.shapes[$0].contains(.hasLetter) && text.ends[$0] - text.starts[$0] >= Self.longWord
            }
            let capitals = words.lazy.filter { facts.shapes[$0].contains(.capital) }.count
            guard words.count >= Self.fewest, words.count <= Self.most, capitals * 10 >= words.count * 9 else {
                plain += words.count
                continue
            }
            for token in Int(start)..<end { isTitled[token] = true }
        }
        if plain < Self.most { isTitled = Array(repeating: false, count: text.count) }
    }

    /// Shorter words are not capitalised by all styles.
    private static let longWord = 4
    /// A line of names alone is no headline; nor is a long paragraph.
    private static let fewest = 4, most = 30

    func contains(_ token: Int) -> Bool { isTitled[token] }
}
