/// Whether a chunk is a URL as a whole: the matches of spaCy's `url_match`, which in turn is Diego Perini's expression with changes.
struct WebAddress: Sendable {
    private let domains = CharacterClass(CharacterClassTable.topLevelDomain)

    func matches(_ text: Affixes.Scalars) -> Bool {
        guard text.contains(0x2E) else { return false }
        if matchesBody(text, from: text.startIndex) { return true }
        // Behind a scheme: at least two word characters, `+`, `-` or `.` before `://`.
        var at = text.startIndex
        while at + 2 < text.endIndex {
            if text[at] == 0x3A, text[at + 1] == 0x2F, text[at + 2] == 0x2F, at - text.startIndex >= 2,
                text[..<at].allSatisfy(Self.isScheme),
                matchesBody(text, from: at + 3)
            {
                return true
            }
            at += 1
        }
        return false
    }

    private static func isScheme(_ value: UInt32) -> Bool {
        if value == 0x2B || value == 0x2D || value == 0x2E { return true }
        return Unicode.Scalar(value).map(UnicodeFacts.isWord) ?? false
    }

    /// A host with what may follow it, here or behind any `@` that has something before it.
    private func matchesBody(_ text: Affixes.Scalars, from start: Int) -> Bool {
        if start <= text.endIndex, matchesHost(text[start...]) { return true }
        var at = start + 1
        while at < text.endIndex {
            if text[at] == 0x40, matchesHost(text[(at + 1)...]) { return true }
            at += 1
        }
        return false
    }

    private func matchesHost(_ text: Affixes.Scalars) -> Bool {
        let end = text.firstIndex { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? text.endIndex
        guard isAllowedTail(text[end...]) else { return false }
        let labels = text[..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
        return isAddress(labels) || isName(labels)
    }

    /// Nothing, or a port of two to five digits, or what begins with `/`, `?` or `#`, or both.
    private func isAllowedTail(_ tail: Affixes.Scalars) -> Bool {
        guard tail.first == 0x3A else { return true }
        let digits = tail.dropFirst().prefix(while: Self.isDecimal)
        guard (2...5).contains(digits.count) else { return false }
        guard digits.endIndex < tail.endIndex else { return true }
        return [0x2F, 0x3F, 0x23].contains(tail[digits.endIndex])
    }

    private func isName(_ labels: [Affixes.Scalars]) -> Bool {
        guard labels.count >= 2, let domain = labels.last, (2...63).contains(domain.count), domain.allSatisfy(domains.contains) else {
            return false
        }
        return labels.dropLast().allSatisfy { label in
            guard (1...64).contains(label.count), let first = label.first, let last = label.last else { return false }
            guard Self.isNameCharacter(first), Self.isNameCharacter(last) else { return false }
            return label.dropFirst().dropLast().allSatisfy { Self.isNameCharacter($0) || $0 == 0x5F || $0 == 0x2D }
        }
    }

    private static func isNameCharacter(_ value: UInt32) -> Bool {
        if value < 0x80 { return Affixes.isDigit(value) || (0x41...0x5A).contains(value & ~0x20) }
        return (0xA1...0xFFFF).contains(value)
    }

    private static func isDecimal(_ value: UInt32) -> Bool { Unicode.Scalar(value).map(UnicodeFacts.isDecimal) ?? false }

    // MARK: - IPv4

    private func isAddress(_ labels: [Affixes.Scalars]) -> Bool {
        guard labels.count == 4, !isPrivate(labels) else { return false }
        return isOctet(labels[0], .first) && isOctet(labels[1], .middle) && isOctet(labels[2], .middle) && isOctet(labels[3], .last)
    }

    private enum Place { case first, middle, last }

    /// `[1-9]\d?|1\d\d|2[01]\d|22[0-3]`, `1?\d{1,2}|2[0-4]\d|25[0-5]`, `[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]`: digits are those of any script except
    /// where the expression names them.
    private func isOctet(_ label: Affixes.Scalars, _ place: Place) -> Bool {
        guard (1...3).contains(label.count), label.allSatisfy(Self.isDecimal) else { return false }
        let digits = Array(label)
        if digits.count <= 2 { return place == .middle || (0x31...0x39).contains(digits[0]) }
        if digits[0] == 0x31 { return true }
        guard digits[0] == 0x32 else { return false }
        switch place {
        case .first: return digits[1] == 0x30 || digits[1] == 0x31 || (digits[1] == 0x32 && (0x30...0x33).contains(digits[2]))
        case .middle: return (0x30...0x34).contains(digits[1]) || (digits[1] == 0x35 && (0x30...0x35).contains(digits[2]))
        case .last: return (0x30...0x34).contains(digits[1]) || (digits[1] == 0x35 && (0x30...0x34).contains(digits[2]))
        }
    }

    private func isPrivate(_ labels: [Affixes.Scalars]) -> Bool {
        func number(_ index: Int) -> String { String(String.UnicodeScalarView(labels[index].compactMap { Unicode.Scalar($0) })) }
        func isShort(_ index: Int) -> Bool { (1...3).contains(labels[index].count) && labels[index].allSatisfy(Self.isDecimal) }
        guard let lead = labels[3].first, Self.isDecimal(lead), isShort(2) else { return false }
        let first = number(0), second = number(1)
        if first == "10" || first == "127" { return isShort(1) }
        if first == "169" && second == "254" || first == "192" && second == "168" { return true }
        guard first == "172", labels[1].count == 2, let tens = labels[1].first, let ones = labels[1].last else { return false }
        return tens == 0x31 && (0x36...0x39).contains(ones) || tens == 0x32 && Self.isDecimal(ones) || second == "30" || second == "31"
    }
}
