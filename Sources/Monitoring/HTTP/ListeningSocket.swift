import Glibc

/// A bound and listening TCP socket. Ours rather than libmicrohttpd's, because it tells neither why it could not bind nor, without a variadic call
/// that Swift does not import, which port it got.
struct ListeningSocket: ~Copyable {
    let descriptor: Int32
    /// The port asked for, or when that was 0 the one that was given.
    let port: UInt16

    init(_ wanted: ListenAddress) throws(ListenError) {
        let descriptor = socket(wanted.isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(call: "socket", errno: errno, wanted) }
        do throws(ListenError) {
            port = try Self.listen(descriptor, wanted)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    /// Ends the ownership: whoever calls this closes the descriptor.
    consuming func release() -> Int32 {
        let descriptor = descriptor
        discard self
        return descriptor
    }

    deinit { close(descriptor) }

    private static func listen(_ descriptor: Int32, _ wanted: ListenAddress) throws(ListenError) -> UInt16 {
        var one: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        // A worker that is restarted may have its port back at once, although old connections still linger.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, size)
        if wanted.isIPv6 { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &one, size) }
        guard bind(descriptor, wanted) == 0 else {
            switch errno {
            case EADDRINUSE: throw .addressInUse(wanted)
            case EADDRNOTAVAIL: throw .addressNotAvailable(wanted)
            case EACCES, EPERM: throw .permissionDenied(wanted)
            default: throw .system(call: "bind", errno: errno, wanted)
            }
        }
        guard Glibc.listen(descriptor, 16) == 0 else {
            throw errno == EADDRINUSE ? .addressInUse(wanted) : .system(call: "listen", errno: errno, wanted)
        }
        guard let port = port(of: descriptor) else { throw .system(call: "getsockname", errno: errno, wanted) }
        return port
    }

    private static func bind(_ descriptor: Int32, _ wanted: ListenAddress) -> Int32 {
        if wanted.isIPv6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = wanted.port.bigEndian
            inet_pton(AF_INET6, wanted.host, &address.sin6_addr)
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
                }
            }
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wanted.port.bigEndian
        inet_pton(AF_INET, wanted.host, &address.sin_addr)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func port(of descriptor: Int32) -> UInt16? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard status == 0 else { return nil }
        // The port stands at the same place, bytes 2 and 3 in network order, in both kinds of address.
        return withUnsafeBytes(of: &storage) { UInt16($0[2]) << 8 | UInt16($0[3]) }
    }
}
