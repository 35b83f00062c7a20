/// Whose words a stretch of the text is, by the quotations around it.
struct QuotedSpeakers: Sendable {
    private let quotations: [Quotation]

    init(_ quotations: [Quotation]) { self.quotations = quotations.sorted { ($0.start, $1.end) < ($1.start, $0.end) } }

    /// Entity ids of the speakers, and of those through whom they are reported, the nearest quotation first. Code points.
    func entities(of span: Range<Int>) -> [String] {
        var found: [String] = []
        for quotation in quotations.prefix(while: { $0.start <= span.lowerBound }).reversed()
        where quotation.content.contains(where: { $0.start <= span.lowerBound && span.upperBound <= $0.end }) {
            for entity in [quotation.speaker?.entity].compactMap({ $0 }) + quotation.via where !found.contains(entity) {
                found.append(entity)
            }
        }
        return found
    }
}
