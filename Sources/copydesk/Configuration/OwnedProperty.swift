/// librdkafka's properties that are not passed through, because an option sets them or because Copydesk does. Names and aliases as in librdkafka's
/// CONFIGURATION.md; what the `Kafka` module keeps to itself is among them, so that `check-config` tells of it with its line.
enum OwnedProperty {
    /// The option that sets the property; nil when none does.
    static func option(of property: String) -> String? { options[property].map { "kafka." + $0 } }

    /// Whether Copydesk sets the property itself.
    static func isOurs(_ property: String) -> Bool { ours.contains(property) }

    /// Whether a property's value must not be shown.
    static func isSecret(_ property: String) -> Bool {
        ["password", "secret", "token", ".pem", "oauthbearer.config"].contains { property.lowercased().contains($0) }
    }

    private static let options: [String: String] = [
        "bootstrap.servers": "bootstrap_servers", "metadata.broker.list": "bootstrap_servers", "client.id": "client_id",
        "group.id": "group_id",
        "group.instance.id": "group_instance_id", "session.timeout.ms": "session_timeout_ms",
        "max.poll.interval.ms": "max_poll_interval_ms",
        "partition.assignment.strategy": "assignment_strategy", "auto.offset.reset": "auto_offset_reset",
        "isolation.level": "isolation_level",
        "compression.codec": "compression", "compression.type": "compression", "linger.ms": "linger_ms",
        "queue.buffering.max.ms": "linger_ms",
        "security.protocol": "security_protocol", "ssl.ca.location": "ssl_ca_location",
        "ssl.certificate.location": "ssl_certificate_location",
        "ssl.key.location": "ssl_key_location", "ssl.key.password": "ssl_key_password", "sasl.mechanism": "sasl_mechanism",
        "sasl.mechanisms": "sasl_mechanism", "sasl.username": "sasl_username", "sasl.password": "sasl_password",
    ]

    private static let ours: Set<String> = [
        // Committing is the ledger's business: librdkafka would commit what is read, not what is done.
        "enable.auto.commit", "auto.commit.enable", "enable.auto.offset.store", "enable.partition.eof", "heartbeat.interval.ms",
        // How much is fetched ahead follows from what may be in work.
        "queued.min.messages", "queued.max.messages.kbytes", "fetch.message.max.bytes", "max.partition.fetch.bytes", "fetch.max.bytes",
        // A record is written once, in order, to the partition of its key, however long it takes.
        "enable.idempotence", "acks", "request.required.acks", "transactional.id", "transaction.timeout.ms", "partitioner",
        "message.max.bytes",
        "message.timeout.ms", "delivery.timeout.ms", "queue.buffering.max.messages", "queue.buffering.max.kbytes",
        // The program listens to these itself.
        "statistics.interval.ms", "log.queue", "enabled_events",
    ]
}
