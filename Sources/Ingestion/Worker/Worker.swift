import Kafka

/// One member of a consumer group: takes messages in, has them edited side by side, publishes what comes out, and commits what is done.
///
/// The thin shell around `Desk`, `Outbox` and `TransactionCycle`: it asks the desk at every event and does what the desk answers. The actor serialises events, so that
/// publication follows the desk's order; editing runs as child tasks on an executor of its own and never blocks it.
public actor Worker {
    public struct Configuration: Sendable {
        public var delivery = DeliveryGuarantee.atLeastOnce
        /// Of at-least-once delivery. Exactly-once publishes each partition in its order: a transaction can hold nothing but the finished
        /// prefix of a partition.
        public var ordering = Ordering.key
        /// Articles and bytes in work at once, over all partitions.
        public var maxArticles = 1024
        public var maxBytes = 64 << 20
        /// The same for each partition; a partition at this bound is paused alone.
        public var laneArticles = 512
        public var laneBytes = 32 << 20
        /// Finished positions are committed at this interval, and at every revocation.
        public var commitInterval = Duration.seconds(1)
        /// How long a revocation or a stop waits for what is in work. Must be below the session timeout, or the group gives the partitions
        /// away before they are released.
        public var drainDeadline = Duration.seconds(20)

        /// An article that has been edited for so long is stuck: its own deadline did not stop it.
        public var stuckAfter = Duration.seconds(60)
        /// Called when an article is stuck and the crash journal says which; to end the process.
        public var endProcess: (@Sendable () -> Void)?

        public init(delivery: DeliveryGuarantee = .atLeastOnce) { self.delivery = delivery }
    }

    let configuration: Configuration
    let failures: FailurePolicy
    let custody: Custody
    var quarantine = Quarantine()
    /// Edits that wait for their turn in `quarantine`.
    var quarantined: [Ticket: CheckedContinuation<Void, Never>] = [:]
    let consumer: Consumer
    let producer: Producer
    let observer: any WorkerObserver
    let executor: any TaskExecutor
    private let ordering: Ordering
    let editor: any Editor

    var desk: Desk<Publication>
    /// What is published, at least once.
    var outbox = Outbox<Publication>()
    /// What is published, exactly once; nil otherwise.
    var transactions: TransactionCycle<Publication>?
    /// Waits for a step of `transactions`.
    var conductor: CheckedContinuation<Void, Never>?
    /// The consumer has left the group.
    var isConsumerClosed = false
    /// The messages in work, kept until their publication is acknowledged: one that the output refuses may yet become a dead letter.
    var admitted: [Ticket: (message: Message, at: ContinuousClock.Instant)] = [:]
    private var failure: KafkaError?
    private var stopWaiter: CheckedContinuation<Void, Never>?

    private let topics: [String]

    /// `editor` runs on `executor`, many calls at once. The worker subscribes the consumer to `topics`, and closes both clients. The producer must
    /// have a transactional id when, and only when, delivery is exactly-once.
    public init(
        _ configuration: Configuration, topics: [String], consumer: Consumer, producer: Producer, editor: any Editor,
        executor: any TaskExecutor, observer: any WorkerObserver, failures: FailurePolicy = .init(), custody: Custody = .init()
    ) {
        self.failures = failures
        self.custody = custody
        self.topics = topics
        self.configuration = configuration
        self.consumer = consumer
        self.producer = producer
        self.editor = editor
        self.executor = executor
        self.observer = observer
        let isExactlyOnce = configuration.delivery == .exactlyOnce
        ordering = isExactlyOnce ? .partition : configuration.ordering
        if isExactlyOnce {
            transactions = TransactionCycle(sufficient: max(1, min(configuration.maxArticles, configuration.laneArticles) / 2))
        }
        desk = Desk(
            .init(
                ordering: ordering, total: .init(articles: configuration.maxArticles, bytes: configuration.maxBytes),
                lane: .init(articles: configuration.laneArticles, bytes: configuration.laneBytes)))
    }

    /// Works until `drain` has done its work, or a client fails for good; throws what made it fail. On return the consumer has left the
    /// group, and both clients are closed.
    ///
    /// Cancelling the caller is not how to stop it: a cancelled task can wait for nothing, and so could not drain.
    public func run() async throws(KafkaError) {
        // Before the group gives partitions: what a predecessor of the same transactional id left open is ended by then.
        let isReady = transactions == nil ? true : try await claimTransactionalID()
        if isReady { try await consumer.subscribe(to: topics) }
        await withDiscardingTaskGroup { group in
            group.addTask { await self.confirmDeliveries() }
            group.addTask { await self.commitRegularly() }
            group.addTask {
                await self.untilStopped()
                // `takeIn` hears the last revocation, commits, releases, and ends.
                await self.consumer.startClosing()
            }
            await withDiscardingTaskGroup { conducting in
                if transactions != nil { conducting.addTask { await self.conductTransactions() } }
                await takeIn()
                endTransactions()
            }
            // What is still on its way was given up at the deadline: it is not committed, and comes again.
            try? await producer.close(timeout: .zero)
            group.cancelAll()
        }
        observer.stopped()
        if let failure { throw failure }
    }

    /// Stops taking in, lets what is in work finish until the deadline, commits, and makes `run` return. Returns when the deadline has
    /// passed or the caller is cancelled; a second call changes nothing.
    public func drain() async {
        guard desk.state == .running else { return }
        observer.draining(articles: desk.works.count)
        await perform(desk.drain())
        advanceTransaction()
        guard desk.state != .stopped, (try? await Task.sleep(for: configuration.drainDeadline)) != nil, desk.state != .stopped else {
            return
        }
        observer.drainExpired(articles: desk.works.count)
        await perform(desk.expireDrain())
    }

    /// Serves the group's and the client's events, from the first join to the last word of `close`, and starts an edit for each message.
    private func takeIn() async {
        await withDiscardingTaskGroup { edits in
            await withDiscardingTaskGroup { deadlines in
                while let event = await nextEvent() {
                    observer.polled()
                    switch event {
                    case .messages(let messages): for message in messages { await admit(message, to: &edits) }
                    case .assigned(let partitions):
                        observer.assigned(partitions)
                        desk.assign(partitions)
                    case .revoking(let partitions, let isLost):
                        observer.revoking(partitions, isLost: isLost)
                        await perform(isLost ? desk.lose(partitions) + dropFromTransactions(partitions) : desk.revoke(partitions))
                        advanceTransaction()
                        if !desk.revoked.isEmpty { deadlines.addTask { await self.expireRevocation() } }
                    case .error(let error): meet(error.code == .unknownPartition ? Self.partitionIsGone(error) : error)
                    case .statistics(let json): observer.statistics(json)
                    case .woken, .closed: break
                    }
                    reportLoad()
                }
                deadlines.cancelAll()
            }
            // Whoever still edits now is past every deadline.
            edits.cancelAll()
        }
    }

    /// Nil when the consumer is closed: the one thing that `next` can throw here, as this task is never cancelled and nobody else calls it.
    private func nextEvent() async -> ConsumerEvent? {
        do throws(KafkaError) { return try await consumer.next(limit: min(desk.room, Self.batch)) } catch { return nil }
    }

    /// Messages taken at once: enough that the hop from the poll thread costs nothing for each, few enough that a lane hardly runs over.
    private static let batch = 64

    private func admit(_ message: Message, to edits: inout DiscardingTaskGroup) async {
        guard
            let (ticket, actions) = desk.admit(
                message.topicPartition, offset: message.offset, key: ordering == .key ? message.key : nil,
                bytes: message.byteCount)
        else { return }
        admitted[ticket] = (message, .now)
        observer.admitted(message)
        edits.addTask { await self.edit(message, ticket) }
        if !actions.isEmpty { await perform(actions) }
        // What fills the worker until it is committed is not to wait for the interval.
        if transactions != nil, desk.room == 0 { hastenTransaction() }
    }

    private func expireRevocation() async {
        let awaited = desk.revoked
        guard (try? await Task.sleep(for: configuration.drainDeadline)) != nil, desk.revoked == awaited else { return }
        await perform(desk.expireRevocation() + dropFromTransactions(awaited))
        advanceTransaction()
    }

    // MARK: - Failing and stopping

    /// A trouble that no single article is at fault for. Only a fatal one ends the worker; librdkafka deals with the others.
    func meet(_ error: KafkaError) {
        observer.troubled(error)
        guard error.isFatal, failure == nil else { return }
        failure = error
        _ = desk.expireDrain()
        stop()
    }

    /// Of a partition that this worker reads, and that is no more: its topic was deleted. One that is made under the same name counts from 0 again, and this
    /// worker would go on from its place in the old one, past articles that it never saw. A worker that begins anew asks the group where to begin.
    private static func partitionIsGone(_ error: KafkaError) -> KafkaError {
        KafkaError(
            error.code, "\(error.reason); its topic was deleted: make it again, if it is wanted, and start the worker anew", isFatal: true)
    }

    func stop() {
        stopWaiter?.resume()
        stopWaiter = nil
    }

    private func untilStopped() async {
        guard desk.state != .stopped else { return }
        await withCheckedContinuation { stopWaiter = $0 }
    }

    func reportLoad() { observer.load(WorkerLoad(articles: desk.total.articles, bytes: desk.total.bytes)) }

    func reportLedgers() {
        var loads = desk.assigned.mapValues {
            LedgerLoad(unfinished: $0.ledger.inWork, gap: $0.ledger.gap, oldest: nil, position: $0.ledger.position)
        }
        for (message, at) in admitted.values {
            guard let oldest = loads[message.topicPartition]?.oldest else {
                loads[message.topicPartition]?.oldest = at
                continue
            }
            loads[message.topicPartition]?.oldest = min(oldest, at)
        }
        observer.ledgers(loads)
    }
}
