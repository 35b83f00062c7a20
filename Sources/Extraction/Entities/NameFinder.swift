/// Finds the names of an article: the model's, cleaned, and those it missed. Labels are settled later, by vote.
///
/// The passes run in order, each seeing what the earlier ones took: the model's names, trimmed (`+Model`); offices before names, acronyms
/// in brackets, roads, long names of institutions (`+Patterns`); the gazetteer (`+Places`); and names repeated elsewhere (`+Repetition`).
struct NameFinder {
    let text: TaggedText
    let facts: TokenFacts
    let gazetteer: Gazetteer?
    var spans: [NameSpan] = []
    /// Which span each token belongs to; -1 for none.
    var owner: [Int32]
    /// Whether a sentence or a block begins at each token.
    let begins: [Bool]
    let blockStarts: Set<Int32>
    let headlines: TitleCase
    var scratch = PlaceName()
    /// The model's names as it gave them, with a label each had.
    var known: [UInt64: EntityType] = [:]
    /// The last words of those it gave as persons'.
    var surnames: Set<UInt64> = []

    init(_ text: TaggedText, _ facts: TokenFacts, _ gazetteer: Gazetteer?) {
        self.text = text
        self.facts = facts
        self.gazetteer = gazetteer
        owner = Array(repeating: -1, count: text.count)
        var begins = Array(repeating: false, count: text.count)
        for token in text.sentences + text.blocks where begins.indices.contains(Int(token)) { begins[Int(token)] = true }
        self.begins = begins
        blockStarts = Set(text.blocks)
        headlines = TitleCase(text, facts)
    }

    mutating func run() -> [NameSpan] {
        addModelNames()
        addPatterns()
        addPlaces()
        addRepetitions()
        addSpeakers()
        dropDiseasesAndMoney()
        return spans.filter { !$0.tokens.isEmpty }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: What the passes ask of tokens

    func isCapital(_ token: Int) -> Bool { facts.shapes[token].contains(.capital) }
    func has(_ token: Int, _ classes: WordClasses) -> Bool { !facts.classes[token].isDisjoint(with: classes) }
    func isFree(_ token: Int) -> Bool { owner[token] < 0 }
    /// The single byte a token consists of, or 0.
    func mark(_ token: Int) -> UInt8 {
        text.ends[token] - text.starts[token] == 1 ? text.text[Int(text.starts[token])] : 0
    }

    /// Whether two neighbouring tokens stand in one sentence of one block.
    func isJoined(_ token: Int, _ next: Int) -> Bool {
        next < text.count && next > 0 && !begins[next]
    }

    func beginsSentence(_ token: Int) -> Bool {
        if token == 0 || !isJoined(token - 1, token) { return true }
        let before = text.bytes((token - 1)..<token)
        return before.first == 0x22 || before.elementsEqual("“".utf8) || before.first == 0x3A || before.elementsEqual("‘".utf8)
    }

    /// Whether a token is `'s`, `’s` or an apostrophe alone.
    func isPossessive(_ token: Int) -> Bool {
        let bytes = text.bytes(token..<(token + 1))
        switch bytes.count {
        case 1, 2: return bytes.first == 0x27
        case 3, 4: return bytes.starts(with: "’".utf8)
        default: return false
        }
    }

    func equals(_ token: Int, _ word: String) -> Bool {
        text.starts.indices.contains(token) && text.bytes(token..<(token + 1)).elementsEqual(word.utf8)
    }

    /// Takes free tokens as a name; others keep what is theirs.
    @discardableResult
    mutating func add(_ tokens: Range<Int>, _ label: EntityType, _ origin: NameSpan.Origin, _ senses: [Gazetteer.Sense] = []) -> Bool {
        guard !tokens.isEmpty, tokens.allSatisfy(isFree) else { return false }
        for token in tokens { owner[token] = Int32(spans.count) }
        spans.append(NameSpan(tokens: tokens, label: label, origin: origin, senses: senses))
        return true
    }

    /// Gives up a span's tokens.
    mutating func drop(_ span: Int) {
        for token in spans[span].tokens { owner[token] = -1 }
        spans[span].tokens = 0..<0
    }

    /// Lets a span have other tokens, swallowing the spans it then covers.
    mutating func stretch(_ span: Int, to tokens: Range<Int>) {
        for token in tokens where owner[token] >= 0 && owner[token] != Int32(span) { drop(Int(owner[token])) }
        for token in spans[span].tokens { owner[token] = -1 }
        for token in tokens { owner[token] = Int32(span) }
        spans[span].tokens = tokens
    }

    mutating func senses(of tokens: Range<Int>) -> [Gazetteer.Sense] {
        guard let gazetteer else { return [] }
        var name = text.bytes(tokens)  // a possessive that the tokeniser left on is no plural: "America's" are not the Americas
        if name.count > 3, name.last == 0x73 {
            if name[name.endIndex - 2] == 0x27 { name.removeLast(2) } else if name.suffix(4).starts(with: "’".utf8) { name.removeLast(4) }
        }
        let found = gazetteer.senses(of: name, &scratch)
        // "English" is a town in Indiana, "Thai" one in Pakistan: beside a demonym only big places count.
        guard found.contains(where: { $0.kind == .demonym }), found.contains(where: { $0.kind != .demonym }) else { return found }
        return found.filter { $0.kind == .demonym || gazetteer.population($0.place) >= 1_000_000 }.sorted {
            $0.kind.rawValue > $1.kind.rawValue
        }
    }
}
