/// Chooses the day on which a page's article was published among all that the page says.
struct PageDates {
    private(set) var best: PublicationDate?
    /// Whether something was given that cannot be the date of an article.
    private(set) var droppedImplausible = false

    init(linked: LinkedArticles.Article?, meta: MetaElements, url: String?) {
        let written = DateWording.Order(language: meta.language)
        func read(_ text: String?, _ origin: PublicationDate.Origin = .metadata) -> PublicationDate? {
            guard let text, !text.isEmpty else { return nil }
            guard let date = DateWording.date(in: text, origin: origin, order: written) else { return nil }
            if Self.isClockZero(date) {
                droppedImplausible = true
                return nil
            }
            return date
        }
        if linked?.isArticle == true, let date = read(linked?.published) { best = date }
        for key in Self.publishedKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(linked?.published) }
        if best == nil { best = read(meta.times.first { $0.kind == .published }?.value) }
        if best == nil { best = read(linked?.created) }
        if best == nil, let url { best = DateWording.date(inURL: url) }
        if best == nil { best = read(meta.times.first { $0.kind == .unknown && $0.isInArticle }?.value) }
        if best == nil { best = read(meta.times.first { $0.kind == .unknown }?.value) }
        if best == nil { best = read(linked?.modified) }
        for key in Self.modifiedKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(meta.times.first?.value) }
    }

    /// 1 January 1970 is what a clock shows that was never set.
    private static func isClockZero(_ date: PublicationDate) -> Bool { date.year == 1970 && date.month == 1 && date.day == 1 }

    /// Names of `<meta>` elements that give the day of publication, the commonest first.
    private static let publishedKeys = [
        "article:published_time", "datepublished", "article.published", "og:article:published_time", "og:published_time", "og:pubdate",
        "parsely-pub-date",
        "sailthru.date", "publish-date", "publish_date", "publishdate", "published_at", "publication_date", "publicationdate", "pubdate",
        "cxenseparse:recs:publishtime",
        "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "dc.terms.created", "date",
        "article_date_original",
        "originalpublicationdate", "publishedtime", "displaydate", "ptime", "article.created", "article:created_time",
        "analyticsattributes.articledate",
        "citation_publication_date", "citation_date", "rnews:datepublished", "shareaholic:article_published_time", "bt:pubdate", "created",
        "timestamp", "release_date",
    ]
    private static let modifiedKeys = [
        "article:modified_time", "datemodified", "og:updated_time", "article.updated", "last-modified", "lastmod", "dcterms.modified",
    ]
}
