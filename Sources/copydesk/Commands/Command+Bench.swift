import Extraction
import Glibc
import Ingestion

/// `copydesk bench`: how fast the pipeline is on this machine, and where its time goes.
struct BenchCommand: Command {
    static let name = "bench"
    static let summary = "Measures the pipeline on this machine, without Kafka."
    static let details = """
        Extracts the articles of a corpus (JSON Lines of envelopes; the sample articles if none is given) again and again for a time, on all cores, \
        and prints articles and words a second, the share of each stage, latencies and peak memory.

        With --rate articles arrive at that rate instead of being taken as fast as they go, and their latency counts from their arrival.
        """
    static let arguments: [Argument<Self>] = [
        .operand("FILE", \.corpus, help: "The corpus."),
        .integer("--seconds", "N", \.seconds, in: 1...86_400, help: "How long to measure. Default 10."),
        .integer("--rate", "N", \.rate, in: 1...1_000_000, help: "Articles that arrive a second."),
        .integer("--jobs", "N", \.jobs, in: 0...1024, help: "Articles at the same time. 0 (the default): as many as there are cores."),
        .flag("--no-language-model", \.usesLanguageModel, sets: false, help: "Leaves out the stages that need the language model."),
        .option(
            "--data", "DIR", \.data.directory,
            help: "The folder of the language model and the gazetteer, instead of $COPYDESK_DATA and the usual places."),
        .flag("--json", \.printsJSON, help: "Prints one JSON object instead of a table."),
    ]

    var corpus: String?
    var seconds = 10
    /// 0: as fast as it goes.
    var rate = 0
    var jobs = 0
    var usesLanguageModel = true
    var data = DataSettings()
    var printsJSON = false

    func run() async -> ExitCode {
        var settings = ExtractionSettings()
        settings.languageModel = usesLanguageModel
        guard let knowledge = Knowledge.loadOrTell(settings, data) else { return .usage }
        let articles: [RawArticle]
        do throws(FileError) {
            articles = try Self.load(corpus)
        } catch {
            StandardStream.error.write("copydesk: \(corpus ?? "the sample articles"): \(error.reason)\n")
            return .usage
        }
        guard !articles.isEmpty else {
            StandardStream.error.write(
                "copydesk: \(corpus ?? "the sample articles"): there is no article in it; give JSON Lines of envelopes\n")
            return .usage
        }
        let threads = ExtractionThreads(count: jobs > 0 ? jobs : ProcessEnvironment.coreCount)
        defer { threads.shutDown() }
        let run = BenchRun(
            pipeline: Pipeline(options: settings.options, knowledge: knowledge), threads: threads, articles: articles, seconds: seconds,
            rate: rate > 0 ? rate : nil)
        let report = await run.run()
        return StandardStream.output.write(printsJSON ? report.json : report.text) ? .done : .fatal
    }

    private static func load(_ path: String?) throws(FileError) -> [RawArticle] {
        guard let path else { return try SampleArticles.load(executable: ProcessEnvironment.executable).map { RawArticle(payload: $0) } }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last() }
        defer { close(descriptor) }
        var reader = LineReader(descriptor: descriptor, maxBytes: 1 << 28)
        var articles: [RawArticle] = []
        do throws(FileFault) {
            while let line = try reader.next() {
                if case .bytes(let bytes) = line, !bytes.isEmpty {
                    articles.append(RawArticle(payload: bytes, contentType: "application/json"))
                }
            }
        } catch {
            throw FileError(reason: "\(error)")
        }
        return articles
    }
}
