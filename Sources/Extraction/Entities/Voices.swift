/// Whose words each token belongs to: the article's own, or those of one quotation, in which "he" is seldom who speaks.
struct Voices: Sendable {
    /// For each token the number of the quotation it stands in, from 1; 0 for the article's own. Marks belong to their quotation.
    private var numbers: [Int32]

    init(_ text: TaggedText) {
        numbers = Array(repeating: 0, count: text.count)
        var number: Int32 = 0
        for (n, start) in text.blocks.enumerated() {
            let end = n + 1 < text.blocks.count ? Int(text.blocks[n + 1]) : text.count
            var token = Int(start)
            guard token < end else { continue }
            let quotations = QuotationMarks(text.text, Int(text.starts[token])..<Int(text.ends[end - 1])).pair().spans
            for span in quotations where span.parent == nil && !span.isSingle {
                number += 1
                while token < end, Int(text.starts[token]) < span.bytes.lowerBound { token += 1 }
                while token < end, Int(text.starts[token]) < span.bytes.upperBound {
                    numbers[token] = number
                    token += 1
                }
            }
        }
    }

    /// Whether two tokens belong to one voice.
    func isOne(_ token: Int, _ other: Int) -> Bool { numbers[token] == numbers[other] }
}
