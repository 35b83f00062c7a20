/// Writes JSON, in the order in which it is told. Foundation's encoder keeps no order of keys, and a record's bytes must not depend on one.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma is due before the next member of the innermost object or array.
    private var needsComma = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func object(_ members: (inout JSONWriter) -> Void) { enclose(0x7B, 0x7D, members) }
    mutating func array(_ members: (inout JSONWriter) -> Void) { enclose(0x5B, 0x5D, members) }

    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes += $0 }
        bytes += [0x22, 0x3A]
        needsComma = false
    }

    mutating func string(_ text: some StringProtocol) {
        separate()
        appendQuoted(text.utf8)
        needsComma = true
    }

    /// Valid UTF-8.
    mutating func string(utf8 text: some Sequence<UInt8>) {
        separate()
        appendQuoted(text)
        needsComma = true
    }

    mutating func number(_ value: Int) { literal(String(value)) }
    mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
    mutating func null() { literal("null") }

    /// Confidences and scores, which a record gives to two decimals, and other numbers, which it gives to as many as are asked for.
    mutating func number(_ value: Double, decimals: Int = 2) {
        let scale = [1.0, 10, 100, 1000, 10_000][decimals]
        let rounded = (value * scale).rounded(.toNearestOrEven) / scale
        literal(rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded)).0" : "\(rounded)")
    }

    /// An amount, to all the decimals it has.
    mutating func number(exactly value: Double) {
        literal(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)")
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes += text.utf8
        needsComma = true
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ members: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        members(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
    }

    private mutating func appendQuoted(_ text: some Sequence<UInt8>) {
        bytes.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
