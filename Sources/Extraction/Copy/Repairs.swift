/// Mends the characters of one unit and says what it did. Meaning is never rewritten: only what carries none is touched.
struct Repairs {
    /// A change, in bytes of the raw text.
    struct Change {
        var range: Range<Int>
        var new: String
        var reason: Repair
    }

    let text: [UInt8]

    /// Changes of a unit, ascending, not overlapping.
    func changes(in unit: Unit) -> [Change] {
        var changes: [Change] = []
        for (number, line) in unit.lines.enumerated() {
            if number > 0 {
                changes.append(Change(range: unit.lines[number - 1].upperBound..<line.lowerBound, new: " ", reason: .hardWrap))
            }
            mend(line, into: &changes)
        }
        if let stray = strayQuoteMark(in: unit), !changes.contains(where: { $0.range.overlaps(stray) }) {
            let place = changes.firstIndex { $0.range.lowerBound > stray.lowerBound } ?? changes.endIndex
            changes.insert(Change(range: stray, new: "", reason: .unbalancedQuoteMark), at: place)
        }
        return changes
    }

    /// The unit's text with the changes made.
    func apply(_ changes: [Change], to unit: Unit) -> [UInt8] {
        var clean: [UInt8] = []
        clean.reserveCapacity(unit.bytes.count)
        var position = unit.bytes.lowerBound
        for change in changes {
            clean += text[position..<change.range.lowerBound]
            clean += change.new.utf8
            position = change.range.upperBound
        }
        clean += text[position..<unit.bytes.upperBound]
        return clean
    }

    private func mend(_ line: Range<Int>, into changes: inout [Change]) {
        var index = line.lowerBound
        // Whether a straight quotation mark has opened and not closed: an odd number of them stands before `index` in the line.
        var isQuoted = false
        while index < line.upperBound {
            let byte = text[index]
            defer { if byte == 0x22 { isQuoted.toggle() } }
            if byte == 0x20 || byte == 0x09 {
                var end = index + 1
                while end < line.upperBound, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
                if end - index > 1 || byte == 0x09 { changes.append(Change(range: index..<end, new: " ", reason: .doubledSpace)) }
                index = end
            } else if byte < 0x20 || byte == 0x7F {
                changes.append(Change(range: index..<(index + 1), new: "", reason: .controlCharacter))
                index += 1
            } else if byte == 0x2E || byte == 0x3F || byte == 0x21 {
                if gluesSentences(index, in: line) {
                    changes.append(Change(range: (index + 1)..<(index + 1), new: " ", reason: .missingSpace))
                }
                index += 1
            } else if opensAndGlues(index, in: line, isQuoted: isQuoted) {
                changes.append(Change(range: index..<index, new: " ", reason: .missingSpace))
                index += 1
            } else if byte == 0x2C || byte == 0x22 {
                if byte == 0x2C
                    ? gluesWords(index, in: line) || gluesQuotation(index, in: line, isQuoted: isQuoted)
                    : closesAndGlues(index..<(index + 1), in: line, isQuoted: isQuoted)
                {
                    changes.append(Change(range: (index + 1)..<(index + 1), new: " ", reason: .missingSpace))
                }
                index += 1
            } else if byte == 0xE2, closesAndGlues(index..<(index + 3), in: line, isQuoted: isQuoted) {
                changes.append(Change(range: (index + 3)..<(index + 3), new: " ", reason: .missingSpace))
                index += 3
            } else if byte >= 0xC2, let change = invisible(at: index, in: line) ?? mojibake(at: index, in: line) {
                changes.append(change)
                index = change.range.upperBound
            } else {
                index += 1
            }
        }
    }

