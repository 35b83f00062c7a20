// The countries of what is no country: said by its name, by what stands before it, or by where it lies.

extension EntityMerging {
    /// Countries of what lies somewhere: unresolved places, facilities; and of organisations as far as the article says.
    mutating func inferCountries(_ inference: CountryInference, _ toponymOfForm: [Int]) {
        for n in clusters.indices where clusters[n].country == nil && clusters[n].place == nil {
            guard let first = clusters[n].spans.first else { continue }
            switch clusters[n].type {
            case .politicalPlace, .place: setCountry(of: n, inference.country(of: toponymOfForm[names.spans[first].form]))
            case .facility: setCountry(of: n, inference.prevailing)
            default: break
            }
        }
        let places = placesByName()
        for n in clusters.indices where clusters[n].type == .organization && clusters[n].country == nil {
            // "Congress" and "Parliament" are those of the country an article is about.
            let isChamber = clusters[n].name.count == 1 && finder.has(clusters[n].name.lowerBound, .generic)
            setCountry(
                of: n,
                countryInName(clusters[n].name, places) ?? countryBefore(clusters[n].spans) ?? (isChamber ? inference.prevailing : nil))
        }
    }

    /// What the article's place names, by the hash of their lower-case words, were resolved to.
    private func placesByName() -> [UInt64: Gazetteer.Place] {
        var places: [UInt64: Gazetteer.Place] = [:]
        for (form, resolution) in zip(names.forms, resolved) {
            if let resolution { places[finder.facts.lowerKey(form.tokens)] = resolution.place }
        }
        return places
    }

    /// "Bank of England", "Royal Saudi Air Force", "Rochester Fire Department": the country of the one country, people or known place in a
    /// name; "South China Morning Post" and "Indian Ocean Commission" have none.
    private func countryInName(_ tokens: Range<Int>, _ places: [UInt64: Gazetteer.Place]) -> Gazetteer.Place? {
        guard let gazetteer = finder.gazetteer, tokens.count > 1 else { return nil }
        var found: Set<Gazetteer.Place> = [], scratch = PlaceName(), at = tokens.lowerBound
        while at < tokens.upperBound {
            var length = min(3, tokens.upperBound - at)
            while length > 0 {
                let part = at..<(at + length)
                if part != tokens, finder.isCapital(at),
                    let place = places[finder.facts.lowerKey(part)] ?? nationality(part, gazetteer, &scratch)
                {
                    let isBent =
                        at > tokens.lowerBound && finder.has(at - 1, .compass)
                        || part.upperBound < tokens.upperBound && finder.has(part.upperBound, .nature)
                    if !isBent, let country = gazetteer.country(place) { found.insert(country) }
                    break
                }
                length -= 1
            }
            at += max(1, length)
        }
        return found.count == 1 ? found.first : nil
    }

    /// A country or its people, if the name means nothing else that is as well known.
    private func nationality(_ tokens: Range<Int>, _ gazetteer: Gazetteer, _ scratch: inout PlaceName) -> Gazetteer.Place? {
        let senses = gazetteer.senses(of: finder.text.bytes(tokens), &scratch)
        guard let best = senses.first(where: { $0.kind == .demonym }) ?? senses.first, best.kind != .alternate,
            gazetteer.feature(best.place) == .country,
            !senses.contains(where: { $0.place != best.place && $0.kind == best.kind && gazetteer.feature($0.place).rawValue < 2 })
        else { return nil }
        return best.place
    }

    /// "Russia's Gazprom", "Chinese telecom giant Huawei": a people or a possessive before the name, common nouns between.
    private func countryBefore(_ spans: [Int]) -> Gazetteer.Place? {
        for span in spans {
            var at = names.spans[span].tokens.lowerBound - 1
            let first = at
            while at > 0, first - at < 3, finder.isJoined(at, at + 1), finder.isFree(at), !finder.isCapital(at),
                finder.text.tags[at] == .noun || finder.text.tags[at] == .adjective
            {
                at -= 1
            }
            guard at >= 0, finder.isJoined(at, at + 1) else { continue }
            let isPossessive = finder.isPossessive(at) && at > 0
            let owner = finder.owner[isPossessive ? at - 1 : at]
            guard owner >= 0, let before = spanOfOwner[Int(owner)], clusterOfSpan[before] >= 0 else { continue }
            let cluster = clusters[clusterOfSpan[before]], isPeople = names.spans[before].label == .group
            if cluster.type.isPlace || cluster.type == .group, isPossessive || isPeople || at < first, let country = cluster.country {
                return country
            }
        }
        return nil
    }
}
