import Testing

@testable import copydesk

/// Loads a text as `c.yaml`, with files that exist only here.
func load(_ text: String, environment: [String: String] = [:], files: [String: [UInt8]] = [:]) -> Result<
    LoadedConfiguration, ConfigurationError
> {
    Result { () throws(ConfigurationError) in
        try Configuration.load(file: "c.yaml", environment: environment) { path throws(FileError) in
            if path == "c.yaml" { return [UInt8](text.utf8) }
            guard let bytes = files[path] else { throw FileError(reason: "No such file or directory") }
            return bytes
        }
    }
}

func faults(_ text: String, environment: [String: String] = [:], files: [String: [UInt8]] = [:]) -> [String] {
    guard case .failure(let error) = load(text, environment: environment, files: files) else { return [] }
    return error.description.split(separator: "\n").map(String.init)
}

@Suite("Configuration") struct ConfigurationTests {
    @Test("what is given counts, the rest keeps its default") func values() throws {
        let loaded = try load(
            """
            kafka:
              bootstrap_servers: "a:1,[::1]:2"
              group_id: 7
              group_instance_id: ~
              assignment_strategy: cooperative-sticky
              properties: {socket.timeout.ms: 50, debug: "broker,topic"}
            topics:
              input:
                - one
                - two
            ingestion: {ordering: unordered, forward_headers: false, max_bytes: 33554432}
            extraction:
            monitoring:
              port: 0
            """
        ).get()
        var expected = Configuration()
        expected.kafka.bootstrapServers = "a:1,[::1]:2"
        expected.kafka.groupID = "7"
        expected.kafka.assignmentStrategy = .cooperative
        expected.kafka.properties = ["socket.timeout.ms": "50", "debug": "broker,topic"]
        expected.topics.input = ["one", "two"]
        expected.ingestion.ordering = .unordered
        expected.ingestion.forwardHeaders = false
        expected.ingestion.maxBytes = 32 << 20
        expected.monitoring.port = 0
        #expect(loaded.configuration == expected)
        #expect(loaded.places["topics.input"] == .file("c.yaml", line: 8))
        #expect(loaded.places["monitoring.log_level"] == nil)
    }

    @Test("no file, or an empty one, is the defaults", arguments: ["", "# nothing\n", "null\n", "kafka:\n"]) func empty(_ text: String)
        throws
    {
        #expect(try load(text).get().configuration == Configuration())
        #expect(try Configuration.load(file: nil, environment: [:]).configuration == Configuration())
    }

