/// spaCy's arc-eager parser with sentence breaking (Nivre 2003; Honnibal and Johnson 2014), greedy: the valid action with the highest score, the first
/// of equals.
final class DependencyParser: Sendable {
    let scorer: TransitionScorer
    /// Numbers of the dependency labels of each class, in `Labels.dependencies`.
    private let labels: [Int16]
    private let left: Range<Int>
    private let right: Range<Int>
    private let breakClass: Int

    init(_ folder: ModelFolder, labels table: inout LabelTable) throws(ModelFault) {
        scorer = try TransitionScorer(folder, component: "parser", places: 8, classCount: 106)
        let classes = scorer.classes
        // 0 shift, 1 reduce, 2 left-arc, 3 right-arc, 4 break.
        guard classes.map(\.number) == classes.map(\.number).sorted(), classes[0].number == 0, classes[1].number == 1,
            classes.last?.number == 4, classes.count(where: { $0.number == 0 || $0.number == 1 || $0.number == 4 }) == 3
        else {
            throw ModelFault.unexpected(
                file: folder.url.appending(path: "parser/moves").path, what: "the actions",
                expected: "shift, reduce, left arcs, right arcs, break",
                found: "others")
        }
        left = 2..<(2 + classes.count { $0.number == 2 })
        right = left.upperBound..<(classes.count - 1)
        breakClass = classes.count - 1
        labels = classes.map { Int16(table.index(of: $0.label)) }
    }

    /// Arcs of one text, as they come out of the transitions.
    /// - Parameters:
    ///   - rows: `scorer.prepare`'s vectors of the tokens.
    ///   - heads: -1 where there is none.
    /// - Returns: the least margin by which an action was chosen.
    func parse(_ count: Int, rows: UnsafePointer<Float>, heads: inout [Int32], labels arcLabels: inout [Int16]) -> Float {
        var margin = Float.infinity
        var state = ParserState(count: count)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: TransitionScorer.width + scorer.scoreCount) { hidden in
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: 8) { vectors in
                guard let hidden = hidden.baseAddress, let vectors = vectors.baseAddress else { return }
                // Each token is shifted, attached and reduced once, or a few times where it comes back to the buffer. Weights that never were
                // trained could go on for ever; what is open after so many steps stays without a head.
                var stepsLeft = Self.maxStepsPerToken * (count + 1)
                while !state.isFinal, stepsLeft > 0 {
                    state.apply(choose(state, rows: rows, hidden: hidden, vectors: vectors, margin: &margin), in: self)
                    stepsLeft -= 1
                }
            }
        }
        heads = state.heads
        arcLabels = state.labels
        return margin
    }

    private static let maxStepsPerToken = 16

    fileprivate enum Step {
        case shift, reduce, breakSentence
        case left(label: Int16), right(label: Int16)
    }

    private func choose(
        _ state: ParserState, rows: UnsafePointer<Float>, hidden: UnsafeMutablePointer<Float>,
        vectors: UnsafeMutablePointer<UnsafePointer<Float>?>, margin: inout Float
    ) -> Step {
        let s0 = state.stack.last ?? -1
        let b0 = state.buffer(0), b1 = state.buffer(1)
        let bufferCount = state.bufferCount
        let startsSentence = b0 >= 0 && state.isSentenceStart[b0]
        let canShift = s0 < 0 || bufferCount >= 2 && !startsSentence && !(b0 >= 0 && state.isUnshiftable[b0])
        let canReduce = s0 >= 0
        let canArc = s0 >= 0 && bufferCount >= 1 && !startsSentence
        let canBreak = bufferCount >= 2 && b1 == b0 + 1 && !state.isSentenceStart[b1]
        if !canArc, !canBreak, canShift != canReduce { return canShift ? .shift : .reduce }
        let slots =
            [
                b0, b1, s0, state.below(1), state.below(2), b0 < 0 ? -1 : Int(state.lastLeft[b0]), s0 < 0 ? -1 : Int(state.lastLeft[s0]),
                s0 < 0 ? -1 : Int(state.lastRight[s0]),
            ] as InlineArray<8, Int>
        let place = 2 * TransitionScorer.width
        for slot in 0..<8 {
            vectors[slot] = slots[slot] < 0 ? scorer.padding.values + slot * place : rows + slots[slot] * scorer.rowSize + slot * place
        }
        scorer.state(vectors, into: hidden)
        let scores = hidden + TransitionScorer.width
        scorer.score(hidden, into: scores)
        var contest = Contest()
        if canShift { contest.enter(0..<1, scores) }
        if canReduce { contest.enter(1..<2, scores) }
        if canArc { contest.enter(left.lowerBound..<right.upperBound, scores) }
        if canBreak { contest.enter(breakClass..<(breakClass + 1), scores) }
        margin = min(margin, contest.margin)
        switch contest.winner ?? 0 {
        case 0: return .shift
        case 1: return .reduce
        case breakClass: return .breakSentence
        case let index: return left.contains(index) ? .left(label: labels[index]) : .right(label: labels[index])
        }
    }
}

