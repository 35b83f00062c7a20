/// Decides which lines of an event that keeps happening are written: the first `burst` of each interval, then none, then how many that were.
///
/// A pure value; time comes in from outside. An interval starts with the first line after the last interval ended, so a rare event never waits.
struct RepeatLimiter {
    /// One event of one component.
    struct Key: Hashable {
        var component: String
        var event: LogEvent
    }

    enum Verdict: Equatable {
        /// Write it, and with it how many were held back before.
        case write(suppressed: Int)
        /// Hold it back; it is counted.
        case hold
    }

    private struct Window {
        var start: Int64
        var written = 0
        var held = 0
        var level: LogLevel
    }

    let burst: Int
    let intervalMilliseconds: Int64
    private var windows: [Key: Window] = [:]

    init(burst: Int, intervalMilliseconds: Int64) {
        self.burst = burst
        self.intervalMilliseconds = intervalMilliseconds
    }

    mutating func judge(_ key: Key, level: LogLevel, now: Int64) -> Verdict {
        var window = windows[key] ?? Window(start: now, level: level)
        var suppressed = 0
        if now - window.start >= intervalMilliseconds {
            suppressed = window.held
            window = Window(start: now, level: level)
        }
        defer { windows[key] = window }
        guard window.written < burst else {
            window.held += 1
            window.level = max(window.level, level)
            return .hold
        }
        window.written += 1
        return .write(suppressed: suppressed)
    }

    /// The events whose interval is over with lines held back, and forgets them; for events that have stopped happening, whose count would otherwise
    /// never be told. Sorted by component and event, so that the log is the same each time. `now` nil: all of them, at the end of the program.
    mutating func expire(now: Int64?) -> [(key: Key, level: LogLevel, suppressed: Int)] {
        var over: [(key: Key, level: LogLevel, suppressed: Int)] = []
        for (key, window) in windows where window.held > 0 && (now.map { $0 - window.start >= intervalMilliseconds } ?? true) {
            over.append((key, window.level, window.held))
        }
        for entry in over { windows[entry.key] = nil }
        return over.sorted { ($0.key.component, $0.key.event.name) < ($1.key.component, $1.key.event.name) }
    }
}
