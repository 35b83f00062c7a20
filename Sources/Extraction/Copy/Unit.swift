/// A paragraph of raw text as it should be read: one line, or several that belong together.
struct Unit {
    /// Bytes of the raw text, line by line; what stands between them is line breaks and white space.
    var lines: [Range<Int>]
    /// Whether a blank line, or the beginning, stands before it.
    var isAfterBlank = false
    var bytes: Range<Int> { (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0) }

    /// Joins hard-wrapped lines. Scraped text has one block a line, with or without blank lines between; text from terminals and mail is
    /// wrapped at a column, which shows in lines of like length that break off within sentences. What stands behind `most` lines is `rest`,
    /// empty mostly.
    static func units(of text: [UInt8], atMost most: Int) -> (units: [Unit], rest: Range<Int>) {
        var units: [Unit] = []
        let (lines, rest) = RawLine.lines(of: text, atMost: most)
        var chunk: [Range<Int>] = []
        func close() {
            var paragraph = unwrapped(chunk, in: text)
            if !paragraph.isEmpty { paragraph[0].isAfterBlank = true }
            units += paragraph
            chunk = []
        }
        for line in lines {
            if line.startsParagraph { close() }
            chunk.append(line.bytes)
        }
        close()
        return (units, rest)
    }

    /// Columns at which people and programs wrap.
    private static let columns = 40...120

    private static func unwrapped(_ lines: [Range<Int>], in text: [UInt8]) -> [Unit] {
        guard lines.count >= 3 || (lines.count == 2 && lines[0].count >= 50) else { return lines.map { Unit(lines: [$0]) } }
        let facts = lines.map { LineFacts($0, in: text) }
        let width = facts.map(\.scalars).max() ?? 0
        let inner = facts.dropLast()
        let breaksWithin = inner.count { !$0.endsSentence && $0.words >= 4 }
        guard columns.contains(width), breaksWithin * 2 > inner.count, startsLower(lines, in: text) * 3 >= inner.count else {
            return lines.map { Unit(lines: [$0]) }
        }
        // A wrapped paragraph ends with a line that ends a sentence and is clearly shorter than the others.
        var units: [Unit] = []
        var current: [Range<Int>] = []
        for (line, fact) in zip(lines, facts) {
            current.append(line)
            if fact.endsSentence, fact.scalars * 4 < width * 3 {
                units.append(Unit(lines: current))
                current = []
            }
        }
        if !current.isEmpty { units.append(Unit(lines: current)) }
        return units
    }

    /// How many lines after the first begin with a small letter, as the inside of a sentence mostly does.
    private static func startsLower(_ lines: [Range<Int>], in text: [UInt8]) -> Int {
        lines.dropFirst().count { (0x61...0x7A).contains(text[$0.lowerBound]) }
    }
}
