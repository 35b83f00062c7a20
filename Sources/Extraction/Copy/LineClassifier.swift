/// Decides which regions of a plain text are the article: what rules are sure of they decide, the line model decides the rest.
struct LineClassifier {
    let text: [UInt8]
    let phrases: StrikePhrases
    let model: LineModel

    /// Decides all regions. Those that are struck already stay so; `title` is what the envelope says, normalized.
    /// - Returns: whether it is an article at all.
    func classify(_ regions: inout [Region], title: String?) -> Bool {
        let features = LineFeatures(of: regions, in: text, title: title, phrases: phrases)
        // A note of a few lines is no page: what the model knows of places and neighbours says nothing there.
        let chances = regions.count < Self.fewestLines ? Array(repeating: 1, count: regions.count) : model.chances(features)
        for index in regions.indices where regions[index].decision.isKept {
            regions[index].decision = byItself(regions[index], chance: Double(chances[index]))
        }
        let candidate = regions.firstIndex { $0.decision.isKept }
        let byRule = regions.map(\.decision)
        let isPage = Self.shareOfScraps(regions) >= Self.pageScraps
        for index in regions.indices
        where regions[index].decision.isKept && chances[index] < Self.threshold && (isPage || !regions[index].isProse) {
            regions[index].decision = .strike(.navigation, confidence: Self.confidence(Double(chances[index])))
        }
        let isArticle = Self.isArticle(regions)
        if !isArticle {
            // Half a page that is no article helps nobody: it stays whole but for what is sure, and is flagged.
            for index in regions.indices { regions[index].decision = byRule[index] }
        }
        let headline = headline(of: regions, candidate: candidate, title: title)
        if let headline { regions[headline].decision = .keep(.headline) }
        strikeRepetitions(in: &regions, headline: headline, title: title)
        strikeOpening(of: &regions, headline: headline)
        strikeEnding(of: &regions, headline: headline)
        if isArticle { StrikeReasons(text: text).name(&regions, byRule: byRule, headline: headline, title: title) }
        giveRoles(to: &regions)
        return isArticle
    }

    /// Of the words of a text, those outside its prose: menus, labels, teasers, bylines.
    private static func shareOfScraps(_ regions: [Region]) -> Double {
        let all = regions.reduce(0) { $0 + $1.facts.words }
        let scraps = regions.reduce(0) { $0 + ($1.isProse ? 0 : $1.facts.words) }
        return all > 0 ? Double(scraps) / Double(all) : 0
    }

    /// A scraped page has at least this share of scraps (of 300 news pages, 98 in 100), an article that was cut out already has less (of 3,000, 90 in
    /// 100). In the latter the model's doubts are no reason to strike prose.
    private static let pageScraps = 0.08
    /// Shorter texts are left to the rules.
    private static let fewestLines = 4
    /// Below this chance a line goes. Less than even, because a foreign line harms a reader less than a lost one; it costs nothing in F1.
    static let threshold: Float = 0.25
    /// From this chance on a sentence stays although a phrase speaks against it.
    private static let trusted = 0.8

    /// Cross-validated, lines with a chance of .15 are the article in 27 of 100 cases, those of .25 in 35: the model is a little too sure.
    private static func confidence(_ chance: Double) -> Double { min(0.98, 1 - 1.5 * chance) }

    private func byItself(_ region: Region, chance: Double) -> Decision {
        let facts = region.facts
        if facts.normalized.isEmpty { return .strike(.navigation, confidence: 0.6) }  // rules, bullets, symbols
        if let strike = phrases.strike(facts), !(facts.words >= 12 && facts.endsSentence && chance > Self.trusted) {
            return .strike(strike.reason, confidence: strike.confidence)
        }
        if Bylines.isTimestamp(facts) { return .strike(.timestamp, confidence: 0.95) }
        if Bylines.names(region.unit.bytes, in: text) != nil { return .strike(.byline, confidence: 0.93) }
        if PhotoCredits.endsCaption(region, in: text) { return .strike(.caption, confidence: 0.93) }
        return .keep(.paragraph)
    }

    /// Whether what is kept reads as an article: a list, an error page or a wall of cookies leaves next to nothing.
    private static func isArticle(_ regions: [Region]) -> Bool {
        let kept = regions.filter { $0.decision.isKept }
        let words = kept.reduce(0) { $0 + $1.facts.words }
        let all = regions.reduce(0) { $0 + $1.facts.words }
        return kept.contains(where: \.isProse) && (words >= 40 || words * 10 >= all)
    }

    // MARK: - The headline

