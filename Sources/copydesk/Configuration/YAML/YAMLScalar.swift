/// Writes text as a YAML scalar that reads back as the same text.
enum YAMLScalar {
    static func written(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// Letters first, then only what means nothing to YAML; and no word that means a boolean or null. Stricter than it must be.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) else {
            return false
        }
        let isAddress = text.utf8.contains(UInt8(ascii: ".")) && Double(text) == nil
        return (isLetter(first) || isAddress && isDigit(first))
            && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || [0x2E, 0x5F, 0x2D, 0x2F].contains($0) || $0 == 0x3A }
            && text.utf8.last != 0x3A
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: out += "\\" + String(scalar)
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out += String(scalar)
            }
        }
        return out + "\""
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
