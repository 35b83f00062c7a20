import CCurl
import Foundation
import Synchronization

/// Posts spans to a collector: OTLP over HTTP, in JSON, from a thread of its own. What the collector cannot take at the moment waits, up to a bound; nothing
/// else ever waits for it.
public final class SpanExporter: SpanSink {
    /// Why spans cannot be exported as configured.
    public enum Failure: Error, Equatable, CustomStringConvertible {
        case noLibrary(String)
        case notAnAddress(String)

        public var description: String {
            switch self {
            case .noLibrary(let reason):
                "monitoring.otlp_endpoint needs libcurl, which cannot be loaded: \(reason); install the package libcurl4"
            case .notAnAddress(let text):
                "monitoring.otlp_endpoint is '\(text)': it must be the address that takes traces, such as http://collector:4318/v1/traces"
            }
        }
    }

    /// Includes connecting.
    static let timeoutMilliseconds = 10_000
    /// How long the end of the program may wait for the last batch.
    static let lastWait = DispatchTimeInterval.seconds(2)

    private let queue = Mutex(SpanQueue())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let document: SpanDocument
    private let log: Logger
    private let sent: Counter
    private let dropped: Counter
    private let refused: Counter

    /// - Parameters:
    ///   - endpoint: where traces are posted, with the path: `http://collector:4318/v1/traces`.
    ///   - resource: OpenTelemetry's attributes of what runs.
    public init(
        endpoint: String, resource: [String: String], version: String, log: Logger, metrics: MetricsRegistry
    ) throws(Failure) {
        if let reason = copydesk_curl_load() { throw .noLibrary(String(cString: reason)) }
        guard copydesk_curl_accepts(endpoint) != 0 else { throw .notAnAddress(endpoint) }
        document = SpanDocument(resource: resource, version: version)
        self.log = log
        sent = metrics.counter(.spans, [.outcome: "sent"])
        dropped = metrics.counter(.spans, [.outcome: "dropped"])
        refused = metrics.counter(.spans, [.outcome: "refused"])
        Thread { [self] in
            Thread.current.name = "spans"
            run(endpoint)
        }.start()
    }

    public func export(_ spans: [Span]) {
        let (lost, fillsBatch) = queue.withLock { queue in
            let wasUrgent = queue.isUrgent
            return (queue.add(spans), queue.isUrgent && !wasUrgent)
        }
        if lost > 0 { dropped.increment(by: UInt64(lost)) }
        if fillsBatch { wake.signal() }
    }

    /// Sends what waits, once, and ends the thread.
    public func stop() {
        queue.withLock { $0.isStopping = true }
        wake.signal()
        _ = ended.wait(timeout: .now() + Self.lastWait)
    }

    // MARK: - On the thread

    private func run(_ endpoint: String) {
        defer { ended.signal() }
        guard let collector = copydesk_curl_open(endpoint, "application/json", Self.timeoutMilliseconds) else { return }
        defer { copydesk_curl_close(collector) }
        while true {
            let (pause, isUrgent) = queue.withLock { ($0.pause, $0.isUrgent) }
            if !isUrgent { _ = wake.wait(timeout: .now() + .milliseconds(Int(pause / .milliseconds(1)))) }
            let (batch, isStopping) = queue.withLock { ($0.batch, $0.isStopping) }
            let isSettled = batch.isEmpty || post(batch, to: collector)
            if isStopping, batch.isEmpty || !isSettled { return }
        }
    }

    /// False when the batch is to be offered again.
    private func post(_ batch: [Span], to collector: OpaquePointer) -> Bool {
        let document = document.json(batch)
        var reason: UnsafePointer<CChar>?
        let status = document.withUnsafeBytes { copydesk_curl_post(collector, $0.baseAddress, $0.count, &reason) }
        switch status {
        case 200..<300:
            sent.increment(by: UInt64(batch.count))
        case 0, 429, 502, 503, 504:
            // The answers to which OTLP has the client try again; and no answer.
            let said = reason.map { String(cString: $0) } ?? "status \(status)"
            log.warning(
                "spans_unsent", "the collector does not take spans; they are offered again",
                [.error: .init(said), .count: .init(batch.count)])
            queue.withLock { $0.failed() }
            return false
        default:
            refused.increment(by: UInt64(batch.count))
            log.error(
                "spans_refused", "the collector refuses spans for good: see that monitoring.otlp_endpoint takes OTLP in JSON",
                [.error: "status \(status)", .count: .init(batch.count)])
        }
        queue.withLock { $0.settle(batch.count) }
        return true
    }
}
