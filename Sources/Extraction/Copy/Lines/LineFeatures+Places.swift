extension LineFeatures {
    // MARK: - The line's place in the page

    mutating func describePlaces(_ regions: [Region], isProse: [Bool], isTitle: [Bool]) {
        let count = regions.count
        let titles = isTitle.count { $0 }
        var sinceProse = 20, sinceTitle = -1, titlesBefore = 0, proseSinceTitle = 0
        for line in 0..<count {
            self[line, .position] = Float(line) / Float(count)
            self[line, .linesBefore] = Float(min(line, 100))
            self[line, .linesAfter] = Float(min(count - 1 - line, 100))
            self[line, .isAfterBlank] = regions[line].unit.isAfterBlank ? 1 : 0
            self[line, .isBeforeBlank] = line + 1 == count || regions[line + 1].unit.isAfterBlank ? 1 : 0
            self[line, .sinceProse] = Float(sinceProse)
            self[line, .sinceTitle] = Float(sinceTitle)
            self[line, .titlesBefore] = Float(min(titlesBefore, 3))
            self[line, .titlesAfter] = Float(min(titles - titlesBefore - (isTitle[line] ? 1 : 0), 3))
            self[line, .isTitle] = isTitle[line] ? 1 : 0
            self[line, .proseSinceTitle] = Float(min(proseSinceTitle, 100))
            sinceProse = isProse[line] ? 1 : min(sinceProse + 1, 20)
            if isProse[line] { proseSinceTitle += 1 }
            if isTitle[line] {
                titlesBefore += 1
                proseSinceTitle = 0
                sinceTitle = 1
            } else if sinceTitle >= 0 {
                sinceTitle = min(sinceTitle + 1, 60)
            }
        }
        var untilProse = 20
        for line in (0..<count).reversed() {
            self[line, .untilProse] = Float(untilProse)
            untilProse = isProse[line] ? 1 : min(untilProse + 1, 20)
        }
        describeRuns(regions)
    }

    /// How many short lines stand together here, or, as a negative number, longer ones.
    private mutating func describeRuns(_ regions: [Region]) {
        var start = 0
        while start < regions.count {
            let isShort = regions[start].facts.words < 8
            var end = start + 1
            while end < regions.count, (regions[end].facts.words < 8) == isShort { end += 1 }
            for line in start..<end { self[line, .run] = Float(isShort ? min(end - start, 30) : -min(end - start, 30)) }
            start = end
        }
    }

    // MARK: - The density of prose around it

    mutating func describeDensity(_ regions: [Region], isProse: [Bool]) {
        let count = regions.count
        var prose = [Float](repeating: 0, count: count + 1), words = prose
        for line in 0..<count {
            prose[line + 1] = prose[line] + (isProse[line] ? Float(regions[line].facts.words) : 0)
            words[line + 1] = words[line] + Float(regions[line].facts.words)
        }
        let windows: [(Int, LineFeature, LineFeature)] = [
            (1, .prose1Before, .prose1After), (2, .prose2Before, .prose2After), (4, .prose4Before, .prose4After),
            (8, .prose8Before, .prose8After), (16, .prose16Before, .prose16After),
        ]
        for line in 0..<count {
            self[line, .proseShareBefore] = prose[line] / max(1, prose[count])
            self[line, .proseOfPage] = prose[count]
            for (window, before, after) in windows {
                self[line, before] = prose[line] - prose[max(0, line - window)]
                self[line, after] = prose[min(count, line + 1 + window)] - prose[line + 1]
            }
            for (window, feature) in [(4, LineFeature.density4), (16, .density16)] {
                let (first, last) = (max(0, line - window), min(count, line + 1 + window))
                self[line, feature] = (words[last] - words[first]) / Float(last - first)
            }
        }
    }

    // MARK: - The first pass

    /// Adds what the first pass thought: `odds` are the logarithms of each line's odds of being the article.
    package mutating func addFirstPass(_ odds: [Float]) {
        let count = min(lines, odds.count)
        let words = (0..<count).map { self[$0, .words] }
        let chances = odds.map { LineModel.probability(ofOdds: $0) }
        var sum = [Float](repeating: 0, count: count + 1), content = sum
        for line in 0..<count {
            sum[line + 1] = sum[line] + chances[line]
            content[line + 1] = content[line] + chances[line] * words[line]
        }
        let neighbours: [(Int, LineFeature)] = [
            (-3, .firstAt3Before), (-2, .firstAt2Before), (-1, .firstAt1Before), (1, .firstAt1After), (2, .firstAt2After),
            (3, .firstAt3After),
        ]
        let windows: [(Int, LineFeature, LineFeature)] = [
            (2, .content2Before, .content2After), (4, .content4Before, .content4After), (8, .content8Before, .content8After),
            (16, .content16Before, .content16After),
        ]
        var since = 30
        for line in 0..<count {
            self[line, .first] = odds[line]
            for (distance, feature) in neighbours {
                // Beyond the ends of the page there is certainly nothing.
                self[line, feature] = odds.indices.contains(line + distance) ? odds[line + distance] : LineModel.certainlyNot
            }
            for (window, before, after) in windows {
                self[line, before] = (sum[line] - sum[max(0, line - window)]) / Float(window)
                self[line, after] = (sum[min(count, line + 1 + window)] - sum[line + 1]) / Float(window)
            }
            self[line, .contentShareBefore] = content[line] / max(1, content[count])
            self[line, .contentShareAfter] = (content[count] - content[line + 1]) / max(1, content[count])
            self[line, .contentOfPage] = content[count]
            self[line, .sinceContent] = Float(since)
            since = chances[line] > 0.5 ? 1 : min(since + 1, 30)
        }
        var until = 30
        for line in (0..<count).reversed() {
            self[line, .untilContent] = Float(until)
            until = chances[line] > 0.5 ? 1 : min(until + 1, 30)
        }
    }
}
