import CRdKafka
import Synchronization

/// Writes records, and says what became of each.
///
/// `send` waits for the broker's acknowledgement of one record. For streams of them, `enqueue` hands over a record with a token and returns at once,
/// and `deliveries` returns what has become of tokens, many at a time. Safe from any thread; records of one partition are written in the order in
/// which they were handed over. Acknowledgements are served by a thread of the producer's own, so that nobody has to poll.
///
/// Close with `close()`, which waits for what is on its way. A producer that is dropped instead throws away what is not acknowledged.
public final class Producer: Sendable {
    let client: Client
    private let thread: PollThread
    private let events: EventQueue
    private let topics: TopicHandles
    private let configuration: ProducerConfiguration
    private let deliveriesState = Mutex(Deliveries())
    /// Records handed over whose report has not been taken.
    private let pending = Atomic<Int>(0)

    /// Makes the client and starts its threads; talks to no broker yet that could refuse. Throws `.configuration` with the property at fault.
    public init(_ configuration: ProducerConfiguration) throws(KafkaError) {
        var settings = try configuration.settings()
        settings.setEvents(RD_KAFKA_EVENT_DR | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_STATS)
        client = try Client(RD_KAFKA_PRODUCER, settings, log: configuration.client.log)
        thread = try PollThread(named: "kafka-producer")
        guard let main = rd_kafka_queue_get_main(client.raw) else { throw KafkaError(.systemFailure, "librdkafka has no main queue") }
        events = EventQueue(owning: main, of: client)
        topics = TopicHandles(client: client)
        self.configuration = configuration
        events.signal(thread)
        thread.serve { [weak self] in
            self?.serve()
            return 1000  // librdkafka signals each change; this bounds what a lost signal could cost
        }
    }

    deinit {
        events.stopSignalling()
        thread.stop()
    }

    // MARK: Records

    /// Writes the record and waits until the broker has it, or `ProducerConfiguration.deliveryTimeout` is over. Cancelling the task does not end the
    /// wait: a record that was handed over cannot be called back.
    public func send(_ record: Record) async throws(KafkaError) -> Delivery {
        let result: Result<Delivery, KafkaError> = await withCheckedContinuation { continuation in
            let token = deliveriesState.withLock { $0.addSender(continuation) }
            do throws(KafkaError) {
                try handOver(record, token: token)
            } catch {
                deliveriesState.withLock { $0.removeSender(token) }?.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }

    /// Hands the record over and returns at once; `deliveries` reports the token. Tokens are the caller's, below 2^63, and need not differ.
    ///
    /// Throws `.queueFull` (retriable) when the queue has no room, or reports are not taken: await `deliveries` and try again. Nothing is
    /// reported for a record that this throws for.
    public func enqueue(_ record: Record, token: UInt64) throws(KafkaError) {
        try check(token)
        try handOver(record, token: token)
    }

    /// The same for borrowed bytes, which are copied once, into librdkafka's buffer.
    public func enqueue(
        topic: String, partition: Int32? = nil, key: UnsafeRawBufferPointer?, value: UnsafeRawBufferPointer?, headers: [Header] = [],
        timestamp: Int64? = nil, token: UInt64
    ) throws(KafkaError) {
        try check(token)
        try handOver(
            topic: topic, partition: partition, key: key, value: value, headers: HeaderList(headers), timestamp: timestamp, token: token)
    }

    /// Hands on a consumed message as it is: key, value, timestamp and, unless others are given, headers.
    public func enqueue(
        _ message: Message, to topic: String, partition: Int32? = nil, headers: [Header]? = nil, token: UInt64
    ) throws(KafkaError) {
        try check(token)
        let timestamp = message.timestamp?.millisecondsSince1970
        try message.withKey { key throws(KafkaError) in
            try message.withValue { value throws(KafkaError) in
                let list: HeaderList
                if let headers { list = HeaderList(headers) } else { list = message.copyHeaders() }
                try handOver(topic: topic, partition: partition, key: key, value: value, headers: list, timestamp: timestamp, token: token)
            }
        }
    }

    /// Waits for reports of enqueued records and takes all there are, at least one. One call at a time. Throws `.cancelled` when the task is
    /// cancelled, losing nothing, and `.closed` when the producer is closed and all reports are taken.
    public func deliveries() async throws(KafkaError) -> [DeliveryReport] {
        let ticket = deliveriesState.withLock { $0.newTicket() }
        let result: Result<[DeliveryReport], KafkaError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A cancellation before the lock shows in `isCancelled`; one after it finds the continuation.
                let taking = deliveriesState.withLock { state in Task.isCancelled ? nil : state.take(continuation, ticket: ticket) }
                switch taking {
                case nil: continuation.resume(returning: .failure(Self.cancelled))
                case .ready(let reports): continuation.resume(returning: .success(reports))
                case .waiting: break
                case .busy:
                    continuation.resume(returning: .failure(KafkaError(.wrongState, "another call of deliveries() is still waiting")))
                case .closed: continuation.resume(returning: .failure(KafkaError(.closed, "the producer is closed")))
                }
            }
        } onCancel: {
            deliveriesState.withLock { $0.cancelTaker(ticket: ticket) }?.resume(returning: .failure(Self.cancelled))
        }
        let reports = try result.get()
        pending.subtract(reports.count, ordering: .relaxed)
        return reports
    }

