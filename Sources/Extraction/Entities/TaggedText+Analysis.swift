import LanguageModel

extension TaggedText {
    /// What a model's labels are to the rules, looked up once a model.
    struct Terms: Sendable {
        fileprivate let tags: [Tag], relations: [Relation], types: [EntityType?]

        init(_ labels: Labels) {
            tags = labels.tags.map(Tag.init(penn:))
            relations = labels.dependencies.map(Relation.init(label:))
            types = labels.entities.map(EntityType.init(rawValue:))
        }
    }

    init(_ text: [UInt8], _ analysis: Analysis, _ terms: Terms) {
        self.text = text
        starts = analysis.byteStarts
        ends = analysis.byteEnds
        tags = analysis.tags.map { terms.tags[Int($0)] }
        heads = analysis.heads
        relations = analysis.dependencies.map { terms.relations[Int($0)] }
        sentences = (0..<analysis.count).filter { analysis.startsSentence[$0] }.map(Int32.init)
        blocks = analysis.blocks.lazy.filter { !$0.isEmpty }.map { Int32($0.lowerBound) }
        names = analysis.entities.compactMap { entity in
            terms.types[entity.label].map { Name(tokens: Int32(entity.start)..<Int32(entity.end), label: $0) }
        }
    }
}
