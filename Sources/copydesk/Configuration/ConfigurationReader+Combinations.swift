extension ConfigurationReader {
    /// Notes settings that cannot work together, at the place of the first of them that was given.
    mutating func checkCombinations() {
        for (paths, fault) in configuration.impossibilities where faulty.isDisjoint(with: paths) {
            note(fault, at: paths.compactMap { places[$0] }.first ?? .none)
        }
    }
}

extension Configuration {
    typealias Impossibility = (paths: [String], fault: ConfigurationFault)

    /// Everything in this configuration that cannot work, each with the options it is about.
    var impossibilities: [Impossibility] { timing + amounts + topicNames + retries + security + properties }

    private var timing: [Impossibility] {
        var found: [Impossibility] = []
        let session = kafka.sessionTimeoutMilliseconds
        if ingestion.drainDeadlineMilliseconds >= session {
            found.append(
                (
                    ["ingestion.drain_deadline_ms", "kafka.session_timeout_ms"],
                    .combination(.drainNotBelowSession(drain: ingestion.drainDeadlineMilliseconds, session: session))
                ))
        }
        if kafka.maxPollIntervalMilliseconds < session {
            found.append(
                (
                    ["kafka.max_poll_interval_ms", "kafka.session_timeout_ms"],
                    .combination(.pollIntervalBelowSession(pollInterval: kafka.maxPollIntervalMilliseconds, session: session))
                ))
        }
        return found + transactions
    }

    private var transactions: [Impossibility] {
        guard ingestion.delivery == .exactlyOnce else { return [] }
        var found: [Impossibility] = []
        if kafka.groupInstanceID == nil {
            found.append((["ingestion.delivery", "kafka.group_instance_id"], .combination(.exactlyOnceWithoutInstance)))
        }
        let interval = ingestion.commitIntervalMilliseconds, timeout = IngestionSettings.transactionTimeoutMilliseconds
        if interval > timeout / 2 {
            found.append(
                (
                    ["ingestion.commit_interval_ms", "ingestion.delivery"],
                    .combination(.commitIntervalAboveTransaction(interval: interval, timeout: timeout))
                ))
        }
        return found
    }

    private var amounts: [Impossibility] {
        var found: [Impossibility] = []
        for (lane, a, total, b) in [
            ("ingestion.lane_articles", ingestion.laneArticles, "ingestion.max_articles", ingestion.maxArticles),
            ("ingestion.lane_bytes", ingestion.laneBytes, "ingestion.max_bytes", ingestion.maxBytes),
        ] where a > b {
            found.append(([lane, total], .combination(.laneAboveTotal(lane: lane, a, total: total, b))))
        }
        if extraction.maxInputBytes > ingestion.maxBytes {
            found.append(
                (
                    ["extraction.max_input_bytes", "ingestion.max_bytes"],
                    .combination(.inputAboveTotal(input: extraction.maxInputBytes, total: ingestion.maxBytes))
                ))
        }
        return found
    }

    /// A worker that reads what it writes would never come to an end.
    private var topicNames: [Impossibility] {
        let used =
            topics.input.map { ("topics.input", $0) } + [("topics.output", topics.output), ("topics.dead_letter", topics.deadLetter)]
            + (topics.retry.map { [("topics.retry", $0)] } ?? [])
        var found: [Impossibility] = []
        for (at, (path, topic)) in used.enumerated() {
            if let (earlier, _) = used[..<at].first(where: { $0.1 == topic }) {
                found.append(([path, earlier], .combination(.topicUsedTwice(earlier, path, topic: topic))))
            }
        }
        return found
    }

    private var retries: [Impossibility] {
        var found: [Impossibility] = failures.counts.wrong.map {
            (["failures.attempts"], .combination(.unknownAttempts(reason: $0, allowed: FailureSettings.reasons)))
        }
        if topics.retry != nil {
            if ingestion.ordering != .unordered {
                found.append(
                    (["topics.retry", "ingestion.ordering"], .combination(.retryTopicKeepsOrder(ordering: ingestion.ordering.rawValue))))
            }
            if failures.attempts.isEmpty {
                found.append((["topics.retry", "failures.attempts"], .combination(.retryTopicWithoutAttempts)))
            }
        }
        return found
    }

    private var security: [Impossibility] {
        var found: [Impossibility] = []
        func add(_ paths: [String], _ combination: ImpossibleCombination) {
            found.append((paths.map { "kafka." + $0 }, .combination(combination)))
        }
        let way = kafka.securityProtocol

        if way.usesSASL, kafka.saslMechanism == nil { add(["security_protocol", "sasl_mechanism"], .saslWithoutMechanism(way)) }
        if way.usesSASL, let mechanism = kafka.saslMechanism, mechanism.usesPassword {
            if kafka.saslUsername == nil {
                add(["sasl_mechanism", "sasl_username"], .saslWithoutLogin(mechanism: mechanism.rawValue, missing: "kafka.sasl_username"))
            }
            if kafka.saslPassword == nil, kafka.saslPasswordFile == nil {
                add(["sasl_mechanism", "sasl_password"], .saslWithoutLogin(mechanism: mechanism.rawValue, missing: "kafka.sasl_password"))
            }
        }
        if !way.usesSASL {
            for (name, isSet) in [
                ("sasl_mechanism", kafka.saslMechanism != nil), ("sasl_username", kafka.saslUsername != nil),
                ("sasl_password", kafka.saslPassword != nil && kafka.saslPasswordFile == nil),
                ("sasl_password_file", kafka.saslPasswordFile != nil),
            ] where isSet {
                add([name, "security_protocol"], .needsProtocol(option: "kafka." + name, of: ["sasl_plaintext", "sasl_ssl"], is: way))
            }
        }
        if !way.usesTLS {
            for (name, isSet) in [
                ("ssl_ca_location", kafka.sslCALocation != nil), ("ssl_certificate_location", kafka.sslCertificateLocation != nil),
                ("ssl_key_location", kafka.sslKeyLocation != nil),
            ] where isSet {
                add([name, "security_protocol"], .needsProtocol(option: "kafka." + name, of: ["ssl", "sasl_ssl"], is: way))
            }
        }
        for (name, isSet, other, hasOther) in [
            ("ssl_certificate_location", kafka.sslCertificateLocation != nil, "ssl_key_location", kafka.sslKeyLocation != nil),
            ("ssl_key_location", kafka.sslKeyLocation != nil, "ssl_certificate_location", kafka.sslCertificateLocation != nil),
            (
                "ssl_key_password", kafka.sslKeyPassword != nil && kafka.sslKeyPasswordFile == nil, "ssl_key_location",
                kafka.sslKeyLocation != nil
            ),
            ("ssl_key_password_file", kafka.sslKeyPasswordFile != nil, "ssl_key_location", kafka.sslKeyLocation != nil),
        ] where isSet && !hasOther {
            add([name, other], .needsOther(option: "kafka." + name, other: "kafka." + other))
        }
        return found
    }

    private var properties: [Impossibility] {
        var found: [Impossibility] = []
        for (group, values) in [
            ("kafka.properties", kafka.properties), ("kafka.consumer_properties", kafka.consumerProperties),
            ("kafka.producer_properties", kafka.producerProperties),
        ] {
            for name in values.keys.sorted() {
                if let option = OwnedProperty.option(of: name) {
                    found.append(([group], .ownedProperty("\(group).\(name)", option: option)))
                } else if OwnedProperty.isOurs(name) {
                    found.append(([group], .ownedProperty("\(group).\(name)", option: nil)))
                }
            }
        }
        return found
    }
}
