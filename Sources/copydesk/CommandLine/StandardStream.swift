import Glibc

/// Writes to standard output and standard error in whole, without the buffers of C's streams: what was written stays in order between both.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// - Returns: whether all of it was taken; false when the reader has gone away or the disk is full.
    @discardableResult func write(_ text: String) -> Bool { write([UInt8](text.utf8)) }

    @discardableResult func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(rawValue, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count > 0 {
                    written += count
                } else if count < 0, errno == EAGAIN {
                    // A pipe that somebody made non-blocking: wait until it takes more.
                    var wait = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                    poll(&wait, 1, -1)
                } else if count == 0 || errno != EINTR {
                    return false
                }
            }
            return true
        }
    }

    var isTerminal: Bool { isatty(rawValue) == 1 }
}
