/// Who wrote the article and when it was published, from the struck lines beside it. Those further off belong to other stories.
struct Credits {
    private(set) var byline: [String] = []
    private(set) var published: PublicationDate?

    /// How far before the article's first line and behind its last one credits may stand.
    private static let reach = 8

    init(_ regions: [Region], in text: [UInt8]) {
        guard let first = regions.firstIndex(where: { $0.decision.isKept && !$0.isHeadline }),
            let last = regions.lastIndex(where: { $0.decision.isKept && !$0.isHeadline })
        else { return }
        let headline = regions.firstIndex { $0.isHeadline } ?? first
        let before = max(0, min(headline - 2, first - Self.reach))..<first
        let near = Array(before) + Array(first..<min(regions.count, first + 3)) + Array((last + 1)..<min(regions.count, last + 4))
        var updated: PublicationDate?
        for index in near {
            let bytes = regions[index].unit.bytes
            switch regions[index].decision {
            case .strike(.byline, _) where byline.isEmpty: byline = Self.names(bytes, in: text)
            case .strike(.timestamp, _):
                guard let date = TextDates.date(in: text[bytes]) else { continue }
                // When it was last changed is second best.
                if regions[index].facts.normalized.holds("updated") || regions[index].facts.normalized.holds("modified") {
                    updated = updated ?? date
                } else {
                    published = published ?? date
                }
            default: break
            }
        }
        published = published ?? updated
    }

    private static func names(_ bytes: Range<Int>, in text: [UInt8]) -> [String] {
        if let names = Bylines.names(bytes, in: text) { return names }
        let words = String(decoding: text[bytes].prefix(200), as: UTF8.self).split(separator: " ").map(String.init)
        return Bylines.isName(words) ? [words.joined(separator: " ")] : []
    }
}
