/// One mention of an event, before mentions of the same event are put together.
struct EventCandidate: Sendable {
    var kind: EventKind
    let trigger: Int
    /// The verb that has tense and negation.
    var carrier: Int
    /// The words that say it.
    var tokens: Range<Int>
    var actors: [Participant]
    var recipients: [Participant]
    var realis = Event.Realis.actual
    var confidence: Double
    var reason: EventMention.Reason
    /// Triggers that this one has taken up: the visit of "made a visit", the help of "agreed to help".
    var covered: [Int] = []
    var place: Int?
    var time: EventTime?
    var sources: [Participant] = []

    /// How many sides it names.
    var sides: Int { isMutual ? 2 : (actors.isEmpty ? 0 : 1) + (recipients.isEmpty ? 0 : 1) }

    /// All are actors: they met, they agreed.
    var isMutual: Bool { recipients.isEmpty && actors.count > 1 }
}
