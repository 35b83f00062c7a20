/// Finds the offices that stand beside persons' names: before them as titles, around them as appositions.
struct RoleFinder {
    let finder: NameFinder
    let names: NameForms
    let merging: EntityMerging
    let year: Int?

    /// A noun phrase with an office in it.
    struct Phrase {
        /// With article, country and complement.
        let tokens: Range<Int>
        let role: PersonRole
    }

    func annotate(_ clusters: inout [EntityCluster]) {
        for n in clusters.indices where clusters[n].type == .person {
            for span in clusters[n].spans {
                let tokens = names.spans[span].tokens
                if let title = title(before: tokens.lowerBound) { add(title, to: &clusters[n]) }
                if let phrase = apposition(after: tokens.upperBound) ?? apposition(before: tokens.lowerBound) {
                    add(phrase.role, to: &clusters[n])
                    clusters[n].others.append((phrase.tokens, .nominal, 0.95))
                }
            }
            addOffices(&clusters[n])
            if clusters[n].country == nil { clusters[n].country = clusters[n].roles.lazy.compactMap(\.country).first }
        }
    }

    private func add(_ role: PersonRole, to cluster: inout EntityCluster) {
        if let same = cluster.roles.firstIndex(where: { $0.head == role.head && $0.modifiers == role.modifiers }) {
            if cluster.roles[same].country == nil { cluster.roles[same].country = role.country }
        } else {
            cluster.roles.append(role)
        }
        if finder.has(role.tokens.upperBound - 1, .saysFemale) { cluster.gender = cluster.gender == .unknown ? .female : cluster.gender }
        if finder.has(role.tokens.upperBound - 1, .saysMale) { cluster.gender = cluster.gender == .unknown ? .male : cluster.gender }
    }

    private func addOffices(_ cluster: inout EntityCluster) {
        guard let gazetteer = finder.gazetteer else { return }
        guard cluster.name.count > 1 else {
            for n in cluster.roles.indices where cluster.roles[n].country == nil {
                let office = OfficeHolders.shared.office(surname: finder.facts.lower[cluster.name.lowerBound], cluster.roles[n], year: year)
                cluster.roles[n].country = office.flatMap { gazetteer.country(alpha2: $0.country) }
            }
            return
        }
        for office in OfficeHolders.shared.offices(of: finder.facts.lowerKey(cluster.name), year: year) {
            let country = gazetteer.country(alpha2: office.country)
            if let same = cluster.roles.firstIndex(where: { $0.head == office.head && $0.modifiers == office.modifiers }) {
                if cluster.roles[same].country == nil { cluster.roles[same].country = country }
            } else {
                cluster.roles.append(
                    PersonRole(
                        tokens: cluster.name.lowerBound..<cluster.name.lowerBound, head: office.head, modifiers: office.modifiers,
                        country: country))
            }
        }
    }

    /// "Russian Foreign Minister" before a name.
    private func title(before token: Int) -> PersonRole? {
        var first = token, country: Gazetteer.Place?
        while first > 0, token - first < 7, finder.isJoined(first - 1, first) {
            if finder.has(first - 1, [.title, .role]), finder.owner[first - 1] < 0 || !isPlace(first - 1) {
                first -= 1
            } else {
                country = countryOf(first - 1) ?? (finder.isPossessive(first - 1) && first > 1 ? countryOf(first - 2) : nil)
                break
            }
        }
        guard first < token, finder.has(token - 1, .role) else { return nil }
        return role(first..<token, country)
    }

    private func role(_ tokens: Range<Int>, _ country: Gazetteer.Place?) -> PersonRole {
        let head = tokens.upperBound - 1
        return PersonRole(
            tokens: tokens, head: finder.facts.lower[head], modifiers: (tokens.lowerBound..<head).map { finder.facts.lower[$0] },
            country: country)
    }

    /// ", the mayor of Cork," behind a name; the phrase ends before the closing comma.
    private func apposition(after token: Int) -> Phrase? {
        guard token + 1 < finder.text.count, finder.mark(token) == 0x2C, finder.isJoined(token, token + 1) else { return nil }
        guard let phrase = phrase(at: token + 1) else { return nil }
        let end = phrase.tokens.upperBound
        guard end < finder.text.count,
            finder.mark(end) == 0x2C || finder.mark(end) == 0x2E || finder.mark(end) == 0x3B || finder.equals(end, "who")
                || finder.equals(end, "and")
        else { return nil }
        return phrase
    }

