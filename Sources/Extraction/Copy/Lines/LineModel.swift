import Glibc

/// How likely each line of a page belongs to the article: an additive model over binned features (a piecewise constant logistic regression),
/// in two passes. The first judges each line by itself and its place; the second, with weights of its own, also by what the first thought of
/// the lines around. Linear in the lines.
///
/// The weights are text, a row a term: `pass feature cuts c1 c2 ... weights w0 w1 w2 ...`; a value below `c1` weighs `w0`, one of `c1` or more
/// but below `c2` weighs `w1`, and so on. `deploy/train-line-model` writes them.
package struct LineModel: Sendable {
    private struct Term: Sendable {
        var feature: LineFeature
        var cuts: [Float]
        /// One more than cuts.
        var weights: [Float]

        func weight(of value: Float) -> Float {
            var (low, high) = (0, cuts.count)
            while low < high {
                let middle = (low + high) / 2
                if cuts[middle] <= value { low = middle + 1 } else { high = middle }
            }
            return weights[low]
        }
    }

    private var passes: [[Term]] = [[], []]
    private var biases: [Float] = [0, 0]

    static let standard = LineModel(weights: LineWeights.text)

    /// Rows that are none are left out; the tests see to it that the weights shipped have no such row.
    package init(weights text: String) {
        for row in text.split(separator: "\n") {
            let fields = row.split(separator: " ")
            guard fields.count >= 3, let pass = Int(fields[0]), passes.indices.contains(pass - 1) else { continue }
            if fields[1] == "bias", let bias = Float(fields[2]) {
                biases[pass - 1] = bias
            } else if let feature = Self.features[String(fields[1])], let split = fields.firstIndex(of: "weights") {
                let cuts = fields[3..<split].compactMap { Float($0) }, weights = fields[(split + 1)...].compactMap { Float($0) }
                guard weights.count == cuts.count + 1 else { continue }
                passes[pass - 1].append(Term(feature: feature, cuts: cuts, weights: weights))
            }
        }
    }

    private static let features = Dictionary(uniqueKeysWithValues: LineFeature.allCases.map { ($0.name, $0) })

    /// How many terms each pass has.
    var termCounts: [Int] { passes.map(\.count) }

    /// The chance, 0 to 1, of each line.
    func chances(_ features: LineFeatures) -> [Float] {
        var features = features
        features.addFirstPass(odds(features, pass: 0))
        return odds(features, pass: 1).map { Self.probability(ofOdds: $0) }
    }

    private func odds(_ features: LineFeatures, pass: Int) -> [Float] {
        (0..<features.lines).map { line in
            passes[pass].reduce(biases[pass]) { $0 + $1.weight(of: features[line, $1.feature]) }
        }
    }

    /// Logarithmic odds of what cannot be.
    static let certainlyNot: Float = -9

    static func probability(ofOdds odds: Float) -> Float { 1 / (1 + exp(-odds)) }
}
