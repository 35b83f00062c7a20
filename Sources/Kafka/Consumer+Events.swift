import CRdKafka
import Glibc

extension Consumer {
    /// Takes all control events there are and acts on them. Poll thread.
    func drainControl() {
        while let event = control.next() { handle(event) }
        finishClosingIfDone()
    }

    /// Acts on an event and destroys it.
    private func handle(_ event: OpaquePointer) {
        switch rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_REBALANCE: rebalance(event)
        case RD_KAFKA_EVENT_OFFSET_COMMIT: finishCommit(event)
        case RD_KAFKA_EVENT_STATS:
            if let json = rd_kafka_event_stats(event) {
                backlog.append(.statistics(Array(UnsafeRawBufferPointer(start: json, count: strlen(json)))))
            }
        case RD_KAFKA_EVENT_ERROR:
            let error = Self.error(of: event)
            backlog.append(.error(error))
            if error.reason.hasPrefix(Self.offsetNotFetched) { joinAnew() }
        case RD_KAFKA_EVENT_FETCH:
            // Messages come to the inbox, see `forward`. Should one ever come here, it is handed out, not lost.
            if let raw = rd_kafka_event_message_next(event), raw.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR {
                backlog.append(.messages([Message(owning: event, raw, topic: topicNames[raw.pointee.rkt], client: client)]))
                return
            }
        default: break  // nothing else was asked for
        }
        rd_kafka_event_destroy(event)
    }

    private static func error(of event: OpaquePointer) -> KafkaError {
        let reason = rd_kafka_event_error_string(event).map { String(cString: $0) }
        return KafkaError(rd_kafka_event_error(event), reason, isFatal: rd_kafka_event_error_is_fatal(event) != 0)
    }

    /// How librdkafka begins to say that it does not know where to begin a partition. No code says so: it is the broker's, whatever that is.
    private static let offsetNotFetched = "Failed to fetch committed offset"

    /// librdkafka (as of 2.0.2) does not ask again for an offset that a coordinator has refused, as one does that has just moved: the
    /// partition stays assigned and is never read. Subscribing again makes a rebalance, and that makes it ask.
    private func joinAnew() {
        guard !isJoiningAnew else { return }
        var topics: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?
        guard rd_kafka_subscription(client.raw, &topics) == RD_KAFKA_RESP_ERR_NO_ERROR, let topics else { return }
        defer { rd_kafka_topic_partition_list_destroy(topics) }
        guard topics.pointee.cnt > 0 else { return }
        isJoiningAnew = true
        if let failure = Self.error(rd_kafka_subscribe(client.raw, topics)) { backlog.append(.error(failure)) }
    }

    /// Adding is acted on at once, giving up when the caller says so.
    private func rebalance(_ event: OpaquePointer) {
        isJoiningAnew = false
        let partitions = rd_kafka_event_topic_partition_list(event).map { PartitionList.partitions(of: $0) } ?? []
        let isIncremental = rd_kafka_rebalance_protocol(client.raw).map { String(cString: $0) } == "COOPERATIVE"
        switch rd_kafka_event_error(event) {
        case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS:
            forward(partitions)
            let list = PartitionList(partitions)
            let failure =
                isIncremental
                ? KafkaError(consuming: list.lend { rd_kafka_incremental_assign(client.raw, $0) })
                : Self.error(list.lend { rd_kafka_assign(client.raw, $0) })
            if let failure { return backlog.append(.error(failure)) }
            forward(partitions)
            assignment.assign(partitions, isIncremental: isIncremental)
            backlog.append(.assigned(partitions))
        case RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS:
            let isLost = rd_kafka_assignment_lost(client.raw) != 0
            if let revocation = assignment.revoke(partitions, isLost: isLost, isIncremental: isIncremental), !releasesByItself {
                backlog.append(.revoking(revocation.partitions, isLost: revocation.isLost))
            } else {
                giveUp()
            }
        case let code:
            // librdkafka waits for an answer to this too: no partitions.
            backlog.append(.error(KafkaError(code)))
            _ = assignment.revoke(assignment.partitions.sorted(), isLost: true, isIncremental: false)
            giveUp()
        }
    }

    /// Does what `release()` decides.
    func giveUp() {
        guard let release = assignment.release() else { return }
        if !release.resume.isEmpty { PartitionList(release.resume).lend { _ = rd_kafka_resume_partitions(client.raw, $0) } }
        let failure =
            release.isIncremental
            ? KafkaError(consuming: PartitionList(release.unassign).lend { rd_kafka_incremental_unassign(client.raw, $0) })
            : Self.error(rd_kafka_assign(client.raw, nil))
        if let failure { backlog.append(.error(failure)) }
        topicNames.forget()
    }

    static func error(_ code: rd_kafka_resp_err_t) -> KafkaError? { code == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : KafkaError(code) }

    /// Leads the partitions' messages to the inbox, those that have been fetched already too. Must be done before they are assigned, or what is
    /// fetched first goes to the group's queue, with the rebalances behind it; and after, since librdkafka (as of 2.0.2) drops the lead when it
    /// has finished to stop fetching for an earlier assignment, and the messages then wait in a queue that nobody reads.
    func forward(_ partitions: [TopicPartition]) {
        for each in partitions {
            guard let queue = rd_kafka_queue_get_partition(client.raw, each.topic, each.partition) else { continue }
            rd_kafka_queue_forward(queue, inbox.raw)
            rd_kafka_queue_destroy(queue)
        }
    }

    /// Takes up to `limit` messages that are there. Errors among them go to the backlog. librdkafka's own batch calls are not used: before 2.1.0
    /// they lose messages around a seek, a pause or a rebalance.
    func takeMessages(limit: Int) -> [Message] {
        var messages: [Message] = []
        while messages.count < limit, let event = inbox.next() {
            guard rd_kafka_event_type(event) == RD_KAFKA_EVENT_FETCH, let raw = rd_kafka_event_message_next(event) else {
                handle(event)
                continue
            }
            if raw.pointee.err != RD_KAFKA_RESP_ERR_NO_ERROR {
                let reason = rd_kafka_message_errstr(raw).map { String(cString: $0) }
                backlog.append(.error(KafkaError(raw.pointee.err, reason)))
                rd_kafka_event_destroy(event)
                continue
            }
            messages.append(Message(owning: event, raw, topic: topicNames[raw.pointee.rkt], client: client))
        }
        return messages
    }
}

/// Topic names by librdkafka's topic handle, so that messages share one string. A handle stands for its topic as long as a partition of it is
/// assigned; its address may be used again afterwards, hence `forget`.
struct TopicNames {
    private var names: [(handle: OpaquePointer, name: String)] = []

    subscript(_ handle: OpaquePointer?) -> String {
        mutating get {
            guard let handle else { return "" }
            for known in names where known.handle == handle { return known.name }
            let name = rd_kafka_topic_name(handle).map { String(cString: $0) } ?? ""
            names.append((handle, name))
            return name
        }
    }

    mutating func forget() { names = [] }
}
