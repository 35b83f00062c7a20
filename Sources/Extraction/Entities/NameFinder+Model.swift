extension NameFinder {
    mutating func addModelNames() {
        for name in text.names {
            for (piece, label) in pieces(of: Int(name.tokens.lowerBound)..<Int(name.tokens.upperBound), name.label) {
                guard var trimmed = trim(piece, label) else { continue }
                if label == .person || label.isPlace { trimmed = hyphenated(trimmed) }
                guard isName(trimmed, label) else { continue }
                add(trimmed, self.label(label, of: trimmed), .model)
            }
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
            if isPossessive(token), token + 1 < end, label != .work, !senses(of: before).isEmpty || has(token - 1, .organization) {
                return [(before, has(token - 1, .organization) ? .organization : .politicalPlace)] + pieces(of: (token + 1)..<end, label)
            }
            guard equals(token, "and"), token + 1 < end else { continue }
            let parts = label == .person || label == .organization && has(token + 1, .determiner)
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

    /// Without what is no part of a name: articles, possessives, marks, offices before persons, lower-case words at the ends.
    mutating func trim(_ tokens: Range<Int>, _ label: EntityType) -> Range<Int>? {
        var first = tokens.lowerBound, last = tokens.upperBound - 1
        // A dash with white space around it parts; what is before it is the name.
        if let dash = (first...last).first(where: { isDash($0) && $0 > first && text.starts[$0] > text.ends[$0 - 1] }) { last = dash - 1 }
        while first <= last,
            isPossessive(last) || isMark(last) || has(last, .calendar) && first < last || isLowerParticle(last) || isLowerWord(last, label)
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
            if bytes.count == 1 || bytes.contains(0x3A) { return false }
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

    /// Two words run together, as where a credit and a caption lost the space between them: `GETTYJane`.
    func isGlued(_ token: Int) -> Bool {
        let bytes = Array(text.bytes(token..<(token + 1)))
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
