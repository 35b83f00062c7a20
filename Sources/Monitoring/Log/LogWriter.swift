import Synchronization

/// The one place where log lines are judged, formatted and written. Shared by every `Logger`; usable from any thread.
///
/// A line below the level costs one atomic load and nothing else. Of lines `info` and above, an event that repeats is written `burst` times an
/// interval and then counted; its next line, or a line of its own once the interval is over, carries the count as `suppressed`.
public final class LogWriter: Sendable {
    private struct Repeats: Sendable {
        var limiter: RepeatLimiter
        var nextSweep: Int64
    }

    public let format: LogFormat
    private let threshold: Atomic<UInt8>
    private let sink: any LogSink
    private let clock: MonitoringClock
    private let repeats: Mutex<Repeats>
    private let suppressed = Atomic<Int>(0)

    /// - Parameters:
    ///   - level: lines below it are not written; can be changed later.
    ///   - burst: lines of one event written in one interval.
    ///   - intervalMilliseconds: how long an interval is.
    public init(
        level: LogLevel = .info, format: LogFormat = .json, sink: any LogSink = StandardErrorSink(), clock: MonitoringClock = .system,
        burst: Int = 10, intervalMilliseconds: Int64 = 10_000
    ) {
        self.format = format
        threshold = Atomic(level.rawValue)
        self.sink = sink
        self.clock = clock
        repeats = Mutex(Repeats(limiter: RepeatLimiter(burst: burst, intervalMilliseconds: intervalMilliseconds), nextSweep: .min))
    }

    /// The lowest level that is written. Setting it takes effect for the next line on every thread.
    public var level: LogLevel {
        get { LogLevel(rawValue: threshold.load(ordering: .relaxed)) ?? .info }
        set { threshold.store(newValue.rawValue, ordering: .relaxed) }
    }

    /// Lines held back as repeats since the start.
    public var suppressedLines: Int { suppressed.load(ordering: .relaxed) }

    /// Lines that the sink could not write since the start.
    public var unwritableLines: Int { sink.droppedLines }

    /// A logger that signs its lines with the name of a component.
    public func logger(_ component: StaticString) -> Logger { Logger(component: component, writer: self) }

    func isEnabled(_ level: LogLevel) -> Bool { level.rawValue >= threshold.load(ordering: .relaxed) }

    func write(_ level: LogLevel, _ component: String, _ event: LogEvent, _ message: String, _ fields: KeyValuePairs<LogKey, LogValue>) {
        let now = clock.read()
        repeats.withLock { repeats in
            // Under the lock to the end, so that lines stand in the order of their time stamps and never run into each other.
            sweep(&repeats, now: now)
            var suppressed = 0
            if level > .debug {
                let key = RepeatLimiter.Key(component: component, event: event)
                switch repeats.limiter.judge(key, level: level, now: now.uptimeMilliseconds) {
                case .write(let count): suppressed = count
                case .hold:
                    self.suppressed.wrappingAdd(1, ordering: .relaxed)
                    return
                }
            }
            let line = LogLine(
                unixMilliseconds: now.unixMilliseconds, level: level, component: component, event: event, message: message,
                fields: fields.map { ($0.key, $0.value) }, suppressed: suppressed)
            sink.write(line.encoded(as: format))
        }
    }

    /// Writes the counts of repeats not told yet. Call it once, when the program ends.
    public func flush() {
        let now = clock.read()
        repeats.withLock { report($0.limiter.expire(now: nil), now: now) }
    }

    /// At most once a second, on the occasion of any line, tells of events that were held back and have stopped since.
    private func sweep(_ repeats: inout Repeats, now: MonitoringClock.Reading) {
        guard now.uptimeMilliseconds >= repeats.nextSweep else { return }
        repeats.nextSweep = now.uptimeMilliseconds + 1000
        report(repeats.limiter.expire(now: now.uptimeMilliseconds), now: now)
    }

    private func report(_ over: [(key: RepeatLimiter.Key, level: LogLevel, suppressed: Int)], now: MonitoringClock.Reading) {
        for entry in over {
            let line = LogLine(
                unixMilliseconds: now.unixMilliseconds, level: entry.level, component: entry.key.component, event: entry.key.event,
                message: "repeats of this event were not written", fields: [], suppressed: entry.suppressed)
            sink.write(line.encoded(as: format))
        }
    }
}
