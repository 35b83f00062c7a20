import Kafka
import Synchronization
import Testing

@testable import Ingestion

/// Why a topic takes no records.
enum Unwritable: CaseIterable, Sendable {
    /// It has been deleted, or never was.
    case isUnknown
    /// The worker may see it and not write to it.
    case isForbidden

    func begin(on cluster: EmbeddedCluster, topic: String) {
        switch self {
        case .isUnknown: cluster.fail(topic: topic, with: .unknownTopicOrPartition)
        // More than will be asked for; of any topic.
        case .isForbidden: cluster.fail(next: .produce, with: Array(repeating: .topicAuthorizationFailed, count: 1000))
        }
    }

    func end(on cluster: EmbeddedCluster, topic: String) {
        switch self {
        case .isUnknown: cluster.fail(topic: topic, with: nil)
        case .isForbidden: cluster.clearFailures(of: .produce)
        }
    }
}

@Suite("Unwritable topics", .serialized, .timeLimit(.minutes(1)))
struct UnwritableTopicTests {
    /// Waits for a condition, but not for ever: what did not come about shows in what is expected next.
    private func until(_ isDone: () -> Bool) async {
        let deadline = ContinuousClock.now + .seconds(15)
        while !isDone(), ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(50)) }
    }

    /// Keeps all articles but the first until the topic fails.
    private final class Gate: Sendable {
        private let isOpen = Atomic(false)
        func open() { isOpen.store(true, ordering: .relaxed) }
        func pass(_ message: Message) async {
            while message.offset > 0, !isOpen.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(20)) }
        }
    }

    /// One article passes; the topic fails; another one waits for it; the topic is mended, and a last one follows.
    private func worker(
        _ delivery: DeliveryGuarantee, _ unwritable: Unwritable, topic: String, waiting value: String
    ) async throws -> (refused: [Publication.Kind], records: [String], dead: [String]) {
        var desktop = try Desktop(partitions: 1)
        // How long a topic may be unknown before that is believed; half a minute by default.
        desktop.properties["topic.metadata.propagation.max.ms"] = "500"
        desktop.properties["topic.metadata.refresh.interval.ms"] = "300"
        let observer = RecordingObserver()
        var configuration = Worker.Configuration(delivery: delivery)
        configuration.commitInterval = .milliseconds(100)
        let gate = Gate()
        let worker = try await desktop.worker(configuration, editor: DoublingEditor(work: gate.pass), observer: observer)
        try await desktop.produce([("a", "one"), ("a", value), ("a", "two")])
        try await withThrowingTaskGroup(of: Void.self) { [desktop] group in
            group.addTask { try await worker.run() }
            await until { observer.committed == 1 }
            unwritable.begin(on: desktop.cluster, topic: topic)
            // Until the producer has heard of it.
            try await Task.sleep(for: .seconds(1))
            gate.open()
            await until { observer.refused.count >= 2 }
            #expect(observer.committed == 1, "what waits keeps what is behind it from being committed")
            unwritable.end(on: desktop.cluster, topic: topic)
            await until { observer.committed == 3 }
            await worker.drain()
            try await group.waitForAll()
        }
        #expect(observer.committed == 3)
        func values(_ topic: String) async throws -> [String] {
            try await desktop.read(topic).compactMap(\.value).map { String(decoding: $0, as: UTF8.self) }
        }
        return (observer.refused.map(\.kind), try await values("out"), try await values("dead"))
    }

    @Test(
        "A dead letter that cannot be written is told, keeps its partition from being committed, and goes out when it can",
        arguments: DeliveryGuarantee.allCases, Unwritable.allCases)
    func deadLetters(_ delivery: DeliveryGuarantee, _ unwritable: Unwritable) async throws {
        let (refused, records, dead) = try await worker(delivery, unwritable, topic: "dead", waiting: "bad")
        #expect(refused.count >= 2 && refused.contains(.deadLetter(reason: "bad")))
        #expect(dead == ["bad"])
        // The embedded broker shows those of aborted transactions too.
        let expected = ["oneone", "twotwo"]
        #expect(delivery == .atLeastOnce ? records == expected : Set(records) == Set(expected))
    }

    @Test("Records wait for an output topic that is gone, in their order", arguments: DeliveryGuarantee.allCases)
    func records(_ delivery: DeliveryGuarantee) async throws {
        let (refused, records, dead) = try await worker(delivery, .isUnknown, topic: "out", waiting: "three")
        #expect(refused.count >= 2 && dead == [])
        let expected = ["oneone", "threethree", "twotwo"]
        #expect(delivery == .atLeastOnce ? records == expected : Set(records) == Set(expected))
    }
}
