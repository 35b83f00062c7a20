import Kafka

/// The loop one writes on the Swift library: one task reads and hands on, one takes acknowledgements and commits.
struct SwiftLoop {
    let work: Workload

    func run() async throws {
        let consumer = try Consumer(work.consumer), producer = try Producer(work.producer)
        try await consumer.assign(
            Dictionary(
                uniqueKeysWithValues: (0..<Int32(work.partitions)).map { (TopicPartition(work.input, $0), StartingOffset.beginning) }))
        try await withThrowingTaskGroup { group in
            group.addTask { try await read(from: consumer, to: producer) }
            group.addTask { try await acknowledge(producer, consumer) }
            try await group.waitForAll()
        }
        try await consumer.close()
        try await producer.close(timeout: .seconds(10))
    }

    private func read(from consumer: Consumer, to producer: Producer) async throws {
        var taken = 0
        while taken < work.messages {
            let room = Workload.window - producer.outstandingCount
            guard case .messages(let batch) = try await consumer.next(limit: max(0, min(room, work.messages - taken, 1000))) else {
                continue
            }
            for message in batch {
                try producer.enqueue(
                    message, to: work.output, partition: message.partition, token: UInt64(message.partition) << 48 | UInt64(message.offset))
            }
            taken += batch.count
        }
    }

    /// Wakes the reader when it has found no room and now there is.
    private func acknowledge(_ producer: Producer, _ consumer: Consumer) async throws {
        var next = [Int64](repeating: 0, count: work.partitions), acknowledged = 0, lastCommit = ContinuousClock.now
        while acknowledged < work.messages {
            let reports = try await producer.deliveries()
            for report in reports {
                _ = try report.outcome.get()
                // Output partition and order are the input's, so the last acknowledged offset is the one before which all are.
                next[Int(report.token >> 48)] = Int64(report.token & 0xFFFF_FFFF_FFFF) + 1
            }
            acknowledged += reports.count
            if producer.outstandingCount + reports.count >= Workload.window { consumer.wake() }
            if ContinuousClock.now - lastCommit > .seconds(1) || acknowledged == work.messages {
                lastCommit = .now
                try await consumer.commit(offsets(next))
            }
        }
    }

    private func offsets(_ next: [Int64]) -> [TopicPartition: OffsetAndMetadata] {
        var offsets: [TopicPartition: OffsetAndMetadata] = [:]
        for (partition, offset) in next.enumerated() where offset > 0 {
            offsets[TopicPartition(work.input, Int32(partition))] = OffsetAndMetadata(offset)
        }
        return offsets
    }
}
