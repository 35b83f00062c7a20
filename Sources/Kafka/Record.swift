/// One record to be written.
public struct Record: Hashable, Sendable {
    public var topic: String
    /// `nil` lets the producer's partitioner choose, by the key if there is one.
    public var partition: Int32?
    public var key: [UInt8]?
    /// `nil` is a tombstone, which in compacted topics deletes the key.
    public var value: [UInt8]?
    public var headers: [Header]
    /// Milliseconds since 1970; `nil` for now.
    public var timestamp: Int64?

    public init(
        topic: String, partition: Int32? = nil, key: [UInt8]? = nil, value: [UInt8]?, headers: [Header] = [], timestamp: Int64? = nil
    ) {
        self.topic = topic
        self.partition = partition
        self.key = key
        self.value = value
        self.headers = headers
        self.timestamp = timestamp
    }
}

/// Where the broker has written a record.
public struct Delivery: Hashable, Sendable {
    public var partition: Int32
    /// -1 when the broker acknowledged a retry without saying where the first try went.
    public var offset: Int64
}

/// What became of one enqueued record.
public struct DeliveryReport: Sendable {
    /// As given to `Producer.enqueue`.
    public var token: UInt64
    /// A record that failed may have been written all the same, unless the code says that it was never sent (`purgedFromQueue`) or refused
    /// (`messageTooLarge` and the like). When the error is retriable the record can be enqueued anew, which may double it and change its order.
    public var outcome: Result<Delivery, KafkaError>
}
