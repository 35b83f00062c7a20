import LanguageModel

/// The dependency trees of one article, laid out for rules: what a token is, what hangs on it, and words and lemmas as hashes to compare by.
///
/// Everything is indexed by token of the analysis. Building it is linear; so is every walk in the number of tokens it passes.
struct SyntaxTree: Sendable {
    let text: [UInt8]
    /// Bytes of `text`.
    let starts: [Int32], ends: [Int32]
    /// Code points of `text`.
    let scalarStarts: [Int32], scalarEnds: [Int32]
    let heads: [Int32]
    let relations: [Dependency]
    let parts: [PartOfSpeech]
    /// Penn Treebank tags that tell verb forms apart, else `other`.
    let forms: [VerbForm]
    /// FNV-1a of the lower-case word, and of the lower-case lemma.
    let words: [UInt64], lemmas: [UInt64]
    /// The first and last token of each token's subtree.
    let leftEdges: [Int32], rightEdges: [Int32]
    /// Tokens of each sentence, and the sentence of each token.
    let sentences: [Range<Int>]
    let sentenceOf: [Int32]
    /// For each token whether it belongs to teasers: headlines of other articles that stand in a paragraph.
    private(set) var isTeaser: [Bool] = []
    /// Children of all tokens, one after another, and where each token's begin.
    private let childList: [Int32], childStarts: [Int32]

    /// What a verb's Penn tag says of its form.
    enum VerbForm: Sendable, Equatable { case base, past, gerund, participle, present, modal, other }

    init(_ text: [UInt8], _ analysis: Analysis) {
        let labels = analysis.labels
        let dependencies = labels.dependencies.map(Dependency.init(label:)), partNames = labels.partsOfSpeech.map(PartOfSpeech.init(label:))
        let tags = labels.tags.map(Self.form(penn:))
        self.text = text
        starts = analysis.byteStarts
        ends = analysis.byteEnds
        scalarStarts = analysis.scalarStarts
        scalarEnds = analysis.scalarEnds
        heads = analysis.heads
        relations = analysis.dependencies.map { dependencies[Int($0)] }
        parts = analysis.partsOfSpeech.map { partNames[Int($0)] }
        forms = analysis.tags.map { tags[Int($0)] }
        leftEdges = analysis.leftEdges
        rightEdges = analysis.rightEdges
        sentences = analysis.sentences
        let count = analysis.count
        words = (0..<count).map { Self.hash(text[Int(analysis.byteStarts[$0])..<Int(analysis.byteEnds[$0])]) }
        lemmas = Self.lemmas(text, analysis)
        var sentenceOf = [Int32](repeating: 0, count: count)
        for (number, sentence) in analysis.sentences.enumerated() { for token in sentence { sentenceOf[token] = Int32(number) } }
        self.sentenceOf = sentenceOf
        var begin = [Int32](repeating: 0, count: count + 1)
        for token in 0..<count where Int(analysis.heads[token]) != token { begin[Int(analysis.heads[token]) + 1] += 1 }
        for token in 0..<count { begin[token + 1] += begin[token] }
        var next = begin
        var list = [Int32](repeating: 0, count: Int(begin[count]))
        for token in 0..<count where Int(analysis.heads[token]) != token {
            let head = Int(analysis.heads[token])
            list[Int(next[head])] = Int32(token)
            next[head] += 1
        }
        childList = list
        childStarts = begin
        isTeaser = teasers()
    }

    /// Lemmas, those of two hyphenated words that are also written as one being that one's: "cease-fire", "re-open".
    private static func lemmas(_ text: [UInt8], _ analysis: Analysis) -> [UInt64] {
        (0..<analysis.count).map { token in
            let lemma = analysis.lemma(token)
            guard token > 1, analysis.byteStarts[token] == analysis.byteEnds[token - 1],
                analysis.byteStarts[token - 1] == analysis.byteEnds[token - 2],
                analysis.byteEnds[token - 1] - analysis.byteStarts[token - 1] == 1, text[Int(analysis.byteStarts[token - 1])] == 0x2D
            else { return hash(lemma.utf8) }
            let first = text[Int(analysis.byteStarts[token - 2])..<Int(analysis.byteEnds[token - 2])]
            return joined.contains(hash(first)) ? hash(Array(first) + lemma.utf8) : hash(lemma.utf8)
        }
    }

    private static let joined = Set(["cease", "re", "air", "peace"].map { hash($0) })

    var count: Int { heads.count }

    /// Tokens whose head is this one, in order.
    func children(_ token: Int) -> some RandomAccessCollection<Int> {
        childList[Int(childStarts[token])..<Int(childStarts[token + 1])].lazy.map { Int($0) }
    }

    func children(_ token: Int, _ relation: Dependency) -> [Int] { children(token).filter { relations[$0] == relation } }

    func child(_ token: Int, _ relation: Dependency) -> Int? { children(token).first { relations[$0] == relation } }

    /// The head; nil for a root.
    func head(_ token: Int) -> Int? { Int(heads[token]) == token ? nil : Int(heads[token]) }

    func isRoot(_ token: Int) -> Bool { Int(heads[token]) == token }

    /// Where tokens and what lies between them stand in the text, in bytes.
    func byteRange(_ tokens: Range<Int>) -> Range<Int> {
        tokens.isEmpty ? 0..<0 : Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
    }

    /// The bytes of tokens and of what lies between them.
    func bytes(_ tokens: Range<Int>) -> ArraySlice<UInt8> {
        tokens.isEmpty ? [] : text[Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])]
    }

    func string(_ tokens: Range<Int>) -> String { String(decoding: bytes(tokens), as: UTF8.self) }

    /// Code points from the first token to the last.
    func scalars(_ tokens: Range<Int>) -> Range<Int> {
        tokens.isEmpty ? 0..<0 : Int(scalarStarts[tokens.lowerBound])..<Int(scalarEnds[tokens.upperBound - 1])
    }

    /// The first token that ends behind a code point; nil if none does.
    func token(atScalar scalar: Int) -> Int? {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(scalarEnds[middle]) <= scalar { low = middle + 1 } else { high = middle }
        }
        return low < count ? low : nil
    }

    /// FNV-1a of the bytes, ASCII letters in lower case.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(FNV1a.offset) { FNV1a.step($0, 0x41...0x5A ~= $1 ? $1 | 0x20 : $1) }
    }

    static func hash(_ word: String) -> UInt64 { hash(word.utf8) }

    private static func form(penn: String) -> VerbForm {
        switch penn {
        case "VB": .base
        case "VBD": .past
        case "VBG": .gerund
        case "VBN": .participle
        case "VBP", "VBZ": .present
        case "MD": .modal
        default: .other
        }
    }
}
