/// One partition of one topic.
public struct TopicPartition: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var topic: String
    public var partition: Int32

    public init(_ topic: String, _ partition: Int32) {
        self.topic = topic
        self.partition = partition
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.topic == right.topic ? left.partition < right.partition : left.topic < right.topic
    }

    /// As in `articles.raw[3]`.
    public var description: String { "\(topic)[\(partition)]" }
}

/// What is committed for a partition.
public struct OffsetAndMetadata: Hashable, Sendable {
    /// The offset to read next: one past the last that is finished.
    public var offset: Int64
    /// Kept by the broker beside the offset and given back by `Consumer.committed`; text, a few hundred bytes at most.
    public var metadata: String?

    public init(_ offset: Int64, metadata: String? = nil) {
        self.offset = offset
        self.metadata = metadata
    }
}

/// Where reading a partition begins.
public enum StartingOffset: Hashable, Sendable {
    /// The oldest record that is kept.
    case beginning
    /// What is produced from now on.
    case end
    /// What the group has committed, else what `ConsumerConfiguration.autoOffsetReset` says.
    case committed
    /// The record with this offset, or the next one there is.
    case at(Int64)
}

/// The offsets a partition holds, at the moment they were asked for.
public struct Watermarks: Hashable, Sendable {
    /// Of the oldest record.
    public var low: Int64
    /// Of the next record to be written (with `read_committed`, of the first one not yet decided).
    public var high: Int64
}
