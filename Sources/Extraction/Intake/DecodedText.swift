/// Bytes from outside as valid UTF-8. A byte order mark goes; what is not valid becomes U+FFFD and is flagged.
struct DecodedText {
    static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: [UInt8]
    let flags: [QualityFlag]

    init(_ payload: [UInt8]) {
        if payload.starts(with: [0xFF, 0xFE]) || payload.starts(with: [0xFE, 0xFF]) {
            self = Self(utf16: payload)
            return
        }
        let body = payload.starts(with: Self.utf8Mark) ? Array(payload.dropFirst(3)) : payload
        if (try? UTF8Span(validating: body.span)) != nil {
            bytes = body
            flags = []
        } else {
            bytes = Array(String(decoding: body, as: UTF8.self).utf8)
            flags = [QualityFlag(.invalidUTF8, .warning)]
        }
    }

    /// What somebody else decoded.
    init(utf8 bytes: [UInt8], flags: [QualityFlag]) {
        self.bytes = bytes
        self.flags = flags
    }

    private init(utf16 payload: [UInt8]) {
        let isLittle = payload[0] == 0xFF
        let units = stride(from: 2, to: payload.count - 1, by: 2).map { index in
            UInt16(payload[index + (isLittle ? 1 : 0)]) << 8 | UInt16(payload[index + (isLittle ? 0 : 1)])
        }
        bytes = Array(String(decoding: units, as: UTF16.self).utf8)
        flags = payload.count % 2 == 0 && Self.replacements(in: bytes) == 0 ? [] : [QualityFlag(.invalidUTF8, .warning)]
    }

    /// The share of code points that no text has: controls other than white space, and replacements for what was not UTF-8. Nil for no text.
    var shareOfControls: Double? {
        guard !bytes.isEmpty else { return nil }
        var controls = Self.replacements(in: bytes)
        var scalars = 0
        for byte in bytes {
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte < 0x20, !(0x09...0x0D).contains(byte) { controls += 1 }
        }
        return Double(controls) / Double(scalars)
    }

    private static func replacements(in bytes: [UInt8]) -> Int {
        var count = 0
        for index in bytes.indices.dropLast(2) where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
            count += 1
        }
        return count
    }
}
