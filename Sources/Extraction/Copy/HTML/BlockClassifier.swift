/// A sum of decision trees over the features of a page's blocks. `deploy/train-blocks` learns them.
struct BlockClassifier: Sendable {
    private let trees: TreeEnsemble

    static let standard = BlockClassifier(BlockWeights.table)

    /// Log-odds from which a block is kept, on a page whose article is plain to see.
    private static let threshold = 0.2
    /// Elsewhere - a video with a caption, a list - what comes this near to the page's best words is kept, so that no page comes out empty for want of
    /// certainty; but nothing below the lowest.
    private static let margin = 2.0
    private static let lowest = -3.0
    private static let bestWords = 40

    /// - Parameter table: a tree in each line, as `TreeEnsemble` reads them; lines that are none are passed over.
    init(_ table: String) { trees = TreeEnsemble(table, features: BlockFeature.names) }

    /// For each block the probability, 0 to 1, that it belongs to the article; from 0.5 on it is taken to.
    func probabilities(of facts: PageFacts, _ metadata: PageMetadata) -> [Double] {
        let rows = BlockFeatures(facts: facts, metadata: metadata).rows()
        let scores = rows.scores(trees)
        let threshold = Self.threshold(for: scores, facts)
        return scores.map { 1 / (1 + Exponential.of(threshold - $0)) }
    }

    private static func threshold(for scores: [Double], _ facts: PageFacts) -> Double {
        var words = 0
        for index in scores.indices.sorted(by: { (scores[$0], $1) > (scores[$1], $0) }) {
            words += facts.lines[index].words
            if words >= bestWords { return max(lowest, min(threshold, scores[index] - margin)) }
        }
        return lowest
    }
}
