/// Computes the first stage's features: a block's text, its elements, its place and its neighbours, without any judgement of these.
struct BlockFeatures {
    let facts: PageFacts
    let metadata: PageMetadata
    let phrases: StrikePhrases

    private static let wordBounds: [Double] = [2, 4, 6, 9, 14, 21, 31, 51, 81]
    private static let shareBounds: [Double] = [0.001, 0.1, 0.33, 0.66, 0.95]
    private static let proseBounds: [Double] = [0.001, 0.05, 0.15, 0.3, 0.5, 0.8]

    func rows() -> FeatureRows {
        var rows = FeatureRows()
        let likeness = Likeness(facts: facts, metadata: metadata)
        var seen: Set<ArraySlice<UInt8>> = []
        let headlinePlaces = HeadlinePlaces(facts: facts, likeness: likeness)
        let all = facts.all
        for index in 0..<facts.count {
            let line = facts.lines[index]
            let block = facts.blocks.blocks[index]
            let share = facts.linkShares[index]
            let wordBin = bin(Double(line.words), Self.wordBounds)
            rows.add(.bias)
            rows.add(.words, wordBin)
            rows.add(.linkDensity, bin(share, Self.shareBounds))
            rows.add(.wordsAndLinks, wordBin * 3 + (share < 0.1 ? 0 : share < 0.66 ? 1 : 2))
            addText(index, to: &rows)
            addElements(block, to: &rows)
            rows.add(.articleBody, likeness.articleBody(index))
            if let alike = likeness.metadata(index) { rows.add(.likeMetadata, alike) }
            if line.words >= 3, !seen.insert(facts.blocks.text[block.bytes]).inserted { rows.add(.isRepeated) }
            rows.add(.order, facts.wordsBefore(index) * 10 / max(1, all.words))
            rows.add(.headingPlace, headlinePlaces.order(of: index))
            rows.add(.articlePlace, headlinePlaces.article(of: index))
            addNeighbours(index, to: &rows)
            addCompany(index, all, to: &rows)
            rows.endRow()
        }
        return rows
    }

    private func addText(_ index: Int, to rows: inout FeatureRows) {
        let line = facts.lines[index]
        let block = facts.blocks.blocks[index]
        let text = facts.blocks.text[block.bytes]
        rows.add(.tag, Self.kind(facts.page.nodes[Int(block.node)].tag))
        let last = text.last ?? 0
        rows.add(
            .ending,
            line.endsSentence ? (last == 0x3A ? 1 : last == 0x3F ? 2 : 0) : last < 0x80 && last > 0x20 && !Self.isWordByte(last) ? 3 : 4)
        var marks = 0, commas = 0, digits = 0, letters = 0, capitals = 0
        for byte in text {
            switch byte {
            case 0x2E, 0x3F, 0x21: marks += 1
            case 0x2C: commas += 1
            case 0x30...0x39: digits += 1
            case 0x41...0x5A:
                capitals += 1
                letters += 1
            case 0x61...0x7A, 0x80...: letters += 1
            default: break
            }
        }
        rows.add(.sentenceMarks, marks)
        rows.add(.commas, commas)
        let capitalized = Double(line.capitalized) / Double(max(1, line.words))
        rows.add(
            .capitals,
            bin(capitalized, [0.15, 0.3, 0.6, 0.9]) + (line.words > 3 ? (line.words > 9 ? 6 : 0) : 0) + (line.words <= 3 ? 5 : 0))
        let first = text.first ?? 0
        switch first {
        case 0x61...0x7A: rows.add(.beginning, 0)
        case 0x41...0x5A: rows.add(.beginning, 1)
        case 0x30...0x39: rows.add(.beginning, 2)
        case 0x22, 0x27: rows.add(.beginning, 3)
        case 0x80...: rows.add(.beginning, 4)
        default: rows.add(.beginning, 5)
        }
        if text.contains(0x7C) { rows.add(.signs, 0) }
        if text.contains(0x40) { rows.add(.signs, 1) }
        if letters > 3, capitals == letters { rows.add(.signs, 2) }
        if text.starts(with: [0xC2, 0xA9]) { rows.add(.signs, 3) }
        if text.contains(0x2F) { rows.add(.signs, 4) }
        if first == 0x28 || first == 0x5B { rows.add(.signs, 5) }
        if first == 0x2A || first == 0x2D || first == 0x2B || first == 0x23 { rows.add(.signs, 6) }
        if text.starts(with: [0xE2, 0x80, 0x9C]) || first == 0x22 { rows.add(.signs, 7) }
        rows.add(.digits, bin(Double(digits) / Double(max(1, text.count)), [0.001, 0.05, 0.25]))
        if line.words <= 40 {
            if let strike = phrases.strike(line), let reason = RemovalReason.allCases.firstIndex(of: strike.reason) {
                rows.add(.wording, reason)
            }
            if Bylines.isTimestamp(line) { rows.add(.wording, 14) }
            if Bylines.names(block.bytes, in: facts.blocks.text) != nil { rows.add(.wording, 15) }
        }
        let size = Double(max(1, block.bytes.count))
        if Double(block.strongBytes) > 0.9 * size { rows.add(.type, 0) }
        if Double(block.emphasisBytes) > 0.9 * size { rows.add(.type, 1) }
        rows.add(.wordLength, bin(Double(letters) / Double(max(1, line.words)), [3.5, 4.5, 6]))
    }

