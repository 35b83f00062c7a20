/// The copy stage for pages: keeps the blocks that the classifier takes for the article, gives them roles, repairs them, and says of every other text on
/// the page which element it was in and why it went.
struct PageEditor {
    var classifier = BlockClassifier.standard
    /// Probability from which a block is kept.
    static let threshold = 0.5

    func edit(_ source: SourcePage, title: String?, within limit: Limit = Limit()) throws(Rejection) -> CleanCopy {
        let facts = try PageFacts(source.page, within: limit)
        let probabilities = classifier.probabilities(of: facts, source.metadata)
        try limit.check(.copy)
        let headline = PageHeadline(
            facts: facts, titles: (title.map { [$0] } ?? []) + source.metadata.headlines, probabilities: probabilities)
        var kept = probabilities.map { $0 >= Self.threshold }
        for index in kept.indices where kept[index] && headline.repeats(index) { kept[index] = false }
        var copy = CleanCopy()
        let text = facts.blocks.text
        copy.rawCount = ScalarIndex(text).count
        let repairs = Repairs(text: text)
        for index in kept.indices where kept[index] {
            // What leaves no text behind, a block of nothing but invisible characters, is none.
            let unit = Unit(lines: [facts.blocks.blocks[index].bytes])
            if unit.bytes.count <= 64, repairs.apply(repairs.changes(in: unit), to: unit).isEmpty { kept[index] = false }
        }
        func append(_ clean: [UInt8], _ block: CleanCopy.Block) {
            guard !clean.isEmpty else { return }
            var block = block
            let start = copy.text.isEmpty ? 0 : copy.text.count + 2
            if start > 0 { copy.text += [0x0A, 0x0A] }
            copy.text += clean
            block.bytes = start..<copy.text.count
            copy.blocks.append(block)
        }
        func append(_ index: Int, as role: CleanCopy.Role) {
            let unit = Unit(lines: [facts.blocks.blocks[index].bytes])
            let changes = repairs.changes(in: unit)
            let own = ScalarIndex(Array(text[unit.bytes]))
            let edits = changes.map { change in
                CleanCopy.Edit(
                    operation: change.range.isEmpty ? .insert : change.new.isEmpty ? .delete : .replace,
                    raw: own.scalars((change.range.lowerBound - unit.bytes.lowerBound)..<(change.range.upperBound - unit.bytes.lowerBound)),
                    new: change.new, reason: change.reason)
            }
            append(
                repairs.apply(changes, to: unit),
                .init(role: role, bytes: 0..<0, scalars: 0..<0, raw: nil, node: facts.path(ofBlock: index), edits: edits))
        }
        if let index = headline.block {
            append(index, as: .headline)
        } else if let words = headline.words {
            append(words, .init(role: .headline, bytes: 0..<0, scalars: 0..<0, raw: nil, node: nil, edits: []))
        }
        for index in kept.indices where kept[index] && index != headline.block {
            try limit.check(.copy)
            append(index, as: role(of: index, in: facts, kept: kept))
        }
        copy.index = ScalarIndex(copy.text)
        for index in copy.blocks.indices { copy.blocks[index].scalars = copy.index.scalars(copy.blocks[index].bytes) }
        if let index = headline.block { kept[index] = true }
        let struck = StruckRegions(facts: facts, probabilities: probabilities, kept: kept, headline: headline)
        copy.removed = struck.regions()
        copy.byline = source.metadata.byline.isEmpty ? struck.byline : source.metadata.byline
        copy.dateline = Datelines.find(in: copy)
        copy.flags = flags(of: copy)
        return copy
    }

    private func role(of index: Int, in facts: PageFacts, kept: [Bool]) -> CleanCopy.Role {
        let block = facts.blocks.blocks[index]
        let tag = facts.page.nodes[Int(block.node)].tag
        let line = facts.lines[index]
        if tag.isHeading { return .subheading }
        let around = facts.elements.surroundings[Int(block.node)]
        if around & 1 << UInt32(ElementFacts.Surrounding.blockquote.rawValue) != 0 { return .blockquote }
        if tag == .li || tag == .dt || tag == .dd { return .list }
        let isAllBold = Double(block.strongBytes) > 0.9 * Double(max(1, block.bytes.count))
        let isBeforeProse = index + 1 < kept.count && kept[index + 1] && facts.isProse[index + 1]
        return isAllBold && line.words <= 12 && !line.endsSentence && isBeforeProse ? .subheading : .paragraph
    }

    private func flags(of copy: CleanCopy) -> [QualityFlag] {
        var flags: [QualityFlag] = []
        if !copy.removed.isEmpty { flags.append(QualityFlag(.boilerplateRemoved, .information)) }
        let reasons = Set(copy.blocks.flatMap { $0.edits.map(\.reason) })
        if reasons.contains(.missingSpace) { flags.append(QualityFlag(.missingSpace, .information)) }
        if reasons.contains(.unbalancedQuoteMark) { flags.append(QualityFlag(.unbalancedQuotes, .warning)) }
        if reasons.contains(.mojibake) { flags.append(QualityFlag(.mojibakeRepaired, .information)) }
        return flags
    }
}

/// Which block of a page is its headline: what stands in the page is better than what metadata say, whose titles carry the site's name.
struct PageHeadline {
    /// The block, where the page shows the headline.
    let block: Int?
    /// The headline from metadata, where it does not.
    let words: [UInt8]?
    private let normalized: String
    private let facts: PageFacts

    init(facts: PageFacts, titles: [String], probabilities: [Double]) {
        self.facts = facts
        let wanted = titles.compactMap { LineFacts.normalized($0) }
        let lastKept = probabilities.indices.last { probabilities[$0] >= PageEditor.threshold } ?? facts.count
        // Points for being a heading, for saying what a title says, for standing above the text.
        var best: (index: Int, points: Int)?
        for index in 0..<facts.count where index <= lastKept && facts.lines[index].words <= 50 && !facts.lines[index].normalized.isEmpty {
            let line = facts.lines[index]
            let tag = facts.page.nodes[Int(facts.blocks.blocks[index].node)].tag
            var points = 0
            if let place = wanted.firstIndex(of: line.normalized) {
                points += place == 0 ? 6 : 5
            } else if line.words >= 3, wanted.contains(where: { $0.hasPrefix(line.normalized) || line.normalized.hasPrefix($0) }) {
                points += 3
            }
            if tag == .h1 { points += 3 } else if tag.isHeading, points > 0 { points += 1 }
            if facts.linkShares[index] > 0.9 { points -= 2 }
            if points >= 3, line.words >= (tag == .h1 ? 2 : 1), points > best?.points ?? 0 { best = (index, points) }
        }
        block = best?.index
        if let best {
            words = nil
            normalized = facts.lines[best.index].normalized
        } else {
            let title = titles.first.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
            words = title.isEmpty ? nil : Array(title.utf8)
            normalized = wanted.first ?? ""
        }
    }

    /// Whether a block is the headline again.
    func repeats(_ index: Int) -> Bool { index != block && !normalized.isEmpty && facts.lines[index].normalized == normalized }
}
