import CRdKafka

/// librdkafka's configuration object, owned until a client is made of it (which takes it over).
struct Settings: ~Copyable {
    private var raw: OpaquePointer?

    init() { raw = rd_kafka_conf_new() }

    deinit { if let raw { rd_kafka_conf_destroy(raw) } }

    /// Sets a property, checked by librdkafka. A refused secret's message leaves out what librdkafka says, since that quotes the value.
    mutating func set(_ name: String, _ value: String) throws(KafkaError) {
        var reason = [CChar](repeating: 0, count: 512)
        let outcome = rd_kafka_conf_set(raw, name, value, &reason, reason.count)
        guard outcome != RD_KAFKA_CONF_OK else { return }
        if outcome == RD_KAFKA_CONF_UNKNOWN {
            throw .configuration(name, "librdkafka \(Library.version) knows no such property; see its CONFIGURATION.md")
        }
        let said = reason.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        throw .configuration(name, ClientConfiguration.isSecret(name) ? "librdkafka refuses the value" : said)
    }

    mutating func set(_ name: String, _ value: Bool) throws(KafkaError) { try set(name, value ? "true" : "false") }
    mutating func set(_ name: String, _ value: Int) throws(KafkaError) { try set(name, String(value)) }
    mutating func set(_ name: String, _ value: Duration) throws(KafkaError) { try set(name, String(value.milliseconds)) }

    mutating func setEvents(_ events: Int32) { rd_kafka_conf_set_events(raw, events) }

    /// Makes the client, which takes the settings over. `log` is retained until the client's own destruction releases the returned context.
    consuming func makeClient(
        _ kind: rd_kafka_type_t, log: LogHandler?
    ) throws(KafkaError) -> (client: OpaquePointer, context: Unmanaged<LogContext>?) {
        let context = log.map { Unmanaged.passRetained(LogContext(handler: $0)) }
        if let context {
            rd_kafka_conf_set_opaque(raw, context.toOpaque())
            rd_kafka_conf_set_log_cb(raw) { client, level, facility, message in
                guard let client, let context = rd_kafka_opaque(client) else { return }
                Unmanaged<LogContext>.fromOpaque(context).takeUnretainedValue().handler(
                    Int(level), facility.map { String(cString: $0) } ?? "", message.map { String(cString: $0) } ?? "")
            }
        }
        var reason = [CChar](repeating: 0, count: 512)
        guard let client = rd_kafka_new(kind, raw, &reason, reason.count) else {
            context?.release()
            let code = KafkaError.Code(rd_kafka_last_error())
            let said = reason.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
            throw KafkaError(code == .invalidArgument ? .configuration : code, said)
        }
        raw = nil
        return (client, context)
    }
}

/// What librdkafka's log callback finds again as its context.
final class LogContext: Sendable {
    let handler: LogHandler
    init(handler: @escaping LogHandler) { self.handler = handler }
}

extension Duration {
    /// Whole milliseconds, rounded up so that a short wait is never none, and within what librdkafka's `int` takes.
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
