/// One event on its way to a sink: everything the formats write.
public struct LogLine: Sendable, Equatable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var unixMilliseconds: Int64
    public var level: LogLevel
    /// The part of the program that speaks: `ingestion`, `kafka`, `monitoring`.
    public var component: String
    public var event: LogEvent
    public var message: String
    /// In the order in which they are written.
    public var fields: [(key: LogKey, value: LogValue)]
    /// How many lines of the same event were held back since the last one written; 0 writes nothing.
    public var suppressed: Int

    public static func == (a: Self, b: Self) -> Bool {
        a.unixMilliseconds == b.unixMilliseconds && a.level == b.level && a.component == b.component && a.event == b.event
            && a.message == b.message && a.suppressed == b.suppressed
            && a.fields.elementsEqual(b.fields) { $0.key == $1.key && $0.value == $1.value }
    }
}

/// How a line is written.
public enum LogFormat: String, Sendable, CaseIterable {
    /// One JSON object: `ts`, `level`, `component`, `event`, `message`, then the keys, then `suppressed`.
    case json
    /// For a person at a terminal: time, level, component, message, then `key=value`.
    case text
}
