/// A run of letters, a number in figures or a mark, as the finders of times and amounts read a text.
///
/// Finer than the language model's tokens, whose borders hang on what surrounds a number ("mid-1990s" is one, "46-day" three): here figures,
/// letters and marks always part, and `isGlued` tells what stood together.
struct Word: Sendable {
    enum Kind: UInt8, Sendable { case letters, figures, mark }

    /// Bytes of the clean text.
    let bytes: Range<Int>
    let kind: Kind
    /// FNV-1a of the lower-case bytes. Of marks: of their plain form, so that all dashes are `-`, all quotation marks `'` or `"`.
    let hash: UInt64
    /// Whether nothing stands between the word before and this one.
    let isGlued: Bool
    let isCapital: Bool
    /// Of figures: their value, and how many they are when no comma or point parts them.
    var value = 0.0
    var plainFigures = 0
    /// Of figures: how many stand behind the point.
    var decimals = 0

    static let dash = TokenFacts.hash("-".utf8), apostrophe = TokenFacts.hash("'".utf8), stop = TokenFacts.hash(".".utf8)
    static let comma = TokenFacts.hash(",".utf8)
}

/// Takes a text apart into words. Linear in its length.
struct WordScanner {
    let text: [UInt8]

    /// No sentence is longer; what comes as one is a table or an attack, and is read in pieces, so that memory stays bounded.
    private static let longest = 1 << 15

    /// The words of each sentence, one after the other.
    /// - Parameter sentences: bytes of the text, ascending.
    func forEachSentence(_ sentences: [Range<Int>], _ body: (Range<Int>, [Word]) -> Void) {
        for sentence in sentences {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                var end = min(start + Self.longest, sentence.upperBound)
                while end < sentence.upperBound, end - start < 2 * Self.longest, text[end] > 0x20 { end += 1 }
                while end < sentence.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
                body(start..<end, words(in: start..<end))
                start = end
            }
        }
    }

    func words(in range: Range<Int>) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(range.count / 5)
        var at = range.lowerBound, end = -1
        while at < range.upperBound {
            let byte = text[at]
            let isGlued = end == at
            if byte <= 0x20 || byte == 0x7F {
                at += 1
                continue
            }
            if isFigure(byte) {
                let word = figures(from: at, to: range.upperBound, isGlued: isGlued)
                words.append(word)
                at = word.bytes.upperBound
            } else if byte >= 0x80, let mark = mark(at: at, before: range.upperBound) {
                if let plain = mark.plain {
                    words.append(
                        Word(
                            bytes: at..<(at + mark.width), kind: .mark, hash: TokenFacts.hash(plain.utf8), isGlued: isGlued,
                            isCapital: false)
                    )
                }
                at += mark.width
                if mark.plain == nil { continue }
            } else if isLetter(byte) {
                let word = letters(from: at, to: range.upperBound, isGlued: isGlued)
                words.append(word)
                at = word.bytes.upperBound
            } else {
                words.append(
                    Word(
                        bytes: at..<(at + 1), kind: .mark, hash: TokenFacts.hash(CollectionOfOne(byte)), isGlued: isGlued, isCapital: false)
                )
                at += 1
            }
            end = at
        }
        return words
    }

    private func isFigure(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

    private func letters(from start: Int, to limit: Int, isGlued: Bool) -> Word {
        var at = start, hash = FNV1a.offset
        while at < limit, isLetter(text[at]), text[at] < 0x80 || mark(at: at, before: limit) == nil {
            let byte = text[at]
            hash = FNV1a.step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            at += 1
            while byte >= 0xC0, at < limit, text[at] & 0xC0 == 0x80 {
                hash = FNV1a.step(hash, text[at])
                at += 1
            }
        }
        return Word(
            bytes: start..<max(at, start + 1), kind: .letters, hash: hash, isGlued: isGlued,
            isCapital: text[start] >= 0x41 && text[start] <= 0x5A)
    }

    /// `1,460`, `2.5`, `2018`; at most 15 figures count, so that no value is rounded unseen.
    private func figures(from start: Int, to limit: Int, isGlued: Bool) -> Word {
        var at = start, value = 0.0, count = 0, decimals = 0, groups = 0
        while at < limit {
            let byte = text[at]
            if isFigure(byte) {
                if count < 15 { value = value * 10 + Double(byte - 0x30) }
                count += 1
                at += 1
            } else if byte == 0x2C, count <= 3 || groups > 0, isGroup(at + 1, before: limit) {
                groups += 1
                at += 1
            } else {
                break
            }
        }
        if at + 1 < limit, text[at] == 0x2E, isFigure(text[at + 1]) {
            var scale = 1.0
            at += 1
            while at < limit, isFigure(text[at]) {
                if decimals < 9 {
                    scale *= 10
                    value = value * 10 + Double(text[at] - 0x30)
                    decimals += 1
                }
                at += 1
            }
            value /= scale
        }
        let isPlain = groups == 0 && decimals == 0
        return Word(
            bytes: start..<at, kind: .figures, hash: 0, isGlued: isGlued, isCapital: false, value: value, plainFigures: isPlain ? count : 0,
            decimals: decimals)
    }

    /// Whether exactly three figures stand there.
    private func isGroup(_ at: Int, before limit: Int) -> Bool {
        guard at + 3 <= limit, isFigure(text[at]), isFigure(text[at + 1]), isFigure(text[at + 2]) else { return false }
        return at + 3 == limit || !isFigure(text[at + 3])
    }

    /// A mark or space outside ASCII; nil for a letter. Spaces have no plain form.
    private func mark(at: Int, before limit: Int) -> (width: Int, plain: String?)? {
        let second = at + 1 < limit ? text[at + 1] : 0, third = at + 2 < limit ? text[at + 2] : 0
        switch text[at] {
        case 0xC2:
            switch second {
            case 0xA0: return (2, nil)
            case 0xA3: return (2, "£")
            case 0xA5: return (2, "¥")
            case 0xB0: return (2, "°")
            case 0xBD: return (2, "½")
            case 0xAA, 0xB5, 0xBA: return nil
            default: return (2, "?")
            }
        case 0xE2 where second == 0x80:
            switch third {
            case 0x80...0x8F, 0xA8...0xAF: return (3, nil)
            case 0x90...0x95: return (3, "-")
            case 0x98, 0x99, 0x9B: return (3, "'")
            case 0x9C, 0x9D, 0x9F: return (3, "\"")
            default: return (3, "?")
            }
        case 0xE2 where second == 0x82 || second == 0x84 || second == 0x88:
            if second == 0x88, third == 0x92 { return (3, "-") }
            if second == 0x82, third >= 0xA0 { return (3, String(decoding: text[at..<min(at + 3, limit)], as: UTF8.self)) }
            return (min(3, limit - at), "?")
        case 0xE3 where second == 0x80 && third == 0x80: return (3, nil)
        default: return nil
        }
    }
}
