import Extraction
import Glibc
import Ingestion
import Kafka
import Monitoring

/// One worker and what belongs to it: clients, extraction threads, logs, metrics, the HTTP listener. `run` and `demo` differ only in where its
/// configuration and its broker come from.
struct Daemon {
    let configuration: Configuration
    let pipeline: Pipeline

    /// Why the daemon ended, or could not begin.
    enum Failure: Error {
        case kafka(KafkaError)
        case listening(ListenError)
        case address(String)
        case state(Custody.Failure)
        case spans(SpanExporter.Failure)

        var message: String {
            switch self {
            case .kafka(let error): error.description
            case .listening(let error): error.description
            case .state(let failure): failure.description
            case .spans(let failure): failure.description
            case .address(let host): "monitoring.address is '\(host)': it must be a numeric address, such as 127.0.0.1"
            }
        }

        var exitCode: ExitCode {
            switch self {
            case .kafka(let error) where error.code == .configuration: .usage
            case .kafka: .fatal
            case .listening, .address, .state, .spans: .usage
            }
        }
    }

    /// Works until the first signal, drains, and returns; at a second signal the process ends here.
    /// - Parameter whileRunning: runs beside the worker, once it is there; for the demonstration.
    func run(
        signals: AsyncStream<Int32>, whileRunning: @escaping @Sendable (Worker, ListenAddress?) async -> Void = { _, _ in }
    ) async throws(Failure) {
        FreedMemory.shareArenas(among: configuration.ingestion.threadCount)
        let writer = configuration.monitoring.logWriter
        defer { writer.flush() }
        let log = writer.logger("copydesk")
        let metrics = MetricsRegistry()
        LogMetrics.register(writer, in: metrics)
        metrics.setBuildInfo(version: VersionCommand.version, kafkaLibrary: Library.version)
        let monitor = WorkerMonitor(log: writer.logger("worker"), metrics: metrics)
        let server = try listen(metrics: metrics, health: monitor)
        defer { server?.stop() }
        log.info(
            "starting", "copydesk \(VersionCommand.version) on librdkafka \(Library.version)",
            [.groupID: .init(configuration.kafka.groupID), .brokers: .init(configuration.kafka.bootstrapServers)])
        if let server { log.info("listening", "serving metrics and health", [.address: .init(server.address.description)]) }

        let spans = try makeSpanExporter(log: writer.logger("spans"), metrics: metrics)
        defer { spans?.stop() }
        let threads = ExtractionThreads(count: configuration.ingestion.threadCount)
        defer { threads.shutDown() }
        let worker = try makeWorker(writer: writer, metrics: metrics, monitor: monitor, spans: spans, threads: threads)
        let failure: KafkaError? = await withTaskGroup { group in
            group.addTask { await heed(signals, worker: worker, log: log) }
            group.addTask { await FreedMemory.giveBackRegularly() }
            group.addTask { await whileRunning(worker, server?.address) }
            var failure: KafkaError?
            do throws(KafkaError) { try await worker.run() } catch { failure = error }
            group.cancelAll()
            return failure
        }
        if let failure { throw .kafka(failure) }
    }

    private func listen(metrics: MetricsRegistry, health: WorkerMonitor) throws(Failure) -> MonitoringServer? {
        let settings = configuration.monitoring
        guard settings.enabled else { return nil }
        ProcessMetrics.register(in: metrics)
        guard let address = ListenAddress(host: settings.address, port: UInt16(clamping: settings.port)) else {
            throw .address(settings.address)
        }
        do throws(ListenError) {
            return try MonitoringServer(address, registry: metrics, health: health, title: "copydesk \(VersionCommand.version)")
        } catch {
            throw .listening(error)
        }
    }

    private func makeWorker(
        writer: LogWriter, metrics: MetricsRegistry, monitor: WorkerMonitor, spans: SpanExporter?, threads: ExtractionThreads
    ) throws(Failure) -> Worker {
        let clientLog = writer.logger("librdkafka")
        let handler: LogHandler = { level, facility, message in clientLog.log(.init(syslog: level), "client_log", "\(facility): \(message)")
        }
        var settings = configuration.worker
        settings.endProcess = {
            writer.flush()
            exit(ExitCode.fatal.rawValue)
        }
        let custody = try makeCustody()
        do throws(KafkaError) {
            let consumer = try Consumer(configuration.consumer(log: handler))
            let producer = try Producer(configuration.producer(log: handler, monitor: monitor))
            return Worker(
                settings, topics: configuration.readTopics, consumer: consumer, producer: producer,
                editor: ArticleEditor(configuration.editor, pipeline: pipeline, observer: ArticleMetrics(metrics), spans: spans),
                executor: threads, observer: monitor, failures: configuration.failurePolicy, custody: custody)
        } catch {
            throw .kafka(error)
        }
    }

    private func makeSpanExporter(log: Logger, metrics: MetricsRegistry) throws(Failure) -> SpanExporter? {
        guard let endpoint = configuration.monitoring.otlpEndpoint else { return nil }
        var resource = ["service.name": "copydesk", "service.version": VersionCommand.version]
        resource["service.instance.id"] = configuration.kafka.groupInstanceID
        do throws(SpanExporter.Failure) {
            return try SpanExporter(endpoint: endpoint, resource: resource, version: VersionCommand.version, log: log, metrics: metrics)
        } catch {
            throw .spans(error)
        }
    }

    private func makeCustody() throws(Failure) -> Custody {
        guard let directory = configuration.state.directory else { return Custody() }
        do throws(Custody.Failure) {
            return try Custody(directory: directory, crashLimit: configuration.failures.crashLimit)
        } catch {
            throw .state(error)
        }
    }

    /// The first SIGTERM or SIGINT asks for a drain; the second ends the process, with nothing more written or committed.
    private func heed(_ signals: AsyncStream<Int32>, worker: Worker, log: Logger) async {
        await withDiscardingTaskGroup { group in
            var isDraining = false
            for await number in signals {
                switch number {
                case SIGUSR1, SIGUSR2:
                    let level = number == SIGUSR1 ? .debug : configuration.monitoring.level
                    log.info("log_level_changed", "logging from this level on", [.level: .init(level.name), .signal: .init(number)])
                    log.writer.level = level
                default:
                    if isDraining { exit(ExitCode.secondSignal.rawValue) }
                    isDraining = true
                    log.info("signalled", "asked to stop; a second signal ends the program at once", [.signal: .init(number)])
                    group.addTask { await worker.drain() }
                }
            }
            group.cancelAll()
        }
    }
}

extension IngestionSettings {
    /// How many articles are extracted at the same time.
    var threadCount: Int { concurrency > 0 ? concurrency : ProcessEnvironment.coreCount }
}

extension LogLevel {
    /// librdkafka's levels are syslog's.
    fileprivate init(syslog level: Int) {
        self = level <= 3 ? .error : level == 4 ? .warning : level <= 6 ? .info : .debug
    }
}

/// How articles fare: how long each stage takes, as histograms, and how many are duplicates.
struct ArticleMetrics: ArticleObserver {
    private let histograms: [Stage: Histogram]
    private let duplicates: Counter

    init(_ metrics: MetricsRegistry) {
        histograms = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, metrics.histogram(.stageDuration, [.stage: $0.rawValue])) })
        duplicates = metrics.counter(.articleDuplicates)
    }

    func finished(_ stage: Stage, took: Duration) { histograms[stage]?.observe(took) }

    func foundDuplicate() { duplicates.increment() }
}
