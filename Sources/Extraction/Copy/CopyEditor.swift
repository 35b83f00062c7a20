/// The copy stage for plain text: strikes what does not belong, repairs what is left, and says all it did. Every character that is not white
/// space between regions ends up in exactly one block or one struck region.
struct CopyEditor {
    var phrases = StrikePhrases.standard

    func edit(_ source: Source, within limit: Limit = Limit()) throws(Rejection) -> CleanCopy {
        let text = source.text
        var regions: [Region] = []
        for unit in Unit.units(of: text) { regions += split(unit, in: text) }
        let title = source.title.map { LineFacts.normalize(0..<$0.utf8.count, in: Array($0.utf8)) }.flatMap { $0.isEmpty ? nil : $0 }
        let headline = headline(of: regions, title: title)
        LineClassifier(text: text, phrases: phrases).classify(&regions, headline: headline, title: title)
        var copy = CleanCopy()
        let raw = ScalarIndex(text)
        copy.rawCount = raw.count
        copy.byline = byline(of: regions, in: text)
        let repairs = Repairs(text: text)
        if headline == nil, title != nil, let title = source.title {
            // What came with the envelope alone has no place in the raw text.
            copy.text = Array(title.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
            copy.blocks = [.init(role: .headline, bytes: 0..<copy.text.count, scalars: 0..<0, raw: nil, edits: [])]
        }
        for region in regions {
            try limit.check(.copy)
            let bytes = region.unit.bytes
            switch region.decision {
            case .strike(let reason, let confidence):
                copy.removed.append(
                    .init(
                        raw: raw.scalars(bytes), text: String(decoding: text[bytes], as: UTF8.self), reason: reason, confidence: confidence)
                )
            case .keep(let role):
                let changes = repairs.changes(in: region.unit)
                let clean = repairs.apply(changes, to: region.unit)
                let start = copy.text.isEmpty ? 0 : copy.text.count + 2
                if start > 0 { copy.text += [0x0A, 0x0A] }
                copy.text += clean
                copy.blocks.append(
                    .init(
                        role: role, bytes: start..<copy.text.count, scalars: 0..<0, raw: raw.scalars(bytes),
                        edits: changes.map { change in
                            .init(
                                operation: change.range.isEmpty ? .insert : change.new.isEmpty ? .delete : .replace,
                                raw: raw.scalars(change.range), new: change.new, reason: change.reason)
                        }))
            }
        }
        copy.index = ScalarIndex(copy.text)
        for index in copy.blocks.indices { copy.blocks[index].scalars = copy.index.scalars(copy.blocks[index].bytes) }
        copy.dateline = Datelines.find(in: copy)
        copy.flags = flags(of: copy, regions: regions, raw: raw, text: text)
        return copy
    }

    /// Cuts a glued credit off, and strikes it with the caption it is glued to.
    private func split(_ unit: Unit, in text: [UInt8]) -> [Region] {
        let bytes = unit.bytes
        let length = PhotoCredits.gluedLength(bytes, in: text)
        guard length > 0, unit.lines.count == 1 else {
            // What leaves no text behind, a line of nothing but invisible characters, is no block.
            var region = Region(unit, in: text)
            let repairs = Repairs(text: text)
            if bytes.count <= 16, repairs.apply(repairs.changes(in: unit), to: unit).isEmpty {
                region.decision = .strike(.navigation, confidence: 0.5)
            }
            return [region]
        }
        var credit = Region(Unit(lines: [bytes.lowerBound..<(bytes.lowerBound + length)]), in: text)
        var caption = Region(Unit(lines: [(bytes.lowerBound + length)..<bytes.upperBound]), in: text)
        credit.decision = .strike(.photoCredit, confidence: 0.97)
        caption.decision = caption.facts.words <= 60 ? .strike(.caption, confidence: 0.97) : .keep(.paragraph)
        return [credit, caption]
    }

    /// Which region is the headline. The envelope's title decides where there is one: a headline elsewhere than before all that is kept would
    /// put the blocks out of order, and one that is not in the text has no region.
    private func headline(of regions: [Region], title: String?) -> Int? {
        guard let first = regions.indices.first(where: { phrases.strike(regions[$0].facts) == nil && regions[$0].decision.isKept }) else {
            return nil
        }
        if let title { return regions[first].facts.normalized == title ? first : nil }
        let facts = regions[first].facts
        guard facts.words >= 2, facts.words <= 30, facts.scalars <= 250, regions.count > 1 else { return nil }
        let isPlain = !facts.endsSentence || facts.words <= 15 && !facts.hasSentenceMark
        return isPlain && regions[(first + 1)...].contains { $0.isProse } && !Bylines.isTimestamp(facts) ? first : nil
    }

    private func byline(of regions: [Region], in text: [UInt8]) -> [String] {
        for region in regions {
            guard case .strike(.byline, _) = region.decision else { continue }
            if let names = Bylines.names(region.unit.bytes, in: text) { return names }
            let words = String(decoding: text[region.unit.bytes], as: UTF8.self).split(separator: " ").map(String.init)
            if Bylines.isName(words) { return [words.joined(separator: " ")] }
        }
        return []
    }

    private func flags(of copy: CleanCopy, regions: [Region], raw: ScalarIndex, text: [UInt8]) -> [QualityFlag] {
        var flags: [QualityFlag] = []
        if !copy.removed.isEmpty { flags.append(QualityFlag(.boilerplateRemoved, .information)) }
        func spans(_ repair: Repair) -> [Range<Int>] { copy.blocks.flatMap { $0.edits.filter { $0.reason == repair }.map(\.raw) } }
        let glued = zip(regions, regions.dropFirst()).filter { $0.unit.bytes.upperBound == $1.unit.bytes.lowerBound }
        let missing =
            glued.map { raw.scalars($0.unit.bytes.lowerBound..<Self.wordEnd(after: $1.unit.bytes, in: text)) } + spans(.missingSpace)
        if !missing.isEmpty { flags.append(QualityFlag(.missingSpace, .information, rawSpans: missing)) }
        let stray = spans(.unbalancedQuoteMark)
        if !stray.isEmpty { flags.append(QualityFlag(.unbalancedQuotes, .warning, rawSpans: stray)) }
        let mended = spans(.mojibake)
        if !mended.isEmpty { flags.append(QualityFlag(.mojibakeRepaired, .information, rawSpans: Array(mended.prefix(20)))) }
        return flags
    }

    private static func wordEnd(after bytes: Range<Int>, in text: [UInt8]) -> Int {
        text[bytes].firstIndex { $0 <= 0x20 } ?? bytes.upperBound
    }
}
