/// `copydesk demo`: the daemon on an embedded broker.
struct DemoCommand: CommandArguments {
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
            "--model", "DIR", \.model,
            help: "The folder of the language model and the gazetteer, instead of $COPYDESK_DATA and the usual places."),
        .optionalChoice("--log-level", \.logLevel, help: "The least severe lines that are logged."),
        .optionalChoice("--log-format", \.logFormat, help: "How log lines are written."),
    ]

    var keepsRunning = false
    var usesLanguageModel = true
    var model: String?
    var logLevel: MonitoringSettings.LogLevel?
    var logFormat: MonitoringSettings.LogFormat?
}
