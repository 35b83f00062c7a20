/// A set of code points: a bitmap for those that text is made of, ranges for the rest.
struct CharacterClass: Sendable {
    private var low: [UInt64] = .init(repeating: 0, count: 0x800 / 64)
    private var ranges: [ClosedRange<UInt32>] = []

    /// - Parameter table: ranges of hexadecimal code points, ascending.
    init(_ table: String) {
        for entry in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let ends = entry.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last else { continue }
            for value in first...max(first, min(last, 0x7FF)) where value < 0x800 { low[Int(value >> 6)] |= 1 << UInt64(value & 63) }
            if last >= 0x800 { ranges.append(max(first, 0x800)...last) }
        }
    }

    func contains(_ value: UInt32) -> Bool {
        if value < 0x800 { return low[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }
        var from = 0, to = ranges.count
        while from < to {
            let middle = (from + to) / 2
            if ranges[middle].upperBound < value { from = middle + 1 } else { to = middle }
        }
        return from < ranges.count && ranges[from].contains(value)
    }
}
