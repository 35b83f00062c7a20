import Kafka
import Synchronization
import Testing

@testable import Ingestion

/// Publishes each message under its own key with its value doubled; a value of "bad" becomes a dead letter, "huge" a record the producer refuses.
struct DoublingEditor: Editor {
    init(output: String = "out", failsFirst: Int = 0, work: @escaping @Sendable (Message) async -> Void = { _ in }) {
        self.output = output
        self.failsFirst = failsFirst
        self.work = work
    }

    var output = "out"
    /// So many attempts at "flaky" fail.
    var failsFirst = 0
    private let tries = Tries()
    var work: @Sendable (Message) async -> Void

    func edit(_ message: Message) async -> Edited {
        await work(message)
        if Task.isCancelled { return .abandoned }
        let value = message.value ?? []
        if value == Array("flaky".utf8), tries.count.add(1, ordering: .relaxed).newValue <= failsFirst {
            return .publish(deadLetter(message, DeadLetter(reason: "flaky", stage: "edit", className: "Test", message: "not yet")))
        }
        if value == Array("bad".utf8) {
            return .publish(deadLetter(message, DeadLetter(reason: "bad", stage: "edit", className: "Test", message: "it is bad")))
        }
        let doubled = value == Array("huge".utf8) ? [UInt8](repeating: 120, count: 2_000_000) : value + value
        return .publish(
            Publication(.record(decision: "emit"), Record(topic: output, key: message.key, value: doubled, headers: message.headers)))
    }

    func deadLetter(_ message: Message, _ letter: DeadLetter) -> Publication {
        let origin = DeadLetter.Origin(place: message.topicPartition, offset: message.offset, group: "g", now: 0)
        let headers = letter.headers(replacing: message.headers, origin: origin)
        return Publication(
            .deadLetter(reason: letter.reason), Record(topic: "dead", key: message.key, value: message.value, headers: headers))
    }
}

final class Tries: Sendable {
    let count = Atomic<Int>(0)
}

/// An embedded broker with the topics of one test, and a worker's way through it.
struct Desktop: Sendable {
    let cluster: EmbeddedCluster
    /// Of every client.
    var properties: [String: String] = [:]
    var client: ClientConfiguration {
        ClientConfiguration(bootstrapServers: cluster.bootstrapServers, properties: properties, log: { _, _, _ in })
    }

    init(partitions: Int = 2, brokers: Int = 1) throws {
        cluster = try EmbeddedCluster(brokers: brokers)
        for topic in ["in", "out", "dead", "again"] { try cluster.createTopic(topic, partitions: partitions) }
    }

    func produce(_ values: [(key: String?, value: String)]) async throws {
        let producer = try Producer(ProducerConfiguration(client: client))
        for (key, value) in values {
            try producer.enqueue(Record(topic: "in", key: key.map { Array($0.utf8) }, value: Array(value.utf8)), token: 0)
        }
        try await producer.close(timeout: .seconds(10))
    }

    func worker(
        _ configuration: Worker.Configuration = .init(), editor: some Editor, observer: some WorkerObserver, group: String = "g",
        failures: FailurePolicy = .init(), topics: [String] = ["in"]
    ) async throws -> Worker {
        let consumer = try Consumer(
            ConsumerConfiguration(client: client, groupID: group, sessionTimeout: .seconds(6), heartbeatInterval: .seconds(1)))
        return Worker(
            configuration, topics: topics, consumer: consumer, producer: try producer(configuration.delivery), editor: editor,
            executor: ExtractionThreads.shared, observer: observer, failures: failures)
    }

    func producer(_ delivery: DeliveryGuarantee) throws -> Producer {
        try Producer(ProducerConfiguration(client: client, transactionalID: delivery == .exactlyOnce ? "g-1" : nil))
    }

