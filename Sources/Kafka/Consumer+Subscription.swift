import CRdKafka

extension Consumer {
    /// Joins the group for these topics, replacing an earlier subscription. A name that begins with `^` is a regular expression over topic names.
    /// Returns at once; partitions come as `ConsumerEvent.assigned`. Throws when a name is not one.
    public func subscribe(to topics: [String]) throws(KafkaError) {
        try checkOpen()
        let list = PartitionList(topics.map { TopicPartition($0, -1) })
        try KafkaError.check(list.lend { rd_kafka_subscribe(client.raw, $0) }, "cannot subscribe to \(topics.joined(separator: ", "))")
    }

    /// Leaves the group but keeps the consumer. The partitions are revoked first, as in any rebalance.
    public func unsubscribe() throws(KafkaError) {
        try checkOpen()
        try KafkaError.check(rd_kafka_unsubscribe(client.raw), "cannot unsubscribe")
    }

    /// Reads these partitions from these offsets without joining the group (no rebalance, no heartbeat), replacing all that was assigned. Offsets
    /// can still be committed under the group's id. Not to be mixed with `subscribe`.
    public func assign(_ starts: [TopicPartition: StartingOffset]) throws(KafkaError) {
        try checkOpen()
        try resumeAll()
        // Giving up first, as its own step, has the fetching stopped by the time the second call returns.
        try KafkaError.check(rd_kafka_assign(client.raw, nil), "cannot give up partitions")
        assignment.assign([], isIncremental: false)
        forward(Array(starts.keys))
        try KafkaError.check(PartitionList(starts).lend { rd_kafka_assign(client.raw, $0) }, "cannot assign partitions")
        forward(Array(starts.keys))
        topicNames.forget()
        assignment.assign(Array(starts.keys), isIncremental: false)
    }

    /// Gives up the partitions named by the last `ConsumerEvent.revoking`, all of them. Throws `.wrongState` when none are being revoked.
    public func release() throws(KafkaError) {
        guard assignment.revocation != nil else { throw KafkaError(.wrongState, "no partitions are being revoked") }
        giveUp()
        thread.wake()
    }

    /// What is assigned now, including what is being revoked.
    public var partitions: [TopicPartition] { assignment.partitions.sorted() }

    public var pausedPartitions: [TopicPartition] { assignment.paused.sorted() }

    /// Whether the assignment was lost to others (the session timed out, or this member was thrown out), so that nothing may be committed.
    public nonisolated var isAssignmentLost: Bool { rd_kafka_assignment_lost(client.raw) != 0 }

    /// Stops fetching these partitions. What was read ahead of them is thrown away and fetched again later, so do not flutter. Partitions that are
    /// not assigned or paused already are skipped. A pause ends with the partition's assignment.
    public func pause(_ partitions: some Sequence<TopicPartition>) throws(KafkaError) {
        try checkOpen()
        let affected = assignment.pause(partitions)
        if affected.isEmpty { return }
        let list = PartitionList(affected)
        try KafkaError.check(list.lend { rd_kafka_pause_partitions(client.raw, $0) }, "cannot pause partitions")
    }

    /// Fetches these partitions again, from the message after the last one returned. Those that are not paused are skipped.
    public func resume(_ partitions: some Sequence<TopicPartition>) throws(KafkaError) {
        try checkOpen()
        let affected = assignment.resume(partitions)
        if affected.isEmpty { return }
        let list = PartitionList(affected)
        try KafkaError.check(list.lend { rd_kafka_resume_partitions(client.raw, $0) }, "cannot resume partitions")
    }

    private func resumeAll() throws(KafkaError) { try resume(assignment.paused.sorted()) }

    /// Goes on reading these partitions, which must be assigned, elsewhere. Messages returned by a `next` after this one come from there.
    public func seek(_ targets: [TopicPartition: StartingOffset]) throws(KafkaError) {
        try checkOpen()
        for partition in targets.keys where !assignment.partitions.contains(partition) {
            throw KafkaError(.wrongState, "cannot seek in \(partition), which is not assigned")
        }
        if targets.isEmpty { return }
        let list = PartitionList(targets)
        // Before 2.1.0 librdkafka takes the milliseconds for microseconds.
        let timeout: Int32 = Library.isAtLeast(2, 1, 0) ? 1_000 : 1_000_000
        try KafkaError.check(consuming: list.lend { rd_kafka_seek_partitions(client.raw, $0, timeout) })
        if let error = list.firstError("cannot seek in") { throw error }
    }

    /// The offset after the last message returned, by partition; partitions nothing was returned of are left out.
    public func positions(of partitions: some Sequence<TopicPartition>) throws(KafkaError) -> [TopicPartition: Int64] {
        try checkOpen()
        let list = PartitionList(partitions)
        try KafkaError.check(list.lend { rd_kafka_position(client.raw, $0) }, "cannot read positions")
        return list.offsets.mapValues(\.offset)
    }

    func checkOpen() throws(KafkaError) {
        guard case .open = closing else { throw KafkaError(.closed, "the consumer is closed or closing") }
        if let error = client.fatalError { throw error }
    }
}
