/// How a consumer joins its group, where it starts, and how much it reads ahead.
///
/// Offsets are never committed by librdkafka on its own (`enable.auto.commit` is off): what is finished is the caller's to say, by
/// `Consumer.commit`.
public struct ConsumerConfiguration: Sendable {
    /// How the group's leader divides partitions. All members of a group must share one; the first that all of them offer is taken.
    public enum AssignmentStrategy: String, Sendable, CaseIterable {
        case range
        case roundRobin = "roundrobin"
        /// Moves only what has to move, without stopping the rest. Cannot stand beside the others. Refused on a librdkafka older than 2.10.0:
        /// before 2.3.0 closing early ends the process, before 2.4.0 closing hangs, before 2.6.1 assigning may loop, and before 2.10.0 a
        /// commit during a rebalance loses the assignment (librdkafka's CHANGELOG). Static membership avoids most rebalances instead.
        case cooperativeSticky = "cooperative-sticky"
    }

    /// Where to begin when the group has no committed offset, or one that is not kept any more.
    public enum AutoOffsetReset: String, Sendable, CaseIterable {
        case earliest, latest
        /// Report `KafkaError.Code.autoOffsetReset` and stay.
        case error
    }

    public enum IsolationLevel: String, Sendable, CaseIterable {
        case readCommitted = "read_committed", readUncommitted = "read_uncommitted"
    }

    public var client: ClientConfiguration
    public var groupID: String
    /// Static membership (KIP-345): a member that comes back under the same id within `sessionTimeout` finds its partitions unmoved. Such a
    /// member does not leave the group when it closes.
    public var groupInstanceID: String?
    /// Without a heartbeat for so long, the broker gives this member's partitions to others.
    public var sessionTimeout: Duration
    public var heartbeatInterval: Duration
    /// librdkafka leaves the group by itself when its queues are not served for so long. The consumer's own thread serves them, so this notices
    /// a stuck process only, not a stuck pipeline: watch that yourself.
    public var maxPollInterval: Duration
    public var assignmentStrategies: [AssignmentStrategy]
    public var autoOffsetReset: AutoOffsetReset
    public var isolationLevel: IsolationLevel
    /// How often `ConsumerEvent.statistics` comes; `nil` for never.
    public var statisticsInterval: Duration?
    public var prefetch: Prefetch

    /// How much is read ahead of the caller, over all partitions. One fetch response more per broker may come on top.
    public struct Prefetch: Sendable, Hashable {
        /// No further fetch begins while so many messages wait (`queued.min.messages`).
        public var messages: Int
        /// Nor while so many bytes wait (`queued.max.messages.kbytes`).
        public var bytes: Int
        /// The largest fetch response (`fetch.max.bytes`); one record larger than this still comes.
        public var responseBytes: Int
        /// The largest part of one partition in it (`fetch.message.max.bytes`).
        public var partitionBytes: Int

        public init(
            messages: Int = 10_000, bytes: Int = 16 << 20, responseBytes: Int = 8 << 20, partitionBytes: Int = 1 << 20
        ) {
            self.messages = messages
            self.bytes = bytes
            self.responseBytes = responseBytes
            self.partitionBytes = partitionBytes
        }
    }

    /// The defaults of the timeouts are the Java client's and librdkafka's.
    public init(
        client: ClientConfiguration, groupID: String, groupInstanceID: String? = nil, sessionTimeout: Duration = .seconds(45),
        heartbeatInterval: Duration = .seconds(3), maxPollInterval: Duration = .seconds(300),
        assignmentStrategies: [AssignmentStrategy] = [.range, .roundRobin], autoOffsetReset: AutoOffsetReset = .earliest,
        isolationLevel: IsolationLevel = .readCommitted, statisticsInterval: Duration? = nil, prefetch: Prefetch = Prefetch()
    ) {
        self.client = client
        self.groupID = groupID
        self.groupInstanceID = groupInstanceID
        self.sessionTimeout = sessionTimeout
        self.heartbeatInterval = heartbeatInterval
        self.maxPollInterval = maxPollInterval
        self.assignmentStrategies = assignmentStrategies
        self.autoOffsetReset = autoOffsetReset
        self.isolationLevel = isolationLevel
        self.statisticsInterval = statisticsInterval
        self.prefetch = prefetch
    }
}

