/// From byte offsets of UTF-8 to offsets in code points: a count every 64 bytes, and a short walk.
struct CodePointIndex: Sendable {
    private let text: [UInt8]
    private var counts: [Int] = [0]

    init(_ text: [UInt8]) {
        self.text = text
        counts.reserveCapacity(text.count / 64 + 2)
        var count = 0
        for (n, byte) in text.enumerated() {
            if byte & 0xC0 != 0x80 { count += 1 }
            if n & 63 == 63 { counts.append(count) }
        }
    }

    /// How many code points begin before the byte `offset`.
    subscript(offset: Int) -> Int {
        let offset = min(max(0, offset), text.count), block = offset >> 6
        var count = counts[block]
        for n in (block << 6)..<offset where text[n] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
