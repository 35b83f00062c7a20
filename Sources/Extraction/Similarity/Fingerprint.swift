import LanguageModel

/// What near-duplicates have in common, small enough to join on.
///
/// The body's words, lower-cased, letters and digits only, make shingles of three words (of as many as there are when they are fewer), each hashed
/// once. `minhash` estimates the Jaccard similarity of two sets of shingles by the share of equal places (Broder 1997); `simhash` has few bits of
/// difference for similar texts (Charikar 2002). The schema of the record specifies both, so that others can compute them.
public struct Fingerprint: Sendable, Equatable {
    static let shingleWords = 3
    /// Places of a MinHash.
    public static let permutations = 112

    public let simhash: UInt64
    /// 112 places.
    public let minhash: [UInt32]
    /// How many different shingles there are.
    public let shingles: Int
    /// SHA-256 of the normalised words, one space between them.
    public let exact: String

    init(of copy: CleanCopy) {
        var normalized: [UInt8] = []
        for block in copy.body { Self.normalize(copy.text[block.bytes], onto: &normalized) }
        exact = SHA256.hex(of: normalized)
        let hashes = Self.shingleHashes(of: normalized)
        shingles = hashes.count
        var votes = [Int32](repeating: 0, count: 64)
        var minima = [UInt32](repeating: .max, count: Self.permutations)
        for hash in hashes {
            for bit in 0..<64 { votes[bit] += Int32(truncatingIfNeeded: hash >> UInt64(bit) & 1) * 2 - 1 }
            minima.withUnsafeMutableBufferPointer { minima in
                Self.multipliers.withUnsafeBufferPointer { multipliers in
                    Self.increments.withUnsafeBufferPointer { increments in
                        // Multiply-add-shift (Dietzfelbinger 1996): the upper half of a*x+b modulo 2^64.
                        for index in 0..<minima.count {
                            let value = UInt32(truncatingIfNeeded: (multipliers[index] &* hash &+ increments[index]) >> 32)
                            if value < minima[index] { minima[index] = value }
                        }
                    }
                }
            }
        }
        minhash = minima
        simhash = votes.enumerated().reduce(0) { $1.element > 0 ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    /// The coefficients are the numbers SplitMix64 (Steele, Lea and Flood 2014) gives from the seed 1, multipliers made odd.
    private static let coefficients: [UInt64] = {
        var state: UInt64 = 1
        return (0..<(2 * permutations)).map { _ in
            state &+= 0x9E37_79B9_7F4A_7C15
            return mix(state)
        }
    }()
    private static let multipliers = coefficients.prefix(permutations).map { $0 | 1 }
    private static let increments = Array(coefficients.suffix(permutations))

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Appends the words: ASCII letters made small, other letters as they are, everything else a separation. Apostrophes vanish without one.
    private static func normalize(_ text: ArraySlice<UInt8>, onto out: inout [UInt8]) {
        if !out.isEmpty, out.last != 0x20 { out.append(0x20) }
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case 0x41...0x5A: out.append(byte + 0x20)
            case 0x30...0x39, 0x61...0x7A: out.append(byte)
            case 0x27: break
            case 0xE2 where index + 2 < text.endIndex && (text[index + 1] == 0x80 || text[index + 1] == 0x81):
                // General punctuation: dashes and quotation marks differ between copies of one text.
                if !(text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0x98), out.last != 0x20, !out.isEmpty { out.append(0x20) }
                index += 2
            case 0x80...: out.append(byte)
            default: if out.last != 0x20, !out.isEmpty { out.append(0x20) }
            }
            index += 1
        }
        if out.last == 0x20 { out.removeLast() }
    }

    /// FNV-1a (Fowler, Noll and Vo), finished by the mixer of SplitMix64, over the bytes of each shingle; ascending and each once.
    private static func shingleHashes(of words: [UInt8]) -> [UInt64] {
        var starts: [Int] = words.isEmpty ? [] : [0]
        for index in words.indices where words[index] == 0x20 { starts.append(index + 1) }
        var hashes: [UInt64] = []
        let count = min(shingleWords, starts.count)
        guard count > 0 else { return [] }
        hashes.reserveCapacity(starts.count)
        for first in 0...(starts.count - count) {
            let end = first + count < starts.count ? starts[first + count] - 1 : words.count
            hashes.append(mix(FNV1a.hash(words[starts[first]..<end])))
        }
        hashes.sort()
        var unique: [UInt64] = []
        unique.reserveCapacity(hashes.count)
        for hash in hashes where hash != unique.last { unique.append(hash) }
        return unique
    }
}