    private static var cancelled: KafkaError { KafkaError(.cancelled, "the task that waits for deliveries was cancelled") }

    /// Records that were handed over and whose report has not been taken, by `send` or `deliveries`.
    public var outstandingCount: Int { pending.load(ordering: .relaxed) }

    /// The error that has ended this producer for good, if one has.
    public var fatalError: KafkaError? { client.fatalError }

    /// How many partitions a topic has; `nil` when there is no such topic (a broker that creates topics on demand may create it now).
    public func partitionCount(of topic: String, timeout: Duration = .seconds(10)) async throws(KafkaError) -> Int? {
        try await onOwnThread(named: "kafka-query") { [client] () throws(KafkaError) in
            try client.partitionCount(of: topic, timeout: timeout)
        }
    }

    // MARK: Ends

    /// Sends what is waiting without lingering, and waits until every record is acknowledged or has failed. Throws `.timedOut` when some are
    /// not by then; they stay on their way.
    public func flush(timeout: Duration) async throws(KafkaError) {
        try await onOwnThread(named: "kafka-flush") { [client] () throws(KafkaError) in
            try KafkaError.check(rd_kafka_flush(client.raw, timeout.milliseconds), "cannot flush")
        }
    }

    /// Gives up every record that is not acknowledged; each is reported as `purgedFromQueue` (never sent) or `purgedInFlight` (may be written).
    public func purge() throws(KafkaError) {
        try KafkaError.check(
            rd_kafka_purge(client.raw, Int32(RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT | RD_KAFKA_PURGE_F_NON_BLOCKING)),
            "cannot purge")
    }

    /// Takes no more records, waits until those handed over are acknowledged or have failed, and gives up at `timeout` what is not.
    /// Reports can still be taken afterwards. Throws `.timedOut` when something had to be given up.
    public func close(timeout: Duration) async throws(KafkaError) {
        isClosing.store(true, ordering: .relaxed)
        var failure: KafkaError?
        do throws(KafkaError) { try await flush(timeout: timeout) } catch { failure = error }
        if failure != nil {
            try purge()
            try? await flush(timeout: .seconds(5))
        }
        deliveriesState.withLock { $0.close() }?.resume(returning: .failure(KafkaError(.closed, "the producer is closed")))
        if let failure { throw failure }
    }

    private let isClosing = Atomic<Bool>(false)

    // MARK: Handing over

    private func check(_ token: UInt64) throws(KafkaError) {
        if token & Deliveries.sendMark != 0 { throw KafkaError(.invalidArgument, "a token must be below 2^63") }
    }

    private func handOver(_ record: Record, token: UInt64) throws(KafkaError) {
        try Self.lend(record.key) { key throws(KafkaError) in
            try Self.lend(record.value) { value throws(KafkaError) in
                try handOver(
                    topic: record.topic, partition: record.partition, key: key, value: value, headers: HeaderList(record.headers),
                    timestamp: record.timestamp, token: token)
            }
        }
    }

    private static func lend(
        _ bytes: [UInt8]?, to body: (UnsafeRawBufferPointer?) throws(KafkaError) -> Void
    ) throws(KafkaError) {
        guard let bytes else { return try body(nil) }
        try bytes.withUnsafeBufferPointer { buffer throws(KafkaError) in try body(UnsafeRawBufferPointer(buffer)) }
    }

