import CRdKafka

/// Faults on order, to see what clients make of them.
extension EmbeddedCluster {
    /// Kinds of requests, with their numbers in the protocol.
    public enum Request: Int16, Sendable, CaseIterable {
        case produce = 0, fetch = 1, listOffsets = 2, metadata = 3, offsetCommit = 8, offsetFetch = 9, findCoordinator = 10, joinGroup = 11,
            heartbeat = 12, leaveGroup = 13, syncGroup = 14, apiVersions = 18, initProducerID = 22, addPartitionsToTransaction = 24,
            addOffsetsToTransaction = 25, endTransaction = 26, transactionOffsetCommit = 28
    }

    public enum Coordinated: Sendable {
        case group(String), transaction(String)
    }

    /// Answers the next requests of this kind, to any broker, with these errors, one each; `.transport` cuts the connection instead.
    public func fail(next request: Request, with errors: [KafkaError.Code]) {
        let codes = errors.map { rd_kafka_resp_err_t($0.rawValue) }
        rd_kafka_mock_push_request_errors_array(raw, request.rawValue, codes.count, codes)
    }

    /// Answers one broker's next request of this kind after a delay, with an error if one is given. Goes before what `fail` ordered.
    public func delay(next request: Request, at broker: Int, by delay: Duration, with error: KafkaError.Code? = nil) throws(KafkaError) {
        try KafkaError.check(
            rdkafka_shim_mock_push_request_error(
                raw, Int32(broker), request.rawValue, rd_kafka_resp_err_t(error?.rawValue ?? 0), delay.milliseconds),
            "cannot delay requests at broker \(broker)")
    }

    /// How many of the answers ordered by `delay` one broker has not given yet. One that was ordered and is gone shows that such a request came.
    public func pendingDelays(of request: Request, at broker: Int) throws(KafkaError) -> Int {
        var count = 0
        try KafkaError.check(
            rd_kafka_mock_broker_error_stack_cnt(raw, Int32(broker), request.rawValue, &count), "cannot count at broker \(broker)")
        return count
    }

    /// Forgets the errors ordered by `fail` that have not been given yet.
    public func clearFailures(of request: Request) { rd_kafka_mock_clear_request_errors(raw, request.rawValue) }

    /// Has requests for the topic's metadata, and its addition to transactions, fail from now on; `nil` ends that.
    public func fail(topic: String, with error: KafkaError.Code?) {
        rd_kafka_mock_topic_set_error(raw, topic, rd_kafka_resp_err_t(error?.rawValue ?? 0))
    }

    /// Cuts the broker's connections and refuses new ones, keeping its partitions; `nil` for all brokers.
    public func stop(broker: Int? = nil) throws(KafkaError) {
        try KafkaError.check(rd_kafka_mock_broker_set_down(raw, Int32(broker ?? -1)), "cannot stop broker \(broker ?? -1)")
    }

    public func start(broker: Int? = nil) throws(KafkaError) {
        try KafkaError.check(rd_kafka_mock_broker_set_up(raw, Int32(broker ?? -1)), "cannot start broker \(broker ?? -1)")
    }

    /// Delays every answer; `nil` for all brokers.
    public func setRoundTripTime(_ time: Duration, broker: Int? = nil) throws(KafkaError) {
        try KafkaError.check(
            rd_kafka_mock_broker_set_rtt(raw, Int32(broker ?? -1), time.milliseconds), "cannot slow down broker \(broker ?? -1)")
    }

    /// `nil` leaves the partition without a leader.
    public func moveLeader(of partition: TopicPartition, to broker: Int?) throws(KafkaError) {
        try KafkaError.check(
            rd_kafka_mock_partition_set_leader(raw, partition.topic, partition.partition, Int32(broker ?? -1)),
            "cannot move the leader of \(partition)")
    }

    public func moveCoordinator(of coordinated: Coordinated, to broker: Int) throws(KafkaError) {
        let (kind, key) =
            switch coordinated {
            case .group(let id): ("group", id)
            case .transaction(let id): ("transaction", id)
            }
        try KafkaError.check(rd_kafka_mock_coordinator_set(raw, kind, key, Int32(broker)), "cannot move the coordinator of '\(key)'")
    }
}