    /// Which region is the headline; it must stand before all else that is kept, or the blocks would be out of order. The envelope's title
    /// decides where there is one, and may not be in the text at all. Without it, it is the line that the page's first line, which browsers
    /// show on its tab, begins with; or that first line, `candidate`, when prose follows and it reads like one.
    private func headline(of regions: [Region], candidate: Int?, title: String?) -> Int? {
        guard let first = candidate else { return nil }
        let firstKept = regions.firstIndex { $0.decision.isKept } ?? regions.endIndex
        let opening = regions.startIndex...min(firstKept, regions.endIndex - 1)
        if let title { return opening.last { regions[$0].facts.normalized == title && !regions[$0].isBeyondBound } }
        let tab = regions[first].facts.normalized
        if let repeated = opening.last(where: { $0 > first && regions[$0].facts.words >= 3 && tab.hasPrefix(regions[$0].facts.normalized) })
        {
            return repeated
        }
        let facts = regions[first].facts
        guard first <= firstKept, facts.words >= 2, facts.words <= 30, facts.scalars <= 250, regions.count > 1 else { return nil }
        let isPlain = !facts.endsSentence || facts.words <= 15 && !facts.hasSentenceMark
        return isPlain && regions[(first + 1)...].contains { $0.isProse } && !Bylines.isTimestamp(facts) ? first : nil
    }

    // MARK: - By their company

    /// A region of some length that stood before already; short ones ("Yes.") may well be said twice.
    private func strikeRepetitions(in regions: inout [Region], headline: Int?, title: String?) {
        var seen: Set<[UInt8]> = []
        for index in regions.indices where regions[index].decision.isKept && regions[index].facts.words >= 6 {
            if !seen.insert(Array(text[regions[index].unit.bytes])).inserted, index != headline {
                regions[index].decision = .strike(.duplicate, confidence: 0.97)
            }
        }
        // The headline again, as crumbs and social previews repeat it.
        guard let title = headline.map({ regions[$0].facts.normalized }) ?? title else { return }
        for index in regions.indices where index != headline && regions[index].decision.isKept && regions[index].facts.normalized == title {
            regions[index].decision = .strike(.duplicate, confidence: 0.95)
        }
    }

    /// Between the headline and the first prose stand pictures' captions, names and labels.
    private func strikeOpening(of regions: inout [Region], headline: Int?) {
        guard let first = regions.indices.first(where: { regions[$0].decision.isKept && regions[$0].isProse && $0 != headline }) else {
            return
        }
        let start = headline.map { $0 + 1 } ?? max(0, first - 8)
        guard start < first else { return }
        for index in start..<first where regions[index].facts.words <= 5 && !isNamedByRule(regions[index]) {
            let words = String(decoding: text[regions[index].unit.bytes].prefix(200), as: UTF8.self).split(separator: " ").map(String.init)
            // In capitals alone, it is as likely the paper.
            guard Bylines.isName(words), words.contains(where: { $0 != $0.uppercased() }) else { continue }
            // A name that the caption right behind it begins with labels the same picture.
            let name = text[regions[index].unit.bytes]
            let labels = regions[(index + 1)...].prefix(2).contains {
                Self.isStruck($0, as: .caption) && text[$0.unit.bytes].starts(with: name)
            }
            if labels {
                regions[index].decision = .strike(.caption, confidence: 0.97)
                continue
            }
            // Another one is the author's, where little else stands there or the time of publication is next to it.
            let isByTime = regions[(index + 1)...].prefix(2).contains { Self.isStruck($0, as: .timestamp) }
            let isAfterBy = index > 0 && regions[index - 1].facts.normalized == "by"
            if first - start <= 4 || isByTime || isAfterBy {
                regions[index].decision = .strike(.byline, confidence: isByTime || isAfterBy ? 0.85 : 0.6)
            }
        }
    }

    private func isNamedByRule(_ region: Region) -> Bool {
        if case .strike(let reason, _) = region.decision { reason != .navigation } else { false }
    }

    private static func isStruck(_ region: Region, as reason: RemovalReason) -> Bool {
        if case .strike(reason, _) = region.decision { true } else { false }
    }

    /// Behind the last prose stand labels and links. Only what is short and no sentence goes.
    private func strikeEnding(of regions: inout [Region], headline: Int?) {
        guard let last = regions.indices.last(where: { regions[$0].decision.isKept && regions[$0].isProse }) else { return }
        for index in regions.indices where index > last && index != headline && regions[index].decision.isKept {
            let facts = regions[index].facts
            if facts.words <= 6, !facts.hasSentenceMark { regions[index].decision = .strike(.navigation, confidence: 0.75) }
        }
    }

    private func giveRoles(to regions: inout [Region]) {
        var isBeforeProse = false
        for index in regions.indices.reversed() where regions[index].decision.isKept {
            defer { isBeforeProse = regions[index].isProse }
            guard case .keep(.paragraph) = regions[index].decision else { continue }
            let bytes = regions[index].unit.bytes
            let isListed = text[bytes].starts(with: "• ".utf8) || text[bytes].starts(with: "- ".utf8) || text[bytes].starts(with: "* ".utf8)
            if isListed {
                regions[index].decision = .keep(.list)
            } else if regions[index].facts.words <= 10, !regions[index].facts.endsSentence, isBeforeProse {
                regions[index].decision = .keep(.subheading)
            }
        }
    }
}
