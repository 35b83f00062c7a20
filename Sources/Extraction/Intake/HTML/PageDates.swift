/// Chooses the day on which a page's article was published among all that the page says.
///
/// What is written for machines comes first, then the address, then what readers see by the headline. A page that was rewritten long after it was published,
/// and shows only the later day, is dated by what it shows: that is the day of the text that was fetched. Where the two lie far apart, and the page or its
/// address does not bear out the first, the date is flagged as uncertain.
struct PageDates {
    private(set) var best: PublicationDate?
    /// Whether something was given that cannot be the date of an article.
    private(set) var droppedImplausible = false
    private(set) var isUncertain = false

    /// Corrections come within days; what is changed later is often a new edition of a guide or a list.
    private static let daysOfCorrections = 21
    /// What is changed half a year later has become a new edition, whatever day it shows.
    private static let daysOfAnEdition = 180

    init(of page: Page, linked: LinkedArticles.Article?, meta: MetaElements, url: String?) {
        let order = DateWording.Order(language: meta.language)
        func read(_ text: String?, _ origin: PublicationDate.Origin = .metadata) -> PublicationDate? {
            guard let text, !text.isEmpty, let date = DateWording.date(in: text, origin: origin, order: order) else { return nil }
            if Self.isClockZero(date) {
                droppedImplausible = true
                return nil
            }
            return date
        }
        let headline = page.nodes.firstIndex { $0.tag == .h1 } ?? 0
        let times = meta.times.map { (kind: $0.kind, date: read($0.value), isInArticle: $0.isInArticle, node: $0.node) }
        // The first one behind the headline: what stands above it belongs to lists of other stories.
        func time(_ fits: (MetaElements.Time.Kind, Bool) -> Bool) -> PublicationDate? {
            let fitting = times.filter { fits($0.kind, $0.isInArticle) && $0.date != nil }
            return (fitting.first { $0.node > headline && $0.node < headline + Self.nearHeadline } ?? fitting.first)?.date
        }
        let modified = read(linked?.modified) ?? Self.modifiedKeys.compactMap({ read(meta[$0]) }).first
        let inAddress = url.flatMap { DateWording.date(inURL: $0) }
        lazy var visible = VisibleDate.find(in: page, order: order)
        if linked?.isArticle == true, let date = read(linked?.published) { best = date }
        for key in Self.publishedKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(linked?.published) }
        if best == nil { best = inAddress }
        if best == nil { best = time { kind, _ in kind == .published } }
        if best == nil { best = time { kind, isInArticle in kind == .unknown && isInArticle } }
        if best == nil { best = visible }
        for key in Self.looseKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(linked?.created) }
        if best == nil { best = time { _, _ in true } }
        if best == nil { best = modified }
        guard let chosen = best?.dayNumber, let last = modified?.dayNumber, last - chosen > 2 else { return }
        // What the page shows its readers, if it shows one of the two only.
        let shown = times.compactMap(\.date?.dayNumber) + [visible?.dayNumber, inAddress?.dayNumber].compactMap { $0 }
        let showsChosen = shown.contains { abs($0 - chosen) <= 1 }
        let showsLast = shown.contains { abs($0 - last) <= 1 }
        if !showsChosen, let show = times.first?.date ?? visible, let day = show.dayNumber, abs(day - last) <= 1 {
            best = show
        } else if last - chosen > Self.daysOfCorrections {
            isUncertain = showsLast || !showsChosen || last - chosen > Self.daysOfAnEdition
        }
    }

    /// Nodes between a headline and the line that says when.
    private static let nearHeadline = 400

    /// 1 January 1970 is what a clock shows that was never set.
    private static func isClockZero(_ date: PublicationDate) -> Bool { date.year == 1970 && date.month == 1 && date.day == 1 }

    /// Names of `<meta>` elements that give the day of publication, the commonest first.
    private static let publishedKeys = [
        "article:published_time", "datepublished", "article.published", "og:article:published_time", "og:published_time", "og:pubdate",
        "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "published_at", "publication_date",
        "publicationdate", "pubdate", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "article_date_original",
        "originalpublicationdate", "publishedtime", "displaydate", "ptime", "article.created", "article:created_time",
        "analyticsattributes.articledate", "rnews:datepublished", "shareaholic:article_published_time", "bt:pubdate",
    ]
    /// Names that sometimes give the day on which the page was made for the reader.
    private static let looseKeys = [
        "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date", "citation_publication_date", "citation_date", "created",
        "release_date",
    ]
    private static let modifiedKeys = ["article:modified_time", "datemodified", "og:updated_time", "article.updated", "last-modified"]
}

/// The day that stands by a headline for readers to see: the first full date in a short text behind the headline and before the text gets going.
enum VisibleDate {
    private static let maxTexts = 60
    private static let maxBytes = 120

    static func find(in page: Page, order: DateWording.Order) -> PublicationDate? {
        let heading = page.nodes.firstIndex { $0.tag == .h1 } ?? 0
        return find(in: page, from: heading, order: order) ?? (heading > 0 ? find(in: page, from: max(0, heading - 40), order: order) : nil)
    }

    private static func find(in page: Page, from start: Int, order: DateWording.Order) -> PublicationDate? {
        var texts = 0
        for node in page.nodes[start...] where node.tag == .text {
            let bytes = page.text[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            texts += 1
            if texts > maxTexts { return nil }
            guard bytes.count <= maxBytes, bytes.contains(where: { (0x30...0x39).contains($0) }) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            if let date = DateWording.date(in: text, origin: .text, order: order), date.day != nil, (1990...2099).contains(date.year) {
                return date
            }
        }
        return nil
    }
}

extension PublicationDate {
    /// Days since 1970; nil for a date without a day.
    var dayNumber: Int? {
        guard let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.serial
    }
}
