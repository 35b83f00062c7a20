import Testing

@testable import Kafka

@Suite("Messages", .timeLimit(.minutes(1))) struct MessageTests {
    static let records: [(String, Record)] = [
        ("plain", Record(topic: "messages", partition: 0, key: Array("k".utf8), value: Array("v".utf8))),
        ("tombstone", Record(topic: "messages", partition: 0, key: Array("k".utf8), value: nil)),
        ("no key", Record(topic: "messages", partition: 0, value: Array("v".utf8))),
        ("empty is not missing", Record(topic: "messages", partition: 0, key: [], value: [])),
        (
            "headers: doubles, no value, empty value, any bytes, order",
            Record(
                topic: "messages", partition: 0, value: [1],
                headers: [
                    Header("b", "1"), Header("a", nil), Header("b", []), Header("b", [0, 255, 10]), Header("naïve", "ü"),
                    Header("", "unnamed"),
                ])
        ),
        ("timestamp", Record(topic: "messages", partition: 0, value: [2], timestamp: 1_700_000_000_123)),
        ("bytes that are no text", Record(topic: "messages", partition: 0, key: [0, 255], value: [0xC3, 0x28, 0, 0])),
        ("half a megabyte", Record(topic: "messages", partition: 0, value: [UInt8](repeating: 7, count: 500_000))),
    ]

    @Test("Come as they were written, also when handed on") func roundTrip() async throws {
        let cluster = try await makeTopic("messages")
        try cluster.createTopic("handed-on", partitions: 1)
        let producer = try Producer(ProducerConfiguration(client: quiet(cluster)))
        for (_, record) in Self.records { _ = try await producer.send(record) }
        let reader = try makeConsumer(cluster, group: "messages")
        try await reader.assign([TopicPartition("messages", 0): .beginning])
        let originals = try await reader.take(Self.records.count)
        for (index, message) in originals.enumerated() {
            try producer.enqueue(message, to: "handed-on", partition: 0, token: UInt64(index))
        }
        let replaced = [Header("reason", "tried")]
        try producer.enqueue(originals[4], to: "handed-on", partition: 0, headers: replaced, token: 99)
        try await producer.flush(timeout: .seconds(10))
        try await reader.assign([TopicPartition("handed-on", 0): .beginning])
        let copies = try await reader.take(Self.records.count + 1)

        for (topic, messages) in [("messages", originals), ("handed-on", copies)] {
            for ((what, record), message) in zip(Self.records, messages) {
                let comment = Comment(rawValue: "\(what) in \(topic)")
                #expect(message.topic == topic, comment)
                #expect(message.key == record.key, comment)
                #expect(message.value == record.value, comment)
                #expect(message.isTombstone == (record.value == nil), comment)
                #expect(message.headers == record.headers, comment)
                #expect(message.byteCount == (record.key?.count ?? 0) + (record.value?.count ?? 0), comment)
                #expect(message.timestamp?.kind == .created, comment)
                if let timestamp = record.timestamp { #expect(message.timestamp?.millisecondsSince1970 == timestamp, comment) }
            }
            #expect(messages.prefix(Self.records.count).map(\.offset) == Array(0..<Int64(Self.records.count)))
        }
        #expect(copies.last?.headers == replaced)
        #expect(copies.last?.value == originals[4].value)
        try await reader.close()
        try await producer.close(timeout: .seconds(5))
        #expect(originals[0].text == "v")  // a message outlives its consumer
    }

    @Test("Headers may be decoded by several tasks at once") func concurrentHeaders() async throws {
        let cluster = try await makeTopic("concurrent-headers")
        let producer = try Producer(ProducerConfiguration(client: quiet(cluster)))
        let headers = (0..<20).map { Header("h\($0)", "\($0)") }
        _ = try await producer.send(Record(topic: "concurrent-headers", partition: 0, value: nil, headers: headers))
        let reader = try makeConsumer(cluster, group: "concurrent-headers")
        try await reader.assign([TopicPartition("concurrent-headers", 0): .beginning])
        let message = try await reader.take(1)[0]
        let allEqual = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 { group.addTask { message.headers == headers } }
            return await group.allSatisfy { $0 }
        }
        #expect(allEqual)
    }

    @Test("A big batch comes whole, in order, in pieces no larger than asked for") func bigBatch() async throws {
        let cluster = try await makeTopic("big-batch", partitions: 4, records: 25_000)
        let reader = try makeConsumer(cluster, group: "big-batch")
        try await reader.assign(Dictionary(uniqueKeysWithValues: (0..<4).map { (TopicPartition("big-batch", $0), .beginning) }))
        var next: [Int32: Int64] = [:], count = 0, largest = 0, wrong: [Message] = []
        while count < 100_000 {
            guard case .messages(let batch) = try await reader.next(limit: 777) else { continue }
            largest = max(largest, batch.count)
            for message in batch {
                if message.offset != next[message.partition, default: 0] || message.text != "\(message.offset)" { wrong.append(message) }
                next[message.partition] = message.offset + 1
            }
            count += batch.count
        }
        #expect(wrong.isEmpty)
        #expect(largest <= 777 && largest > 1)
        #expect(next == [0: 25_000, 1: 25_000, 2: 25_000, 3: 25_000])
    }
}
