/// What the model says of a text: flat arrays with one entry for each token, over all blocks of the text.
///
/// Labels are small numbers; the model's `labels` name them. Heads, edges and spans count tokens of this analysis.
public struct Analysis: Sendable {
    public struct Entity: Sendable, Equatable {
        /// First token.
        public var start: Int
        /// One past the last token.
        public var end: Int
        /// Number in `Labels.entities`.
        public var label: Int
    }

    /// Names of what the arrays hold as numbers.
    public let labels: Labels
    /// The tokens of each block that was analysed.
    public internal(set) var blocks: [Range<Int>] = []
    /// Bytes of the text, from its beginning.
    public internal(set) var byteStarts: [Int32] = []
    public internal(set) var byteEnds: [Int32] = []
    /// Code points of the text, from its beginning.
    public internal(set) var scalarStarts: [Int32] = []
    public internal(set) var scalarEnds: [Int32] = []
    /// Whether one space that belongs to the token follows it.
    public internal(set) var hasSpace: [Bool] = []
    public internal(set) var isSpace: [Bool] = []
    public internal(set) var tags: [UInt8] = []
    public internal(set) var partsOfSpeech: [UInt8] = []
    public internal(set) var morphologies: [Int16] = []
    /// The head's token; a root is its own head.
    public internal(set) var heads: [Int32] = []
    public internal(set) var dependencies: [Int16] = []
    /// The first and last token of the token's subtree.
    public internal(set) var leftEdges: [Int32] = []
    public internal(set) var rightEdges: [Int32] = []
    public internal(set) var startsSentence: [Bool] = []
    /// In order, not overlapping.
    public internal(set) var entities: [Entity] = []
    var lemmaEnds: [Int32] = []
    var lemmaBytes: [UInt8] = []

    init(labels: Labels) { self.labels = labels }

    /// How many tokens there are.
    public var count: Int { tags.count }

    public func tag(_ token: Int) -> String { labels.tags[Int(tags[token])] }
    /// Universal part of speech; empty for none.
    public func partOfSpeech(_ token: Int) -> String { labels.partsOfSpeech[Int(partsOfSpeech[token])] }
    /// As in `Number=Sing|Person=3`; empty for none.
    public func morphology(_ token: Int) -> String { labels.morphologies[Int(morphologies[token])] }
    public func dependency(_ token: Int) -> String { labels.dependencies[Int(dependencies[token])] }

    public func lemma(_ token: Int) -> String {
        String(decoding: lemmaBytes[Int(token == 0 ? 0 : lemmaEnds[token - 1])..<Int(lemmaEnds[token])], as: UTF8.self)
    }

    /// Tokens of each sentence, in order. A block begins a sentence of its own.
    public var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for token in 0..<count where token > 0 && startsSentence[token] {
            sentences.append(start..<token)
            start = token
        }
        if count > 0 { sentences.append(start..<count) }
        return sentences
    }
}

/// The names of what an analysis holds as numbers.
public struct Labels: Sendable, Equatable {
    public var tags: [String]
    public var partsOfSpeech: [String]
    public var morphologies: [String]
    public var dependencies: [String]
    public var entities: [String]
}
