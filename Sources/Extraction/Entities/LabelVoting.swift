/// Settles what kind of thing each name is, from all its mentions: the model's labels, what stands around it, the words in it, the
/// gazetteer, and the longer names it is part of. The weights are in units of one label by the model.
struct LabelVoting {
    let finder: NameFinder
    let gazetteer: Gazetteer?
    var weights = LabelWeights()

    func settle(_ names: inout NameForms) {
        for form in names.forms.indices {
            for span in names.forms[form].spans { voteByMention(span, form, &names) }
            names.damp(form)
            voteByTitles(form, &names)
            voteByWords(form, &names)
            voteByGazetteer(form, &names)
        }
        voteByParts(&names)
        voteByLists(&names)
        names.decide()
    }

    private func voteByMention(_ span: Int, _ form: Int, _ names: inout NameForms) {
        let name = names.spans[span], tokens = name.tokens
        switch name.origin {
        case .model: names.vote(form, name.label, tokens.count > 1 ? weights.modelLong : 1)
        case .pattern: names.vote(form, name.label, weights.pattern)
        case .gazetteer, .repetition: break
        }
        let first = tokens.lowerBound, last = tokens.upperBound - 1
        if first > 0, finder.isJoined(first - 1, first) {
            let before = first - 1
            if finder.has(before, .saying) { names.vote(form, .person, weights.saidBefore) }
            if finder.has(before, .role), !finder.isCapital(before), finder.text.tags[before] == .noun {
                names.vote(form, .person, weights.roleBefore)
            }
            if finder.has(before, .locative) {
                let isIn = finder.text.bytes(before..<first).elementsEqual("in".utf8)
                names.vote(
                    form, .politicalPlace,
                    (isIn ? weights.inBefore : weights.nearBefore) * (name.senses.isEmpty ? weights.unknownPlace : weights.knownPlace))
            }
        }
        if finder.isJoined(last, last + 1) {
            if finder.has(last + 1, .saying) {
                names.vote(form, .person, weights.saidAfter)
                names.vote(form, .organization, weights.organizationSaid)
            }
            if last + 2 < finder.text.count, finder.mark(last + 1) == 0x2C, finder.equals(last + 2, "who") {
                names.vote(form, .person, weights.who)
            }
            if last + 2 < finder.text.count, finder.mark(last + 1) == 0x2C, finder.text.tags[last + 2] == .number, isAge(last + 2) {
                names.vote(form, .person, weights.age)
            }
        }
        if !name.senses.isEmpty, isLocal(tokens) { names.vote(form, .politicalPlace, weights.local) }
        if !name.senses.isEmpty, container(after: last, of: name.senses, names) { names.vote(form, .politicalPlace, weights.container) }
    }

    /// "Mr. Okoro", "President Okoro": said of one mention it holds for all, so that it does not fade among many without.
    private func voteByTitles(_ form: Int, _ names: inout NameForms) {
        var titled = 0
        for span in names.forms[form].spans {
            let first = names.spans[span].tokens.lowerBound
            guard first > 0, finder.isJoined(first - 1, first) else { continue }
            let isTitle = finder.isCapital(first - 1) && finder.has(first - 1, .title) && finder.has(first - 1, .role)
            if finder.has(first - 1, .honorific) || isTitle { titled += 1 }
        }
        if titled > 0 { names.vote(form, .person, weights.title * (1 + PlaceMath.log2(Float(titled)))) }
    }

    /// Where towns stand: "a Columbus man", "Atlanta-based", "Smith, 22, of Winfield", "COLUMBUS --", "Clark and Madison counties".
    private func isLocal(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound, next = tokens.upperBound, text = finder.text
        if finder.isDateline(tokens) { return true }
        if finder.isJoined(next - 1, next) {
            if finder.has(next, .local), !finder.isCapital(next) { return true }
            if next + 1 < text.count, finder.mark(next) == 0x2D, text.bytes((next + 1)..<(next + 2)).elementsEqual("based".utf8) {
                return true
            }
        }
        if first > 1, finder.isJoined(first - 1, first), text.bytes((first - 1)..<first).elementsEqual("of".utf8) {
            return finder.mark(first - 2) == 0x2C
                || finder.owner[first - 2] >= 0 && finder.spans[Int(finder.owner[first - 2])].label == .person
        }
        return false
    }

