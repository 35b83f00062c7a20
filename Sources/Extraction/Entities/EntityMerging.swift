/// Merges the names of an article into entities: full names and surnames, acronyms and expansions, places by what they were resolved to.
struct EntityMerging {
    let finder: NameFinder
    let names: NameForms
    /// For each form what it was resolved to, if it is a place's or a demonym.
    let resolved: [PlaceResolution?]
    private(set) var clusters: [EntityCluster] = []
    /// The cluster of each span; -1 before it has one.
    private(set) var clusterOfSpan: [Int]

    init(_ finder: NameFinder, _ names: NameForms, _ resolved: [PlaceResolution?]) {
        self.finder = finder
        self.names = names
        self.resolved = resolved
        clusterOfSpan = Array(repeating: -1, count: names.spans.count)
    }

    mutating func run() {
        splitSeats()
        mergePlaces()
        mergeFullNames()
        mergeOrganizations()
        mergeRest()
        mergeSurnames()
        for n in clusters.indices { clusters[n].spans.sort() }
    }

    /// Countries of what lies somewhere: unresolved places, facilities; and of institutions known by name.
    mutating func inferCountries(_ inference: CountryInference, _ toponymOfForm: [Int]) {
        for n in clusters.indices where clusters[n].country == nil && clusters[n].place == nil {
            guard let first = clusters[n].spans.first else { continue }
            let form = names.spans[first].form
            switch clusters[n].type {
            case .politicalPlace, .place: clusters[n].country = inference.country(of: toponymOfForm[form])
            case .facility: clusters[n].country = inference.prevailing
            default: break
            }
        }
    }

    private mutating func open(_ form: Int, _ type: EntityType) -> Int {
        clusters.append(EntityCluster(type, name: names.forms[form].tokens))
        join(form, to: clusters.count - 1)
        if type == .organization, let code = InstitutionTable.shared[finder.facts.lowerKey(names.forms[form].tokens)] {
            clusters[clusters.count - 1].country = finder.gazetteer?.country(alpha2: code)
        }
        return clusters.count - 1
    }

    private mutating func join(_ form: Int, to cluster: Int) {
        for span in names.forms[form].spans { assign(span, to: cluster) }
        let tokens = names.forms[form].tokens
        if tokens.count > clusters[cluster].name.count { clusters[cluster].name = tokens }
    }

    private mutating func assign(_ span: Int, to cluster: Int) {
        clusterOfSpan[span] = cluster
        clusters[cluster].spans.append(span)
    }

    /// "The White House said" is an institution, "in the White House" and "a White House summit" are its seat: two entities.
    private mutating func splitSeats() {
        for entry in names.forms where SeatTable.shared.contains(finder.facts.lowerKey(entry.tokens)) {
            let seats = entry.spans.filter { isSeat(names.spans[$0].tokens) }
            for (spans, type) in [(entry.spans.filter { !seats.contains($0) }, EntityType.organization), (seats, .facility)]
            where !spans.isEmpty {
                clusters.append(EntityCluster(type, name: names.spans[spans[0]].tokens))
                for span in spans { assign(span, to: clusters.count - 1) }
                let code = InstitutionTable.shared[finder.facts.lowerKey(entry.tokens)]
                clusters[clusters.count - 1].country = code.flatMap { finder.gazetteer?.country(alpha2: $0) }
            }
        }
    }

    /// After a preposition of place, or before the name of an event or a part of the building.
    private func isSeat(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        if finder.isJoined(next - 1, next), finder.has(next, .heldThere) { return true }
        var before = tokens.lowerBound - 1
        if before >= 0, finder.has(before, .determiner) { before -= 1 }
        return before >= 0 && finder.isJoined(before, before + 1)
            && (finder.has(before, .locative) && !finder.equals(before, "from") || finder.equals(before, "visit")
                || finder.equals(before, "visited"))
            && !(finder.isJoined(next - 1, next) && (finder.text.tags[next] == .noun || finder.text.tags[next] == .pluralNoun))
    }

