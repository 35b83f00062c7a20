import Testing

@testable import Extraction

/// Quotations of small articles in the manner of the news, read by the language model.
@Suite("Quotes")
struct QuotesTests {
    /// A quotation in one line: kind, speaker, cue, content; then what else there is.
    private func line(_ quote: Quotation) -> String {
        var line = "\(quote.kind.rawValue) [\(quote.speaker?.mention.text ?? "-")] [\(quote.cue?.text ?? "-")] "
        line += quote.content.map(\.text).joined(separator: " // ")
        for flag in quote.flags where flag != .speakerNotInSameParagraph { line += " +\(flag.rawValue)" }
        return line + (quote.parent.map { " <\($0)" } ?? "")
    }

    private func quotes(_ text: String) throws -> [Quotation] {
        try #require(try wholePipeline().run(RawArticle(payload: Array(text.utf8), contentType: "text/plain")).quotes)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let what: String, text: String, expected: [String]
        var testDescription: String { what }
    }

    @Test(
        "Direct",
        arguments: [
            Row(
                what: "the cue follows", text: #""The bridge will open in May," Marta Lindqvist said on Monday."#,
                expected: ["direct [Marta Lindqvist] [said] The bridge will open in May,"]),
            Row(
                what: "inverted, with an apposition",
                text: #""We were never asked," said Tomas Reyes, the head of the drivers' union."#,
                expected: ["direct [Tomas Reyes] [said] We were never asked,"]),
            Row(
                what: "interrupted by its cue", text: #""It was cold," Marta Lindqvist said. "Nobody had slept.""#,
                expected: ["direct [Marta Lindqvist] [said] It was cold, // Nobody had slept."]),
            Row(
                what: "the cue goes before", text: #"Marta Lindqvist told reporters: "We are closing the school.""#,
                expected: ["direct [Marta Lindqvist] [told] We are closing the school."]),
            Row(
                what: "the next paragraph has the same speaker",
                text: "Marta Lindqvist said the council had failed.\n\n\"Nobody told us that the road would be closed.\"",
                expected: [
                    "indirect [Marta Lindqvist] [said] the council had failed",
                    "direct [Marta Lindqvist] [-] Nobody told us that the road would be closed.",
                ]),
            Row(
                what: "over paragraphs that open and do not close",
                text: "“We lost the harvest,” Tomas Reyes said. “The river rose.\n\n“Then the bridge went,” he added.",
                expected: ["direct [Tomas Reyes] [said] We lost the harvest, // The river rose. // Then the bridge went,"]),
            Row(
                what: "a term is no quotation", text: #"The so-called "bridge tax" is paid by drivers in the port of Malmo."#, expected: []),
        ]) func direct(_ row: Row) throws
    {
        let found = try quotes(row.text).map(line)
        #expect(found == row.expected)
    }

    @Test(
        "Indirect and mixed",
        arguments: [
            Row(
                what: "that", text: "Marta Lindqvist said on Monday that the bridge would open in May.",
                expected: ["indirect [Marta Lindqvist] [said] the bridge would open in May"]),
            Row(
                what: "according to", text: "The bridge will open in May, according to Marta Lindqvist.",
                expected: ["indirect [Marta Lindqvist] [according to] The bridge will open in May"]),
            Row(
                what: "some of it in marks", text: #"Marta Lindqvist said the plan was "a gift to the drivers" of the city."#,
                expected: [#"mixed [Marta Lindqvist] [said] the plan was "a gift to the drivers" of the city"#]),
            Row(
                what: "what somebody means to do", text: "Marta Lindqvist vowed to open the bridge in May.",
                expected: ["indirect [Marta Lindqvist] [vowed] to open the bridge in May"]),
            Row(
                what: "denied", text: "Marta Lindqvist did not say that the bridge would open.",
                expected: ["indirect [Marta Lindqvist] [say] the bridge would open +negated"]),
            Row(
                what: "at second hand", text: "Marta Lindqvist said that Tomas Reyes had told her that the bridge was closed.",
                expected: [
                    "indirect [Marta Lindqvist] [said] Tomas Reyes had told her that the bridge was closed",
                    "indirect [Tomas Reyes] [told] the bridge was closed +hearsay <q1",
                ]),
            Row(
                what: "quoted as saying", text: "The newspaper quoted Marta Lindqvist as saying the bridge was closed.",
                expected: ["indirect [Marta Lindqvist] [as saying] the bridge was closed"]),
        ]) func indirect(_ row: Row) throws
    {
        let found = try quotes(row.text).map(line)
        #expect(found == row.expected)
    }

    @Test(
        "Shown by the setting",
        arguments: [
            Row(
                what: "a parenthesis", text: "The museum, Ms Lindqvist said, would open in May.",
                expected: ["indirect [Lindqvist] [said] The museum // would open in May"]),
            Row(
                what: "a turn of a transcript",
                text: "Marta Lindqvist and Tomas Reyes met on Monday.\n\nMarta Lindqvist: The bridge was closed too late.",
                expected: ["indirect [Marta Lindqvist] [:] The bridge was closed too late"]),
            Row(
                what: "a block that a cue announces", text: "Marta Lindqvist added:\n\nThe river rose and nobody told us.",
                expected: ["indirect [Marta Lindqvist] [added] The river rose and nobody told us"]),
            Row(what: "a dateline is no speaker", text: "Oslo: The bridge was closed on Monday.", expected: []),
        ]) func setting(_ row: Row) throws
    {
        let found = try quotes(row.text).map(line)
        #expect(found == row.expected)
    }

    @Test(
        "What is none",
        arguments: [
            "This means that the bridge is closed.", "The drivers found themselves stuck on the bridge.",
            "The guards make sure that the bridge is closed.", "It is worth noting that the bridge is old.",
        ]) func none(_ text: String) throws
    {
        #expect(try quotes(text).map(line) == [])
    }

    @Test("Who is asked does not say what is asked")
    func asked() throws {
        let found = try quotes("Asked whether the bridge would open, Marta Lindqvist said nobody knew.").map(line)
        #expect(found.filter { $0.contains("[Asked]") }.allSatisfy { $0.contains("[-]") })
        #expect(found.contains("indirect [Marta Lindqvist] [said] nobody knew"))
    }

    @Test("Who is spoken to, and through whom it is heard")
    func chain() throws {
        let quote = try #require(
            try quotes("Marta Lindqvist told Tomas Reyes that the bridge was closed, Reuters said.\n\nMarta Lindqvist and Tomas Reyes met.")
                .first)
        #expect(quote.speaker?.mention.text == "Marta Lindqvist")
        #expect(quote.addressee != nil && quote.addressee != quote.speaker?.entity)
    }

    @Test("A pronoun that nobody else explains is the last speaker's, unless another has spoken or it is of the other gender")
    func continuity() throws {
        func speakers(_ text: String) throws -> [String?] {
            let record = try wholePipeline().run(RawArticle(payload: Array(text.utf8), contentType: "text/plain"))
            let names = Dictionary(uniqueKeysWithValues: (record.entities ?? []).map { ($0.id, $0.name) })
            return (record.quotes ?? []).map { $0.speaker?.entity.flatMap { names[$0] } }
        }
        let first = "\"The bridge is closed,\" said Mary Lindqvist.\n\nThe plan of Ada Okoro and Ines Prado was dropped.\n\n"
        #expect(try speakers(first + "\"It will open in May,\" she said.") == ["Mary Lindqvist", "Mary Lindqvist"])
        #expect(try speakers(first + "\"It will open in May,\" he said.") == ["Mary Lindqvist", nil])
    }

    @Test("Flags")
    func flags() throws {
        let record = try wholePipeline().run(
            RawArticle(
                payload: Array("\"Nobody asked us about any of it.\"\n\nThe road was closed for “a week. Snow fell.".utf8),
                contentType: "text/plain"))
        let codes = record.quality.flags.map(\.code)
        #expect(codes.contains(.orphanQuote))
        #expect(record.quotes?.first?.flags == [.orphanQuote] && record.quotes?.first?.speaker == nil)
    }

    @Test("Without the language model there are no quotations, and no empty list of them")
    func withoutModel() throws {
        #expect(try Pipeline().run(RawArticle(payload: Array(#""No," she said."#.utf8))).quotes == nil)
    }
}
