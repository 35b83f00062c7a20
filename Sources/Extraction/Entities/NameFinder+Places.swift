extension NameFinder {
    /// How many tokens a place's name may have.
    private static let longest = 5

    /// Gives the model's names their senses, and finds those in the gazetteer that the model missed.
    mutating func addPlaces() {
        guard gazetteer != nil else { return }
        for span in spans.indices where !spans[span].tokens.isEmpty { lookUp(span) }
        var token = 0
        while token < text.count {
            token = isFree(token) && isCapital(token) ? addPlace(at: token) : token + 1
        }
    }

    private mutating func lookUp(_ span: Int) {
        var tokens = spans[span].tokens
        if spans[span].label.isPlace || spans[span].label == .group, let wider = widened(tokens) {
            tokens = wider
            stretch(span, to: wider)
            spans[span].label = .politicalPlace
        }
        spans[span].senses = senses(of: tokens)
        if spans[span].senses.isEmpty, tokens.count > 1 { spans[span].senses = sensesOfCore(tokens) }
    }

    /// "sub-Saharan Africa", "Gaza strip": a longer name in the gazetteer of which the model took a part.
    private mutating func widened(_ tokens: Range<Int>) -> Range<Int>? {
        for (before, after) in [(0, 3), (0, 2), (0, 1), (3, 0), (2, 0), (1, 0)] {
            let first = tokens.lowerBound - before, end = tokens.upperBound + after
            guard first >= 0, end <= text.count, (first..<end).dropFirst().allSatisfy({ isJoined($0 - 1, $0) }) else { continue }
            guard
                (tokens.upperBound..<end).allSatisfy({
                    isFree($0) && text.tags[$0] != .verb || owner[$0] >= 0 && spans[Int(owner[$0])].label.isPlace
                }), before == 0 || (first..<tokens.lowerBound).allSatisfy({ isFree($0) || spans[Int(owner[$0])].label.isPlace })
            else { continue }
            guard !has(first, [.determiner, .particle, .locative]), !isPossessive(end - 1),
                !has(end - 1, [.determiner, .particle, .locative, .compass]),
                facts.shapes[first].contains(.hasLetter), facts.shapes[end - 1].contains(.hasLetter)
            else { continue }
            let found = senses(of: first..<end)
            if found.contains(where: { $0.kind == .name && gazetteer?.feature($0.place) != .city }) { return first..<end }
        }
        return nil
    }

    /// "northern Kenya", "Nyanza Province", "the city of Cork": without the words that say what or whereabouts it is.
    private mutating func sensesOfCore(_ tokens: Range<Int>) -> [Gazetteer.Sense] {
        var core = tokens
        if has(core.lowerBound, .compass), equals(core.lowerBound + 1, "and") { return [] }  // "North and South Carolina" are two
        while core.count > 1, has(core.lowerBound, [.compass, .particle, .determiner]) || core.count > 2 && has(core.lowerBound, .division)
        {
            core = (core.lowerBound + 1)..<core.upperBound
        }
        while core.count > 1, has(core.upperBound - 1, [.division]) { core = core.lowerBound..<(core.upperBound - 1) }
        return core == tokens ? [] : senses(of: core)
    }

    /// Tries the longest name first; returns where to go on.
    private mutating func addPlace(at token: Int) -> Int {
        guard
            text.tags[token] == .properNoun || text.tags[token] == .adjective || text.tags[token] == .pluralNoun
                || text.tags[token] == .noun || facts.shapes[token].contains(.capitals),
            !has(token, [.calendar, .junk, .determiner])
        else { return token + 1 }
        var end = token + 1
        while end - token < Self.longest, isJoined(end - 1, end), isFree(end), isCapital(end) || has(end, .particle) { end += 1 }
        while end > token {
            if isCapital(end - 1) || end == token + 1 {
                let found = senses(of: token..<end)
                if !found.isEmpty, stands(token..<end, found) {
                    let isDemonym = found.allSatisfy { $0.kind == .demonym }
                    add(token..<end, isDemonym ? .group : .politicalPlace, .gazetteer, found)
                    return end
                }
            }
            end -= 1
        }
        return token + 1
    }

    /// Whether free tokens with the name of a place may be taken for it here; the vote over the document comes after.
    private mutating func stands(_ tokens: Range<Int>, _ senses: [Gazetteer.Sense]) -> Bool {
        guard let gazetteer else { return false }
        let first = tokens.lowerBound, last = tokens.upperBound - 1
        if senses[0].kind == .short { return abbreviationStands(tokens) }
        let best = senses[0], feature = gazetteer.feature(best.place)
        if best.kind == .demonym { return true }
        let isBig = feature == .country || feature == .continent || feature == .division && best.kind == .name || !feature.isPolitical
        if tokens.count == 1, has(first, [.generic, .title, .role, .group, .facility, .compass]),
            !(isBig && !has(first, [.compass, .generic]))
        {
            return false
        }
        // Part of a longer capitalised name, or of a person's.
        let joinsBefore =
            first > 0 && isJoined(first - 1, first) && isCapital(first - 1) && !has(first - 1, [.compass, .title])
            && !beginsSentence(first - 1)
        let joinsAfter = isJoined(last, last + 1) && isCapital(last + 1) && !has(last + 1, .title) && text.tags[last + 1] == .properNoun
        if joinsAfter || joinsBefore, !isBig || isFree(joinsAfter ? last + 1 : first - 1) { return false }
        if has(first, [.male, .female]), !isBig, !isPlacedBefore(first) { return false }
        if isDateline(tokens) { return true }
        // "Rivers do not stop at borders" is not about the state of Nigeria.
        let isCommon = beginsSentence(first) && tokens.count == 1 && text.tags[first] != .properNoun
        if isBig { return !isCommon || feature == .country || feature == .continent }
        if isCommon { return false }
        if isPlacedBefore(first) || isFollowedByContainer(last) || isListedAfterPlace(first) { return true }
        return feature.isSettlement && best.kind == .name && gazetteer.population(best.place) >= 100_000 && text.tags[first] == .properNoun
            || feature == .district && tokens.count > 1
    }

    /// At the head of a report: "COLUMBUS --", "BEIRUT: ", "Paris (AFP) -"; also inside a text whose headline runs on into it.
    func isDateline(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound, next = tokens.upperBound
        guard next < text.count, beginsSentence(first), tokens.allSatisfy({ facts.shapes[$0].contains(.capitals) }) || isBlockStart(first)
        else { return false }
        var at = next
        if mark(at) == 0x2C {  // a state or a date may follow
            let limit = min(text.count - 1, at + 5)
            while at < limit, !isBreak(at) { at += 1 }
        }
        return isBreak(at)
    }

    private func isBlockStart(_ token: Int) -> Bool { token == 0 || blockStarts.contains(Int32(token)) }

    /// A dash, a colon or an opening bracket.
    private func isBreak(_ token: Int) -> Bool {
        let bytes = text.bytes(token..<(token + 1))
        return bytes.elementsEqual("--".utf8) || bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
            || bytes.elementsEqual("—".utf8)
            || bytes.elementsEqual(":".utf8) || bytes.elementsEqual("(".utf8)
    }

    /// A preposition of place before the name.
    func isPlacedBefore(_ first: Int) -> Bool {
        first > 0 && isJoined(first - 1, first)
            && (has(first - 1, .locative) || first > 1 && has(first - 1, .compass) && has(first - 2, .locative))
    }

    /// "Athens and " or "Athens, " before the name.
    private func isListedAfterPlace(_ first: Int) -> Bool {
        guard first > 1, isJoined(first - 2, first - 1), isJoined(first - 1, first), owner[first - 2] >= 0,
            mark(first - 1) == 0x2C || equals(first - 1, "and")
        else { return false }
        let before = spans[Int(owner[first - 2])]
        return !before.senses.isEmpty && before.label != .group
    }

    /// A comma and another place behind the name.
    mutating func isFollowedByContainer(_ last: Int) -> Bool {
        guard let gazetteer, last + 2 < text.count, mark(last + 1) == 0x2C, isJoined(last + 1, last + 2), isCapital(last + 2) else {
            return false
        }
        if owner[last + 2] >= 0 { return spans[Int(owner[last + 2])].label.isPlace }
        var end = last + 3
        if end < text.count, isJoined(end - 1, end), isCapital(end) { end += 1 }
        for end in [end, last + 3] {
            let found = senses(of: (last + 2)..<end)
            if found.contains(where: { $0.kind != .demonym && [.country, .division].contains(gazetteer.feature($0.place)) }) {
                return true
            }
        }
        return false
    }

    /// Two capitals are a state of the United States only behind a comma or before a postal code; "US" in a line of capitals may be "us".
    private func abbreviationStands(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound, last = tokens.upperBound - 1
        let bytes = text.bytes(tokens)
        if bytes.contains(0x2E) { return bytes.count > 3 || bytes.filter({ $0 == 0x2E }).count > 1 || isBehindComma(first) }
        if bytes.count > 2 || Self.countries.contains(where: { bytes.elementsEqual($0.utf8) }) {
            let besides = [first - 1, last + 1].filter { text.starts.indices.contains($0) }
            return !besides.contains { facts.shapes[$0].contains(.capitals) && !has($0, .junk) && isFree($0) }
        }
        return isBehindComma(first) || bytes.elementsEqual("DC".utf8)
            || last + 1 < text.count && text.ends[last + 1] - text.starts[last + 1] == 5 && text.tags[last + 1] == .number
    }

    private static let countries = ["US", "UK", "USA", "NZ", "HK"]

    private func isBehindComma(_ first: Int) -> Bool {
        first > 1 && (mark(first - 1) == 0x2C || mark(first - 1) == 0x2D) && isJoined(first - 1, first) && isCapital(first - 2)
    }
}
