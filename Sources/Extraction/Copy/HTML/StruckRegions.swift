/// Says of the blocks that were struck why, and gathers neighbours that went for one reason into the largest element that holds nothing else.
struct StruckRegions {
    let facts: PageFacts
    let probabilities: [Double]
    let kept: [Bool]
    let headline: PageHeadline

    func regions() -> [CleanCopy.Removed] {
        let reasons = kept.indices.map { kept[$0] ? nil : reason(for: $0) }
        var regions: [CleanCopy.Removed] = []
        var index = 0
        while index < reasons.count {
            guard let reason = reasons[index] else {
                index += 1
                continue
            }
            let (range, path) = extent(of: index, reasons)
            var text: [UInt8] = []
            var probability = 0.0
            for block in range {
                if !text.isEmpty { text.append(0x0A) }
                text += facts.blocks.text[facts.blocks.blocks[block].bytes]
                probability = max(probability, probabilities[block])
            }
            regions.append(
                .init(
                    raw: nil, node: path, text: String(decoding: text, as: UTF8.self), reason: reason,
                    confidence: max(0, min(1, 1 - probability))))
            index = range.upperBound
        }
        return regions
    }

    /// The author's name from what was struck, when no metadata give it.
    var byline: [String] {
        for index in kept.indices where !kept[index] {
            if let names = Bylines.names(facts.blocks.blocks[index].bytes, in: facts.blocks.text) { return names }
        }
        return []
    }

    /// The blocks from `index` on that one element holds and one reason struck, and the path of that element.
    private func extent(of index: Int, _ reasons: [RemovalReason?]) -> (Range<Int>, String) {
        let own = facts.blocks.blocks[index].node
        guard facts.blocks.range(in: own, of: facts.page) == index..<(index + 1) else {
            return (index..<(index + 1), facts.path(ofBlock: index))
        }
        var node = own
        var range = index..<(index + 1)
        while true {
            let parent = facts.page.nodes[Int(node)].parent
            guard parent > 0 else { break }
            let wider = facts.blocks.range(in: parent, of: facts.page)
            guard wider.lowerBound == index, wider.count <= 2000 else { break }
            guard
                wider.upperBound == range.upperBound || (range.upperBound..<wider.upperBound).allSatisfy({ reasons[$0] == reasons[index] })
            else { break }
            node = parent
            range = wider
        }
        return (range, facts.page.path(of: Int(node)))
    }

    private func reason(for index: Int) -> RemovalReason {
        let line = facts.lines[index]
        let block = facts.blocks.blocks[index]
        if headline.repeats(index) { return .duplicate }
        if let strike = facts.strikes[index] { return strike.reason }
        if facts.isTimestamp[index] { return .timestamp }
        if Bylines.names(block.bytes, in: facts.blocks.text) != nil { return .byline }
        var node = Int(block.node)
        for _ in 0..<8 {
            guard node > 0 else { break }
            if let reason = reason(ofElement: node, words: line.words) { return reason }
            node = Int(facts.page.nodes[node].parent)
        }
        if facts.linkShares[index] > 0.5 { return line.words >= 5 ? .relatedLink : .navigation }
        return facts.isProse[index] ? .otherStory : .navigation
    }

    /// What an element's names and tag say of all that is in it; the surest first.
    private func reason(ofElement node: Int, words: Int) -> RemovalReason? {
        let topics = facts.elements.own[node]
        func has(_ topic: ClassWords.Topic) -> Bool { topics & 1 << UInt64(topic.rawValue) != 0 }
        switch facts.page.nodes[node].tag {
        case .figcaption, .figure: return has(.credit) ? .photoCredit : .caption
        case .nav: return .navigation
        default: break
        }
        if has(.caption) { return .caption }
        if has(.comment) { return .comment }
        if has(.advertisement) { return .advertisement }
        if has(.subscribe) || has(.paywall) { return .subscription }
        if has(.share) { return .social }
        if has(.related) || has(.recirculation) || has(.teaser) { return .relatedLink }
        if has(.credit), has(.media) { return .photoCredit }
        if has(.author), words >= 12 { return .authorBio }
        if has(.byline) { return .byline }
        if has(.date) { return .timestamp }
        if has(.legal) { return .legal }
        if has(.navigation) || has(.footer) || has(.header) { return .navigation }
        return nil
    }
}

extension PageFacts {
    /// The path of a block's element where that holds nothing else, else of the text that the block begins with.
    func path(ofBlock index: Int) -> String {
        let block = blocks.blocks[index]
        let isAlone = blocks.range(in: block.node, of: page) == index..<(index + 1)
        return page.path(of: Int(isAlone ? block.node : block.texts.lowerBound))
    }
}
