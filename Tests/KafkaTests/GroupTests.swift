import CRdKafka
import Synchronization
import Testing

@testable import Kafka

/// Groups. Each forms in about 3 seconds on the embedded cluster, so they run side by side, and few of them.
@Suite("Groups", .timeLimit(.minutes(1))) struct GroupTests {
    /// Whether a request of this kind comes to the cluster while the body runs and for as long as it takes afterwards.
    private func expectRequest(_ request: EmbeddedCluster.Request, on cluster: EmbeddedCluster, while body: () async throws -> Void)
        async throws
    {
        try cluster.delay(next: request, at: 1, by: .zero)
        try await body()
        #expect(try cluster.pendingDelays(of: request, at: 1) == 0, "no \(request) request was made")
    }

    /// Serves the members' rebalances until each partition is in one hand: on a busy machine the cluster may need more rounds than one.
    private func share(_ all: [TopicPartition], between members: [Consumer]) async throws {
        let (changes, continuation) = AsyncStream.makeStream(of: (member: Int, partitions: [TopicPartition]).self)
        try await withThrowingTaskGroup { group in
            for (number, member) in members.enumerated() {
                group.addTask {
                    while true {
                        switch try await member.next(limit: 0) {
                        case .assigned(let partitions): continuation.yield((number, partitions))
                        case .revoking:
                            try await member.release()
                            continuation.yield((number, []))
                        case .woken: return
                        default: continue
                        }
                    }
                }
            }
            var held = Array(repeating: [TopicPartition](), count: members.count)
            for await change in changes {
                held[change.member] = change.partitions
                if !held.contains([]), held.flatMap({ $0 }).sorted() == all { break }
            }
            for member in members { member.wake() }
            try await group.waitForAll()
        }
    }

    @Test("Revocation comes before the partitions are given up, and nobody has them until then") func rebalance() async throws {
        let topic = "rebalanced", cluster = try await makeTopic(topic, partitions: 4, records: 500)
        let first = try makeConsumer(cluster, group: topic), second = try makeConsumer(cluster, group: topic)
        try await first.subscribe(to: [topic])
        let all = (0..<4).map { TopicPartition(topic, $0) }
        #expect(try await first.assigned() == all)
        var read: [TopicPartition: Int64] = [:]
        for message in try await first.take(333) { read[message.topicPartition] = message.offset + 1 }

        try await first.commit(read.mapValues { OffsetAndMetadata($0, metadata: "from the first") })
        try await second.subscribe(to: [topic])
        // The rebalance is served although hundreds of messages wait and none is asked for.
        #expect(try await first.revoking() == all)
        #expect(await first.partitions == all)
        first.wake()
        guard case .woken = try await first.next(limit: 100) else {
            Issue.record("a message of a partition after its revocation")
            return
        }
        // Apache Kafka takes commits at this point; the embedded cluster refuses them in a rebalance that another member has caused, so that
        // the tests of `unsubscribe` and `startClosing` show that a commit now is honoured.
        let refused = await #expect(throws: KafkaError.self) { try await first.commit(read.mapValues { OffsetAndMetadata($0) }) }
        #expect(refused?.code == .rebalanceInProgress)
        #expect(try await first.committed(all).values.allSatisfy { $0.metadata == "from the first" })
        try await first.release()
        #expect(await first.partitions.isEmpty)
        let error = await #expect(throws: KafkaError.self) { try await first.release() }
        #expect(error?.code == .wrongState)

        try await share(all, between: [first, second])
        let half = await first.partitions.sorted(), otherHalf = await second.partitions.sorted()
        #expect(half.count == 2)
        for (consumer, partitions) in [(first, half), (second, otherHalf)] {
            let expected = partitions.reduce(0) { $0 + 500 - Int(read[$1] ?? 0) }
            for message in try await consumer.take(expected) {
                #expect(message.offset == read[message.topicPartition, default: 0])
                read[message.topicPartition] = message.offset + 1
            }
        }
        #expect(read == Dictionary(uniqueKeysWithValues: all.map { ($0, 500) }))

        // Pauses must not outlive the assignment: all of the second's partitions are paused when they go to the first.
        try await second.pause(otherHalf)
        try await expectRequest(.leaveGroup, on: cluster) { try await second.close() }
        #expect(try await first.revoking() == half)
        try await first.release()
        #expect(try await first.assigned() == all)
        try await first.close()
        try await first.close()
        let closed = await #expect(throws: KafkaError.self) { try await first.subscribe(to: [topic]) }
        #expect(closed?.code == .closed)
    }

    @Test("A commit at revocation is honoured, and a pause ends with the assignment, also for the same member") func pausedThenReassigned()
        async throws
    {
        let topic = "paused-reassigned", cluster = try await makeTopic(topic, partitions: 1, records: 100)
        let consumer = try makeConsumer(cluster, group: topic)
        let partition = TopicPartition(topic, 0)
        try await consumer.subscribe(to: ["^paused-reassign.*"])
        #expect(try await consumer.assigned() == [partition])
        _ = try await consumer.take(10)
        try await consumer.pause([partition])
        try await consumer.unsubscribe()
        #expect(try await consumer.revoking() == [partition])
        try await consumer.commit([partition: OffsetAndMetadata(10)])
        try await consumer.release()
        try await consumer.subscribe(to: [topic])
        #expect(try await consumer.assigned() == [partition])
        #expect(try await consumer.take(90).map(\.offset) == Array(10..<100))
        try await consumer.close()
    }

    @Test("Closing in steps asks for a last commit, and leaves the group") func stepwiseClose() async throws {
        let topic = "stepwise", cluster = try await makeTopic(topic, partitions: 2, records: 10)
        let consumer = try makeConsumer(cluster, group: topic)
        try await consumer.subscribe(to: [topic])
        let partitions = try await consumer.assigned()
        _ = try await consumer.take(20)
        await consumer.startClosing()
        #expect(try await consumer.revoking() == partitions)
        try await consumer.commit([partitions[0]: OffsetAndMetadata(7)])
        try await consumer.release()
        let isClosed = try await consumer.event { if case .closed = $0 { true } else { nil } }
        #expect(isClosed)
        let error = await #expect(throws: KafkaError.self) { _ = try await consumer.next(limit: 1) }
        #expect(error?.code == .closed)
        let reader = try makeConsumer(cluster, group: topic)
        #expect(try await reader.committed(partitions) == [partitions[0]: OffsetAndMetadata(7)])
        try await reader.close()
    }

    @Test("A member thrown out is told that its partitions are lost") func lost() async throws {
        let cluster = try EmbeddedCluster()
        let topic = "lost"
        _ = try await makeTopic(topic, records: 5, on: cluster)
        let consumer = try makeConsumer(cluster, group: topic)
        try await consumer.subscribe(to: [topic])
        let partitions = try await consumer.assigned()
        cluster.fail(next: .heartbeat, with: [.unknownMember])
        let isLost: Bool = try await consumer.event { if case .revoking(_, let isLost) = $0 { isLost } else { nil } }
        #expect(isLost && consumer.isAssignmentLost)
        try await consumer.release()
        #expect(try await consumer.assigned() == partitions)
        #expect(!consumer.isAssignmentLost)
        try await consumer.close()
    }

    @Test("A commit says how it failed, and does not hold up the thread") func failingCommits() async throws {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("commits", records: 5, on: cluster)
        let consumer = try makeConsumer(cluster, group: "commits"), partition = TopicPartition("commits", 0)
        try await consumer.assign([partition: .beginning])
        _ = try await consumer.take(5)
        try await consumer.commit([partition: OffsetAndMetadata(1)])
        cluster.fail(next: .offsetCommit, with: [.groupAuthorizationFailed])
        let refused = await #expect(throws: KafkaError.self) { try await consumer.commit([partition: OffsetAndMetadata(2)]) }
        #expect(refused?.code == .groupAuthorizationFailed && refused?.isRetriable == false)
        try cluster.delay(next: .offsetCommit, at: 1, by: .seconds(3))
        let slow = Task { try await consumer.commit([partition: OffsetAndMetadata(3)], timeout: .seconds(2)) }
        // Meanwhile the actor answers.
        let start = ContinuousClock.now
        for _ in 0..<10 { _ = try await consumer.positions(of: [partition]) }
        #expect(ContinuousClock.now - start < .milliseconds(1500), "well before the commit's time is up, on a busy machine too")
        let late = await #expect(throws: KafkaError.self) { try await slow.value }
        #expect(late?.code == .timedOut && late?.isRetriable == true)
        try await consumer.close()
    }

    @Test("A consumer dropped without close leaves its group, and everything behind it goes", arguments: [false, true])
    func dropped(whileRevoking: Bool) async throws {
        let cluster = try EmbeddedCluster()
        _ = try await makeTopic("dropped", records: 50, on: cluster)
        let (gone, continuation) = AsyncStream.makeStream(of: Void.self)
        try cluster.delay(next: .leaveGroup, at: 1, by: .zero)
        do {
            let sentinel = Sentinel(continuation)  // held by the log handler, which goes when librdkafka's client has been destroyed
            let consumer = try makeConsumer(cluster, group: "dropped") { $0.client.log = { _, _, _ in sentinel.touch() } }
            try await consumer.subscribe(to: ["dropped"])
            _ = try await consumer.assigned()
            _ = try await consumer.take(10)
            if whileRevoking {
                try await consumer.unsubscribe()
                _ = try await consumer.revoking()
            }
        }
        for await _ in gone {}
        #expect(try cluster.pendingDelays(of: .leaveGroup, at: 1) == 0)
    }

    @Test("A message may outlive its consumer, and keeps what it needs") func messageOutlives() async throws {
        let cluster = try await makeTopic("outlives", records: 3)
        let (gone, continuation) = AsyncStream.makeStream(of: Void.self)
        do {
            let message: Message
            do {
                let sentinel = Sentinel(continuation)
                let consumer = try makeConsumer(cluster, group: "outlives") { $0.client.log = { _, _, _ in sentinel.touch() } }
                try await consumer.assign([TopicPartition("outlives", 0): .beginning])
                message = try await consumer.take(3)[2]
                try await consumer.close()
            }
            #expect(message.text == "2" && message.topic == "outlives" && message.headers.isEmpty)
        }
        for await _ in gone {}
    }

    @Test("A fatal error is told once, refuses further work, and lets the consumer close") func fatal() async throws {
        let cluster = try await makeTopic("fatal", records: 3)
        let consumer = try makeConsumer(cluster, group: "fatal")
        try await consumer.assign([TopicPartition("fatal", 0): .beginning])
        _ = try await consumer.take(3)
        rd_kafka_test_fatal_error(consumer.client.raw, RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID, "made up")
        let error: KafkaError = try await consumer.event { if case .error(let error) = $0, error.isFatal { error } else { nil } }
        #expect(error.code == .fencedInstance && !error.isRetriable)
        #expect(consumer.fatalError?.code == .fencedInstance)
        let refused = await #expect(throws: KafkaError.self) { try await consumer.subscribe(to: ["fatal"]) }
        #expect(refused?.isFatal == true)
        try await consumer.close()
    }
}
