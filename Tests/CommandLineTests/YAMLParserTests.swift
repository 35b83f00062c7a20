import Testing

@testable import copydesk

@Suite("YAMLParser") struct YAMLParserTests {
    static func scalar(_ text: String, _ line: Int, isPlain: Bool = true) -> YAMLNode {
        YAMLNode(content: .scalar(text, isPlain: isPlain), line: line)
    }

    @Test func keepsLinesAndStyles() throws {
        let node = try YAMLParser.parse(Array("# first\na:\n  b: 1\n  c: \"1\"\nd: [x, 'y']\n".utf8))
        let inner = YAMLNode(
            content: .mapping([
                .init(key: Self.scalar("b", 3), value: Self.scalar("1", 3)),
                .init(key: Self.scalar("c", 4), value: Self.scalar("1", 4, isPlain: false)),
            ]), line: 3)
        let list = YAMLNode(content: .sequence([Self.scalar("x", 5), Self.scalar("y", 5, isPlain: false)]), line: 5)
        #expect(
            node
                == YAMLNode(
                    content: .mapping([.init(key: Self.scalar("a", 2), value: inner), .init(key: Self.scalar("d", 5), value: list)]),
                    line: 2))
    }

    @Test("nothing is no document", arguments: ["", "\n\n", "# a comment\n", "\u{FEFF}# after a byte order mark\n"])
    func nothing(_ text: String) throws { #expect(try YAMLParser.parse(Array(text.utf8)) == nil) }

    @Test(
        "what has no place in a configuration is refused with its line",
        arguments: [
            ("an anchor", "a: &x 1\n", 1), ("an alias", "a: 1\nb: *x\n", 2), ("an anchored group", "a:\n  b: &x\n    c: 1\n", 2),
            ("a tag", "a: 1\nb: !!str 1\n", 2),
            ("a second document", "a: 1\n---\nb: 2\n", 2), ("an open bracket", "a: [1, 2\nb: 3\n", 2),
            ("a tab as indent", "a:\n\tb: 1\n", 2),
            ("an open quotation mark", "a: \"x\n", 2), ("a colon too many", "a: b: c\n", 1), ("a control character", "a: 1\nb: \u{1}\n", 2),
            ("too deep", String(repeating: "[", count: 17), 1), ("far too deep", String(repeating: "[", count: 200_000), 1),
            ("far too deep, in block style", String(repeating: "- ", count: 200_000), 1),
        ]) func refused(_ what: String, _ text: String, _ line: Int)
    {
        let error = #expect(throws: YAMLError.self) { try YAMLParser.parse(Array(text.utf8)) }
        #expect(error?.line == line, "\(error.map(String.init(describing:)) ?? "")")
    }

    @Test func bytesThatAreNoTextAreRefusedWithTheirLine() {
        let error = #expect(throws: YAMLError.self) { try YAMLParser.parse(Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]) }
        #expect(error?.line == 2)
    }

    @Test func sizeIsBounded() {
        #expect(throws: YAMLError.self) { try YAMLParser.parse([UInt8](repeating: 0x20, count: YAMLParser.maximumBytes + 1)) }
    }

    @Test(
        "a written scalar reads back",
        arguments: [
            "articles.raw", "true", "no", "null", "~", "", "5", "1.5", "1e3", "0x10", "127.0.0.1:9092", "::1", "range,roundrobin", "a b",
            " a", "#a", "a: b", "a:", "-", "- a",
            "&a", "*a", "!a", "[a]", "{a}", "\"", "\\", "'", "a\nb", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀", "@", "`", "%",
            "|", ">", "?", "=", "<<", ".inf", "12:30",
        ]) func scalars(_ text: String) throws
    {
        for yaml in ["a: \(YAMLScalar.written(text))\n", "a: [\(YAMLScalar.written(text))]\n"] {
            guard case .mapping(let entries) = try YAMLParser.parse(Array(yaml.utf8))?.content else {
                Issue.record("no mapping: \(yaml)")
                return
            }
            let value = if case .sequence(let items) = entries[0].value.content { items[0] } else { entries[0].value }
            guard case .scalar(let read, let isPlain) = value.content else {
                Issue.record("no scalar: \(yaml)")
                return
            }
            #expect(read == text)
            // What stands without quotation marks must not look like something else than text.
            if isPlain { #expect(!value.isNull && Double(read) == nil && read != "true" && read != "false") }
        }
    }
}
