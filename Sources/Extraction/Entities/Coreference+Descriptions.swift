// "The Russian foreign minister", "the mayor": one person's office, said with an article.

extension Coreference {
    /// Nouns that fit any public person of the country.
    private static let general = Set(["official", "leader", "politician", "diplomat", "statesman"].map { TokenFacts.hash($0.utf8) })

    /// Offices that one person of a place or house holds, so that "the mayor" is the mayor spoken of. Any other noun ("the senator", "the
    /// lawyer") may be said of many, and means the one spoken of last or nobody.
    private static let singular = Set(
        """
        president premier minister chancellor mayor governor king queen prince princess sultan emir emperor pope archbishop bishop
        chairman chairwoman chairperson chair ceo founder secretary commissioner ambassador envoy sheriff director superintendent
        dictator coach manager principal treasurer counsel
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TokenFacts.hash($0.utf8) })

    /// What says that somebody is not, or not alone, what he is called: "the next president".
    private static let hypothetical = Set(
        ["next", "first", "future", "last", "only", "new", "best", "other", "previous"].map { TokenFacts.hash($0.utf8) })

    /// What heads of state are not called, and by which office one knows them.
    private static let subordinate = Set(["official", "diplomat"].map { TokenFacts.hash($0.utf8) })
    static let highest = Set(
        ["president", "king", "queen", "chancellor", "pope", "emperor", "premier"].map { TokenFacts.hash($0.utf8) })

    mutating func resolveDescriptions() {
        let taken = Set(clusters.flatMap { cluster in cluster.others.map(\.tokens.lowerBound) })
        var token = 0
        while token < finder.text.count {
            defer { token += 1 }
            guard !taken.contains(token), startsDescription(token), let phrase = roles.phrase(at: token) else { continue }
            let head = phrase.role.tokens.upperBound - 1
            guard finder.text.tags[head] == .noun || finder.text.tags[head] == .properNoun, !isNarrowed(phrase) else { continue }
            if let (cluster, confidence) = referent(of: phrase) {
                clusters[cluster].others.append((phrase.tokens, .nominal, confidence))
                if clusters[cluster].country == nil { clusters[cluster].country = phrase.role.country }
                // An office known from elsewhere that the article does say.
                if let own = clusters[cluster].roles.firstIndex(where: { $0.tokens.isEmpty && $0.head == phrase.role.head }) {
                    clusters[cluster].roles[own] = phrase.role
                }
                notePerson(head, cluster)
            } else if phrase.role.country != nil, finder.text.relations[head] != .attribute,
                phrase.role.modifiers.allSatisfy({ !Self.hypothetical.contains($0) })
            {
                clusters.append(EntityCluster(.person, name: phrase.tokens))
                clusters[clusters.count - 1].others = [(phrase.tokens, .nominal, 0.9)]
                clusters[clusters.count - 1].country = phrase.role.country
                clusters[clusters.count - 1].roles = [phrase.role]
            }
            token = phrase.tokens.upperBound - 1
        }
    }

    /// "The director of the office of ...": a complement that names no entity says which director, and no other office does.
    private func isNarrowed(_ phrase: RoleFinder.Phrase) -> Bool {
        let next = phrase.tokens.upperBound
        return finder.isJoined(next - 1, next) && (finder.equals(next, "of") || finder.equals(next, "for"))
    }

    /// "the", or a country in the possessive.
    func startsDescription(_ token: Int) -> Bool {
        if finder.has(token, .determiner) { return finder.equals(token, "the") || finder.equals(token, "The") }
        return roles.isPossessor(token) && finder.spans[Int(finder.owner[token])].label.isPlace
    }

    /// Who has the office, and how sure it is; nil when nobody or more than one has.
    func referent(of phrase: RoleFinder.Phrase) -> (Int, Double)? {
        var best: [(cluster: Int, score: Double)] = []
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && !cluster.isGroup && !cluster.spans.isEmpty {
            let score = self.score(phrase.role, cluster)
            if score > 0 { best.append((n, score)) }
        }
        guard let top = best.map(\.score).max() else { return nil }
        let isSingular = Self.singular.contains(phrase.role.head) || phrase.role.country != nil
        var leading = best.filter { $0.score == top }.map(\.cluster)
        if leading.count > 1 {
            // A description is seldom of someone named later in its own sentence.
            let end = sentenceStart(sentence(of: phrase.tokens.lowerBound) + 1)
            let later = Set(persons(from: phrase.tokens.upperBound, to: end).map(\.cluster))
            let others = leading.filter { !later.contains($0) }
            if !others.isEmpty { leading = others }
        }
        if isSingular, leading.count == 1, let only = leading.first { return (only, top) }
        // Of several, the one spoken of last, in this sentence or the one before.
        guard let last = persons.last(where: { $0.token < phrase.tokens.lowerBound && (leading.contains($0.cluster) || !isSingular) }),
            leading.contains(last.cluster), sentence(of: phrase.tokens.lowerBound) - sentence(of: last.token) <= 1
        else { return nil }
        return (last.cluster, min(top, 0.6))
    }

    func score(_ role: PersonRole, _ cluster: EntityCluster) -> Double {
        if let a = role.country, let b = cluster.country, a != b { return 0 }
        for own in cluster.roles where own.head == role.head {
            if let a = role.country, let b = own.country, a != b { continue }
            let known = Set(own.modifiers), asked = role.modifiers.filter { !known.contains($0) }
            // "the prime minister" is no foreign minister; "the minister" may be.
            guard asked.isEmpty else { continue }
            // "The Texas senator" is not any senator of the country.
            if let district = role.district, district != own.district, district != cluster.constituency { continue }
            return role.country != nil && own.country != nil ? 0.9 : 0.8
        }
        // "The American president" where Trump has but his surname: the office holder of that surname, country and year.
        if let country = role.country, role.district == nil, cluster.name.count == 1, cluster.roles.isEmpty,
            let gazetteer = finder.gazetteer,
            let office = OfficeHolders.shared.office(surname: finder.facts.lower[cluster.name.lowerBound], role, year: roles.year),
            gazetteer.country(alpha2: office.country) == country
        {
            return 0.7
        }
        if Self.general.contains(role.head), role.country != nil, role.district == nil, cluster.country == role.country {
            return Self.subordinate.contains(role.head) && cluster.roles.contains { Self.highest.contains($0.head) && $0.modifiers.isEmpty }
                ? 0 : 0.6
        }
        return 0
    }
}
