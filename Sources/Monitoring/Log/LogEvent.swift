/// What happened, as an identifier that alerts and queries can rely on: `partition_paused`. The message beside it may be reworded; this may not.
///
/// Made from literals only, so that the number of events (and of counters in the repeat limiter) is bounded by the program's text, whatever comes
/// in from outside. Each module declares its events in one file: `extension LogEvent { static let drained: LogEvent = "drained" }`.
public struct LogEvent: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String

    public init(stringLiteral value: StaticString) { name = value.description }
    public var description: String { name }
}
