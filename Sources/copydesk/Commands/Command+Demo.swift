import Extraction

/// `copydesk demo`: the daemon on an embedded broker.
struct DemoCommand: Command {
    static let name = "demo"
    static let summary = "Shows the daemon at work on a broker inside this program and sample articles."
    static let details = """
        Starts an embedded Kafka broker, puts sample articles on its input topic, runs the very same daemon on them, and prints the records from \
        the output topic as JSON Lines on standard output; everything else goes to standard error. Ends by itself within 30 seconds.
        """
    static let arguments: [Argument<Self>] = [
        .flag(
            "--keep-running", \.keepsRunning,
            help: "Goes on after the samples, for you to produce articles of your own and look at the metrics."),
        .flag("--no-language-model", \.usesLanguageModel, sets: false, help: "Leaves out the stages that need the language model."),
        .option(
            "--data", "DIR", \.data.directory,
            help: "The folder of the language model and the gazetteer, instead of $COPYDESK_DATA and the usual places."),
        .option("--model", "DIR", \.data.languageModel, help: "The folder of the language model, instead of en_core_web_sm in there."),
        .optionalChoice("--log-level", \.logLevel, help: "The least severe lines that are logged."),
        .optionalChoice("--log-format", \.logFormat, help: "How log lines are written."),
    ]

    var keepsRunning = false
    var usesLanguageModel = true
    var data = DataSettings()
    var logLevel: MonitoringSettings.LogLevel?
    var logFormat: MonitoringSettings.LogFormat?

    func run() async -> ExitCode {
        Signals.ignoreBrokenPipes()
        let signals = Signals.arrivals()
        var configuration = Configuration()
        // Two demonstrations may run at once; the address is told.
        configuration.monitoring.port = 0
        configuration.monitoring.logLevel = logLevel ?? .warning
        configuration.monitoring.logFormat = logFormat ?? .text
        // The embedded broker lets a group form the sooner, the shorter its session.
        configuration.kafka.sessionTimeoutMilliseconds = 6000
        configuration.ingestion.drainDeadlineMilliseconds = 3000
        configuration.extraction.languageModel = usesLanguageModel
        guard let knowledge = Knowledge.loadOrTell(configuration.extraction, data) else { return .usage }
        do throws(FileError) {
            let articles = try SampleArticles.load(executable: ProcessEnvironment.executable)
            let demonstration = Demonstration(configuration: configuration, articles: articles, keepsRunning: keepsRunning)
            let pipeline = Pipeline(options: configuration.extraction.options, knowledge: knowledge)
            let result: Daemon.Failure? = await {
                do throws(Daemon.Failure) {
                    try await demonstration.run(signals: signals, pipeline: pipeline)
                    return nil
                } catch {
                    return error
                }
            }()
            guard let failure = result else { return .done }
            StandardStream.error.write("copydesk: \(failure.message)\n")
            return failure.exitCode
        } catch {
            StandardStream.error.write("copydesk: \(error.reason)\n")
            return .usage
        }
    }
}
