/// Finds the offices that stand beside persons' names: before them as titles, around them as appositions.
struct RoleFinder {
    let finder: NameFinder
    let names: NameForms
    let merging: EntityMerging
    let year: Int?
    /// Of each of the clusters.
    private let countries: [Gazetteer.Place?]
    /// The places the article names: whose former rulers one may expect.
    private let named: Set<Gazetteer.Place>

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
                if let place = constituency(after: tokens.upperBound) {
                    clusters[n].constituency = place
                    if clusters[n].country == nil { clusters[n].country = finder.gazetteer?.country(place) }
                }
            }
            addOffices(&clusters[n])
            if clusters[n].country == nil { clusters[n].country = clusters[n].roles.lazy.compactMap(\.country).first }
        }
    }

    private func add(_ role: PersonRole, to cluster: inout EntityCluster) {
        if let same = cluster.roles.firstIndex(where: { $0.head == role.head && $0.modifiers == role.modifiers }) {
            if cluster.roles[same].country == nil { cluster.roles[same].country = role.country }
            if cluster.roles[same].district == nil { cluster.roles[same].district = role.district }
            if cluster.roles[same].organization == nil { cluster.roles[same].organization = role.organization }
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
        // Without initials: "Donald J. Trump".
        let words = cluster.name.filter { finder.text.ends[$0] - finder.text.starts[$0] > 2 }
        let key = TokenFacts.key(words.map { finder.facts.lower[$0] })
        if cluster.country == nil, let code = OfficeHolders.shared.country(of: key), let country = gazetteer.country(alpha2: code),
            named.contains(country)
        {
            cluster.country = country
        }
        for office in OfficeHolders.shared.offices(of: key, year: year) {
            let country = gazetteer.country(alpha2: office.country)
            if let same = cluster.roles.firstIndex(where: { $0.head == office.head && $0.modifiers == office.modifiers }) {
                if cluster.roles[same].country == nil { cluster.roles[same].country = country }
            } else {
                cluster.roles.append(
                    PersonRole(
                        tokens: cluster.name.lowerBound..<cluster.name.lowerBound, head: office.head, modifiers: office.modifiers,
                        country: country, district: nil, organization: nil))
            }
        }
    }

    /// "Russian Foreign Minister" before a name.
    private func title(before token: Int) -> PersonRole? {
        var first = token, owner = -1
        while first > 0, token - first < 7, finder.isJoined(first - 1, first) {
            if finder.has(first - 1, [.title, .role]), finder.owner[first - 1] < 0 || !isPlace(first - 1) {
                first -= 1
            } else {
                owner = finder.isPossessive(first - 1) ? first - 2 : first - 1
                break
            }
        }
        guard first < token, finder.has(token - 1, .role) else { return nil }
        return role(first..<token, country: country(of: owner), district: district(at: owner), organization: organization(at: owner))
    }

    private func role(
        _ tokens: Range<Int>, country: Gazetteer.Place?, district: Gazetteer.Place?, organization: Int?
    ) -> PersonRole {
        let head = tokens.upperBound - 1, noun = finder.facts.lower[head]
        return PersonRole(
            tokens: tokens, head: Self.abbreviations[noun] ?? noun, modifiers: (tokens.lowerBound..<head).map { finder.facts.lower[$0] },
            country: country, district: district, organization: organization)
    }

    /// Offices that stand abbreviated before names, as "the senator" stands for "Sen. Okoro".
    private static let abbreviations: [UInt64: UInt64] = Dictionary(
        uniqueKeysWithValues: [
            ("sen.", "senator"), ("rep.", "representative"), ("gov.", "governor"), ("gen.", "general"), ("col.", "colonel"),
            ("lt.", "lieutenant"), ("sgt.", "sergeant"), ("capt.", "captain"), ("adm.", "admiral"), ("prof.", "professor"),
        ].map { (TokenFacts.hash($0.0.utf8), TokenFacts.hash($0.1.utf8)) })

    /// The place that ", D-Ore.," or " (R-Ky.)" behind a legislator's name says.
    private func constituency(after token: Int) -> Gazetteer.Place? {
        guard token + 3 < finder.text.count, finder.mark(token) == 0x2C || finder.mark(token) == 0x28, finder.mark(token + 2) == 0x2D,
            (token...(token + 3)).allSatisfy({ finder.isJoined($0 - 1, $0) }), finder.isCapital(token + 1), finder.mark(token + 1) != 0
        else { return nil }
        return cluster(at: token + 3).flatMap { merging.clusters[$0].place?.place }
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

    /// "The Russian foreign minister, " or "Kenya's foreign minister, " before a name.
    private func apposition(before token: Int) -> Phrase? {
        guard token > 2, finder.mark(token - 1) == 0x2C, finder.isJoined(token - 1, token) else { return nil }
        for start in stride(from: token - 2, through: max(0, token - 9), by: -1)
        where finder.isJoined(start, start + 1) && (finder.has(start, .determiner) || isPossessor(start)) {
            if let phrase = phrase(at: start), phrase.tokens.upperBound == token - 1 { return phrase }
        }
        return nil
    }

    /// Whether a name in the possessive begins there, with no article before it.
    func isPossessor(_ token: Int) -> Bool {
        guard finder.owner[token] >= 0 else { return false }
        let name = finder.spans[Int(finder.owner[token])].tokens
        return name.lowerBound == token && name.upperBound < finder.text.count && finder.isPossessive(name.upperBound)
            && (token == 0 || !finder.has(token - 1, .determiner))
    }

    /// The noun phrase with an office that begins at `start`: article or possessive, country, adjectives, office, "of" a place.
    func phrase(at start: Int) -> Phrase? {
        var token = start, country: Gazetteer.Place?, district: Gazetteer.Place?, organization: Int?
        if finder.has(token, .determiner) { token += 1 }
        let core = token
        var roleStart = -1
        while token < finder.text.count, token - start < 9, token == start || finder.isJoined(token - 1, token) {
            if roleStart < 0, cluster(at: token) != nil {
                country = country ?? self.country(of: token)
                district = district ?? self.district(at: token)
                organization = organization ?? self.organization(at: token)
                guard country != nil || organization != nil else { return nil }
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
        if token + 1 < finder.text.count, finder.isJoined(token - 1, token), isComplementizer(token), finder.isJoined(token, token + 1) {
            var inner = token + 1
            if finder.has(inner, .determiner), inner + 1 < finder.text.count { inner += 1 }
            if finder.owner[inner] >= 0 {
                country = country ?? self.country(of: inner)
                district = district ?? self.district(at: inner)
                organization = organization ?? self.organization(at: inner)
                if finder.equals(token, "of") || organization != nil { end = finder.spans[Int(finder.owner[inner])].tokens.upperBound }
            }
        }
        return Phrase(tokens: start..<end, role: role(roleTokens, country: country, district: district, organization: organization))
    }

    /// "Minister of", "spokesman for", "analyst at", "researcher with".
    private func isComplementizer(_ token: Int) -> Bool { ["of", "for", "at", "with"].contains { finder.equals(token, $0) } }

    private func isModifier(_ token: Int) -> Bool {
        switch finder.text.tags[token] {
        case .adjective, .noun, .pastParticiple, .number: return !finder.isCapital(token)
        case .properNoun: return finder.has(token, .title)
        default: return false
        }
    }

    private func isPlace(_ token: Int) -> Bool { country(of: token) != nil }

    /// The country of the place, nationality or institution that the token belongs to.
    func country(of token: Int) -> Gazetteer.Place? { cluster(at: token).flatMap { countries[$0] } }

    /// The place whose name the token belongs to, unless it is a country or more.
    private func district(at token: Int) -> Gazetteer.Place? {
        guard let place = cluster(at: token).flatMap({ merging.clusters[$0].place?.place }), let gazetteer = finder.gazetteer,
            gazetteer.feature(place).isPolitical, gazetteer.feature(place) != .country
        else { return nil }
        return place
    }

    /// The organisation whose name the token belongs to.
    private func organization(at token: Int) -> Int? {
        cluster(at: token).flatMap { merging.clusters[$0].type == .organization ? $0 : nil }
    }

    /// The place, people or institution, no person, whose name the token belongs to.
    private func cluster(at token: Int) -> Int? {
        guard finder.text.starts.indices.contains(token), finder.owner[token] >= 0, let span = merging.spanOfOwner[Int(finder.owner[token])]
        else {
            return nil
        }
        let cluster = merging.clusterOfSpan[span]
        return cluster >= 0 && merging.clusters[cluster].type != .person ? cluster : nil
    }

    init(_ finder: NameFinder, _ names: NameForms, _ merging: EntityMerging, year: Int?) {
        self.finder = finder
        self.names = names
        self.merging = merging
        self.year = year
        countries = merging.clusters.map(\.country)
        named = Set(merging.clusters.compactMap { $0.place?.place })
    }
}
