import Extraction
import Ingestion

/// `copydesk extract`: the pipeline without Kafka.
struct ExtractCommand: Command {
    enum InputFormat: String, CaseIterable, Sendable { case auto, jsonl, json, text, html }

    static let name = "extract"
    static let summary = "Extracts records from files or standard input, without Kafka."
    static let details = """
        Reads articles and prints one record for each on standard output, as JSON Lines in the order of the input. Uses all cores. An article that \
        cannot be processed is named on standard error with its reason, the others go on, and the exit code is 1.

        With jsonl each line of an input is an article's JSON envelope; otherwise each input is one article.
        """
    static let arguments: [Argument<Self>] = [
        .operands("FILE", \.files, help: "What to read; `-`, or none at all, is standard input."),
        .choice(
            "--input-format", \.inputFormat, help: "What the inputs hold. auto (the default): .jsonl by its name, else what it looks like."),
        .flag("--no-language-model", \.usesLanguageModel, sets: false, help: "Leaves out the stages that need the language model."),
        .option(
            "--data", "DIR", \.data.directory,
            help: "The folder of the language model and the gazetteer, instead of $COPYDESK_DATA and the usual places."),
        .option("--model", "DIR", \.data.languageModel, help: "The folder of the language model, instead of en_core_web_sm in there."),
        .choice(
            "--explain", \.explanation, otherwise: .text,
            help:
                "Shows each article with its quotations and events and why they were made, instead of its record: as text, or as one page of HTML."
        ),
        .integer("--jobs", "N", \.jobs, in: 0...1024, help: "Articles at the same time. 0 (the default): as many as there are cores."),
    ]

    /// Empty: standard input.
    var files: [String] = []
    var inputFormat = InputFormat.auto
    var usesLanguageModel = true
    var data = DataSettings()
    /// nil: records.
    var explanation: ExplanationFormat?
    /// 0: as many as there are cores.
    var jobs = 0

    func run() async -> ExitCode {
        Signals.ignoreBrokenPipes()
        let threads = ExtractionThreads(count: jobs > 0 ? jobs : ProcessEnvironment.coreCount)
        defer { threads.shutDown() }
        var settings = ExtractionSettings()
        settings.languageModel = usesLanguageModel
        guard let knowledge = Knowledge.loadOrTell(settings, data) else { return .usage }
        let progress = ProgressDisplay(unit: "articles")
        var run = ExtractRun(
            pipeline: Pipeline(options: settings.options, knowledge: knowledge), threads: threads, format: inputFormat,
            maxInputBytes: settings.maxInputBytes, explanation: explanation, progress: progress)
        defer { progress.finish() }
        do throws(ExtractRun.Failure) {
            try await run.run(files)
            return run.failed > 0 ? .someFailed : .done
        } catch {
            switch error {
            case .input(let message): progress.say("copydesk: \(message)")
            case .output: progress.say("copydesk: standard output cannot be written to")
            }
            return .fatal
        }
    }
}
