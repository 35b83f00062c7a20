/// Resolves descriptions ("the Russian foreign minister", "the two leaders") and third-person pronouns to the entities they mean, where
/// the evidence is good; the rest stays unresolved.
///
/// Descriptions need an office that the article (or `OfficeHolders`) gives one person alone, with the country if one is said. Pronouns
/// follow the subject of the sentence or of the one before, if gender agrees and nobody else comes into question; the preference for
/// subjects and for the nearest sentence is that of Hobbs (1978) and Lappin and Leass (1994). Quotations are voices of their own.
struct Coreference {
    let finder: NameFinder
    let voices: Voices
    let names: NameForms
    let roles: RoleFinder
    var clusters: [EntityCluster]
    /// Every mention of a person so far found, by the token it hangs on: (token, cluster).
    var persons: [(token: Int, cluster: Int)] = []

    init(_ finder: NameFinder, _ names: NameForms, _ roles: RoleFinder, _ clusters: [EntityCluster]) {
        self.finder = finder
        voices = Voices(finder.text)
        self.names = names
        self.roles = roles
        self.clusters = clusters
    }

    mutating func run() {
        collectPersons()
        resolveDescriptions()
        resolveInstitutions()
        resolveGroups()
        addPeoples()
        collectPersons()
        resolvePronouns()
    }

    mutating func collectPersons() {
        persons = []
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && !cluster.isGroup {
            for span in cluster.spans { persons.append((head(of: names.spans[span].tokens), n)) }
            for other in cluster.others where other.kind != .pronoun { persons.append((other.tokens.upperBound - 1, n)) }
        }
        persons.sort { $0.token < $1.token }
    }

    /// The token of a name that the rest of it hangs on.
    private func head(of tokens: Range<Int>) -> Int {
        tokens.last { !tokens.contains(Int(finder.text.heads[$0])) } ?? tokens.upperBound - 1
    }

    /// Adds a mention of a person in its place.
    mutating func notePerson(_ token: Int, _ cluster: Int) {
        var low = 0, high = persons.count
        while low < high {
            let middle = (low + high) / 2
            if persons[middle].token <= token { low = middle + 1 } else { high = middle }
        }
        persons.insert((token, cluster), at: low)
    }

    /// The persons mentioned from `first` on and before `end`, in order.
    func persons(from first: Int, to end: Int) -> [(token: Int, cluster: Int)] {
        var low = 0, high = persons.count
        while low < high {
            let middle = (low + high) / 2
            if persons[middle].token < first { low = middle + 1 } else { high = middle }
        }
        return Array(persons[low...].prefix { $0.token < end })
    }

    func sentence(of token: Int) -> Int {
        var low = 0, high = finder.text.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if Int(finder.text.sentences[middle]) <= token { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    func sentenceStart(_ sentence: Int) -> Int {
        if sentence < 0 { return 0 }
        return sentence < finder.text.sentences.count ? Int(finder.text.sentences[sentence]) : finder.text.count
    }
}
