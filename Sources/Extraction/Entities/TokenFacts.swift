/// What is looked up once for every token: hashes to compare by, what the word tables say, and how it is written.
struct TokenFacts: Sendable {
    /// FNV-1a of the token's bytes, and of its lower-case form; non-ASCII letters keep their case.
    private(set) var exact: [UInt64] = [], lower: [UInt64] = []
    private(set) var classes: [WordClasses] = []
    private(set) var shapes: [Shape] = []

    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8
        /// Begins with an upper-case letter.
        static let capital = Shape(rawValue: 1)
        /// Two or more letters, all upper case.
        static let capitals = Shape(rawValue: 2)
        static let hasLower = Shape(rawValue: 4)
        static let hasDigit = Shape(rawValue: 8)
        static let hasLetter = Shape(rawValue: 16)
    }

    init(_ text: TaggedText, _ lexicon: WordLexicon = .shared) {
        for n in 0..<text.count { append(text.bytes(n..<(n + 1)), lexicon) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ lexicon: WordLexicon) {
        var exactHash = FNV1a.offset, lowerHash = FNV1a.offset, upper = 0, lowers = 0, digits = 0, at = bytes.startIndex,
            beginsUpper = false
        while at < bytes.endIndex {
            let byte = bytes[at]
            var lowered = byte, width = 1
            switch byte {
            case 0x41...0x5A:
                lowered |= 0x20
                upper += 1
                if at == bytes.startIndex { beginsUpper = true }
            case 0x61...0x7A: lowers += 1
            case 0x30...0x39: digits += 1
            case 0xC3...0xFF:
                let scalar = PlaceName.scalar(bytes, at)
                width = scalar.width
                let properties = Unicode.Scalar(scalar.point)?.properties
                if properties?.isUppercase == true {
                    upper += 1
                    if at == bytes.startIndex { beginsUpper = true }
                } else if properties?.isAlphabetic == true {
                    lowers += 1
                }
            default: break
            }
            exactHash = FNV1a.step(exactHash, byte)
            lowerHash = FNV1a.step(lowerHash, lowered)
            for n in 1..<max(1, width) {
                exactHash = FNV1a.step(exactHash, bytes[at + n])
                lowerHash = FNV1a.step(lowerHash, bytes[at + n])
            }
            at += width
        }
        var shape: Shape = []
        if beginsUpper { shape.insert(.capital) }
        if upper > 1, lowers == 0 { shape.insert(.capitals) }
        if lowers > 0 { shape.insert(.hasLower) }
        if digits > 0 { shape.insert(.hasDigit) }
        if upper + lowers > 0 { shape.insert(.hasLetter) }
        exact.append(exactHash)
        lower.append(lowerHash)
        classes.append(lexicon[lowerHash])
        shapes.append(shape)
    }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { FNV1a.hash(bytes) }

    /// The hash of a name whatever its capitals.
    func lowerKey(_ tokens: Range<Int>) -> UInt64 { Self.key(tokens.lazy.map { lower[$0] }) }

    static func key(_ hashes: some Sequence<UInt64>) -> UInt64 { hashes.reduce(FNV1a.offset) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 } }

    /// The hash of a name: its tokens in order.
    func key(_ tokens: Range<Int>) -> UInt64 {
        var hash = FNV1a.offset
        for n in tokens { hash = (hash ^ exact[n]) &* 0x9e37_79b9_7f4a_7c15 }
        return hash
    }
}