    /// "The Russian foreign minister, " before a name.
    private func apposition(before token: Int) -> Phrase? {
        guard token > 2, finder.mark(token - 1) == 0x2C, finder.isJoined(token - 1, token) else { return nil }
        for start in stride(from: token - 2, through: max(0, token - 9), by: -1)
        where finder.isJoined(start, start + 1) && finder.has(start, .determiner) {
            if let phrase = phrase(at: start), phrase.tokens.upperBound == token - 1 { return phrase }
        }
        return nil
    }

    /// The noun phrase with an office that begins at `start`: article or possessive, country, adjectives, office, "of" a place.
    func phrase(at start: Int) -> Phrase? {
        var token = start, country: Gazetteer.Place?
        if finder.has(token, .determiner) { token += 1 }
        let core = token
        var roleStart = -1
        while token < finder.text.count, token - start < 9, token == start || finder.isJoined(token - 1, token) {
            if let place = countryOf(token) {
                country = country ?? place
                token += 1
            } else if finder.isPossessive(token), token > core {
                token += 1
            } else if finder.has(token, .role),
                finder.text.tags[token] == .noun || finder.text.tags[token] == .properNoun || finder.text.tags[token] == .pluralNoun
            {
                if roleStart < 0 { roleStart = token }
                token += 1
                let next = token < finder.text.count && finder.isJoined(token - 1, token) ? token : -1
                if next < 0 || !finder.has(next, .role) && !isModifier(next) { break }
            } else if isModifier(token) {
                if roleStart < 0 { roleStart = token }
                token += 1
            } else {
                return nil
            }
        }
        guard roleStart >= 0, token > roleStart, finder.has(token - 1, .role), token - start < 9 else { return nil }
        let roleTokens = roleStart..<token
        guard
            token >= finder.text.count || !finder.isJoined(token - 1, token)
                || !(finder.isCapital(token) && finder.owner[token] >= 0 && finder.mark(token) == 0)
        else { return nil }
        var end = token
        if token + 1 < finder.text.count, finder.isJoined(token - 1, token), finder.equals(token, "of"), finder.isJoined(token, token + 1) {
            var inner = token + 1
            if finder.has(inner, .determiner), inner + 1 < finder.text.count { inner += 1 }
            if finder.owner[inner] >= 0 {
                country = country ?? countryOf(inner)
                end = finder.spans[Int(finder.owner[inner])].tokens.upperBound
            }
        }
        return Phrase(tokens: start..<end, role: role(roleTokens, country))
    }

    private func isModifier(_ token: Int) -> Bool {
        switch finder.text.tags[token] {
        case .adjective, .noun, .pastParticiple, .number: return !finder.isCapital(token)
        case .properNoun: return finder.has(token, .title)
        default: return false
        }
    }

    private func isPlace(_ token: Int) -> Bool { countryOf(token) != nil }

    /// The country of the place or nationality that the token names.
    func country(of token: Int) -> Gazetteer.Place? { countryOf(token) }

    private func countryOf(_ token: Int) -> Gazetteer.Place? {
        guard finder.text.starts.indices.contains(token), finder.owner[token] >= 0, let span = spanIndex[Int(finder.owner[token])] else {
            return nil
        }
        let cluster = merging.clusterOfSpan[span]
        return cluster >= 0 && merging.clusters[cluster].type != .person ? merging.clusters[cluster].country : nil
    }

    /// From the finder's span numbers to those of `names`, which are sorted.
    private let spanIndex: [Int: Int]

    init(_ finder: NameFinder, _ names: NameForms, _ merging: EntityMerging, year: Int?) {
        self.finder = finder
        self.names = names
        self.merging = merging
        self.year = year
        var index: [Int: Int] = [:]
        for (n, span) in names.spans.enumerated() { index[Int(finder.owner[span.tokens.lowerBound])] = n }
        spanIndex = index
    }
}
