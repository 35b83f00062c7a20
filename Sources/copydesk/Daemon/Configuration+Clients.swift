import Extraction
import Ingestion
import Kafka
import Monitoring

/// What the configuration's sections mean to the modules they configure.
extension Configuration {
    func consumer(log: @escaping LogHandler) -> ConsumerConfiguration {
        ConsumerConfiguration(
            client: kafka.client(log: log, extra: kafka.consumerProperties), groupID: kafka.groupID, groupInstanceID: kafka.groupInstanceID,
            sessionTimeout: .milliseconds(kafka.sessionTimeoutMilliseconds),
            // A third of the session, as the Java client's documentation advises, and no more than its default.
            heartbeatInterval: .milliseconds(min(3000, kafka.sessionTimeoutMilliseconds / 3)),
            maxPollInterval: .milliseconds(kafka.maxPollIntervalMilliseconds), assignmentStrategies: kafka.assignmentStrategy.strategies,
            autoOffsetReset: .init(rawValue: kafka.autoOffsetReset.rawValue) ?? .earliest,
            isolationLevel: .init(rawValue: kafka.isolationLevel.rawValue) ?? .readCommitted, statisticsInterval: .seconds(5),
            // Some seconds of extraction, and a tenth of a second of what passes with hardly any. A message in work keeps the whole response
            // that it came in: what is read ahead, and the responses' size, are most of what a backlog costs in memory.
            prefetch: .init(bytes: 2 << 20, responseBytes: 1 << 20, partitionBytes: 512 << 10))
    }

    func producer(log: @escaping LogHandler, monitor: WorkerMonitor? = nil) -> ProducerConfiguration {
        // The broker's limit decides what is too large; a dead letter may be as large as the largest article and its headers.
        let largest = min(1_000_000_000, 4 * extraction.maxInputBytes + ingestion.maxHeaderBytes + 65_536)
        return ProducerConfiguration(
            client: kafka.client(log: log, extra: kafka.producerProperties),
            linger: .milliseconds(kafka.lingerMilliseconds), compression: .init(rawValue: kafka.compression.rawValue) ?? .none,
            // Records wait for the output as long as it takes: what is given up after a time would have to be sent again, out of order.
            deliveryTimeout: .seconds(24 * 86_400),
            maxMessageBytes: largest, queue: .init(messages: 100_000, bytes: max(ingestion.maxBytes, largest)),
            transactionalID: transactionalID,
            transactionTimeout: .milliseconds(IngestionSettings.transactionTimeoutMilliseconds), statisticsInterval: .seconds(5),
            onStatistics: { monitor?.producerStatistics($0) }, onError: { monitor?.troubled($0) })
    }

    /// The same across restarts, so that a worker ends what its predecessor left open, and fences it if it still runs.
    private var transactionalID: String? {
        guard ingestion.delivery == .exactlyOnce, let instance = kafka.groupInstanceID else { return nil }
        return "\(kafka.groupID)-\(instance)"
    }

    var worker: Worker.Configuration {
        var worker = Worker.Configuration()
        worker.delivery = .init(rawValue: ingestion.delivery.rawValue) ?? .atLeastOnce
        worker.ordering = .init(rawValue: ingestion.ordering.rawValue) ?? .key
        worker.maxArticles = ingestion.maxArticles
        worker.maxBytes = ingestion.maxBytes
        worker.laneArticles = ingestion.laneArticles
        worker.laneBytes = ingestion.laneBytes
        worker.commitInterval = .milliseconds(ingestion.commitIntervalMilliseconds)
        // Well past the deadline at which an article stops by itself, even on a machine that has no time for it.
        worker.stuckAfter = .milliseconds(2 * ingestion.articleDeadlineMilliseconds)
        worker.drainDeadline = .milliseconds(ingestion.drainDeadlineMilliseconds)
        return worker
    }

    /// The retry topic is read like the others.
    var readTopics: [String] { topics.input + (topics.retry.map { [$0] } ?? []) }

    var failurePolicy: FailurePolicy {
        var policy = FailurePolicy()
        policy.attempts = failures.counts.attempts
        policy.backoff = .milliseconds(failures.backoffMilliseconds)
        policy.maxBackoff = .milliseconds(failures.maxBackoffMilliseconds)
        policy.retryTopic = topics.retry
        policy.retryRounds = failures.retryRounds
        policy.retryDelay = .milliseconds(failures.retryDelayMilliseconds)
        return policy
    }

    var editor: ArticleEditor.Configuration {
        var editor = ArticleEditor.Configuration(outputTopic: topics.output, deadLetterTopic: topics.deadLetter, group: kafka.groupID)
        editor.forwardsHeaders = ingestion.forwardHeaders
        editor.maxHeaderBytes = ingestion.maxHeaderBytes
        editor.duplicateWindow = ingestion.duplicateWindow
        editor.articleDeadline = .milliseconds(ingestion.articleDeadlineMilliseconds)
        return editor
    }
}

extension ExtractionSettings {
    var options: ExtractionOptions {
        var options = ExtractionOptions()
        options.inputFormat = .init(rawValue: inputFormat.rawValue) ?? .auto
        options.maxInputBytes = maxInputBytes
        return options
    }
}

extension MonitoringSettings {
    var level: Monitoring.LogLevel { .init(name: logLevel.rawValue) ?? .info }

    var logWriter: LogWriter {
        LogWriter(level: level, format: .init(rawValue: logFormat.rawValue) ?? .json)
    }
}

extension KafkaSettings.AssignmentStrategy {
    fileprivate var strategies: [ConsumerConfiguration.AssignmentStrategy] {
        switch self {
        case .eager: [.range, .roundRobin]
        case .cooperative: [.cooperativeSticky]
        }
    }
}

extension KafkaSettings {
    fileprivate func client(log: @escaping LogHandler, extra: [String: String]) -> ClientConfiguration {
        var all = properties.merging(extra) { $1 }
        all["security.protocol"] = securityProtocol.rawValue
        all["ssl.ca.location"] = sslCALocation
        all["ssl.certificate.location"] = sslCertificateLocation
        all["ssl.key.location"] = sslKeyLocation
        all["ssl.key.password"] = sslKeyPassword?.value
        all["sasl.mechanism"] = saslMechanism?.rawValue
        all["sasl.username"] = saslUsername
        all["sasl.password"] = saslPassword?.value
        return ClientConfiguration(
            bootstrapServers: bootstrapServers.split(separator: ",").map { $0.filter { $0 != " " } }, clientID: clientID, properties: all,
            log: log)
    }
}
