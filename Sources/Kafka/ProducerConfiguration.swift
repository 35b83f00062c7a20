/// How records are gathered, spread over partitions and acknowledged.
public struct ProducerConfiguration: Sendable {
    public enum Compression: String, Sendable, CaseIterable { case none, gzip, snappy, lz4, zstd }

    /// Which partition a record goes to when it names none.
    public enum Partitioner: String, Sendable, CaseIterable {
        /// As Java clients do for keyed records (murmur2); records without a key are spread at random. Keys land where Java producers put them.
        case murmur2Random = "murmur2_random"
        /// librdkafka's own default (CRC32).
        case consistentRandom = "consistent_random"
        case random
    }

    public var client: ClientConfiguration
    /// Each record is written once and in order per partition, whatever is retried (`enable.idempotence`, which implies `acks=all`).
    public var isIdempotent: Bool
    /// How long a record may wait for company before it is sent.
    public var linger: Duration
    public var compression: Compression
    public var partitioner: Partitioner
    /// How long delivery is tried before the record's report says `messageTimedOut`, all retries included.
    public var deliveryTimeout: Duration
    /// The largest request, and so about the largest record (`message.max.bytes`). The broker has a limit of its own.
    public var maxMessageBytes: Int
    /// Room for records that are not acknowledged yet, and reports not yet taken; a full queue refuses records with `queueFull`.
    public var queue: QueueBounds
    /// Set, the producer writes in transactions only; keep the id the same across restarts, and different between running producers.
    public var transactionalID: String?
    /// The broker aborts a transaction that is open for longer. No shorter than what one transaction needs, no longer than consumers may wait.
    public var transactionTimeout: Duration
    /// How often `onStatistics` is called; `nil` for never.
    public var statisticsInterval: Duration?
    /// Called with librdkafka's statistics (JSON, UTF-8) on the producer's own thread: return at once.
    public var onStatistics: (@Sendable ([UInt8]) -> Void)?
    /// Called with what goes wrong apart from single records (no broker reachable, a fatal error), on the producer's own thread: return at once.
    public var onError: (@Sendable (KafkaError) -> Void)?

    public struct QueueBounds: Sendable, Hashable {
        public var messages: Int
        /// Keys, values and bookkeeping; librdkafka counts in KiB.
        public var bytes: Int

        public init(messages: Int = 100_000, bytes: Int = 32 << 20) {
            self.messages = messages
            self.bytes = bytes
        }
    }

    public init(
        client: ClientConfiguration, isIdempotent: Bool = true, linger: Duration = .milliseconds(5), compression: Compression = .none,
        partitioner: Partitioner = .murmur2Random, deliveryTimeout: Duration = .seconds(120), maxMessageBytes: Int = 1_000_000,
        queue: QueueBounds = QueueBounds(), transactionalID: String? = nil, transactionTimeout: Duration = .seconds(10),
        statisticsInterval: Duration? = nil, onStatistics: (@Sendable ([UInt8]) -> Void)? = nil,
        onError: (@Sendable (KafkaError) -> Void)? = nil
    ) {
        self.client = client
        self.isIdempotent = isIdempotent
        self.linger = linger
        self.compression = compression
        self.partitioner = partitioner
        self.deliveryTimeout = deliveryTimeout
        self.maxMessageBytes = maxMessageBytes
        self.queue = queue
        self.transactionalID = transactionalID
        self.transactionTimeout = transactionTimeout
        self.statisticsInterval = statisticsInterval
        self.onStatistics = onStatistics
        self.onError = onError
    }
}

extension ProducerConfiguration {
    func validate() throws(KafkaError) {
        if transactionalID != nil && !isIdempotent {
            throw .configuration("enable.idempotence", "must be on for a transactional producer")
        }
        if transactionalID?.isEmpty == true { throw .configuration("transactional.id", "is empty; leave it out for no transactions") }
        if queue.messages < 1 || queue.bytes < 1024 {
            throw .configuration("queue.buffering.max.messages", "the queue must hold at least one message and 1 KiB")
        }
        if queue.bytes < maxMessageBytes {
            throw .configuration("queue.buffering.max.kbytes", "the queue must hold the largest record, of message.max.bytes")
        }
    }

    func settings() throws(KafkaError) -> Settings {
        try validate()
        var settings = try client.settings(alsoOwned: Self.owned)
        try settings.set("enable.idempotence", isIdempotent)
        try settings.set("linger.ms", linger)
        try settings.set("compression.codec", compression.rawValue)
        try settings.set("partitioner", partitioner.rawValue)
        try settings.set("message.max.bytes", maxMessageBytes)
        try settings.set("queue.buffering.max.messages", min(queue.messages, 10_000_000))
        try settings.set("queue.buffering.max.kbytes", max(1, min(queue.bytes >> 10, 2_147_483_647)))
        // A transaction is aborted when it times out, and librdkafka wants its records' delivery to end no later.
        try settings.set("message.timeout.ms", transactionalID == nil ? deliveryTimeout : min(deliveryTimeout, transactionTimeout))
        if let transactionalID {
            try settings.set("transactional.id", transactionalID)
            try settings.set("transaction.timeout.ms", transactionTimeout)
        }
        if let statisticsInterval { try settings.set("statistics.interval.ms", statisticsInterval) }
        return settings
    }

    private static let owned: Set<String> = [
        "enable.idempotence", "linger.ms", "queue.buffering.max.ms", "compression.codec", "compression.type", "partitioner",
        "message.max.bytes", "queue.buffering.max.messages", "queue.buffering.max.kbytes", "message.timeout.ms", "delivery.timeout.ms",
        "transactional.id", "transaction.timeout.ms", "statistics.interval.ms",
    ]
}
