/// A stretch of tokens taken for a name, with the kind it is thought to have.
struct NameSpan: Sendable {
    var tokens: Range<Int>
    var label: EntityType
    var origin: Origin
    /// What the name may mean as a place.
    var senses: [Gazetteer.Sense] = []
    /// Index of its form: the same words elsewhere in the article.
    var form = -1

    /// Who found it; what the model did not find has to prove itself.
    enum Origin: UInt8, Sendable { case model, pattern, gazetteer, repetition }
}
