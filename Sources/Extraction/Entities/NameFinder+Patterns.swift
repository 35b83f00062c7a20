extension NameFinder {
    mutating func addPatterns() {
        joinInstitutions()
        var token = 0
        while token < text.count {
            if isCapital(token) {
                addAfterOffice(token)
                addRoad(token)
                addKnownOrganization(token)
            } else if mark(token) == 0x28 {  // (
                addAcronym(token)
            } else if has(token, .group), facts.shapes[token].contains(.hasLetter), isFree(token), text.tags[token] != .verb,
                facts.classes[token].isDisjoint(with: .generic), text.tags[token] == .properNoun
            {
                add(token..<(token + 1), .group, .pattern)
            }
            if isCapital(token), isFree(token), has(token, .group), token + 1 >= text.count || !isCapital(token + 1) {
                add(token..<(token + 1), .group, .pattern)
            }
            token += 1
        }
    }

    /// "Czech Senate", "Office for the Coordination of Humanitarian Affairs": what the model cuts in two.
    private mutating func joinInstitutions() {
        for span in spans.indices where !spans[span].tokens.isEmpty {
            let tokens = spans[span].tokens
            switch spans[span].label {
            case .group, .politicalPlace:
                joinNationality(span, tokens)
            case .organization:
                stretchInstitution(span)
            default: break
            }
        }
    }

    /// An adjective of nationality before capitalised words for an institution belongs to its name.
    private mutating func joinNationality(_ span: Int, _ tokens: Range<Int>) {
        let next = tokens.upperBound
        guard isJoined(next - 1, next), isCapital(next), !isPossessive(next), spans[span].label == .group else { return }
        var last = next
        while isJoined(last, last + 1), isCapital(last + 1),
            has(last + 1, [.generic, .organization]) || owner[last + 1] == owner[last] && owner[last] >= 0
        {
            last += 1
        }
        guard has(last, [.organization, .generic]), !has(last, [.title, .role]),
            isFree(next) || spans[Int(owner[next])].label == .organization
        else { return }
        if owner[last] >= 0 { last = max(last, spans[Int(owner[last])].tokens.upperBound - 1) }
        stretch(span, to: tokens.lowerBound..<(last + 1))
        spans[span].label = .organization
    }

    /// Over "of X", "for the X", "and Y" behind a word for an institution.
    private mutating func stretchInstitution(_ span: Int) {
        let tokens = spans[span].tokens
        var end = tokens.upperBound
        let isHead = has(end - 1, [.organization, .role]) && isCapital(end - 1)
        guard isHead || tokens.contains(where: { has($0, .organization) && isCapital($0) && $0 + 1 < end && has($0 + 1, .particle) }) else {
            return
        }
        var steps = 0
        while steps < 3, let next = continuation(end, allowsAnd: !isHead || steps > 0) {
            end = next
            steps += 1
        }
        if end > tokens.upperBound { stretch(span, to: tokens.lowerBound..<end) }
    }

    /// The end of "of the Xxx Yyy" that begins at `at`, or nil.
    func continuation(_ at: Int, allowsAnd: Bool) -> Int? {
        var token = at
        guard isJoined(token - 1, token) else { return nil }
        let word = String(decoding: text.bytes(token..<(token + 1)), as: UTF8.self)
        guard word == "of" || word == "for" || word == "on" && allowsAnd || allowsAnd && (word == "and" || word == "&") else { return nil }
        token += 1
        if word != "and", isJoined(token - 1, token), text.bytes(token..<(token + 1)).elementsEqual("the".utf8) { token += 1 }
        guard isJoined(token - 1, token), isCapital(token), !has(token, .calendar) else { return nil }
        if owner[token] >= 0 {
            let other = spans[Int(owner[token])]
            guard
                other.label == .organization && !(word == "and" && other.tokens.contains { has($0, .organization) })
                    || other.label == .politicalPlace && word == "of"
            else { return nil }
            return other.tokens.upperBound
        }
        guard text.tags[token] == .properNoun || text.tags[token] == .noun || text.tags[token] == .pluralNoun,
            word != "and" || !has(token, [.title, .honorific])
        else {
            return nil
        }
        while isJoined(token, token + 1), isCapital(token + 1), isFree(token + 1), !has(token + 1, .calendar) { token += 1 }
        return token + 1
    }

    /// "Ms Downes", "President Mwangi Kamau": a person, whom the model may have overlooked or called something else.
    private mutating func addAfterOffice(_ token: Int) {
        guard has(token, .honorific) || has(token, .title) && has(token, .role), isFree(token) || spans[Int(owner[token])].label == .person,
            !has(token, [.male, .female])
        else { return }
        var next = token + 1
        while next < text.count, isJoined(next - 1, next), has(next, [.honorific, .title]), isCapital(next), !has(next, [.male, .female]) {
            next += 1
        }
        if next < text.count, mark(next) == 0x2E, next + 1 < text.count { next += 1 }
        guard next < text.count, isJoined(next - 1, next), isCapital(next), isFree(next), text.tags[next] == .properNoun,
            !has(next, [.organization, .generic, .calendar, .junk, .nature, .facility, .division])
        else { return }
        var end = next + 1
        while end < text.count, end - next < 4, isJoined(end - 1, end), isCapital(end), isFree(end), text.tags[end] == .properNoun,
            !has(end, [.organization, .calendar, .generic])
        { end += 1 }
        add(next..<end, .person, .pattern)
    }

    /// "(ICC)" behind an organisation.
    private mutating func addAcronym(_ bracket: Int) {
        let token = bracket + 1
        guard token + 1 < text.count, mark(token + 1) == 0x29, isFree(token), facts.shapes[token].contains(.capitals),
            facts.classes[token].isDisjoint(with: [.junk, .calendar]), bracket > 0, owner[bracket - 1] >= 0
        else { return }
        let before = spans[Int(owner[bracket - 1])]
        guard before.label == .organization else { return }
        add(token..<(token + 1), .organization, .pattern)
    }

    /// "Congress", "Parliament", "Google", by themselves or before an office: not part of a longer name, nor merely the first of a sentence.
    private mutating func addKnownOrganization(_ token: Int) {
        guard has(token, .knownOrganization), isFree(token), text.tags[token] == .properNoun, !has(token, .junk) else { return }
        let next = token + 1
        if isJoined(token, next), isCapital(next), isFree(next), !has(next, [.title, .role, .group]) { return }
        if isJoined(token, next), mark(next) == 0x2D || equals(next, "of") { return }
        if beginsSentence(token) ? has(token, .generic) : isJoined(token - 1, token) && isCapital(token - 1) && !has(token - 1, .determiner)
        {
            return
        }
        add(token..<next, .organization, .pattern)
    }

    /// "Augusta St.", "Highway 10", "Interstate 94".
    private mutating func addRoad(_ token: Int) {
        guard has(token, .facility), isFree(token) else { return }
        let isRoad = has(token, .road)
        let next = token + 1
        if isRoad, has(token, .numberedRoad), next < text.count, isJoined(token, next), isFree(next), text.tags[next] == .number {
            add(token..<(next + 1), .facility, .pattern)
            return
        }
        var first = token
        while first > 0, token - first < 4, isJoined(first - 1, first), isCapital(first - 1),
            isFree(first - 1) || !spans[Int(owner[first - 1])].label.isPlace,
            !has(first - 1, [.determiner, .calendar, .junk]), text.tags[first - 1] == .properNoun || has(first - 1, .compass)
        { first -= 1 }
        guard first < token, isRoad || token - first > 1 || text.tags[token] == .properNoun else { return }
        let range = first..<(token + 1)
        if range.allSatisfy(isFree) {
            add(range, .facility, .pattern)
        } else if isRoad, let span = range.first(where: { owner[$0] >= 0 }).map({ Int(owner[$0]) }), spans[span].tokens.lowerBound >= first
        {
            stretch(span, to: range)
            spans[span].label = .facility
        }
    }

    /// A capitalised word that says something, and that nobody has claimed: a person. Also a given name and what follows it.
    mutating func addSpeakers() {
        for token in 0..<text.count where isFree(token) && isCapital(token) && text.tags[token] == .properNoun {
            guard !isGlued(token), token == 0 || !isGlued(token - 1),
                !has(token, [.generic, .calendar, .junk, .title, .honorific, .organization, .determiner, .group, .facility, .compass])
            else { continue }
            var end = token + 1
            while end < text.count, end - token < 4, isJoined(end - 1, end), isFree(end), isCapital(end), text.tags[end] == .properNoun,
                !has(end, [.generic, .calendar, .title, .organization, .facility])
            { end += 1 }
            let said =
                end < text.count && isJoined(end - 1, end) && has(end, .saying)
                || token > 0 && isJoined(token - 1, token) && has(token - 1, .saying) && !isCapital(token - 1)
            if said || end - token > 1 && end - token < 4 && has(token, [.male, .female]) { add(token..<end, .person, .pattern) }
        }
    }

    /// "West Nile virus" and "US$ 5" name no place.
    mutating func dropDiseasesAndMoney() {
        for span in spans.indices where !spans[span].tokens.isEmpty {
            let next = spans[span].tokens.upperBound
            guard next < text.count, isJoined(next - 1, next), spans[span].label != .person else { continue }
            if has(next, .disease), !has(next - 1, .knownOrganization), spans[span].label != .group { drop(span) }
            if mark(next) == 0x24 || spans[span].tokens.count == 1 && equals(next, "dollars") { drop(span) }
        }
    }
}
