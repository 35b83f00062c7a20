import Testing

@testable import Kafka

/// Transactions as far as the embedded cluster goes: it runs their protocol, but applies no offsets and hides no aborted records. That they do
/// what they promise is shown against a real broker, elsewhere.
@Suite("Transactions", .timeLimit(.minutes(1))) struct TransactionTests {
    private func makeProducer(_ cluster: EmbeddedCluster, _ id: String) throws -> Producer {
        var configuration = ProducerConfiguration(client: quiet(cluster))
        configuration.transactionalID = id
        configuration.client.properties["retry.backoff.ms"] = "50"
        return try Producer(configuration)
    }

    @Test("Begin, write, send offsets, commit; and abort") func cycle() async throws {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("in", records: 10, on: cluster)
        _ = try await makeTopic("out", on: cluster)
        let producer = try makeProducer(cluster, "cycle")
        let consumer = try makeConsumer(cluster, group: "cycle")
        try await consumer.subscribe(to: ["in"])
        _ = try await consumer.assigned()
        let messages = try await consumer.take(10)
        let early = await #expect(throws: KafkaError.self) { try await producer.beginTransaction() }
        #expect(early?.code == .wrongState)
        try await producer.initializeTransactions(timeout: .seconds(10))
        for round in 0..<3 {
            try await producer.beginTransaction()
            for message in messages { try producer.enqueue(message, to: "out", partition: 0, token: UInt64(message.offset)) }
            let group = try consumer.groupMetadata()
            try await producer.sendOffsets([TopicPartition("in", 0): OffsetAndMetadata(10)], group: group, timeout: .seconds(10))
            if round == 1 { try await producer.abortTransaction() } else { try await producer.commitTransaction() }
            var reported = 0
            while reported < 10 { reported += try await producer.deliveries().count }
        }
        let reader = try makeConsumer(cluster, group: "cycle-reader")
        try await reader.assign([TopicPartition("out", 0): .beginning])
        #expect(try await reader.take(20).count == 20)
        try await reader.close()
        try await consumer.close()
        try await producer.close(timeout: .seconds(5))
    }

    @Test(
        "An error says whether to abort, to try again, or to give up",
        arguments: [
            ("fenced by a newer producer", .endTransaction, .producerFenced, (fatal: true, abort: false)),
            ("the coordinator forgot the producer", .endTransaction, .init(rawValue: 49), (fatal: false, abort: true)),
            ("not allowed to", .addPartitionsToTransaction, .topicAuthorizationFailed, (fatal: false, abort: true)),
        ] as [(String, EmbeddedCluster.Request, KafkaError.Code, (fatal: Bool, abort: Bool))])
    func errors(_ what: String, _ request: EmbeddedCluster.Request, _ code: KafkaError.Code, _ asks: (fatal: Bool, abort: Bool))
        async throws
    {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("out", on: cluster)
        let producer = try makeProducer(cluster, "errors")
        try await producer.initializeTransactions(timeout: .seconds(10))
        try await producer.beginTransaction()
        cluster.fail(next: request, with: [code])
        try producer.enqueue(Record(topic: "out", partition: 0, value: [1]), token: 1)
        let error = await #expect(throws: KafkaError.self) { try await producer.commitTransaction() }
        #expect(error?.isFatal == asks.fatal, "\(String(describing: error))")
        #expect(error?.requiresAbort == asks.abort, "\(String(describing: error))")
        if asks.abort {
            try await producer.abortTransaction()
            try await producer.beginTransaction()
            try producer.enqueue(Record(topic: "out", partition: 0, value: [2]), token: 2)
            try await producer.commitTransaction()
        } else {
            #expect(producer.fatalError != nil)
        }
    }

    @Test("A producer without a transactional id has no transactions") func notConfigured() async throws {
        let producer = try Producer(ProducerConfiguration(client: quiet(sharedCluster.get())))
        let error = await #expect(throws: KafkaError.self) { try await producer.initializeTransactions(timeout: .seconds(1)) }
        #expect(error?.name == "_NOT_CONFIGURED" && error?.isRetriable == false)
    }
}