/// A stack, a buffer with what was put back onto it, and the arcs so far.
private struct ParserState {
    let count: Int
    var stack: [Int] = []
    private var putBack: [Int] = []
    private var next = 0
    var heads: [Int32]
    var labels: [Int16]
    /// The child added last on each side, and for each child the one added before it on the same side of the same head.
    var lastLeft: [Int32]
    var lastRight: [Int32]
    private var previousChild: [Int32]
    var isUnshiftable: [Bool]
    var isSentenceStart: [Bool]

    init(count: Int) {
        self.count = count
        heads = [Int32](repeating: -1, count: count)
        labels = [Int16](repeating: -1, count: count)
        lastLeft = heads
        lastRight = heads
        previousChild = heads
        isUnshiftable = [Bool](repeating: false, count: count)
        isSentenceStart = isUnshiftable
        if count > 0 { isSentenceStart[0] = true }
    }

    var bufferCount: Int { count - next + putBack.count }
    var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

    /// The token at a place of the buffer; -1 for none.
    func buffer(_ place: Int) -> Int {
        if place < putBack.count { return putBack[putBack.count - 1 - place] }
        let token = next + place - putBack.count
        return token < count ? token : -1
    }

    /// The token so far below the stack's top; -1 for none.
    func below(_ depth: Int) -> Int { stack.count > depth ? stack[stack.count - 1 - depth] : -1 }

    mutating func apply(_ step: DependencyParser.Step, in parser: DependencyParser) {
        switch step {
        case .shift: shift()
        case .reduce:
            guard let top = stack.popLast() else { return }
            if heads[top] < 0, !stack.isEmpty {
                isUnshiftable[top] = true
                putBack.append(top)
            }
        case .left(let label):
            guard let child = stack.popLast(), case let head = buffer(0), head >= 0 else { return }
            detach(child)
            previousChild[child] = lastLeft[head]
            lastLeft[head] = Int32(child)
            heads[child] = Int32(head)
            labels[child] = label
            isUnshiftable[head] = false
        case .right(let label):
            guard let head = stack.last, case let child = buffer(0), child >= 0 else { return }
            detach(child)
            previousChild[child] = lastRight[head]
            lastRight[head] = Int32(child)
            heads[child] = Int32(head)
            labels[child] = label
            shift()
        case .breakSentence:
            let token = buffer(1)
            if token >= 0 { isSentenceStart[token] = true }
        }
    }

    private mutating func shift() {
        if let token = putBack.popLast() {
            stack.append(token)
        } else if next < count {
            stack.append(next)
            next += 1
        }
    }

    /// Takes a token from its head, of whose children on that side it is always the last.
    private mutating func detach(_ child: Int) {
        let head = Int(heads[child])
        guard head >= 0 else { return }
        if head < child { lastRight[head] = previousChild[child] } else { lastLeft[head] = previousChild[child] }
    }
}
