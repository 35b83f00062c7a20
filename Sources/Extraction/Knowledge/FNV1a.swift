/// FNV-1a (Fowler, Noll and Vo), 64 bits: the hash by which words are looked up wherever strings would be too slow.
enum FNV1a {
    static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(offset, step) }
}