    private mutating func mergePlaces() {
        var clusterOfPlace: [Gazetteer.Place: Int] = [:]
        for (form, entry) in names.forms.enumerated() {
            guard let resolution = resolved[form], let gazetteer = finder.gazetteer, clusterOfSpan[entry.spans[0]] < 0 else { continue }
            if let cluster = clusterOfPlace[resolution.place] {
                join(form, to: cluster)
                clusters[cluster].place = PlaceResolution(
                    place: resolution.place, confidence: max(resolution.confidence, clusters[cluster].place?.confidence ?? 0))
            } else {
                let isPolitical = gazetteer.feature(resolution.place).isPolitical
                let cluster = open(
                    form,
                    entry.label.isPlace || entry.label == .group || entry.label == .language
                        ? isPolitical ? .politicalPlace : .place : entry.label)
                clusters[cluster].place = resolution
                clusters[cluster].country = gazetteer.country(resolution.place)
                clusterOfPlace[resolution.place] = cluster
            }
        }
    }

    // MARK: Persons

    /// Full names of one person share the surname and have given names that agree.
    private mutating func mergeFullNames() {
        var bySurname: [UInt64: [Int]] = [:]
        for (form, entry) in names.forms.enumerated()
        where entry.label == .person && entry.tokens.count > 1 && clusterOfSpan[entry.spans[0]] < 0 {
            let parts = PersonParts(entry.tokens, finder)
            guard let surname = parts.surname else { continue }
            let found = bySurname[surname, default: []].first { cluster in
                parts.agrees(with: PersonParts(clusters[cluster].name, finder), finder)
            }
            let cluster = found ?? open(form, .person)
            if found != nil { join(form, to: cluster) } else { bySurname[surname, default: []].append(cluster) }
            if clusters[cluster].gender == .unknown { clusters[cluster].gender = parts.gender(finder) }
        }
        for (form, entry) in names.forms.enumerated()
        where entry.label == .person && entry.tokens.count > 1 && clusterOfSpan[entry.spans[0]] < 0 {
            _ = open(form, .person)
        }
    }

    /// A surname alone, or a given name alone, is whoever of that name was spoken of last; with Mr or Mrs only a man or a woman.
    private mutating func mergeSurnames() {
        var byWord: [UInt64: [Int]] = [:]
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && cluster.name.count > 1 {
            let parts = PersonParts(cluster.name, finder)
            for word in Set([parts.surname, parts.given].compactMap { $0 }) { byWord[word, default: []].append(n) }
        }
        for entry in names.forms where entry.label == .person && entry.tokens.count == 1 && clusterOfSpan[entry.spans[0]] < 0 {
            let word = finder.facts.lower[entry.tokens.lowerBound]
            let candidates = byWord[word] ?? []
            var own: Int?
            for span in entry.spans {
                let gender = honorificGender(before: names.spans[span].tokens.lowerBound)
                let fitting = candidates.filter { EntityCluster.agree(clusters[$0].gender, gender) }
                let surnames = fitting.filter { PersonParts(clusters[$0].name, finder).surname == word }
                if let cluster = nearest(surnames.isEmpty ? fitting : surnames, to: span) {
                    assign(span, to: cluster)
                    if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
                } else {
                    if own == nil {
                        clusters.append(EntityCluster(.person, name: entry.tokens))
                        own = clusters.count - 1
                        clusters[clusters.count - 1].gender =
                            finder.has(entry.tokens.lowerBound, .female)
                            ? finder.has(entry.tokens.lowerBound, .male) ? .unknown : .female
                            : finder.has(entry.tokens.lowerBound, .male) ? .male : .unknown
                    }
                    if let own {
                        assign(span, to: own)
                        if clusters[own].gender == .unknown { clusters[own].gender = gender }
                    }
                }
            }
        }
    }

    /// The candidate named last before `span`; in a headline, which comes before, the one named first after it.
    private func nearest(_ candidates: [Int], to span: Int) -> Int? {
        if candidates.count < 2 { return candidates.first }
        let before = candidates.compactMap { cluster in clusters[cluster].spans.filter { $0 < span }.max().map { ($0, cluster) } }.max {
            $0.0 < $1.0
        }
        return before?.1 ?? candidates.min { (clusters[$0].spans.min() ?? 0) < (clusters[$1].spans.min() ?? 0) }
    }

