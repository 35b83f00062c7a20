/// A sum of small decision trees (gradient boosting, Friedman 2001), each a chain of comparisons of one feature with one number.
///
/// All trees lie in flat arrays, so that a block's way through them stays in the cache.
struct TreeEnsemble: Sendable {
    private struct Node {
        var feature: UInt16
        /// Where to go from here: to another node, or, negative, to a leaf. Both count from the tree's first.
        var below: Int16
        var above: Int16
        var bound: Float
    }

    private var nodes: [Node] = []
    private var leaves: [Float] = []
    /// The first node and the first leaf of each tree.
    private var roots: [(node: Int, leaf: Int)] = []

    /// - Parameter table: a tree in each line: `feature bound below above` for each inner node, then a bar and the leaves' values. Lines that are no
    ///   such tree are passed over.
    init(_ table: String, features names: [String]) {
        let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { (Substring($1), UInt16(clamping: $0)) })
        for line in table.split(separator: "\n") { add(line, index) }
    }

    private mutating func add(_ line: Substring, _ index: [Substring: UInt16]) {
        let halves = line.split(separator: "|")
        guard halves.count == 2 else { return }
        let cells = halves[0].split(separator: " ")
        let values = halves[1].split(separator: " ").compactMap { Float($0) }
        guard !cells.isEmpty, cells.count % 4 == 0, values.count == cells.count / 4 + 1 else { return }
        var tree: [Node] = []
        for start in stride(from: 0, to: cells.count, by: 4) {
            guard let feature = index[cells[start]], let bound = Float(cells[start + 1]), let below = Int16(cells[start + 2]),
                let above = Int16(cells[start + 3]), Self.isPlace(below, behind: start / 4, values.count),
                Self.isPlace(above, behind: start / 4, values.count)
            else { return }
            tree.append(Node(feature: feature, below: below, above: above, bound: bound))
        }
        roots.append((nodes.count, leaves.count))
        nodes += tree
        leaves += values
    }

    /// Nodes lead only to later ones, so that every way ends.
    private static func isPlace(_ target: Int16, behind node: Int, _ leaves: Int) -> Bool {
        target < 0 ? Int(~target) < leaves : Int(target) > node && Int(target) < leaves - 1
    }

    /// After so many trees two blocks in three of a page stand so low that the rest never brings them back; nobody asks how low exactly.
    private static let settled = 30
    private static let hopeless: Float = -3

    /// The sum of what the trees say of a row of features.
    func score(_ row: UnsafeBufferPointer<Float>) -> Double {
        nodes.withUnsafeBufferPointer { nodes in
            var sum: Float = 0
            for (number, root) in roots.enumerated() {
                if number == Self.settled, sum < Self.hopeless { break }
                var at = 0
                repeat {
                    let node = nodes[root.node + at]
                    at = Int(row[Int(node.feature)] <= node.bound ? node.below : node.above)
                } while at > 0
                sum += leaves[root.leaf + ~at]
            }
            return Double(sum)
        }
    }
}

extension FeatureRows {
    /// What an ensemble says of each block.
    func scores(_ trees: TreeEnsemble) -> [Double] {
        values.withUnsafeBufferPointer { all in
            (0..<count).map { block in
                trees.score(UnsafeBufferPointer(rebasing: all[(block * BlockFeature.total)..<((block + 1) * BlockFeature.total)]))
            }
        }
    }
}
