import Testing

@testable import Extraction

/// What holds for every record, whatever the article: checked here the way a reader would, from the outside in.
func expectInvariants(of record: EnrichedRecord, raw: [UInt8], _ context: Comment) {
    let copy = record.copy
    let rawScalars = Array(String(decoding: raw, as: UTF8.self).unicodeScalars)
    let text = Array(String(decoding: copy.text, as: UTF8.self).unicodeScalars)
    func string(_ scalars: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
    #expect(copy.blocks.map { string(text[$0.scalars]) }.joined(separator: "\n\n") == string(text), context)
    var covered: [Range<Int>] = copy.removed.compactMap(\.raw)
    for block in copy.blocks {
        guard let span = block.raw else {
            #expect(block.role == .headline || block.node?.hasPrefix("/") == true, context)
            continue
        }
        covered.append(span)
        var rebuilt: [Unicode.Scalar] = []
        var at = span.lowerBound
        for edit in block.edits {
            #expect(at <= edit.raw.lowerBound && edit.raw.upperBound <= span.upperBound, context)
            rebuilt += rawScalars[at..<edit.raw.lowerBound]
            rebuilt += edit.new.unicodeScalars
            at = edit.raw.upperBound
        }
        rebuilt += rawScalars[at..<span.upperBound]
        #expect(string(rebuilt) == string(text[block.scalars]), context)
    }
    for removed in copy.removed { #expect((removed.raw == nil) != (removed.node == nil) && !removed.text.isEmpty, context) }
    var at = 0
    for region in covered.sorted(by: { $0.lowerBound < $1.lowerBound }) + [rawScalars.count..<rawScalars.count] {
        #expect(region.lowerBound >= at, context)
        let between = rawScalars[min(at, region.lowerBound)..<region.lowerBound]
        let isBlank = between.allSatisfy(\.properties.isWhitespace)
        #expect(isBlank, "\(context): text between regions belongs to nobody")
        at = region.upperBound
    }
    for removed in copy.removed {
        guard let span = removed.raw else { continue }
        #expect(string(rawScalars[span]) == removed.text, context)
    }
    var inSentence = [Bool](repeating: false, count: copy.text.count)
    var last = 0
    for sentence in record.sentences {
        #expect(sentence.lowerBound >= last && !sentence.isEmpty, context)
        let isInOneBlock = copy.blocks.contains { $0.bytes.lowerBound <= sentence.lowerBound && sentence.upperBound <= $0.bytes.upperBound }
        #expect(isInOneBlock, context)
        for index in sentence { inSentence[index] = true }
        last = sentence.upperBound
    }
    for block in copy.blocks {
        for index in block.bytes where !inSentence[index] {
            let scalar = text[copy.index.scalar(atByte: index + 1) - 1]
            #expect(scalar.properties.isWhitespace, context)
        }
    }
    expectQuotationInvariants(of: record, text, context)
}

private func expectQuotationInvariants(of record: EnrichedRecord, _ text: [Unicode.Scalar], _ context: Comment) {
    let ids = Set((record.quotes ?? []).map(\.id)), entities = Set((record.entities ?? []).map(\.id))
    #expect(ids.count == record.quotes?.count ?? 0, context)
    for quote in record.quotes ?? [] {
        for span in quote.content + [quote.cue, quote.speaker?.mention].compactMap({ $0 }) {
            #expect(String(String.UnicodeScalarView(text[span.start..<span.end])) == span.text && !span.text.isEmpty, context)
        }
        #expect(!quote.content.isEmpty && quote.content.allSatisfy { quote.start <= $0.start && $0.end <= quote.end }, context)
        #expect(quote.parent.map { ids.contains($0) && $0 != quote.id } ?? true, context)
        let named = [quote.speaker?.entity, quote.addressee].compactMap { $0 } + quote.via
        #expect(named.allSatisfy(entities.contains) && (0...1).contains(quote.confidence), context)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): repeatable randomness.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
