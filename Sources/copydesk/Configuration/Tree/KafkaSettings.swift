/// The connection to Kafka. Names follow librdkafka's, with underscores for dots.
struct KafkaSettings: Equatable, Sendable {
    enum AssignmentStrategy: String, CaseIterable, Sendable {
        case eager = "range,roundrobin"
        case cooperative = "cooperative-sticky"
    }
    enum OffsetReset: String, CaseIterable, Sendable { case earliest, latest, error }
    enum IsolationLevel: String, CaseIterable, Sendable {
        case readCommitted = "read_committed"
        case readUncommitted = "read_uncommitted"
    }
    enum Compression: String, CaseIterable, Sendable { case none, gzip, snappy, lz4, zstd }
    enum SecurityProtocol: String, CaseIterable, Sendable {
        case plaintext, ssl
        case saslPlaintext = "sasl_plaintext"
        case saslSSL = "sasl_ssl"

        var usesTLS: Bool { self == .ssl || self == .saslSSL }
        var usesSASL: Bool { self == .saslPlaintext || self == .saslSSL }
    }
    enum SASLMechanism: String, CaseIterable, Sendable {
        case plain = "PLAIN"
        case scramSHA256 = "SCRAM-SHA-256"
        case scramSHA512 = "SCRAM-SHA-512"
        case gssapi = "GSSAPI"
        case oauthBearer = "OAUTHBEARER"

        /// Whether it asks for `sasl_username` and `sasl_password`.
        var usesPassword: Bool { self == .plain || self == .scramSHA256 || self == .scramSHA512 }
    }

    var bootstrapServers = "127.0.0.1:9092"
    var clientID = "copydesk"
    var groupID = "copydesk"
    var groupInstanceID: String?
    var sessionTimeoutMilliseconds = 45_000
    var maxPollIntervalMilliseconds = 300_000
    var assignmentStrategy = AssignmentStrategy.eager
    var autoOffsetReset = OffsetReset.earliest
    var isolationLevel = IsolationLevel.readCommitted
    var compression = Compression.none
    var lingerMilliseconds = 5
    var securityProtocol = SecurityProtocol.plaintext
    var sslCALocation: String?
    var sslCertificateLocation: String?
    var sslKeyLocation: String?
    var sslKeyPassword: Secret?
    var sslKeyPasswordFile: String?
    var saslMechanism: SASLMechanism?
    var saslUsername: String?
    var saslPassword: Secret?
    var saslPasswordFile: String?
    var properties: [String: String] = [:]
    var consumerProperties: [String: String] = [:]
    var producerProperties: [String: String] = [:]
}

extension KafkaSettings {
    static let options: [Option<Self>] = [
        .string("bootstrap_servers", \.bootstrapServers, as: .brokers, help: "Brokers to ask first, as host:port, separated by commas."),
        .string("client_id", \.clientID, help: "The name that the brokers' logs and quotas know this program by."),
        .string("group_id", \.groupID, help: "The consumer group. Workers of one group share the partitions of the input topics."),
        .optionalString(
            "group_instance_id", \.groupInstanceID,
            help: "Makes this worker a static member: it may be away for up to session_timeout_ms without its partitions being moved. "
                + "Must be different for each worker of the group."),
        .milliseconds(
            "session_timeout_ms", \.sessionTimeoutMilliseconds, in: 1000...3_600_000,
            help: "A worker that has not been heard of for so long loses its partitions. The broker has bounds of its own for it."),
        .milliseconds(
            "max_poll_interval_ms", \.maxPollIntervalMilliseconds, in: 1000...86_400_000,
            help: "A worker that has not polled for so long leaves the group. At least session_timeout_ms."),
        .choice(
            "assignment_strategy", \.assignmentStrategy,
            help: "How partitions are shared out. cooperative-sticky moves fewer of them but is faulty in librdkafka before 2.10; "
                + "all workers of a group must use the same."),
        .choice(
            "auto_offset_reset", \.autoOffsetReset,
            help:
                "Where a partition is begun for which the group has no offset: at its earliest message, after its latest, or not at all (an error)."
        ),
        .choice(
            "isolation_level", \.isolationLevel,
            help: "Whether messages of transactions that are open or were aborted are passed over (read_committed) or read."),
        .choice("compression", \.compression, help: "How records are compressed, on their way to the broker and there."),
        .milliseconds("linger_ms", \.lingerMilliseconds, in: 0...60_000, help: "How long a record may wait for others to be sent with."),
        .choice(
            "security_protocol", \.securityProtocol,
            help: "How to talk to the brokers: with or without TLS (ssl), with or without a login (sasl)."),
        .optionalString(
            "ssl_ca_location", \.sslCALocation,
            help: "File (PEM) of the authorities that brokers' certificates must come from. Without it, the system's."),
        .optionalString(
            "ssl_certificate_location", \.sslCertificateLocation,
            help: "File (PEM) of this program's own certificate, when the brokers ask for one."),
        .optionalString("ssl_key_location", \.sslKeyLocation, help: "File (PEM) of the private key to that certificate."),
        .secret("ssl_key_password", \.sslKeyPassword, help: "The password of that key. Better kept in a file."),
        .optionalString(
            "ssl_key_password_file", \.sslKeyPasswordFile, help: "File that holds the password of that key; one line ending is dropped."),
        .optionalChoice("sasl_mechanism", \.saslMechanism, help: "How to log in, when security_protocol is one of the sasl_ ones."),
        .optionalString("sasl_username", \.saslUsername, help: "The name to log in with."),
        .secret("sasl_password", \.saslPassword, help: "The password to log in with. Better kept in a file."),
        .optionalString(
            "sasl_password_file", \.saslPasswordFile, help: "File that holds the password to log in with; one line ending is dropped."),
        .properties("properties", \.properties, help: "More librdkafka properties, by its own names, for the consumer and the producer."),
        .properties("consumer_properties", \.consumerProperties, help: "More librdkafka properties for the consumer alone."),
        .properties("producer_properties", \.producerProperties, help: "More librdkafka properties for the producer alone."),
    ]
}
