/// Decides which regions of a plain text are the article. Conservative: what is not known to be foreign stays.
struct LineClassifier {
    let text: [UInt8]
    let phrases: StrikePhrases

    /// Decides each region by itself, then by its company.
    /// Regions that are struck already stay so; `title` is what the envelope says, normalized.
    func classify(_ regions: inout [Region], headline: Int?, title: String?) {
        for index in regions.indices where index != headline && regions[index].decision.isKept {
            regions[index].decision = byItself(regions[index])
        }
        if let headline { regions[headline].decision = .keep(.headline) }
        strikeRepetitions(in: &regions, headline: headline, title: title)
        strikeOpening(of: &regions, headline: headline)
        strikeEnding(of: &regions, headline: headline)
        giveRoles(to: &regions)
    }

    private func byItself(_ region: Region) -> Decision {
        let facts = region.facts
        if facts.normalized.isEmpty { return .strike(.navigation, confidence: 0.6) }  // rules, bullets, symbols
        if let strike = phrases.strike(facts) { return .strike(strike.reason, confidence: strike.confidence) }
        if Bylines.isTimestamp(facts) { return .strike(.timestamp, confidence: 0.95) }
        if Bylines.names(region.unit.bytes, in: text) != nil { return .strike(.byline, confidence: 0.93) }
        if PhotoCredits.endsCaption(region, in: text) { return .strike(.caption, confidence: 0.93) }
        return .keep(.paragraph)
    }

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
        for index in (headline.map { $0 + 1 } ?? 0)..<max(first, headline.map { $0 + 1 } ?? 0) where regions[index].decision.isKept {
            let words = String(decoding: text[regions[index].unit.bytes].prefix(200), as: UTF8.self).split(separator: " ").map(String.init)
            guard regions[index].facts.words <= 5, Bylines.isName(words) else { continue }
            // A name that the caption right behind it begins with labels the same picture; another one is the author's.
            let name = text[regions[index].unit.bytes]
            let following = regions[(index + 1)...].prefix(2).contains {
                Self.isCaption($0.decision) && text[$0.unit.bytes].starts(with: name)
            }
            regions[index].decision = following ? .strike(.caption, confidence: 0.97) : .strike(.byline, confidence: 0.6)
        }
    }

    private static func isCaption(_ decision: Decision) -> Bool { if case .strike(.caption, _) = decision { true } else { false } }

    /// Behind the last prose stand labels and links. Only what is short and no sentence goes.
    private func strikeEnding(of regions: inout [Region], headline: Int?) {
        guard let last = regions.indices.last(where: { regions[$0].decision.isKept && regions[$0].isProse }) else { return }
        for index in regions.indices where index > last && index != headline && regions[index].decision.isKept {
            let facts = regions[index].facts
            if facts.words <= 6, !facts.hasSentenceMark { regions[index].decision = .strike(.navigation, confidence: 0.75) }
        }
    }

    private func giveRoles(to regions: inout [Region]) {
        for index in regions.indices {
            guard case .keep(.paragraph) = regions[index].decision else { continue }
            let bytes = regions[index].unit.bytes
            let isListed = text[bytes].starts(with: "• ".utf8) || text[bytes].starts(with: "- ".utf8) || text[bytes].starts(with: "* ".utf8)
            if isListed {
                regions[index].decision = .keep(.list)
            } else if regions[index].facts.words <= 10, !regions[index].facts.endsSentence,
                regions.dropFirst(index + 1).first(where: { $0.decision.isKept })?.isProse == true
            {
                regions[index].decision = .keep(.subheading)
            }
        }
    }
}
