import Glibc
import Synchronization
import Testing

@testable import Monitoring

final class SettableHealth: HealthSource {
    let report: Mutex<HealthReport>
    init(_ report: HealthReport) { self.report = Mutex(report) }
    func healthReport() -> HealthReport { report.withLock { $0 } }
    func statusReport() -> StatusReport {
        StatusReport(
            rates: [.init(name: "published", perSecond: 12.345, total: 678)],
            partitions: [
                .init(name: "articles.raw[3]", lag: 7, committed: 41, inWork: 2, oldest: 0.25, isPaused: true), .init(name: "b<0>"),
            ],
            stages: [.init(name: "analysis", mean: 0.0123, share: 0.875)],
            troubles: [.init(time: 0, text: "dead letters: <invalid>", count: 3)])
    }
}

@Suite("MonitoringServer") struct MonitoringServerTests {
    let registry = MetricsRegistry()
    let health = SettableHealth(
        HealthReport(
            liveness: [.init("poll_loop", isPassing: true)],
            readiness: [.init("group", isPassing: false, detail: "not joined <yet>\nreally")],
            startup: [.init("model", isPassing: true)]))

    func start(_ host: String = "127.0.0.1", port: UInt16 = 0) throws -> MonitoringServer {
        try MonitoringServer(
            #require(ListenAddress(host: host, port: port)), registry: registry, health: health, title: "copydesk <test>")
    }

    @Test(
        "each page answers with its status and type",
        arguments: [
            ("GET", "/livez", 200, "text/plain; charset=utf-8"),
            ("GET", "/readyz", 503, "text/plain; charset=utf-8"),
            ("GET", "/startupz", 200, "text/plain; charset=utf-8"),
            ("GET", "/metrics", 200, "text/plain; version=0.0.4; charset=utf-8"),
            ("GET", "/metrics?name=x", 200, "text/plain; version=0.0.4; charset=utf-8"),
            ("HEAD", "/metrics", 200, "text/plain; version=0.0.4; charset=utf-8"),
            ("HEAD", "/readyz", 503, "text/plain; charset=utf-8"),
            ("GET", "/", 200, "text/html; charset=utf-8"),
            ("GET", "/metrics/", 404, "text/plain; charset=utf-8"),
            ("GET", "/..%2fmetrics", 404, "text/plain; charset=utf-8"),
            ("POST", "/nothing", 404, "text/plain; charset=utf-8"),
            ("POST", "/metrics", 405, "text/plain; charset=utf-8"),
            ("DELETE", "/livez", 405, "text/plain; charset=utf-8"),
            ("get", "/livez", 405, "text/plain; charset=utf-8"),
        ]) func pages(_ method: String, _ path: String, _ status: Int, _ type: String) throws
    {
        let server = try start()
        registry.counter(.articlesConsumed).increment(by: 3)
        let reply = try #require(HTTPClient.get(path, method: method, port: server.address.port))
        #expect(reply.status == status)
        #expect(reply.headers["content-type"] == type)
        if method == "HEAD" {
            #expect(reply.body.isEmpty && (Int(reply.headers["content-length"] ?? "") ?? 0) > 0)
        } else {
            #expect(reply.headers["content-length"] == String(reply.body.utf8.count))
        }
        if status == 405 { #expect(reply.headers["allow"] == "GET, HEAD") }
    }

    @Test func probesSayWhatFailsAndFollowIt() throws {
        let server = try start()
        let port = server.address.port
        #expect(HTTPClient.get("/readyz", port: port)?.body == "failing\n[-] group: not joined <yet>\\nreally\n")
        let page = try #require(HTTPClient.get("/", port: port)?.body)
        #expect(page.contains("<h1>copydesk &lt;test&gt;</h1>") && page.contains("not joined &lt;yet&gt;"))
        for part in [
            "<td>published</td><td>12.35</td><td>678</td>",
            "<td>articles.raw[3]</td><td>7</td><td>41</td><td>2</td><td>0.25</td><td>paused</td>",
            "<td>b&lt;0&gt;</td><td>–</td><td>–</td><td>0</td><td>–</td><td></td>", "<td>analysis</td><td>12.3</td><td>87.5 %</td>",
            "<time>1970-01-01T00:00:00.000Z</time> <b>×3</b> dead letters: &lt;invalid&gt;",
        ] { #expect(page.contains(part)) }
        health.report.withLock { $0.readiness[0] = .init("group", isPassing: true) }
        #expect(HTTPClient.get("/readyz", port: port)?.body == "ok\n[+] group\n")
    }

    @Test func openMetricsWhenAskedFor() throws {
        let server = try start()
        registry.counter(.articlesConsumed).increment()
        let accept = "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1"
        let reply = try #require(HTTPClient.get("/metrics", accept: accept, port: server.address.port))
        #expect(reply.headers["content-type"] == "application/openmetrics-text; version=1.0.0; charset=utf-8")
        #expect(reply.body.contains("copydesk_articles_consumed_total 1\n") && reply.body.hasSuffix("# EOF\n"))
    }

    @Test func bodiesAreReadAndIgnored() throws {
        let server = try start()
        let body = String(repeating: "x", count: 200_000)
        let request = "GET /livez HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        #expect(HTTPClient.exchange(request, port: server.address.port)?.status == 200)
    }

    @Test(
        "nonsense does not stop it", arguments: ["\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2} / HTTP/1.1\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"])
    func nonsense(_ request: String) throws {
        let server = try start()
        let descriptor = try #require(HTTPClient.connect(host: "127.0.0.1", port: server.address.port))
        let bytes = Array(request.utf8)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        #expect(HTTPClient.get("/livez", port: server.address.port)?.status == 200)
    }

    @Test func aPortThatIsTakenIsNamed() throws {
        let first = try start()
        #expect(first.address.port != 0)
        #expect(throws: ListenError.addressInUse(first.address)) { try start(port: first.address.port) }
        #expect(ListenError.addressInUse(first.address).description.contains(first.address.description))
    }

    @Test func anAddressThatIsNotOursIsNamed() throws {
        let wanted = try #require(ListenAddress(host: "192.0.2.1", port: 0))  // TEST-NET-1 of RFC 5737: nobody's
        #expect(throws: ListenError.addressNotAvailable(wanted)) { try start("192.0.2.1") }
    }

    @Test(arguments: ["::1", "[::1]"]) func listensOnIPv6(_ host: String) throws {
        // Where the machine has no IPv6 the typed error says so; anything else is a fault.
        do {
            let server = try start(host)
            #expect(server.address.description == "[::1]:\(server.address.port)")
            #expect(HTTPClient.get("/livez", host: "::1", port: server.address.port)?.status == 200)
        } catch let error as ListenError {
            let address = try #require(ListenAddress(host: host, port: 0))
            #expect(error == .addressNotAvailable(address) || error == .system(call: "socket", errno: EAFNOSUPPORT, address))
        }
    }

    @Test func stoppingFreesThePort() throws {
        let server = try start()
        let port = server.address.port
        #expect(HTTPClient.get("/livez", port: port)?.status == 200)
        server.stop()
        server.stop()
        #expect(HTTPClient.get("/livez", port: port) == nil)
        let again = try start(port: port)
        #expect(HTTPClient.get("/livez", port: again.address.port)?.status == 200)
    }

    @Test func theLastReferenceStopsIt() throws {
        let port = try { try start().address.port }()
        #expect(HTTPClient.get("/livez", port: port) == nil)
    }

    @Test(
        "only numeric addresses",
        arguments: [
            ("127.0.0.1", true), ("0.0.0.0", true), ("::", true), ("[::1]", true), ("localhost", false), ("", false),
            ("127.0.0.1:80", false), ("[127.0.0.1", false),
        ]) func addresses(_ host: String, _ isValid: Bool)
    {
        #expect((ListenAddress(host: host, port: 1) != nil) == isValid)
    }
}
