import LanguageModel

/// A record in the making: what the stages so far have found. A stage takes what the earlier ones made and adds to it; what is nil was not
/// computed, and stays out of the record.
struct Draft {
    let source: Source
    var copy = CleanCopy()
    /// What the envelope says, else what the text does.
    var published: PublicationDate? { source.published ?? copy.published }
    var language: Language?
    /// In bytes of the clean text.
    var sentences: [Range<Int>] = []
    /// What the language model says of the first blocks of an English article: of all of them, unless there is more than it is given.
    var analysis: Analysis?
    var entities: [Entity]?
    var quotes: [Quotation]?
    var times: [TimeMention]?
    var amounts: [AmountMention]?
    var events: [Event]?
    var fingerprint: Fingerprint?
    var flags: [QualityFlag]

    init(source: Source) {
        self.source = source
        flags = source.flags
    }
}