    /// All records of a topic up to its end: also those of aborted transactions, which the embedded broker shows.
    func read(_ topic: String) async throws -> [Message] {
        // Statistics end a wait for what does not come.
        let reader = try Consumer(
            ConsumerConfiguration(client: client, groupID: "reader-\(topic)", statisticsInterval: .milliseconds(500)))
        let count = try #require(try await reader.partitionCount(of: topic))
        let partitions = (0..<Int32(count)).map { TopicPartition(topic, $0) }
        var end: Int64 = 0
        for partition in partitions { end += try await reader.watermarks(of: partition).high }
        try await reader.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, .beginning) }))
        var messages: [Message] = []
        // The last offsets may be the marks of transactions (librdkafka 2.16 has them), which are no messages.
        var deadline = ContinuousClock.now + .seconds(10)
        while messages.count < end, ContinuousClock.now < deadline {
            guard case .messages(let batch) = try await reader.next(limit: 1000) else { continue }
            messages += batch
            deadline = .now + .seconds(1)
        }
        try await reader.close()
        return messages
    }
}

extension ExtractionThreads {
    static let shared = ExtractionThreads(count: 2)
}

/// Runs the worker until `isDone`, then drains it.
private func run(_ worker: Worker, until observer: RecordingObserver, published count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await worker.run() }
        await observer.whenPublished(count)
        await worker.drain()
        try await group.waitForAll()
    }
}

@Suite("Worker", .serialized, .timeLimit(.minutes(2)))
struct WorkerTests {
    @Test("Every message is published once, in the order of its key, and committed", arguments: DeliveryGuarantee.allCases)
    func publishesAll(_ delivery: DeliveryGuarantee) async throws {
        let desktop = try Desktop()
        let count = 2000
        try await desktop.produce((0..<count).map { ("key \($0 % 7)", "\($0);") })
        let observer = RecordingObserver()
        let worker = try await desktop.worker(.init(delivery: delivery), editor: DoublingEditor(), observer: observer)
        try await run(worker, until: observer, published: count)
        let records = try await desktop.read("out")
        #expect(Set(records.compactMap(\.value)).count == count && records.count == count)
        for (key, ofKey) in Dictionary(grouping: records, by: \.key) {
            let numbers = ofKey.compactMap { $0.value.flatMap { Int(String(decoding: $0, as: UTF8.self).prefix { $0 != ";" }) } }
            #expect(numbers == numbers.sorted() && numbers.count == ofKey.count, "key \(String(decoding: key ?? [], as: UTF8.self))")
        }
        #expect(observer.committed == count, "the last commit leaves nothing behind")
        #expect(observer.errors == [])
    }

