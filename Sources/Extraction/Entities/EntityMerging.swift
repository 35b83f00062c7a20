/// Merges the names of an article into entities: full names and surnames, acronyms and expansions, places by what they were resolved to.
struct EntityMerging {
    let finder: NameFinder
    let names: NameForms
    /// For each form what it was resolved to, if it is a place's or a demonym.
    let resolved: [PlaceResolution?]
    /// The year of publication: who held which office then.
    let year: Int?
    private(set) var clusters: [EntityCluster] = []
    /// The cluster of each span; -1 before it has one.
    private(set) var clusterOfSpan: [Int]
    /// From the finder's numbers of spans to those of `names`, which are sorted.
    let spanOfOwner: [Int: Int]

    init(_ finder: NameFinder, _ names: NameForms, _ resolved: [PlaceResolution?], year: Int?) {
        self.finder = finder
        self.names = names
        self.resolved = resolved
        self.year = year
        spanOfOwner = Dictionary(
            names.spans.indices.map { (Int(finder.owner[names.spans[$0].tokens.lowerBound]), $0) }, uniquingKeysWith: { $1 })
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

    mutating func setCountry(of cluster: Int, _ country: Gazetteer.Place?) { clusters[cluster].country = country }

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
        let forms = names.forms.indices.filter {
            names.forms[$0].label == .person && names.forms[$0].tokens.count > 1 && clusterOfSpan[names.forms[$0].spans[0]] < 0
        }
        let partsOfForm = forms.map { PersonParts(names.forms[$0].tokens, finder) }
        // "Tamm Jr." after "Peter Tamm Jr.", wherever that stands.
        let order = forms.indices.sorted { (partsOfForm[$0].given == nil ? 1 : 0, $0) < (partsOfForm[$1].given == nil ? 1 : 0, $1) }
        for n in order {
            let form = forms[n], parts = partsOfForm[n]
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

    /// A surname alone, or a given name alone, is whoever of that name was spoken of last; with Mr or Mrs only a man or a woman, with an
    /// office only who holds it.
    private mutating func mergeSurnames() {
        var byWord: [UInt64: [Int]] = [:]
        for (n, cluster) in clusters.enumerated() where cluster.type == .person && cluster.name.count > 1 {
            let parts = PersonParts(cluster.name, finder)
            for word in Set([parts.surname, parts.given].compactMap { $0 }) { byWord[word, default: []].append(n) }
        }
        for entry in names.forms where entry.label == .person && entry.tokens.count == 1 && clusterOfSpan[entry.spans[0]] < 0 {
            let word = finder.facts.lower[entry.tokens.lowerBound], candidates = byWord[word] ?? []
            var own = holder(of: entry, unlike: candidates)
            for span in entry.spans where clusterOfSpan[span] < 0 {
                let gender = honorificGender(before: names.spans[span].tokens.lowerBound)
                if let cluster = choose(word, of: candidates, holder: own, gender, span) {
                    assign(span, to: cluster)
                    if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
                    continue
                }
                let cluster = own ?? openSingle(entry)
                own = cluster
                assign(span, to: cluster)
                if clusters[cluster].gender == .unknown { clusters[cluster].gender = gender }
            }
        }
    }

    /// Of the persons with a name, the one that a mention by it alone means.
    private func choose(_ word: UInt64, of candidates: [Int], holder: Int?, _ gender: EntityCluster.Gender, _ span: Int) -> Int? {
        var fitting = candidates.filter { EntityCluster.agree(clusters[$0].gender, gender) }
        let surnames = fitting.filter { PersonParts(clusters[$0].name, finder).surname == word }
        if !surnames.isEmpty { fitting = surnames }
        if let holder, EntityCluster.agree(clusters[holder].gender, gender) { return holder }
        let elders = fitting.filter { !PersonParts(clusters[$0].name, finder).hasSuffix }
        return nearest(elders.isEmpty ? fitting : elders, to: span)
    }

    private mutating func openSingle(_ entry: NameForms.Form) -> Int {
        clusters.append(EntityCluster(.person, name: entry.tokens))
        let isFemale = finder.has(entry.tokens.lowerBound, .female), isMale = finder.has(entry.tokens.lowerBound, .male)
        clusters[clusters.count - 1].gender = isFemale == isMale ? .unknown : isFemale ? .female : .male
        return clusters.count - 1
    }

    /// "President Okoro" beside his daughter Ada Okoro: a person of his own, if the known holder of the office has another given name than
    /// all who are named in full. He is then meant by the surname alone too.
    private mutating func holder(of entry: NameForms.Form, unlike candidates: [Int]) -> Int? {
        guard !candidates.isEmpty else { return nil }
        let surname = finder.facts.lower[entry.tokens.lowerBound]
        let titles = entry.spans.compactMap { span -> UInt64? in
            let before = names.spans[span].tokens.lowerBound - 1
            guard before >= 0, finder.isJoined(before, before + 1), finder.isCapital(before), finder.has(before, .title) else { return nil }
            return finder.facts.lower[before]
        }
        for title in Set(titles).sorted() {
            let given = OfficeHolders.shared.givenNames(surname: surname, office: title, year: year)
            guard !given.isEmpty else { continue }
            let isNamed = candidates.contains { cluster in
                let parts = PersonParts(clusters[cluster].name, finder)
                return !parts.hasSuffix && parts.isCalled(given)
            }
            if !isNamed { return openSingle(entry) }
        }
        // Without an office: of a surname that the article says before it names anybody in full, and that a ruler has at the time.
        guard titles.isEmpty, let year, let first = entry.spans.first(where: { !isHeadline(names.spans[$0].tokens.lowerBound) }),
            candidates.allSatisfy({ (clusters[$0].spans.min() ?? 0) > first })
        else { return nil }
        let given = OfficeHolders.shared.givenNames(surname: surname, office: nil, year: year)
        let isNamed = candidates.contains { PersonParts(clusters[$0].name, finder).isCalled(given) }
        return given.isEmpty || isNamed ? nil : openSingle(entry)
    }

    private func isHeadline(_ token: Int) -> Bool {
        let blocks = finder.text.blocks
        return blocks.count > 1 && token < Int(blocks[1])
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
        let endings = uniqueEndings(forms)
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
            if let longer = endings[finder.facts.lowerKey(tokens)], case let cluster = clusterOfSpan[names.forms[longer].spans[0]],
                cluster >= 0
            {
                join(form, to: cluster)
                continue
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

    /// "The Post" for "The Washington Post", "the Judiciary Committee" for the Senate's: the one longer name that ends so, by the ending.
    /// What is known by the short name itself ("Supreme Court") is no ending.
    private func uniqueEndings(_ forms: [Int]) -> [UInt64: Int] {
        var endings: [UInt64: Int] = [:], ambiguous: Set<UInt64> = []
        for form in forms {
            let tokens = names.forms[form].tokens
            guard tokens.count > 1, finder.has(tokens.upperBound - 1, .organization) else { continue }
            for start in tokens.dropFirst() where finder.isCapital(start) {
                let key = finder.facts.lowerKey(start..<tokens.upperBound)
                if endings.updateValue(form, forKey: key) != nil { ambiguous.insert(key) }
            }
        }
        return endings.filter { !ambiguous.contains($0.key) && PhraseTable.shared[$0.key] == nil && InstitutionTable.shared[$0.key] == nil }
    }

    /// A company's name without "Inc".
    static func core(_ tokens: Range<Int>, _ finder: NameFinder) -> Range<Int> {
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
