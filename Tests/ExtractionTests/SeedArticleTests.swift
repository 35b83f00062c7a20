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
