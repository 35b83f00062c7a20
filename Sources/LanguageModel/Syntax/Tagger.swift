/// Part-of-speech tags: a linear layer over the token vectors.
final class Tagger: Sendable {
    static let tagCount = 50

    let tags: [String]
    private let layer: LinearLayer

    init(_ folder: ModelFolder) throws(ModelFault) {
        let file = folder.url.appending(path: "tagger/cfg").path
        guard let tags = try folder.json("tagger/cfg")["labels"] as? [String], tags.count == Self.tagCount else {
            throw .unexpected(file: file, what: "'labels'", expected: "\(Self.tagCount) tags", found: "something else")
        }
        self.tags = tags
        let softmax = try LayerFile(folder.messagePack("tagger/model")).layer(
            named: "softmax", "W", shape: [Self.tagCount, TokenEncoder.width])
        let rows = try softmax.tensor("W", shape: [Self.tagCount, TokenEncoder.width])
        // Padded to a multiple of the kernels' block, so that the padding can never win.
        let columns = (Self.tagCount + 15) / 16 * 16
        let weights = Tensor(shape: [TokenEncoder.width, columns]) { out in
            for tag in 0..<Self.tagCount { for input in 0..<TokenEncoder.width { out[input * columns + tag] = rows.row(tag)[input] } }
        }
        let values = try softmax.tensor("b", shape: [Self.tagCount])
        layer = LinearLayer(
            weights: weights, bias: Tensor(shape: [columns]) { out in for tag in 0..<Self.tagCount { out[tag] = values.values[tag] } })
    }

    /// The number of the best tag of each token.
    /// - Returns: the least margin by which one was chosen.
    func tag(_ vectors: UnsafePointer<Float>, count: Int, into tags: inout [UInt8]) -> Float {
        var least = Float.infinity
        let columns = layer.columns
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 64 * columns) { scores in
            guard let scores = scores.baseAddress else { return }
            for start in stride(from: 0, to: count, by: 64) {
                let rows = min(64, count - start)
                layer.apply(vectors + start * TokenEncoder.width, rows: rows, into: scores)
                for row in 0..<rows {
                    var contest = Contest()
                    contest.enter(0..<Self.tagCount, scores + row * columns)
                    tags.append(UInt8(contest.winner ?? 0))
                    least = min(least, contest.margin)
                }
            }
        }
        return least
    }
}
