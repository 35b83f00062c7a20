/// Chooses the day on which a page's article was published among all that the page says.
///
/// What is written for machines comes first, then the address, then what readers see by the headline. A page that was rewritten long after it was published,
/// and shows only the later day, is dated by what it shows: that is the day of the text that was fetched. Where the page bears out another day than the one
/// chosen, the date is flagged as uncertain.
struct PageDates {
    private(set) var best: PublicationDate?
    /// Whether something was given that cannot be the date of an article.
    private(set) var droppedImplausible = false
    private(set) var isUncertain = false

    /// What changes within hours of publication, or over a night, says nothing.
    private static let daysOfPublication = 2
    /// Corrections come within days; what is changed later is often a new edition of a guide or a list.
    private static let daysOfCorrections = 21
    /// What is changed a year later has become a new edition, whatever day it shows.
    private static let daysOfAnEdition = 365
    /// Nodes between a headline and the line that says when.
    private static let nearHeadline = 400

    /// A day that a page shows, whether it is called an update, and the node behind which it stands.
    typealias Dated = (date: PublicationDate, isUpdate: Bool, node: Int)

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
        let times = meta.times.compactMap { time in
            read(time.value).map { (kind: time.kind, date: $0, isInArticle: time.isInArticle, node: time.node) }
        }
        // What stands above the headline, or far below it, may belong to other stories.
        let byHeadline = times.filter { $0.node > headline && $0.node < headline + Self.nearHeadline }
        let visible = VisibleDates.find(in: page, order: order)
        // Words count before the element around them: they may say when it was published and when it was changed.
        let dated = visible + byHeadline.map { ($0.date, $0.kind == .modified, Int(page.nodes[$0.node].end)) }
        let first = dated.min { ($0.isUpdate ? 1 : 0, $0.node) < ($1.isUpdate ? 1 : 0, $1.node) }
        var shown = byHeadline.first { $0.kind == .published }?.date ?? first?.date
        // The element knows the hour.
        if let day = shown?.dayNumber, let time = byHeadline.first(where: { $0.date.dayNumber == day }) { shown = time.date }
        let modified = read(linked?.modified) ?? Self.modifiedKeys.compactMap({ read(meta[$0]) }).first
        let inAddress = url.flatMap { DateWording.date(inURL: $0) }
        if linked?.isArticle == true, let date = read(linked?.published) { best = date }
        for key in Self.publishedKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(linked?.published) }
        if best == nil, let begun = inAddress {
            // An address is given when the article is begun, which may be days before it is published.
            let days = (shown?.dayNumber ?? 0) - (begun.dayNumber ?? 0)
            best = (1...Self.daysOfCorrections).contains(days) ? shown : begun
        }
        if best == nil { best = byHeadline.first { $0.kind == .published }?.date ?? times.first { $0.kind == .published }?.date ?? shown }
        if best == nil { best = times.first { $0.kind == .unknown && $0.isInArticle }?.date }
        for key in Self.looseKeys where best == nil { best = read(meta[key]) }
        if best == nil { best = read(linked?.created) }
        if best == nil { best = (byHeadline.first ?? times.first)?.date }
        if best == nil { best = modified }
        guard let chosen = best?.dayNumber, let last = modified?.dayNumber, last - chosen > Self.daysOfPublication else { return }
        let showing = times.map(\.date) + visible.map(\.date) + [inAddress].compactMap { $0 }
        let said = [modified].compactMap { $0 } + (Self.publishedKeys + Self.looseKeys).compactMap { read(meta[$0]) }
        let showsChosen = Self.hold(showing, day: chosen)
        // What is shown needs a witness: it may be the day of what is told.
        if !showsChosen, let shown, let day = shown.dayNumber, day > chosen, day <= last + 1, Self.hold(said, day: day) {
            best = shown
            isUncertain = (Self.daysOfCorrections..<Self.daysOfAnEdition).contains(day - chosen)
        } else if last - chosen > Self.daysOfCorrections {
            isUncertain = Self.hold(showing, day: last) || !showsChosen || last - chosen > Self.daysOfAnEdition
        } else {
            isUncertain = Self.hold(visible.map(\.date), day: last)
        }
    }

    /// Whether one of them is that day; time zones move a day by one.
    private static func hold(_ dates: [PublicationDate], day: Int) -> Bool {
        dates.contains { $0.dayNumber.map { abs($0 - day) <= 1 } ?? false }
    }

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

extension PublicationDate {
    /// Days since 1970; nil for a date without a day.
    var dayNumber: Int? {
        guard let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.serial
    }
}