    /// `ended.Then`: a word of small letters, the mark, a capitalised word. Abbreviations, initials, versions and host names do not look so.
    private func gluesSentences(_ mark: Int, in line: Range<Int>) -> Bool {
        guard isLower(mark - 1, in: line), isLower(mark - 2, in: line), isLower(mark - 3, in: line) else { return false }
        guard line.contains(mark + 1), (0x41...0x5A).contains(text[mark + 1]) else { return false }
        var end = mark + 2
        while isLower(end, in: line) { end += 1 }
        guard end - mark >= 2, line.contains(end), text[end] == 0x20 else { return false }
        // Names that have a stop inside them: `Booking.Com`, `Node.Js`.
        if Self.suffixes.contains(where: { text[(mark + 1)..<end].elementsEqual($0.utf8) }) { return false }
        // Something like `example.Com` or a path has more of its kind before it.
        var start = mark - 1
        while start >= line.lowerBound, text[start] > 0x20 { start -= 1 }
        return !text[(start + 1)..<mark].contains { $0 == 0x40 || $0 == 0x2F || $0 == 0x2E || $0 == 0x5F }
    }

    /// `rain,but`: two plain words that nothing but one comma holds together. Lists of keywords, names of files and formulas have more marks, or digits.
    private func gluesWords(_ comma: Int, in line: Range<Int>) -> Bool {
        guard isLower(comma - 1, in: line), isLower(comma - 2, in: line), isLower(comma - 3, in: line) else { return false }
        guard isLetter(comma + 1, in: line), isLower(comma + 2, in: line) else { return false }
        var end = comma + 2
        while isLower(end, in: line) { end += 1 }
        guard line.contains(end), text[end] == 0x20 else { return false }
        var start = comma - 1
        while isLower(start, in: line) { start -= 1 }
        if isLetter(start, in: line) { start -= 1 }
        // Glued words stand in a sentence, so that a word goes before.
        return line.contains(start) && text[start] == 0x20 && start > line.lowerBound && isLetter(start - 1, in: line)
    }

    /// `rain.”Then`: a quotation mark that closes behind a mark of its own, and a word. A straight one closes where an odd number of them stands before it in
    /// the line.
    private func closesAndGlues(_ mark: Range<Int>, in line: Range<Int>, isQuoted: Bool) -> Bool {
        guard mark.upperBound < line.upperBound, mark.lowerBound - 2 >= line.lowerBound else { return false }
        guard mark.count == 1 || text[mark.lowerBound + 1] == 0x80 && text[mark.lowerBound + 2] == 0x9D else { return false }
        let before = text[mark.lowerBound - 1]
        let isMark = before == 0x2C || before == 0x2E || before == 0x3F || before == 0x21
        guard isMark, isLetter(mark.lowerBound - 2, in: line) else { return false }
        guard isLetter(mark.upperBound, in: line), isLetter(mark.upperBound + 1, in: line) else { return false }
        return mark.count == 3 || isQuoted
    }

    /// `rain."Then`: a quotation mark that opens right behind the stop of a sentence outside it, and a capitalised word.
    private func opensAndGlues(_ mark: Int, in line: Range<Int>, isQuoted: Bool) -> Bool {
        guard text[mark] == 0x22 || text[mark] == 0xE2, mark - 3 >= line.lowerBound, text[mark - 1] == 0x2E else { return false }
        guard isLower(mark - 2, in: line), isLower(mark - 3, in: line) else { return false }
        let isStraight = text[mark] == 0x22
        let next = mark + (isStraight ? 1 : 3)
        guard next + 1 < line.upperBound, (0x41...0x5A).contains(text[next]), isLetter(next + 1, in: line) || text[next + 1] == 0x20 else {
            return false
        }
        return isStraight ? !isQuoted : text[mark..<next].elementsEqual([0xE2, 0x80, 0x9C])
    }

    /// `rain",then`: a quotation that has closed, a comma outside it, and a word.
    private func gluesQuotation(_ comma: Int, in line: Range<Int>, isQuoted: Bool) -> Bool {
        guard isLetter(comma + 1, in: line), isLetter(comma + 2, in: line) else { return false }
        if comma - 2 >= line.lowerBound, text[comma - 1] == 0x22 {
            return isLetter(comma - 2, in: line) && !isQuoted
        }
        return comma - 4 >= line.lowerBound && text[(comma - 3)..<comma].elementsEqual([0xE2, 0x80, 0x9D]) && isLetter(comma - 4, in: line)
    }

    private func isLower(_ index: Int, in line: Range<Int>) -> Bool { line.contains(index) && (0x61...0x7A).contains(text[index]) }