    @Test(
        "What cannot be edited, and what the output refuses, are dead letters with their original bytes",
        arguments: DeliveryGuarantee.allCases)
    func deadLetters(_ delivery: DeliveryGuarantee) async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce([("a", "one"), ("a", "bad"), ("a", "huge"), ("a", "two")])
        let observer = RecordingObserver()
        let worker = try await desktop.worker(.init(delivery: delivery), editor: DoublingEditor(), observer: observer)
        try await run(worker, until: observer, published: 4)
        let records = try await desktop.read("out")
        #expect(records.compactMap(\.value).map { String(decoding: $0, as: UTF8.self) } == ["oneone", "twotwo"])
        let dead = try await desktop.read("dead")
        #expect(Set(dead.compactMap(\.value)) == [Array("bad".utf8), Array("huge".utf8)])
        let reasons = dead.flatMap(\.headers).filter { $0.name == "copydesk.errors.reason" }.compactMap(\.value)
        #expect(Set(reasons.map { String(decoding: $0, as: UTF8.self) }) == ["bad", "record_too_large"])
        #expect(observer.committed == 4)
    }

    @Test("A drain that runs out of time abandons what is in work, and the next worker gets it")
    func drainDeadline() async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce([("a", "one"), ("b", "stuck"), ("a", "two")])
        let observer = RecordingObserver()
        var configuration = Worker.Configuration()
        configuration.drainDeadline = .milliseconds(300)
        let stuck = DoublingEditor(work: { message in
            if message.value == Array("stuck".utf8) { try? await Task.sleep(for: .seconds(60)) }
        })
        try await run(try await desktop.worker(configuration, editor: stuck, observer: observer), until: observer, published: 2)
        #expect(observer.committed == 1, "the offset after the stuck article must not be committed")
        let next = RecordingObserver()
        try await run(try await desktop.worker(editor: DoublingEditor(), observer: next), until: next, published: 2)
        let values = try await desktop.read("out").compactMap(\.value).map { String(decoding: $0, as: UTF8.self) }
        // The keys differ, so that the order of the last two is nobody's promise.
        #expect(values.sorted() == ["oneone", "stuckstuck", "twotwo", "twotwo"], "what was done behind it comes twice, nothing is missing")
    }

    @Test(
        "What may pass by itself is tried in place, in the order of its key, and the attempts are counted",
        arguments: DeliveryGuarantee.allCases)
    func retriesInPlace(_ delivery: DeliveryGuarantee) async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce([("a", "one"), ("a", "flaky"), ("a", "bad"), ("a", "two")])
        var failures = FailurePolicy()
        failures.attempts = ["flaky": 3, "bad": 2]
        failures.backoff = .milliseconds(20)
        let observer = RecordingObserver()
        let worker = try await desktop.worker(
            .init(delivery: delivery), editor: DoublingEditor(failsFirst: 2), observer: observer, failures: failures)
        try await run(worker, until: observer, published: 4)
        let values = try await desktop.read("out").compactMap(\.value).map { String(decoding: $0, as: UTF8.self) }
        #expect(values == ["oneone", "flakyflaky", "twotwo"])
        let dead = try await desktop.read("dead")
        #expect(dead.first?.headers.last { $0.name == "copydesk.errors.attempts" }?.value == Array("2".utf8))
        #expect(observer.committed == 4)
    }

    @Test("What does not pass in place comes back by the retry topic, and is a dead letter in the end")
    func retryTopic() async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce([("a", "one"), ("a", "bad"), ("a", "two")])
        var failures = FailurePolicy()
        failures.attempts = ["bad": 2]
        failures.backoff = .milliseconds(5)
        failures.retryTopic = "again"
        failures.retryRounds = 2
        failures.retryDelay = .milliseconds(50)
        let observer = RecordingObserver()
        let worker = try await desktop.worker(
            .init(), editor: DoublingEditor(), observer: observer, failures: failures, topics: ["in", "again"])
        // Three articles, two of them done at once; the third goes round twice and then to the dead letters.
        try await run(worker, until: observer, published: 5)
        let dead = try await desktop.read("dead")
        #expect(dead.compactMap(\.value) == [Array("bad".utf8)])
        #expect(dead.first?.headers.last { $0.name == "copydesk.errors.attempts" }?.value == Array("6".utf8), "two each time")
        #expect(dead.first?.headers.contains { $0.name.hasPrefix("copydesk.retry.") } == false)
        #expect(observer.committed == 5)
    }

    @Test("A worker whose transactional id was taken over stops, and says why")
    func fenced() async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce([("a", "one")])
        let observer = RecordingObserver()
        desktop.cluster.fail(next: .endTransaction, with: [.producerFenced])
        let worker = try await desktop.worker(.init(delivery: .exactlyOnce), editor: DoublingEditor(), observer: observer)
        let error = await #expect(throws: KafkaError.self) { try await worker.run() }
        #expect(error?.isFatal == true)
        #expect(observer.committed == 0, "nothing is known to be committed")
    }

    @Test("Lanes bound what is in work, whatever the backlog")
    func bounds() async throws {
        let desktop = try Desktop(partitions: 1)
        try await desktop.produce((0..<150).map { (nil, "\($0)") })
        let observer = RecordingObserver()
        var configuration = Worker.Configuration()
        configuration.maxArticles = 20
        configuration.laneArticles = 8
        let slow = DoublingEditor(work: { _ in try? await Task.sleep(for: .milliseconds(1)) })
        try await run(try await desktop.worker(configuration, editor: slow, observer: observer), until: observer, published: 150)
        #expect(observer.maxArticles <= 20)
        #expect(observer.committed == 150)
    }
}
