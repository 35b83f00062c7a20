import Foundation
import Testing

@testable import Extraction

@Test("The times and amounts of the seed article are those of its worked record")
func seedTimes() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Seed")
    let article = try String(contentsOf: folder.appending(path: "seed_article.txt"), encoding: .utf8)
    let worked = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "seed_record.json"))) as? [String: Any])
    let envelope = try JSONSerialization.data(withJSONObject: ["text": article, "published_at": "2018-04-20"])
    let record = try #require(
        try JSONSerialization.jsonObject(with: Data(wholePipeline().run(RawArticle(payload: Array(envelope))).json())) as? [String: Any])
    for field in ["times", "amounts"] { #expect((record[field] as? NSArray) == (worked[field] as? NSArray), "\(field)") }
}
