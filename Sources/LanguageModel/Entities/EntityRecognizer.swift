/// spaCy's named entity recogniser: one BILUO action a token, left to right, greedy.
final class EntityRecognizer: Sendable {
    struct Span: Sendable, Equatable {
        /// Tokens.
        var start: Int32
        var end: Int32
        /// A number in `Labels.entities`.
        var label: Int16
    }

    let encoder: TokenEncoder
    let scorer: TransitionScorer
    /// How many kinds of entities there are; the classes are B, I, L and U of each, then an empty one, then O.
    private let kinds: Int
    private let labels: [Int16]

    init(_ folder: ModelFolder, vectors: StaticVectors.Vectors?, labels table: inout LabelTable) throws(ModelFault) {
        let document = try folder.messagePack("ner/model")
        let statics = try vectors.map { vectors throws(ModelFault) in try StaticVectors(vectors, LayerFile(document)) }
        encoder = try TokenEncoder(document, rows: [5000, 1000, 2500, 2500], statics: statics)
        scorer = try TransitionScorer(folder, component: "ner", places: 3, classCount: 74)
        // 1 begin, 2 inside, 3 last, 4 unit, 5 outside.
        let classes = scorer.classes
        let begin = classes.filter { $0.number == 1 }.map(\.label)
        kinds = begin.count
        let expected =
            [1, 2, 3, 4].flatMap { number in begin.map { TransitionAction(number: number, label: $0) } }
            + [TransitionAction(number: 4, label: ""), TransitionAction(number: 5, label: "")]
        guard classes == expected else {
            throw ModelFault.unexpected(
                file: folder.url.appending(path: "ner/moves").path, what: "the actions",
                expected: "B, I, L and U of the same labels in the same order",
                found: "others")
        }
        labels = begin.map { Int16(table.index(of: $0)) }
    }

    /// - Parameters:
    ///   - rows: `scorer.prepare`'s vectors of the tokens.
    /// - Returns: the least margin by which an action was chosen.
    func recognize(_ count: Int, rows: UnsafePointer<Float>, isSpace: [Bool], startsSentence: [Bool], into spans: inout [Span]) -> Float {
        var margin = Float.infinity
        withUnsafeTemporaryAllocation(of: Float.self, capacity: TransitionScorer.width + scorer.scoreCount) { hidden in
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: 3) { vectors in
                guard let hidden = hidden.baseAddress, let vectors = vectors.baseAddress else { return }
                let place = 2 * TransitionScorer.width
                let padding = scorer.padding.values
                var open: (start: Int, kind: Int)?
                for token in 0..<count {
                    vectors[0] = rows + token * scorer.rowSize
                    vectors[1] = open.map { rows + $0.start * scorer.rowSize + place } ?? padding + place
                    vectors[2] = open.map { _ in rows + (token - 1) * scorer.rowSize + 2 * place } ?? padding + 2 * place
                    scorer.state(vectors, into: hidden)
                    let scores = hidden + TransitionScorer.width
                    scorer.score(hidden, into: scores)
                    let canGoOn = token + 1 < count && !startsSentence[token + 1]
                    var contest = Contest()
                    defer { margin = min(margin, contest.margin) }
                    if let entity = open {
                        let last = 2 * kinds + entity.kind
                        if canGoOn { contest.enter((kinds + entity.kind)..<(kinds + entity.kind + 1), scores) }
                        contest.enter(last..<(last + 1), scores)
                        if contest.winner == last {
                            spans.append(Span(start: Int32(entity.start), end: Int32(token + 1), label: labels[entity.kind]))
                            open = nil
                        }
                        continue
                    }
                    let outside = 4 * kinds + 1
                    if canGoOn, !isSpace[token] { contest.enter(0..<kinds, scores) }
                    if !isSpace[token] { contest.enter((3 * kinds)..<(4 * kinds), scores) }
                    contest.enter(outside..<(outside + 1), scores)
                    let winner = contest.winner ?? outside
                    if winner < kinds {
                        open = (token, winner)
                    } else if winner <= 4 * kinds, winner >= 3 * kinds {
                        spans.append(Span(start: Int32(token), end: Int32(token + 1), label: labels[winner - 3 * kinds]))
                    }
                }
            }
        }
        return margin
    }
}
