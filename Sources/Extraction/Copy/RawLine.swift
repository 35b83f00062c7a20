/// One line of raw text without the white space around it, and what the classifier looks at.
struct RawLine {
    /// Bytes of the raw text.
    var bytes: Range<Int>
    /// Whether a blank line, or the beginning, stands before it.
    var startsParagraph: Bool

    /// The lines that have something in them. White space is what Unicode calls so; lines end at line feeds, carriage returns, and the
    /// separators U+0085, U+2028 and U+2029. Behind `most` of them the text is not cut any more.
    static func lines(of text: [UInt8], atMost most: Int) -> (lines: [RawLine], rest: Range<Int>) {
        var lines: [RawLine] = []
        var start = 0
        var isAfterBlank = true
        func add(_ range: Range<Int>) {
            let trimmed = trim(range, in: text)
            if trimmed.isEmpty {
                isAfterBlank = true
            } else {
                lines.append(RawLine(bytes: trimmed, startsParagraph: isAfterBlank))
                isAfterBlank = false
            }
        }
        var index = 0
        while index < text.count, lines.count < most {
            let length = lineBreak(at: index, in: text)
            if length > 0 {
                add(start..<index)
                index += length
                start = index
            } else {
                index += 1
            }
        }
        if lines.count < most {
            add(start..<text.count)
            start = text.count
        }
        return (lines, trim(start..<text.count, in: text))
    }

    /// Bytes of the line break that begins here; 0 for none. A carriage return and a line feed are one.
    private static func lineBreak(at index: Int, in text: [UInt8]) -> Int {
        switch text[index] {
        case 0x0A, 0x0B, 0x0C: 1
        case 0x0D: index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    static func trim(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, case let length = Space.length(at: start, in: text), length > 0 { start += length }
        while end > start {
            var scalarStart = end - 1
            while scalarStart > start, text[scalarStart] & 0xC0 == 0x80 { scalarStart -= 1 }
            let length = Space.length(at: scalarStart, in: text)
            guard length == end - scalarStart else { break }
            end = scalarStart
        }
        return min(start, end)..<end
    }
}

/// Unicode's White_Space (PropList.txt), as UTF-8.
enum Space {
    /// Bytes of the white space that begins here; 0 for none.
    static func length(at index: Int, in text: [UInt8]) -> Int {
        func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
        switch text[index] {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2: return byte(1) == 0x85 || byte(1) == 0xA0 ? 2 : 0
        case 0xE1: return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0
        case 0xE2:
            if byte(1) == 0x80 { return (0x80...0x8A).contains(byte(2)) || (0xA8...0xA9).contains(byte(2)) || byte(2) == 0xAF ? 3 : 0 }
            return byte(1) == 0x81 && byte(2) == 0x9F ? 3 : 0
        case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
