/// Where the code points of a text stand among its bytes.
///
/// Stages work on UTF-8 bytes; a record's offsets count code points. Checkpoints make either way of asking cost a walk of at most
/// `stride` bytes, and nothing at all in ASCII.
public struct ScalarIndex: Sendable {
    private static let stride = 128

    private let bytes: [UInt8]
    /// Code points before byte `stride * i`; empty for ASCII.
    private let checkpoints: [Int]
    /// How many code points there are.
    public let count: Int

    /// `bytes` must be valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.allSatisfy({ $0 < 0x80 }) {
            checkpoints = []
            count = bytes.count
            return
        }
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        for index in bytes.indices {
            if index % Self.stride == 0 { checkpoints.append(scalars) }
            if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        }
        self.checkpoints = checkpoints
        count = scalars
    }

    /// How many code points begin before this byte.
    public func scalar(atByte byte: Int) -> Int {
        guard !checkpoints.isEmpty else { return byte }
        guard byte < bytes.count else { return count }
        let checkpoint = byte / Self.stride
        var scalars = checkpoints[checkpoint]
        for index in (checkpoint * Self.stride)..<byte where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        return scalars
    }

    public func scalars(_ range: Range<Int>) -> Range<Int> { scalar(atByte: range.lowerBound)..<scalar(atByte: range.upperBound) }
}
