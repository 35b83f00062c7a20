/// Writes log lines for one component. A small value: pass it by copy, use it from any thread.
///
///     let log = writer.logger("ingestion")
///     log.warning("article_dead_lettered", "the article is not an envelope", [.topic: .init(topic), .offset: .init(offset)])
///
/// The message and the fields are not evaluated when the level is off.
public struct Logger: Sendable {
    public let component: String
    public let writer: LogWriter

    public init(component: StaticString, writer: LogWriter) {
        self.component = component.description
        self.writer = writer
    }

    @inline(__always)
    public func log(
        _ level: LogLevel, _ event: LogEvent, _ message: @autoclosure () -> String,
        _ fields: @autoclosure () -> KeyValuePairs<LogKey, LogValue> = [:]
    ) {
        guard isEnabled(level) else { return }
        writer.write(level, component, event, message(), fields())
    }

    /// Whether a line of that level would be considered; for callers that must compute what they would log.
    public func isEnabled(_ level: LogLevel) -> Bool { writer.isEnabled(level) }

    public func debug(
        _ event: LogEvent, _ message: @autoclosure () -> String, _ fields: @autoclosure () -> KeyValuePairs<LogKey, LogValue> = [:]
    ) { log(.debug, event, message(), fields()) }

    public func info(
        _ event: LogEvent, _ message: @autoclosure () -> String, _ fields: @autoclosure () -> KeyValuePairs<LogKey, LogValue> = [:]
    ) { log(.info, event, message(), fields()) }

    public func warning(
        _ event: LogEvent, _ message: @autoclosure () -> String, _ fields: @autoclosure () -> KeyValuePairs<LogKey, LogValue> = [:]
    ) { log(.warning, event, message(), fields()) }

    public func error(
        _ event: LogEvent, _ message: @autoclosure () -> String, _ fields: @autoclosure () -> KeyValuePairs<LogKey, LogValue> = [:]
    ) { log(.error, event, message(), fields()) }
}
