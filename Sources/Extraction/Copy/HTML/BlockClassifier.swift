/// Two logistic regressions, one behind the other, over yes-or-no features of blocks: the first judges a block by itself, the second by itself and the
/// company it keeps. `deploy/train-blocks` learns the weights.
struct BlockClassifier: Sendable {
    private let weights: [Float]
    private let companyWeights: [Float]

    static let standard = BlockClassifier(BlockWeights.table)

    /// - Parameter table: lines of `feature first-weight second-weight`; what is not listed weighs nothing.
    init(_ table: String) {
        var weights = [Float](repeating: 0, count: BlockFeature.total), companyWeights = weights
        let index = Dictionary(uniqueKeysWithValues: BlockFeature.names.enumerated().map { ($1, $0) })
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: " ")
            guard cells.count == 3, let feature = index[String(cells[0])], let first = Float(cells[1]), let second = Float(cells[2]) else {
                continue
            }
            weights[feature] = first
            companyWeights[feature] = second
        }
        self.weights = weights
        self.companyWeights = companyWeights
    }

    /// For each block the probability, 0 to 1, that it belongs to the article.
    func probabilities(of facts: PageFacts, _ metadata: PageMetadata) -> [Double] {
        let first = BlockFeatures(facts: facts, metadata: metadata, phrases: .standard).rows()
        let scores = (0..<first.count).map { Self.score(first[$0], weights) }
        let second = CompanyFeatures(facts: facts, scores: scores).rows(after: first)
        return (0..<second.count).map { CompanyFeatures.probability(Self.score(second[$0], companyWeights)) }
    }

    private static func score(_ features: ArraySlice<UInt16>, _ weights: [Float]) -> Double {
        Double(features.reduce(Float(0)) { $0 + weights[Int($1)] })
    }
}
