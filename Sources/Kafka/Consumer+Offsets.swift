import CRdKafka

extension Consumer {
    /// Commits for each partition the offset to read next, and waits for the broker's answer without holding up the poll thread.
    ///
    /// Also allowed, and the time for it, between `ConsumerEvent.revoking` and `release()`, and while closing. After `timeout` it throws
    /// `.timedOut`, and the commit may or may not still happen. `.illegalGeneration`, `.unknownMember` and `.fencedInstance` mean that others
    /// have the partitions by now: drop what is known about them.
    public func commit(
        _ offsets: [TopicPartition: OffsetAndMetadata], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) {
        if case .closed = closing { throw KafkaError(.closed, "the consumer is closed") }
        if offsets.isEmpty { return }
        let result: Result<Void, KafkaError> = await withCheckedContinuation { continuation in
            let token = commits.add(continuation, deadline: .now + timeout)
            let list = PartitionList(offsets)
            let code = list.lend {
                rd_kafka_commit_queue(client.raw, $0, control.raw, nil, UnsafeMutableRawPointer(bitPattern: token))
            }
            if code != RD_KAFKA_RESP_ERR_NO_ERROR { commits.finish(token, .failure(KafkaError(code, "cannot commit offsets"))) }
            thread.wake()  // so that the wait takes the new deadline into account
        }
        try result.get()
    }

    func finishCommit(_ event: OpaquePointer) {
        let token = UInt(bitPattern: rd_kafka_event_opaque(event))
        let code = rd_kafka_event_error(event)
        let ofPartition = rd_kafka_event_topic_partition_list(event).flatMap {
            PartitionList.firstError(of: $0, "cannot commit an offset of")
        }
        if let error = ofPartition ?? Self.error(code) {
            commits.finish(token, .failure(error))
        } else {
            commits.finish(token, .success(()))
        }
    }

    /// Offsets and metadata the group has committed; partitions without are left out. Asks the broker; waits on a thread of its own.
    public nonisolated func committed(
        _ partitions: [TopicPartition], timeout: Duration = .seconds(10)
    ) async throws(KafkaError) -> [TopicPartition: OffsetAndMetadata] {
        let client = client
        return try await onOwnThread(named: "kafka-query") { () throws(KafkaError) in
            let list = PartitionList(partitions)
            try KafkaError.check(list.lend { rd_kafka_committed(client.raw, $0, timeout.milliseconds) }, "cannot read committed offsets")
            if let error = list.firstError("cannot read the committed offset of") { throw error }
            return list.offsets
        }
    }

    /// The offsets a partition holds. Asks the broker; waits on a thread of its own.
    public nonisolated func watermarks(of partition: TopicPartition, timeout: Duration = .seconds(10)) async throws(KafkaError)
        -> Watermarks
    {
        let client = client
        return try await onOwnThread(named: "kafka-query") { () throws(KafkaError) in try client.watermarks(of: partition, timeout: timeout)
        }
    }

    /// How many partitions a topic has; `nil` when there is no such topic. Asks a broker; waits on a thread of its own.
    public nonisolated func partitionCount(of topic: String, timeout: Duration = .seconds(10)) async throws(KafkaError) -> Int? {
        let client = client
        return try await onOwnThread(named: "kafka-query") { () throws(KafkaError) in try client.partitionCount(of: topic, timeout: timeout)
        }
    }

    /// What a transactional producer must say to commit offsets for this member (KIP-447). It changes with every rebalance: ask for each
    /// transaction anew.
    public nonisolated func groupMetadata() throws(KafkaError) -> ConsumerGroupMetadata {
        guard let raw = rd_kafka_consumer_group_metadata(client.raw) else {
            throw KafkaError(.wrongState, "the consumer has no group")
        }
        return ConsumerGroupMetadata(owning: raw)
    }
}

/// A member's identity within its group, at the moment it was asked for.
public final class ConsumerGroupMetadata: @unchecked Sendable {
    // Unchecked: the object behind `raw` is never changed.
    let raw: OpaquePointer
    init(owning raw: OpaquePointer) { self.raw = raw }
    deinit { rd_kafka_consumer_group_metadata_destroy(raw) }

    /// Whether it names a member of a generation of the group. A consumer that was thrown out has none, and brokers take what such a one commits
    /// without asking whose the partitions are: do not send its offsets.
    ///
    /// librdkafka 2.0.2 tells the generation by `rd_kafka_consumer_group_metadata_write` only: `CGMDv2:` and 32 bits in the machine's order.
    public var isMember: Bool {
        var bytes: UnsafeMutableRawPointer?
        var count = 0
        if let error = KafkaError(consuming: rd_kafka_consumer_group_metadata_write(raw, &bytes, &count)), error.code.rawValue != 0 {
            return false
        }
        guard let bytes else { return false }
        defer { rd_kafka_mem_free(nil, bytes) }
        let header = Array("CGMDv2:".utf8)
        guard count >= header.count + 4, UnsafeRawBufferPointer(start: bytes, count: header.count).elementsEqual(header) else {
            return false
        }
        return bytes.loadUnaligned(fromByteOffset: header.count, as: Int32.self) >= 0
    }
}

/// Commits that wait for the broker's answer, by token.
struct PendingCommits {
    typealias Continuation = CheckedContinuation<Result<Void, KafkaError>, Never>
    private var pending: [UInt: (continuation: Continuation, deadline: ContinuousClock.Instant)] = [:]
    private var lastToken: UInt = 0

    var isEmpty: Bool { pending.isEmpty }
    var earliestDeadline: ContinuousClock.Instant? { pending.values.map(\.deadline).min() }

    mutating func add(_ continuation: Continuation, deadline: ContinuousClock.Instant) -> UInt {
        lastToken += 1
        pending[lastToken] = (continuation, deadline)
        return lastToken
    }

    /// An answer after the deadline finds nobody, and is dropped.
    mutating func finish(_ token: UInt, _ result: Result<Void, KafkaError>) {
        pending.removeValue(forKey: token)?.continuation.resume(returning: result)
    }

    mutating func expire(now: ContinuousClock.Instant) {
        for (token, commit) in pending where commit.deadline <= now {
            finish(token, .failure(KafkaError(.timedOut, "the broker has not answered the commit in time; it may still happen")))
        }
    }

    mutating func failAll(_ error: KafkaError) {
        for token in pending.keys { finish(token, .failure(error)) }
    }
}
