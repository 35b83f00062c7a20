/// One name of a place in one article, whatever the number of its mentions: news uses a name in one sense throughout.
struct Toponym: Sendable {
    /// What the name may mean; empty for a name the gazetteer does not hold.
    var senses: [Gazetteer.Sense]
    var mentions = 1
    /// Indexes of the toponyms that stand behind it as what it lies in: "Paris, Texas", "Paris in Texas".
    var containers: [Int] = []
    /// The same where it may be a list as well: "Oregon, Washington and Idaho".
    var possibleContainers: [Int] = []
    /// Indexes of the toponyms beside it in a list or a sentence.
    var neighbours: [Int] = []
    /// A word in or beside the name that says what it is: "Nyanza Province", "the city of Cork".
    var kind: KindHint = .any
    /// Whether it heads the article: the place of the dateline, or one that the publisher's name holds.
    var isHome = false

    enum KindHint: Sendable { case any, division, district, settlement, nature }
}

/// What a toponym was found to mean.
struct PlaceResolution: Sendable, Equatable {
    let place: Gazetteer.Place
    /// 0...1: how far this sense is ahead of the others.
    let confidence: Double
}
