/// Text made safe for one line of UTF-8, as a JSON string's inside.
///
/// Escaped are: quotation mark and backslash, everything below U+0020, DEL and the C1 controls (a terminal obeys them), and U+2028 and U+2029 (some
/// readers break lines there). A byte that is not part of well-formed UTF-8 becomes `\\xNN`, so that it can still be seen which byte it was.
enum EscapedText {
    private static let hex = [UInt8]("0123456789abcdef".utf8)

    static func appendQuoted(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        append(bytes, to: &out)
        out.append(UInt8(ascii: "\""))
    }

    /// Appends at most about `LogLine.maximumValueBytes`; what is longer ends in `...`.
    static func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
        let limit = out.count + LogLine.maximumValueBytes
        var decoder = UTF8Decoder(bytes)
        while let unit = decoder.next() {
            guard out.count < limit else {
                out.append(contentsOf: "...".utf8)
                return
            }
            switch unit {
            case .invalid(let byte):
                out.append(contentsOf: [0x5C, 0x5C, UInt8(ascii: "x"), hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            case .scalar(let scalar): append(scalar, to: &out)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar.value {
        case 0x22, 0x5C: out.append(contentsOf: [0x5C, UInt8(scalar.value)])
        case 0x0A: out.append(contentsOf: #"\n"#.utf8)
        case 0x0D: out.append(contentsOf: #"\r"#.utf8)
        case 0x09: out.append(contentsOf: #"\t"#.utf8)
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
            out.append(contentsOf: #"\u"#.utf8)
            for shift in stride(from: 12, through: 0, by: -4) { out.append(hex[Int(scalar.value >> UInt32(shift)) & 15]) }
        default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

/// Walks bytes as scalars, giving back each byte that is no part of one.
private struct UTF8Decoder<Bytes: Collection<UInt8>> {
    enum Unit { case scalar(Unicode.Scalar), invalid(UInt8) }

    private let bytes: Bytes
    private var index: Bytes.Index

    init(_ bytes: Bytes) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    mutating func next() -> Unit? {
        guard index < bytes.endIndex else { return nil }
        let first = bytes[index]
        let length =
            first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0
        if let scalar = scalar(first, length: length) { return .scalar(scalar) }
        index = bytes.index(after: index)
        return .invalid(first)
    }

    private mutating func scalar(_ first: UInt8, length: Int) -> Unicode.Scalar? {
        guard length > 0 else { return nil }
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        var cursor = bytes.index(after: index)
        for _ in 1..<max(length, 1) {
            guard cursor < bytes.endIndex, bytes[cursor] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[cursor] & 0x3F)
            cursor = bytes.index(after: cursor)
        }
        // Overlong forms are not well-formed; `Unicode.Scalar` refuses surrogates and what is above U+10FFFF.
        guard value >= [0, 0, 0x80, 0x800, 0x10000][length], let scalar = Unicode.Scalar(value) else { return nil }
        index = cursor
        return scalar
    }
}
