import Testing

@testable import Extraction

private func edit(_ text: String, title: String? = nil) throws -> CleanCopy {
    var source = Source(id: "x", text: Array(text.utf8))
    source.title = title
    return try CopyEditor().edit(source)
}

private let article = [
    "The harbour board of Port Ellery voted on Tuesday to close the north pier for the winter, after an inspection found that two of its piles had shifted.",
    "“We looked for a way to keep the ferries running, and there was none that was safe,” said Maren Holt, who chairs the board. She said that the repair would cost four million pounds.",
    "Ferries to the islands will leave from the south pier until April, the board said in a statement. Fishing boats may use the inner basin, which was dredged last year.",
    "Islanders told the meeting that they had not been asked. A petition against the closure has been signed by 1,200 of them, about half of all who live there.",
    "The board will meet again in January, when engineers are to present their report on the remaining piles.",
]

/// All that a browser shows of a page: menus, the article, advertising inside it, and other stories behind.
private func page(_ body: [String], headline: String = "Port Ellery closes its north pier for the winter") -> String {
    let menu = ["Home", "News", "World", "Business", "Sport", "Weather", "Opinion", "Culture", "Jobs", "Sign in", "Subscribe"].joined(
        separator: "\n")
    let others = [
        "Most read", "Baker wins prize for rye loaf", "Council to vote on parking fees", "Storm warning for the west coast",
        "Old mill to become a museum",
        "Recommended for you", "Ten ways to spend a rainy Sunday", "The best boots for winter, tested", "Newsletter",
        "Get the day's stories in your inbox",
        "About us\nContact\nPrivacy policy\nTerms of use\nCookie settings", "© 2023 The Ellery Gazette. All rights reserved.",
    ].joined(separator: "\n\n")
    var inside = body
    if inside.count > 3 { inside.insert("Advertisement", at: 2) }
    return "\(headline) | The Ellery Gazette\n\nSkip to content\n\n\(menu)\n\nLocal\n\n\(headline)\n\nBy Ada Wong and Ben Ali\n\n"
        + "Published 22 December 2023\n\nShare\nTweet\nEmail\n\n" + inside.joined(separator: "\n\n") + "\n\n" + others
}

@Test(
    "Of a whole page the article is left, its headline, who wrote it and when",
    arguments: [nil, "Port Ellery closes its north pier for the winter"])
func wholePage(title: String?) throws {
    let copy = try edit(page(article), title: title)
    #expect(
        copy.blocks.map { String(decoding: copy.text[$0.bytes], as: UTF8.self) } == ["Port Ellery closes its north pier for the winter"]
            + article)
    #expect(copy.blocks[0].role == .headline && copy.blocks[0].raw != nil)
    #expect(copy.byline == ["Ada Wong", "Ben Ali"])
    #expect(copy.published == PublicationDate(iso8601: "2023-12-22", origin: .text))
    #expect(copy.isArticle)
    let reasons = Set(copy.removed.map(\.reason))
    #expect(reasons.isSuperset(of: [.navigation, .otherStory, .advertisement, .byline, .timestamp, .social, .legal, .duplicate]))
    #expect(copy.removed.allSatisfy { (0.5...0.99).contains($0.confidence) })
}

@Test("Clean copy stays as it is")
func cleanCopy() throws {
    let copy = try edit("Port Ellery closes its north pier\n\n" + article.joined(separator: "\n\n") + "\n\nHe left.")
    #expect(copy.removed.isEmpty && copy.blocks.count == article.count + 2)
}

@Test(
    "What is no article is flagged, and not half cleaned",
    arguments: [
        page([]),
        "404\n\nPage not found\n\nHome\nContact\n\nSearch",
        "We value your privacy\n\nWe and our 842 partners use cookies to store and access information on a device.\n\nAccept all\nReject all\nManage options",
        "Checking your browser\n\nPlease enable JavaScript and cookies to continue.",
    ])
func noArticle(_ text: String) throws {
    let record = try Pipeline().run(RawArticle(payload: Array(text.utf8), contentType: "text/plain"))
    let flags = record.quality.flags.filter { $0.code == .notProse }
    #expect(flags.map(\.severity) == [.error] && record.decision == "reject")
}

@Test("More lines than an article has are struck in one piece, and flagged")
func manyLines() throws {
    let text = String(repeating: "line\n", count: CopyEditor.mostUnits + 5000)
    let copy = try edit(text)
    #expect(copy.blocks.count + copy.removed.count == CopyEditor.mostUnits + 1)
    #expect(copy.flags.contains { $0.code == .truncated })
}

@Test(
    "Days that lines tell",
    arguments: [
        ("Published: Friday, 22 December 2023, 9:20 am", "2023-12-22"), ("December 22, 2023", "2023-12-22"),
        ("Dec. 2nd, 2023 | 9:20 am ET", "2023-12-02"),
        ("22nd of December 2023", "2023-12-22"), ("2023-12-22T09:20:00Z", "2023-12-22"), ("22/12/2023", "2023-12-22"),
        ("12/22/2023", "2023-12-22"),
        ("Updated 1 Sept 2019 4:05 PM", "2019-09-01"), ("3/4/2023", nil), ("December 2023", nil), ("3 hours ago", nil),
        ("31 February 2023", nil),
        ("Monday, May 1", nil), ("", nil),
    ] as [(String, String?)])
func datesInLines(_ line: String, _ expected: String?) { #expect(TextDates.date(in: Array(line.utf8)[...])?.value == expected) }

@Test("The weights shipped are whole")
func weights() {
    let rows = LineWeights.text.split(separator: "\n").count
    #expect(LineModel.standard.termCounts == [LineFeature.plain.count, LineFeature.allCases.count])
    #expect(LineModel.standard.termCounts.reduce(2, +) == rows)
}

@Test(
    "Wordings of rewriting programs",
    arguments: [
        ("Moscow said that Russian Federation would not take part.", ["Russian Federation"]),
        ("Russian Federation has warm ties with its neighbour.", ["Russian Federation"]),
        ("The Russian Federation signed the treaty with the Russian Federation's neighbours.", []),
        ("He flew to Moscow, Russian Federation, on Monday.", []),
        ("The US officials met USA sanctions experts.", ["USA sanctions"]), ("The USA sanctions list is long.", []),
        ("The White Home spokesman said the Lawyer General agreed.", ["White Home", "Lawyer General"]),
        ("The white home on the hill was sold.", []), ("The attorney general joined nations that object.", []),
    ])
func spunWordings(_ line: String, _ expected: [String]) throws {
    let copy = try edit(line, title: "Something else")
    #expect(SpunWordings.find(in: copy).map { String(decoding: copy.text[$0], as: UTF8.self) } == expected)
}
