import CLibXML2
import Glibc

/// Finds out in which encoding a page is, and reads it as UTF-8.
///
/// The order is that of the WHATWG Encoding and HTML standards - byte order mark, transport, `<meta>`, fallback Windows-1252 - with one exception that
/// practice asks for: bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever is claimed, since no text of another encoding is so by chance.
enum CharacterEncoding {
    /// - Parameter charset: what the transport's content type says, if anything.
    static func decode(_ payload: [UInt8], charset: String?) -> DecodedText {
        let marks: [[UInt8]] = [DecodedText.utf8Mark, [0xFF, 0xFE], [0xFE, 0xFF]]
        if marks.contains(where: { payload.starts(with: $0) }) || (try? UTF8Span(validating: payload.span)) != nil {
            let isStateful = charset.map { $0.lowercased().hasPrefix("iso-2022") || $0.lowercased().hasPrefix("utf-16") } ?? false
            if !isStateful { return DecodedText(payload) }
        }
        for label in [charset, declared(in: payload)] {
            guard let label, let name = name(of: label) else { continue }
            // Claimed to be UTF-8, and not quite: a stray byte is replaced, a page of another encoding is read as that.
            if name == "UTF-8" { return mostlyUTF8(payload) ? DecodedText(payload) : convert(payload, from: "WINDOWS-1252") }
            return convert(payload, from: name)
        }
        return mostlyUTF8(payload) ? DecodedText(payload) : convert(payload, from: "WINDOWS-1252")
    }

    /// The charset of a content type: `text/html; charset="utf-8"`.
    static func charset(ofContentType type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == "charset" else { continue }
            let value = sides[1].filter { $0 != " " && $0 != "\"" && $0 != "'" }
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// What a `<meta charset>`, its older spelling, or an XML declaration says among the first bytes. The standard looks at 1024; pages are met
    /// that say it later.
    static func declared(in payload: [UInt8]) -> String? {
        let head = String(decoding: payload.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased().utf8[...]
        var rest = head
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            let tag = rest[..<end]
            if tag.starts(with: "<meta".utf8) || tag.starts(with: "<?xml".utf8) {
                for key in ["charset", "encoding"] {
                    guard let value = value(of: key, in: tag) else { continue }
                    return value
                }
            }
            rest = rest[end...].dropFirst()
        }
        return nil
    }

    private static func value(of key: String, in tag: Substring.UTF8View) -> String? {
        var rest = tag
        while let start = rest.firstIndex(of: key.utf8.first ?? 0) {
            rest = rest[start...]
            guard rest.starts(with: key.utf8) else {
                rest = rest.dropFirst()
                continue
            }
            var after = rest.dropFirst(key.utf8.count).drop { $0 <= 0x20 }
            rest = rest.dropFirst()
            guard after.first == UInt8(ascii: "=") else { continue }
            after = after.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
            let value = after.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F }
            if !value.isEmpty { return String(Substring(value)) }
        }
        return nil
    }

    /// What iconv calls the encoding that a label means on the Web (WHATWG Encoding, 4.2); nil for one that cannot be meant. Labels that are not in the
    /// list go to iconv as they are.
    static func name(of label: String) -> String? {
        let label = label.lowercased()
        guard label.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A }),
            label.utf8.count <= 40
        else { return nil }
        switch label {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": return "UTF-8"
        // In a page whose tags could be read as ASCII, a claim of UTF-16 is wrong.
        case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "utf-32", "utf-7": return "UTF-8"
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "cp1252", "x-cp1252", "windows-1252":
            return "WINDOWS-1252"
        case "iso-8859-9", "latin5", "windows-1254": return "WINDOWS-1254"
        case "iso-8859-11", "tis-620", "windows-874": return "WINDOWS-874"
        case "gb2312", "gbk", "x-gbk", "gb_2312-80", "chinese", "gb18030": return "GB18030"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "CP932"
        case "euc-kr", "ks_c_5601-1987", "korean", "windows-949": return "CP949"
        case "big5", "big5-hkscs", "x-x-big5": return "BIG5-HKSCS"
        case "x-mac-roman", "macintosh": return "MACINTOSH"
        default: return label.uppercased()
        }
    }

    /// Whether most of what is not ASCII is valid UTF-8.
    private static func mostlyUTF8(_ payload: [UInt8]) -> Bool {
        var valid = 0, invalid = 0
        var index = 0
        while index < payload.count {
            let byte = payload[index]
            index += 1
            guard byte >= 0x80 else { continue }
            let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            var found = 0
            while byte >= 0xC2, found < length, index + found < payload.count, payload[index + found] & 0xC0 == 0x80 { found += 1 }
            if byte >= 0xC2, byte < 0xF5, found == length {
                valid += 1
                index += found
            } else {
                invalid += 1
            }
        }
        return valid > invalid
    }

    /// Bytes that the encoding does not have become U+FFFD, and are flagged. An encoding that iconv does not know is read as Windows-1252.
    private static func convert(_ payload: [UInt8], from name: String) -> DecodedText {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else {
            return name == "WINDOWS-1252" ? DecodedText(payload) : convert(payload, from: "WINDOWS-1252")
        }
        defer { iconv_close(converter) }
        var out: [UInt8] = []
        out.reserveCapacity(payload.count + payload.count / 2)
        var replaced = false
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var input = payload
        input.withUnsafeMutableBytes { source in
            var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let before = left
                let (status, error) = chunk.withUnsafeMutableBytes { target -> (Int, Int32) in
                    var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = target.count
                    let status = iconv(converter, &from, &left, &to, &room)
                    let error = errno
                    out += target[..<(target.count - room)]
                    return (status == -1 ? -1 : 0, error)
                }
                if status == 0 { break }
                if error == E2BIG, left < before { continue }
                // Not a character of this encoding, or half of one at the end.
                replaced = true
                out += [0xEF, 0xBF, 0xBD]
                from = from?.advanced(by: 1)
                left -= 1
            }
        }
        return DecodedText(utf8: out, flags: replaced ? [QualityFlag(.invalidUTF8, .warning)] : [])
    }
}
