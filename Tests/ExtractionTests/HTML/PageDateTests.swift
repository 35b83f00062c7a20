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
    #expect(try published(rewritten + "</head><body><h1>x</h1><time datetime=2024-06-07>7 June</time>") == ("2024-06-07", []))
    #expect(try published("</head><body><h1>x</h1><span>By Ann Bell</span><span>Jan 8, 2024</span>") == ("2024-01-08", []))
    #expect(try published("<script type=application/ld+json>{broken</script>") == (nil, []))
}
