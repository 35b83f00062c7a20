/// One real thing that an article names, with all its mentions: the record's `entities[]`.
public struct Entity: Sendable, Equatable {
    /// `e1`, `e2`, ...; other fields of the record refer to it. Those that have a name or an office stand in the order of first mention, behind
    /// them those whom only an event describes ("police", "rebels").
    public var id: String
    public var type: EntityType
    /// The fullest name the article uses; a place's is the gazetteer's.
    public var name: String
    /// The other names used, in order of first use.
    public var aliases: [String] = []
    /// ISO 3166-1 alpha-3, of a place's country, a person's or an organisation's as far as the article says.
    public var country: String?
    public var geonames: Int?
    /// ISO 3166-1 alpha-2; of places and buildings only.
    public var iso3166: String?
    public var geo: Position?
    /// 0...1, the most salient being 1; rounded to two decimals.
    public var salience = 0.0
    /// Of a group ("the two leaders"): the ids of its members.
    public var members: [String] = []
    /// Offices and occupations the article gives a person, in its words: "Foreign Minister".
    public var roles: [String] = []
    /// The ids of the organisations the article gives a person an office in: "Apple CEO", "a spokesman for the ministry".
    public var affiliations: [String] = []
    /// In the order of the text.
    public var mentions: [EntityMention] = []

    /// Where a place is, and how sure that is.
    public struct Position: Sendable, Equatable {
        /// Degrees north and east.
        public var latitude: Double, longitude: Double
        public var feature: String
        /// 0...1, rounded to two decimals.
        public var confidence: Double
    }
}

/// A stretch of the text that speaks of an entity.
public struct EntityMention: Sendable, Equatable {
    /// Half-open, in Unicode code points of the record's text.
    public var start: Int, end: Int
    public var text: String
    public var kind: Kind
    /// How a place's or a building's name is used; nil for other mentions.
    public var usage: PlaceUsage?
    /// 0...1 for nominals and pronouns, which are guesses; nil for names.
    public var confidence: Double?

    public enum Kind: String, Sendable { case name, nominal, pronoun }
}

/// How an article uses a place's name; the taxonomy follows Gritta, Pilehvar and Collier, "A pragmatic guide to geoparsing evaluation" (2020).
public enum PlaceUsage: String, Sendable {
    /// The place itself: "in Geneva".
    case literal
    /// Something connected with it: "the Geneva talks".
    case associative
    /// Its government or people: "Turkey said".
    case metonymic
    /// An adjective or an inhabitant: "Russian", "Texans".
    case demonym
}
