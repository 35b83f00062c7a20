/// The days that stand by a headline for readers to see: the first full date in a short text behind the headline and before the text gets going, those
/// that follow it at once, and that of a note which says that the text was updated: `[UPDATED: Oct. 3, 2022] This article ...`.
enum VisibleDates {
    private static let maxTexts = 60
    private static let maxBytes = 120
    /// Texts between the day of publication and that of an update, such as a label, a clock and a bar.
    private static let maxTextsBetween = 4
    /// `Article last updated:`
    private static let maxLabelBytes = 24

    static func find(in page: Page, order: DateWording.Order) -> [PageDates.Dated] {
        let heading = page.nodes.firstIndex { $0.tag == .h1 } ?? 0
        let found = find(in: page, from: heading, order: order)
        return found.isEmpty && heading > 0 ? find(in: page, from: max(0, heading - 40), order: order) : found
    }

    private static func find(in page: Page, from start: Int, order: DateWording.Order) -> [PageDates.Dated] {
        var found: [PageDates.Dated] = []
        var texts = 0, lastFound = 0
        var label: ArraySlice<UInt8> = []
        for index in page.nodes.indices[start...] where page.nodes[index].tag == .text {
            let node = page.nodes[index]
            var bytes = page.text[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            texts += 1
            if texts > maxTexts { break }
            let opening = bytes.drop { !isLetter($0) && !isDigit($0) }.prefix { !isDigit($0) }.prefix(maxLabelBytes)
            let isNote = isUpdate(opening)
            let isLabeled = isNote || isUpdate(label)
            label = opening
            if isNote { bytes = bytes.prefix(maxBytes / 2) }
            guard bytes.count <= maxBytes, bytes.contains(where: isDigit) else { continue }
            guard found.isEmpty || isNote || texts - lastFound <= maxTextsBetween else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            if let date = DateWording.date(in: text, origin: .text, order: order), date.day != nil, (1990...2099).contains(date.year) {
                found.append((date, isLabeled, index))
                lastFound = texts
            }
        }
        return found
    }

    private static func isUpdate(_ opening: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: opening, as: UTF8.self).lowercased()
        return words.holds("updated") && !words.holds("published")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
