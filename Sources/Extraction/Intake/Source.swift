/// A page after intake.
struct SourcePage {
    let page: Page
    let metadata: PageMetadata
}

/// An article after intake: its text as valid UTF-8, and what the envelope says of it.
struct Source {
    /// The input's id, else the digest of its payload.
    var id: String
    var url: String?
    var title: String?
    var publisher: String?
    var published: PublicationDate?
    /// What the envelope claims, as a hint.
    var language: String?
    /// Valid UTF-8. Raw positions of the record count code points of this.
    var text: [UInt8]
    /// The article as a page instead of text, which is empty then.
    var page: SourcePage?
    var flags: [QualityFlag] = []
}

extension Source {
    /// Parses a page. What the envelope says is stronger than what the page says of itself.
    /// - Parameter html: valid UTF-8.
    mutating func add(page html: [UInt8], within limit: Limit) throws(Rejection) {
        let parsed = try PageParser.parse(html, within: limit)
        if parsed.isCut { flags.append(QualityFlag(.truncated, .warning)) }
        let metadata = PageMetadata(of: parsed, url: url)
        flags += metadata.flags
        url = url ?? metadata.url
        publisher = publisher ?? metadata.publisher
        language = language ?? metadata.language
        published = published ?? metadata.published
        page = SourcePage(page: parsed, metadata: metadata)
    }
}
