/// From the parser's arcs to a tree: heads of their own for roots, non-projective arcs put back where they belong, sentences.
struct DependencyTree {
    /// The head of each token; its own index for a root.
    private(set) var heads: [Int32]
    private(set) var labels: [Int16]
    /// The first and last token of each token's subtree.
    private(set) var leftEdges: [Int32] = []
    private(set) var rightEdges: [Int32] = []
    private(set) var startsSentence: [Bool] = []

    /// - Parameters:
    ///   - root: number of the label `ROOT`.
    ///   - decorated: for a label of the form `A||B`, the numbers of A and B.
    init(heads: [Int32], labels: [Int16], root: Int16, decorated: [Int16: (own: Int16, head: Int16)], isSpace: [Bool]) {
        self.heads = heads
        self.labels = labels
        for token in heads.indices where heads[token] < 0 {
            self.heads[token] = Int32(token)
            self.labels[token] = root
        }
        findEdges()
        if self.labels.contains(where: { decorated[$0] != nil }) {
            for token in self.labels.indices {
                if let label = decorated[self.labels[token]] { deprojectivize(token, label, isSpace: isSpace) }
            }
            findEdges()
        }
        startsSentence = [Bool](repeating: false, count: heads.count)
        for token in heads.indices where self.heads[token] == Int32(token) { startsSentence[Int(leftEdges[token])] = true }
    }

    /// Spreads the edges of subtrees up to the heads, in rounds, until every head lies within its own sentence; crossing arcs take several.
    private mutating func findEdges() {
        let count = heads.count
        leftEdges = (0..<Int32(count)).map { $0 }
        rightEdges = leftEdges
        for _ in 0..<12 {
            for token in 0..<count {
                let head = Int(heads[token])
                leftEdges[head] = min(leftEdges[head], leftEdges[token])
                rightEdges[head] = max(rightEdges[head], rightEdges[token])
            }
            for token in stride(from: count - 1, through: 0, by: -1) {
                let head = Int(heads[token])
                rightEdges[head] = max(rightEdges[head], rightEdges[token])
                leftEdges[head] = min(leftEdges[head], leftEdges[token])
            }
            if headsLieWithinSentences() { return }
        }
    }

    private func headsLieWithinSentences() -> Bool {
        var isStart = [Bool](repeating: false, count: heads.count)
        for token in heads.indices where heads[token] == Int32(token) { isStart[Int(leftEdges[token])] = true }
        var start = 0
        for token in heads.indices where token > 0 && isStart[token] || token == heads.count - 1 {
            for inner in start..<token where heads[inner] < Int32(start) || heads[inner] > Int32(token) { return false }
            start = token
        }
        return true
    }

    /// Nivre and Nilsson's (2005) "head" scheme: the label names the true head's label, which is looked for breadth-first below the present head.
    private mutating func deprojectivize(_ token: Int, _ label: (own: Int16, head: Int16), isSpace: [Bool]) {
        var queue = [Int(heads[token])]
        search: while !queue.isEmpty {
            var next: [Int] = []
            for parent in queue {
                for child in Int(leftEdges[parent])...Int(rightEdges[parent]) where child != parent {
                    guard heads[child] == Int32(parent), !isSpace[child], child != token else { continue }
                    if labels[child] == label.head {
                        heads[token] = Int32(child)
                        break search
                    }
                    next.append(child)
                }
            }
            queue = next
        }
        labels[token] = label.own
    }
}
