extension NameFinder {
    mutating func addModelNames() {
        for name in text.names {
            known[facts.key(Int(name.tokens.lowerBound)..<Int(name.tokens.upperBound))] = name.label
            if name.label == .person { surnames.insert(facts.exact[Int(name.tokens.upperBound) - 1]) }
        }
        var inHeadlines: [(Range<Int>, EntityType)] = []
        for name in text.names {
            for (piece, label) in pieces(of: Int(name.tokens.lowerBound)..<Int(name.tokens.upperBound), name.label) {
                guard var trimmed = trim(piece, label) else { continue }
                if label == .person || label.isPlace { trimmed = hyphenated(trimmed) }
                guard isName(trimmed, label) else { continue }
                if headlines.contains(trimmed.lowerBound) {
                    inHeadlines.append((trimmed, label))
                } else {
                    add(trimmed, self.label(label, of: trimmed), .model)
                }
            }
        }
        addHeadlineNames(inHeadlines)
        joinGivenNames()
    }

    /// "Jamal" and "Khashoggi" side by side, taken for two places, are one person.
    private mutating func joinGivenNames() {
        for span in spans.indices where spans[span].tokens.count == 1 {
            let first = spans[span].tokens.lowerBound, next = first + 1
            guard isJoined(first, next), owner[next] >= 0, case let other = Int(owner[next]), spans[other].tokens == next..<(next + 1),
                has(first, [.male, .female]), isCapital(first), isCapital(next), spans[span].label.isPlace || spans[span].label == .person,
                spans[other].label.isPlace || spans[other].label == .person, senses(of: next..<(next + 1)).isEmpty
            else { continue }
            stretch(span, to: first..<(next + 1))
            spans[span].label = .person
        }
    }

    /// What the model took for names among the capitals of a headline: "Senate Vote Stuns Okoro" is none, but "Okoro", named below, is.
    private mutating func addHeadlineNames(_ candidates: [(Range<Int>, EntityType)]) {
        var below: [UInt64: EntityType] = [:]
        for span in spans { below[facts.lowerKey(span.tokens)] = span.label }
        for (tokens, label) in candidates {
            if below[facts.lowerKey(tokens)] != nil || isPlausible(tokens, label) {
                add(tokens, self.label(label, of: tokens), .model)
                continue
            }
            var at = tokens.lowerBound
            while at < tokens.upperBound {
                let longest = (at + 1...tokens.upperBound).last { below[facts.lowerKey(at..<$0)] != nil }
                if let end = longest, let label = below[facts.lowerKey(at..<end)] { add(at..<end, label, .model) }
                at = longest ?? at + 1
            }
        }
    }

    /// Whether a name that stands in a headline alone looks like one: a single word, a person with a given name, a place of the gazetteer, an
    /// institution by its words.
    private mutating func isPlausible(_ tokens: Range<Int>, _ label: EntityType) -> Bool {
        let first = tokens.lowerBound, last = tokens.upperBound - 1
        if tokens.count == 1 || PhraseTable.shared[facts.lowerKey(tokens)] != nil || !senses(of: tokens).isEmpty { return true }
        switch label {
        case .person: return tokens.count < 4 && (has(first, [.male, .female]) || tokens.count == 2 && !has(last, .generic))
        case .organization: return has(last, [.organization, .company])
        case .facility, .place, .politicalPlace: return has(last, [.facility, .nature, .division])
        case .event: return has(last, .event)
        default: return false
        }
    }

    /// The names that the model ran together: "Kenya's Standard Gauge Railway", "Eissa and Minawi", "Spokesman Bassam Radi", "Salvadoran
    /// Association (ASI".
    private mutating func pieces(of tokens: Range<Int>, _ label: EntityType) -> [(Range<Int>, EntityType)] {
        let first = tokens.lowerBound
        var end = tokens.upperBound
        if let bracket = tokens.dropFirst().first(where: { mark($0) == 0x28 }), !tokens.contains(where: { mark($0) == 0x29 }) {
            end = bracket
        }
        for token in (first..<end).dropFirst() {
            let before = first..<token
            if isPossessive(token), token + 1 < end, label != .work, let owner = possessor(before) {
                return [(before, owner)] + pieces(of: (token + 1)..<end, label)
            }
            guard equals(token, "and"), token + 1 < end else { continue }
            let parts =
                label == .person || label == .organization && has(token + 1, .determiner)
                || known[facts.key(before)] != nil && known[facts.key((token + 1)..<end)] != nil
            if parts, senses(of: first..<end).isEmpty { return [(before, label)] + pieces(of: (token + 1)..<end, label) }
        }
        if label == .organization, let office = (first..<end).dropLast().first(where: { has($0, .role) && isCapital($0) }),
            has(first, [.title, .role]),
            (first...office).allSatisfy({ has($0, [.title, .role]) }),
            ((office + 1)..<end).allSatisfy({ isCapital($0) && !has($0, [.organization, .generic, .particle, .title, .company]) })
        {
            return [((office + 1)..<end, .person)]
        }
        return [(first..<end, label)]
    }

