/// Resolves descriptions ("the Russian foreign minister", "the two leaders") and third-person pronouns to the entities they mean, where
/// the evidence is good; the rest stays unresolved.
///
/// Descriptions need an office that the article (or `OfficeHolders`) gives one person alone, with the country if one is said. Pronouns
/// follow the subject of the sentence or of the one before, if gender agrees and nobody else comes into question; the preference for
/// subjects and for the nearest sentence is that of Hobbs (1978) and Lappin and Leass (1994).
struct Coreference {
    let finder: NameFinder
    let names: NameForms
    let roles: RoleFinder
    private(set) var clusters: [EntityCluster]
    /// Every mention of a person so far found, by its first token: (token, cluster).
    private var persons: [(token: Int, cluster: Int)] = []

    init(_ finder: NameFinder, _ names: NameForms, _ roles: RoleFinder, _ clusters: [EntityCluster]) {
        self.finder = finder
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

    private mutating func collectPersons() {
        persons = []
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && !cluster.isGroup {
            for span in cluster.spans { persons.append((names.spans[span].tokens.lowerBound, n)) }
            for other in cluster.others where other.kind != .pronoun { persons.append((other.tokens.upperBound - 1, n)) }
        }
        persons.sort { $0.token < $1.token }
    }

    // MARK: Descriptions

    /// Nouns that fit any public person of the country.
    private static let general = Set(["official", "leader", "politician", "diplomat", "statesman"].map { TokenFacts.hash($0.utf8) })

    /// What heads of state are not called, and by which office one knows them.
    private static let subordinate = Set(["official", "diplomat"].map { TokenFacts.hash($0.utf8) })
    private static let highest = Set(
        ["president", "king", "queen", "chancellor", "pope", "emperor", "premier"].map { TokenFacts.hash($0.utf8) })

    private mutating func resolveDescriptions() {
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
                persons.append((head, cluster))
                persons.sort { $0.token < $1.token }
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
    private func startsDescription(_ token: Int) -> Bool {
        if finder.has(token, .determiner) { return finder.equals(token, "the") || finder.equals(token, "The") }
        guard finder.owner[token] >= 0, finder.spans[Int(finder.owner[token])].label.isPlace else { return false }
        let span = finder.spans[Int(finder.owner[token])].tokens
        return span.lowerBound == token && span.upperBound < finder.text.count && finder.isPossessive(span.upperBound)
            && (token == 0 || !finder.has(token - 1, .determiner))
    }

    /// Who has the office, and how sure it is; nil when nobody or more than one has.
    private func referent(of phrase: RoleFinder.Phrase) -> (Int, Double)? {
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
            let later = Set(persons.lazy.filter { $0.token >= phrase.tokens.upperBound && $0.token < end }.map(\.cluster))
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

    private func score(_ role: PersonRole, _ cluster: EntityCluster) -> Double {
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

    // MARK: Groups

    /// "the two leaders", "both countries": the two of the kind that the sentence, or this and the one before, have named.
    private mutating func resolveGroups() {
        var token = 0
        while token + 1 < finder.text.count {
            defer { token += 1 }
            guard finder.has(token, .numeral), !finder.equals(token, "several") else { continue }
            var head = token + 1
            if finder.text.tags[head] == .adjective, head + 1 < finder.text.count, finder.isJoined(head, head + 1) { head += 1 }
            guard finder.isJoined(head - 1, head), finder.text.tags[head] == .pluralNoun, let count = Self.counts[finder.facts.lower[token]]
            else { continue }
            let start = token > 0 && finder.isJoined(token - 1, token) && finder.has(token - 1, .determiner) ? token - 1 : token
            guard start < token || finder.facts.lower[token] == Self.both else { continue }
            let singular = Self.singular(finder.text.bytes(head..<(head + 1)))
            let type: EntityType
            let found: [Int]
            if Self.countryWords.contains(singular) {
                type = .politicalPlace
                found = recentCountries(before: start, count)
            } else if WordLexicon.shared[singular].contains(.role) || Self.personWords.contains(singular) {
                type = .person
                found = recentPersons(before: start, count)
            } else {
                continue
            }
            guard found.count == count, !found.contains(where: { clusters[$0].isGroup }) else { continue }
            var group = EntityCluster(type, name: start..<(head + 1))
            group.others = [(start..<(head + 1), .nominal, 0.7)]
            group.members = found.sorted()
            group.isGroup = true
            clusters.append(group)
        }
    }

    private static let both = TokenFacts.hash("both".utf8)
    private static let counts: [UInt64: Int] = Dictionary(
        uniqueKeysWithValues: [("both", 2), ("two", 2), ("three", 3), ("four", 4)].map { (TokenFacts.hash($0.0.utf8), $0.1) })
    private static let countryWords = Set(
        ["country", "nation", "state", "government", "neighbour", "neighbor", "side", "power"].map { TokenFacts.hash($0.utf8) })
    private static let personWords = Set(["man", "woman", "politician", "rival", "friend"].map { TokenFacts.hash($0.utf8) })

    /// The hash of the singular of a regular English plural, in lower case.
    private static func singular(_ word: ArraySlice<UInt8>) -> UInt64 {
        var bytes = word.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        if bytes.elementsEqual("men".utf8) { bytes = Array("man".utf8) }
        if bytes.elementsEqual("women".utf8) { bytes = Array("woman".utf8) }
        if bytes.count > 4, bytes.suffix(3).elementsEqual("ies".utf8) {
            bytes.removeLast(3)
            bytes.append(0x79)
        } else if bytes.last == 0x73 {
            bytes.removeLast()
        }
        return TokenFacts.hash(bytes)
    }

    /// The persons of this sentence before `token`; where those are too few, of it and the one before. Right only if the number is.
    private func recentPersons(before token: Int, _ count: Int) -> [Int] {
        for reach in 0...1 {
            let first = sentenceStart(sentence(of: token) - reach)
            let found = Set(persons.lazy.filter { $0.token >= first && $0.token < token }.map(\.cluster))
            if found.count > count {  // an official among presidents is no leader
                let highest = found.filter {
                    clusters[$0].roles.contains {
                        Self.highest.contains($0.head) || Self.leading.contains($0.head) || $0.modifiers.contains(Self.prime)
                    }
                }
                return highest.count == count ? Array(highest) : []
            }
            if found.count == count { return Array(found) }
        }
        return []
    }

    private static let leading = Set(["leader", "chairman", "mayor", "governor"].map { TokenFacts.hash($0.utf8) })
    private static let prime = TokenFacts.hash("prime".utf8)

    private func recentCountries(before token: Int, _ count: Int) -> [Int] {
        guard let gazetteer = finder.gazetteer else { return [] }
        let countries = clusters.indices.filter { n in clusters[n].place.map { gazetteer.feature($0.place) == .country } ?? false }
        for reach in 0...1 {
            let first = sentenceStart(sentence(of: token) - reach)
            var found: Set<Int> = []
            for n in countries
            where clusters[n].spans.contains(where: {
                first <= names.spans[$0].tokens.lowerBound && names.spans[$0].tokens.lowerBound < token
            }) {
                found.insert(n)
            }
            for person in persons where person.token >= first && person.token < token {
                if let country = clusters[person.cluster].country, let n = countries.first(where: { clusters[$0].place?.place == country })
                {
                    found.insert(n)
                }
            }
            if found.count >= count { return found.count == count ? Array(found) : [] }
        }
        return []
    }

    /// "Russian diplomats", "Western countries": groups that a nationality and a noun describe; each is an entity of its own.
    private mutating func addPeoples() {
        var byWords: [UInt64: Int] = [:]
        for span in names.spans where span.label == .group || span.senses.first?.kind == .demonym || span.label.isPlace {
            var head = span.tokens.upperBound
            guard finder.isJoined(head - 1, head) else { continue }
            if finder.text.tags[head] == .noun || finder.text.tags[head] == .adjective, head + 1 < finder.text.count,
                finder.isJoined(head, head + 1)
            {
                head += 1
            }
            guard finder.text.tags[head] == .pluralNoun, !finder.isCapital(head), finder.owner[head] < 0 else { continue }
            let singular = Self.singular(finder.text.bytes(head..<(head + 1))), isPeople = WordLexicon.shared[singular].contains(.role)
            guard isPeople || Self.countryWords.contains(singular) && span.label == .group else { continue }
            let tokens = span.tokens.lowerBound..<(head + 1), key = finder.facts.lowerKey(tokens)
            if let group = byWords[key] {
                clusters[group].others.append((tokens, .nominal, 0.9))
                continue
            }
            byWords[key] = clusters.count
            var group = EntityCluster(isPeople ? .person : .politicalPlace, name: tokens)
            group.others = [(tokens, .nominal, 0.9)]
            group.isGroup = true
            group.country = roles.country(of: span.tokens.lowerBound)
            clusters.append(group)
        }
    }

    // MARK: Institutions

    /// "The ministry", "the company": the one organisation of the article so called, if there is one; a news agency that is quoted without a
    /// name is an entity of its own.
    private mutating func resolveInstitutions() {
        var byHead: [UInt64: Set<Int>] = [:]
        for (n, cluster) in clusters.enumerated() where cluster.type == .organization {
            for span in cluster.spans {
                let tokens = names.spans[span].tokens
                guard tokens.count > 1 else { continue }
                for token in tokens where finder.has(token, .organization) { byHead[finder.facts.lower[token], default: []].insert(n) }
                if finder.has(tokens.upperBound - 1, .company) { byHead[Self.company, default: []].insert(n) }
            }
        }
        for token in 1..<max(1, finder.text.count)
        where finder.text.tags[token] == .noun && finder.owner[token] < 0 && finder.has(token, .organization) {
            guard !finder.isCapital(token), finder.equals(token - 1, "the") || finder.equals(token - 1, "The") else {
                addAgency(token)
                continue
            }
            let ends =
                !finder.isJoined(token, token + 1)
                || finder.text.tags[token + 1] != .noun && finder.text.tags[token + 1] != .pluralNoun && !finder.equals(token + 1, "of")
            guard ends, let found = byHead[finder.facts.lower[token]], found.count == 1, let cluster = found.first,
                clusters[cluster].spans.contains(where: { names.spans[$0].tokens.lowerBound < token })
            else { continue }
            clusters[cluster].others.append(((token - 1)..<(token + 1), .nominal, 0.75))
        }
    }

    private static let company = TokenFacts.hash("company".utf8)

    /// "The news agency quoted ...".
    private mutating func addAgency(_ token: Int) {
        guard token > 1, finder.equals(token, "agency"), finder.equals(token - 1, "news"), finder.has(token - 2, .determiner),
            finder.isJoined(token - 2, token - 1),
            finder.isJoined(token - 1, token), !(finder.isJoined(token, token + 1) && finder.isCapital(token + 1))
        else { return }
        let tokens = (token - 2)..<(token + 1)
        if let known = clusters.firstIndex(where: { $0.type == .organization && $0.spans.isEmpty }) {
            clusters[known].others.append((tokens, .nominal, 0.75))
        } else {
            var agency = EntityCluster(.organization, name: (token - 1)..<(token + 1))
            agency.others = [(tokens, .nominal, 0.9)]
            clusters.append(agency)
        }
    }

    // MARK: Pronouns

    private mutating func resolvePronouns() {
        for token in 0..<finder.text.count where finder.text.tags[token] == .pronoun {
            let lower = finder.facts.lower[token]
            let gender: EntityCluster.Gender = Self.she.contains(lower) ? .female : Self.he.contains(lower) ? .male : .unknown
            guard gender != .unknown, let cluster = antecedent(of: token, gender) else { continue }
            clusters[cluster].others.append((token..<(token + 1), .pronoun, 0.7))
            if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
            let at = persons.firstIndex { $0.token > token } ?? persons.count
            persons.insert((token, cluster), at: at)
        }
    }

    private static let he = Set(["he", "him"].map { TokenFacts.hash($0.utf8) })
    private static let she = Set(["she", "her"].map { TokenFacts.hash($0.utf8) })

    private func antecedent(of token: Int, _ gender: EntityCluster.Gender) -> Int? {
        let isSubject = finder.text.relations[token] == .subject || finder.text.relations[token] == .passiveSubject
        let here = sentence(of: token)
        for reach in 0...1 {
            let first = sentenceStart(here - reach), end = reach == 0 ? token : sentenceStart(here)
            var candidates = persons.filter {
                $0.token >= first && $0.token < end && EntityCluster.agree(clusters[$0.cluster].gender, gender)
            }
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
    private func governingSubject(of token: Int) -> Int? {
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

    private func isSubjectToken(_ token: Int) -> Bool {
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

    // MARK: Sentences

    private func sentence(of token: Int) -> Int {
        var low = 0, high = finder.text.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if Int(finder.text.sentences[middle]) <= token { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    private func sentenceStart(_ sentence: Int) -> Int {
        if sentence < 0 { return 0 }
        return sentence < finder.text.sentences.count ? Int(finder.text.sentences[sentence]) : finder.text.count
    }
}
