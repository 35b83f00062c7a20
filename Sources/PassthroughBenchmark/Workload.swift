import Kafka

/// What both loops do, in one place, so that they cannot differ in their settings.
struct Workload {
    var bootstrapServers: [String]
    var input: String
    var output: String
    var partitions: Int
    var messages: Int

    /// At most so many messages are between consumed and acknowledged.
    static let window = 20_000

    var consumer: ConsumerConfiguration {
        var configuration = ConsumerConfiguration(
            client: ClientConfiguration(bootstrapServers: bootstrapServers), groupID: "passthrough")
        configuration.client.properties["fetch.wait.max.ms"] = "50"
        return configuration
    }

    var producer: ProducerConfiguration {
        ProducerConfiguration(client: ClientConfiguration(bootstrapServers: bootstrapServers))
    }

    /// The same settings as librdkafka's properties, for the loop in C.
    var consumerProperties: [String] {
        let prefetch = consumer.prefetch
        return [
            "bootstrap.servers", bootstrapServers.joined(separator: ","), "client.id", "passthrough", "group.id", consumer.groupID,
            "auto.offset.reset", "earliest", "isolation.level", "read_committed", "enable.auto.commit", "false",
            "enable.auto.offset.store", "false", "fetch.wait.max.ms", "50", "queued.min.messages", "\(prefetch.messages)",
            "queued.max.messages.kbytes", "\(prefetch.bytes >> 10)", "fetch.message.max.bytes", "\(prefetch.partitionBytes)",
            "fetch.max.bytes",
            "\(prefetch.responseBytes)",
        ]
    }

    var producerProperties: [String] {
        [
            "bootstrap.servers", bootstrapServers.joined(separator: ","), "client.id", "passthrough", "enable.idempotence", "true",
            "linger.ms", "5", "partitioner", "murmur2_random", "queue.buffering.max.messages", "\(producer.queue.messages)",
            "queue.buffering.max.kbytes", "\(producer.queue.bytes >> 10)",
        ]
    }
}