    private func honorificGender(before token: Int) -> EntityCluster.Gender {
        guard token > 0, finder.isJoined(token - 1, token), finder.has(token - 1, .honorific) else { return .unknown }
        return finder.has(token - 1, .saysFemale) ? .female : finder.has(token - 1, .saysMale) ? .male : .unknown
    }

    // MARK: Organisations and the rest

    /// Acronyms join what they abbreviate; a name with "Inc" or "Party" behind it is the name without.
    private mutating func mergeOrganizations() {
        let forms = names.forms.indices.filter { names.forms[$0].label == .organization }.sorted {
            names.forms[$0].tokens.count > names.forms[$1].tokens.count
        }
        var byInitials: [[UInt8]: Int] = [:], byFirst: [UInt64: Int] = [:], byCore: [UInt64: Int] = [:]
        for form in forms where clusterOfSpan[names.forms[form].spans[0]] < 0 {
            let tokens = names.forms[form].tokens
            let core = Self.core(tokens, finder), key = finder.facts.lowerKey(core)
            if let cluster = byCore[key] {
                join(form, to: cluster)
                continue
            }
            if tokens.count == 1 {
                let letters = finder.text.bytes(tokens).filter { $0 != 0x2E }
                if finder.facts.shapes[tokens.lowerBound].contains(.capitals), let cluster = byInitials[letters] {
                    join(form, to: cluster)
                    continue
                }
                if let cluster = byFirst[finder.facts.lower[tokens.lowerBound]] {
                    join(form, to: cluster)
                    continue
                }
            }
            let cluster = open(form, .organization)
            byCore[key] = cluster
            if tokens.count > 1 {
                for initials in Self.initials(tokens, finder) where initials.count > 1 && byInitials[initials] == nil {
                    byInitials[initials] = cluster
                }
                // "Toyota" for "Toyota Motor Corp", but not "Kenya" for "Kenya Airways".
                if finder.has(tokens.upperBound - 1, .company), !finder.has(tokens.lowerBound, [.generic, .compass]),
                    byFirst[finder.facts.lower[tokens.lowerBound]] == nil
                {
                    byFirst[finder.facts.lower[tokens.lowerBound]] = cluster
                }
            }
        }
    }

    private static func core(_ tokens: Range<Int>, _ finder: NameFinder) -> Range<Int> {
        var core = tokens
        while core.count > 1, finder.has(core.upperBound - 1, .company) || finder.mark(core.upperBound - 1) != 0 {
            core = core.lowerBound..<(core.upperBound - 1)
        }
        return core
    }

    /// The initials of the capitalised words, and of all words.
    private static func initials(_ tokens: Range<Int>, _ finder: NameFinder) -> [[UInt8]] {
        var capitals: [UInt8] = [], all: [UInt8] = []
        for token in tokens {
            guard let first = finder.text.bytes(token..<(token + 1)).first, finder.facts.shapes[token].contains(.hasLetter) else {
                continue
            }
            all.append(first & 0xDF)
            if finder.isCapital(token) { capitals.append(first) }
        }
        return capitals == all ? [capitals] : [capitals, all]
    }

    private mutating func mergeRest() {
        var groups: [UInt64: Int] = [:]
        for (form, entry) in names.forms.enumerated()
        where clusterOfSpan[entry.spans[0]] < 0 && !(entry.label == .person && entry.tokens.count == 1) {
            guard entry.label == .group else {
                _ = open(form, entry.label)
                continue
            }
            let key = singularKey(entry.tokens)  // "Republican" and "Republicans"
            if let cluster = groups[key] { join(form, to: cluster) } else { groups[key] = open(form, .group) }
        }
    }

    /// The hash of a name's lower-case bytes without a plural s.
    private func singularKey(_ tokens: Range<Int>) -> UInt64 {
        var bytes = finder.text.bytes(tokens)
        if bytes.count > 4, bytes.last == 0x73 { bytes.removeLast() }
        return TokenFacts.hash(bytes.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
    }
}
