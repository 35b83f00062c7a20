/// Splits blocks into sentences by rule, where no language model does it: at a full stop, question or exclamation mark, closing quotation marks
/// and brackets included, that white space and something like a beginning follows, unless the stop belongs to an abbreviation or an initial.
struct SentenceSplitter {
    /// Words, without their stop, after which a stop ends no sentence. In the manner of Kiss and Strunk's (2006) abbreviation lists for English news.
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "sgt", "col", "lt", "capt", "cpl", "maj", "adm", "hon", "rev", "fr",
        "st", "jr", "sr",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "v", "etc", "inc", "corp", "co", "ltd",
        "no", "nos",
        "dept", "univ", "assn", "bros", "est", "approx", "fig", "vol", "pp", "ed", "eds", "ave", "blvd", "mt", "ft", "calif", "conn", "fla",
        "ill", "mass",
        "mich", "minn", "okla", "pa", "penn", "tenn", "tex", "wash", "wis", "ariz", "ark", "colo", "ga", "ky", "la", "md", "mo", "neb",
        "nev", "va", "vt", "al",
    ]

    /// Sentence ranges in bytes of the clean text, ascending, each within one block; together they hold everything but white space.
    func sentences(in copy: CleanCopy) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        for block in copy.blocks where block.role == .headline { add(block.bytes, of: copy.text, to: &sentences) }
        for block in copy.body { split(block.bytes, of: copy.text, into: &sentences) }
        return sentences
    }

    private func add(_ range: Range<Int>, of text: [UInt8], to sentences: inout [Range<Int>]) {
        let trimmed = RawLine.trim(range, in: text)
        if !trimmed.isEmpty { sentences.append(trimmed) }
    }

    func split(_ block: Range<Int>, of text: [UInt8], into sentences: inout [Range<Int>]) {
        var start = block.lowerBound
        var index = block.lowerBound
        while index < block.upperBound {
            let byte = text[index]
            guard byte == 0x2E || byte == 0x3F || byte == 0x21 else {
                index += 1
                continue
            }
            var end = index + 1
            while end < block.upperBound, let length = closing(at: end, in: text, before: block.upperBound) { end += length }
            if end < block.upperBound, text[end] == 0x20, begins(at: end + 1, in: text, before: block.upperBound),
                byte != 0x2E || !isAbbreviation(before: index, in: text, from: start)
            {
                add(start..<end, of: text, to: &sentences)
                start = end
            }
            index = end
        }
        add(start..<block.upperBound, of: text, to: &sentences)
    }

    /// Bytes of a mark that may stand behind the end of a sentence: more stops, quotation marks, brackets.
    private func closing(at index: Int, in text: [UInt8], before end: Int) -> Int? {
        switch text[index] {
        case 0x2E, 0x3F, 0x21, 0x22, 0x27, 0x29, 0x5D: return 1
        case 0xE2: return index + 2 < end && text[index + 1] == 0x80 && (text[index + 2] == 0x9D || text[index + 2] == 0x99) ? 3 : nil
        default: return nil
        }
    }

    /// A capital, a digit, an opening mark, or any letter outside ASCII begins a sentence.
    private func begins(at index: Int, in text: [UInt8], before end: Int) -> Bool {
        var index = index
        while index < end, text[index] == 0x20 { index += 1 }
        guard index < end else { return false }
        let byte = text[index]
        return (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5B
            || byte >= 0x80
    }

    private func isAbbreviation(before stop: Int, in text: [UInt8], from start: Int) -> Bool {
        var first = stop
        while first > start, text[first - 1] > 0x20, text[first - 1] < 0x80, text[first - 1] != 0x28, text[first - 1] != 0x22 { first -= 1 }
        let word = text[first..<stop]
        // Initials and `U.S.`: single letters between stops.
        if word.count == 1, let letter = word.first, (0x41...0x5A).contains(letter) { return true }
        if word.count >= 3, word.dropFirst().enumerated().allSatisfy({ ($0.offset % 2 == 0) == ($0.element == 0x2E) }) { return true }
        return Self.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
}
