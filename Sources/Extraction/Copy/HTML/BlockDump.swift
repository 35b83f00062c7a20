/// What training needs to see of a page: its blocks' texts and features. For the tool behind `deploy/train-blocks`.
package struct BlockDump {
    package static var featureNames: [String] { BlockFeature.names }

    private let facts: PageFacts
    private let rows: FeatureRows

    package init(html: [UInt8], url: String?) throws {
        let page = try PageParser.parse(html, within: Limit())
        facts = try PageFacts(page, within: Limit())
        rows = BlockFeatures(facts: facts, metadata: PageMetadata(of: page, url: url)).rows()
    }

    package var texts: [String] { facts.blocks.blocks.map { String(decoding: facts.blocks.text[$0.bytes], as: UTF8.self) } }

    package var paths: [String] { facts.blocks.blocks.map { facts.page.path(of: Int($0.node)) } }

    /// The features of all blocks, one row behind the other.
    package var features: [Float] { rows.values }
}
