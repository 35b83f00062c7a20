import Testing

@testable import Kafka

private let client = ClientConfiguration(bootstrapServers: ["127.0.0.1:1"])

private func consumer(_ change: (inout ConsumerConfiguration) -> Void) -> ConsumerConfiguration {
    var configuration = ConsumerConfiguration(client: client, groupID: "desk")
    change(&configuration)
    return configuration
}

private func producer(_ change: (inout ProducerConfiguration) -> Void) -> ProducerConfiguration {
    var configuration = ProducerConfiguration(client: client)
    change(&configuration)
    return configuration
}

@Test(
    "A consumer's faults name the property",
    arguments: [
        ("no brokers", consumer { $0.client.bootstrapServers = [] }, "bootstrap.servers"),
        ("no group", consumer { $0.groupID = "" }, "group.id"),
        ("unknown property", consumer { $0.client.properties = ["fetch.wait.maximum": "1"] }, "fetch.wait.maximum"),
        ("out of range", consumer { $0.client.properties = ["fetch.wait.max.ms": "-5"] }, "fetch.wait.max.ms"),
        ("not a number", consumer { $0.client.properties = ["socket.timeout.ms": "soon"] }, "socket.timeout.ms"),
        ("has a field", consumer { $0.client.properties = ["group.id": "other"] }, "group.id"),
        ("has a field under another name", consumer { $0.client.properties = ["metadata.broker.list": "x:1"] }, "metadata.broker.list"),
        ("auto-commit is refused", consumer { $0.client.properties = ["enable.auto.commit": "true"] }, "enable.auto.commit"),
        ("no strategy", consumer { $0.assignmentStrategies = [] }, "partition.assignment.strategy"),
        ("eager beside cooperative", consumer { $0.assignmentStrategies = [.range, .cooperativeSticky] }, "partition.assignment.strategy"),
        ("heartbeat too slow", consumer { $0.heartbeatInterval = .seconds(60) }, "session.timeout.ms"),
        ("poll interval too short", consumer { $0.maxPollInterval = .seconds(10) }, "max.poll.interval.ms"),
        ("no prefetch", consumer { $0.prefetch.bytes = 0 }, "queued.max.messages.kbytes"),
    ] as [(String, ConsumerConfiguration, String)])
private func consumerFaults(_ what: String, _ configuration: ConsumerConfiguration, _ property: String) throws {
    let error = #expect(throws: KafkaError.self) { _ = try Consumer(configuration) }
    #expect(error?.code == .configuration)
    #expect(error?.property == property)
    #expect(error?.isRetriable == false)
}

@Test(
    "A producer's faults name the property",
    arguments: [
        (
            "transactions without idempotence",
            producer {
                $0.transactionalID = "t"; $0.isIdempotent = false
            }, "enable.idempotence"
        ),
        ("empty transactional id", producer { $0.transactionalID = "" }, "transactional.id"),
        ("no room for the largest", producer { $0.queue.bytes = 500_000 }, "queue.buffering.max.kbytes"),
        ("no room", producer { $0.queue.messages = 0 }, "queue.buffering.max.messages"),
        ("has a field", producer { $0.client.properties = ["linger.ms": "1"] }, "linger.ms"),
    ] as [(String, ProducerConfiguration, String)])
private func producerFaults(_ what: String, _ configuration: ProducerConfiguration, _ property: String) throws {
    let error = #expect(throws: KafkaError.self) { _ = try Producer(configuration) }
    #expect(error?.code == .configuration)
    #expect(error?.property == property)
}

@Test("What librdkafka finds contradictory is a configuration fault too") func contradiction() {
    var configuration = ProducerConfiguration(client: client)
    configuration.client.properties = ["acks": "1"]
    let error = #expect(throws: KafkaError.self) { _ = try Producer(configuration) }
    #expect(error?.code == .configuration)
    #expect(error?.reason.contains("acks") == true)
}

@Test("Cooperative assignment is refused where librdkafka is unsafe for it", arguments: [(false, true), (true, false)])
func cooperative(isSafe: Bool, isRefused: Bool) {
    let configuration = consumer { $0.assignmentStrategies = [.cooperativeSticky] }
    var refused: KafkaError?
    do throws(KafkaError) { try configuration.validate(safeCooperative: isSafe, version: "2.0.2") } catch { refused = error }
    #expect((refused != nil) == isRefused)
    if let refused {
        #expect(refused.property == "partition.assignment.strategy")
        #expect(refused.reason.contains("2.10.0") && refused.reason.contains("2.0.2"))
    }
}

@Test(
    "Secrets are in no description and in no error",
    arguments: [
        "sasl.password", "ssl.key.password", "ssl.keystore.password", "ssl.key.pem", "sasl.oauthbearer.client.secret",
        "sasl.oauthbearer.config",
    ])
func secrets(property: String) {
    var secretive = client
    secretive.properties = [property: "hunter2", "sasl.username": "desk"]
    var configuration = ConsumerConfiguration(client: secretive, groupID: "g")
    var texts = ["\(secretive)", String(reflecting: secretive), "\(configuration)", String(reflecting: configuration)]
    var dumped = ""
    dump(configuration, to: &dumped)
    texts.append(dumped)
    configuration.client.properties["socket.timeout.ms"] = "soon"
    do throws(KafkaError) { _ = try Consumer(configuration) } catch { texts.append("\(error)") }
    for text in texts { #expect(!text.contains("hunter2")) }
    #expect(texts[0].contains("desk") && texts[0].contains(property))
}

@Test(
    "Durations become whole milliseconds, never none",
    arguments: [
        (Duration.seconds(3), 3000), (.milliseconds(1), 1), (.microseconds(1), 1), (.microseconds(1500), 2), (.zero, 0), (.seconds(-1), 0),
        (.seconds(1 << 40), 2_000_000_000),
    ] as [(Duration, Int32)])
func milliseconds(duration: Duration, expected: Int32) {
    #expect(duration.milliseconds == expected)
}

@Test("Errors say what they ask for") func errors() {
    #expect(KafkaError(.queueFull, "full").isRetriable)
    #expect(!KafkaError(.messageTooLarge, "large").isRetriable)
    #expect(!KafkaError(.queueFull, "over", isFatal: true).isRetriable)
    #expect(KafkaError(.messageTooLarge, "large").name == "MSG_SIZE_TOO_LARGE")
    #expect(KafkaError(.closed, "x").name == "CLOSED")
    #expect("\(KafkaError(.configuration, "is empty", property: "group.id"))" == "CONFIGURATION: property 'group.id': is empty")
    #expect("\(KafkaError(.fenced, "gone", isFatal: true))".contains("(fatal)"))
}
