/// librdkafka's properties that are not passed through, because an option sets them or because the program's guarantees depend on them. Names and
/// aliases as in librdkafka's CONFIGURATION.md.
enum OwnedProperty {
    /// The option that sets the property; nil when none does.
    static func option(of property: String) -> String? { options[property].map { "kafka." + $0 } }

    /// Whether Copydesk sets the property itself. Committing is the ledger's business: librdkafka would commit what is read, not what is done.
    static func isOurs(_ property: String) -> Bool {
        ["enable.auto.commit", "enable.auto.offset.store", "auto.commit.enable", "transactional.id"].contains(property)
    }

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
        "security.protocol": "security_protocol", "ssl.ca.location": "ssl_ca_location",
        "ssl.certificate.location": "ssl_certificate_location",
        "ssl.key.location": "ssl_key_location", "ssl.key.password": "ssl_key_password", "sasl.mechanism": "sasl_mechanism",
        "sasl.mechanisms": "sasl_mechanism", "sasl.username": "sasl_username", "sasl.password": "sasl_password",
    ]
}
