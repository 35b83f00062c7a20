import LanguageModel

/// Turns a raw article into an enriched record: a pure function of the article, the options and the model. The same input gives the same
/// bytes, on any thread and at any concurrency.
public struct Pipeline: Sendable {
    public static let version = "0.1.0"

    private let options: ExtractionOptions
    private let configuration: String

    public init(options: ExtractionOptions = .init()) {
        self.options = options
        configuration = "sha256:" + String(SHA256.hex(of: Array(options.canonical.utf8)).prefix(12))
    }

    /// Extracts one article. Fills a core for as long as it runs; many calls may run at once. Looks at cancellation once a block.
    public func run(_ article: RawArticle, observer: (any StageObserver)? = nil) throws(Rejection) -> EnrichedRecord {
        let clock = ContinuousClock()
        var began = clock.now
        func finish(_ stage: Stage) throws(Rejection) {
            let now = clock.now
            observer?.finished(stage, took: began.duration(to: now))
            began = now
            if Task.isCancelled { throw Rejection(.cancelled, "extraction was cancelled after the stage '\(stage.rawValue)'") }
        }
        var draft = Draft(source: try Intake(options: options).read(article))
        try finish(.intake)
        draft.copy = try CopyEditor().edit(draft.source)
        try finish(.copy)
        draft.language = LanguageIdentification.identify(draft.copy, hint: draft.source.language)
        draft.sentences = SentenceSplitter().sentences(in: draft.copy)
        try finish(.language)
        draft.fingerprint = Fingerprint(of: draft.copy)
        try finish(.similarity)
        let quality = Quality(of: draft)
        try finish(.quality)
        return EnrichedRecord(draft, quality: quality, pipeline: .init(version: Self.version, model: "none", config: configuration))
    }
}
