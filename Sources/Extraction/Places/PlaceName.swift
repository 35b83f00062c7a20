/// The form a place's name is looked up by; `normal` in deploy/build-gazetteer is the same function.
///
/// ASCII lower case without accents, apostrophes and full stops; everything else that is no letter or digit parts words; `saint`,
/// `mount`, `fort` and `and` have one spelling; a leading `the` goes. `St. John's`, `Saint Johns` and `st john's` are one name.
struct PlaceName {
    private(set) var form: [UInt8] = []
    private var wordStart = 0
    private var isForeign = false

    /// 64-bit FNV-1a of a form: the gazetteer's key.
    static func key(_ form: some Collection<UInt8>) -> UInt64 { FNV1a.hash(form) }

    /// Makes the normal form of `name` (UTF-8). False when it has none: empty, or in another script.
    mutating func normalise(_ name: ArraySlice<UInt8>, _ folding: LetterFolding) -> Bool {
        form.removeAll(keepingCapacity: true)
        wordStart = 0
        isForeign = false
        var at = name.startIndex
        while at < name.endIndex {
            let byte = name[at]
            if byte < 0x80 {
                appendASCII(byte)
                at += 1
            } else {
                let (point, width) = Self.scalar(name, at)
                append(point, folding)
                at += width
            }
        }
        endWord()
        if form.last == 0x20 { form.removeLast() }
        if form.count > 4, form.starts(with: "the ".utf8) { form.removeFirst(4) }
        return form.count > 1 && !isForeign
    }

    private mutating func appendASCII(_ byte: UInt8) {
        switch byte {
        case 0x41...0x5A: form.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39, 0x26: form.append(byte)
        case 0x27, 0x2E, 0x60: break  // ' . `
        default: endWord()
        }
    }

    private mutating func append(_ point: UInt32, _ folding: LetterFolding) {
        var letters = folding.letters(point)
        if letters != 0 {
            while letters != 0 {
                form.append(UInt8(truncatingIfNeeded: letters))
                letters >>= 8
            }
            return
        }
        switch point {
        case 0x2018, 0x2019, 0x02B9...0x02BC, 0x0300..<0x0370: break  // apostrophes, primes and combining marks
        case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x202F, 0x3000: endWord()
        default: isForeign = true
        }
    }

    private mutating func endWord() {
        guard form.count > wordStart else { return }
        for (long, short) in Self.spellings where form.count - wordStart == long.count && form[wordStart...].elementsEqual(long) {
            form.removeSubrange(wordStart...)
            form += short
            break
        }
        form.append(0x20)
        wordStart = form.count
    }

    private static let spellings: [([UInt8], [UInt8])] = [
        ("saint", "st"), ("sainte", "st"), ("ste", "st"), ("mount", "mt"), ("fort", "ft"), ("and", "&"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// The code point at `at` and its length; ill-formed bytes are one foreign point each.
    static func scalar(_ bytes: ArraySlice<UInt8>, _ at: Int) -> (point: UInt32, width: Int) {
        let lead = bytes[at], width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard width > 1, at + width <= bytes.endIndex else { return (0xFFFD, 1) }
        var point = UInt32(lead) & (0x7F >> UInt32(width))
        for n in 1..<width { point = point << 6 | UInt32(bytes[at + n] & 0x3F) }
        return (point, width)
    }
}