    /// What owns the name behind a possessive, if it is a name by itself: a place, an institution, or what the article names elsewhere.
    private mutating func possessor(_ tokens: Range<Int>) -> EntityType? {
        if has(tokens.upperBound - 1, .organization) { return .organization }
        return known[facts.key(tokens)] ?? (senses(of: tokens).isEmpty ? nil : .politicalPlace)
    }

    /// Without what is no part of a name: articles, possessives, marks, offices before persons, lower-case words at the ends.
    mutating func trim(_ tokens: Range<Int>, _ label: EntityType) -> Range<Int>? {
        var first = tokens.lowerBound, last = tokens.upperBound - 1
        // A dash with white space around it parts; what is before it is the name.
        if let dash = (first...last).first(where: { isDash($0) && $0 > first && text.starts[$0] > text.ends[$0 - 1] }) { last = dash - 1 }
        while first <= last,
            isPossessive(last) || isMark(last) || has(last, .calendar) && first < last && !(label == .person && isName(month: last))
                || isLowerParticle(last) || isLowerWord(last, label)
        {
            last -= 1
        }
        while first <= last, isMark(first) || isPossessive(first) || has(first, .determiner) || isLowerWord(first, label) { first += 1 }
        if label == .person, senses(of: first..<max(first, last + 1)).isEmpty {
            while first < last, has(first, [.honorific, .title]), !has(first, [.male, .female]) { first += 1 }
            while first <= last, isMark(first) { first += 1 }
            if first == last, first > 0, isJoined(first - 1, first), isCapital(first - 1), isFree(first - 1),
                text.tags[first - 1] == .properNoun, !isGlued(first - 1),
                !has(first - 1, [.honorific, .title, .role, .determiner, .calendar, .junk, .generic, .organization, .group, .compass])
            {
                first -= 1
            }
        }
        return first <= last ? first..<(last + 1) : nil
    }

    /// Months and the like that are surnames as well: Theresa May.
    func isName(month token: Int) -> Bool { Self.nameMonths.contains(facts.lower[token]) && isCapital(token) }

    private static let nameMonths = Set(["may", "april", "june", "august", "summer", "winter", "easter"].map { TokenFacts.hash($0.utf8) })

    /// With the parts of a compound that the model left outside: "Yoon Suk" and "-yeol", "al-" and "Damazin".
    private mutating func hyphenated(_ tokens: Range<Int>) -> Range<Int> {
        var first = tokens.lowerBound, end = tokens.upperBound
        while end + 1 < text.count, mark(end) == 0x2D, isTight(end - 1, end), isTight(end, end + 1), isFree(end + 1),
            isCapital(end + 1) || text.tags[end + 1] == .properNoun || isSyllable(end + 1, of: tokens), !has(end + 1, .group),
            senses(of: (end + 1)..<(end + 2)).isEmpty
        { end += 2 }
        while first > 1, mark(first - 1) == 0x2D, isTight(first - 2, first - 1), isTight(first - 1, first), isFree(first - 2),
            has(first - 2, .article)
        {
            first -= 2
        }
        return first..<end
    }

    /// The lower-case second half of a Korean given name: "Moon Jae-in".
    private func isSyllable(_ token: Int, of tokens: Range<Int>) -> Bool {
        let length = text.ends[token] - text.starts[token]
        return tokens.count > 1 && 2...5 ~= length && !has(token, .suffix) && facts.shapes[token].contains(.hasLetter)
    }

    private func isTight(_ token: Int, _ next: Int) -> Bool { text.ends[token] == text.starts[next] }

    private func isDash(_ token: Int) -> Bool {
        let bytes = text.bytes(token..<(token + 1))
        return bytes.count <= 3 && (bytes.first == 0x2D || bytes.starts(with: "–".utf8) || bytes.starts(with: "—".utf8))
    }

