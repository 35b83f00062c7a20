// He and she.

extension Coreference {
    mutating func resolvePronouns() {
        for token in 0..<finder.text.count where finder.text.tags[token] == .pronoun {
            let lower = finder.facts.lower[token]
            let gender: EntityCluster.Gender = Self.she.contains(lower) ? .female : Self.he.contains(lower) ? .male : .unknown
            guard gender != .unknown, let cluster = antecedent(of: token, gender) else { continue }
            clusters[cluster].others.append((token..<(token + 1), .pronoun, 0.7))
            if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
            notePerson(token, cluster)
        }
    }

    private static let he = Set(["he", "him"].map { TokenFacts.hash($0.utf8) })
    private static let she = Set(["she", "her"].map { TokenFacts.hash($0.utf8) })

    func antecedent(of token: Int, _ gender: EntityCluster.Gender) -> Int? {
        let isSubject = finder.text.relations[token] == .subject || finder.text.relations[token] == .passiveSubject
        let here = sentence(of: token)
        for reach in 0...1 {
            let first = sentenceStart(here - reach), end = reach == 0 ? token : sentenceStart(here)
            var candidates = persons(from: first, to: end).filter { EntityCluster.agree(clusters[$0.cluster].gender, gender) }
            // "He saw him": two pronouns of one clause are two persons.
            if !isSubject, reach == 0, let subject = governingSubject(of: token) {
                let acting = Set(
                    candidates.filter { $0.token == subject || Int(finder.text.heads[$0.token]) == subject && isSubjectToken($0.token) }
                        .map(\.cluster))
                candidates.removeAll { acting.contains($0.cluster) }
            }
            let distinct = Set(candidates.map(\.cluster))
            if distinct.isEmpty { continue }
            if distinct.count == 1 { return candidates.last?.cluster }
            let known = candidates.filter { clusters[$0.cluster].gender == gender }
            let subjects = (known.isEmpty ? candidates : known).filter { isSubjectToken($0.token) }
            let subjectClusters = Set(subjects.map(\.cluster))
            if isSubject, subjectClusters.count == 1 { return subjects.last?.cluster }
            return nil
        }
        return nil
    }

    /// The subject of the clause that a token stands in; of an infinitive, of the clause above it.
    func governingSubject(of token: Int) -> Int? {
        var head = Int(finder.text.heads[token])
        for _ in 0..<5 {
            let first = sentenceStart(sentence(of: head))
            if let subject = (first..<max(first, head)).last(where: {
                Int(finder.text.heads[$0]) == head
                    && (finder.text.relations[$0] == .subject || finder.text.relations[$0] == .passiveSubject)
            }) {
                return subject
            }
            let up = Int(finder.text.heads[head])
            if up == head { return nil }
            head = up
        }
        return nil
    }

    func isSubjectToken(_ token: Int) -> Bool {
        var at = token
        for _ in 0..<3 {
            switch finder.text.relations[at] {
            case .subject, .passiveSubject: return true
            case .compound: at = Int(finder.text.heads[at])
            default: return false
            }
        }
        return false
    }
}
