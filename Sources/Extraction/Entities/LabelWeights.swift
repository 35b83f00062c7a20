/// How much each kind of evidence counts in `LabelVoting`, in units of one label by the model. Set by hand, then by search on one half of a
/// set of news from all over the world and checked on the other.
struct LabelWeights: Sendable {
    /// A label by the model, for a name of several words; of one word it is 1.
    var modelLong: Float = 1.3
    /// A name found by a pattern of `NameFinder`.
    var pattern: Float = 1.5
    /// An office or Mr before the name.
    var title: Float = 2.5
    /// A verb of saying before, and behind it.
    var saidBefore: Float = 0.8
    /// A noun for a person before it: "lawyer".
    var roleBefore: Float = 1.8
    /// "In" before it; another preposition of place.
    var inBefore: Float = 1.0
    var nearBefore: Float = 0.3
    /// By how much these count for a name that the gazetteer lacks, and for one it has.
    var unknownPlace: Float = 0.5
    var knownPlace: Float = 1.2
    var saidAfter: Float = 1.2
    /// The same for organisations.
    var organizationSaid: Float = 0.3
    /// ", who" behind it, ", 34," behind it.
    var who: Float = 1.5
    var age: Float = 2.0
    /// It stands where towns stand.
    var local: Float = 1.6
    /// A comma and what it lies in are behind it.
    var container: Float = 2.5
    /// It stands in a list with a place.
    var list: Float = 1.0
    /// `PhraseTable` knows it.
    var phrase: Float = 4.0
    /// A word in it says what it is.
    var organizationWord: Float = 2.5
    var roadWord: Float = 5.0
    var eventWord: Float = 1.5
    var facilityWord: Float = 2.0
    var natureWord: Float = 1.5
    var divisionWord: Float = 1.5
    /// It begins with a given name; it is one.
    var givenName: Float = 1.5
    /// A well-known organisation of one word.
    var knownOrganization: Float = 2.5
    var givenAlone: Float = 0.7
    /// A word of two to six capitals.
    var capitals: Float = 0.7
    /// A people, faith or party; a demonym.
    var groupWord: Float = 3.0
    var demonym: Float = 4.0
    /// The gazetteer's senses: a country of several words, of one; a division; a capital; cities by size; a district; another place.
    var countryLong: Float = 7.0
    var country: Float = 3.0
    var divisionAlternate: Float = 1.2
    var division: Float = 2.0
    var capital: Float = 1.6
    var metropolis: Float = 1.5
    var city: Float = 1.0
    var town: Float = 0.7
    var village: Float = 0.4
    var districtLong: Float = 1.5
    var district: Float = 0.5
    var otherPlace: Float = 2.0
    /// It ends a person's longer name; begins one; begins an organisation's.
    var surname: Float = 3.0
    var givenPart: Float = 2.0
    var organizationPart: Float = 0.7
    /// It is a company's name that elsewhere has "Inc" behind it.
    var company: Float = 3.0
}
