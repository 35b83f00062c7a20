/// What a word says about the names beside it. One word may say several things.
struct WordClasses: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    /// Stands before a person's name and is no part of it: Mr, Dr, King.
    static let honorific = WordClasses(rawValue: 1 << 0)
    /// An office, capitalised before a name: President, Foreign Minister.
    static let title = WordClasses(rawValue: 1 << 1)
    /// A noun for a person by what he does: minister, spokeswoman.
    static let role = WordClasses(rawValue: 1 << 2)
    /// Makes a name an organisation's wherever it stands in it: University, Ministry, Inc.
    static let organization = WordClasses(rawValue: 1 << 3)
    /// Makes a name a natural or other place's: River, Valley.
    static let nature = WordClasses(rawValue: 1 << 4)
    /// Makes a name a building's or a road's: Airport, Street.
    static let facility = WordClasses(rawValue: 1 << 5)
    /// Makes a name a division's: County, Province.
    static let division = WordClasses(rawValue: 1 << 6)
    /// Makes a name an event's: War, Olympics.
    static let event = WordClasses(rawValue: 1 << 7)
    /// A day, a month, a season, a feast: not a name here.
    static let calendar = WordClasses(rawValue: 1 << 8)
    /// A capitalised common noun that names nothing alone: Party, Government.
    static let generic = WordClasses(rawValue: 1 << 9)
    /// A people, faith, party or movement that belongs to no one country: Muslim, Kurdish, Republican.
    static let group = WordClasses(rawValue: 1 << 10)
    /// A verb of saying: who stands beside it is a person or an organisation.
    static let saying = WordClasses(rawValue: 1 << 11)
    /// A preposition after which places stand.
    static let locative = WordClasses(rawValue: 1 << 12)
    /// A man's, a woman's given name; some are both.
    static let male = WordClasses(rawValue: 1 << 13)
    static let female = WordClasses(rawValue: 1 << 14)
    /// A well-known organisation by one word.
    static let knownOrganization = WordClasses(rawValue: 1 << 15)
    /// Says that a person is a woman or a man: Mrs, actress, king.
    static let saysFemale = WordClasses(rawValue: 1 << 16)
    static let saysMale = WordClasses(rawValue: 1 << 17)
    /// A number of people: two, three, both.
    static let numeral = WordClasses(rawValue: 1 << 18)
    /// What no entity is, whatever the model says: a disease, a unit, boilerplate.
    static let junk = WordClasses(rawValue: 1 << 19)
    /// A small word inside names: of, the, de, al.
    static let particle = WordClasses(rawValue: 1 << 20)
    /// A determiner or the like, which begins no name.
    static let determiner = WordClasses(rawValue: 1 << 21)
    /// A point of the compass and the like, that goes before places: northern, upper.
    static let compass = WordClasses(rawValue: 1 << 22)
    /// A language: after "in" or "speak" it is no people.
    static let language = WordClasses(rawValue: 1 << 23)
    /// Marks a name as a company's at its end: Inc, Ltd, GmbH.
    static let company = WordClasses(rawValue: 1 << 24)
    /// A common noun before which a town's name stands as an adjective: "a Columbus man", "Oxford residents".
    static let local = WordClasses(rawValue: 1 << 25)
    /// A road, and one that goes by a number.
    static let road = WordClasses(rawValue: 1 << 26)
    static let numberedRoad = WordClasses(rawValue: 1 << 27)
    /// Before it the name of a place is a disease's: "West Nile virus".
    static let disease = WordClasses(rawValue: 1 << 28)
    /// What takes place in a seat of government, or is a part of it: summit, lawn.
    static let heldThere = WordClasses(rawValue: 1 << 29)
    /// The Arabic article and the like, joined to a name by a hyphen.
    static let article = WordClasses(rawValue: 1 << 30)
    /// What a hyphen joins to a name without being part of it: "Obama-era".
    static let suffix = WordClasses(rawValue: 1 << 31)
    /// What a storm's name follows: Hurricane Maria.
    static let storm = WordClasses(rawValue: 1 << 32)
    /// What a government has, rather than a place: demands, policy.
    static let policy = WordClasses(rawValue: 1 << 33)
}

/// The words of `WordTables`, looked up by the hash of their lower-case bytes.
struct WordLexicon: Sendable {
    private let classes: [UInt64: WordClasses]

    static let shared = WordLexicon(WordTables.all)

    init(_ tables: [(String, WordClasses)]) {
        var classes: [UInt64: WordClasses] = [:]
        for (words, meaning) in tables {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                classes[TokenFacts.hash(word.lowercased().utf8), default: []].insert(meaning)
            }
        }
        self.classes = classes
    }

    subscript(_ lower: UInt64) -> WordClasses { classes[lower] ?? [] }
}
