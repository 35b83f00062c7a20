import Testing

@testable import Extraction

/// Pieces from which random articles are put together: what scrapers leave, what the rules look for, and what breaks naive code.
private let pieces: [String] = [
    "The minister said on Monday that talks would go on.", "\n", "\n\n", "\r\n", " ", "  ", "\t", "GETTYAnn Bell arrives",
    "Read more: nothing", "By Ann Bell",
    "Latest News", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{0}", "\u{1}", "â€™", "Ã©", "“Yes”, he said.", "\"'What", "'", "\"",
    "ended.Then the", "U.S.", "Mr. Bo",
    "é", "中文", "😀", "\u{2028}", "\u{85}", "\u{A0}", "\u{3000}", "LONDON (Reuters) - ", "12 May 2018", "© 2018", "• item", "!!!", "...",
    "-----", "x",
    "(AP Photo/Bo Li)", "\u{301}", "a\u{300}", "\u{FFFD}", "\u{1F468}\u{200D}\u{1F469}", "Share", "A", "0",
]

@Test("Every text gives a record that keeps its invariants", arguments: [1, 2, 3, 4] as [UInt64])
func fuzzedTexts(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pipeline = try wholePipeline()
    for round in 0..<500 {
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        let payload = Array(text.utf8)
        guard let record = try? pipeline.run(RawArticle(payload: payload, contentType: "text/plain")) else { continue }
        expectInvariants(of: record, raw: record.source.text, "seed \(seed), round \(round)")
    }
}

@Test("Every payload is a record or a rejection", arguments: [11, 12] as [UInt64])
func fuzzedPayloads(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pipeline = try wholePipeline()
    let envelope = Array(
        #"{"id":"a","text":"The minister said no.\n\nHe \"left\" é 😀.","published_at":"2018-04-20","title":null,"x":[1,2.5e3]}"#.utf8)
    var records = 0, rejections = 0
    for _ in 0..<5000 {
        var payload = envelope
        switch Int.random(in: 0..<4, using: &random) {
        case 0: payload = Array(payload.prefix(.random(in: 0...payload.count, using: &random)))
        case 1: for _ in 0..<3 { payload[.random(in: payload.indices, using: &random)] = .random(in: 0...255, using: &random) }
        case 2: payload.removeSubrange(.random(in: 0..<40, using: &random)..<(.random(in: 40..<60, using: &random)))
        default: payload = (0..<Int.random(in: 0...200, using: &random)).map { _ in .random(in: 0...255, using: &random) }
        }
        do throws(Rejection) {
            _ = try pipeline.run(RawArticle(payload: payload)).json()
            records += 1
        } catch {
            #expect(!error.message.isEmpty && error.reason != .cancelled)
            rejections += 1
        }
    }
    #expect(records > 500 && rejections > 500)
}

@Test(
    "A text of one character, or of a few, takes no more than its size",
    arguments: ["a", " ", "\n", ".", "\"", "é", "\u{200B}", "A ", "a\n", "By A B\n\n", "a,b", "(@", "ab\",cd ", "ab,\"cd ", "ab.\"Cd "])
func monotony(_ character: String) throws {
    let text = String(repeating: character, count: 2_000_000 / character.utf8.count)
    let clock = ContinuousClock()
    let pipeline = try wholePipeline()
    let took = try clock.measure { _ = try pipeline.run(RawArticle(payload: Array(text.utf8), contentType: "text/plain")).json() }
    #expect(took < .seconds(5), "linear time, with much room for a busy machine")
}