    private func addElements(_ block: PageBlocks.Block, to rows: inout FeatureRows) {
        let node = Int(block.node)
        rows.add(.surrounding, bits: UInt64(facts.elements.surroundings[node]))
        let own = facts.elements.own[node]
        var near: UInt64 = 0
        var at = Int(facts.page.nodes[node].parent), depth = 0
        for _ in 0..<2 where at >= 0 {
            near |= facts.elements.own[at]
            at = Int(facts.page.nodes[at].parent)
        }
        rows.add(.ownTopic, bits: own)
        rows.add(.nearTopic, bits: near & ~own)
        if at >= 0 { rows.add(.farTopic, bits: facts.elements.inherited[at] & ~(near | own)) }
        while at >= 0, depth < 24 {
            depth += 1
            at = Int(facts.page.nodes[at].parent)
        }
        rows.add(.depth, bin(Double(depth), [3, 6, 9, 13, 18]))
    }

    private func addNeighbours(_ index: Int, to rows: inout FeatureRows) {
        func words(_ index: Int) -> Int {
            (0..<facts.count).contains(index) ? bin(Double(facts.lines[index].words), Self.wordBounds) : 10
        }
        func links(_ index: Int) -> Int {
            guard (0..<facts.count).contains(index) else { return 3 }
            return facts.linkShares[index] < 0.1 ? 0 : facts.linkShares[index] < 0.66 ? 1 : 2
        }
        func kind(_ index: Int) -> Int {
            (0..<facts.count).contains(index) ? Self.kind(facts.page.nodes[Int(facts.blocks.blocks[index].node)].tag) : 15
        }
        rows.add(.previousWords, words(index - 1))
        rows.add(.previousLinks, links(index - 1))
        rows.add(.previousTag, kind(index - 1))
        rows.add(.nextWords, words(index + 1))
        rows.add(.nextLinks, links(index + 1))
        rows.add(.nextTag, kind(index + 1))
        let isProse = { (index: Int) in (0..<facts.count).contains(index) && facts.isProse[index] }
        if facts.page.nodes[Int(facts.blocks.blocks[index].node)].tag.isHeading {
            rows.add(.afterHeading, isProse(index + 1) ? (isProse(index - 1) ? 0 : 1) : 2)
        }
    }

    private func addCompany(_ index: Int, _ all: PageFacts.Totals, to rows: inout FeatureRows) {
        let prose = Double(max(1, all.proseWords))
        let parent = facts.totals(of: facts.ancestor(of: index, steps: 1))
        rows.add(.parentLinks, bin(parent.linkShare, Self.shareBounds))
        rows.add(.parentProse, bin(Double(parent.proseWords) / prose, Self.proseBounds))
        rows.add(.parentWords, bin(Double(parent.words), [5, 15, 40, 100, 300, 1000]))
        let outer = facts.totals(of: facts.ancestor(of: index, steps: 3))
        rows.add(.outerLinks, bin(outer.linkShare, Self.shareBounds))
        rows.add(.outerProse, bin(Double(outer.proseWords) / prose, Self.proseBounds))
        let kind = facts.kindTotals[Int(facts.kinds[index])]
        rows.add(.kindProse, bin(Double(kind.proseWords) / prose, Self.proseBounds))
        rows.add(.kindLinks, bin(kind.linkShare, Self.shareBounds))
        rows.add(.kindCount, bin(Double(kind.blocks), [2, 3, 6, 12, 30]))
        rows.add(.siblingShare, bin(Double(facts.lines[index].words) / Double(max(1, parent.words)), [0.02, 0.1, 0.3, 0.6, 0.99]))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }

    static func kind(_ tag: Tag) -> Int {
        switch tag {
        case .p: 0
        case .div: 1
        case .li: 2
        case .h1: 3
        case .h2: 4
        case .h3: 5
        case .h4, .h5, .h6: 6
        case .td, .th, .tr, .table: 7
        case .figcaption, .figure, .caption: 8
        case .blockquote: 9
        case .section, .article, .main: 10
        case .header, .footer, .aside, .nav: 11
        case .button, .label, .form, .fieldset, .legend, .dialog: 12
        case .ul, .ol, .dl, .dt, .dd: 13
        default: 14
        }
    }
}
