import Testing

@testable import copydesk

@Suite("Environment and secrets") struct EnvironmentTests {
    @Test func variablesAreStrongerThanTheFile() throws {
        let loaded = try load(
            "kafka:\n  group_id: file\n  client_id: file\n",
            environment: [
                "COPYDESK_KAFKA__GROUP_ID": "environment", "COPYDESK_TOPICS__INPUT": "a, b", "COPYDESK_INGESTION__FORWARD_HEADERS": "false",
                "COPYDESK_MONITORING__PORT": "0", "COPYDESK_KAFKA__PROPERTIES": #"{debug: "broker,topic"}"#, "COPYDESK_DATA": "/data",
                "PATH": "/bin",
                "COPYDESK_PORT_9464_TCP": "tcp://10.0.0.1:9464", "COPYDESK_SERVICE_HOST": "10.0.0.1",
            ]
        ).get()
        let configuration = loaded.configuration
        #expect(configuration.kafka.groupID == "environment" && configuration.kafka.clientID == "file")
        #expect(configuration.topics.input == ["a", "b"])
        #expect(!configuration.ingestion.forwardHeaders && configuration.monitoring.port == 0)
        #expect(configuration.kafka.properties == ["debug": "broker,topic"])
        #expect(loaded.places["kafka.group_id"] == .environment("COPYDESK_KAFKA__GROUP_ID"))
    }

