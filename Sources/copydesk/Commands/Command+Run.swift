import Extraction

/// `copydesk run`: the daemon.
struct RunCommand: Command {
    static let name = "run"
    static let summary = "Consumes articles and publishes records until it is told to stop."
    static let details = """
        Reads raw articles from the input topics, extracts what they say, and writes one record for each to the output topic, or the article and \
        the reason to the dead-letter topic. Without a configuration every option has its default; `copydesk config` prints them.

        SIGTERM or SIGINT: stops admitting, finishes what is in work within ingestion.drain_deadline_ms, commits and leaves the group. A second \
        one ends the program at once.
        """
    static let arguments: [Argument<Self>] = [
        .option("--config", "FILE", \.config, help: "The configuration, in YAML. Environment variables COPYDESK_... are stronger."),
        .optionalChoice("--log-level", \.logLevel, help: "Instead of monitoring.log_level."),
        .optionalChoice("--log-format", \.logFormat, help: "Instead of monitoring.log_format."),
    ]

    var config: String?
    var logLevel: MonitoringSettings.LogLevel?
    var logFormat: MonitoringSettings.LogFormat?

    func run() async -> ExitCode {
        Signals.ignoreBrokenPipes()
        let signals = Signals.arrivals()
        var configuration: Configuration
        do throws(ConfigurationError) {
            configuration = try Configuration.load(file: config, environment: ProcessEnvironment.variables).configuration
        } catch {
            StandardStream.error.write(error.description + "\n")
            return .usage
        }
        if let logLevel { configuration.monitoring.logLevel = logLevel }
        if let logFormat { configuration.monitoring.logFormat = logFormat }
        guard let knowledge = Knowledge.loadOrTell(configuration.extraction, configuration.data) else { return .usage }
        let daemon = Daemon(
            configuration: configuration, pipeline: Pipeline(options: configuration.extraction.options, knowledge: knowledge))
        do throws(Daemon.Failure) {
            try await daemon.run(signals: signals)
            return .done
        } catch {
            StandardStream.error.write("copydesk: \(error.message)\n")
            return error.exitCode
        }
    }
}
