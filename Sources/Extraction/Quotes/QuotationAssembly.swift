/// Turns attributions into the record's quotations: offsets in code points, entities by id.
struct QuotationAssembly {
    private let text: QuotedText
    private let index: ScalarIndex

    init(_ text: QuotedText, _ index: ScalarIndex) {
        self.text = text
        self.index = index
    }

    func quotations(_ attributions: [Attribution]) -> [Quotation] {
        var continuity = SpeakerContinuity(text)
        return attributions.enumerated().map { number, attribution in
            let scalars = index.scalars(attribution.bytes)
            var quotation = Quotation(
                id: "q\(number + 1)", kind: attribution.kind, start: scalars.lowerBound, end: scalars.upperBound,
                content: attribution.pieces.map(span), confidence: attribution.confidence, reason: attribution.reason)
            quotation.cue = attribution.cueBytes.map(span)
            quotation.speaker = attribution.speaker.map(speaker)
            if let entity = continuity.speaker(of: attribution) {
                quotation.speaker?.entity = text.entities[entity].id
                quotation.confidence = (quotation.confidence * SpeakerContinuity.confidence * 100).rounded() / 100
            }
            quotation.addressee = attribution.addressee.flatMap { text.entity(at: $0)?.id }
            for via in attribution.via {
                if let id = text.entity(at: via)?.id, id != quotation.speaker?.entity, !quotation.via.contains(id) {
                    quotation.via.append(id)
                }
            }
            quotation.parent = attribution.parent.map { "q\($0 + 1)" }
            quotation.flags = attribution.flags
            return quotation
        }
    }

    /// The mention of an entity, or else the noun phrase. "Who" is whom the clause is about: "said the mayor, who left".
    private func speaker(_ token: Int) -> Quotation.Speaker {
        if text.tree.isRelative(token), let clause = text.tree.head(token), text.tree.relations[clause] == .relcl,
            let noun = text.tree.head(clause)
        {
            return speaker(noun)
        }
        if let mention = text.mentions.mention(at: token) {
            return .init(entity: text.entities[mention.place.entity].id, mention: span(text.tree.byteRange(mention.tokens)))
        }
        return .init(entity: nil, mention: span(text.tree.byteRange(text.tree.nounPhrase(token))))
    }

    private func span(_ bytes: Range<Int>) -> Quotation.Span {
        let scalars = index.scalars(bytes)
        return .init(start: scalars.lowerBound, end: scalars.upperBound, text: String(decoding: text.tree.text[bytes], as: UTF8.self))
    }
}
