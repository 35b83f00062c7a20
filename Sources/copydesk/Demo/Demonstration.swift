import Extraction
import Ingestion
import Kafka
import Monitoring

/// The daemon at work on a broker inside this process: puts sample articles on the input topic, and prints the records that come out.
struct Demonstration {
    let configuration: Configuration
    let articles: [[UInt8]]
    let keepsRunning: Bool

    /// Ends by itself even when a record stays away.
    private static let patience = Duration.seconds(20)

    func run(signals: AsyncStream<Int32>, pipeline: Pipeline) async throws(Daemon.Failure) {
        let (cluster, reader) = try await prepare()
        var configuration = configuration
        configuration.kafka.bootstrapServers = cluster.bootstrapServers.joined(separator: ",")
        Self.say(
            "a broker runs inside this program at \(configuration.kafka.bootstrapServers); \(articles.count) sample articles wait on "
                + configuration.topics.input.joined(separator: ", "))
        let daemon = Daemon(configuration: configuration, pipeline: pipeline)
        try await daemon.run(signals: signals) { worker, address in
            if let address { Self.say("metrics at http://\(address)/metrics, status at http://\(address)/") }
            await withTaskGroup { group in
                group.addTask { await show(from: reader) }
                group.addTask { try? await Task.sleep(for: Self.patience) }
                await group.next()
                group.cancelAll()
            }
            if keepsRunning {
                Self.say("still running: produce articles of your own, or stop it with Ctrl-C")
            } else {
                await worker.drain()
            }
        }
        // The broker must outlive the daemon, which leaves its group and takes its last acknowledgements.
        withExtendedLifetime(cluster) {}
    }

    /// A broker with the topics and the articles on it, and a reader of what comes out.
    private func prepare() async throws(Daemon.Failure) -> (EmbeddedCluster, Consumer) {
        do throws(KafkaError) {
            let topics = configuration.topics
            let cluster = try EmbeddedCluster()
            for topic in topics.input + [topics.output, topics.deadLetter] { try cluster.createTopic(topic, partitions: 2) }
            let client = ClientConfiguration(bootstrapServers: cluster.bootstrapServers, clientID: "demonstration", log: { _, _, _ in })
            let producer = try Producer(ProducerConfiguration(client: client))
            for article in articles { _ = try await producer.send(Record(topic: topics.input[0], value: article)) }
            try await producer.close(timeout: .seconds(5))
            let reader = try Consumer(ConsumerConfiguration(client: client, groupID: "demonstration"))
            let partitions = [topics.output, topics.deadLetter].flatMap { topic in [TopicPartition(topic, 0), TopicPartition(topic, 1)] }
            try await reader.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, .beginning) }))
            return (cluster, reader)
        } catch {
            throw .kafka(error)
        }
    }

    /// Prints records as they come, until there is one, or a dead letter, for each article.
    private func show(from reader: Consumer) async {
        var shown = 0
        while shown < articles.count, let event = try? await reader.next(limit: 100) {
            guard case .messages(let messages) = event else { continue }
            for message in messages {
                shown += 1
                if message.topic == configuration.topics.output {
                    StandardStream.output.write((message.value ?? []) + [0x0A])
                } else {
                    Self.say("a dead letter: \(message)")
                }
            }
        }
        try? await reader.close()
        Self.say("\(shown) of \(articles.count) articles came out")
    }

    private static func say(_ text: String) { StandardStream.error.write("demo: \(text)\n") }
}
