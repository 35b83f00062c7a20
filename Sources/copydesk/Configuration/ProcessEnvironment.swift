import Glibc

/// The environment variables of this process. Read from C's table rather than through Foundation, which the program otherwise has no need of.
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
}
