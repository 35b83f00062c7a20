import Testing

@testable import Extraction

private func parse(_ html: String) throws -> Page { try PageParser.parse(Array(html.utf8), within: Limit()) }

private func texts(_ html: String) throws -> [String] {
    let blocks = PageBlocks(of: try parse(html))
    return blocks.blocks.map { String(decoding: blocks.text[$0.bytes], as: UTF8.self) }
}

@Test(
    "Blocks of a page",
    arguments: [
        ("<p>One.<p>Two.", ["One.", "Two."]), ("<div>One <p>two</p> three</div>", ["One", "two", "three"]),
        ("<p>A <b>bold</b>  word\n and <a href=x>a link</a>.</p>", ["A bold word and a link."]),
        ("One<br>two<br><br>three", ["One two", "three"]),
        ("<p>A&amp;B &lt;c&gt; &#8217; &#x2019; &nbsp;</p>", ["A&B <c> ’ ’ \u{A0}"]), ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<p>x</p><script>var a = '<p>no</p>';</script><p>y</p>", ["x", "y"]), ("<p>x<!-- <p>no</p> --><p>y", ["x", "y"]),
        ("<style>p{}</style><noscript><p>no</p></noscript><p>x", ["x"]), ("<SCRIPT>no</SCRIPT><P>x</P>", ["x"]),
        ("<p>x<svg><text>no</text></svg>y", ["xy"]), ("<p title='a>b' class=\"c\">x", ["x"]), ("<p class=\"unterminated>x", []),
        ("a < b", ["a < b"]),
        ("<p>x</p></div></p></b>y", ["x", "y"]), ("<p>x<script>unterminated", ["x"]), ("<p>x<!-- unterminated", ["x"]), ("x\u{0}y", ["xy"]),
        ("<!DOCTYPE html [<!ENTITY a \"aaa\"><!ENTITY b \"&a;&a;\">]><p>&b;x", ["&b;x"]), ("<table><tr><td>a<td>b</table>", ["a", "b"]),
        ("<body><body class=x><html><p>x", ["x"]), ("<textarea>no</textarea><p>x", ["x"]), ("<p>x</p><![CDATA[no]]><p>y", ["x", "y"]),
        ("<h1>A</h1>b<section>c</section>", ["A", "b", "c"]), ("", []), ("<", ["<"]), ("</", []), ("<p", []),
        ("&#0;&#x110000;&#xD800;x", ["x"]),
    ])
func pageBlocks(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html).map { $0.replacing("\u{FFFD}", with: "") } == expected)
}

@Test("Node paths")
func nodePaths() throws {
    let page = try parse("<div><p>a</p><p>b</p></div><div>c</div>")
    let paths = page.nodes.indices.filter { page.nodes[$0].tag != .text }.map { page.path(of: $0) }
    #expect(paths == ["/html", "/html/body", "/html/body/div[1]", "/html/body/div[1]/p[1]", "/html/body/div[1]/p[2]", "/html/body/div[2]"])
}

@Test(
    "Pages that break parsers are read, in bounded time",
    arguments: [
        ("deep", String(repeating: "<div>", count: 100_000) + "words"),
        ("deep and closed", String(repeating: "<b>", count: 10_000) + "words" + String(repeating: "</b>", count: 10_000)),
        ("ends of nothing", String(repeating: "</p></div>", count: 300_000) + "words"),
        ("unclosed items", String(repeating: "<li><dt>", count: 100_000) + "words"),
        ("attributes", "<p " + String(repeating: "class=a ", count: 300_000) + ">words"),
        ("open tags", String(repeating: "<", count: 1_000_000) + " words"),
        ("open comments", String(repeating: "<!--", count: 500_000) + "-->words"),
        ("one long name", "<" + String(repeating: "a", count: 2_000_000) + ">words"),
        ("many names", (0..<100_000).map { "<x\($0)>" }.joined() + "words"),
        ("one long text", String(repeating: "words ", count: 1_000_000)),
        ("references", String(repeating: "&amp;", count: 500_000) + "words"),
        ("unfinished references", String(repeating: "&a", count: 1_000_000) + " words"),
        ("scripts", String(repeating: "<script>", count: 300_000) + "</script>words"),
        ("paragraphs", String(repeating: "<p>words", count: 300_000)),
        ("formatting", String(repeating: "<p><b><i><u>words", count: 100_000)),
        ("tables", String(repeating: "<table><tr><td>", count: 50_000) + "words"),
        ("quotation marks", "words<p class=" + String(repeating: "\"'", count: 1_000_000)),
        ("NULs", String(repeating: "\u{0}many of them ", count: 100_000) + " words"),
    ])
func hostilePages(_ what: String, _ html: String) throws {
    let clock = ContinuousClock()
    let took = try clock.measure {
        let record = try Pipeline().run(RawArticle(payload: Array(html.utf8), contentType: "text/html"))
        let all = String(decoding: record.copy.text, as: UTF8.self) + record.copy.removed.map(\.text).joined()
        #expect(all.contains("words") || record.source.flags.contains { $0.code == .truncated } || what == "open comments", "\(what)")
        _ = record.json()
    }
    #expect(took < .seconds(10), "\(what): linear time, with much room for a busy machine")
}

@Test("Encodings of pages")
func encodingsOfPages() {
    func read(_ bytes: [UInt8], _ charset: String? = nil) -> String {
        String(decoding: CharacterEncoding.decode(bytes, charset: charset).bytes, as: UTF8.self)
    }
    let latin = Array("caf".utf8) + [0xE9] + Array(" ".utf8) + [0x93, 0x94]
    #expect(read(latin) == "café “”" && read(latin, "iso-8859-1") == "café “”" && read(latin, "utf-8") == "café “”")
    #expect(read(Array("<meta charset=koi8-r>".utf8) + [0xC4, 0xC1]) == "<meta charset=koi8-r>да")
    #expect(
        read(Array(#"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">"#.utf8) + [0xE4, 0xE0]).hasSuffix("да"))
    #expect(read([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS") == "日本" && read([0xC4, 0xE3, 0xBA, 0xC3], "gb2312") == "你好")
    #expect(read(Array("é".utf8), "iso-8859-1") == "é", "valid UTF-8 is UTF-8")
    #expect(read([0xEF, 0xBB, 0xBF] + Array("é".utf8), "windows-1252") == "é")
    #expect(read([0xFF, 0xFE, 0x68, 0, 0x69, 0]) == "hi" && read(latin, "no-such-charset") == "café “”")
    #expect(
        CharacterEncoding.charset(ofContentType: "text/html; Charset=\"UTF-8\"") == "UTF-8"
            && CharacterEncoding.charset(ofContentType: "text/html") == nil)
    #expect(CharacterEncoding.decode([0x61, 0xFF], charset: "shift_jis").flags.map(\.code) == [.invalidUTF8])
}
