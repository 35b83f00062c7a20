/// Decides which place each name of an article means, from the article as a whole.
///
/// A pure function. Every sense of a name has a prior (what kind of place, how many people) and gains from company: a container named
/// beside it decides; then countries, divisions and nearby places that other names may mean, each name's vote being shared among its senses
/// by their present probability. Two rounds, since what is sure should speak louder. Minimality of the area and population priors follow
/// Leidner, "Toponym Resolution in Text" (2007); the shared vote is a mean-field step.
struct PlaceResolver: Sendable {
    let gazetteer: Gazetteer
    var weights = Weights()

    /// The weights of the evidence, in logits; found by search on news of the training sets, then rounded.
    struct Weights: Sendable {
        var population = 0.9, country = 3.0, capital = 0.6, division = 1.6, namesakeCity = 2.2, continent = 4.0, nature = 1.0,
            district = -0.8
        var alternate = -2.4, home = 0.8, homeEnglish = 2.5, hint = 3.5
        var inside = 6.0, outside = -2.5
        var sameCountry = 1.4, rivals = 1.5, address = 2.0, sameDivision = 2.0, near = 2.0, neighbour = 1.0
        var nearKilometres = 120.0
        /// What speaks for a name meaning no place of the gazetteer: more than for a village in whose country nothing else is named.
        var nothing = 3.5
        var rounds = 2
    }

    /// Looks at no more senses of one name than this; the gazetteer lists the most populous first.
    static let maxSenses = 64

    /// For each toponym its place, or nil for a name the gazetteer does not hold.
    func resolve(_ toponyms: [Toponym], country hint: Gazetteer.Place? = nil) -> [PlaceResolution?] {
        var field = SenseField(toponyms, gazetteer, weights)
        for _ in 0..<weights.rounds { field.settle(toponyms, countryHint: hint) }
        return toponyms.indices.map { field.best(of: $0) }
    }
}

/// The senses of all toponyms as flat arrays, with their priors and present probabilities.
private struct SenseField {
    /// Where a paper that writes English and is called after its town is likely to be.
    static let englishPress: Set<String> = ["US", "GB", "CA", "AU", "NZ", "IE"]

    let weights: PlaceResolver.Weights
    /// Where each toponym's senses begin; one more than there are toponyms.
    var starts: [Int] = [0]
    var places: [Gazetteer.Place] = [], countries: [Int32] = [], divisions: [Int32] = []
    var priors: [Float] = [], probability: [Float] = []
    /// What `probability` was made from.
    var scores: [Float] = []
    /// Unit vectors, so that nearness is a dot product.
    var x: [Float] = [], y: [Float] = [], z: [Float] = []
    /// Settlements and districts have a middle that says something; continents and countries have not.
    var isLocal: [Bool] = []

    init(_ toponyms: [Toponym], _ gazetteer: Gazetteer, _ weights: PlaceResolver.Weights) {
        self.weights = weights
        for toponym in toponyms {
            for sense in toponym.senses.prefix(PlaceResolver.maxSenses) { append(sense, of: toponym, gazetteer) }
            starts.append(places.count)
        }
        for toponym in toponyms.indices where toponyms[toponym].kind == .any { preferNamesakeCity(range(toponym), gazetteer) }
        for toponym in toponyms.indices {
            for sense in range(toponym) {
                priors[sense] += containment(of: sense, in: toponyms[toponym].containers, gazetteer)
                priors[sense] += max(0, containment(of: sense, in: toponyms[toponym].possibleContainers, gazetteer)) / 2
            }
        }
        probability = priors
        for toponym in toponyms.indices { normalise(range(toponym)) }
    }

    func range(_ toponym: Int) -> Range<Int> { starts[toponym]..<starts[toponym + 1] }

    private mutating func append(_ sense: Gazetteer.Sense, of toponym: Toponym, _ gazetteer: Gazetteer) {
        let place = sense.place, feature = gazetteer.feature(place)
        var prior = weights.population * PlaceMath.log10(Double(gazetteer.population(place) + 100))
        switch feature {
        case .country: prior += weights.country
        case .capital: prior += weights.capital
        case .division: prior += weights.division
        case .district: prior += weights.district
        case .continent: prior += weights.continent
        case .city: break
        case .region where gazetteer.country(place) == nil:  // as known as ten millions: the Middle East is no quarter of Baltimore
            prior += weights.continent + 7 * weights.population
        default: prior += weights.nature + 5 * weights.population  // as known as a town of some millions
        }
        if sense.kind == .alternate { prior += weights.alternate }
        if toponym.isHome {
            if feature.isSettlement { prior += weights.home }
            if let code = gazetteer.alpha2(place), Self.englishPress.contains(code) { prior += weights.homeEnglish }
        }
        switch toponym.kind {
        case .any: break
        case .division: if feature == .division || feature == .district { prior += weights.hint }
        case .district: if feature == .district { prior += weights.hint }
        case .settlement: if feature.isSettlement { prior += weights.hint }
        case .nature: if !feature.isPolitical { prior += weights.hint }
        }
        places.append(place)
        countries.append(gazetteer.country(place) ?? -1)
        divisions.append(gazetteer.division(place) ?? -1)
        priors.append(Float(prior))
        let latitude = gazetteer.latitude(place), longitude = gazetteer.longitude(place)
        let (a, b, c) = PlaceMath.unit(latitude, longitude)
        x.append(a)
        y.append(b)
        z.append(c)
        isLocal.append(feature.isSettlement || feature == .district)
    }

