extension NameFinder {
    /// Finds names already known from this article where they stand unlabelled, and the surnames of its persons.
    mutating func addRepetitions() {
        var known: [UInt64: [Int]] = [:]  // spans by the hash of their first token
        var seen: Set<UInt64> = []
        for span in spans.indices where !spans[span].tokens.isEmpty {
            let tokens = spans[span].tokens
            guard seen.insert(facts.key(tokens)).inserted, tokens.count > 1 || isDistinct(tokens.lowerBound) else { continue }
            known[facts.exact[tokens.lowerBound], default: []].append(span)
        }
        let owners = surnameOwners()
        for token in 0..<text.count where isFree(token) && isCapital(token) {
            let candidates = (known[facts.exact[token]] ?? []).filter { repeats(spans[$0].tokens, at: token) }
            if let span = candidates.max(by: { spans[$0].tokens.count < spans[$1].tokens.count }) {
                let range = token..<(token + spans[span].tokens.count)
                if range.count > 1 || standsAlone(token) { add(range, spans[span].label, .repetition, spans[span].senses) }
            } else if owners.contains(facts.exact[token]), standsAlone(token), !has(token, [.generic, .title]),
                !has(token, .calendar) || isName(month: token) && isNoDate(token)
            {
                add(token..<(token + 1), .person, .repetition)
            }
        }
    }

    /// "May" neither behind a preposition nor beside a number.
    private func isNoDate(_ token: Int) -> Bool {
        guard text.tags[token] == .properNoun else { return false }
        if token > 0, isJoined(token - 1, token), [.preposition, .number].contains(text.tags[token - 1]) { return false }
        return !(isJoined(token, token + 1) && text.tags[token + 1] == .number)
    }

    private func surnameOwners() -> Set<UInt64> {
        var names: Set<UInt64> = []
        for span in spans where span.label == .person && span.tokens.count > 1 { names.insert(facts.exact[span.tokens.upperBound - 1]) }
        return names
    }

    /// A single word that is hardly anything but this name.
    private func isDistinct(_ token: Int) -> Bool {
        isCapital(token) && !has(token, [.generic, .title, .role, .calendar, .junk]) && text.ends[token] - text.starts[token] > 1
    }

    private func repeats(_ tokens: Range<Int>, at token: Int) -> Bool {
        guard token + tokens.count <= text.count else { return false }
        for n in 0..<tokens.count {
            guard isFree(token + n), facts.exact[token + n] == facts.exact[tokens.lowerBound + n],
                n == 0 || isJoined(token + n - 1, token + n)
            else {
                return false
            }
        }
        return true
    }

    /// Not part of a longer capitalised name that is something else.
    private func standsAlone(_ token: Int) -> Bool {
        if headlines.contains(token) { return true }
        let joinsAfter = isJoined(token, token + 1) && isCapital(token + 1) && isFree(token + 1) && text.tags[token + 1] == .properNoun
        let joinsBefore =
            token > 0 && isJoined(token - 1, token) && isCapital(token - 1) && isFree(token - 1)
            && text.tags[token - 1] == .properNoun && !has(token - 1, [.honorific, .title]) && !beginsSentence(token - 1)
        return !joinsAfter && !joinsBefore
    }
}
