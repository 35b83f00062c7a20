/// Computes the first stage's features: a block's text, its elements, its place and its neighbours, without any judgement of these.
struct BlockFeatures {
    let facts: PageFacts
    let metadata: PageMetadata

    /// How many steps out the containers lie whose contents are looked at.
    static let steps = [1, 2, 3, 5, 8]
    /// Values of `kind(_:)`.
    static let kinds = 15

    func rows() -> FeatureRows {
        var rows = FeatureRows(count: facts.count)
        let texts = (0..<facts.count).map { TextFacts(facts.blocks.text[facts.blocks.blocks[$0].bytes]) }
        let likeness = Likeness(facts: facts, metadata: metadata)
        let places = HeadlinePlaces(facts: facts, likeness: likeness)
        let neighbours = Neighbourhood(facts: facts)
        let containers = Containers(facts: facts)
        var repeats: [ArraySlice<UInt8>: Int] = [:]
        for index in 0..<facts.count where facts.lines[index].words >= 3 {
            repeats[facts.blocks.text[facts.blocks.blocks[index].bytes], default: 0] += 1
        }
        for index in 0..<facts.count {
            rows.begin(index)
            addText(index, texts[index], to: &rows)
            addElements(facts.blocks.blocks[index], to: &rows)
            let alike = likeness.articleBody(index)
            rows.set(.articleBody, to: alike ?? -1)
            rows.set(.bodyShare, to: likeness.bodyShare)
            if let kind = likeness.metadata(index) { rows.set(.likeMetadata, kind, to: 1) }
            if facts.lines[index].words >= 3 { rows.set(.repeated, to: repeats[facts.blocks.text[facts.blocks.blocks[index].bytes]] ?? 0) }
            addPlace(index, places, to: &rows)
            neighbours.add(index, to: &rows)
            containers.add(index, to: &rows)
        }
        return rows
    }

    private func addText(_ index: Int, _ text: TextFacts, to rows: inout FeatureRows) {
        let line = facts.lines[index]
        let block = facts.blocks.blocks[index]
        let tag = facts.page.nodes[Int(block.node)].tag
        let size = Double(max(1, block.bytes.count)), words = Double(max(1, line.words))
        rows.set(.words, to: line.words)
        rows.set(.linkShare, to: facts.linkShares[index])
        rows.set(.strongShare, to: Double(block.strongBytes) / size)
        rows.set(.emphasisShare, to: Double(block.emphasisBytes) / size)
        rows.set(.tag, Self.kind(tag), to: 1)
        rows.set(.headingLevel, to: Self.level(tag))
        let last = facts.blocks.text[block.bytes].last ?? 0
        let isSign = last < 0x80 && last > 0x20 && !Self.isWordByte(last)
        rows.set(.ending, line.endsSentence ? (last == 0x3A ? 1 : last == 0x3F ? 2 : 0) : isSign ? 3 : 4, to: 1)
        rows.set(.sentenceMarks, to: text.marks)
        rows.set(.commas, to: text.commas)
        rows.set(.quotationMarks, to: text.quotationMarks)
        rows.set(.capitals, to: Double(line.capitalized) / words)
        rows.set(.digits, to: Double(text.digits) / size)
        rows.set(.wordLength, to: Double(text.letters) / words)
        rows.set(.shortWords, to: Double(text.shortWords) / words)
        rows.set(.beginning, text.beginning, to: 1)
        rows.set(.signs, bits: text.signs)
        for group in BlockVocabulary.Group.allCases { rows.set(.vocabulary, group.rawValue, to: Int(text.vocabulary[group.rawValue])) }
        guard line.words <= 40 else { return }
        if let strike = facts.strikes[index] { rows.set(.wording, min(strike.reason.number, 13), to: 1) }
        if facts.isTimestamp[index] { rows.set(.wording, 14, to: 1) }
        if Bylines.names(block.bytes, in: facts.blocks.text) != nil { rows.set(.wording, 15, to: 1) }
    }

    private func addElements(_ block: PageBlocks.Block, to rows: inout FeatureRows) {
        let node = Int(block.node)
        rows.set(.surrounding, bits: UInt64(facts.elements.surroundings[node]))
        // The nearer an element, the more its names say of the block.
        var near: UInt64 = 0
        var at = Int(facts.page.nodes[node].parent)
        for _ in 0..<2 where at >= 0 {
            near |= facts.elements.own[at]
            at = Int(facts.page.nodes[at].parent)
        }
        var middle: UInt64 = 0
        for _ in 0..<3 where at >= 0 {
            middle |= facts.elements.own[at]
            at = Int(facts.page.nodes[at].parent)
        }
        rows.set(.topic, bits: facts.elements.inherited[node], to: 1)
        rows.set(.topic, bits: middle, to: 2)
        rows.set(.topic, bits: near, to: 3)
        rows.set(.topic, bits: facts.elements.own[node], to: 4)
        rows.set(.depth, to: Int(facts.elements.depths[node]))
    }

    private func addPlace(_ index: Int, _ places: HeadlinePlaces, to rows: inout FeatureRows) {
        let all = facts.all
        rows.set(.order, to: Double(facts.wordsBefore(index)) / Double(max(1, all.words)))
        rows.set(.proseOrder, to: Double(facts.totals(in: 0..<index).proseWords) / Double(max(1, all.proseWords)))
        rows.set(.wordsBefore, to: facts.wordsBefore(index))
        rows.set(.headingPlace, places.order(of: index), to: 1)
        rows.set(.articlePlace, places.article(of: index), to: 1)
        rows.set(.innerArticle, to: places.innerArticle(of: index))
        rows.set(.headingsSince, to: places.headingsSince(index))
        rows.set(.wordsSince, to: places.wordsSince(index))
        rows.set(.pageWords, to: all.words)
        rows.set(.pageProse, to: all.proseWords)
        rows.set(.pageBlocks, to: all.blocks)
        rows.set(.pageLinks, to: all.linkShare)
        rows.set(.pageArticles, to: facts.articleCount)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }

    static func level(_ tag: Tag) -> Int {
        switch tag {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }

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
