import Foundation
import Testing

@testable import Extraction

/// The worked example: an article with a caption, a glued credit, a stray quotation mark and a navigation label, and what should come of it.
@Test("The seed article comes out as its worked record says")
func seedArticle() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seed")
    let article = Array(try Data(contentsOf: folder.appending(path: "seed_article.txt")))
    let worked = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "seed_record.json"))) as? [String: Any])
    let record = try #require(
        try JSONSerialization.jsonObject(with: Data(Pipeline().run(RawArticle(payload: article)).json())) as? [String: Any])
    for field in ["schema", "id", "headline", "text", "blocks", "sentences"] {
        #expect((record[field] as? NSObject) == (worked[field] as? NSObject), "\(field)")
    }
    func regions(_ record: [String: Any]) -> [String] {
        (record["removed"] as? [[String: Any]] ?? []).map { region in
            let raw = region["raw"] as? [String: Int] ?? [:]
            return "\(raw["start"] ?? -1)..<\(raw["end"] ?? -1) \(region["reason"] ?? "") \(region["text"] ?? "")"
        }
    }
    #expect(regions(record) == regions(worked) && regions(record).count == 4)
}

/// Eight of the ten quotations with their speakers, and no more than three that are not there.
@Test("The seed article's quotations and their speakers")
func seedQuotations() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seed")
    let article = Array(try Data(contentsOf: folder.appending(path: "seed_article.txt")))
    let worked = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "seed_record.json"))) as? [String: Any])
    let record = try #require(
        try JSONSerialization.jsonObject(with: Data(wholePipeline().run(RawArticle(payload: article)).json())) as? [String: Any])
    let expected = SeedQuotation.all(of: worked), found = SeedQuotation.all(of: record)
    let right = expected.filter { quotation in found.contains { $0.matches(quotation) && $0.speaker == quotation.speaker } }
    let surplus = found.filter { quotation in !expected.contains { $0.matches(quotation) } }
    #expect(expected.count == 10 && right.count >= 9, "\(right)")
    #expect(surplus.count <= 1, "\(surplus)")
}

private struct SeedQuotation {
    var content: Range<Int>
    /// The name of its speaker's entity.
    var speaker: String?

    static func all(of record: [String: Any]) -> [Self] {
        var names: [String: String] = [:]
        for entity in record["entities"] as? [[String: Any]] ?? [] { names[entity["id"] as? String ?? ""] = entity["name"] as? String }
        return (record["quotes"] as? [[String: Any]] ?? []).compactMap { quote in
            guard let content = quote["content"] as? [String: Any], let start = content["start"] as? Int, let end = content["end"] as? Int
            else {
                return nil
            }
            return Self(content: start..<end, speaker: ((quote["speaker"] as? [String: Any])?["entity"] as? String).flatMap { names[$0] })
        }
    }

    /// Whether at least half of what either has is in both.
    func matches(_ other: Self) -> Bool {
        2 * content.clamped(to: other.content).count
            >= max(content.upperBound, other.content.upperBound) - min(content.lowerBound, other.content.lowerBound)
    }
}
