/// What the elements around a block hold besides it, what blocks of its kind are like, and where most of the page's prose lies.
struct Containers {
    private let facts: PageFacts
    private let prose: Double
    /// The innermost elements that hold 55% and 85% of the page's prose.
    private let mains: [Int32]
    private let candidate: Int32

    init(facts: PageFacts) {
        self.facts = facts
        prose = Double(max(1, facts.all.proseWords))
        mains = [0.55, 0.85].map { Self.main(holding: $0, of: facts) }
        candidate = Self.candidate(of: facts)
    }

    func add(_ index: Int, to rows: inout FeatureRows) {
        var at = facts.blocks.blocks[index].node, step = 0
        for (place, wanted) in BlockFeatures.steps.enumerated() {
            while step < wanted, facts.page.nodes[Int(at)].parent >= 0 {
                at = facts.page.nodes[Int(at)].parent
                step += 1
            }
            let totals = facts.totals(of: at)
            rows.set(.containerWords, place, to: totals.words)
            rows.set(.containerLinks, place, to: totals.linkShare)
            rows.set(.containerProse, place, to: Double(totals.proseWords) / prose)
            rows.set(.containerBlocks, place, to: totals.blocks)
            rows.set(.containerAverage, place, to: Double(totals.words) / Double(max(1, totals.blocks)))
            if place == 0 { rows.set(.siblingShare, to: Double(facts.lines[index].words) / Double(max(1, totals.words))) }
        }
        let kind = facts.kindTotals[Int(facts.kinds[index])]
        rows.set(.kindWords, to: kind.words)
        rows.set(.kindLinks, to: kind.linkShare)
        rows.set(.kindProse, to: Double(kind.proseWords) / prose)
        rows.set(.kindBlocks, to: kind.blocks)
        rows.set(.kindAverage, to: Double(kind.words) / Double(max(1, kind.blocks)))
        let path = facts.pathTotals[Int(facts.pathKinds[index])]
        rows.set(.pathLinks, to: path.linkShare)
        rows.set(.pathProse, to: Double(path.proseWords) / prose)
        rows.set(.pathBlocks, to: path.blocks)
        rows.set(.pathAverage, to: Double(path.words) / Double(max(1, path.blocks)))
        let node = facts.blocks.blocks[index].node
        addTopics(node, to: &rows)
        let main = facts.blocks.range(in: mains[0], of: facts.page)
        let inMain = Double(max(1, facts.totals(in: main).proseWords))
        if main.contains(index) {
            rows.set(.mainOrder, to: Double(facts.totals(in: main.lowerBound..<index).proseWords) / inMain)
            rows.set(.mainAfter, to: min(500, facts.totals(in: (index + 1)..<main.upperBound).proseWords))
        } else {
            rows.set(.mainOrder, to: index < main.lowerBound ? -1 : 2)
        }
        for place in mains.indices { rows.set(.mainSteps, place, to: facts.steps(from: node, to: mains[place]) ?? -1) }
        rows.set(.candidateSteps, to: facts.steps(from: node, to: candidate) ?? -1)
    }

    /// What the names say of the elements that set a block apart from the rest of the main text: those around it that hold little of the page's prose.
    private func addTopics(_ node: Int32, to rows: inout FeatureRows) {
        var at = node, step = 0
        var topics: UInt64 = 0
        var foreign = Self.farSteps, own = Self.farSteps
        while at > 0, step < Self.farSteps, !(at <= mains[0] && mains[0] < facts.page.nodes[Int(at)].end) {
            let here = facts.elements.own[Int(at)]
            topics |= here
            if foreign == Self.farSteps, here & ClassWords.foreign != 0 { foreign = step }
            if own == Self.farSteps, here & ClassWords.article != 0 { own = step }
            at = facts.page.nodes[Int(at)].parent
            step += 1
        }
        rows.set(.foreignTopics, to: (topics & ClassWords.foreign).nonzeroBitCount)
        rows.set(.topicSteps, 0, to: foreign)
        rows.set(.topicSteps, 1, to: own)
    }

    private static let farSteps = 12

    /// The innermost element that holds a share of the page's prose.
    static func main(holding share: Double, of facts: PageFacts) -> Int32 {
        let wanted = Double(facts.all.proseWords) * share
        guard wanted > 0 else { return 0 }
        return facts.innermost { Double(facts.totals(in: $0).proseWords) >= wanted }
    }

    /// The element whose paragraphs weigh most: each gives its words to its parent, and half of them to its grandparent, less for links (readability).
    private static func candidate(of facts: PageFacts) -> Int32 {
        var weights: [Int32: Double] = [:]
        for index in 0..<facts.count where facts.isProse[index] {
            let weight = Double(facts.lines[index].words) * (1 - facts.linkShares[index])
            let parent = facts.ancestor(of: index, steps: 1)
            weights[parent, default: 0] += weight
            let outer = facts.ancestor(of: index, steps: 2)
            if outer != parent { weights[outer, default: 0] += weight / 2 }
        }
        return weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }
}
