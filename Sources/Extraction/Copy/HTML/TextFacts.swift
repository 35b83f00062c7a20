/// What can be counted in a block's text in one pass.
struct TextFacts {
    var marks = 0
    var commas = 0
    var quotationMarks = 0
    var digits = 0
    var letters = 0
    /// Words of at most three bytes: most of the little words that hold sentences together, in any language of Europe.
    var shortWords = 0
    /// How it begins: small letter, capital, digit, quotation mark, beyond ASCII, anything else.
    var beginning = 5
    var signs: UInt64 = 0
    /// How many words of each group of `BlockVocabulary`.
    var vocabulary = InlineArray<12, UInt16>(repeating: 0)

    init(_ text: ArraySlice<UInt8>) {
        var capitals = 0, length = 0
        var hash = FNV1a.offset
        let known = BlockVocabulary.standard
        for byte in text {
            switch byte {
            case 0x61...0x7A:
                letters += 1
                length += 1
                hash = FNV1a.step(hash, byte)
                continue
            case 0x41...0x5A:
                letters += 1
                capitals += 1
                length += 1
                hash = FNV1a.step(hash, byte + 0x20)
                continue
            case 0x80...:
                letters += 1
                length += 1
                if byte == 0x9C { quotationMarks += 1 }
                // A curly quotation mark ends a word; so would any letter beyond ASCII, and none of the words has one.
                if byte == 0xE2 { close(&length, &hash, known) }
                continue
            case 0x2E, 0x3F, 0x21: marks += 1
            case 0x2C: commas += 1
            case 0x22: quotationMarks += 1
            case 0x30...0x39: digits += 1
            case 0x7C: signs |= 1 << 0
            case 0x40: signs |= 1 << 1
            case 0x2F: signs |= 1 << 4
            default: break
            }
            close(&length, &hash, known)
        }
        close(&length, &hash, known)
        let first = text.first ?? 0
        switch first {
        case 0x61...0x7A: beginning = 0
        case 0x41...0x5A: beginning = 1
        case 0x30...0x39: beginning = 2
        case 0x22, 0x27: beginning = 3
        case 0x80...: beginning = 4
        default: beginning = 5
        }
        if letters > 3, capitals == letters { signs |= 1 << 2 }
        if text.starts(with: [0xC2, 0xA9]) { signs |= 1 << 3 }
        if first == 0x28 || first == 0x5B { signs |= 1 << 5 }
        if first == 0x2A || first == 0x2D || first == 0x2B || first == 0x23 { signs |= 1 << 6 }
        if first == 0x22 || text.starts(with: [0xE2, 0x80, 0x9C]) { signs |= 1 << 7 }
    }

    private mutating func close(_ length: inout Int, _ hash: inout UInt64, _ known: BlockVocabulary) {
        if length == 0 { return }
        if length <= 3 { shortWords += 1 }
        if let group = known.group(of: hash) { vocabulary[group] &+= 1 }
        length = 0
        hash = FNV1a.offset
    }
}
