import Kafka

/// What a worker tells about itself while it runs, in the words of its domain: for logs, metrics and health.
///
/// Called on the worker's actor: return at once, never wait, never throw. There are no default implementations, so that a new event
/// breaks every observer until it is answered.
public protocol WorkerObserver: Sendable {
    /// A message was taken into work.
    func admitted(_ message: Message)
    /// The broker has what was published for one article. Once an article; `took` runs from its admission.
    func published(_ kind: Publication.Kind, from message: Message, took: Duration)
    /// The broker refused what was published for one article; it is published again, or goes to the dead letters.
    func refused(_ kind: Publication.Kind, from message: Message, error: KafkaError)
    /// An article could not be edited and is tried again after a pause; `attempt` counts from 1.
    func retrying(_ message: Message, reason: String, attempt: Int, after pause: Duration)
    /// The worker has taken an event from the consumer; at least every few seconds.
    func polled()
    /// Those being edited that no deadline has stopped; at every commit interval, mostly none.
    func overdue(_ articles: [OverdueArticle])
    /// What is in work has changed.
    func load(_ load: WorkerLoad)
    /// How each assigned partition stands; at every commit interval, whether or not anything happened.
    func ledgers(_ ledgers: [TopicPartition: LedgerLoad])
    func paused(_ partition: TopicPartition)
    func resumed(_ partition: TopicPartition)
    /// The group gave partitions to this worker.
    func assigned(_ partitions: [TopicPartition])
    /// The group asks partitions back (or, when they are lost, has given them to another worker already).
    func revoking(_ partitions: [TopicPartition], isLost: Bool)
    /// Partitions were given back.
    func released(_ partitions: [TopicPartition])
    func committed(_ positions: [TopicPartition: Int64], took: Duration)
    /// The positions stay due and are committed with the next ones.
    func commitFailed(_ positions: [TopicPartition: Int64], error: KafkaError)
    /// A transaction with this many articles was not committed: unless the error is fatal, it is aborted, and they go into the next one.
    func transactionFailed(articles: Int, error: KafkaError)
    /// The client reports a trouble that it deals with by itself, such as a broker that is down.
    func troubled(_ error: KafkaError)
    /// librdkafka's statistics, a JSON document.
    func statistics(_ json: [UInt8])
    /// The worker was asked to stop, with this much in work.
    func draining(articles: Int)
    /// The deadline of the drain has passed with this much in work; it stays uncommitted and comes again.
    func drainExpired(articles: Int)
    func stopped()
}

/// An article whose edit goes on past every deadline.
public struct OverdueArticle: Sendable, Equatable {
    public var partition: TopicPartition
    public var offset: Int64
    public var since: ContinuousClock.Instant
    /// The last stage it got through.
    public var lastStage: String
}

/// How much one worker has in work at a moment.
public struct WorkerLoad: Sendable, Equatable {
    public var articles: Int
    public var bytes: Int
}

/// How one partition stands at a moment.
public struct LedgerLoad: Sendable, Equatable {
    /// Articles in work.
    public var unfinished: Int
    /// Finished articles that wait for an unfinished one before them to be committed.
    public var gap: Int
    /// Since when the oldest article in work has been there.
    public var oldest: ContinuousClock.Instant?
    /// The offset that the next commit stores; nil until an article was finished.
    public var position: Int64?
}
