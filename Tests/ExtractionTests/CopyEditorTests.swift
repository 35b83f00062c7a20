import Testing

@testable import Extraction

private func edit(_ text: String, title: String? = nil) throws -> CleanCopy {
    var source = Source(id: "x", text: Array(text.utf8))
    source.title = title
    return try CopyEditor().edit(source)
}

private func blocks(_ copy: CleanCopy) -> [String] {
    copy.blocks.map { "\($0.role.rawValue): \(String(decoding: copy.text[$0.bytes], as: UTF8.self))" }
}

private let body = "The minister said on Monday that the talks with the neighbours would go on until the end of the week."

@Test(
    "Lines that are not the article",
    arguments: [
        ("ADVERTISEMENT", .advertisement), ("Story continues below advertisement", .advertisement),
        ("Read more: Why bread costs more", .relatedLink),
        ("RELATED: The long winter of the north", .relatedLink), ("Sign up for our morning newsletter", .subscription),
        ("Share this article", .social),
        ("Follow us on Twitter", .social), ("Image caption: The square at noon", .caption),
        ("A man walks past the bank (AP Photo/Bo Li)", .caption),
        ("GETTY", .photoCredit), ("Photo by Ann Bell", .photoCredit), ("By Ann Bell", .byline),
        ("by Ann Bell and Bo Li, Political Editor", .byline),
        ("Updated 14 March 2024, 09:20 GMT", .timestamp), ("March 14, 2024 | 9:20 am", .timestamp), ("3 hours ago", .timestamp),
        ("5 min read", .timestamp),
        ("© 2024 The Example. All rights reserved.", .legal), ("Comments (14)", .comment), ("Leave a comment", .comment),
        ("Most Read", .navigation),
        ("Skip to content", .navigation), ("Ann Bell is a senior reporter at The Example.", .authorBio), ("* * *", .navigation),
    ] as [(String, RemovalReason)])
func struckLines(_ line: String, _ reason: RemovalReason) throws {
    let copy = try edit("A headline of some words\n\n\(body)\n\n\(line)\n\n\(body.replacing("Monday", with: "Friday"))")
    #expect(copy.removed.map(\.reason) == [reason])
    #expect(copy.removed.map(\.text) == [line])
}

@Test(
    "Lines that are the article, although they begin like others",
    arguments: [
        "Read the letter carefully before you sign it, the lawyer told her clients.",
        "Share prices fell by a third on Tuesday after the bank's report.",
        "By Monday night the water had reached the doors of the church.",
        "Copyright infringement cost the studios a fortune, the judge said.",
        "Follow the money, he said.", "Comments made by the minister angered the unions.", "Home was a long way off for most of them.",
        "Related industries suffered as well, the ministry said in its report.",
        "He was born on 14 March 2001 in a village near the coast.",
        "Watch the river rise, she said.", "Photography was forbidden in the court.",
    ])
func keptLines(_ line: String) throws {
    let copy = try edit("A headline of some words\n\n\(body)\n\n\(line)\n\n\(body.replacing("Monday", with: "Friday"))")
    #expect(copy.removed.isEmpty)
}

