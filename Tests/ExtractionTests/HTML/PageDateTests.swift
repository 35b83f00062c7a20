import Testing

@testable import Extraction

@Test(
    "Dates as they are written",
    arguments: [
        ("2023-12-22", "2023-12-22"), ("2023-12-22T10:15:00.123Z", "2023-12-22T10:15:00Z"), ("December 22, 2023", "2023-12-22"),
        ("Dec. 22nd, 2023 5:00 PM ET", "2023-12-22"),
        ("22 Dec 2023", "2023-12-22"), ("Published on Friday 22nd of December, 2023", "2023-12-22"),
        ("Fri, 22 Dec 2023 10:00:00 GMT", "2023-12-22"),
        ("Fri Dec 22 10:15:00 GMT 2023", "2023-12-22"), ("12/22/2023", "2023-12-22"), ("22/12/2023", "2023-12-22"),
        ("22.12.2023", "2023-12-22"), ("20231222", "2023-12-22"),
        ("2023/12/22 10:15", "2023-12-22"), ("1703241600", "2023-12-22"), ("1703241600000", "2023-12-22"),
        ("22. Dezember 2023", "2023-12-22"),
        ("22 de diciembre de 2023", "2023-12-22"), ("nothing", nil), ("", nil), ("2023-13-45", nil), ("31 February 2023", nil),
        ("99999999999999999999", nil),
    ] as [(String, String?)])
func datesAsWritten(_ text: String, _ expected: String?) {
    #expect(DateWording.date(in: text, origin: .metadata, order: .monthFirst)?.value == expected)
}

@Test("Small numbers are read in the order of the language")
func ordersOfDates() {
    #expect(DateWording.date(in: "03/04/2023", origin: .metadata, order: .init(language: "en-US"))?.value == "2023-03-04")
    #expect(DateWording.date(in: "03/04/2023", origin: .metadata, order: .init(language: "en-GB"))?.value == "2023-04-03")
    #expect(DateWording.date(in: "03/04/2023", origin: .metadata, order: .init(language: "de"))?.value == "2023-04-03")
}

@Test(
    "Dates in addresses",
    arguments: [
        ("https://a.example/2023/12/22/title", "2023-12-22"), ("https://a.example/news/2023/dec/22/title", "2023-12-22"),
        ("https://a.example/20231222/x", "2023-12-22"),
        ("https://a.example/2023-12-22-title", "2023-12-22"), ("https://a.example/2023/12/title", nil),
        ("https://a.example/1234/56/78", nil), ("https://a.example/", nil), ("", nil),
    ] as [(String, String?)])
func datesInAddresses(_ url: String, _ expected: String?) { #expect(DateWording.date(inURL: url)?.value == expected) }

@Test("Which of a page's dates counts")
func datesOfPages() throws {
    func published(_ head: String, url: String? = nil) throws -> (String?, [QualityFlag.Code]) {
        let page = try PageParser.parse(Array("<html><head>\(head)</head><body><p>x</p></body></html>".utf8), within: Limit())
        let metadata = PageMetadata(of: page, url: url)
        return (metadata.published?.value, metadata.flags.map(\.code))
    }
    let linked =
        #"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2024-01-02"}]}</script>"#
    #expect(try published(linked + #"<meta property="article:published_time" content="2024-01-03">"#) == ("2024-01-02", []))
    #expect(
        try published(#"<meta property="article:modified_time" content="2024-01-10"><meta name="date" content="2024-01-03">"#) == (
            "2024-01-03", []
        ))
    #expect(try published("", url: "https://a.example/2024/01/05/x") == ("2024-01-05", []))
    #expect(try published(#"<meta name="date" content="1970-01-01T00:00:00Z">"#) == (nil, [.implausibleDate]))
    let rewritten = linked.replacing("}]}", with: ",\"dateModified\":\"2024-06-07\"}]}")
    #expect(try published(rewritten) == ("2024-01-02", [.publicationDateUncertain]))
    // Half a year on it may be a correction or a new edition; two years on it is a new edition.
    let shown = "</head><body><h1>x</h1><time datetime=2024-06-07>7 June</time>"
    #expect(try published(rewritten + shown) == ("2024-06-07", [.publicationDateUncertain]))
    #expect(try published(rewritten.replacing("2024-01-02", with: "2022-01-02") + shown) == ("2024-06-07", []))
    #expect(try published("</head><body><h1>x</h1><span>By Ann Bell</span><span>Jan 8, 2024</span>") == ("2024-01-08", []))
    #expect(try published("<script type=application/ld+json>{broken</script>") == (nil, []))
}

