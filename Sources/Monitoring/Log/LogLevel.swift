/// How much a log line matters. The order is the order of severity.
public enum LogLevel: UInt8, Sendable, CaseIterable, Comparable {
    /// For whoever is looking for a fault; never rate-limited, off by default.
    case debug
    /// What the daemon does in the normal course: started, partitions assigned, stopped.
    case info
    /// Something a person should know of although the work goes on: an article dead-lettered, a commit retried.
    case warning
    /// The work, or a part of it, has stopped or is lost without a person's help.
    case error

    /// The name used in log lines and in the configuration: `debug`, `info`, `warning`, `error`.
    public var name: String {
        switch self {
        case .debug: "debug"
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// The level of that name, or nil.
    public init?(name: String) {
        guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = level
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
