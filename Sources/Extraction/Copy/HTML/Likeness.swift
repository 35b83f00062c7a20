/// What a block has in common with what the page's metadata quote.
struct Likeness {
    private let facts: PageFacts
    private let shingles: Set<UInt64>
    private let isComplete: Bool
    /// How long the quoted body is, as a share of the page's prose; 0 for none.
    let bodyShare: Double
    private let headlines: [String]
    private let descriptions: [[UInt64]]

    init(facts: PageFacts, metadata: PageMetadata) {
        self.facts = facts
        let body = Self.words(metadata.articleBody[...])
        shingles = Set(Self.shingles(of: body))
        // A body much shorter than the page's prose is a teaser.
        isComplete = body.count >= 60
        bodyShare = Double(body.count) / Double(max(1, facts.all.proseWords))
        headlines = metadata.headlines.map { LineFacts.normalize($0) }
        descriptions = metadata.descriptions.map { Self.shingles(of: Self.words(Array($0.utf8)[...])) }
    }

    /// The share of the block's words that stand in it; nil when there is no such text or the block is too short to tell.
    func articleBody(_ block: Int) -> Double? {
        guard isComplete, facts.lines[block].words >= 3 else { return nil }
        let own = Self.shingles(of: Self.words(facts.blocks.text[facts.blocks.blocks[block].bytes]))
        guard !own.isEmpty else { return nil }
        return Double(own.count { shingles.contains($0) }) / Double(own.count)
    }

    /// 0: the headline; 1: a part of it; 2: a description of the article, or most of one; nil: neither.
    func metadata(_ block: Int) -> Int? {
        let line = facts.lines[block]
        if line.words <= 40, !line.normalized.isEmpty {
            if headlines.contains(line.normalized) { return 0 }
            if line.words >= 4, headlines.contains(where: { $0.hasPrefix(line.normalized) || line.normalized.hasPrefix($0) && !$0.isEmpty })
            {
                return 1
            }
        }
        guard line.words >= 5, line.words <= 90, !descriptions.isEmpty else { return nil }
        let own = Self.shingles(of: Self.words(facts.blocks.text[facts.blocks.blocks[block].bytes]))
        for description in descriptions where !description.isEmpty {
            let shared = Set(description).intersection(own).count
            if shared * 10 >= max(own.count, description.count) * 7 { return 2 }
        }
        return nil
    }

    /// A hash for each word: letters and digits, ASCII made small.
    private static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        var hash: UInt64 = 0
        for byte in text {
            switch byte {
            case 0x41...0x5A: hash = (hash ^ UInt64(byte + 0x20)) &* 0x100_0000_01B3 | 1
            case 0x30...0x39, 0x61...0x7A: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 | 1
            default:
                // Marks beyond ASCII differ between copies of one text.
                if hash != 0 { words.append(hash) }
                hash = 0
            }
        }
        if hash != 0 { words.append(hash) }
        return words
    }

    private static func shingles(of words: [UInt64]) -> [UInt64] {
        guard words.count >= 3 else { return words.isEmpty ? [] : [words.reduce(7) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }] }
        return (0...(words.count - 3)).map { start in words[start..<(start + 3)].reduce(7) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 } }
    }
}
