/// The marks and letters of a line, counted in one walk over its bytes.
struct LineMarks {
    enum First { case lower, upper, digit, quote, other }

    private(set) var first = First.other
    private(set) var sentenceEnds = 0
    private(set) var commas = 0
    private(set) var digits = 0
    private(set) var capitals = 0
    private(set) var smallLetters = 0
    private(set) var separators = 0
    private(set) var exclamations = 0
    private(set) var quoteMarks = 0
    private(set) var hasBracket = false
    /// A web or mail address, a handle or a hashtag.
    private(set) var hasAddress = false

    init(_ line: Range<Int>, in text: [UInt8]) {
        for index in line {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A: smallLetters += 1
            case 0x41...0x5A: capitals += 1
            case 0x30...0x39: digits += 1
            case 0x2C: commas += 1
            case 0x22: quoteMarks += 1
            case 0x28: hasBracket = true
            case 0x7C, 0x2F: separators += 1
            case 0x40, 0x23: hasAddress = true
            case 0x2E, 0x3F, 0x21, 0x3A:
                if byte == 0x3F || byte == 0x21 { exclamations += 1 }
                if byte != 0x3A, Self.endsWord(index, in: line, of: text) { sentenceEnds += 1 }
                if byte == 0x3A, text[index..<line.upperBound].starts(with: "://".utf8) { hasAddress = true }
                if byte == 0x2E, index - 3 >= line.lowerBound, text[(index - 3)..<index].elementsEqual("www".utf8) { hasAddress = true }
            case 0xC2:
                // A middle dot or a double angle that points on.
                if index + 1 < line.upperBound, text[index + 1] == 0xB7 || text[index + 1] == 0xBB { separators += 1 }
            case 0xE2:
                guard index + 2 < line.upperBound else { continue }
                let mark = UInt16(text[index + 1]) << 8 | UInt16(text[index + 2])
                if mark == 0x809C || mark == 0x809D { quoteMarks += 1 }
                if mark == 0x80A2 || mark == 0x80BA || mark == 0x8692 { separators += 1 }
            default: break
            }
        }
        guard let byte = text[line].first else { return }
        first =
            switch byte {
            case 0x61...0x7A: .lower
            case 0x41...0x5A: .upper
            case 0x30...0x39: .digit
            case 0x22, 0x27: .quote
            case 0xE2 where text[line].dropFirst().starts(with: [0x80, 0x9C]) || text[line].dropFirst().starts(with: [0x80, 0x98]): .quote
            default: .other
            }
    }

    private static func endsWord(_ index: Int, in line: Range<Int>, of text: [UInt8]) -> Bool {
        guard index + 1 < line.upperBound else { return true }
        let next = text[index + 1]
        let isWord = (0x61...0x7A).contains(next) || (0x41...0x5A).contains(next) || (0x30...0x39).contains(next)
        return !isWord
    }
}
