/// The ids by which spaCy knows strings: a reserved symbol's number, else a 64-bit hash.
enum StringID {
    /// Of valid UTF-8.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if bytes.isEmpty { return 0 }
        let hash = hash(bytes)
        return reserved[hash] ?? hash
    }

    static func of(_ string: String) -> UInt64 {
        var string = string
        return string.withUTF8 { of($0) }
    }

    /// MurmurHash64A (Austin Appleby) with the seed 1.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
        var hash = 1 ^ (UInt64(bytes.count) &* multiplier)
        var at = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while at + 8 <= bytes.count {
            var block = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* multiplier
            block ^= block >> 47
            hash = (hash ^ (block &* multiplier)) &* multiplier
            at += 8
        }
        if at < bytes.count {
            var tail: UInt64 = 0
            for index in (at..<bytes.count).reversed() { tail = tail << 8 | UInt64(bytes[index]) }
            hash = (hash ^ tail) &* multiplier
        }
        hash ^= hash >> 47
        hash = hash &* multiplier
        return hash ^ (hash >> 47)
    }

    /// Symbols by their hashes. A string that merely collides with one would be taken for it; in 64 bits, none of any language does.
    private static let reserved: [UInt64: UInt64] = {
        var reserved: [UInt64: UInt64] = [:]
        for entry in Symbols.table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let equals = entry.lastIndex(of: "="), let number = UInt64(entry[entry.index(after: equals)...]) else { continue }
            var name = String(entry[..<equals])
            reserved[name.withUTF8 { hash($0) }] = number
        }
        return reserved
    }()
}