    @Test(
        "a fault tells its place and the way out",
        arguments: [
            ("kafka:\n  group: x\n", "c.yaml:2: unknown option 'kafka.group' (did you mean 'kafka.group_id'?)"),
            (
                "kafka:\n  bootstrap_server: x\n",
                "c.yaml:2: unknown option 'kafka.bootstrap_server' (did you mean 'kafka.bootstrap_servers'?)"
            ),
            ("kafka:\n  port: 1\n", "c.yaml:2: unknown option 'kafka.port' (did you mean 'monitoring.port'?)"),
            ("kafak:\n  group_id: x\n", "c.yaml:1: unknown option 'kafak' (did you mean 'kafka'?)"),
            ("group_id: x\n", "c.yaml:1: unknown option 'group_id' (did you mean 'kafka.group_id'?)"),
            ("kafka.group_id: x\n", "c.yaml:1: 'kafka.group_id' is written as one name; write 'group_id' inside 'kafka:'"),
            ("zebra: 1\n", "c.yaml:1: unknown option 'zebra'; `copydesk config` prints all there are"),
            ("kafka:\n  group_id: a\n  group_id: b\n", "c.yaml:3: 'kafka.group_id' is set twice, first in line 2; remove one"),
            ("kafka:\n  group_id: a\nkafka:\n  client_id: b\n", "c.yaml:3: 'kafka' is set twice, first in line 1; remove one"),
            ("kafka:\n  group_id:\n", "c.yaml:2: 'kafka.group_id' has no value; give one, or remove the line for the default"),
            (
                "kafka:\n  group_instance_id: ''\n",
                "c.yaml:2: 'kafka.group_instance_id' is empty; give a value, or remove the line for the default"
            ),
            ("kafka:\n  group_id: [a]\n", "c.yaml:2: 'kafka.group_id' must be text, and is a list"),
            ("kafka: 5\n", "c.yaml:1: 'kafka' must be a group of options, and is a number"),
            ("[a]\n", "c.yaml:1: a configuration is groups of options, and this is a list"),
            ("? [a]\n: 1\n", "c.yaml:1: a name is expected here, and this is a list"),
            ("monitoring:\n  port: 65536\n", "c.yaml:2: 'monitoring.port' is 65536; it can be 0 to 65535"),
            ("monitoring:\n  port: -1\n", "c.yaml:2: 'monitoring.port' is -1; it can be 0 to 65535"),
            (
                "monitoring:\n  port: '1'\n",
                "c.yaml:2: 'monitoring.port' must be a whole number, without quotation marks, and is text in quotation marks"
            ),
            ("monitoring:\n  port: 99999999999999999999\n", "c.yaml:2: 'monitoring.port' must be a whole number, and is text"),
            ("monitoring:\n  port: 1.5\n", "c.yaml:2: 'monitoring.port' must be a whole number, and is text"),
            (
                "ingestion:\n  max_bytes: 64MiB\n",
                "c.yaml:2: 'ingestion.max_bytes' must be a whole number of bytes (that would be 67108864), and is text"
            ),
            (
                "ingestion:\n  commit_interval_ms: 2 s\n",
                "c.yaml:2: 'ingestion.commit_interval_ms' must be a whole number of milliseconds (that would be 2000), and is text"
            ),
            ("monitoring:\n  enabled: yes\n", "c.yaml:2: 'monitoring.enabled' must be true or false, and is text"),
            (
                "monitoring:\n  enabled: 'true'\n",
                "c.yaml:2: 'monitoring.enabled' must be true or false, without quotation marks, and is text in quotation marks"
            ),
            (
                "monitoring:\n  log_level: warn\n",
                "c.yaml:2: 'monitoring.log_level' is 'warn'; it can be debug, info, warning, error (did you mean 'warning'?)"
            ),
            (
                "monitoring:\n  address: localhost\n",
                "c.yaml:2: 'monitoring.address' is 'localhost'; it must be an IPv4 or IPv6 address in digits, such as 127.0.0.1, 0.0.0.0 or ::1"
            ),
            ("topics:\n  input: []\n", "c.yaml:2: 'topics.input' is empty; give a value, or remove the line for the default"),
            ("topics:\n  input: a\n", "c.yaml:2: 'topics.input' must be a list, and is text"),
            ("topics:\n  input: [a, [b]]\n", "c.yaml:2: 'topics.input' must be a list of texts, and is a list with a list in it"),
            ("topics:\n  output: a b\n", "c.yaml:2: 'topics.output' is 'a b'; it must be 1 to 249 letters, digits, '.', '_' and '-'"),
            (
                "topics:\n  input: [^articles]\n",
                "c.yaml:2: 'topics.input' is '^articles'; it must be 1 to 249 letters, digits, '.', '_' and '-'"
            ),
            (
                "kafka:\n  bootstrap_servers: a:0\n",
                "c.yaml:2: 'kafka.bootstrap_servers' is 'a:0'; it must be host:port, or several separated by commas"
            ),
            ("kafka:\n  properties: [a]\n", "c.yaml:2: 'kafka.properties' must be a group of names and values, and is a list"),
            ("kafka:\n  properties: {a: }\n", "c.yaml:2: 'kafka.properties.a' has no value; give one, or remove the line for the default"),
            ("kafka:\n  properties: {a: 1, a: 2}\n", "c.yaml:2: 'kafka.properties.a' is set twice, first in line 2; remove one"),
            ("kafka:\n  properties: {a: {b: 1}}\n", "c.yaml:2: 'kafka.properties.a' must be text or a number, and is a group of options"),
            ("kafka:\n  group_id: \"a\\0b\"\n", "c.yaml:2: 'kafka.group_id' is 'a\\u{0}b'; it must be text without control characters"),
            ("a: *b\n", "c.yaml:1: anchors (&) and aliases (*) are not read here; write the value out, or put it in quotation marks"),
        ]) func fault(_ text: String, _ message: String)
    { #expect(faults(text) == [message]) }

    @Test(
        "settings that cannot work together",
        arguments: [
            ("ingestion:\n  drain_deadline_ms: 45000\n", 2, ImpossibleCombination.drainNotBelowSession(drain: 45_000, session: 45_000)),
            ("ingestion:\n  delivery: exactly-once\n", 2, .exactlyOnceWithoutInstance),
            (
                "kafka:\n  group_instance_id: a\ningestion:\n  delivery: exactly-once\n  commit_interval_ms: 6000\n", 5,
                .commitIntervalAboveTransaction(interval: 6000, timeout: 10_000)
            ),
            ("kafka:\n  session_timeout_ms: 20000\n", 2, .drainNotBelowSession(drain: 20_000, session: 20_000)),
            ("kafka:\n  max_poll_interval_ms: 44999\n", 2, .pollIntervalBelowSession(pollInterval: 44_999, session: 45_000)),
            (
                "ingestion:\n  max_articles: 255\n", 2,
                .laneAboveTotal(lane: "ingestion.lane_articles", 256, total: "ingestion.max_articles", 255)
            ),
            (
                "ingestion:\n  lane_bytes: 67108865\n", 2,
                .laneAboveTotal(lane: "ingestion.lane_bytes", 67_108_865, total: "ingestion.max_bytes", 67_108_864)
            ),
            ("extraction:\n  max_input_bytes: 67108865\n", 2, .inputAboveTotal(input: 67_108_865, total: 67_108_864)),
            ("topics:\n  output: articles.raw\n", 2, .topicUsedTwice("topics.input", "topics.output", topic: "articles.raw")),
            ("topics:\n  input: [a, b, a]\n", 2, .topicUsedTwice("topics.input", "topics.input", topic: "a")),
            (
                "topics:\n  dead_letter: articles.enriched\n", 2,
                .topicUsedTwice("topics.output", "topics.dead_letter", topic: "articles.enriched")
            ),
            ("kafka:\n  security_protocol: sasl_ssl\n", 2, .saslWithoutMechanism(.saslSSL)),
            (
                "kafka:\n  security_protocol: sasl_ssl\n  sasl_mechanism: PLAIN\n  sasl_password: x\n", 3,
                .saslWithoutLogin(mechanism: "PLAIN", missing: "kafka.sasl_username")
            ),
            (
                "kafka:\n  security_protocol: sasl_plaintext\n  sasl_mechanism: SCRAM-SHA-512\n  sasl_username: x\n", 3,
                .saslWithoutLogin(mechanism: "SCRAM-SHA-512", missing: "kafka.sasl_password")
            ),
            (
                "kafka:\n  sasl_username: x\n", 2,
                .needsProtocol(option: "kafka.sasl_username", of: ["sasl_plaintext", "sasl_ssl"], is: .plaintext)
            ),
            (
                "kafka:\n  ssl_ca_location: x\n", 2,
                .needsProtocol(option: "kafka.ssl_ca_location", of: ["ssl", "sasl_ssl"], is: .plaintext)
            ),
            (
                "kafka:\n  security_protocol: ssl\n  ssl_key_location: x\n", 3,
                .needsOther(option: "kafka.ssl_key_location", other: "kafka.ssl_certificate_location")
            ),
            ("kafka:\n  ssl_key_password: x\n", 2, .needsOther(option: "kafka.ssl_key_password", other: "kafka.ssl_key_location")),
        ]) func combination(_ text: String, _ line: Int, _ expected: ImpossibleCombination)
    {
        guard case .failure(let error) = load(text) else {
            Issue.record("accepted: \(text)")
            return
        }
        #expect(error.faults == [.init(place: .file("c.yaml", line: line), fault: .combination(expected))])
        #expect(!expected.message.isEmpty)
    }

    @Test(
        "properties with a master of their own are refused",
        arguments: [
            ("bootstrap.servers", "kafka.bootstrap_servers"), ("sasl.password", "kafka.sasl_password"), ("enable.auto.commit", nil),
            ("linger.ms", "kafka.linger_ms"), ("compression.type", "kafka.compression"),
            ("queued.min.messages", nil), ("acks", nil),
            ("transactional.id", nil),
        ]) func owned(_ property: String, _ option: String?)
    {
        for group in ["properties", "consumer_properties", "producer_properties"] {
            guard case .failure(let error) = load("kafka:\n  \(group):\n    \(property): x\n") else {
                Issue.record("accepted \(property)")
                return
            }
            #expect(
                error.faults == [
                    .init(place: .file("c.yaml", line: 2), fault: .ownedProperty("kafka.\(group).\(property)", option: option))
                ])
        }
    }

