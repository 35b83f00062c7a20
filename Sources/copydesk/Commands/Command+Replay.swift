import Ingestion

/// `copydesk replay`: dead letters, back to where they came from.
struct ReplayCommand: Command {
    static let name = "replay"
    static let summary = "Sends dead letters back to the topics that they came from."
    static let details = """
        Reads the dead-letter topic from its beginning to its present end, and writes those that the filters let through to their original topic, with \
        their bytes, key, timestamp and own headers; what the headers said of the failure is dropped, but for the count of attempts. Each one is \
        named on standard output: its place, its reason, where it goes. The dead letters themselves stay: a second run replays them again, so filter \
        by time. Exit code 1 when some could not be replayed.
        """
    static let arguments: [Argument<Self>] = [
        .option("--config", "FILE", \.config, help: "The configuration, in YAML. Environment variables COPYDESK_... are stronger."),
        .option("--reason", "REASON,...", \.reasons, help: "Only those with one of these reasons, such as timed_out,crashed."),
        .option(
            "--since", "TIME", \.since, help: "Only those that failed then or later: ISO 8601 in UTC, or its beginning, as 2026-05-03T10."),
        .option("--until", "TIME", \.until, help: "Only those that failed before."),
        .integer("--limit", "N", \.limit, in: 0...1_000_000_000, help: "At most so many. 0 (the default): all."),
        .integer(
            "--rate", "N", \.rate, in: 0...1_000_000, help: "At most so many a second. 0 (the default): as fast as they can be written."),
        .flag("--dry-run", \.isDryRun, help: "Names them and writes nothing."),
    ]

    var config: String?
    var reasons: String?
    var since: String?
    var until: String?
    var limit = 0
    var rate = 0
    var isDryRun = false

    func run() async -> ExitCode {
        Signals.ignoreBrokenPipes()
        var filter = ReplayFilter()
        filter.reasons = Set((reasons ?? "").split(separator: ",").map(String.init))
        filter.since = since.flatMap(ReplayFilter.time)
        filter.until = until.flatMap(ReplayFilter.time)
        for (option, given, time) in [("--since", since, filter.since), ("--until", until, filter.until)] {
            if let given, time == nil {
                StandardStream.error.write(
                    "copydesk: \(option) is '\(given)'; it must be like 2026-05-03T10:30:00Z, or the beginning of that\n")
                return .usage
            }
        }
        let configuration: Configuration
        do throws(ConfigurationError) {
            configuration = try Configuration.load(file: config, environment: ProcessEnvironment.variables).configuration
        } catch {
            StandardStream.error.write(error.description + "\n")
            return .usage
        }
        var replay = Replay(
            configuration: configuration, filter: filter, limit: limit > 0 ? limit : .max, rate: rate, isDryRun: isDryRun)
        return await replay.run()
    }
}
