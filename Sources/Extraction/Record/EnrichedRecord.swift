/// What is published for an article: version 1 of the enriched record. `config/record.schema.json` describes every field.
public struct EnrichedRecord: Sendable {
    /// What made the record.
    struct Provenance: Sendable, Equatable {
        var version: String
        /// Name, version and digest of the language model, or `none`.
        var model: String
        /// Digest of the extraction options.
        var config: String
    }

    let source: Source
    public let copy: CleanCopy
    let published: PublicationDate?
    public let language: Language?
    /// In bytes of the clean text.
    let sentences: [Range<Int>]
    let entities: [Entity]?
    let quotes: [Quotation]?
    let times: [TimeMention]?
    let amounts: [AmountMention]?
    let events: [Event]?
    public let fingerprint: Fingerprint?
    let quality: Quality
    let pipeline: Provenance

    /// The article's own id, or the digest of its payload.
    public var id: String { source.id }
    public var url: String? { source.url }
    /// `emit`, `emit_with_warnings` or `reject`: advice to readers.
    public var decision: String { quality.decision.rawValue }

    init(_ draft: Draft, quality: Quality, pipeline: Provenance) {
        // A page is large, and its record has all that is needed of it.
        var source = draft.source
        source.page = nil
        self.source = source
        copy = draft.copy
        published = draft.published
        language = draft.language
        sentences = draft.sentences
        entities = draft.entities
        quotes = draft.quotes
        times = draft.times
        amounts = draft.amounts
        events = draft.events
        fingerprint = draft.fingerprint
        self.quality = quality
        self.pipeline = pipeline
    }
}