    @Test func everyOptionHasAVariable() throws {
        for section in Configuration.sections {
            for option in section.options {
                let variable = ConfigurationReader.variable(section: section.name, option: option.name)
                let lines = faults("", environment: [variable: ""])
                #expect(
                    lines == ["\(variable): '\(section.name).\(option.name)' is empty; give a value, or remove the line for the default"])
            }
        }
    }

    @Test func aRightVariableMendsAWrongLine() throws {
        // The line is a fault all the same: it would come back when the variable goes.
        #expect(faults("kafka:\n  session_timeout_ms: soon\n", environment: ["COPYDESK_KAFKA__SESSION_TIMEOUT_MS": "30000"]).count == 1)
    }

    @Test(
        "a fault names the variable",
        arguments: [
            ("COPYDESK_KAFKA__GROUP", "x", "unknown option 'COPYDESK_KAFKA__GROUP' (did you mean 'COPYDESK_KAFKA__GROUP_ID'?)"),
            ("COPYDESK_KAFKA__group_id", "x", "unknown option 'COPYDESK_KAFKA__group_id' (did you mean 'COPYDESK_KAFKA__GROUP_ID'?)"),
            ("COPYDESK_KAFKA_GROUP_ID", "x", "is not read; did you mean COPYDESK_KAFKA__GROUP_ID, with two underscores after the section?"),
            ("COPYDESK_MONITORING__PORT", "http", "'monitoring.port' must be a whole number, and is text"),
            ("COPYDESK_TOPICS__INPUT", "a,,b", "'topics.input' is empty; give a value, or remove the line for the default"),
            ("COPYDESK_TOPICS__INPUT", "[a", "'topics.input': not YAML: did not find expected ',' or ']', while parsing a flow sequence"),
            ("COPYDESK_KAFKA__PROPERTIES", "a=b", "'kafka.properties' must be a group of names and values, and is text"),
            (
                "COPYDESK_KAFKA__PROPERTIES", "{a: *b}",
                "'kafka.properties': anchors (&) and aliases (*) are not read here; write the value out, or put it in quotation marks"
            ),
        ]) func fault(_ name: String, _ value: String, _ message: String)
    {
        #expect(faults("", environment: [name: value]) == ["\(name): \(message)"])
    }

    static let login = "kafka:\n  security_protocol: sasl_ssl\n  sasl_mechanism: PLAIN\n  sasl_username: desk\n"

    @Test(
        "a secret from a file, one line ending dropped",
        arguments: [("pass word", "pass word"), ("p\n", "p"), ("p\r\n", "p"), ("p \n", "p "), (" é", " é")])
    func secretFile(_ content: String, _ secret: String) throws {
        let loaded = try load(Self.login + "  sasl_password_file: /run/p\n", files: ["/run/p": Array(content.utf8)]).get()
        #expect(loaded.configuration.kafka.saslPassword?.value == secret)
    }

    @Test(
        "a file that is no secret is refused without being quoted",
        arguments: [
            ("missing", nil), ("empty", []), ("a line ending alone", [0x0A]), ("two lines", Array("hunter2\nmore\n".utf8)),
            ("not UTF-8", [0xFF, 0x68]),
            ("too large", [UInt8](repeating: 0x68, count: ConfigurationReader.maximumSecretBytes + 1)),
        ] as [(String, [UInt8]?)]) func secretRefused(_ what: String, _ content: [UInt8]?) throws
    {
        let lines = faults(Self.login + "  sasl_password_file: /run/p\n", files: content.map { ["/run/p": $0] } ?? [:])
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("c.yaml:5: 'kafka.sasl_password_file': /run/p cannot be read: ") == true)
        #expect(!lines.contains { $0.contains("hunter2") || $0.contains("hhh") })
    }

    @Test(
        "of a secret and its file",
        arguments: [
            ("both in the file: a fault", true, true, false, false, nil),
            ("both in the environment: a fault", false, false, true, true, nil),
            ("the variable counts", false, true, true, false, "from variable"),
            ("the variable's file counts", true, false, false, true, "from file"),
        ] as [(String, Bool, Bool, Bool, Bool, String?)])
    func precedence(_ what: String, _ line: Bool, _ fileLine: Bool, _ variable: Bool, _ fileVariable: Bool, _ expected: String?) throws {
        let text = Self.login + (line ? "  sasl_password: from line\n" : "") + (fileLine ? "  sasl_password_file: /run/p\n" : "")
        var environment: [String: String] = [:]
        if variable { environment["COPYDESK_KAFKA__SASL_PASSWORD"] = "from variable" }
        if fileVariable { environment["COPYDESK_KAFKA__SASL_PASSWORD_FILE"] = "/run/p" }
        let result = load(text, environment: environment, files: ["/run/p": Array("from file\n".utf8)])
        switch result {
        case .success(let loaded): #expect(loaded.configuration.kafka.saslPassword?.value == expected)
        case .failure(let error):
            #expect(expected == nil)
            #expect(error.faults.map(\.fault) == [.givenTwice("kafka.sasl_password", and: "kafka.sasl_password_file")])
        }
    }

    @Test func securityReachesBothClients() throws {
        let text = """
            kafka:
              security_protocol: sasl_ssl
              ssl_ca_location: /ca.pem
              ssl_certificate_location: /own.pem
              ssl_key_location: /own.key
              ssl_key_password_file: /run/k
              sasl_mechanism: SCRAM-SHA-512
              sasl_username: desk
              sasl_password_file: /run/p
              properties:
                ssl.endpoint.identification.algorithm: none
            """
        let files = ["/run/k": Array("key secret\n".utf8), "/run/p": Array("login secret\n".utf8)]
        let configuration = try load(text, files: files).get().configuration
        let expected = [
            "security.protocol": "sasl_ssl", "ssl.ca.location": "/ca.pem", "ssl.certificate.location": "/own.pem",
            "ssl.key.location": "/own.key", "ssl.key.password": "key secret", "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": "desk", "sasl.password": "login secret", "ssl.endpoint.identification.algorithm": "none",
        ]
        #expect(configuration.consumer(log: { _, _, _ in }).client.properties == expected)
        #expect(configuration.producer(log: { _, _, _ in }).client.properties == expected)
    }

    @Test func secretsNeverShow() throws {
        let text = Self.login + "  sasl_password: hunter2\n  properties:\n    ssl.keystore.password: hunter2\n    socket.timeout.ms: 5\n"
        let loaded = try load(text).get()
        #expect(loaded.configuration.kafka.saslPassword?.value == "hunter2")
        var dumped = ""
        dump(loaded.configuration.kafka.saslPassword, to: &dumped)
        let shown = ConfigurationPrinter.effective(loaded)
        #expect(shown.contains("sasl_password: \"********\"  # c.yaml:5") && shown.contains("socket.timeout.ms: \"5\""))
        for text in [
            shown, dumped, "\(loaded.configuration.kafka.saslPassword as Any)", ConfigurationPrinter.annotated(loaded.configuration),
        ] {
            #expect(!text.contains("hunter2"))
        }
    }
}
