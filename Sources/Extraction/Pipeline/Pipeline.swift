import LanguageModel

/// Turns a raw article into an enriched record: a pure function of the article, the options and what is known. The same input gives the same
/// bytes, on any thread and at any concurrency.
public struct Pipeline: Sendable {
    public static let version = "0.1.0"

    private let options: ExtractionOptions
    private let knowledge: Knowledge
    private let terms: TaggedText.Terms?
    private let entities: Entities
    private let times: Times
    private let amounts: Amounts
    private let quotes = Quotes()
    private let events = Events()
    private let configuration: String

    public init(options: ExtractionOptions = .init(), knowledge: Knowledge = .init()) {
        self.options = options
        self.knowledge = knowledge
        terms = knowledge.languageModel.map { TaggedText.Terms($0.labels) }
        entities = Entities(gazetteer: knowledge.gazetteer)
        times = Times(labels: knowledge.languageModel?.labels)
        amounts = Amounts(labels: knowledge.languageModel?.labels)
        configuration = "sha256:" + String(SHA256.hex(of: Array(options.canonical.utf8)).prefix(12))
    }

    /// Extracts one article. Fills a core for as long as it runs; many calls may run at once. Looks at the deadline and at the task's
    /// cancellation at least once a block, and then throws `.timedOut` or `.cancelled`.
    public func run(
        _ article: RawArticle, deadline: ContinuousClock.Instant? = nil, observer: (any StageObserver)? = nil
    ) throws(Rejection) -> EnrichedRecord {
        let limit = Limit(deadline: deadline)
        let clock = ContinuousClock()
        var began = clock.now
        func finish(_ stage: Stage) throws(Rejection) {
            let now = clock.now
            observer?.finished(stage, took: began.duration(to: now))
            began = now
            try limit.check(stage)
        }
        var draft = Draft(source: try Intake(options: options).read(article, within: limit))
        #if FAULTS
            try PlantedFault.meet(in: draft.source, within: limit)
        #endif
        try finish(.intake)
        if let page = draft.source.page {
            draft.copy = try PageEditor().edit(page, title: draft.source.title, within: limit)
        } else {
            draft.copy = try CopyEditor().edit(draft.source, within: limit)
        }
        try finish(.copy)
        draft.language = LanguageIdentification.identify(draft.copy, hint: draft.source.language)
        try finish(.language)
        try Reading(model: knowledge.languageModel).read(&draft, within: limit)
        try finish(.analysis)
        if let terms, let analysis = draft.analysis {
            let source = draft.source
            draft.entities = entities.find(
                in: TaggedText(draft.copy.text, analysis, terms),
                .init(publisher: source.publisher, url: source.url, year: draft.published?.year))
        }
        try finish(.entities)
        let isEnglish = draft.language?.tag == "en"
        if isEnglish {
            draft.times = times.find(
                in: draft.copy, sentences: draft.sentences, analysis: draft.analysis, published: draft.published)
        }
        try finish(.times)
        if let times = draft.times {
            draft.amounts = amounts.find(in: draft.copy, sentences: draft.sentences, analysis: draft.analysis, times: times)
        }
        try finish(.amounts)
        let tree = draft.analysis.map { SyntaxTree(draft.copy.text, $0) }
        if let tree { quotes.add(to: &draft, tree) }
        try finish(.quotes)
        if let tree, var entities = draft.entities {
            draft.events = events.find(
                in: tree, &entities, times: draft.times ?? [],
                published: draft.published.flatMap { $0.day == nil ? nil : String($0.value.prefix(10)) },
                quotes: draft.quotes ?? [])
            draft.entities = entities
        }
        try finish(.events)
        draft.fingerprint = Fingerprint(of: draft.copy)
        try finish(.similarity)
        let quality = Quality(of: draft)
        try finish(.quality)
        return EnrichedRecord(
            draft, quality: quality, pipeline: .init(version: Self.version, model: knowledge.modelName, config: configuration))
    }
}

/// How long an extraction may go on.
struct Limit {
    var deadline: ContinuousClock.Instant?

    /// Throws when it may not; cheap enough for every block.
    func check(_ stage: Stage) throws(Rejection) {
        if Task.isCancelled { throw Rejection(.cancelled, "extraction was cancelled in the stage '\(stage.rawValue)'") }
        guard let deadline, ContinuousClock.now > deadline else { return }
        throw Rejection(
            .timedOut,
            "the article was not done by its deadline, in the stage '\(stage.rawValue)': raise ingestion.article_deadline_ms, or cut the article"
        )
    }
}
