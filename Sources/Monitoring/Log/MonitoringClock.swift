import Glibc

/// The time as monitoring needs it: the calendar for time stamps, and a count that only goes forward for intervals. Tests set both by hand.
public struct MonitoringClock: Sendable {
    public struct Reading: Sendable, Equatable {
        /// Milliseconds since 1970-01-01T00:00:00Z.
        public var unixMilliseconds: Int64
        /// Milliseconds since some fixed moment; never goes back, does not follow corrections of the calendar.
        public var uptimeMilliseconds: Int64

        public init(unixMilliseconds: Int64, uptimeMilliseconds: Int64) {
            self.unixMilliseconds = unixMilliseconds
            self.uptimeMilliseconds = uptimeMilliseconds
        }
    }

    /// Called for every line that passes its level, from any thread.
    public let read: @Sendable () -> Reading

    public init(read: @escaping @Sendable () -> Reading) { self.read = read }

    public static let system = MonitoringClock {
        Reading(unixMilliseconds: milliseconds(of: CLOCK_REALTIME), uptimeMilliseconds: milliseconds(of: CLOCK_MONOTONIC))
    }

    private static func milliseconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
