// "The Russian foreign minister", "the mayor": one person's office, said with an article.

extension Coreference {
    /// Nouns that fit any public person of the country.
    private static let general = Set(["official", "leader", "politician", "diplomat", "statesman"].map { TokenFacts.hash($0.utf8) })

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
            guard finder.text.tags[head] == .noun || finder.text.tags[head] == .properNoun else { continue }
            if let (cluster, confidence) = referent(of: phrase) {
                clusters[cluster].others.append((phrase.tokens, .nominal, confidence))
                if clusters[cluster].country == nil { clusters[cluster].country = phrase.role.country }
                notePerson(head, cluster)
            } else if phrase.role.country != nil {
                clusters.append(EntityCluster(.person, name: phrase.tokens))
                clusters[clusters.count - 1].others = [(phrase.tokens, .nominal, 0.9)]
                clusters[clusters.count - 1].country = phrase.role.country
                clusters[clusters.count - 1].roles = [phrase.role]
            }
            token = phrase.tokens.upperBound - 1
        }
    }

    /// "the", or a country in the possessive.
    func startsDescription(_ token: Int) -> Bool {
        if finder.has(token, .determiner) { return finder.equals(token, "the") || finder.equals(token, "The") }
        guard finder.owner[token] >= 0, finder.spans[Int(finder.owner[token])].label.isPlace else { return false }
        let span = finder.spans[Int(finder.owner[token])].tokens
        return span.lowerBound == token && span.upperBound < finder.text.count && finder.isPossessive(span.upperBound)
            && (token == 0 || !finder.has(token - 1, .determiner))
    }

    /// Who has the office, and how sure it is; nil when nobody or more than one has.
    func referent(of phrase: RoleFinder.Phrase) -> (Int, Double)? {
        var best: [(cluster: Int, score: Double)] = []
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && !cluster.isGroup && !cluster.spans.isEmpty {
            let score = self.score(phrase.role, cluster)
            if score > 0 { best.append((n, score)) }
        }
        guard let top = best.map(\.score).max() else { return nil }
        var leading = best.filter { $0.score == top }.map(\.cluster)
        if leading.count > 1 {
            // A description is seldom of someone named later in its own sentence.
            let end = sentenceStart(sentence(of: phrase.tokens.lowerBound) + 1)
            let later = Set(persons(from: phrase.tokens.upperBound, to: end).map(\.cluster))
            let others = leading.filter { !later.contains($0) }
            if !others.isEmpty { leading = others }
        }
        if leading.count == 1, let only = leading.first { return (only, top) }
        // Of several, the one spoken of in this sentence or the one before, if there is but one.
        guard let last = persons.last(where: { $0.token < phrase.tokens.lowerBound && leading.contains($0.cluster) }),
            sentence(of: phrase.tokens.lowerBound) - sentence(of: last.token) <= 1
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
            return role.country != nil && own.country != nil ? 0.9 : 0.8
        }
        if Self.general.contains(role.head), role.country != nil, cluster.country == role.country {
            return Self.subordinate.contains(role.head) && cluster.roles.contains { Self.highest.contains($0.head) && $0.modifiers.isEmpty }
                ? 0 : 0.6
        }
        return 0
    }
}
