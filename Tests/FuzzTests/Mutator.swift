/// Makes inputs of seeds: takes one, and changes some of it. Deterministic.
struct Mutator {
    private var random: SplitMix
    private let seeds: [[UInt8]]
    /// What the format's rules look for.
    private let words: [[UInt8]]
    private let maxBytes: Int

    init(seed: UInt64, seeds: [[UInt8]], words: [String], maxBytes: Int = 4096) {
        random = SplitMix(state: seed)
        self.seeds = seeds
        self.words = words.map { Array($0.utf8) }
        self.maxBytes = maxBytes
    }

    mutating func next() -> [UInt8] {
        var bytes = seeds.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes) }
        return bytes.count > maxBytes ? Array(bytes.prefix(maxBytes)) : bytes
    }

    private mutating func place(_ bytes: [UInt8]) -> Int { .random(in: 0...bytes.count, using: &random) }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let at = place(bytes), end = min(bytes.count, at + Int.random(in: 0...32, using: &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1 where at < bytes.count: bytes[at] = [0, 1, 0x7F, 0x80, 0xC0, 0xFF].randomElement(using: &random) ?? 0
        case 2: bytes.removeSubrange(at..<end)
        case 3: bytes.insert(contentsOf: bytes[at..<end], at: place(bytes))
        case 4: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: at)
        case 5:
            bytes.insert(contentsOf: (0..<Int.random(in: 1...8, using: &random)).map { _ in .random(in: 0...255, using: &random) }, at: at)
        case 6: bytes.removeSubrange(at...)
        case 7:  // a number in the binary formats' order, large or small
            for index in at..<min(bytes.count, at + 4) { bytes[index] = Bool.random(using: &random) ? 0xFF : 0 }
        case 8:  // the end of one and the beginning of another
            let other = seeds.randomElement(using: &random) ?? []
            bytes.replaceSubrange(at..., with: other.suffix(from: place(other)))
        default:  // nested, or long
            let word = words.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 2...64, using: &random) { bytes.insert(contentsOf: word, at: at) }
        }
    }
}

/// Sebastiano Vigna's SplitMix64 (https://prng.di.unimi.it/splitmix64.c, public domain).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
