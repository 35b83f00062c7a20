import CRdKafka

/// Brokers within this process: librdkafka's mock cluster, which speaks the protocol over TCP on loopback, to other processes too.
///
/// For demonstrations and tests. It keeps everything in memory, about the last 5 MiB of each partition; creates topics with 4 partitions when they
/// are first used; lets a group form within about 3 seconds. As of librdkafka 2.0.2 its transactions are for show: `read_committed` readers see
/// aborted records, and offsets sent to a transaction are never applied.
public final class EmbeddedCluster: @unchecked Sendable {
    // Unchecked: `raw` is a pointer; the calls hand their work to the cluster's own thread.

    private let client: Client
    let raw: OpaquePointer
    /// `127.0.0.1:port` of every broker. They are numbered from 1.
    public let bootstrapServers: [String]

    /// Starts the brokers. They stop when the object is dropped.
    public init(brokers: Int = 1, log: LogHandler? = { _, _, _ in }) throws(KafkaError) {
        guard brokers >= 1 else { throw KafkaError(.invalidArgument, "a cluster needs at least one broker") }
        var settings = Settings()
        try settings.set("client.id", "embedded-cluster")
        client = try Client(RD_KAFKA_PRODUCER, settings, log: log)
        guard let raw = rd_kafka_mock_cluster_new(client.raw, Int32(brokers)) else {
            throw KafkaError(.systemFailure, "cannot start \(brokers) embedded brokers; is listening on 127.0.0.1 allowed?")
        }
        self.raw = raw
        let servers = rd_kafka_mock_cluster_bootstraps(raw).map { String(cString: $0) } ?? ""
        bootstrapServers = servers.split(separator: ",").map(String.init)
    }

    deinit { rd_kafka_mock_cluster_destroy(raw) }

    /// Throws when the topic exists already.
    public func createTopic(_ name: String, partitions: Int, replication: Int = 1) throws(KafkaError) {
        try KafkaError.check(
            rd_kafka_mock_topic_create(raw, name, Int32(partitions), Int32(replication)), "cannot create topic '\(name)'")
    }
}