    @Test func everyFaultIsToldAtOnceInTheOrderOfTheText() {
        let text = "kafka:\n  group: x\n  session_timeout_ms: soon\nmonitoring:\n  port: 70000\nzebra: 1\n"
        let lines = faults(text, environment: ["COPYDESK_TOPICS__OUTPUT": "articles.raw", "COPYDESK_KAFKA__GROPU_ID": "x"])
        #expect(
            lines.map { $0.prefix { $0 != " " } } == [
                "c.yaml:2:", "c.yaml:3:", "c.yaml:5:", "c.yaml:6:", "COPYDESK_KAFKA__GROPU_ID:", "COPYDESK_TOPICS__OUTPUT:",
            ])
    }

    @Test func nothingIsConcludedFromAValueThatIsWrong() {
        // The default drain deadline of 20 s would not go with the session timeout that is meant here.
        #expect(faults("kafka:\n  session_timeout_ms: 15000\ningestion:\n  drain_deadline_ms: 5s\n").count == 1)
    }

    @Test func aFileThatIsMissingIsNamed() {
        let error = #expect(throws: ConfigurationError.self) { try Configuration.load(file: "/nonexistent/c.yaml", environment: [:]) }
        #expect(error?.description == "/nonexistent/c.yaml: cannot be read: No such file or directory")
    }

    @Test("random bytes are accepted or refused, never more", arguments: 0..<40) func random(_ seed: UInt64) {
        var generator = SplitMix(state: seed)
        let words = [
            "kafka", "topics", ":", " ", "\n", "  ", "group_id", "input", "[", "]", "{", "}", "-", "\"", "&a", "*a", "port", "monitoring",
            "null", "5", "#", "---", "é", "\t",
        ]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
            if case .failure(let error) = load(text) { #expect(!error.faults.isEmpty, "seed \(seed): \(text)") }
        }
    }
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
