extension LineFeatures {
    /// The features of the first pass.
    /// - Parameter title: what the envelope says, normalized; without it, the page's own idea of its title is used.
    init(of regions: [Region], in text: [UInt8], title: String?, phrases: StrikePhrases) {
        self.init(lines: regions.count)
        let title = title ?? Self.ownTitle(of: regions)
        let isTitle = regions.map { title != nil && $0.facts.normalized == title }
        let isProse = regions.map { $0.facts.words >= 12 && $0.facts.endsSentence || $0.facts.words >= 30 }
        describeLines(regions, in: text, phrases: phrases)
        describeWords(regions, in: text, title: title, isProse: isProse)
        describePlaces(regions, isProse: isProse, isTitle: isTitle)
        describeDensity(regions, isProse: isProse)
    }

    /// A page without a title given: its first line is what a browser's tab shows, a headline with the site's name behind it.
    private static func ownTitle(of regions: [Region]) -> String? {
        guard let tab = regions.first?.facts.normalized, tab.split(separator: " ").count >= 3 else { return nil }
        let repeated = regions.dropFirst().first { $0.facts.words >= 3 && tab.hasPrefix($0.facts.normalized) }
        return repeated?.facts.normalized ?? tab
    }

    // MARK: - The line itself

    private mutating func describeLines(_ regions: [Region], in text: [UInt8], phrases: StrikePhrases) {
        var counts: [String: Int] = [:]
        for region in regions { counts[region.facts.normalized, default: 0] += 1 }
        for (line, region) in regions.enumerated() {
            let facts = region.facts
            let marks = LineMarks(region.unit.bytes, in: text)
            self[line, .words] = Float(facts.words)
            self[line, .scalars] = Float(facts.scalars)
            self[line, .endsSentence] = facts.endsSentence ? 1 : 0
            self[line, .capitalized] = Float(facts.capitalized) / Float(max(1, facts.words))
            self[line, .phrase] = phrases.strike(facts).map { Float(1 + $0.reason.number) } ?? 0
            self[line, .repetitions] = Float((counts[facts.normalized] ?? 1) - 1)
            self[line, .isSymbols] = facts.normalized.isEmpty ? 1 : 0
            self[line, .sentenceMarks] = Float(marks.sentenceEnds)
            self[line, .commas] = Float(marks.commas)
            self[line, .digits] = Float(marks.digits) / Float(max(1, facts.scalars))
            self[line, .firstIsLower] = marks.first == .lower ? 1 : 0
            self[line, .firstIsUpper] = marks.first == .upper ? 1 : 0
            self[line, .firstIsDigit] = marks.first == .digit ? 1 : 0
            self[line, .firstIsQuote] = marks.first == .quote ? 1 : 0
            self[line, .separators] = Float(marks.separators)
            self[line, .hasAddress] = marks.hasAddress ? 1 : 0
            self[line, .isAllCapitals] = marks.capitals > 0 && marks.smallLetters == 0 ? 1 : 0
            self[line, .exclamations] = Float(marks.exclamations)
            self[line, .endsWithColon] = text[region.unit.bytes].last == 0x3A ? 1 : 0
            self[line, .quoteMarks] = Float(marks.quoteMarks)
            self[line, .hasBracket] = marks.hasBracket ? 1 : 0
        }
    }

    // MARK: - Its words

    private mutating func describeWords(_ regions: [Region], in text: [UInt8], title: String?, isProse: [Bool]) {
        var words = LineWords()
        for region in regions { words.append(region.unit.bytes, of: text) }
        var titleWords: Set<UInt64> = []
        if let title {
            var own = LineWords()
            own.append(0..<title.utf8.count, of: Array(title.utf8))
            titleWords = Set(own.hashes)
        }
        // In how many lines of prose each word of some content stands.
        var spread: [UInt64: Int] = [:]
        func content(_ line: Int) -> Set<UInt64> {
            Set(
                words.words(of: line).lazy.filter { words.lengths[$0] >= 4 && !WordClass.of(words.hashes[$0]).contains(.function) }
                    .map { words.hashes[$0] })
        }
        for line in regions.indices where isProse[line] { for word in content(line) { spread[word, default: 0] += 1 } }
        for line in regions.indices {
            let range = words.words(of: line)
            let count = Float(max(1, range.count))
            var function: Float = 0, address: Float = 0, report: Float = 0, furniture: Float = 0, month: Float = 0, length: Float = 0
            for index in range {
                let kind = WordClass.of(words.hashes[index])
                if kind.contains(.function) { function += 1 }
                if kind.contains(.address) { address += 1 }
                if kind.contains(.report) { report += 1 }
                if kind.contains(.furniture) { furniture += 1 }
                if kind.contains(.month) { month = 1 }
                length += Float(words.lengths[index])
            }
            self[line, .functionWords] = function / count
            self[line, .addressWords] = address / count
            self[line, .reportWords] = report / count
            self[line, .furnitureShare] = furniture / count
            self[line, .furnitureWords] = furniture
            self[line, .hasMonth] = month
            self[line, .wordLength] = length / count
            let different = Set(words.hashes[range])
            let shared = Float(different.intersection(titleWords).count)
            self[line, .inTitle] = titleWords.isEmpty ? -1 : shared / Float(max(1, different.count))
            self[line, .ofTitle] = titleWords.isEmpty ? -1 : shared / Float(titleWords.count)
            // How much of what it speaks of the rest of the page's prose speaks of too.
            let own = content(line)
            var held: Float = 0, depth: Float = 0
            for word in own {
                let elsewhere = (spread[word] ?? 0) - (isProse[line] ? 1 : 0)
                if elsewhere > 0 { held += 1 }
                depth += Float(min(elsewhere, 5))
            }
            self[line, .cohesion] = own.isEmpty ? -1 : held / Float(own.count)
            self[line, .cohesionDepth] = own.isEmpty ? -1 : depth / Float(own.count)
        }
    }
}

extension RemovalReason {
    /// Its place in the closed list.
    var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
