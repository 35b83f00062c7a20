import CRdKafka
import Synchronization

/// A member of a consumer group, or a reader of partitions it was told.
///
/// An actor on one thread of its own, which serves rebalances, errors and heartbeats whether or not anybody is asking, and hands out messages
/// only when asked: what is not asked for stays in librdkafka, within `ConsumerConfiguration.prefetch`. One loop owns a consumer:
///
/// ```swift
/// try await consumer.subscribe(to: ["articles.raw"])
/// while true {
///     switch try await consumer.next(limit: room) {
///     case .messages(let batch): ...                        // start work on them
///     case .assigned(let partitions): ...                   // none of their messages has come yet
///     case .revoking(let partitions, let isLost):           // finish, commit unless lost, give up
///         try await consumer.release()
///     case .woken: continue                                 // somebody called `wake()`: look at `room` again
///     case .error(let error): if error.isFatal { throw error }
///     case .statistics: continue
///     case .closed: return
///     }
/// }
/// ```
///
/// Call `close()` to leave the group at once. A consumer that is dropped instead leaves it in the background, giving up its partitions without
/// a commit.
public actor Consumer {
    nonisolated let thread: PollThread
    nonisolated let client: Client
    /// Everything but messages: rebalances, errors, statistics, outcomes of commits. librdkafka's own queue for the group leads here.
    nonisolated let control: EventQueue
    /// Messages of all assigned partitions. Only polled when the caller has room.
    nonisolated let inbox: EventQueue
    private nonisolated let configuration: ConsumerConfiguration

    var assignment = Assignment()
    var backlog = EventBacklog()
    var topicNames = TopicNames()
    var commits = PendingCommits()
    var closing = Closing.open
    /// A partition is assigned whose offset could not be fetched; the next rebalance mends it.
    var isJoiningAnew = false

    private struct Waiter {
        let ticket: UInt64, limit: Int
        let continuation: CheckedContinuation<Result<ConsumerEvent, KafkaError>, Never>
    }
    private var waiter: Waiter?
    private var lastTicket: UInt64 = 0

    /// What other threads tell the loop.
    private struct Notes {
        var isWoken = false
        var cancelled: UInt64 = 0
    }
    private nonisolated let notes = Mutex(Notes())

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Makes the client and starts its threads; talks to no broker yet that could refuse. Throws `.configuration` with the property at fault.
    public init(_ configuration: ConsumerConfiguration) throws(KafkaError) {
        var settings = try configuration.settings()
        settings.setEvents(
            RD_KAFKA_EVENT_REBALANCE | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_STATS | RD_KAFKA_EVENT_OFFSET_COMMIT | RD_KAFKA_EVENT_FETCH)
        client = try Client(RD_KAFKA_CONSUMER, settings, log: configuration.client.log)
        thread = try PollThread(named: "kafka-consumer")
        control = EventQueue(of: client)
        inbox = EventQueue(of: client)
        self.configuration = configuration
        // Main queue (statistics, errors) -> the group's queue (rebalances) -> ours, which we may also close through.
        rd_kafka_poll_set_consumer(client.raw)
        if let group = rd_kafka_queue_get_consumer(client.raw) {
            rd_kafka_queue_forward(group, control.raw)
            rd_kafka_queue_destroy(group)
        }
        control.signal(thread)
        inbox.signal(thread)
        thread.serve { [weak self] in self?.assumeIsolated { $0.serve() } ?? -1 }
    }

    deinit {
        control.stopSignalling()
        inbox.stopSignalling()
        thread.stop()
        if case .closed = closing { return }
        let leaving = Leaving(control: control)
        // Without a thread to do it on, the broker will notice the absence after the session timeout.
        try? startThread(named: "kafka-leave") { leaving.run() }
    }

    /// Waits for what comes next: other events first, then up to `limit` messages, whatever is there, without waiting for the batch to fill.
    /// With a limit of 0 there come events other than messages only. One call at a time; a second one throws `.wrongState`.
    ///
    /// Throws `.cancelled` when the task is cancelled, losing nothing, and `.closed` after `ConsumerEvent.closed` has been returned.
    public func next(limit: Int) async throws(KafkaError) -> ConsumerEvent {
        if waiter != nil { throw KafkaError(.wrongState, "another call of next(limit:) is still waiting") }
        if Task.isCancelled { throw KafkaError(.cancelled, "the task that waits for events was cancelled") }
        if let ready = ready(limit: limit) { return ready }
        if case .closed = closing { throw KafkaError(.closed, "the consumer is closed") }
        lastTicket += 1
        let ticket = lastTicket
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiter = Waiter(ticket: ticket, limit: limit, continuation: continuation)
                // A cancellation before this line has noted its ticket already, and woken the thread, which will find it.
            }
        } onCancel: {
            notes.withLock { $0.cancelled = ticket }
            thread.wake()
        }
        return try outcome.get()
    }

    /// Has a waiting `next` return `.woken`, or the next one to be called. Any thread, any task; calls may be joined into one event.
    public nonisolated func wake() {
        notes.withLock { $0.isWoken = true }
        thread.wake()
    }

    /// How many messages have been read ahead and wait to be asked for (some of partitions given up meanwhile may be among them).
    public nonisolated var waitingMessageCount: Int { rd_kafka_queue_length(inbox.raw) }

    /// The error that has ended this consumer for good, if one has.
    public nonisolated var fatalError: KafkaError? { client.fatalError }

    /// What can be returned without waiting.
    private func ready(limit: Int) -> ConsumerEvent? {
        drainControl()
        if let event = backlog.popFirst() { return event }
        if limit > 0, case .open = closing {
            let messages = takeMessages(limit: limit)
            if !messages.isEmpty { return .messages(messages) }
            if let event = backlog.popFirst() { return event }  // an error that came between messages
        }
        return notes.withLock { notes in
            defer { notes.isWoken = false }
            return notes.isWoken ? .woken : nil
        }
    }

    /// Run by the thread whenever it has been signalled, and at least each second, which keeps `maxPollInterval` served.
    private func serve() -> Int32 {
        drainControl()
        let untilDeadline = serveDeadlines(now: .now)
        if let waiter {
            if let event = ready(limit: waiter.limit) {
                resume(with: .success(event))
            } else if case .closed = closing {
                resume(with: .failure(KafkaError(.closed, "the consumer is closed")))
            } else if notes.withLock({ $0.cancelled == waiter.ticket }) {
                resume(with: .failure(KafkaError(.cancelled, "the task that waits for events was cancelled")))
            }
        }
        return min(1000, untilDeadline ?? 1000)
    }

    private func resume(with result: Result<ConsumerEvent, KafkaError>) {
        let continuation = waiter?.continuation
        waiter = nil
        continuation?.resume(returning: result)
    }
}
