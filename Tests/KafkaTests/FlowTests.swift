import Synchronization
import Testing

@testable import Kafka

/// What is handed out when, without a group: partitions are assigned directly.
@Suite("Flow", .timeLimit(.minutes(1))) struct FlowTests {
    private func reader(_ topic: String, partitions: Int = 1, records: Int) async throws -> Consumer {
        let cluster = try await makeTopic(topic, partitions: partitions, records: records)
        let consumer = try makeConsumer(cluster, group: topic)
        try await consumer.assign(
            Dictionary(uniqueKeysWithValues: (0..<Int32(partitions)).map { (TopicPartition(topic, $0), StartingOffset.beginning) }))
        return consumer
    }

    @Test("A pause loses nothing and doubles nothing, wherever it falls", arguments: [0, 1, 7, 99])
    func pause(after count: Int) async throws {
        let topic = "pause-\(count)", partition = TopicPartition(topic, 0)
        let consumer = try await reader(topic, records: 100)
        let before = try await consumer.take(count)
        try await consumer.pause([partition])
        #expect(await consumer.pausedPartitions == [partition])
        consumer.wake()
        guard case .woken = try await consumer.next(limit: 100) else {
            Issue.record("a paused partition's messages were handed out")
            return
        }
        try await consumer.resume([partition])
        let after = try await consumer.take(100 - count)
        #expect((before + after).map(\.offset) == Array(0..<100))
        #expect(await consumer.pausedPartitions.isEmpty)
        try await consumer.close()
    }

    @Test("Resuming what is not paused, and pausing twice, change nothing") func needlessPauses() async throws {
        let partition = TopicPartition("needless", 0)
        let consumer = try await reader("needless", records: 50)
        var offsets = try await consumer.take(10).map(\.offset)
        for _ in 0..<5 { try await consumer.resume([partition, TopicPartition("elsewhere", 3)]) }
        offsets += try await consumer.take(10).map(\.offset)
        try await consumer.pause([partition])
        try await consumer.pause([partition])
        try await consumer.resume([partition])
        try await consumer.resume([partition])
        offsets += try await consumer.take(30).map(\.offset)
        #expect(offsets == Array(0..<50))
        try await consumer.close()
    }

    @Test("A paused partition does not hold up the others") func onePaused() async throws {
        let consumer = try await reader("one-paused", partitions: 2, records: 200)
        _ = try await consumer.take(20)
        let paused = TopicPartition("one-paused", 0)
        let positions = try await consumer.positions(of: [paused])
        try await consumer.pause([paused])
        let others = try await consumer.take(200 - Int(20 - (positions[paused] ?? 0)))
        #expect(others.allSatisfy { $0.partition == 1 })
        try await consumer.resume([paused])
        let rest = try await consumer.take(200 - Int(positions[paused] ?? 0))
        #expect(rest.map(\.offset) == Array((positions[paused] ?? 0)..<200))
        try await consumer.close()
    }

    @Test(
        "Seek goes back, forth, and to the ends, dropping what was read ahead",
        arguments: [
            (StartingOffset.at(3), 3), (.at(90), 90), (.beginning, 0), (.at(20), 20),
        ] as [(StartingOffset, Int64)])
    func seek(to target: StartingOffset, first: Int64) async throws {
        let topic = "seek-\(first)", partition = TopicPartition(topic, 0)
        let consumer = try await reader(topic, records: 100)
        _ = try await consumer.take(20)
        try await consumer.seek([partition: target])
        let messages = try await consumer.take(100 - Int(first))
        #expect(messages.map(\.offset) == Array(first..<100))
        #expect(try await consumer.positions(of: [partition]) == [partition: 100])
        let error = await #expect(throws: KafkaError.self) { try await consumer.seek([TopicPartition("elsewhere", 0): .beginning]) }
        #expect(error?.code == .wrongState)
        try await consumer.close()
    }

    @Test("A pause after a seek resumes at the seek's target") func seekThenPause() async throws {
        let partition = TopicPartition("seek-pause", 0)
        let consumer = try await reader("seek-pause", records: 60)
        _ = try await consumer.take(30)
        try await consumer.seek([partition: .at(5)])
        try await consumer.pause([partition])
        try await consumer.resume([partition])
        #expect(try await consumer.take(55).map(\.offset) == Array(5..<60))
        try await consumer.close()
    }

    @Test("A new assignment hands out nothing of the old one, and a pause does not survive it") func reassignment() async throws {
        let cluster = try await makeTopic("reassigned", partitions: 3, records: 100)
        let consumer = try makeConsumer(cluster, group: "reassigned")
        let partitions = (0..<3).map { TopicPartition("reassigned", $0) }
        for round in 0..<4 {
            let (one, other) = (partitions[round % 3], partitions[(round + 1) % 3])
            try await consumer.assign([one: .beginning, other: .at(50)])
            let first = try await consumer.take(60)
            #expect(first.allSatisfy { $0.topicPartition == one || ($0.topicPartition == other && $0.offset >= 50) })
            try await consumer.pause([one, other])
            try await consumer.assign([other: .at(10)])
            #expect(try await consumer.take(90).map(\.topicPartition).allSatisfy { $0 == other })
        }
        try await consumer.close()
    }

    @Test("Committed offsets come back with their metadata, and are where the next reader begins") func committed() async throws {
        let consumer = try await reader("committed", partitions: 2, records: 30)
        let first = TopicPartition("committed", 0), second = TopicPartition("committed", 1)
        let offsets = [first: OffsetAndMetadata(12, metadata: "v1;17,19"), second: OffsetAndMetadata(30)]
        try await consumer.commit(offsets)
        #expect(try await consumer.committed([first, second]) == offsets)
        try await consumer.close()
        let successor = try makeConsumer(sharedCluster.get(), group: "committed")
        try await successor.assign([first: .committed, second: .committed])
        #expect(try await successor.take(18).map(\.offset) == Array(12..<30))
        #expect(try await successor.watermarks(of: first) == Watermarks(low: 0, high: 30))
        #expect(try await successor.partitionCount(of: "committed") == 2)
        try await successor.close()
    }

    @Test("Waking counts for a wait under way and for the next one; waits end at once") func wakeUps() async throws {
        let consumer = try await reader("woken", records: 0)
        for _ in 0..<20 {
            async let event = consumer.next(limit: 10)
            consumer.wake()
            guard case .woken = try await event else {
                Issue.record("not woken")
                return
            }
        }
        // Two hundred waits, each ended by another task: had one to wait for the thread's own second, this would take minutes.
        let start = ContinuousClock.now
        for _ in 0..<200 {
            consumer.wake()
            guard case .woken = try await consumer.next(limit: 0) else {
                Issue.record("not woken")
                return
            }
        }
        #expect(ContinuousClock.now - start < .seconds(5))
        try await consumer.close()
    }

    @Test("A limit of 0 hands out no messages, and loses none") func limitZero() async throws {
        let consumer = try await reader("limit-zero", records: 40)
        _ = try await consumer.take(1)
        consumer.wake()
        guard case .woken = try await consumer.next(limit: 0) else {
            Issue.record("messages with a limit of 0")
            return
        }
        #expect(try await consumer.take(39).map(\.offset) == Array(1..<40))
        try await consumer.close()
    }

    @Test("A cancelled wait ends at once and loses nothing") func cancellation() async throws {
        let consumer = try await reader("cancelled", records: 0)
        for round in 0..<20 {
            let waiting = Task { try await consumer.next(limit: 10) }
            if round % 2 == 0 { await Task.yield() }
            waiting.cancel()
            let result = await waiting.result
            #expect(throws: KafkaError.self) { _ = try result.get() }
        }
        let producer = try Producer(ProducerConfiguration(client: quiet(sharedCluster.get())))
        _ = try await producer.send(Record(topic: "cancelled", partition: 0, value: [1]))
        #expect(try await consumer.take(1).map(\.offset) == [0])
        try await consumer.close()
    }

    @Test("Only one may wait") func oneWaiter() async throws {
        let consumer = try await reader("one-waiter", records: 0)
        let outcomes = await withTaskGroup(of: KafkaError.Code?.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do throws(KafkaError) {
                        _ = try await consumer.next(limit: 1)
                        return nil
                    } catch {
                        consumer.wake()
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains(.wrongState) && outcomes.contains(nil))
        try await consumer.close()
    }

    @Test("Statistics come, and do not pile up") func statistics() async throws {
        let cluster = try await makeTopic("statistics")
        let consumer = try makeConsumer(cluster, group: "statistics") { $0.statisticsInterval = .milliseconds(20) }
        try await consumer.assign([TopicPartition("statistics", 0): .beginning])
        for _ in 0..<3 {
            let json: [UInt8] = try await consumer.event { if case .statistics(let json) = $0 { json } else { nil } }
            #expect(json.first == UInt8(ascii: "{") && json.last == UInt8(ascii: "}"))
        }
        try await consumer.close()
    }

    @Test("What is read ahead stays within its bound") func prefetch() async throws {
        let cluster = try await makeTopic("prefetch", partitions: 1)
        // The embedded cluster answers with whole batches, so these must be small.
        var client = quiet(cluster)
        client.properties["batch.size"] = "20000"
        let producer = try Producer(ProducerConfiguration(client: client))
        for number in 0..<2000 {  // 4 MB, which is under what the embedded cluster keeps
            try producer.enqueue(Record(topic: "prefetch", partition: 0, value: [UInt8](repeating: 1, count: 2000)), token: UInt64(number))
        }
        try await producer.close(timeout: .seconds(10))
        let consumer = try makeConsumer(cluster, group: "prefetch") {
            $0.prefetch = .init(messages: 10_000, bytes: 300_000, responseBytes: 1_000_000, partitionBytes: 100_000)
            $0.statisticsInterval = .milliseconds(50)
        }
        try await consumer.assign([TopicPartition("prefetch", 0): .beginning])
        _ = try await consumer.take(1)
        for _ in 0..<6 { _ = try await consumer.event { if case .statistics = $0 { true } else { nil } } }
        // One response of at most `partitionBytes` may come on top of the bound (librdkafka looks before it asks).
        let waiting = consumer.waitingMessageCount
        #expect(waiting > 20 && waiting * 2000 <= 300_000 + 2 * 100_000)
        #expect(try await consumer.take(1999).map(\.offset) == Array(1..<2000))
        try await consumer.close()
    }
}
