/// Who did what to whom: one event of an article, with all its mentions, in the PLOVER ontology: the record's `events[]`.
public struct Event: Sendable, Equatable {
    /// `v1`, `v2`, ... in the order of first mention.
    public var id: String
    public var type: EventType
    /// The finer kind, as the lexicon names it: `investigate`, `expel`, `aerial`.
    public var mode: String?
    /// The code of the older CAMEO scheme: two to four digits.
    public var cameo: String?
    /// Those who act. Meetings and agreements have everybody here and nobody in `recipients`.
    public var actors: [EventParticipant]
    public var recipients: [EventParticipant]
    public var time: EventTime?
    /// The entity id of the place where it happens, where the sentence says so.
    public var place: String?
    /// In the order of the text.
    public var mentions: [EventMention]
    public var realis: Realis
    /// 0...1, rounded to two decimals.
    public var confidence: Double

    /// Whether the text says that it happened.
    public enum Realis: String, Sendable { case actual, negated, hypothetical, future, general }
}

/// One side of an event.
public struct EventParticipant: Sendable, Equatable {
    public var entity: String
    /// ISO 3166-1 alpha-3.
    public var country: String?
    /// PLOVER's code of what it is in its country: GOV, MIL, REB, OPP, CVL, ...
    public var sector: String?
    /// The words that name it here, in code points of the record's text.
    public var mention: Range<Int>
}

/// When an event happens: a time expression of the record, or only an interval.
public struct EventTime: Sendable, Equatable {
    /// Id of an entry of `times[]`.
    public var reference: String?
    /// ISO 8601 dates, the last one included.
    public var start: String?, end: String?
}

/// Words that speak of an event, and who says so.
public struct EventMention: Sendable, Equatable {
    /// Code points of the record's text.
    public var start: Int, end: Int
    public var text: String
    /// Entity ids of those who are reported to say so, the nearest first; empty for the narrator.
    public var sources: [String]
    /// Why it was taken for an event: for people who look into the lexicon, not for the record.
    var why: Reason

    struct Reason: Sendable, Equatable {
        /// The lexicon's pattern, as it stands there.
        var pattern: String
        /// What was done with it: `passive`, `light verb`, `noun`, `will`, ...
        var rules: [String]
    }
}

/// The event types of PLOVER (Open Event Data Alliance, 2018; Halterman et al., "PLOVER and POLECAT", 2023).
public enum EventType: String, Sendable, CaseIterable {
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case concede = "CONCEDE"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case retreat = "RETREAT"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"

    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    public var quad: Int {
        switch self {
        case .agree, .consult, .support, .concede: 1
        case .cooperate, .aid, .retreat: 2
        case .request, .accuse, .reject, .threaten: 3
        case .protest, .sanction, .mobilize, .coerce, .assault: 4
        }
    }

    var isCooperative: Bool { quad <= 2 }
}
