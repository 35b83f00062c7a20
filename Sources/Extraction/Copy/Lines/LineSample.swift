/// A text as the line model sees it: for its training.
package struct LineSample {
    package let lines: [String]
    package let features: LineFeatures

    /// - Parameter text: valid UTF-8.
    package init(text: [UInt8], title: String?) {
        let regions = CopyEditor().regions(of: text)
        lines = regions.map { String(decoding: text[$0.unit.bytes], as: UTF8.self) }
        features = LineFeatures(
            of: regions, in: text, title: title.flatMap { LineFacts.normalized($0) }, phrases: StrikePhrases.standard)
    }
}
