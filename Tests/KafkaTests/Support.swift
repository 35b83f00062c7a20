import Synchronization
import Testing

@testable import Kafka

/// One embedded cluster for all tests that break nothing; each uses topics and groups of its own.
let sharedCluster = Result { try EmbeddedCluster(brokers: 1) }

/// Log lines of clients under test go nowhere, unless a test looks at them.
func quiet(_ cluster: EmbeddedCluster) -> ClientConfiguration {
    ClientConfiguration(bootstrapServers: cluster.bootstrapServers, log: { _, _, _ in })
}

/// A topic on the shared cluster, with as many records `0...` in each partition, their numbers as values.
func makeTopic(_ name: String, partitions: Int = 1, records: Int = 0, on cluster: EmbeddedCluster? = nil) async throws -> EmbeddedCluster {
    let cluster = try cluster ?? sharedCluster.get()
    try cluster.createTopic(name, partitions: partitions)
    if records > 0 {
        let producer = try Producer(ProducerConfiguration(client: quiet(cluster)))
        for partition in 0..<Int32(partitions) {
            for number in 0..<records {
                try producer.enqueue(
                    Record(topic: name, partition: partition, value: Array("\(number)".utf8)), token: UInt64(number))
            }
        }
        try await producer.close(timeout: .seconds(30))
    }
    return cluster
}

func makeConsumer(
    _ cluster: EmbeddedCluster, group: String, _ change: (inout ConsumerConfiguration) -> Void = { _ in }
) throws -> Consumer {
    var configuration = ConsumerConfiguration(client: quiet(cluster), groupID: group)
    configuration.client.properties["fetch.wait.max.ms"] = "50"
    // The embedded cluster lets a group's first round take 3 seconds, in which sessions may time out already, and a later one the session
    // timeout less a second.
    configuration.sessionTimeout = .seconds(4)
    configuration.heartbeatInterval = .milliseconds(200)
    change(&configuration)
    return try Consumer(configuration)
}

extension Consumer {
    /// Reads until it has so many messages, whatever else comes.
    func take(_ count: Int, limit: Int = 1000) async throws -> [Message] {
        var messages: [Message] = []
        while messages.count < count {
            if case .messages(let batch) = try await next(limit: min(limit, count - messages.count)) { messages += batch }
        }
        return messages
    }

    /// Reads events other than messages until one fits.
    func event<Found>(where fits: (ConsumerEvent) -> Found?) async throws -> Found {
        while true {
            if let found = fits(try await next(limit: 0)) { return found }
        }
    }

    func assigned() async throws -> [TopicPartition] {
        try await event { if case .assigned(let partitions) = $0 { partitions.sorted() } else { nil } }
    }

    func revoking() async throws -> [TopicPartition] {
        try await event { if case .revoking(let partitions, _) = $0 { partitions.sorted() } else { nil } }
    }
}

extension Message {
    var text: String { withValue { String(decoding: $0 ?? .init(start: nil, count: 0), as: UTF8.self) } }
}

/// Tells when it is let go of, and with it whatever holds it.
final class Sentinel: Sendable {
    private let gone: AsyncStream<Void>.Continuation
    init(_ gone: AsyncStream<Void>.Continuation) { self.gone = gone }
    deinit { gone.finish() }
    func touch() {}
}
