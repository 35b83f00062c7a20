/// Where and through whom an article was filed: `LONDON (Reuters) - ` or `WASHINGTON, April 20 -- ` at the head of its first paragraph.
enum Datelines {
    static func find(in copy: CleanCopy) -> Dateline? {
        guard let first = copy.body.first(where: { $0.role == .paragraph }) else { return nil }
        let text = copy.text
        let end = min(first.bytes.upperBound, first.bytes.lowerBound + 90)
        // The dash that ends it, with spaces around it.
        var dash = first.bytes.lowerBound
        var dashEnd = dash
        while dash < end {
            if text[dash] == 0x20, let length = dashLength(at: dash + 1, in: text, before: end) {
                dashEnd = dash + 1 + length
                break
            }
            dash += 1
        }
        guard dash < end, dash > first.bytes.lowerBound + 2 else { return nil }
        var head = String(decoding: text[first.bytes.lowerBound..<dash], as: UTF8.self)[...]
        var agency: String?
        if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
            agency = String(head[head.index(after: open)...].dropLast())
            head = head[..<open]
        }
        // The place is in capitals; a date may follow it.
        let place = head.prefix { $0 != "," }.split(separator: " ").joined(separator: " ")
        let letters = place.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard letters.count >= 3, letters.allSatisfy({ $0.properties.isUppercase }), place.count <= 40 else { return nil }
        guard agency != nil || head.utf8.count <= 40 else { return nil }
        return Dateline(place: place, agency: agency, scalars: copy.index.scalars(first.bytes.lowerBound..<dashEnd))
    }

    private static func dashLength(at index: Int, in text: [UInt8], before end: Int) -> Int? {
        guard index < end else { return nil }
        if text[index] == 0x2D { return index + 1 < end && text[index + 1] == 0x2D ? 2 : 1 }
        let isDash = index + 2 < end && text[index] == 0xE2 && text[index + 1] == 0x80 && (0x93...0x95).contains(text[index + 2])
        return isDash ? 3 : nil
    }
}
