/// Walks over JSON (RFC 8259), byte by byte.
///
/// Hand-written although Foundation has a parser: that one loses U+FEFF inside strings, so that raw positions would be wrong, builds trees of
/// objects for one level of strings, and takes ten times as long. A surrogate without its pair, which no UTF-8 can hold, becomes U+FFFD.
struct JSONScanner {
    /// Where a document is no JSON, and why; in bytes from its beginning.
    struct Fault: Error, Equatable {
        var byte: Int
        var what: String
        /// The document is JSON, but its outermost value is no object.
        var isOtherValue = false
    }

    /// Deeper nesting is refused: nothing that is looked for is nested as deep, and the check of it must not run out of stack.
    static let maxDepth = 64

    let bytes: [UInt8]
    /// Takes line breaks and other controls inside strings, as pages have them and the standard forbids.
    let allowsControls: Bool
    private(set) var at: Int

    /// - Parameter bytes: valid UTF-8.
    init(_ bytes: [UInt8], at start: Int = 0, allowsControls: Bool = false) {
        self.bytes = bytes
        self.allowsControls = allowsControls
        at = start
    }

    var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
    }

    func fault(_ what: String) -> Fault { Fault(byte: at, what: at < bytes.count ? what : "it ends too early") }

    mutating func expect(_ byte: UInt8, _ what: String) throws(Fault) {
        guard peek == byte else { throw fault(what) }
        at += 1
    }

    mutating func expectEnd() throws(Fault) {
        skipSpace()
        if at < bytes.count { throw fault("something follows the JSON value") }
    }

    /// The members of the object that begins here. `body` stands at the beginning of the value and must leave the scanner behind it.
    mutating func members(_ body: ([UInt8], inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
        at += 1
        skipSpace()
        if peek == 0x7D {
            at += 1
            return
        }
        while true {
            skipSpace()
            guard peek == 0x22 else { throw fault("a name in quotation marks is expected") }
            let name = try string()
            skipSpace()
            try expect(0x3A, "a colon is expected")
            skipSpace()
            try body(name, &self)
            skipSpace()
            if peek == 0x2C {
                at += 1
            } else {
                return try expect(0x7D, "a comma or a closing brace is expected")
            }
        }
    }

    /// Checks the value that begins here and says what it is.
    mutating func skipValue(depth: Int) throws(Fault) -> String {
        if depth > Self.maxDepth { throw fault("it is nested too deeply") }
        switch peek {
        case 0x7B:
            try members { _, scanner throws(Fault) in _ = try scanner.skipValue(depth: depth + 1) }
            return "an object"
        case 0x5B:
            try skipArray(depth: depth)
            return "an array"
        case 0x22:
            _ = try string()
            return "a string"
        case 0x74: return try word("true", "a boolean")
        case 0x66: return try word("false", "a boolean")
        case 0x6E: return try word("null", "null")
        default:
            try skipNumber()
            return "a number"
        }
    }

    private mutating func skipArray(depth: Int) throws(Fault) {
        try elements { scanner throws(Fault) in _ = try scanner.skipValue(depth: depth + 1) }
    }

    /// The elements of the array that begins here. `body` stands at the beginning of each and must leave the scanner behind it.
    mutating func elements(_ body: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
        at += 1
        skipSpace()
        if peek == 0x5D {
            at += 1
            return
        }
        while true {
            skipSpace()
            try body(&self)
            skipSpace()
            if peek == 0x2C {
                at += 1
            } else {
                return try expect(0x5D, "a comma or a closing bracket is expected")
            }
        }
    }

    private mutating func word(_ word: String, _ what: String) throws(Fault) -> String {
        guard bytes[at...].starts(with: word.utf8) else { throw fault("a value is expected") }
        at += word.utf8.count
        return what
    }

    private mutating func skipNumber() throws(Fault) {
        if peek == 0x2D { at += 1 }
        let start = at
        try skipDigits()
        if bytes[start] == 0x30, at - start > 1 { throw fault("a number begins with zero") }
        if peek == 0x2E {
            at += 1
            try skipDigits()
        }
        if peek == 0x65 || peek == 0x45 {
            at += 1
            if peek == 0x2B || peek == 0x2D { at += 1 }
            try skipDigits()
        }
    }

    private mutating func skipDigits() throws(Fault) {
        let start = at
        while let byte = peek, (0x30...0x39).contains(byte) { at += 1 }
        if at == start { throw fault("a value is expected") }
    }

    /// The string that begins here, decoded to UTF-8.
    mutating func string() throws(Fault) -> [UInt8] {
        at += 1
        var out: [UInt8] = []
        while true {
            readPlain(into: &out)
            switch peek {
            case 0x22:
                at += 1
                return out
            case 0x5C: try escape(into: &out)
            default: throw fault("a control character stands in a string")
            }
        }
    }

    /// Takes what needs no decoding, and the escapes of one character, of which a page in a string has thousands.
    private mutating func readPlain(into out: inout [UInt8]) {
        let first: UInt8 = allowsControls ? 0 : 0x20
        // A string of some length is mostly the article, and that most of the document: room for it at once.
        if out.count > 4096, out.capacity < bytes.count - at { out.reserveCapacity(out.count + bytes.count - at) }
        at = bytes.withUnsafeBufferPointer { bytes in
            var start = at, index = at
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x22 || byte < first { break }
                guard byte == 0x5C else {
                    index += 1
                    continue
                }
                guard index + 1 < bytes.count, let plain = Self.escaped(bytes[index + 1]) else { break }
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                out.append(plain)
                index += 2
                start = index
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            return index
        }
    }

    private static func escaped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x5C, 0x2F: byte
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: nil
        }
    }

    /// An escape that is none of one character.
    private mutating func escape(into out: inout [UInt8]) throws(Fault) {
        at += 1
        let kind = peek
        at += 1
        switch kind {
        case 0x75:
            var scalar = try unit()
            if scalar & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
                let mark = at
                at += 2
                let low = try unit()
                if low & 0xFC00 == 0xDC00 { scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF) } else { at = mark }
            }
            out += UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}").map { Array($0) } ?? []
        default:
            at -= 1
            throw fault("a backslash stands before what it cannot escape")
        }
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault("four hexadecimal digits are expected")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}
