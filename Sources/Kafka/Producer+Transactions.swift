import CRdKafka

/// Transactions: records and consumed offsets that become visible together or not at all. Needs `ProducerConfiguration.transactionalID`; one
/// such producer a process. Every call waits for the coordinator, on a thread of its own, while acknowledgements go on being served.
///
/// What an error asks for: `requiresAbort` - call `abortTransaction` and begin anew; `isRetriable` - the same call again; `isFatal` or
/// none of these - close this producer, for another one may have taken its transactional id.
extension Producer {
    /// Takes over the transactional id: fences older producers with it and ends what they left open. Once, before the first transaction.
    public func initializeTransactions(timeout: Duration) async throws(KafkaError) {
        try await transaction { rd_kafka_init_transactions($0, timeout.milliseconds) }
    }

    /// Records handed over from now on belong to the transaction.
    public func beginTransaction() async throws(KafkaError) {
        try await transaction { rd_kafka_begin_transaction($0) }
    }

    /// Commits a consumer's offsets with the transaction. `group` must be asked of the consumer for each transaction.
    public func sendOffsets(
        _ offsets: [TopicPartition: OffsetAndMetadata], group: ConsumerGroupMetadata, timeout: Duration
    ) async throws(KafkaError) {
        if offsets.isEmpty { return }
        try await transaction { client in
            PartitionList(offsets).lend { rd_kafka_send_offsets_to_transaction(client, $0, group.raw, timeout.milliseconds) }
        }
    }

    /// Waits for every record of the transaction to be acknowledged, then makes them visible. Bounded by `transactionTimeout`, after which
    /// the broker aborts the transaction: no shorter time may be given, since the outcome would be unknown (librdkafka asks for -1 here).
    public func commitTransaction() async throws(KafkaError) {
        try await transaction { rd_kafka_commit_transaction($0, -1) }
    }

    /// Gives up the transaction: its records are purged, or never become visible.
    public func abortTransaction() async throws(KafkaError) {
        try await transaction { rd_kafka_abort_transaction($0, -1) }
    }

    private func transaction(_ call: @escaping @Sendable (OpaquePointer) -> OpaquePointer?) async throws(KafkaError) {
        try await onOwnThread(named: "kafka-txn") { [client] () throws(KafkaError) in
            try KafkaError.check(consuming: call(client.raw))
        }
    }
}