extension ConsumerConfiguration {
    /// Finds what librdkafka would refuse, or worse, accept. The library's version is a parameter so that tests can be any version.
    func validate(safeCooperative: Bool = Library.isAtLeast(2, 10, 0), version: String = Library.version) throws(KafkaError) {
        if groupID.isEmpty { throw .configuration("group.id", "is empty; name the group this consumer belongs to") }
        if assignmentStrategies.isEmpty {
            throw .configuration("partition.assignment.strategy", "is empty; offer at least one of range, roundrobin, cooperative-sticky")
        }
        if assignmentStrategies.contains(.cooperativeSticky) {
            if assignmentStrategies.count > 1 {
                throw .configuration("partition.assignment.strategy", "cooperative-sticky cannot stand beside range or roundrobin")
            }
            if !safeCooperative {
                throw .configuration(
                    "partition.assignment.strategy",
                    "cooperative-sticky needs librdkafka 2.10.0 or newer, and this is \(version): older ones lose the assignment when offsets are "
                        + "committed during a rebalance, or end the process; use range or roundrobin, with group.instance.id against needless rebalances"
                )
            }
        }
        if sessionTimeout <= heartbeatInterval {
            throw .configuration("session.timeout.ms", "must be longer than heartbeat.interval.ms, three times as long as a rule")
        }
        if maxPollInterval < sessionTimeout {
            throw .configuration("max.poll.interval.ms", "must not be shorter than session.timeout.ms")
        }
        let amounts = [prefetch.messages, prefetch.bytes, prefetch.responseBytes, prefetch.partitionBytes]
        if amounts.contains(where: { $0 < 1 }) {
            throw .configuration("queued.max.messages.kbytes", "every prefetch bound must be at least 1")
        }
    }

    func settings() throws(KafkaError) -> Settings {
        try validate()
        var settings = try client.settings(alsoOwned: Self.owned)
        try settings.set("group.id", groupID)
        if let groupInstanceID { try settings.set("group.instance.id", groupInstanceID) }
        try settings.set("session.timeout.ms", sessionTimeout)
        try settings.set("heartbeat.interval.ms", heartbeatInterval)
        try settings.set("max.poll.interval.ms", maxPollInterval)
        try settings.set("partition.assignment.strategy", assignmentStrategies.map(\.rawValue).joined(separator: ","))
        try settings.set("auto.offset.reset", autoOffsetReset.rawValue)
        try settings.set("isolation.level", isolationLevel.rawValue)
        try settings.set("enable.auto.commit", false)
        try settings.set("enable.auto.offset.store", false)
        try settings.set("enable.partition.eof", false)
        if let statisticsInterval { try settings.set("statistics.interval.ms", statisticsInterval) }
        try settings.set("queued.min.messages", min(prefetch.messages, 10_000_000))
        try settings.set("queued.max.messages.kbytes", max(1, min(prefetch.bytes >> 10, 2_097_151)))
        try settings.set("fetch.message.max.bytes", min(prefetch.partitionBytes, 1_000_000_000))
        try settings.set("fetch.max.bytes", min(max(prefetch.responseBytes, prefetch.partitionBytes), 2_147_483_135))
        return settings
    }

    private static let owned: Set<String> = [
        "group.id", "group.instance.id", "session.timeout.ms", "heartbeat.interval.ms", "max.poll.interval.ms",
        "partition.assignment.strategy", "auto.offset.reset", "isolation.level", "enable.auto.commit", "auto.commit.enable",
        "enable.auto.offset.store", "enable.partition.eof", "statistics.interval.ms", "queued.min.messages", "queued.max.messages.kbytes",
        "fetch.message.max.bytes", "max.partition.fetch.bytes", "fetch.max.bytes",
    ]
}
