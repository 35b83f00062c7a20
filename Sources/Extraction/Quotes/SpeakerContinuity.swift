/// Who goes on speaking: "he said" where coreference has nobody for "he", beside a quotation that follows another by a known person. News lets a speaker
/// stand as a pronoun until somebody else speaks (Elson and McKeown 2010 find the last speaker the best guess for what has no name beside it).
struct SpeakerContinuity {
    /// How many blocks back the last speaker may have spoken.
    private static let reach = 2
    /// How much less sure such a speaker makes a quotation.
    static let confidence = 0.8

    private let text: QuotedText
    private var last: (entity: Int, block: Int)?

    init(_ text: QuotedText) { self.text = text }

    /// Takes note of one attribution after the other, in the order of the text; the entity that a pronoun means, if it is the last speaker's.
    mutating func speaker(of attribution: Attribution) -> Int? {
        guard let token = attribution.speaker else { return nil }
        let block = text.block(of: token)
        if let mention = text.mentions.mention(at: token) {
            last = text.entities[mention.place.entity].type == .person ? (mention.place.entity, block) : nil
            return nil
        }
        guard let gender = Self.gender(of: text.tree.words[token]) else {
            // Somebody without a name has spoken.
            if attribution.kind != .indirect { last = nil }
            return nil
        }
        guard attribution.kind != .indirect, let (entity, before) = last, block >= before, block - before <= Self.reach,
            fits(text.entities[entity], gender)
        else { return nil }
        last = (entity, block)
        return entity
    }

    private enum Gender { case male, female }

    private static func gender(of word: UInt64) -> Gender? { word == he ? .male : word == she ? .female : nil }

    /// Whether nothing says that the person is of the other gender: no pronoun, no given name.
    private func fits(_ entity: Entity, _ gender: Gender) -> Bool {
        let said = Set(entity.mentions.lazy.filter { $0.kind == .pronoun }.map { $0.text.lowercased() })
        if !said.isEmpty { return said.isDisjoint(with: gender == .male ? ["she", "her"] : ["he", "him"]) }
        let first = entity.name.prefix { $0 != " " }
        let classes = WordLexicon.shared[TokenFacts.hash(first.lowercased().utf8)]
        return !classes.contains(gender == .male ? .female : .male) || classes.contains(gender == .male ? .male : .female)
    }

    private static let he = SyntaxTree.hash("he")
    private static let she = SyntaxTree.hash("she")
}
