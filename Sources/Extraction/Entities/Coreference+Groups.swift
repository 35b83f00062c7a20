// "The two leaders", "Russian diplomats": several at once.

extension Coreference {
    /// "the two leaders", "both countries": the two of the kind that the sentence, or this and the one before, have named.
    mutating func resolveGroups() {
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
    func recentPersons(before token: Int, _ count: Int) -> [Int] {
        for reach in 0...1 {
            let first = sentenceStart(sentence(of: token) - reach)
            let found = Set(persons(from: first, to: token).map(\.cluster))
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

    func recentCountries(before token: Int, _ count: Int) -> [Int] {
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
            for person in persons(from: first, to: token) {
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
    mutating func addPeoples() {
        var byWords: [UInt64: Int] = [:]
        for span in names.spans where span.label == .group || span.senses.first?.kind == .demonym || span.label.isPlace {
            var head = span.tokens.upperBound
            guard finder.isJoined(head - 1, head), span.tokens.lowerBound == 0 || finder.mark(span.tokens.lowerBound - 1) != 0x2D else {
                continue  // "anti-American" are no Americans
            }
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
}
