import Glibc

/// A file could not be read or written.
struct FileError: Error, Equatable {
    /// In the system's words: `No such file or directory`.
    var reason: String

    /// What the last system call of this thread failed with.
    static func last() -> Self { Self(reason: String(cString: strerror(errno))) }
}

/// Reads small files whole.
enum FileReader {
    /// - Parameter limit: a file that is larger is not read to the end; it comes back one byte longer than the limit, so that the caller sees it.
    static func contents(of path: String, limit: Int = 16 << 20) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last() }
        defer { close(descriptor) }
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while all.count <= limit {
            let count = read(descriptor, &buffer, min(buffer.count, limit + 1 - all.count))
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last()
            }
            all.append(contentsOf: buffer[..<count])
        }
        return all
    }
}
