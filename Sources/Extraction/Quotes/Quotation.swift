/// Something that an article has somebody say, think or mean: the record's `quotes[]`. The roles - source, cue, content - are those of the PARC 3
/// (Pareti 2016) and PolNeAR (Newell, Margolin and Ruths 2018) corpora.
public struct Quotation: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// All of the content stands between quotation marks.
        case direct
        case indirect
        /// Some of it does.
        case mixed
    }

    /// Half-open, in Unicode code points of the record's text.
    public struct Span: Sendable, Equatable {
        public var start: Int, end: Int
        public var text: String
    }

    public struct Speaker: Sendable, Equatable {
        /// The id of an entity; nil when the speaker is none of them.
        public var entity: String?
        public var mention: Span
    }

    /// What a reader should know of a quotation.
    public enum Flag: String, Sendable, CaseIterable {
        /// Nothing around a direct quotation says whose it is.
        case orphanQuote = "orphan_quote"
        /// A quotation mark that opens is never closed, or none opens what one closes.
        case unbalancedQuotes = "unbalanced_quotes"
        case speakerNotInSameParagraph = "speaker_not_in_same_paragraph"
        /// Somebody's report of what another said, within what is quoted.
        case hearsay
        /// The attribution is denied: "did not say that".
        case negated
    }

    /// `q1`, `q2`, ... in the order of the text.
    public var id: String
    public var kind: Kind
    /// With the quotation marks of a direct quotation.
    public var start: Int, end: Int
    /// One span, or several when the cue interrupts the quotation.
    public var content: [Span]
    /// The word or words that say that something is said: "said", "according to".
    public var cue: Span?
    public var speaker: Speaker?
    /// The id of the entity that is spoken to.
    public var addressee: String?
    /// Ids of the entities through whom it is reported, the nearest first.
    public var via: [String] = []
    /// The id of the quotation that this one stands in.
    public var parent: String?
    public var flags: [Flag] = []
    /// 0...1: how often a quotation found in this way has both its content and its speaker right.
    public var confidence: Double
    /// Why it was made; not in the record.
    public var reason: QuotationReason
}
