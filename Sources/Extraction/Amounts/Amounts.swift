import LanguageModel

/// Finds how much: sums of money, percentages, quantities with their units, and counts, as numbers.
///
/// What belongs to a time ("three days", "2018"), to a name ("Boeing 737", "S-300"), to a score ("3-2") or a rank is none. A pure function of
/// the clean text and the times found in it; linear.
struct Amounts: Sendable {
    private let numeralTags: Set<UInt8>, numeralModifiers: Set<Int16>

    /// - Parameter labels: the language model's; nil where there is none.
    init(labels: Labels?) {
        numeralTags = Set((labels?.tags ?? []).indices.filter { labels?.tags[$0] == "CD" }.map { UInt8($0) })
        numeralModifiers = Set((labels?.dependencies ?? []).indices.filter { labels?.dependencies[$0] == "nummod" }.map { Int16($0) })
    }

    /// - Parameter sentences: bytes of the clean text, ascending.
    func find(in copy: CleanCopy, sentences: [Range<Int>], analysis: Analysis?, times: [TimeMention]) -> [AmountMention] {
        let scanner = WordScanner(text: copy.text)
        var mentions: [AmountMention] = []
        var time = 0, token = 0
        scanner.forEachSentence(sentences) { _, words in
            for found in AmountReader(text: copy.text, words: words).amounts() {
                let scalars = copy.index.scalars(found.bytes)
                while time < times.count, times[time].end <= scalars.lowerBound { time += 1 }
                if time < times.count, times[time].start < scalars.upperBound { continue }
                if found.isOne {
                    guard let analysis, isNumeral(at: found.bytes.lowerBound, analysis, &token) else { continue }
                }
                mentions.append(
                    AmountMention(
                        start: scalars.lowerBound, end: scalars.upperBound, text: String(decoding: copy.text[found.bytes], as: UTF8.self),
                        kind: found.kind, value: found.value, unit: found.unit))
            }
        }
        return mentions
    }

    /// Whether "one" counts a noun, and is no pronoun.
    private func isNumeral(at byte: Int, _ analysis: Analysis, _ token: inout Int) -> Bool {
        while token < analysis.count, analysis.byteEnds[token] <= Int32(byte) { token += 1 }
        guard token < analysis.count else { return false }
        return numeralTags.contains(analysis.tags[token]) && numeralModifiers.contains(analysis.dependencies[token])
    }
}
