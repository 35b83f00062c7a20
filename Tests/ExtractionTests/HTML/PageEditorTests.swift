import Foundation
import Testing

@testable import Extraction

private func record(_ html: String, type: String = "text/html") throws -> EnrichedRecord {
    try Pipeline().run(RawArticle(payload: Array(html.utf8), contentType: type))
}

private func blocks(_ copy: CleanCopy) -> [String] {
    copy.blocks.map { "\($0.role.rawValue): \(String(decoding: copy.text[$0.bytes], as: UTF8.self).prefix(30))" }
}

@Test("The article of a page, in blocks")
func articleOfAPage() throws {
    let copy = try record(samplePage).copy
    #expect(
        blocks(copy) == [
            "headline: Harbour bridge closes for a ye", "paragraph: The bridge over the harbour of",
            "paragraph: Engineers found cracks in two ",
            "subheading: What changes for commuters", "paragraph: Buses will take the northern r", "list: The ferry will run every ten m",
            "list: Parking at the northern statio", "blockquote: “We would rather close it for ",
            "paragraph: Traders on the southern side f",
        ])
    #expect(copy.blocks.allSatisfy { $0.raw == nil && $0.node?.hasPrefix("/html/body/main[1]/article[1]/") == true })
}

@Test("What was struck from a page, why, and where it stood")
func struckFromAPage() throws {
    let copy = try record(samplePage).copy
    func struck(_ text: String) -> CleanCopy.Removed? { copy.removed.first { $0.text.contains(text) } }
    let expected: [(String, RemovalReason, String)] = [
        ("Weather", .navigation, "/html/body/header[1]"), ("By Ann Bell and Bo Li", .byline, "/html/body/main[1]/article[1]/div[1]"),
        ("14 March 2024", .timestamp, "/html/body/main[1]/article[1]/"),
        ("Share on Facebook", .social, "/html/body/main[1]/article[1]/div[2]"),
        ("seen from the old customs house", .caption, "/html/body/main[1]/article[1]/figure[1]"),
        ("Ferry to run", .relatedLink, "/html/body/main[1]/article[1]/div[3]/div[1]"),
        ("Sign up for our morning", .subscription, "/html/body/main[1]/article[1]/div[3]/div[2]"),
        ("About time too", .comment, "/html/body/main[1]/section[1]"), ("All rights reserved", .legal, "/html/body/footer[1]"),
    ]
    for (text, reason, node) in expected {
        let region = try #require(struck(text), "\(text)")
        #expect(region.reason == reason, "\(text)")
        #expect(region.node?.hasPrefix(node) == true, "\(text) stood in \(region.node ?? "")")
        #expect(region.raw == nil)
    }
    #expect(struck("no paragraph of the page") == nil)
}

@Test("What a page says of itself")
func metadataOfAPage() throws {
    let whole = try record(samplePage)
    #expect(whole.source.url == "https://courier.example/news/harbour-bridge-closes" && whole.source.publisher == "The Ellery Courier")
    #expect(whole.copy.byline == ["Ann Bell", "Bo Li"] && whole.source.language == "en-GB")
    #expect(whole.source.published?.value == "2024-03-14T09:20:00+00:00" && whole.source.published?.origin == .metadata)
    #expect(whole.source.page == nil, "a record does not keep the page")
}

@Test("What the envelope says is stronger than what the page says of itself")
func envelopeOfAPage() throws {
    let fields = [
        "html": samplePage, "url": "https://wire.example/1", "publisher": "Wire", "published_at": "2024-03-13", "title": "Bridge shut",
    ]
    let envelope = try Array(JSONSerialization.data(withJSONObject: fields))
    let whole = try Pipeline().run(RawArticle(payload: envelope))
    #expect(
        whole.source.url == "https://wire.example/1" && whole.source.publisher == "Wire" && whole.source.published?.value == "2024-03-13")
}

@Test("A block of a page replays from its node's text through its edits")
func editsOfAPage() throws {
    let page = samplePage.replacing("inspection since then.", with: "inspec\u{AD}tion since then.Then itâ€™s spring.")
    let copy = try record(page).copy
    let block = try #require(copy.blocks.first { $0.edits.count == 3 })
    #expect(block.edits.map(\.reason) == [.softHyphen, .missingSpace, .mojibake])
    #expect(String(decoding: copy.text[block.bytes], as: UTF8.self).hasSuffix("every inspection since then. Then it’s spring."))
    let first = try #require(block.edits.first)
    #expect(first.raw.count == 1 && first.raw.lowerBound > 100)
}

@Test("A page that is no article is flagged")
func noArticle() throws {
    let list = (1...30).map { "<li><a href=\"/\($0)\">Story number \($0) of the day</a></li>" }.joined()
    let page = "<html><body><nav><a href=/>Home</a></nav><h1>News</h1><ul class=teasers>\(list)</ul></body></html>"
    let json = try #require(try JSONSerialization.jsonObject(with: Data(record(page).json())) as? [String: Any])
    let flags = (json["quality"] as? [String: Any])?["flags"] as? [[String: Any]] ?? []
    #expect(flags.contains { $0["code"] as? String == "not_prose" })
}

@Test("The weights in the program are those of the file that training writes")
func weightsAreFresh() throws {
    let file = checkout.appending(path: "Sources/Extraction/Copy/HTML/block-weights.txt")
    let weights = try String(contentsOf: file, encoding: .utf8)
    #expect(BlockWeights.table + "\n" == weights, "run deploy/train-blocks")
    #expect(weights.split(separator: "\n").allSatisfy { BlockFeature.names.contains(String($0.prefix { $0 != " " })) })
}