    private func handOver(
        topic: String, partition: Int32?, key: UnsafeRawBufferPointer?, value: UnsafeRawBufferPointer?, headers: consuming HeaderList,
        timestamp: Int64?, token: UInt64
    ) throws(KafkaError) {
        if isClosing.load(ordering: .relaxed) { throw KafkaError(.closed, "the producer is closed") }
        let handle = try topics[topic]
        // librdkafka counts what is on its way, not the reports nobody takes; together they must not exceed the bound either.
        let count = pending.add(1, ordering: .relaxed).newValue
        guard count <= configuration.queue.messages else {
            pending.subtract(1, ordering: .relaxed)
            throw KafkaError(
                .queueFull, "\(configuration.queue.messages) records are on their way or reported; take deliveries and try again")
        }
        let code = rdkafka_shim_produce(
            client.raw, handle, partition ?? -1, Int32(RD_KAFKA_MSG_F_COPY), value.map { $0.baseAddress ?? emptyBytes }, value?.count ?? 0,
            key.map { $0.baseAddress ?? emptyBytes }, key?.count ?? 0, timestamp ?? 0, headers.raw,
            UnsafeMutableRawPointer(bitPattern: UInt(token)))
        if code == RD_KAFKA_RESP_ERR_NO_ERROR {
            headers.relinquish()
        } else {
            pending.subtract(1, ordering: .relaxed)
            let place = partition.map { TopicPartition(topic, $0).description } ?? topic
            throw KafkaError(
                code, "cannot write a record to \(place): \(String(cString: rd_kafka_err2str(code)))",
                isFatal: code == RD_KAFKA_RESP_ERR__FATAL)
        }
    }

    // MARK: Serving

    /// Takes all events there are. Producer's thread.
    private func serve() {
        while let event = events.next() {
            switch rd_kafka_event_type(event) {
            case RD_KAFKA_EVENT_DR:
                report(event)
                continue
            case RD_KAFKA_EVENT_ERROR:
                let reason = rd_kafka_event_error_string(event).map { String(cString: $0) }
                configuration.onError?(
                    KafkaError(rd_kafka_event_error(event), reason, isFatal: rd_kafka_event_error_is_fatal(event) != 0))
            case RD_KAFKA_EVENT_STATS:
                if let json = rd_kafka_event_stats(event) { configuration.onStatistics?(Array(String(cString: json).utf8)) }
            default: break  // nothing else was asked for
            }
            rd_kafka_event_destroy(event)
        }
    }

    /// Destroys the event before anybody hears of it: only then has librdkafka room again for as many records, and who is told to take
    /// deliveries and try again must not be refused with nothing left to wait for.
    private func report(_ event: OpaquePointer) {
        var reports: [DeliveryReport] = []
        var sent: [DeliveryReport] = []
        reports.reserveCapacity(rd_kafka_event_message_count(event))
        while let raw = rd_kafka_event_message_next(event) {
            let code = raw.pointee.err
            let outcome: Result<Delivery, KafkaError> =
                code == RD_KAFKA_RESP_ERR_NO_ERROR
                ? .success(Delivery(partition: raw.pointee.partition, offset: raw.pointee.offset))
                : .failure(KafkaError(code, isFatal: code == RD_KAFKA_RESP_ERR__FATAL))
            let token = UInt64(UInt(bitPattern: raw.pointee._private))
            let report = DeliveryReport(token: token, outcome: outcome)
            if token & Deliveries.sendMark == 0 { reports.append(report) } else { sent.append(report) }
        }
        rd_kafka_event_destroy(event)
        for report in sent {
            pending.subtract(1, ordering: .relaxed)
            deliveriesState.withLock { $0.removeSender(report.token) }?.resume(returning: report.outcome)
        }
        if let (taker, all) = deliveriesState.withLock({ $0.add(reports) }) { taker.resume(returning: .success(all)) }
    }
}

/// librdkafka's topic handles by name, made once for each topic a producer writes to.
final class TopicHandles: Sendable {
    private struct Handle: @unchecked Sendable { let raw: OpaquePointer }  // Unchecked: librdkafka locks what is behind it
    private let client: Client
    private let handles = Mutex<[String: Handle]>([:])

    init(client: Client) { self.client = client }

    deinit { handles.withLock { for handle in $0.values { rd_kafka_topic_destroy(handle.raw) } } }

    subscript(_ topic: String) -> OpaquePointer {
        get throws(KafkaError) {
            let handle = try handles.withLock { handles throws(KafkaError) in
                if let known = handles[topic] { return known }
                if topic.isEmpty { throw KafkaError(.invalidArgument, "a record without a topic's name") }
                guard let raw = rd_kafka_topic_new(client.raw, topic, nil) else {
                    throw KafkaError(rd_kafka_last_error(), "'\(topic)' cannot be a topic's name")
                }
                handles[topic] = Handle(raw: raw)
                return Handle(raw: raw)
            }
            return handle.raw
        }
    }
}
