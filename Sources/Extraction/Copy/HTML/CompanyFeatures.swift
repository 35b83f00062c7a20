/// Computes the second stage's features: what the first stage thought of a block and of its neighbours, siblings and kind, and where it stands to the
/// element that holds most of what was thought to be the article (stacking, Wolpert 1992; the window after boilerpipe, Kohlschütter et al. 2010).
struct CompanyFeatures {
    let facts: PageFacts
    /// The first stage's log-odds.
    let scores: [Double]

    private static let scoreBounds: [Double] = [-4, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4]
    private static let shareBounds: [Double] = [0.02, 0.08, 0.18, 0.38, 0.62, 0.82, 0.92, 0.98]

    static func probability(_ score: Double) -> Double { 1 / (1 + Exponential.of(-score)) }

    /// The first stage's rows with the second's features behind them.
    func rows(after first: FeatureRows) -> FeatureRows {
        var rows = FeatureRows()
        let probabilities = scores.map { Self.probability($0) }
        var mass = [0.0]
        for (index, probability) in probabilities.enumerated() { mass.append(mass[index] + probability * Double(facts.lines[index].words)) }
        var confidentMass = [0.0]
        for (index, probability) in probabilities.enumerated() {
            confidentMass.append(confidentMass[index] + (probability > 0.5 ? Double(facts.lines[index].words) : 0))
        }
        func share(_ range: Range<Int>) -> Double {
            (mass[range.upperBound] - mass[range.lowerBound]) / Double(max(1, facts.totals(in: range).words))
        }
        var kindMass = [Double](repeating: 0, count: facts.kindTotals.count)
        for index in 0..<facts.count { kindMass[Int(facts.kinds[index])] += probabilities[index] * Double(facts.lines[index].words) }
        let main = mainElement(confidentMass)
        let confident = (0..<facts.count).filter { probabilities[$0] >= 0.8 && facts.lines[$0].words >= 15 }
        let gaps = Gaps(confident, count: facts.count)
        func scoreBin(_ index: Int) -> Int { scores.indices.contains(index) ? bin(scores[index], Self.scoreBounds) : 0 }
        func coarse(_ index: Int) -> Int { scores.indices.contains(index) ? bin(scores[index], [-2.5, -0.5, 0.5, 2.5]) : 0 }
        for index in 0..<facts.count {
            rows.add(copying: first[index])
            let words = facts.lines[index].words
            let own = scoreBin(index)
            rows.add(.score, own)
            rows.add(.previousScore, scoreBin(index - 1))
            rows.add(.nextScore, scoreBin(index + 1))
            rows.add(.beforeScore, scoreBin(index - 2))
            rows.add(.afterScore, scoreBin(index + 2))
            rows.add(.bothScores, coarse(index - 1) * 5 + coarse(index + 1))
            rows.add(.windowScore, bin(share(max(0, index - 3)..<min(facts.count, index + 4)), Self.shareBounds))
            rows.add(
                .parentScore, bin(share(facts.blocks.range(in: facts.ancestor(of: index, steps: 1), of: facts.page)), Self.shareBounds))
            rows.add(.outerScore, bin(share(facts.blocks.range(in: facts.ancestor(of: index, steps: 3), of: facts.page)), Self.shareBounds))
            let kind = Int(facts.kinds[index])
            rows.add(.kindScore, bin(kindMass[kind] / Double(max(1, facts.kindTotals[kind].words)), Self.shareBounds))
            let steps = facts.steps(from: facts.blocks.blocks[index].node, to: main)
            rows.add(.insideMain, steps.map { $0 == 0 ? 3 : $0 == 1 ? 2 : 1 } ?? 0)
            rows.add(.mainDistance, steps.map { min($0, 6) } ?? 7)
            let place = gaps.place(of: index)
            rows.add(.span, place * 4 + bin(Double(words), [5, 12, 25]))
            rows.add(.gapBefore, gaps.before[index])
            rows.add(.gapAfter, gaps.after[index])
            rows.add(.scoreAndMain, own * 2 + (steps == nil ? 0 : 1))
            if words < 10, place == 1 {
                rows.add(.shortInside, BlockFeatures.kind(facts.page.nodes[Int(facts.blocks.blocks[index].node)].tag))
            }
            rows.add(.wordsAndScore, bin(Double(words), [6, 14, 31]) * 9 + own)
            rows.endRow()
        }
        return rows
    }

    /// The innermost element with at least 85% of the words that were thought to be the article.
    private func mainElement(_ mass: [Double]) -> Int32 {
        func weight(_ node: Int32) -> Double {
            let range = facts.blocks.range(in: node, of: facts.page)
            return mass[range.upperBound] - mass[range.lowerBound]
        }
        var at: Int32 = 0
        guard !facts.page.nodes.isEmpty else { return at }
        let wanted = weight(0) * 0.85
        descend: while true {
            var child = at + 1
            while child < facts.page.nodes[Int(at)].end {
                if facts.page.nodes[Int(child)].tag != .text, wanted > 0, weight(child) >= wanted {
                    at = child
                    continue descend
                }
                child = max(child + 1, facts.page.nodes[Int(child)].end)
            }
            return at
        }
    }
}

/// How far it is from each block to the nearest confident ones before and after it.
private struct Gaps {
    /// 0 for a confident block itself, then bins of the distance; 5 for far away or none.
    let before: [Int]
    let after: [Int]
    private let first: Int
    private let last: Int

    init(_ confident: [Int], count: Int) {
        first = confident.first ?? count
        last = confident.last ?? -1
        var before = [Int](repeating: 5, count: count), after = before
        var distance = 100
        var isConfident = [Bool](repeating: false, count: count)
        for index in confident { isConfident[index] = true }
        for index in 0..<count {
            distance = isConfident[index] ? 0 : min(distance + 1, 100)
            before[index] = bin(Double(distance), [1, 2, 3, 5, 9])
        }
        distance = 100
        for index in (0..<count).reversed() {
            distance = isConfident[index] ? 0 : min(distance + 1, 100)
            after[index] = bin(Double(distance), [1, 2, 3, 5, 9])
        }
        self.before = before
        self.after = after
    }

    /// 0 before the first confident block, 1 from it to the last, 2 behind.
    func place(of index: Int) -> Int { index < first ? 0 : index > last ? 2 : 1 }
}

/// The exponential function without Foundation, the same on every machine: its series, after halving the argument down to where that is short.
enum Exponential {
    static func of(_ value: Double) -> Double {
        let clamped = min(max(value, -40), 40)
        let small = clamped / 64
        var term = 1.0, sum = 1.0
        for step in 1...12 {
            term *= small / Double(step)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