    private func isMark(_ token: Int) -> Bool { facts.shapes[token].isDisjoint(with: [.hasLetter, .hasDigit]) }

    private func isLowerParticle(_ token: Int) -> Bool { !isCapital(token) && has(token, .particle) }

    /// A word without a capital or a digit at the edge of a name; a foreign particle may begin a person's, a trade mark may be lower case.
    private func isLowerWord(_ token: Int, _ label: EntityType) -> Bool {
        let shape = facts.shapes[token]
        guard !shape.contains(.capital), !shape.contains(.hasDigit), shape.contains(.hasLetter) else { return false }
        if text.tags[token] != .properNoun { return true }
        return has(token, [.particle, .compass, .role, .organization, .generic, .division]) && !(label == .person && has(token, .particle))
    }

    /// Whether what is left names anything.
    private func isName(_ tokens: Range<Int>, _ label: EntityType) -> Bool {
        if tokens.allSatisfy({ has($0, [.junk, .calendar]) || !facts.shapes[$0].contains(.hasLetter) }) { return false }
        guard tokens.contains(where: { isCapital($0) || facts.shapes[$0].contains(.hasDigit) || text.tags[$0] == .properNoun }) else {
            return false
        }
        if isGlued(tokens.lowerBound)
            || tokens.lowerBound > 0 && isGlued(tokens.lowerBound - 1) && isJoined(tokens.lowerBound - 1, tokens.lowerBound)
        {
            return false
        }
        if isTag(tokens.lowerBound) { return false }
        if has(tokens.lowerBound, .junk), tokens.dropFirst().allSatisfy({ has($0, [.generic, .junk]) }) { return false }
        if tokens.count == 1 {
            let token = tokens.lowerBound, bytes = text.bytes(tokens)
            if has(token, .generic), !has(token, .knownOrganization), !isHead(token, label) { return false }
            if has(token, .compass), !has(token, .group) { return false }
            if let byte = bytes.first, 0x30...0x39 ~= byte { return false }
            if bytes.count == 1 || bytes.contains(0x3A) || bytes.count == 2 && bytes.last == 0x2E { return false }
            if label == .person, bytes.last == 0x2E, has(token, [.honorific, .title, .company]) || PersonParts.isSuffix(facts.lower[token])
            {
                return false
            }
            if label == .organization, has(token, [.title, .role]), !facts.shapes[token].contains(.capitals) { return false }
        } else if tokens.allSatisfy({ has($0, [.title, .honorific, .generic, .particle]) }), label == .person {
            return false
        }
        return true
    }

    /// "Office", where "for the Coordination of Humanitarian Affairs" follows.
    private func isHead(_ token: Int, _ label: EntityType) -> Bool {
        label == .organization && has(token, .organization) && token + 1 < text.count && continuation(token + 1, allowsAnd: false) != nil
    }

    /// A hashtag or the name of an account.
    private func isTag(_ token: Int) -> Bool {
        let first = text.bytes(token..<(token + 1)).first
        if first == 0x23 || first == 0x40 { return true }
        return token > 0 && (mark(token - 1) == 0x23 || mark(token - 1) == 0x40) && isTight(token - 1, token)
    }

    /// Two words run together, as where a credit and a caption lost the space between them: `GETTYJane`, `OkoroOvernight`.
    func isGlued(_ token: Int) -> Bool {
        let bytes = Array(text.bytes(token..<(token + 1)))
        if bytes.count >= 8,
            let inner = bytes.indices.dropFirst(4).first(where: { 0x41...0x5A ~= bytes[$0] && 0x61...0x7A ~= bytes[$0 - 1] }),
            surnames.contains(TokenFacts.hash(bytes[..<inner]))
        {
            return true
        }
        guard bytes.count >= 6, let lower = bytes.firstIndex(where: { 0x61...0x7A ~= $0 }), lower >= 5 else { return false }
        return bytes[..<lower].allSatisfy { 0x41...0x5A ~= $0 } && bytes.count - lower >= 2
    }

    /// What the words themselves say against the model.
    private func label(_ label: EntityType, of tokens: Range<Int>) -> EntityType {
        if tokens.count == 1, has(tokens.lowerBound, .group) { return label == .language ? .language : .group }
        if let known = PhraseTable.shared[facts.lowerKey(tokens)] { return known }
        return label
    }
}