    private func isLetter(_ index: Int, in line: Range<Int>) -> Bool { line.contains(index) && (0x61...0x7A).contains(text[index] | 0x20) }

    private static let suffixes = ["Com", "Org", "Net", "Js", "Io", "Co", "Tv", "Fm", "Ai", "Info"]

    /// Soft hyphens and characters without width. The joiners U+200C and U+200D carry meaning in some scripts and in emoji, and stay.
    private func invisible(at index: Int, in line: Range<Int>) -> Change? {
        func matches(_ bytes: [UInt8]) -> Bool {
            index + bytes.count <= line.upperBound && text[index..<(index + bytes.count)].elementsEqual(bytes)
        }
        if matches([0xC2, 0xAD]) { return Change(range: index..<(index + 2), new: "", reason: .softHyphen) }
        for mark: [UInt8] in [[0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF]] where matches(mark) {
            return Change(range: index..<(index + 3), new: "", reason: .zeroWidth)
        }
        return nil
    }

    /// A run of characters that are the Windows-1252 reading of one character's UTF-8: `â€™` for `’`. Two-byte characters are mended only where
    /// the first is `Ã` or `Â`, which stand before a symbol in no language.
    private func mojibake(at index: Int, in line: Range<Int>) -> Change? {
        guard let first = Windows1252.byte(at: index, in: text, before: line.upperBound), first.byte >= 0xC2, first.byte < 0xF5 else {
            return nil
        }
        let length = first.byte < 0xE0 ? 2 : first.byte < 0xF0 ? 3 : 4
        if length == 2, first.byte > 0xC3 { return nil }
        var bytes = [first.byte]
        var end = index + first.length
        while bytes.count < length {
            guard let next = Windows1252.byte(at: end, in: text, before: line.upperBound), next.byte & 0xC0 == 0x80 else { return nil }
            bytes.append(next.byte)
            end += next.length
        }
        guard let scalar = String(validating: bytes, as: UTF8.self) else { return nil }
        return Change(range: index..<end, new: scalar, reason: .mojibake)
    }

    /// A single mark right inside an opening double one, `"'What`, that nothing closes: a scraper's leftover of a nested quotation.
    private func strayQuoteMark(in unit: Unit) -> Range<Int>? {
        let bytes = unit.bytes
        guard bytes.count > 3, text[bytes.lowerBound] == 0x22, text[bytes.lowerBound + 1] == 0x27 else { return nil }
        let next = text[bytes.lowerBound + 2]
        guard (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next) else { return nil }
        // An apostrophe has a letter on both sides; a closing mark has none behind it.
        for index in (bytes.lowerBound + 2)..<bytes.upperBound where text[index] == 0x27 {
            let following = index + 1 < bytes.upperBound ? text[index + 1] : 0x20
            let isLetter = (0x41...0x5A).contains(following) || (0x61...0x7A).contains(following)
            if !isLetter { return nil }
        }
        return (bytes.lowerBound + 1)..<(bytes.lowerBound + 2)
    }
}

/// Windows-1252, the encoding that UTF-8 is most often mistaken for.
enum Windows1252 {
    /// What the bytes 80 to 9F stand for (WHATWG Encoding, index windows-1252); five of them for a control of the same number.
    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    private static let bytes = Dictionary(uniqueKeysWithValues: zip(high, 0x80...0x9F as ClosedRange<UInt8>))

    /// The byte that the character at `index` stands for, and the character's length in UTF-8; nil for one that Windows-1252 does not have.
    static func byte(at index: Int, in text: [UInt8], before end: Int) -> (byte: UInt8, length: Int)? {
        guard index < end else { return nil }
        let first = text[index]
        if first < 0xC2 { return nil }
        if first < 0xE0 {
            guard index + 1 < end else { return nil }
            let scalar = UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
            if (0xA0...0xFF).contains(scalar) { return (UInt8(scalar), 2) }
            return bytes[scalar].map { ($0, 2) }
        }
        guard first < 0xF0, index + 2 < end else { return nil }
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        return bytes[scalar].map { ($0, 3) }
    }
}
