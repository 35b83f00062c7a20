/// Puts direct and indirect quotations together: drops what was found twice, tells indirect from mixed, and finds what stands in what.
struct QuotationMerging {
    private let text: QuotedText
    private let finder: ReportFinder
    private var all: [Attribution]
    /// For each token the direct quotation that it stands in; -1 for none.
    private var directOf: [Int32]

    init(_ text: QuotedText, _ finder: ReportFinder, _ quotes: [Attribution]) {
        self.text = text
        self.finder = finder
        all = quotes
        directOf = [Int32](repeating: -1, count: text.tree.count)
        for (number, quote) in quotes.enumerated() {
            for piece in quote.pieces { for token in text.tokens(piece) { directOf[token] = Int32(number) } }
        }
    }

    /// In the order of the text, those that stand in another behind it.
    func merged() -> [Attribution] {
        var merging = self
        merging.addReports()
        merging.chain()
        return Self.nested(merging.sorted())
    }

    /// With the parents of reports whose cue stands within another's content, the innermost of them; and through whom they are heard.
    private static func nested(_ sorted: [Attribution]) -> [Attribution] {
        var all = sorted, open: [Int] = []
        for n in all.indices {
            open.removeAll { all[$0].bytes.upperBound <= all[n].bytes.lowerBound }
            guard open.count < 64 else { continue }
            if all[n].kind != .direct, let cue = all[n].cueBytes {
                let around = open.last { all[$0].pieces.contains { $0.contains(cue.lowerBound) && $0.upperBound >= cue.upperBound } }
                all[n].parent = around
                if let around {
                    all[n].via = [all[around].speaker].compactMap { $0 } + all[around].via
                    if !all[n].flags.contains(.hearsay), all[n].speaker != nil { all[n].flags.append(.hearsay) }
                }
            }
            open.append(n)
        }
        return all
    }

    private mutating func addReports() {
        for report in finder.reports {
            guard let cue = report.cue?.lowerBound else { continue }
            let around = directOf[cue]
            if around < 0 {
                if isKnown(report) { continue }
                var report = report
                report.kind = kind(of: report)
                all.append(report)
            } else if isHearsay(report) {
                all.append(report)
            }
        }
    }

    /// Whether most of what is reported is a direct quotation already.
    private func isKnown(_ report: Attribution) -> Bool {
        var inside = 0, words = 0
        for piece in report.pieces {
            for token in text.tokens(piece) where text.tree.parts[token] != .punctuation {
                words += 1
                if directOf[token] >= 0 { inside += 1 }
            }
        }
        return inside * 4 > words * 3
    }

    /// Within a quotation only what others said counts: speech with a clause, not by the speaker himself.
    private func isHearsay(_ report: Attribution) -> Bool {
        guard report.reason.content == .complement || report.reason.content == .account, !report.flags.contains(.negated),
            let cue = report.cue?.lowerBound, let speaker = report.speaker,
            let verb = text.lexicon.verb(text.tree.lemmas[cue])
        else { return false }
        return verb.kind(.clause) == .speech && !text.isFirstOrSecondPerson(speaker)
    }

    private func kind(of report: Attribution) -> Quotation.Kind {
        var quoted = 0, words = 0
        for piece in report.pieces {
            for token in text.tokens(piece) where text.tree.parts[token] != .punctuation {
                words += 1
                if text.isQuoted(token) { quoted += 1 }
            }
        }
        return quoted == 0 ? .indirect : .mixed
    }

    /// A reporting tag behind a report: through whom the inner one comes.
    private mutating func chain() {
        for (cue, via) in finder.chains {
            guard let via else { continue }
            for n in all.indices where all[n].cue?.contains(cue) == true { all[n].via.append(via) }
        }
    }

    private func sorted() -> [Attribution] {
        all.indices.sorted {
            (all[$0].bytes.lowerBound, -all[$0].bytes.upperBound, $0) < (all[$1].bytes.lowerBound, -all[$1].bytes.upperBound, $1)
        }
        .map { all[$0] }
    }
}
