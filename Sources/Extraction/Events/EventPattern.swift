/// One line of the lexicon: a verb, noun or adjective with what must stand around it, and which of that is actor and recipient.
struct EventPattern: Sendable {
    enum Trigger: Sendable { case verb, noun, adjective }

    /// Who an argument is.
    enum Role: Sendable, Equatable { case actor, recipient, both }

    /// What the noun of a participant must be: the verb's selectional preference.
    enum Standing: Sendable, Equatable {
        /// Somebody, or something of somebody's: then that one is the participant.
        case anything
        /// `R!`: the noun itself names somebody, or a place or thing that is a target.
        case named
        /// `R:place`: a place, a building, a state.
        case place
        /// `R's`: a thing of somebody's that is no place and nobody: a record, a plan, a remark.
        case belonging
    }

    /// What a slot takes.
    enum Filler: Sendable {
        case role(Role, Standing)
        case anything
        /// A noun or verb with one of these lemmas.
        case words(Set<UInt64>)
    }

    enum Position: Sendable {
        case object
        /// The object that has one of these words beside it: "gave Kenya food", "held Kenya responsible".
        case objectAnd(Set<UInt64>)
        /// Behind one of these prepositions.
        case preposition(Set<UInt64>)
        /// An infinitive or participle.
        case infinitive
        /// A clause; `obligation`: one whose subject must or should do something.
        case clause(obligation: Bool)
    }

    struct Slot: Sendable {
        let position: Position
        let filler: Filler
        var isOptional = false

        /// "held Kenya responsible"
        var hasComplement: Bool { if case .objectAnd = position { true } else { false } }

        /// Whether it asks for a thing by its words, or stands behind this preposition.
        func names(_ preposition: UInt64) -> Bool {
            switch (position, filler) {
            case (.preposition(let words), _): words.contains(preposition)
            case (.object, .words): true
            default: false
            }
        }
    }

    let trigger: Trigger
    /// `up` of "take up"; empty for none.
    let particles: Set<UInt64>
    /// What the subject is: nil for something that is no participant.
    let subject: Role?
    /// Lemmas of which the subject must have one; empty for any.
    let subjectWords: Set<UInt64>
    /// Whether both sides must fight with words: then an attack is a quarrel.
    let isPersonal: Bool
    let slots: [Slot]
    let meaning: Meaning
    /// As it stands in the lexicon, and its line there.
    let source: String
    let line: Int
    /// Sentences that show it, with `[A ...]` and `[R ...]` around the participants.
    let example: String

    /// How much it asks for: of several that fit, the one that asks for most is right.
    var specificity: Int {
        slots.reduce((isPersonal ? 2 : 0) + (particles.isEmpty ? 0 : 3) + (subjectWords.isEmpty ? 0 : 3)) { sum, slot in
            if slot.isOptional { return sum }
            var weight: Int
            switch slot.filler {
            case .words: weight = 4
            case .role(_, .anything), .anything: weight = 1
            case .role: weight = 2
            }
            switch slot.position {
            case .object: break
            case .objectAnd: weight += 4
            case .preposition, .infinitive: weight += 1
            case .clause(let obligation): weight += obligation ? 3 : 1
            }
            return sum + weight
        }
    }

    /// What a match makes.
    enum Meaning: Sendable {
        case event(EventKind)
        /// Changes the event of the clause or noun below it.
        case operation(EventOperator)
    }
}

/// Type, mode and code.
struct EventKind: Sendable, Equatable {
    var type: EventType
    var mode: String?
    var cameo: String?
}

/// What becomes of an event that is promised, refused, ended: by whether it is friendly or hostile; nil for nothing.
struct EventOperator: Sendable {
    let name: String
    let cooperative: EventKind?
    let hostile: EventKind?
    /// When what is promised or refused is no event of the lexicon.
    let otherwise: EventKind?
    /// Whoever orders something does it.
    let keepsCooperative: Bool, keepsHostile: Bool

    func outcome(of kind: EventKind) -> EventKind? {
        if kind.type.isCooperative { return keepsCooperative ? kind : cooperative }
        // Words that are announced are still words: "will demand" is no threat.
        if kind.type.quad == 3, name == "will" { return kind }
        // To call for an investigation is to ask for something; to call for sanctions threatens.
        if kind.type.quad == 3, name == "demand" { return otherwise }
        return keepsHostile ? kind : hostile
    }
}