@Test(
    "Repairs",
    arguments: [
        ("The talks ended.Then the rain came.", "The talks ended. Then the rain came.", [.missingSpace]),
        ("He waited for the rain,but it did not come.", "He waited for the rain, but it did not come.", [.missingSpace]),
        ("“It is over.”Then the rain came.", "“It is over.” Then the rain came.", [.missingSpace]),
        ("\"It is over,\"said the mayor of the town.", "\"It is over,\" said the mayor of the town.", [.missingSpace]),
        ("The mayor said,\"It is over for us.\"", "The mayor said,\"It is over for us.\"", []),
        ("\"It is over\",said the mayor of the town.", "\"It is over\", said the mayor of the town.", [.missingSpace]),
        ("“It is over”,said the mayor of the town.", "“It is over”, said the mayor of the town.", [.missingSpace]),
        ("He spoke of rain.\"It is over,\" she said.", "He spoke of rain. \"It is over,\" she said.", [.missingSpace]),
        ("He spoke of rain.“It is over,” she said.", "He spoke of rain. “It is over,” she said.", [.missingSpace]),
        ("\"He spoke of rain.\" That was in May.", "\"He spoke of rain.\" That was in May.", []),
        ("See \"rain\",\"wind\" and a 6\",he said.", "See \"rain\",\"wind\" and a 6\",he said.", []),
        ("See the tags rain,wind,snow for more of it.", "See the tags rain,wind,snow for more of it.", []),
        ("It cost  two\tpounds.", "It cost two pounds.", [.doubledSpace, .doubledSpace]),
        ("An exam\u{AD}ple.", "An example.", [.softHyphen]),
        ("A\u{200B}word\u{FEFF}.", "Aword.", [.zeroWidth, .zeroWidth]), ("It\u{1}s.", "Its.", [.controlCharacter]),
        ("Itâ€™s CafÃ© time.", "It’s Café time.", [.mojibake, .mojibake]),
        ("\"'What a day\", he said.", "\"What a day\", he said.", [.unbalancedQuoteMark]),
        ("\"'What a day,' she said\", he said.", "\"'What a day,' she said\", he said.", []),
        ("Look at example.Com now.", "Look at example.Com now.", []),
        ("The U.S.A. and Node.Js are fine.", "The U.S.A. and Node.Js are fine.", []),
        ("São Paulo, naïve Ångström.", "São Paulo, naïve Ångström.", []),
        ("A family \u{1F468}\u{200D}\u{1F469} here.", "A family \u{1F468}\u{200D}\u{1F469} here.", []),
    ] as [(String, String, [Repair])])
func repairs(_ line: String, _ mended: String, _ reasons: [Repair]) throws {
    let copy = try edit("\(line)\n\n\(body)", title: "Something else")
    #expect(blocks(copy)[1] == "paragraph: \(mended)" || blocks(copy)[1] == "subheading: \(mended)")
    #expect(copy.blocks[1].edits.map(\.reason) == reasons)
}

@Test("Hard-wrapped lines are joined, one line a paragraph are not")
func hardWraps() throws {
    let wrapped = """
        A headline of some words

        The minister said on Monday that the talks with the neighbours would
        go on until the end of the week, and that nobody should expect much of
        them before the summer.

        He left.
        """
    #expect(try edit(wrapped).blocks.count == 3)
    #expect(try edit("A headline of some words\n\(body)\n\(body.replacing("Monday", with: "Friday"))").blocks.count == 3)
}

@Test("Headlines")
func headlines() throws {
    #expect(blocks(try edit("Talks go on\n\n\(body)"))[0] == "headline: Talks go on")
    #expect(blocks(try edit(body + "\n\n" + body.replacing("Monday", with: "Friday")))[0].hasPrefix("paragraph"))
    let named = try edit("Talks go on\n\n\(body)", title: "Talks go on")
    #expect(named.blocks[0].role == .headline && named.blocks[0].raw == 0..<11 && named.blocks.count == 2)
    let elsewhere = try edit("\(body)\n\nTalks go on\n\n\(body.replacing("Monday", with: "Friday"))", title: "Talks go on")
    #expect(elsewhere.blocks[0].raw == nil && elsewhere.removed.map(\.reason) == [.duplicate])
    #expect(try edit("", title: "Talks go on").blocks.map(\.role) == [.headline])
}

@Test("A glued credit is cut off with its caption")
func gluedCredits() throws {
    let copy = try edit("Talks go on\n\nREUTERSAnn Bell arrives at the hotel\n\n\(body)")
    #expect(copy.removed.map(\.text) == ["REUTERS", "Ann Bell arrives at the hotel"])
    #expect(copy.removed.map(\.reason) == [.photoCredit, .caption])
    #expect(try edit("Talks go on\n\nREUTERS reported nothing new from the border towns on Monday evening.\n\n\(body)").removed.isEmpty)
}

@Test("Datelines")
func datelines() throws {
    let copy = try edit("Talks go on\n\nPORT ELLERY (Example News) - \(body)")
    #expect(copy.dateline?.place == "PORT ELLERY" && copy.dateline?.agency == "Example News")
    #expect(try edit("Talks go on\n\nNEW DELHI, April 20 — \(body)").dateline?.place == "NEW DELHI")
    #expect(try edit("Talks go on\n\nThe minister - a friend of hers - said nothing about it at all on Monday.").dateline == nil)
}
