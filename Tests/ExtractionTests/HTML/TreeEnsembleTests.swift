import Testing

@testable import Extraction

@Test(
    "Trees are read from lines, and what is no tree is passed over",
    arguments: [
        ("a 1 -1 -2 | 0.5 2", [1, 0], 0.5), ("a 1 -1 -2 | 0.5 2", [1.5, 0], 2.0), ("a 1 -1 1 b 3 -2 -3 | 1 2 4", [2, 9], 4.0),
        ("a 1 -1 -2 | 0.5 2\na 1 -1 -2 | 1 1", [0, 0], 1.5), ("", [0, 0], 0), ("a 1 -1 -2", [0, 0], 0), ("c 1 -1 -2 | 1 1", [0, 0], 0),
        ("a 1 0 -2 | 1 1", [0, 0], 0), ("a 1 -1 5 | 1 1", [0, 0], 0), ("a 1 -1 -3 | 1 1", [0, 0], 0), ("a x -1 -2 | 1 1", [0, 0], 0),
        ("a 1 -1 -2 | 1 1 1", [0, 0], 0),
    ] as [(String, [Float], Double)])
func trees(_ table: String, _ row: [Float], _ expected: Double) {
    let trees = TreeEnsemble(table, features: ["a", "b"])
    #expect(row.withUnsafeBufferPointer { trees.score($0) } == expected)
}

@Test("A page without a certain word keeps what comes nearest")
func uncertainPage() throws {
    let page = "<html><body><h1>Video</h1><div class=player><p>Sixteen new officers joined the police.</p></div></body></html>"
    let copy = try Pipeline().run(RawArticle(payload: Array(page.utf8), contentType: "text/html")).copy
    #expect(copy.blocks.contains { String(decoding: copy.text[$0.bytes], as: UTF8.self).hasPrefix("Sixteen") })
}
