import Glibc

/// A numeric IPv4 or IPv6 address and a port to listen on. Names are not looked up: which interface a name means should not depend on a resolver.
public struct ListenAddress: Sendable, Equatable, CustomStringConvertible {
    public var host: String
    /// 0: any free port.
    public var port: UInt16

    /// - Parameter host: `127.0.0.1`, `0.0.0.0`, `::1`, `::`; an IPv6 address may stand in brackets. Nil when it is neither.
    public init?(host: String, port: UInt16) {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        var v4 = in_addr(), v6 = in6_addr()
        guard inet_pton(AF_INET, bare, &v4) == 1 || inet_pton(AF_INET6, bare, &v6) == 1 else { return nil }
        self.host = bare
        self.port = port
    }

    var isIPv6: Bool { host.utf8.contains(UInt8(ascii: ":")) }

    /// `127.0.0.1:9464`, `[::1]:9464`.
    public var description: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Why the listener could not start.
public enum ListenError: Error, Equatable, CustomStringConvertible {
    /// Another program, or another worker on this machine, listens there.
    case addressInUse(ListenAddress)
    /// No interface of this machine has the address.
    case addressNotAvailable(ListenAddress)
    /// The user may not listen there; ports below 1024 are the system's.
    case permissionDenied(ListenAddress)
    /// A system call failed in some other way.
    case system(call: String, errno: Int32, ListenAddress)
    /// libmicrohttpd would not start: no threads or descriptors left.
    case startFailed(ListenAddress)

    public var description: String {
        switch self {
        case .addressInUse(let at):
            "monitoring cannot listen on \(at): the address is in use; set monitoring.port to another port, or to 0 for any free one"
        case .addressNotAvailable(let at):
            "monitoring cannot listen on \(at): this machine has no such address; set monitoring.address to one it has, such as 127.0.0.1"
        case .permissionDenied(let at):
            "monitoring cannot listen on \(at): permission denied; set monitoring.port to one above 1023"
        case .system(let call, let number, let at):
            "monitoring cannot listen on \(at): \(call) failed: \(String(cString: strerror(number)))"
        case .startFailed(let at):
            "monitoring cannot listen on \(at): the HTTP server did not start; see the limits on threads and open files"
        }
    }
}
