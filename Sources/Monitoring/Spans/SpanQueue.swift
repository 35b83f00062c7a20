/// Spans that wait to be sent, and when they go: a pure value. Full, it takes no more; a batch that the collector may take later is offered again after a
/// pause that doubles.
struct SpanQueue {
    /// The defaults of OpenTelemetry's batch span processor.
    static let capacity = 2048
    static let batchSize = 512
    static let interval = Duration.seconds(5)
    static let longestPause = Duration.seconds(30)

    private(set) var waiting: [Span] = []
    private var failures = 0
    var isStopping = false

    /// How many of them there was no room for.
    mutating func add(_ spans: [Span]) -> Int {
        let room = max(0, Self.capacity - waiting.count)
        waiting += spans.prefix(room)
        return max(0, spans.count - room)
    }

    /// Whether a batch should go without waiting for the interval.
    var isUrgent: Bool { isStopping || (failures == 0 && waiting.count >= Self.batchSize) }

    /// How long to wait for more, or before trying again.
    var pause: Duration { failures == 0 ? Self.interval : min(Self.longestPause, .seconds(1 << min(failures, 5))) }

    var batch: [Span] { Array(waiting.prefix(Self.batchSize)) }

    /// The batch of so many has gone, or never will.
    mutating func settle(_ count: Int) {
        waiting.removeFirst(min(count, waiting.count))
        failures = 0
    }

    mutating func failed() { failures += 1 }
}
