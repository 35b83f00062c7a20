import CRdKafka

/// Called for each line that librdkafka logs. `level` is syslog's, 0 (emergency) to 7 (debug); `facility` is librdkafka's short tag, as in
/// `FAIL`. It is called on librdkafka's own threads, several at once, and on the thread that makes a client: return at once, never call the
/// client from it.
public typealias LogHandler = @Sendable (_ level: Int, _ facility: String, _ message: String) -> Void

/// What consumers and producers have in common: where the brokers are, how to speak to them, and where the log lines go.
///
/// Everything librdkafka can be told is reachable through `properties`, security first of all:
/// `["security.protocol": "SASL_SSL", "sasl.mechanism": "SCRAM-SHA-512", "sasl.username": "desk", "sasl.password": secret]`.
/// See librdkafka's CONFIGURATION.md for the names. A property that has a field of its own here, or in the configuration this one is part of,
/// is refused with the field's name, so that there is one place for each setting. Descriptions never show the value of a secret.
public struct ClientConfiguration: Sendable {
    /// `host:port` of some brokers; the rest of the cluster is found through them.
    public var bootstrapServers: [String]
    /// Shown in the broker's logs and quotas.
    public var clientID: String
    /// librdkafka's properties, passed through as they are.
    public var properties: [String: String]
    /// Where log lines go; `nil` leaves them to librdkafka, which writes to standard error.
    public var log: LogHandler?

    public init(
        bootstrapServers: [String], clientID: String = "swift-kafka", properties: [String: String] = [:], log: LogHandler? = nil
    ) {
        self.bootstrapServers = bootstrapServers
        self.clientID = clientID
        self.properties = properties
        self.log = log
    }
}

extension ClientConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// One line, secrets shown as `***`.
    public var description: String {
        let shown = properties.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.isSecret($0.key) ? "***" : $0.value)" }
        return "bootstrap.servers=\(bootstrapServers.joined(separator: ",")) client.id=\(clientID)"
            + (shown.isEmpty ? "" : " " + shown.joined(separator: " "))
    }

    public var debugDescription: String { description }

    /// `dump` and string interpolation of whatever holds this go through here, and so show no secret either.
    public var customMirror: Mirror { Mirror(self, children: ["configuration": description]) }

    /// Whether a property's value must not be shown: passwords, keys, and what may hold either among other things.
    public static func isSecret(_ property: String) -> Bool {
        let name = property.lowercased()
        return name.contains("password") || name.contains("secret") || name.contains("token") || name.hasSuffix("key.pem")
            || name == "ssl_key" || name == "sasl.oauthbearer.config" || name == "sasl.jaas.config"
    }
}

extension ClientConfiguration {
    func settings(alsoOwned: Set<String>) throws(KafkaError) -> Settings {
        var settings = Settings()
        if bootstrapServers.isEmpty { throw .configuration("bootstrap.servers", "no broker is given; name at least one as host:port") }
        try settings.set("bootstrap.servers", bootstrapServers.joined(separator: ","))
        try settings.set("client.id", clientID)
        // From 2.10.0 on librdkafka begins anew with the bootstrap servers when all brokers are down, and in 2.16.0 a client that did may connect to none
        // ever again (`Tests/EndToEnd/run outage` shows it). Without that it goes on with all brokers it knows. Older ones have no such property.
        try? settings.set("metadata.recovery.strategy", "none")
        for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
            if Self.owned.contains(name) || alsoOwned.contains(name) {
                throw .configuration(name, "has a setting of its own, or is in this library's hands; take it out of `properties`")
            }
            try settings.set(name, value)
        }
        return settings
    }

    /// Aliases count too: `metadata.broker.list` is `bootstrap.servers`.
    private static let owned: Set<String> = ["bootstrap.servers", "metadata.broker.list", "client.id", "log.queue", "enabled_events"]
}

/// The librdkafka that is linked, which may be newer than the one this was built with.
public enum Library {
    /// As `0xMMmmrrff`: major, minor, revision, pre-release (ff when released).
    public static var versionNumber: Int32 { rd_kafka_version() }
    /// As in `2.0.2`.
    public static var version: String { String(cString: rd_kafka_version_str()) }

    static func isAtLeast(_ major: Int32, _ minor: Int32, _ revision: Int32) -> Bool {
        versionNumber >> 8 >= (major << 16 | minor << 8 | revision)
    }
}
