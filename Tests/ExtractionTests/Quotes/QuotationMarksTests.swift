import Testing

@testable import Extraction

@Suite("Quotation marks")
struct QuotationMarksTests {
    /// The contents of the spans in order, those inside others indented by `>`, unclosed ones with `…`; then the strays.
    private func pair(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let (spans, strays) = QuotationMarks(bytes, 0..<bytes.count).pair()
        return spans.map { span in
            (span.parent == nil ? "" : ">") + String(decoding: bytes[span.content], as: UTF8.self) + (span.isClosed ? "" : "…")
        } + strays.map { "stray \(String(decoding: bytes[$0], as: UTF8.self))" }
    }

    @Test(
        "Pairs",
        arguments: [
            ("straight", #""No," she said. "Never.""#, ["No,", "Never."]),
            ("curly", "“No,” she said. “Never.”", ["No,", "Never."]),
            ("doubled apostrophes", "''No,'' she said. ''Don't.''", ["No,", "Don't."]),
            ("backquotes and apostrophes", "``No,'' she said.", ["No,"]),
            ("angled", "«No,» she said.", ["No,"]),
            ("low and high", "„No,” she said.", ["No,"]),
            (
                "single, with apostrophes in and around", "‘I don’t know the boys’ names,’ the dog’s owner said.",
                ["I don’t know the boys’ names,"]
            ),
            ("straight single", "'It isn't over,' he said of the '90s and rock 'n' roll.", ["It isn't over,"]),
            ("no quotation in apostrophes", "The boys' books and the girls' toys are in the Joneses' car, 'twas said.", []),
            ("nested single", "“He told me ‘go home’ and I went,” she said.", ["He told me ‘go home’ and I went,", ">go home"]),
            ("nested at the edges", "“‘Go home,’ he told me,” she said.", ["‘Go home,’ he told me,", ">Go home,"]),
            ("nothing closes", "“We began here and go on", ["We began here and go on…"]),
            ("nothing opens", "We end here.” That was it.", ["stray ”"]),
            ("turned the wrong way round", "“We won.“ That was it.", ["We won."]),
            ("inches are no marks", #"He is 6'2" tall."#, []),
            ("behind a dash and in brackets", "She said—“no”—(“never”).", ["no", "never"]),
            ("nothing between", #""" he said."#, []),
        ] as [(String, String, [String])]) func pairs(_ what: String, _ text: String, _ expected: [String])
    {
        #expect(pair(text) == expected, "\(what)")
    }

    @Test("A megabyte of marks takes no time")
    func manyMarks() {
        let bytes = Array(String(repeating: "“'\"‘ a ’ ", count: 60_000).utf8)
        #expect(QuotationMarks(bytes, 0..<bytes.count).pair().spans.count < 200_000)
    }
}
