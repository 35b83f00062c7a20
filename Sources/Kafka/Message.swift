import CRdKafka

/// One consumed record. It owns the memory librdkafka received it in: key and value are lent, not copied, and that memory is free again when the
/// message is.
///
/// Several messages of one fetch share one buffer (up to `Prefetch.responseBytes`), which stays until the last of them is gone: keep
/// what is needed of a message, not the message, beyond the work on it. A message may outlive its consumer.
public final class Message: @unchecked Sendable {
    // Unchecked: the pointers are set once and what they point at is only read, but for the first decoding of headers, which takes a lock.

    private let event: OpaquePointer
    private let raw: UnsafePointer<rd_kafka_message_t>
    private let client: Client
    /// The same storage for all messages of a topic.
    public let topic: String

    /// Takes over the event, which holds exactly this message.
    init(owning event: OpaquePointer, _ raw: UnsafePointer<rd_kafka_message_t>, topic: String, client: Client) {
        self.event = event
        self.raw = raw
        self.topic = topic
        self.client = client
    }

    deinit { rd_kafka_event_destroy(event) }

    public var partition: Int32 { raw.pointee.partition }
    public var offset: Int64 { raw.pointee.offset }
    public var topicPartition: TopicPartition { TopicPartition(topic, partition) }

    /// Of key and value; headers are not counted.
    public var byteCount: Int { raw.pointee.len + raw.pointee.key_len }
    /// Whether the record has no value at all, which in compacted topics deletes its key.
    public var isTombstone: Bool { raw.pointee.payload == nil }

    /// Lends the value; `nil` for a tombstone. The bytes are valid within the closure only.
    public func withValue<Result, Failure>(_ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(raw.pointee.payload.map { UnsafeRawBufferPointer(start: $0, count: raw.pointee.len) })
    }

    /// Lends the key; `nil` when the record has none. The bytes are valid within the closure only.
    public func withKey<Result, Failure>(_ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(raw.pointee.key.map { UnsafeRawBufferPointer(start: $0, count: raw.pointee.key_len) })
    }

    /// A copy of the value.
    public var value: [UInt8]? { withValue { $0.map(Array.init) } }
    /// A copy of the key.
    public var key: [UInt8]? { withKey { $0.map(Array.init) } }

    public struct Timestamp: Hashable, Sendable {
        public enum Kind: Sendable {
            /// Said by who produced the record.
            case created
            /// When the broker wrote it to its log.
            case appended
        }
        public var millisecondsSince1970: Int64
        public var kind: Kind
    }

    /// `nil` when the record carries none.
    public var timestamp: Timestamp? {
        var kind = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
        let milliseconds = rd_kafka_message_timestamp(raw, &kind)
        guard kind != RD_KAFKA_TIMESTAMP_NOT_AVAILABLE, milliseconds >= 0 else { return nil }
        return Timestamp(millisecondsSince1970: milliseconds, kind: kind == RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME ? .appended : .created)
    }

    /// In the record's order, doubles and all; decoded at each call.
    public var headers: [Header] { rawHeaders.map(HeaderList.decode) ?? [] }

    func copyHeaders() -> HeaderList { HeaderList(copying: rawHeaders) }

    /// librdkafka's decoded headers, which are the message's; `nil` when there are none (or malformed ones, which brokers do not let through).
    private var rawHeaders: OpaquePointer? {
        var headers: OpaquePointer?
        client.headerDecoding.withLock { _ in
            if rd_kafka_message_headers(raw, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR { headers = nil }
        }
        return headers
    }
}

extension Message: CustomStringConvertible {
    /// Where it is from and how large it is; never its content.
    public var description: String { "\(topicPartition)@\(offset) (\(byteCount) bytes)" }
}
