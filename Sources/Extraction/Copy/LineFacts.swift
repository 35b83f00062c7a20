/// What the rules look at in one line.
struct LineFacts {
    /// Lower-cased ASCII with runs of spaces as one and punctuation at both ends gone; of a long line, its beginning only.
    let normalized: String
    let words: Int
    /// Words that begin with a capital or a digit, or have no letter.
    let capitalized: Int
    /// Of the code points, bytes that begin one.
    let scalars: Int
    /// Ends as a sentence does: a full stop, question or exclamation mark, ellipsis or colon, quotation marks and brackets after it aside.
    let endsSentence: Bool
    let hasSentenceMark: Bool

    /// Lines that a table of phrases can hold are shorter than this.
    private static let longest = 240

    init(_ range: Range<Int>, in text: [UInt8]) {
        var words = 0, capitalized = 0, scalars = 0
        var isInWord = false
        var hasSentenceMark = false
        for index in range {
            let byte = text[index]
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte <= 0x20 {
                isInWord = false
                continue
            }
            if !isInWord {
                isInWord = true
                words += 1
                var first = index
                while first < range.upperBound, LineFacts.isOpening(text[first]) { first += 1 }
                if first < range.upperBound, !(0x61...0x7A).contains(text[first]) { capitalized += 1 }
            }
            if byte == 0x2E || byte == 0x3F || byte == 0x21 { hasSentenceMark = true }
        }
        self.words = words
        self.capitalized = capitalized
        self.scalars = scalars
        self.hasSentenceMark = hasSentenceMark
        endsSentence = LineFacts.endsSentence(range, in: text)
        normalized = LineFacts.normalize(range.clamped(to: range.lowerBound..<(range.lowerBound + LineFacts.longest)), in: text)
    }

    private static func isOpening(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5B }

    private static func endsSentence(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            let byte = text[end - 1]
            if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
                end -= 1
            } else if end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80, byte == 0x9D || byte == 0x99 {
                end -= 3  // closing curly quotation marks
            } else {
                break
            }
        }
        guard end > range.lowerBound else { return false }
        let last = text[end - 1]
        if last == 0x2E || last == 0x3F || last == 0x21 || last == 0x3A { return true }
        return end - 3 >= range.lowerBound && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && last == 0xA6
    }

    /// Nil for what has nothing in it.
    static func normalized(_ line: String) -> String? {
        let normalized = normalize(line)
        return normalized.isEmpty ? nil : normalized
    }

    static func normalize(_ line: String) -> String { normalize(0..<line.utf8.count, in: Array(line.utf8)) }

    /// The form in which phrase tables are written.
    static func normalize(_ range: Range<Int>, in text: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            index += 1
            if byte <= 0x20 {
                if out.last != 0x20 { out.append(0x20) }
            } else if byte == 0xE2, index + 1 < range.upperBound, text[index] == 0x80, text[index + 1] == 0x99 {
                out.append(0x27)  // a curly apostrophe reads as a straight one
                index += 2
            } else {
                out.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
        }
        let isEdge: (UInt8) -> Bool = { $0 == 0x20 || ".,:;!?-|>*_~\"'()[]".utf8.contains($0) }
        let start = out.firstIndex { !isEdge($0) } ?? out.endIndex
        let end = (out.lastIndex { !isEdge($0) } ?? out.startIndex - 1) + 1
        return String(decoding: out[min(start, end)..<end], as: UTF8.self)
    }
}
