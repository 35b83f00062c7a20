/// What the words in an element's `class`, `id` and `role` say of it. Sites name their elements for what they hold, in a vocabulary that is much the
/// same everywhere (readability's and trafilatura's expressions rest on that too).
///
/// A row is `topic: word word ...`, words in small letters, as they stand between hyphens, underscores, digits and humps. Whoever finds a new word adds
/// it to its row and trains the weights again. A word may stand in several rows.
struct ClassWords {
    enum Topic: Int, CaseIterable {
        case article, body, headline, summary, caption, credit, byline, date, related, teaser, share, subscribe, paywall, comment
        case advertisement, navigation, footer, header, sidebar, topic, author, media, legal, list, quote, hidden, recirculation, widget,
            meta, utility
        case text, live
    }

    static let table = """
        article: article story post news entry single blog hentry newsarticle storybody articlebody
        body: body content copy maincontent bodytext articlebody storybody postcontent entrycontent storytext articletext articlecontent bodycopy
        text: text paragraph paragraphs para rich richtext prose wysiwyg html markdown graf grafs rte txt
        headline: headline title heading hed headlines
        summary: summary dek deck standfirst subtitle subheadline lead lede intro excerpt description abstract subhead kicker blurb sub tldr
        caption: caption captions figcaption cutline imgcaption legend alt
        credit: credit credits copyright source photographer attribution
        byline: byline author authors writer contributor contributors byl reporter credit dateline
        date: date time timestamp published pubdate datetime updated modified posted dateline
        related: related relateds readmore recommended recommendation recommendations suggested similar associated readnext also further moreon
        teaser: teaser card cards promo promos tile tiles thumb thumbnail thumbnails item items listing listings grid carousel slider slick swiper feed
        recirculation: trending popular latest mostread most viewed top stories headlines outbrain taboola recirc recirculation upnext next prev previous more zergnet revcontent newsfeed river archive picks
        share: share sharing social socials facebook twitter whatsapp linkedin pinterest reddit follow sharethis addthis shares likes like tweet instagram youtube tiktok
        subscribe: newsletter newsletters subscribe subscription subscriptions signup sign email mail optin mailing form membership donate donation support
        paywall: paywall premium piano regwall gate gated metered offer meter login signin register registration account member
        comment: comment comments disqus discussion discuss respond reply replies commenting livefyre coral conversation responses commentlist
        advertisement: ad ads advert adverts advertisement advertising sponsor sponsored sponsors promoted banner dfp gpt adslot adunit leaderboard mpu billboard affiliate commercial advertorial marketing
        navigation: nav navigation navbar menu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging toc tabs tab dropdown submenu mega jump skip sitemap
        footer: footer foot bottom colophon endnote tail footnote footnotes
        header: header masthead topbar top head banner toolbar hero logo
        sidebar: sidebar aside rail side secondary complementary right column widget complementary
        topic: tag tags topic topics category categories keyword keywords section taxonomy label labels eyebrow terms
        author: bio biography authorbio about profile avatar author vcard team staff
        media: image images img photo photos picture figure video videos gallery slideshow media player embed audio podcast youtube jwplayer iframe lightbox wp
        legal: legal cookie cookies consent gdpr privacy disclaimer terms copyright onetrust policy notice disclosure correction
        list: list ul ol li table toc rows bullets
        quote: quote quotes pullquote blockquote pull quotation tweet
        hidden: hidden hide modal popup overlay lightbox tooltip screen sr visually print noprint offscreen invisible collapse collapsed accessibility dialog drawer flyout
        widget: widget widgets module block box component sidebar inset infobox factbox promobox callout aside embed interactive poll quiz
        meta: meta info details data metadata byline stats counter count views
        utility: button btn cta link links icon icons print search action actions tools tool toggle close filter sort rating rate vote price product buy shop store deal deals
        live: live ticker update updates liveblog timeline score scores scoreboard weather stock stocks market
        """

    static let standard = ClassWords(table: table)

    /// Topics of what stands beside an article, and of what it consists of.
    static let foreign = bits(
        .related, .share, .subscribe, .paywall, .comment, .advertisement, .navigation, .footer, .sidebar, .legal, .hidden, .recirculation,
        .author)
    static let article = bits(.article, .body, .text)

    private static func bits(_ topics: Topic...) -> UInt64 { topics.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    private let topics: [UInt64: UInt64]

    init(table: String) {
        var topics: [UInt64: UInt64] = [:]
        for row in table.split(separator: "\n") {
            guard let colon = row.firstIndex(of: ":") else { continue }
            let name = row[..<colon].filter { $0 != " " }
            guard let topic = Topic.allCases.first(where: { "\($0)" == name }) else { continue }
            for word in row[row.index(after: colon)...].split(separator: " ") {
                topics[FNV1a.hash(word.utf8), default: 0] |= 1 << UInt64(topic.rawValue)
            }
        }
        self.topics = topics
    }

    /// One bit for each topic that a value's words name.
    func topics(in value: ArraySlice<UInt8>) -> UInt64 {
        var found: UInt64 = 0
        var hash = FNV1a.offset, length = 0
        var isAfterLower = false
        func close() {
            if length >= 2, let topics = topics[hash] { found |= topics }
            hash = FNV1a.offset
            length = 0
        }
        for byte in value {
            if (0x61...0x7A).contains(byte) {
                hash = FNV1a.step(hash, byte)
                length += 1
                isAfterLower = true
            } else if (0x41...0x5A).contains(byte) {
                if isAfterLower { close() }
                hash = FNV1a.step(hash, byte + 0x20)
                length += 1
                isAfterLower = false
            } else {
                close()
                isAfterLower = false
            }
        }
        close()
        return found
    }
}
