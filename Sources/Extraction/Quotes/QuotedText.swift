/// An article as the rules of quotations read it: its tree, who is mentioned where, and what stands between quotation marks.
struct QuotedText {
    let tree: SyntaxTree
    let entities: [Entity]
    let mentions: MentionIndex
    let lexicon: CueLexicon
    /// Tokens of each block.
    let blocks: [Range<Int>]
    /// Whether the first block is the headline.
    let hasHeadline: Bool
    /// The spans of all blocks, in order; a span's parent is an index into this.
    private(set) var spans: [QuotedSpan] = []
    /// The outermost spans of each block.
    private(set) var outer: [[Int]] = []
    /// Bytes of marks that close nothing.
    private(set) var strays: [Range<Int>] = []
    /// The outermost span that each token stands in, marks excluded; -1 for none.
    private(set) var spanOf: [Int32]

    init(_ tree: SyntaxTree, blocks: [Range<Int>], hasHeadline: Bool, entities: [Entity], lexicon: CueLexicon = .shared) {
        self.tree = tree
        self.entities = entities
        self.blocks = blocks
        self.hasHeadline = hasHeadline
        self.lexicon = lexicon
        mentions = MentionIndex(entities, tree)
        spanOf = [Int32](repeating: -1, count: tree.count)
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Range<Int>) {
        guard let first = block.first, let last = block.last else { return outer.append([]) }
        let found = QuotationMarks(tree.text, Int(tree.starts[first])..<Int(tree.ends[last])).pair()
        let base = spans.count
        spans += found.spans.map { span in
            var span = span
            span.parent = span.parent.map { $0 + base }
            return span
        }
        strays += found.strays
        outer.append((base..<spans.count).filter { spans[$0].parent == nil })
        for span in outer[outer.count - 1] { for token in tokens(spans[span].content) { spanOf[token] = Int32(span) } }
    }

    /// The tokens that begin in a range of bytes.
    func tokens(_ bytes: Range<Int>) -> Range<Int> {
        let first = token(atOrAfter: bytes.lowerBound)
        return first..<max(first, token(atOrAfter: bytes.upperBound))
    }

    /// The first token that begins at or behind a byte.
    func token(atOrAfter byte: Int) -> Int {
        var low = 0, high = tree.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func isQuoted(_ token: Int) -> Bool { spanOf[token] >= 0 }

    /// The block of a token.
    func block(of token: Int) -> Int {
        var low = 0, high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first byte of a token.
    func byte(_ token: Int) -> UInt8 { tree.text[Int(tree.starts[token])] }

    /// A full stop, question or exclamation mark.
    func isTerminal(_ token: Int) -> Bool {
        guard tree.parts[token] == .punctuation else { return false }
        let byte = byte(token)
        return byte == 0x2E && tree.ends[token] - tree.starts[token] == 1 || byte == 0x3F || byte == 0x21
    }

    /// A dash of any kind between words.
    func isDash(_ token: Int) -> Bool {
        let bytes = tree.bytes(token..<(token + 1))
        return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0x2D, 0x2D])
            || bytes.count == 3 && bytes.starts(with: [0xE2, 0x80])
                && (0x92...0x95).contains(bytes[bytes.startIndex + 2])
    }

    func beginsUpper(_ token: Int) -> Bool {
        let bytes = tree.bytes(token..<(token + 1))
        guard let first = bytes.first else { return false }
        return (0x41...0x5A).contains(first) || first == 0xC3 && bytes.dropFirst().first.map { (0x80...0x9E).contains($0) } == true
    }
}

// MARK: Who can speak

extension QuotedText {
    /// The entity that a token's mention belongs to.
    func entity(at token: Int) -> Entity? { mentions.mention(at: token).map { entities[$0.place.entity] } }

    /// Whether a noun or pronoun can be somebody who speaks, thinks or wants: a person, an organisation, a government, a people, or a word for one.
    func canSpeak(_ token: Int) -> Bool {
        if let type = entity(at: token)?.type {
            switch type {
            case .person, .organization, .group, .politicalPlace: return true
            default: return false
            }
        }
        return Self.pronouns.contains(tree.words[token]) || lexicon.isSource(tree.words[token])
            || WordLexicon.shared[tree.lemmas[token]].contains(.role) || WordLexicon.shared[tree.lemmas[token]].contains(.local)
            || tree.parts[token] == .properNoun
    }

    func isFirstOrSecondPerson(_ token: Int) -> Bool { Self.nearPersons.contains(tree.words[token]) }

    private static let pronouns = Set(
        [
            "he", "she", "they", "who", "i", "we", "you", "it", "many", "some", "others", "several", "both", "most", "few", "those", "one",
            "another", "him", "her", "them", "everyone", "someone",
        ].map {
            SyntaxTree.hash($0)
        })
    private static let nearPersons = Set(["i", "we", "you"].map { SyntaxTree.hash($0) })
}
