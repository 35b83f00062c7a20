/// The copy stage for plain text: strikes what does not belong, repairs what is left, and says all it did. Every character that is not white
/// space between regions ends up in exactly one block or one struck region.
struct CopyEditor {
    var phrases = StrikePhrases.standard
    var model = LineModel.standard

    /// What has more lines than this is a list, a log or an attack: what is beyond them is struck in one piece, and flagged.
    static let mostUnits = 20_000

    func edit(_ source: Source, within limit: Limit = Limit()) throws(Rejection) -> CleanCopy {
        let text = source.text
        var regions = regions(of: text)
        let title = source.title.flatMap { LineFacts.normalized($0) }
        var copy = CleanCopy()
        copy.isArticle = LineClassifier(text: text, phrases: phrases, model: model).classify(&regions, title: title)
        let raw = ScalarIndex(text)
        copy.rawCount = raw.count
        let credits = Credits(regions, in: text)
        copy.byline = credits.byline
        copy.published = credits.published
        let repairs = Repairs(text: text)
        if let title = source.title, title.contains(where: { !$0.isWhitespace }), !regions.contains(where: \.isHeadline) {
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

    /// The text's regions before anything is decided but what their letters alone decide.
    func regions(of text: [UInt8]) -> [Region] {
        var regions: [Region] = []
        let (units, rest) = Unit.units(of: text, atMost: Self.mostUnits)
        for unit in units { regions += split(unit, in: text) }
        if !rest.isEmpty {
            var region = Region(Unit(lines: [rest], isAfterBlank: true), in: text)
            region.decision = .strike(.navigation, confidence: 0.5)
            region.isBeyondBound = true
            regions.append(region)
        }
        return regions
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
        let end = bytes.lowerBound + length
        var credit = Region(Unit(lines: [bytes.lowerBound..<end], isAfterBlank: unit.isAfterBlank), in: text)
        var caption = Region(Unit(lines: [end..<bytes.upperBound]), in: text)
        credit.decision = .strike(.photoCredit, confidence: 0.97)
        caption.decision = caption.facts.words <= 60 ? .strike(.caption, confidence: 0.97) : .keep(.paragraph)
        return [credit, caption]
    }

    private func flags(of copy: CleanCopy, regions: [Region], raw: ScalarIndex, text: [UInt8]) -> [QualityFlag] {
        var flags: [QualityFlag] = []
        if !copy.removed.isEmpty { flags.append(QualityFlag(.boilerplateRemoved, .information)) }
        if let last = regions.last, last.isBeyondBound {
            flags.append(QualityFlag(.truncated, .warning, rawSpans: [raw.scalars(last.unit.bytes)]))
        }
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
