import Testing

@testable import Extraction
@testable import copydesk

@Suite("extract --explain")
struct ExplanationTests {
    /// Two paragraphs, the second with a quotation in which an event is told; and everything that must not reach a terminal or a page as it is.
    private let explanation = Explanation(
        id: "a<1>", text: Array("Flood in Cork\n\nThe mayor said \u{1B}[31mtroops seized <b>the \"port\"</b>\u{202E}.".unicodeScalars),
        blocks: [.init(isHeadline: true, range: 0..<13), .init(isHeadline: false, range: 15..<68)],
        marks: [
            .init(range: 15..<24, role: .speaker, item: "q1"), .init(range: 25..<29, role: .cue, item: "q1"),
            .init(range: 30..<66, role: .indirect, item: "q1"), .init(range: 42..<48, role: .event, item: "v1"),
        ],
        items: [
            .init(
                id: "q1", kind: .quotation, title: "indirect, the mayor", facts: [.init(name: "cue", value: "“said” & more")],
                why: ["It is the clause that the cue governs."]),
            .init(id: "v1", kind: .event, title: "ASSAULT <x>", facts: [], why: []),
        ])

    @Test("Segments cover a block and part where a mark begins or ends")
    func segments() {
        let segments = explanation.segments(of: explanation.blocks[1])
        #expect(segments.map(\.range) == [15..<24, 24..<25, 25..<29, 29..<30, 30..<42, 42..<48, 48..<66, 66..<68])
        #expect(segments.map(\.marks) == [[0], [], [1], [], [2], [2, 3], [2], []])
    }

    @Test("Without colours brackets and ids say what is what")
    func plainText() {
        let text = ExplanationText(surface: TerminalSurface(columns: 200, hasColours: false)).render(explanation)
        #expect(text.contains("The mayor said [\u{FFFD}[31mtroops [seized]v1 <b>the \"port\"</b>]q1\u{FFFD}.\n"))
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
        #expect(
            text.contains(
                "q1   indirect, the mayor\n     cue         “said” & more\n     why         It is the clause that the cue governs.\n"))
    }

    @Test("No line is wider than the terminal, and colours end with their line", arguments: [20, 33, 80])
    func folding(columns: Int) {
        for hasColours in [false, true] {
            let text = ExplanationText(surface: TerminalSurface(columns: columns, hasColours: hasColours)).render(explanation)
            for line in text.split(separator: "\n") {
                let visible = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
                #expect(visible.unicodeScalars.reduce(0) { $0 + TerminalSurface.width(of: $1) } <= columns, "\(line)")
                #expect(line.ranges(of: /\u{1B}\[[1-9]/).isEmpty || line.hasSuffix("\u{1B}[0m") || line.ranges(of: "\u{1B}[0m").count >= 1)
            }
        }
    }

    @Test("The page escapes what it shows, links marks to notes and back, and loads nothing")
    func page() {
        let page = ExplanationPage.opening + ExplanationPage.section(explanation, number: 3) + ExplanationPage.closing
        #expect(page.contains("a&lt;1&gt;") && page.contains("ASSAULT &lt;x&gt;") && page.contains("“said” &amp; more"))
        #expect(!page.contains("<b>") && !page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
        for id in ["a3-q1", "a3-v1", "a3-q1-text", "a3-v1-text"] {
            #expect(page.contains("id=\"\(id)\"") && page.contains("href=\"#\(id)\""), "\(id)")
        }
        for loading in ["src=", "http:", "https:", "url(", "@import", "<script", "<link"] { #expect(!page.contains(loading), "\(loading)") }
    }
}
