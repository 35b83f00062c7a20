import Testing

@testable import LanguageModel

/// The model against spaCy's own output on the project's texts, step by step: a failure names the first step that differs, since all later ones
/// then differ too. `compare-with-spacy` does the same on any texts.
@Suite("Conformance with spaCy") struct ConformanceTests {
    /// The first place at which two lists differ, as text.
    private func difference<Element: Equatable>(_ found: [Element], _ expected: [Element]) -> String? {
        if found == expected { return nil }
        let place = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(found.count, expected.count)
        func at(_ list: [Element]) -> String { list.indices.contains(place) ? "\(list[place])" : "nothing" }
        return "at \(place): \(at(found)), spaCy has \(at(expected))"
    }

    private func difference(_ found: [[Float]], _ expected: [[Float]], within tolerance: Float) -> String? {
        guard found.count == expected.count else { return "\(found.count) rows, spaCy has \(expected.count)" }
        for (token, (a, b)) in zip(found, expected).enumerated() {
            for (column, (x, y)) in zip(a, b).enumerated() where abs(x - y) > tolerance || x.isNaN {
                return "at token \(token), column \(column): \(x), spaCy has \(y)"
            }
        }
        return nil
    }

    @Test("Every field of every text is spaCy's", arguments: FetchedModel.allCases) func fields(of name: FetchedModel) throws {
        let model = try name.model()
        let fixture = try SpacyAnalysis.fixture(of: name)
        #expect(fixture.count > 100)
        for expected in fixture {
            let analysis = model.analyze(expected.text)
            let tokens = 0..<analysis.count
            let bytes = Array(expected.text.utf8)
            let steps: [(String, () -> String?)] = [
                (
                    "tokens",
                    {
                        difference(
                            tokens.map {
                                String(decoding: bytes[Int(analysis.byteStarts[$0])..<Int(analysis.byteEnds[$0])], as: UTF8.self)
                            }, expected.words)
                    }
                ),
                ("code points", { difference(analysis.scalarStarts.map { Int($0) }, expected.start) }),
                ("spaces", { difference(analysis.hasSpace, expected.ws) }),
                ("heads", { difference(analysis.heads.map { Int($0) }, expected.head) }),
                ("sentence starts", { difference(analysis.startsSentence, expected.sent) }),
                ("tags", { difference(tokens.map(analysis.tag), expected.tag) }),
                ("dependencies", { difference(tokens.map(analysis.dependency), expected.dep) }),
                ("parts of speech", { difference(tokens.map(analysis.partOfSpeech), expected.pos) }),
                ("morphology", { difference(tokens.map(analysis.morphology), expected.morph) }),
                ("lemmas", { difference(tokens.map(analysis.lemma), expected.lemma) }),
                (
                    "entities",
                    {
                        difference(
                            analysis.entities.map { .init(start: $0.start, end: $0.end, label: model.labels.entities[$0.label]) },
                            expected.ents)
                    }
                ),
                ("noun chunks", { difference(analysis.nounChunks.map { [$0.lowerBound, $0.upperBound] }, expected.chunks) }),
            ]
            for (step, difference) in steps {
                if let difference = difference() {
                    Issue.record("'\(expected.text.prefix(60))': the first step to differ is \(step), \(difference)")
                    break
                }
            }
        }
    }

    @Test("Features and vectors are spaCy's before any decision is made", arguments: FetchedModel.allCases)
    func steps(of name: FetchedModel) throws {
        let model = try name.model()
        let withSteps = try SpacyAnalysis.fixture(of: name).filter { $0.features != nil }
        #expect(withSteps.count >= 10)
        for expected in withSteps {
            let trace = Trace(of: expected.text, model: model)
            let steps: [(String, () -> String?)] = [
                ("features", { difference(trace.features.map { $0.map(String.init) }, expected.features ?? []) }),
                ("the shared encoder's vectors", { difference(trace.shared, expected.shared ?? [], within: 2e-4) }),
                ("the tagger's choice", { difference(trace.tags, expected.firstTags ?? []) }),
                ("the recognizer's vectors", { difference(trace.own, expected.own ?? [], within: 2e-4) }),
            ]
            for (step, difference) in steps {
                if let difference = difference() {
                    Issue.record("'\(expected.text.prefix(60))': the first step to differ is \(step), \(difference)")
                    break
                }
            }
        }
    }
}

/// What the components hand on, for one text: the same calls that a workspace makes.
private struct Trace {
    var features: [[UInt64]] = []
    var shared: [[Float]] = []
    var own: [[Float]] = []
    var tags: [String] = []

    init(of text: String, model: LanguageModel) {
        var tokenizer = Tokenizer(rules: model.rules, norms: model.norms), tokens = Tokens(), scratch = EncoderScratch()
        Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
        let made = TokenFeatures(0..<tokens.count, of: tokens, tokenizer: tokenizer)
        features = (0..<tokens.count).map { Array(made.shared[($0 * 6)..<($0 * 6 + 6)]) }
        let whole = [0..<tokens.count]
        model.encoder.encode(made.shared, words: made.words, texts: whole, .paired, scratch: &scratch)
        shared = Self.beginnings(scratch.rows, tokens.count)
        var numbers: [UInt8] = []
        _ = model.tagger.tag(scratch.rows, count: tokens.count, into: &numbers)
        tags = numbers.map { model.tagger.tags[Int($0)] }
        model.recognizer.encoder.encode(made.own, words: made.words, texts: whole, .paired, scratch: &scratch)
        own = Self.beginnings(scratch.rows, tokens.count)
    }

    private static func beginnings(_ rows: UnsafePointer<Float>, _ count: Int) -> [[Float]] {
        (0..<count).map { token in (0..<8).map { rows[token * TokenEncoder.width + $0] } }
    }
}
