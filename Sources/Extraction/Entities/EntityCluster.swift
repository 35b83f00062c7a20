/// An entity in the making.
struct EntityCluster: Sendable {
    var type: EntityType
    /// Indexes of name spans, ascending.
    var spans: [Int] = []
    /// The tokens of the fullest name.
    var name: Range<Int>
    var place: PlaceResolution?
    /// The country the article connects it with.
    var country: Gazetteer.Place?
    var roles: [PersonRole] = []
    /// What a legislator represents, as ", D-Ore.," says.
    var constituency: Gazetteer.Place?
    var gender = Gender.unknown
    /// Mentions that are no names: token ranges.
    var others: [(tokens: Range<Int>, kind: EntityMention.Kind, confidence: Double)] = []
    /// Several persons or countries: no pronoun of the singular means it.
    var isGroup = false
    var members: [Int] = []

    enum Gender: Sendable { case unknown, female, male }

    init(_ type: EntityType, name: Range<Int>) {
        self.type = type
        self.name = name
    }

    /// Whether two genders may belong to one person.
    static func agree(_ a: Gender, _ b: Gender) -> Bool { a == .unknown || b == .unknown || a == b }
}

/// An office or occupation: "Russian foreign minister".
struct PersonRole: Sendable {
    /// The tokens that say it, without article and country.
    let tokens: Range<Int>
    /// Hash of the head noun's lower-case form, and of the words before it.
    let head: UInt64
    let modifiers: [UInt64]
    var country: Gazetteer.Place?
    /// The place said with it, if it is less than a country: "the Texas senator".
    var district: Gazetteer.Place?
    /// The cluster of the organisation it is an office of.
    var organization: Int?
}
