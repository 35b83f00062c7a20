import CRdKafka
import Testing

@testable import Kafka

@Suite("Producer", .timeLimit(.minutes(1))) struct ProducerTests {
    private func makeProducer(_ cluster: EmbeddedCluster, _ change: (inout ProducerConfiguration) -> Void = { _ in }) throws -> Producer {
        var configuration = ProducerConfiguration(client: quiet(cluster))
        change(&configuration)
        return try Producer(configuration)
    }

    /// Takes reports until there are so many, by token.
    private func reports(of producer: Producer, _ count: Int) async throws -> [UInt64: Result<Delivery, KafkaError>] {
        var reports: [UInt64: Result<Delivery, KafkaError>] = [:]
        while reports.count < count { for report in try await producer.deliveries() { reports[report.token] = report.outcome } }
        return reports
    }

    @Test("Every record is reported once, under its token, in order within its partition") func deliveries() async throws {
        let cluster = try await makeTopic("delivered", partitions: 3)
        let producer = try makeProducer(cluster)
        var offsets: [[Int64]] = [[], [], []], tokens: Set<UInt64> = []
        for token in 0..<3000 as Range<UInt64> {
            try producer.enqueue(Record(topic: "delivered", partition: Int32(token % 3), value: Array("\(token)".utf8)), token: token)
        }
        #expect(producer.outstandingCount > 0)
        while tokens.count < 3000 {
            for report in try await producer.deliveries() {
                let delivery = try report.outcome.get()
                #expect(tokens.insert(report.token).inserted && delivery.partition == Int32(report.token % 3))
                offsets[Int(delivery.partition)].append(delivery.offset)
            }
        }
        #expect(offsets == [Array(0..<1000), Array(0..<1000), Array(0..<1000)])
        #expect(producer.outstandingCount == 0)
        try await producer.close(timeout: .seconds(5))
    }

    @Test("Records of one key go where Java's partitioner puts them") func partitioner() async throws {
        let cluster = try await makeTopic("partitioned", partitions: 4)
        let producer = try makeProducer(cluster)
        // Java: Utils.toPositive(Utils.murmur2(key)) % 4, for these keys computed with murmur2 as published by its author.
        for (key, partition) in [("", 1), ("a", 0), ("desk", 0), ("article-17", 3)] as [(String, Int32)] {
            let delivery = try await producer.send(Record(topic: "partitioned", key: Array(key.utf8), value: nil))
            let again = try await producer.send(Record(topic: "partitioned", key: Array(key.utf8), value: [1]))
            #expect(delivery.partition == again.partition)
            #expect(delivery.partition == partition, "key '\(key)'")
        }
        try await producer.close(timeout: .seconds(5))
    }

    @Test("A full queue refuses with a retriable error, and takes records again when reports have been taken") func queueFull() async throws
    {
        let cluster = try await makeTopic("full")
        let producer = try makeProducer(cluster) { $0.queue.messages = 10 }
        var refusals = 0, enqueued: UInt64 = 0, reported = 0
        while enqueued < 500 {
            do throws(KafkaError) {
                try producer.enqueue(Record(topic: "full", partition: 0, value: [1]), token: enqueued)
                enqueued += 1
            } catch {
                #expect(error.code == .queueFull && error.isRetriable)
                refusals += 1
                reported += try await producer.deliveries().count
            }
        }
        while reported < 500 { reported += try await producer.deliveries().count }
        #expect(refusals >= 49)  // whoever never takes reports stands at the tenth record
        try await producer.close(timeout: .seconds(5))
    }

    @Test(
        "What cannot be handed over is refused at once, with the reason",
        arguments: [
            ("too large", Record(topic: "refused", partition: 0, value: [UInt8](repeating: 0, count: 2_000_000)), .messageTooLarge),
            ("no such partition", Record(topic: "refused", partition: 77, value: [1], headers: [Header("a", "b")]), .unknownPartition),
            ("no topic name", Record(topic: "", value: [1]), .invalidArgument),
        ] as [(String, Record, KafkaError.Code)])
    func refused(_ what: String, _ record: Record, _ code: KafkaError.Code) async throws {
        let cluster = try sharedCluster.get()
        try? cluster.createTopic("refused", partitions: 1)
        let producer = try makeProducer(cluster)
        _ = try await producer.send(Record(topic: "refused", partition: 0, value: [1]))  // now the partitions are known
        let sent = await #expect(throws: KafkaError.self) { _ = try await producer.send(record) }
        let enqueued = #expect(throws: KafkaError.self) { try producer.enqueue(record, token: 1) }
        #expect(sent?.code == code && enqueued?.code == code)
        #expect(sent?.isRetriable == false)
        #expect(producer.outstandingCount == 0)
        #expect(throws: KafkaError.self) { try producer.enqueue(Record(topic: "refused", value: [1]), token: 1 << 63) }
        try await producer.close(timeout: .seconds(5))
    }

    @Test("What the broker refuses is reported", arguments: [.messageTooLarge, .topicAuthorizationFailed] as [KafkaError.Code])
    func refusedByBroker(_ code: KafkaError.Code) async throws {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("refused-later", on: cluster)
        let producer = try makeProducer(cluster)
        cluster.fail(next: .produce, with: [code])
        let error = await #expect(throws: KafkaError.self) {
            _ = try await producer.send(Record(topic: "refused-later", partition: 0, value: [1]))
        }
        #expect(error?.code == code && error?.isRetriable == false)
        try await producer.close(timeout: .seconds(5))
    }

    @Test(
        "What passes is retried, without loss, doubling or disorder",
        arguments: [
            // The connection is cut; the broker does not lead; it times out and has not enough replicas.
            [.transport], [.init(rawValue: 6)], [.init(rawValue: 7), .init(rawValue: 19)],
        ] as [[KafkaError.Code]])
    func retried(_ errors: [KafkaError.Code]) async throws {
        let cluster = try EmbeddedCluster(), topic = "retried"
        _ = try await makeTopic(topic, on: cluster)
        let producer = try makeProducer(cluster) { $0.client.properties["retry.backoff.ms"] = "10" }
        _ = try await producer.send(Record(topic: topic, partition: 0, value: Array("0".utf8)))
        cluster.fail(next: .produce, with: errors)
        for number in 1..<200 {
            try producer.enqueue(Record(topic: topic, partition: 0, value: Array("\(number)".utf8)), token: UInt64(number))
        }
        let outcomes = try await reports(of: producer, 199)
        #expect(outcomes.values.allSatisfy { if case .success = $0 { true } else { false } })
        try await producer.close(timeout: .seconds(5))
        let reader = try makeConsumer(cluster, group: topic)
        try await reader.assign([TopicPartition(topic, 0): .beginning])
        #expect(try await reader.take(200).map(\.text) == (0..<200).map(String.init))
        try await reader.close()
    }

    @Test("Brokers that go down hold records up, and get them when they are back") func downAndUp() async throws {
        let cluster = try EmbeddedCluster(brokers: 2)
        _ = try await makeTopic("down", on: cluster)
        let producer = try makeProducer(cluster) { $0.client.properties["reconnect.backoff.max.ms"] = "100" }
        let reader = try makeConsumer(cluster, group: "down") { $0.client.properties["reconnect.backoff.max.ms"] = "100" }
        try await reader.assign([TopicPartition("down", 0): .beginning])
        _ = try await producer.send(Record(topic: "down", partition: 0, value: [0]))
        #expect(try await reader.take(1).count == 1)
        try cluster.stop()
        let early = await #expect(throws: KafkaError.self) {
            try producer.enqueue(Record(topic: "down", partition: 0, value: [1]), token: 1)
            try await producer.flush(timeout: .milliseconds(300))
        }
        #expect(early?.code == .timedOut)
        let error: KafkaError = try await reader.event { if case .error(let error) = $0 { error } else { nil } }
        #expect(!error.isFatal && error.isRetriable)
        try cluster.start()
        #expect(try await reports(of: producer, 1)[1]?.get().offset == 1)
        try cluster.moveLeader(of: TopicPartition("down", 0), to: 2)
        #expect(try await producer.send(Record(topic: "down", partition: 0, value: [2])).offset == 2)
        #expect(try await reader.take(2).map(\.offset) == [1, 2])
        try await reader.close()
        try await producer.close(timeout: .seconds(5))
    }

    @Test("What is not delivered in time is reported so, and what is purged too") func givenUp() async throws {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("given-up", on: cluster)
        // The first record waits for the producer's id, with librdkafka 2.16 for half a second.
        let producer = try makeProducer(cluster) { $0.deliveryTimeout = .milliseconds(1500) }
        let patient = try makeProducer(cluster)
        _ = try await producer.send(Record(topic: "given-up", partition: 0, value: [0]))
        _ = try await patient.send(Record(topic: "given-up", partition: 0, value: [0]))
        try cluster.stop()
        let late = await #expect(throws: KafkaError.self) {
            _ = try await producer.send(Record(topic: "given-up", partition: 0, value: [1]))
        }
        #expect(late?.code == .messageTimedOut && late?.isRetriable == true)
        for token in 0..<5 as Range<UInt64> { try patient.enqueue(Record(topic: "given-up", partition: 0, value: [1]), token: token) }
        let closing = await #expect(throws: KafkaError.self) { try await patient.close(timeout: .milliseconds(100)) }
        #expect(closing?.code == .timedOut)
        let outcomes = try await reports(of: patient, 5)
        for case .failure(let error) in outcomes.values { #expect([.purgedFromQueue, .purgedInFlight].contains(error.code)) }
        #expect(outcomes.values.allSatisfy { if case .failure = $0 { true } else { false } })
        let closed = await #expect(throws: KafkaError.self) { _ = try await patient.deliveries() }
        #expect(closed?.code == .closed)
        #expect(throws: KafkaError.self) { try patient.enqueue(Record(topic: "given-up", value: nil), token: 1) }
    }

    @Test("A cancelled wait for deliveries ends at once and loses nothing") func cancellation() async throws {
        let cluster = try await makeTopic("cancelled-deliveries")
        let producer = try makeProducer(cluster)
        for _ in 0..<20 {
            let waiting = Task { try await producer.deliveries() }
            waiting.cancel()
            let result = await waiting.result
            #expect(throws: KafkaError.self) { _ = try result.get() }
        }
        try producer.enqueue(Record(topic: "cancelled-deliveries", value: nil), token: 5)
        #expect(try await producer.deliveries().map(\.token) == [5])
        try await producer.close(timeout: .seconds(5))
    }

    @Test("A fatal error is told, and refuses further records") func fatal() async throws {
        let cluster = try await makeTopic("fatal-producer")
        let (errors, continuation) = AsyncStream.makeStream(of: KafkaError.self)
        let producer = try makeProducer(cluster) { $0.onError = { continuation.yield($0) } }
        rd_kafka_test_fatal_error(producer.client.raw, RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER, "made up")
        for await error in errors where error.isFatal { break }
        #expect(producer.fatalError?.code.name == "OUT_OF_ORDER_SEQUENCE_NUMBER")
        let refused = await #expect(throws: KafkaError.self) { _ = try await producer.send(Record(topic: "fatal-producer", value: nil)) }
        #expect(refused?.isFatal == true)
    }

    @Test("Statistics come, and a dropped producer lets go of everything") func statisticsAndDrop() async throws {
        let cluster = try await makeTopic("dropped-producer")
        let (gone, continuation) = AsyncStream.makeStream(of: Void.self)
        let (statistics, numbers) = AsyncStream.makeStream(of: [UInt8].self)
        do {
            let sentinel = Sentinel(continuation)
            let producer = try makeProducer(cluster) {
                $0.client.log = { _, _, _ in sentinel.touch() }
                $0.statisticsInterval = .milliseconds(20)
                $0.onStatistics = { numbers.yield($0) }
            }
            for token in 0..<100 as Range<UInt64> { try producer.enqueue(Record(topic: "dropped-producer", value: [1]), token: token) }
            for await json in statistics where json.first == UInt8(ascii: "{") { break }
        }
        for await _ in gone {}
    }

    @Test("A topic's partitions are counted; what does not exist has none") func partitionCount() async throws {
        let cluster = try EmbeddedCluster()
        try cluster.createTopic("counted", partitions: 7)
        let consumer = try makeConsumer(cluster, group: "counted")
        #expect(try await consumer.partitionCount(of: "counted") == 7)
        cluster.fail(topic: "nowhere", with: .unknownTopicOrPartition)  // or it would create it
        #expect(try await consumer.partitionCount(of: "nowhere") == nil)
        let lonely = try Producer(
            ProducerConfiguration(client: ClientConfiguration(bootstrapServers: ["127.0.0.1:1"], log: { _, _, _ in })))
        let error = await #expect(throws: KafkaError.self) { _ = try await lonely.partitionCount(of: "x", timeout: .milliseconds(200)) }
        #expect(error?.isRetriable == true)
    }
}