@Test(
    "What readers see by the headline",
    arguments: [
        (
            "before another story's time", nil, "",
            "<h1>x</h1><div>By Ann Bell <time datetime='2024-01-05T08:30:00Z'>January 5, 2024</time></div><article><time datetime=2024-02-17>2 hours ago</time></article>",
            "2024-01-05T08:30:00Z", false
        ),
        (
            "before a time in the text", nil, "",
            "<article><h1>x</h1><span>Posted: Jan 5, 2024</span><p>It began at <time datetime=2019-09-03>nine</time>.</p></article>",
            "2024-01-05", false
        ),
        (
            "an element around two days", nil, "",
            "<article><h1>x</h1><time datetime=2024-01-20>Posted January 5, 2024 | Updated January 20</time></article>", "2024-01-05", false
        ),
        (
            "an update stands first", nil, "",
            "<h1>x</h1><b>Last updated:</b> <i>Jan. 9, 2024</i> <b>First published:</b> <i>Jan. 5, 2024</i>", "2024-01-05", false
        ),
        ("an update alone", nil, "", "<h1>x</h1><b>Updated</b> <i>Jan. 9, 2024</i>", "2024-01-09", false),
        (
            "the address is some days older", "https://a.example/2024/01/02/x", "", "<h1>x</h1><span>Jan 5, 2024</span>", "2024-01-05",
            false
        ),
        (
            "the address is younger", "https://a.example/2024/01/12/x", "", "<h1>x</h1><span>Photo of Jan 5, 2024</span>", "2024-01-12",
            false
        ),
        (
            "a day between, with a witness", nil, "2022-04-05 2023-12-22 <meta name=date content='November 6, 2023'>",
            "<h1>x</h1><span>Nov 6, 2023</span>", "2023-11-06", false
        ),
        (
            "a day between, without one", nil, "2024-01-02 2024-01-12", "<h1>x</h1><span>The match of Jan 6, 2024</span>", "2024-01-02",
            false
        ),
        ("a later day only", nil, "2023-12-02 2024-02-02", "<h1>x</h1><span>February 2, 2024</span>", "2024-02-02", true),
        (
            "both days side by side", nil, "2024-01-05 2024-01-11", "<h1>x</h1><span>Jan 5, 2024</span><span>Jan 11, 2024</span>",
            "2024-01-05", true
        ),
        (
            "a note of an update", nil, "2024-01-05 2024-01-11",
            "<h1>x</h1><span>Jan 5, 2024</span><p>[UPDATED: Jan. 11, 2024] The title of this article was changed, and names in it, which had been given in a form that was not the one asked for.</p>",
            "2024-01-05", true
        ),
        (
            "the day after", nil, "2024-01-05 2024-01-06", "<h1>x</h1><span>Jan 5, 2024</span><span>Updated Jan 6, 2024</span>",
            "2024-01-05", false
        ),
    ] as [(String, String?, String, String, String, Bool)])
func datesByTheHeadline(_ what: String, _ url: String?, _ said: String, _ body: String, _ day: String, _ isUncertain: Bool) throws {
    // The days of publication and of change that the page gives programs, and more elements.
    let words = said.split(separator: " ", maxSplits: 2)
    let days = zip(["published", "modified"], words).map { "<meta property=article:\($0)_time content=\($1)>" }
    let head = days.joined() + words.dropFirst(2).joined()
    let page = try PageParser.parse(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8), within: Limit())
    let metadata = PageMetadata(of: page, url: url)
    #expect(metadata.published?.value == day, "\(what)")
    #expect(metadata.flags.map(\.code) == (isUncertain ? [.publicationDateUncertain] : []), "\(what)")
}
