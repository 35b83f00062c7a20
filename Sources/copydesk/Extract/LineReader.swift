import Glibc

/// Splits what comes from a descriptor into lines, without ever holding more than one line and one read.
struct LineReader {
    enum Line: Equatable {
        /// Without its line feed, nor a carriage return before it.
        case bytes([UInt8])
        /// Longer than may be; the rest of it was skipped.
        case tooLong(bytes: Int)
    }

    private let descriptor: Int32
    private let maxBytes: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// - Parameters:
    ///   - descriptor: read with blocking `read(2)` calls; not closed.
    ///   - maxBytes: the longest line that is returned.
    init(descriptor: Int32, maxBytes: Int) {
        self.descriptor = descriptor
        self.maxBytes = maxBytes
    }

    /// The next line; nil at the end of the input. An empty line is a line; what follows the last line feed is one unless it is empty.
    mutating func next() throws(FileFault) -> Line? {
        var line: [UInt8] = []
        var length = 0
        while true {
            let rest = buffer[position...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let part = rest[..<(end ?? rest.endIndex)]
            length += part.count
            if length <= maxBytes { line += part } else { line = [] }
            position = end.map { $0 + 1 } ?? buffer.endIndex
            if end != nil || isAtEnd {
                if end == nil, length == 0 { return nil }
                if length > maxBytes { return .tooLong(bytes: length) }
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return .bytes(line)
            }
            try fill()
        }
    }

    private mutating func fill() throws(FileFault) {
        buffer = try readChunk(descriptor)
        position = 0
        isAtEnd = buffer.isEmpty
    }
}

/// Up to 64 KiB, as much as there is; empty at the end.
func readChunk(_ descriptor: Int32) throws(FileFault) -> [UInt8] {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        var received = 0
        repeat { received = read(descriptor, buffer.baseAddress, buffer.count) } while received < 0 && errno == EINTR
        if received < 0 { failure = errno }
        count = max(0, received)
    }
    if failure != 0 { throw FileFault("cannot read", number: failure) }
    return chunk
}

/// What the operating system says of a file or a stream.
struct FileFault: Error, Equatable, CustomStringConvertible {
    var what: String
    var number: Int32

    init(_ what: String, number: Int32) {
        self.what = what
        self.number = number
    }

    var description: String { "\(what): \(String(cString: strerror(number)))" }
}
