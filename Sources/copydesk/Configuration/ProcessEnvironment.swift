import Glibc

/// What the system gives this process. Variables are read from C's table rather than through Foundation, which the program otherwise has no need of.
enum ProcessEnvironment {
    /// Those that are UTF-8. Nothing here changes the environment, so reading it needs no lock.
    static var variables: [String: String] {
        var found: [String: String] = [:]
        var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
        while let current = entry, let text = current.pointee {
            if let text = String(validatingCString: text), let equals = text.firstIndex(of: "=") {
                found[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            entry = current.advanced(by: 1)
        }
        return found
    }

    /// Processor cores this process may use, at least one.
    static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The path of the running program, links resolved; nil where the system does not tell.
    static var executable: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        return length > 0 ? String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
}
