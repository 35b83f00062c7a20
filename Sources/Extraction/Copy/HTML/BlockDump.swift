/// What training needs to see of a page: its blocks' texts and features. For the tool behind `deploy/train-blocks`.
package struct BlockDump {
    package static var featureNames: [String] { BlockFeature.names }

    private let facts: PageFacts
    private let first: FeatureRows

    package init(html: [UInt8], url: String?) throws {
        let page = try PageParser.parse(html, within: Limit())
        facts = try PageFacts(page, within: Limit())
        first = BlockFeatures(facts: facts, metadata: PageMetadata(of: page, url: url), phrases: .standard).rows()
    }

    package var texts: [String] { facts.blocks.blocks.map { String(decoding: facts.blocks.text[$0.bytes], as: UTF8.self) } }

    package var paths: [String] { facts.blocks.blocks.map { facts.page.path(of: Int($0.node)) } }

    /// The first stage's features of each block.
    package var features: [[Int]] { (0..<first.count).map { first[$0].map(Int.init) } }

    /// Both stages' features, given the first stage's log-odds for each block.
    package func features(scores: [Double]) -> [[Int]] {
        let rows = CompanyFeatures(facts: facts, scores: scores).rows(after: first)
        return (0..<rows.count).map { rows[$0].map(Int.init) }
    }
}
