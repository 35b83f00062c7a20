/// The country of a place that the gazetteer does not hold, or holds elsewhere only: said by its container, else by its neighbours, else by the
/// whole article, if that speaks of one country almost alone.
struct CountryInference: Sendable {
    private let countries: [Gazetteer.Place?]
    /// The country that most resolved mentions lie in, if few lie elsewhere.
    let prevailing: Gazetteer.Place?

    /// How much of an article's places have to lie in one country for that to stand for the others.
    private static let share: Float = 0.75

    init(_ toponyms: [Toponym], _ resolutions: [PlaceResolution?], hint: Gazetteer.Place?, _ gazetteer: Gazetteer) {
        let resolved = resolutions.map { $0.flatMap { gazetteer.country($0.place) } }
        var votes: [Gazetteer.Place: Float] = [:], total: Float = 0
        for (toponym, country) in zip(toponyms, resolved) {
            guard let country else { continue }
            let weight = Float(toponym.mentions).squareRoot()
            votes[country, default: 0] += weight
            total += weight
        }
        if let hint { votes[hint, default: 0] += 1 }
        let top = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let prevailing = top.flatMap { $0.value >= Self.share * max(total, 1) ? $0.key : nil }
        self.prevailing = prevailing
        countries = toponyms.indices.map { n in
            if let own = resolved[n] { return own }
            if resolutions.indices.contains(n), resolutions[n] != nil { return nil }  // a continent or an ocean
            let containers = Set((toponyms[n].containers).compactMap { resolved[$0] })
            if containers.count == 1 { return containers.first }
            let neighbours = Set(toponyms[n].neighbours.compactMap { resolved[$0] })
            return neighbours.count == 1 ? neighbours.first : prevailing
        }
    }

    func country(of toponym: Int) -> Gazetteer.Place? { countries.indices.contains(toponym) ? countries[toponym] : prevailing }
}
