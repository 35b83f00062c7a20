import Ingestion
import Kafka

/// One run of `copydesk replay`.
struct Replay {
    let configuration: Configuration
    let filter: ReplayFilter
    let limit: Int
    /// A second; 0 for no limit.
    let rate: Int
    let isDryRun: Bool

    private var replayed = 0
    private var left = 0
    private var failed = 0

    init(configuration: Configuration, filter: ReplayFilter, limit: Int, rate: Int, isDryRun: Bool) {
        var configuration = configuration
        configuration.kafka.groupID += "-replay"
        configuration.kafka.groupInstanceID = nil
        configuration.ingestion.delivery = .atLeastOnce
        self.configuration = configuration
        self.filter = filter
        self.limit = limit
        self.rate = rate
        self.isDryRun = isDryRun
    }

    mutating func run() async -> ExitCode {
        do throws(KafkaError) {
            try await replayAll()
        } catch {
            StandardStream.error.write("copydesk: \(error)\n")
            return error.code == .configuration ? .usage : .fatal
        }
        StandardStream.error.write(
            "\(isDryRun ? "would replay" : "replayed") \(replayed) dead letters, left \(left), could not replay \(failed)\n")
        return failed > 0 ? .someFailed : .done
    }

    private mutating func replayAll() async throws(KafkaError) {
        let silent: LogHandler = { _, _, _ in }
        let consumer = try Consumer(configuration.consumer(log: silent))
        let producer = isDryRun ? nil : try Producer(configuration.producer(log: silent))
        var ends: [TopicPartition: Int64]
        do throws(KafkaError) { ends = try await self.ends(of: consumer) } catch { throw await cause(of: error, consumer) }
        try await consumer.assign(ends.mapValues { _ in .beginning })
        let began = ContinuousClock.now
        while !ends.isEmpty, replayed < limit {
            guard let messages = try await nextMessages(from: consumer) else { break }
            for message in messages where replayed < limit {
                guard let end = ends[message.topicPartition], message.offset < end else { continue }
                if message.offset == end - 1 { ends[message.topicPartition] = nil }
                let before = replayed
                try await replay(message, with: producer)
                if rate > 0, replayed > before { try? await Task.sleep(until: began + .seconds(1) * replayed / rate, clock: .continuous) }
            }
        }
        try await producer?.close(timeout: .seconds(30))
        try await consumer.close()
    }

    /// Where each partition of the dead-letter topic ends now; what comes later is not replayed, or a letter that fails again would be for ever.
    private func ends(of consumer: Consumer) async throws(KafkaError) -> [TopicPartition: Int64] {
        let topic = configuration.topics.deadLetter
        var ends: [TopicPartition: Int64] = [:]
        for number in 0..<Int32(try await consumer.partitionCount(of: topic) ?? 0) {
            let marks = try await consumer.watermarks(of: TopicPartition(topic, number))
            if marks.low < marks.high { ends[TopicPartition(topic, number)] = marks.high }
        }
        return ends
    }

    /// Why no broker answers, such as a refused login: a query that had no answer does not know more than that.
    private func cause(of failure: KafkaError, _ consumer: Consumer) async -> KafkaError {
        consumer.wake()  // ends the loop, after what has been reported until now
        while failure.isRetriable, let event = try? await consumer.next(limit: 0) {
            switch event {
            case .error(let error) where error.code != .allBrokersDown: return error
            case .woken, .closed: return failure
            default: break
            }
        }
        return failure
    }

    /// Nil when nothing has come for a while: the last offsets of a partition may be markers of transactions, which are no messages.
    private func nextMessages(from consumer: Consumer) async throws(KafkaError) -> [Message]? {
        let patience = Task {
            for _ in 0..<5 {
                guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
            }
            consumer.wake()
        }
        defer { patience.cancel() }
        while true {
            switch try await consumer.next(limit: 100) {
            case .messages(let messages): return messages
            case .woken, .closed: return nil
            case .error(let error): if error.isFatal || !error.isRetriable { throw error }
            case .assigned, .revoking, .statistics: break
            }
        }
    }

    private mutating func replay(_ message: Message, with producer: Producer?) async throws(KafkaError) {
        let headers = message.headers
        switch filter.verdict(on: headers, inputs: configuration.topics.input, retry: configuration.topics.retry) {
        case .leave: left += 1
        case .unknownOrigin:
            failed += 1
            StandardStream.error.write("\(message.topicPartition)@\(message.offset): comes from none of the input topics\n")
        case .replay(let topic, let reason):
            if let producer {
                let record = Record(
                    topic: topic, key: message.key, value: message.value, headers: ReplayFilter.headers(of: headers),
                    timestamp: message.timestamp?.millisecondsSince1970)
                do throws(KafkaError) { _ = try await producer.send(record) } catch {
                    if error.isFatal { throw error }
                    failed += 1
                    StandardStream.error.write("\(message.topicPartition)@\(message.offset): \(error)\n")
                    return
                }
            }
            replayed += 1
            StandardStream.output.write("\(message.topicPartition)@\(message.offset)\t\(reason)\t\(topic)\n")
        }
    }
}
