import CMicroHTTPD
import Glibc
import Synchronization

/// The one HTTP listener: serves metrics, health and a status page from a thread of libmicrohttpd's, so that the probes are answered also when every
/// thread of the program's own is busy or stuck.
///
/// Starts in `init` and stops in `stop()`, or when the last reference goes. Neither may happen inside a `HealthSource` or a `beforeExposition` closure
/// of this server: stopping waits for the thread that runs them.
public final class MonitoringServer: Sendable {
    /// Where it listens, with the actual port.
    public let address: ListenAddress
    private let daemon: Mutex<Daemon?>

    /// At most this many connections at once; more wait in the kernel's queue. A scraper, a few probes and a person need fewer than ten.
    public static let maximumConnections: UInt32 = 32
    /// A connection that says nothing for so long is closed, in seconds. Longer than the usual scrape interval would keep idle ones for nothing.
    public static let idleTimeoutSeconds: UInt32 = 10

    /// - Parameter title: stands at the head of the status page, such as `copydesk 0.1.0`.
    public init(_ wanted: ListenAddress, registry: MetricsRegistry, health: any HealthSource, title: String) throws(ListenError) {
        let socket = try ListeningSocket(wanted)
        var actual = wanted
        actual.port = socket.port
        let pages = MonitoringPages(registry: registry, health: health, title: title)
        guard let started = Daemon(socket, pages) else { throw .startFailed(actual) }
        address = actual
        daemon = Mutex(started)
    }

    /// Stops listening and waits for the thread to end, at most for the request it is answering. Doing it again does nothing.
    public func stop() {
        let daemon = daemon.withLock { $0.take() }
        withExtendedLifetime(daemon) {}
    }
}

/// Owns libmicrohttpd's handle, and what its thread calls back into.
private final class Daemon: @unchecked Sendable {  // libmicrohttpd's handle may be stopped from any thread, and is used for nothing else
    private let raw: OpaquePointer
    private let context: Unmanaged<Responder>

    init?(_ socket: consuming ListeningSocket, _ pages: MonitoringPages) {
        let context = Unmanaged.passRetained(Responder(pages: pages))
        let descriptor = socket.release()
        let flags = MHD_USE_EPOLL.rawValue | MHD_USE_INTERNAL_POLLING_THREAD.rawValue | MHD_USE_ITC.rawValue
        let options: [any CVarArg] = [
            MHD_OPTION.LISTEN_SOCKET.rawValue, descriptor,
            MHD_OPTION.CONNECTION_LIMIT.rawValue, MonitoringServer.maximumConnections,
            MHD_OPTION.CONNECTION_TIMEOUT.rawValue, MonitoringServer.idleTimeoutSeconds,
            MHD_OPTION.END.rawValue,
        ]
        let raw = withVaList(options) { list in
            MHD_start_daemon_va(flags, 0, nil, nil, respond, context.toOpaque(), list)
        }
        guard let raw else {
            close(descriptor)
            context.release()
            return nil
        }
        self.raw = raw
        self.context = context
    }

    deinit {
        MHD_stop_daemon(raw)  // joins the thread and closes the socket
        context.release()  // now that no callback can run any more
    }
}

private final class Responder: Sendable {
    let pages: MonitoringPages
    /// Only its address matters: marks a request whose headers have been seen.
    let seen: UInt8 = 1
    init(pages: MonitoringPages) { self.pages = pages }
}

/// Called by libmicrohttpd on its thread, at least twice a request: when the headers are in, and when the body (which is not wanted) has been read.
private func respond(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?, url: UnsafePointer<CChar>?, method: UnsafePointer<CChar>?,
    version: UnsafePointer<CChar>?, upload: UnsafePointer<CChar>?, uploadSize: UnsafeMutablePointer<Int>?,
    request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let context, let connection, let url, let method, let uploadSize, let request else { return .NO }
    let name = String(cString: method)
    if request.pointee == nil, name == "GET" || name == "HEAD" {
        request.pointee = context
        return .YES
    }
    if uploadSize.pointee > 0 {
        uploadSize.pointee = 0
        return .YES
    }
    let responder = Unmanaged<Responder>.fromOpaque(context).takeUnretainedValue()
    let accept = MHD_lookup_connection_value(connection, .HEADER_KIND, "Accept").map { String(cString: $0) }
    return send(responder.pages.answer(method: name, path: String(cString: url), accept: accept), on: connection)
}

private func send(_ answer: HTTPAnswer, on connection: OpaquePointer) -> MHD_Result {
    var body = answer.body
    let response = body.withUnsafeMutableBytes { MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY) }
    guard let response else { return .NO }
    defer { MHD_destroy_response(response) }
    MHD_add_response_header(response, "Content-Type", answer.contentType)
    for (name, value) in answer.headers { MHD_add_response_header(response, name, value) }
    return MHD_queue_response(connection, answer.status, response)
}
