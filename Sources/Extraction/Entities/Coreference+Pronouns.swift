// He and she.

extension Coreference {
    mutating func resolvePronouns() {
        for token in 0..<finder.text.count where finder.text.tags[token] == .pronoun {
            let lower = finder.facts.lower[token]
            let gender: EntityCluster.Gender = Self.she.contains(lower) ? .female : Self.he.contains(lower) ? .male : .unknown
            guard gender != .unknown, let (cluster, confidence) = antecedent(of: token, gender) else { continue }
            clusters[cluster].others.append((token..<(token + 1), .pronoun, confidence))
            if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
            notePerson(token, cluster)
        }
    }

    private static let he = Set(["he", "him"].map { TokenFacts.hash($0.utf8) })
    private static let she = Set(["she", "her"].map { TokenFacts.hash($0.utf8) })

    /// How many sentences back a pronoun may reach, if those between name nobody in its voice.
    private static let reach = 2

    /// Whom a pronoun means, and how sure that is: the one person of its voice and gender in the sentence before it, or the one that is the
    /// subject there; else the subject of the sentence before.
    func antecedent(of token: Int, _ gender: EntityCluster.Gender) -> (cluster: Int, confidence: Double)? {
        let isSubject = finder.text.relations[token] == .subject || finder.text.relations[token] == .passiveSubject
        let here = sentence(of: token)
        for reach in 0...Self.reach {
            let first = sentenceStart(here - reach), end = reach == 0 ? token : sentenceStart(here - reach + 1)
            let voiced = persons(from: first, to: end).filter { voices.isOne($0.token, token) }
            var candidates = voiced.filter { EntityCluster.agree(clusters[$0.cluster].gender, gender) }
            // "He saw him": two pronouns of one clause are two persons.
            if !isSubject, reach == 0, let subject = governingSubject(of: token) {
                let acting = Set(
                    candidates.filter { $0.token == subject || Int(finder.text.heads[$0.token]) == subject && isSubjectToken($0.token) }
                        .map(\.cluster))
                candidates.removeAll { acting.contains($0.cluster) }
            }
            if reach > 0 {  // who was only spoken of in the sentence before is seldom meant
                candidates.removeAll { !isSubjectToken($0.token) && !isPossessorOfSubject($0.token) }
                if candidates.isEmpty, !voiced.isEmpty { return nil }
            }
            let distinct = Set(candidates.map(\.cluster))
            if distinct.isEmpty { continue }
            if distinct.count == 1, let only = candidates.last?.cluster {
                return (only, clusters[only].gender == gender ? 0.8 : 0.7)
            }
            let known = candidates.filter { clusters[$0.cluster].gender == gender }
            let subjects = (known.isEmpty ? candidates : known).filter { isSubjectToken($0.token) }
            if isSubject, Set(subjects.map(\.cluster)).count == 1, let only = subjects.last?.cluster { return (only, 0.6) }
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

    /// "Trump's aides said": the possessor of a subject is what the sentence is about almost as much.
    private func isPossessorOfSubject(_ token: Int) -> Bool {
        var at = token
        for _ in 0..<2 where finder.text.relations[at] == .compound { at = Int(finder.text.heads[at]) }
        return finder.text.relations[at] == .possessor && isSubjectToken(Int(finder.text.heads[at]))
    }
}
