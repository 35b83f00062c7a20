import Glibc

/// Keeps the input that is being tried where a signal handler finds it, and writes it to a file when the process is about to end over it.
enum LastInput {
    // Unchecked: set before each try and read by the handler on the same thread; one target runs at a time.
    private nonisolated(unsafe) static let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    private nonisolated(unsafe) static var count = 0
    private nonisolated(unsafe) static var path = UnsafeMutablePointer<CChar>(mutating: strdup("")!)

    static func keep(for target: String, in folder: String) {
        path = strdup("\(folder)/\(target)-\(getpid())")!
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
            signal(number) { number in
                // Only what may be called in a handler.
                let file = open(LastInput.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
                _ = write(file, LastInput.bytes, LastInput.count)
                close(file)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    static func note(_ input: [UInt8]) {
        count = min(input.count, 1 << 16)
        input.withUnsafeBufferPointer { if let base = $0.baseAddress { bytes.update(from: base, count: count) } }
    }
}
