// What is no sentence of the article: headlines in title case, and teasers that a site has set between the words.

extension SyntaxTree {
    /// Whether a sentence is written as a title: three of four of its longer words have a capital, so that a capital tells no name.
    func isTitled(_ sentence: Int) -> Bool {
        var long = 0, capitals = 0
        for token in sentences[sentence] where ends[token] - starts[token] > 3 && parts[token] != .punctuation {
            long += 1
            if beginsUpper(token) { capitals += 1 }
        }
        return long > 3 && capitals * 4 >= long * 3
    }

    /// What `isTeaser` says. Teasers stand without a mark between them and the sentence, and show by two signs. A sentence with a vertical bar between words is a row of headlines. And where a link's tooltip was glued to a
    /// name ("Ana BrumBrum urges mayor to act MORE"), all from that word to the link's own "MORE" is the tooltip's.
    func teasers() -> [Bool] {
        var isTeaser = [Bool](repeating: false, count: count)
        for sentence in sentences where sentence.contains(where: isBar) {
            for token in sentence { isTeaser[token] = true }
        }
        var token = 0
        while token < count {
            defer { token += 1 }
            guard isGlued(token), let more = more(after: token) else { continue }
            var first = token
            while first > 0, parts[first - 1] == .properNoun, relations[first - 1] == .compound, Int(heads[first - 1]) >= first - 1 {
                first -= 1
            }
            for teased in first...more { isTeaser[teased] = true }
            token = more
        }
        return isTeaser
    }

    private func isBar(_ token: Int) -> Bool { bytes(token..<(token + 1)).elementsEqual([0x7C]) }

    /// "BrumBrum", "BrumSenators": a capital behind three small letters, and three small letters behind it. "WikiLeaks" is such a word too.
    private func isGlued(_ token: Int) -> Bool {
        let word = Array(bytes(token..<(token + 1)))
        guard word.count >= 7 else { return false }
        func isSmall(_ range: Range<Int>) -> Bool { range.allSatisfy { word.indices.contains($0) && 0x61...0x7A ~= word[$0] } }
        return word.indices.contains { at in
            0x41...0x5A ~= word[at] && isSmall((at - 3)..<at)
                && (isSmall((at + 1)..<(at + 3)) || at + 2 < word.count && isCapital(word[at + 1]))
        }
    }

    private func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

    /// The link's "MORE" in the same paragraph: no line ends before it.
    private func more(after token: Int) -> Int? {
        var at = token + 1
        while at < count, at < token + 160 {
            if text[Int(ends[at - 1])..<Int(starts[at])].contains(0x0A) { return nil }
            if bytes(at..<(at + 1)).elementsEqual("MORE".utf8) { return at }
            at += 1
        }
        return nil
    }

    private func beginsUpper(_ token: Int) -> Bool { 0x41...0x5A ~= text[Int(starts[token])] }
}
