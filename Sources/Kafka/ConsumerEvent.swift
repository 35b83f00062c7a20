/// What a consumer has to tell, in the order in which it must be heard: `assigned` before the messages of those partitions, and no message of
/// a partition after its `revoking`.
public enum ConsumerEvent: Sendable {
    /// At least one, in offset order within each partition.
    case messages([Message])
    /// These partitions have been added and will be read from their committed offsets.
    case assigned([TopicPartition])
    /// These partitions are to be given up, and are kept until `Consumer.release()` is called; the group waits for it (at most
    /// `maxPollInterval`). Finish or abandon what is in work, commit, release. With `isLost` others may have them already: do not commit.
    case revoking([TopicPartition], isLost: Bool)
    /// Something went wrong; unless `isFatal`, librdkafka goes on by itself.
    case error(KafkaError)
    /// librdkafka's statistics as JSON in UTF-8. Only the newest is kept for a caller who is late.
    case statistics([UInt8])
    /// `Consumer.wake()` was called.
    case woken
    /// The consumer has left its group; there will be nothing more.
    case closed
}