    /// A name in a list of places is a place: "in Clark, Hamilton and Madison counties".
    private func voteByLists(_ names: inout NameForms) {
        var gains: [(Int, Float)] = []
        for span in names.spans.indices.dropLast() {
            let left = names.spans[span], right = names.spans[span + 1]
            guard left.form != right.form, isListed(left.tokens.upperBound, right.tokens.lowerBound) else { continue }
            let leftLabel = names.forms[left.form].votes.winner, rightLabel = names.forms[right.form].votes.winner
            if leftLabel?.isPlace == true, !right.senses.isEmpty { gains.append((right.form, weights.list)) }
            if rightLabel?.isPlace == true, !left.senses.isEmpty { gains.append((left.form, weights.list)) }
        }
        for (form, weight) in gains { names.vote(form, .politicalPlace, weight) }
    }

    private func isListed(_ from: Int, _ to: Int) -> Bool {
        guard from < to, to - from <= 2, (from...to).allSatisfy({ finder.isJoined($0 - 1, $0) }) else { return false }
        return (from..<to).allSatisfy { token in
            let bytes = finder.text.bytes(token..<(token + 1))
            return bytes.elementsEqual(",".utf8) || bytes.elementsEqual("and".utf8) || bytes.elementsEqual("or".utf8)
                || bytes.elementsEqual(";".utf8)
        }
    }

    /// ", 34," behind a name.
    private func isAge(_ token: Int) -> Bool {
        let bytes = finder.text.bytes(token..<(token + 1))
        guard bytes.count == 2, bytes.allSatisfy({ 0x30...0x39 ~= $0 }), token + 1 < finder.text.count else { return false }
        return finder.mark(token + 1) == 0x2C || finder.mark(token + 1) == 0x2E
    }

    /// Whether a comma and a place that one of the senses lies in follow.
    private func container(after last: Int, of senses: [Gazetteer.Sense], _ names: NameForms) -> Bool {
        guard let gazetteer, last + 2 < finder.text.count, finder.mark(last + 1) == 0x2C, finder.owner[last + 2] >= 0 else { return false }
        let outer = finder.spans[Int(finder.owner[last + 2])]
        return outer.senses.prefix(4).contains { container in
            container.kind != .demonym
                && senses.prefix(40).contains { $0.place != container.place && gazetteer.lies($0.place, in: container.place) }
        }
    }

    private func voteByWords(_ form: Int, _ names: inout NameForms) {
        if let known = PhraseTable.shared[finder.facts.lowerKey(names.forms[form].tokens)] { names.vote(form, known, weights.phrase) }
        let tokens = names.forms[form].tokens, first = tokens.lowerBound, last = tokens.upperBound - 1
        let given = finder.has(first, [.male, .female])
        if tokens.count > 1 {
            if finder.has(last, [.organization, .company])
                || tokens.dropLast().contains(where: { finder.has($0, .organization) && isOf($0 + 1) })
            {
                names.vote(form, .organization, weights.organizationWord)
            } else if finder.has(last, .road) || finder.has(first, .numberedRoad) {
                names.vote(form, .facility, weights.roadWord)
            } else if finder.has(last, .event) || finder.has(first, .storm) {
                names.vote(form, .event, weights.eventWord)
            } else if finder.has(last, .facility) {
                names.vote(form, .facility, weights.facilityWord)
            } else if finder.has(last, .nature) || finder.has(first, .nature) && !finder.has(first, .honorific) {
                names.vote(form, .place, weights.natureWord)
            } else if finder.has(last, .division) {
                names.vote(form, .politicalPlace, weights.divisionWord)
            } else if given, tokens.count < 5, tokens.dropFirst().allSatisfy({ finder.isCapital($0) || finder.has($0, .particle) }) {
                names.vote(form, .person, weights.givenName)
            }
        } else {
            if finder.has(first, .knownOrganization) { names.vote(form, .organization, weights.knownOrganization) }
            if given, finder.isCapital(first) { names.vote(form, .person, weights.givenAlone) }
            let shape = finder.facts.shapes[first], length = finder.text.ends[first] - finder.text.starts[first]
            if shape.contains(.capitals), length <= 6 { names.vote(form, .organization, weights.capitals) }
        }
        if finder.has(last, .group), tokens.count <= 2 { names.vote(form, .group, weights.groupWord) }
    }

    private func isOf(_ token: Int) -> Bool {
        let bytes = finder.text.bytes(token..<(token + 1))
        return bytes.elementsEqual("of".utf8) || bytes.elementsEqual("for".utf8)
    }

