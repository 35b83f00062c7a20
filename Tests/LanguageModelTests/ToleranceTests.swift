import Testing

@testable import LanguageModel

/// The quicker way of summing may not decide anything: where it could, the text is summed anew as spaCy does.
@Suite("Tolerance") struct ToleranceTests {
    /// The greatest difference of a score between both ways of summing, over the tags and over states of tokens drawn at random.
    private func greatestDifference(_ text: String, _ model: LanguageModel, _ random: inout SplitMix) -> Float {
        var tokenizer = Tokenizer(rules: model.rules, norms: model.norms), tokens = Tokens()
        Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
        let count = tokens.count
        let features = TokenFeatures(0..<count, of: tokens, tokenizer: tokenizer)
        var greatest: Float = 0
        for (encoder, features, words, scorer) in [
            (model.encoder, features.shared, features.words, model.parser.scorer),
            (model.recognizer.encoder, features.own, features.words, model.recognizer.scorer),
        ] {
            let states = (0..<200).map { _ in (0..<scorer.places).map { _ in Int.random(in: -1..<count, using: &random) } }
            let scores = [WindowLayer.Summation.paired, .inOrder].map { summation -> [[Float]] in
                var scratch = EncoderScratch()
                encoder.encode(features, words: words, texts: [0..<count], summation, scratch: &scratch)
                var projected = FloatBuffer(), rows = FloatBuffer()
                let vectors = rows.reserve(count * scorer.rowSize)
                scorer.prepare(scratch.rows, count: count, projected: projected.reserve(count * TransitionScorer.width), into: vectors)
                return states.map { (state: [Int]) -> [Float] in
                    let place = 2 * TransitionScorer.width
                    let pointers = state.enumerated().map { (slot, token) -> UnsafePointer<Float>? in
                        token < 0 ? scorer.padding.values + slot * place : UnsafePointer(vectors + token * scorer.rowSize + slot * place)
                    }
                    var hidden = [Float](repeating: 0, count: TransitionScorer.width)
                    var scores = [Float](repeating: 0, count: scorer.scoreCount)
                    scorer.state(pointers, into: &hidden)
                    scorer.score(hidden, into: &scores)
                    return scores
                }
            }
            for (quick, exact) in zip(scores[0], scores[1]) {
                for (a, b) in zip(quick, exact) { greatest = max(greatest, abs(a - b)) }
            }
        }
        return greatest
    }

    @Test("Both ways of summing give scores that differ by much less than what decides", arguments: FetchedModel.allCases)
    func scores(of name: FetchedModel) throws {
        let model = try name.model()
        var random = SplitMix(state: 8)
        var greatest: Float = 0
        for text in try SpacyAnalysis.fixture(of: name).map(\.text) where text.contains(" ") {
            greatest = max(greatest, greatestDifference(text, model, &random))
        }
        #expect(greatest > 0, "they are two ways")
        #expect(greatest < Workspace.tolerance / 4)
    }
}
