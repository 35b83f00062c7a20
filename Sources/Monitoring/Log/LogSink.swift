import Glibc
import Synchronization

/// Where finished lines go.
public protocol LogSink: Sendable {
    /// Takes one line with its ending line feed. Called from any thread, by one at a time; may wait, must not log.
    func write(_ line: [UInt8])

    /// Lines that could not be written, since the start.
    var droppedLines: Int { get }
}

/// Standard error, one `write(2)` a line.
///
/// A reader that has gone away (SIGPIPE must be ignored), or a full non-blocking pipe, does not stop the daemon: such a line is dropped and counted.
/// A full pipe that blocks makes whoever logs wait, as with any program that writes to standard error.
public final class StandardErrorSink: LogSink {
    private let descriptor: Int32
    private let dropped = Atomic<Int>(0)

    /// - Parameter descriptor: 2 unless a test listens elsewhere. It is not closed.
    public init(descriptor: Int32 = STDERR_FILENO) { self.descriptor = descriptor }

    public var droppedLines: Int { dropped.load(ordering: .relaxed) }

    public func write(_ line: [UInt8]) {
        line.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                // One call for all of it; a second one only when the kernel took a part or a signal came first.
                let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count > 0 {
                    written += count
                } else if errno != EINTR {
                    dropped.wrappingAdd(1, ordering: .relaxed)
                    return
                }
            }
        }
    }
}

/// Keeps lines in memory, for tests.
public final class MemorySink: LogSink {
    private let kept = Mutex<[[UInt8]]>([])

    public init() {}

    /// What has been written, each line without its line feed.
    public var lines: [String] { kept.withLock { $0.map { String(decoding: $0.dropLast(), as: UTF8.self) } } }

    public var droppedLines: Int { 0 }

    public func write(_ line: [UInt8]) { kept.withLock { $0.append(line) } }
}
