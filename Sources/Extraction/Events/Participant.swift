/// Who takes part in an event, before the record's entities are complete.
struct Participant: Sendable, Equatable {
    enum Identity: Sendable, Equatable, Hashable {
        /// Index of an entity.
        case entity(Int)
        /// Somebody the article names by a common noun only: the noun's lemma and the entity that tells of which country it is, or -1.
        case described(noun: UInt64, country: Int)
    }

    var identity: Identity
    /// The words that name it.
    var tokens: Range<Int>
    var country: String?
    var sector: String?
    /// What a new entity for it would be.
    var type: EntityType = .person
    /// Whether it is a proper name that no entity has.
    var isUnknownName = false
    /// Whether the words themselves name it, and not something of its.
    var isNamed = true
}