    /// "New York" and "Washington" are the cities rather than the states, since news is made there: the capital of the country, or a city
    /// that holds a fifth of the division called after it.
    private mutating func preferNamesakeCity(_ senses: Range<Int>, _ gazetteer: Gazetteer) {
        guard let division = senses.first(where: { gazetteer.feature(places[$0]) == .division }) else { return }
        let limit = gazetteer.population(places[division]) / 5
        for sense in senses where countries[sense] == countries[division] {
            let feature = gazetteer.feature(places[sense])
            if feature == .capital || feature == .city && gazetteer.population(places[sense]) >= max(limit, 100_000) {
                priors[sense] += Float(weights.namesakeCity)
                return
            }
        }
    }

    /// What a container named beside it adds: much to the senses that lie in a likely sense of it, a loss to the others.
    private func containment(of sense: Int, in containers: [Int], _ gazetteer: Gazetteer) -> Float {
        guard !containers.isEmpty else { return 0 }
        for container in containers {
            for outer in range(container) where places[outer] != places[sense] && gazetteer.lies(places[sense], in: places[outer]) {
                return Float(weights.inside)
            }
        }
        return Float(weights.outside)
    }

    /// Softmax over one toponym's senses, from scores left in `probability`.
    private mutating func normalise(_ senses: Range<Int>) {
        guard let top = probability[senses].max() else { return }
        var sum: Float = 0
        for n in senses {
            probability[n] = PlaceMath.exp(probability[n] - top)
            sum += probability[n]
        }
        for n in senses { probability[n] /= sum }
    }

    /// One round: each name votes for countries, divisions and spots; each sense is scored anew by the votes of the other names.
    mutating func settle(_ toponyms: [Toponym], countryHint: Gazetteer.Place?) {
        var countryVotes: [Int32: Float] = [:], divisionVotes: [Int32: Float] = [:]
        for toponym in toponyms.indices {
            let weight = Self.weight(toponyms[toponym])
            for n in range(toponym) where probability[n] > 0.01 {
                if countries[n] >= 0 { countryVotes[countries[n], default: 0] += weight * probability[n] }
                if divisions[n] >= 0 { divisionVotes[divisions[n], default: 0] += weight * probability[n] }
            }
        }
        if let countryHint { countryVotes[countryHint, default: 0] += Float(weights.address) }
        let allVotes = countryVotes.values.sorted().reduce(0, +)  // in one order, so that rounding is the same on every run
        let likely = probability.indices.filter { probability[$0] > 0.05 && isLocal[$0] }
        var owner = [Int](repeating: 0, count: places.count)
        for toponym in toponyms.indices { for n in range(toponym) { owner[n] = toponym } }
        let cosine = PlaceMath.cosine(kilometres: weights.nearKilometres)
        var scores = priors
        for toponym in toponyms.indices where starts[toponym + 1] > starts[toponym] {
            let weight = Self.weight(toponyms[toponym])
            // Its own votes do not count for it, whichever of its senses cast them.
            var ownCountry: [Int32: Float] = [:], ownDivision: [Int32: Float] = [:]
            for n in range(toponym) where probability[n] > 0.01 {
                ownCountry[countries[n], default: 0] += weight * probability[n]
                ownDivision[divisions[n], default: 0] += weight * probability[n]
            }
            let ownVotes = ownCountry.values.sorted().reduce(0, +)
            for n in range(toponym) {
                var score = priors[n]
                if countries[n] >= 0, let votes = countryVotes[countries[n]] {
                    let others = votes - (ownCountry[countries[n]] ?? 0)
                    score +=
                        Float(weights.sameCountry)
                        * PlaceMath.saturating(others, among: allVotes - others - ownVotes, Float(weights.rivals))
                }
                if divisions[n] >= 0, places[n] != divisions[n], let votes = divisionVotes[divisions[n]] {
                    score += Float(weights.sameDivision) * PlaceMath.saturating(votes - (ownDivision[divisions[n]] ?? 0))
                }
                if isLocal[n] {
                    var near: Float = 0, beside: Float = 0
                    for other in likely where owner[other] != toponym {
                        guard x[n] * x[other] + y[n] * y[other] + z[n] * z[other] > cosine else { continue }
                        near += probability[other]
                        if toponyms[toponym].neighbours.contains(owner[other]) { beside += probability[other] }
                    }
                    score += Float(weights.near) * PlaceMath.saturating(near) + Float(weights.neighbour) * PlaceMath.saturating(beside)
                }
                scores[n] = score
            }
        }
        self.scores = scores
        probability = scores
        for toponym in toponyms.indices { normalise(range(toponym)) }
    }

    /// A name said often weighs more, but not in proportion.
    private static func weight(_ toponym: Toponym) -> Float { 1 + 0.3 * PlaceMath.log2(Float(toponym.mentions)) }

    func best(of toponym: Int) -> PlaceResolution? {
        guard let best = range(toponym).max(by: { probability[$0] < probability[$1] }) else { return nil }
        let score = scores[best], nothing = Float(weights.nothing)
        guard score > nothing else { return nil }
        let confidence = probability[best] / (1 + probability[best] * PlaceMath.exp(nothing - score))
        return PlaceResolution(place: places[best], confidence: (Double(confidence) * 100).rounded() / 100)
    }
}
