import Testing

@testable import Extraction

@Test(
    "Sentences by rule",
    arguments: [
        ("He left. She stayed.", ["He left.", "She stayed."]), ("\"We go.\" She left.", ["\"We go.\"", "She left."]),
        ("Mr. Bell met Gen. Li in the U.S. Congress.", ["Mr. Bell met Gen. Li in the U.S. Congress."]),
        ("Really? Yes! No...", ["Really?", "Yes!", "No..."]),
        ("It rose 3.5 percent. In May it fell.", ["It rose 3.5 percent.", "In May it fell."]),
        ("J. K. Bell wrote it.", ["J. K. Bell wrote it."]),
        ("“Stop.” He ran.", ["“Stop.”", "He ran."]), ("no end", ["no end"]), ("It is 5 p.m. in London.", ["It is 5 p.m. in London."]),
        ("At first. and then", ["At first. and then"]),
    ])
func sentences(_ text: String, _ expected: [String]) throws {
    var source = Source(id: "x", text: Array(text.utf8))
    source.title = "T"
    let copy = try CopyEditor().edit(source)
    let found = SentenceSplitter().sentences(in: copy).dropFirst().map { String(decoding: copy.text[$0], as: UTF8.self) }
    #expect(Array(found) == expected)
}
