/// A block's neighbours in the order of the page, and how far it is to the nearest prose.
struct Neighbourhood {
    private let facts: PageFacts
    /// For each block the nearest prose, heading and timestamp before it, and after it; -1 for none.
    private let proseBefore: [Int32], proseAfter: [Int32]
    private let headingBefore: [Int32], headingAfter: [Int32]
    private let timestampBefore: [Int32], timestampAfter: [Int32]

    private static let offsets = [-1, 1, -2, 2, -3, 3]
    private static let windows = [2, 6]
    private static let far = 30

    init(facts: PageFacts) {
        self.facts = facts
        (proseBefore, proseAfter) = Self.nearest(facts.count) { facts.isProse[$0] }
        (headingBefore, headingAfter) = Self.nearest(facts.count) {
            facts.page.nodes[Int(facts.blocks.blocks[$0].node)].tag.isHeading
        }
        (timestampBefore, timestampAfter) = Self.nearest(facts.count) { facts.isTimestamp[$0] }
    }

    private static func nearest(_ count: Int, _ holds: (Int) -> Bool) -> ([Int32], [Int32]) {
        var before = [Int32](repeating: -1, count: count), after = before
        var last: Int32 = -1
        let all = (0..<count).map(holds)
        for index in 0..<count {
            before[index] = last
            if all[index] { last = Int32(index) }
        }
        last = -1
        for index in (0..<count).reversed() {
            after[index] = last
            if all[index] { last = Int32(index) }
        }
        return (before, after)
    }

    func add(_ index: Int, to rows: inout FeatureRows) {
        let kind = facts.kinds[index]
        for (place, offset) in Self.offsets.enumerated() {
            let other = index + offset
            guard other >= 0, other < facts.count else {
                rows.set(.neighbourWords, place, to: -1)
                rows.set(.neighbourLinks, place, to: -1)
                continue
            }
            rows.set(.neighbourWords, place, to: facts.lines[other].words)
            rows.set(.neighbourLinks, place, to: facts.linkShares[other])
            rows.set(
                .neighbourKind, place,
                to: facts.kinds[other] == kind ? 2 : facts.blocks.blocks[other].node == facts.blocks.blocks[index].node ? 1 : 0)
            if place < 2 {
                rows.set(
                    .neighbourTag, place, to: BlockFeatures.level(facts.page.nodes[Int(facts.blocks.blocks[other].node)].tag))
            }
        }
        for (place, size) in Self.windows.enumerated() {
            let totals = facts.totals(in: max(0, index - size)..<min(facts.count, index + size + 1))
            rows.set(.windowWords, place, to: totals.words)
            rows.set(.windowLinks, place, to: totals.linkShare)
            rows.set(.windowProse, place, to: Double(totals.proseWords) / Double(max(1, totals.words)))
        }
        add(.proseDistance, index, proseBefore, proseAfter, to: &rows)
        add(.headingDistance, index, headingBefore, headingAfter, to: &rows)
        add(.timestampDistance, index, timestampBefore, timestampAfter, to: &rows)
        rows.set(.proseSteps, 0, to: steps(from: index, to: Int(proseBefore[index])))
        rows.set(.proseSteps, 1, to: steps(from: index, to: Int(proseAfter[index])))
    }

    private func add(_ feature: BlockFeature, _ index: Int, _ before: [Int32], _ after: [Int32], to rows: inout FeatureRows) {
        rows.set(feature, 0, to: before[index] < 0 ? Self.far : min(Self.far, index - Int(before[index])))
        rows.set(feature, 1, to: after[index] < 0 ? Self.far : min(Self.far, Int(after[index]) - index))
    }

    /// How many steps out from a block the element lies that holds the other one too.
    private func steps(from block: Int, to other: Int) -> Int {
        guard other >= 0 else { return Self.far }
        let wanted = facts.blocks.blocks[other].node
        var at = facts.blocks.blocks[block].node, steps = 0
        while at > 0, steps < Self.far, !(at <= wanted && wanted < facts.page.nodes[Int(at)].end) {
            at = facts.page.nodes[Int(at)].parent
            steps += 1
        }
        return steps
    }
}
