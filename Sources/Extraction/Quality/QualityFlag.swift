/// Something that a reader of a record should know of.
struct QualityFlag: Sendable, Equatable {
    /// The closed list of the record's schema.
    enum Code: String, Sendable, CaseIterable {
        case invalidUTF8 = "invalid_utf8"
        case implausibleDate = "implausible_date"
        case boilerplateRemoved = "boilerplate_removed"
        case missingSpace = "missing_space"
        case unbalancedQuotes = "unbalanced_quotes"
        /// Nothing says whose words a quotation is.
        case orphanQuote = "orphan_quote"
        case mojibakeRepaired = "mojibake_repaired"
        case noURL = "no_url"
        case noByline = "no_byline"
        case noHeadline = "no_headline"
        case noPublicationDate = "no_publication_date"
        /// A page gives dates that lie far apart, such as one of publication and a later one of what it has become.
        case publicationDateUncertain = "publication_date_uncertain"
        case tooShort = "too_short"
        case notProse = "not_prose"
        /// Some of the text was too much to be analysed.
        case truncated
        /// A rewriting program has put synonyms for fixed expressions.
        case synonymSpin = "synonym_spin"
        case unsupportedLanguage = "unsupported_language"
    }

    enum Severity: String, Sendable {
        case information = "info"
        case warning = "warn"
        case error
    }

    var code: Code
    var severity: Severity
    /// Code points of the raw text, where the flag is about places in it.
    var rawSpans: [Range<Int>]
    /// Code points of the record's text, likewise.
    var spans: [Range<Int>]

    init(_ code: Code, _ severity: Severity, rawSpans: [Range<Int>] = [], spans: [Range<Int>] = []) {
        self.code = code
        self.severity = severity
        self.rawSpans = rawSpans
        self.spans = spans
    }
}