    private func voteByGazetteer(_ form: Int, _ names: inout NameForms) {
        guard let gazetteer, let best = names.forms[form].senses.first else { return }
        if best.kind == .demonym {
            names.vote(form, .group, weights.demonym)
            return
        }
        let population = gazetteer.population(best.place)
        var weight: Float
        switch gazetteer.feature(best.place) {
        case .country, .continent: weight = names.forms[form].tokens.count > 1 && best.kind == .name ? weights.countryLong : weights.country
        case .division: weight = best.kind == .alternate ? weights.divisionAlternate : weights.division
        case .capital: weight = weights.capital
        case .city:
            weight =
                population >= 500_000
                ? weights.metropolis : population >= 100_000 ? weights.city : population >= 15_000 ? weights.town : weights.village
        case .district: weight = names.forms[form].tokens.count > 1 ? weights.districtLong : weights.district
        default: weight = weights.otherPlace
        }
        if best.kind == .alternate { weight -= 0.3 }
        if best.kind == .short {  // "ACT" is a test as well; "Calif." and "UK" are nothing else
            let isSure = gazetteer.feature(best.place) == .country || finder.text.bytes(names.forms[form].tokens).contains(0x2E)
            weight = isSure || names.forms[form].spans.contains { names.spans[$0].origin == .gazetteer } ? 3 : 0.4
        }
        names.vote(form, gazetteer.feature(best.place).isPolitical ? .politicalPlace : .place, weight)
    }

    /// A single word that ends or begins the name of a person, or begins an organisation's, shares its kind; so does a company's name without what says
    /// that it is one.
    private func voteByParts(_ names: inout NameForms) {
        let companies = Set(
            names.forms.lazy.filter { $0.tokens.count > 1 && finder.has($0.tokens.upperBound - 1, .company) }
                .map { finder.facts.lowerKey(EntityMerging.core($0.tokens, finder)) })
        var persons: [UInt64: Float] = [:], organizations: [UInt64: Float] = [:]
        for form in names.forms where form.tokens.count > 1 {
            guard let label = form.votes.winner else { continue }
            let first = finder.facts.lower[form.tokens.lowerBound], last = finder.facts.lower[form.tokens.upperBound - 1]
            if label == .person {
                persons[last] = max(persons[last] ?? 0, weights.surname)
                persons[first] = max(persons[first] ?? 0, weights.givenPart)
            } else if label == .organization {
                organizations[first] = max(organizations[first] ?? 0, weights.organizationPart)
            }
        }
        for form in names.forms.indices where companies.contains(finder.facts.lowerKey(names.forms[form].tokens)) {
            names.vote(form, .organization, weights.company)
        }
        for form in names.forms.indices where names.forms[form].tokens.count == 1 {
            let key = finder.facts.lower[names.forms[form].tokens.lowerBound]
            if let weight = persons[key] { names.vote(form, .person, weight) }
            if let weight = organizations[key] { names.vote(form, .organization, weight) }
        }
    }

    /// A second look, once the sure places are known: a name taken for something else by a narrow margin is a place if it would lie among
    /// them. Returns whether any label changed.
    func reconsider(_ names: inout NameForms, among places: [PlaceResolution]) -> Bool {
        guard let gazetteer else { return false }
        let local = places.filter {
            $0.confidence >= 0.5 && (gazetteer.feature($0.place).isSettlement || gazetteer.feature($0.place) == .district)
        }.map(\.place)
        guard !local.isEmpty else { return false }
        let units = local.map { PlaceMath.unit(gazetteer.latitude($0), gazetteer.longitude($0)) }
        let cosine = PlaceMath.cosine(kilometres: Self.nearKilometres)
        var changed = false
        for n in names.forms.indices where !names.forms[n].label.isPlace && names.forms[n].label != .group {
            let form = names.forms[n]
            guard !form.senses.isEmpty, !finder.has(form.tokens.lowerBound, [.generic, .group, .knownOrganization, .role, .facility]) else {
                continue
            }
            guard form.votes[form.label] - form.votes[.politicalPlace] - form.votes[.place] < Self.margin else { continue }
            let isNear = form.senses.prefix(PlaceResolver.maxSenses).contains { sense in
                guard sense.kind == .name, gazetteer.feature(sense.place).isSettlement || gazetteer.feature(sense.place) == .district else {
                    return false
                }
                let (x, y, z) = PlaceMath.unit(gazetteer.latitude(sense.place), gazetteer.longitude(sense.place))
                return units.contains { $0.0 * x + $0.1 * y + $0.2 * z > cosine }
            }
            guard isNear else { continue }
            names.vote(n, .politicalPlace, Self.margin)
            changed = true
        }
        if changed { names.decide() }
        return changed
    }

    private static let nearKilometres = 60.0
    private static let margin: Float = 1.5
}
