/// Turns clusters into the record's entities: names, offsets in code points, usage, salience, order.
struct EntityAssembly {
    let finder: NameFinder
    let names: NameForms
    let resolved: [PlaceResolution?]
    let clusters: [EntityCluster]
    private let index: ScalarIndex

    init(_ finder: NameFinder, _ names: NameForms, _ resolved: [PlaceResolution?], _ clusters: [EntityCluster]) {
        self.finder = finder
        self.names = names
        self.resolved = resolved
        self.clusters = clusters
        index = ScalarIndex(finder.text.text)
    }

    func entities() -> [Entity] {
        let nested = nestedPlaces()
        let mentions = clusters.indices.map { self.mentions(of: clusters[$0], nested: nested[$0] ?? []) }
        let order = clusters.indices.filter { !mentions[$0].isEmpty }.sorted {
            (mentions[$0][0].start, mentions[$0][0].end, $0) < (mentions[$1][0].start, mentions[$1][0].end, $1)
        }
        var ids = [Int: String]()
        for (n, cluster) in order.enumerated() { ids[cluster] = "e\(n + 1)" }
        let weights = clusters.map(weight(of:))
        let top = order.map { weights[$0] }.max() ?? 1
        return order.map { n in
            let cluster = clusters[n]
            var entity = Entity(id: ids[n] ?? "", type: cluster.type, name: name(of: cluster))
            entity.mentions = mentions[n]
            entity.aliases = aliases(of: entity)
            entity.roles = roles(of: cluster)
            entity.affiliations = affiliations(of: cluster).compactMap { ids[$0] }
            entity.members = order.filter { cluster.members.contains($0) }.compactMap { ids[$0] }
            entity.salience = top > 0 ? (weights[n] / top * 100).rounded() / 100 : 0
            if let gazetteer = finder.gazetteer { place(&entity, cluster, gazetteer) }
            return entity
        }
    }

    private func place(_ entity: inout Entity, _ cluster: EntityCluster, _ gazetteer: Gazetteer) {
        entity.country = cluster.country.flatMap { gazetteer.alpha3($0) }
        if entity.type == .facility { entity.iso3166 = cluster.country.flatMap { gazetteer.alpha2($0) } }
        guard let resolution = cluster.place else { return }
        let place = resolution.place
        entity.geonames = gazetteer.geonames(place)
        entity.iso3166 = gazetteer.alpha2(place)
        entity.geo = Entity.Position(
            latitude: gazetteer.latitude(place), longitude: gazetteer.longitude(place), feature: gazetteer.feature(place).word,
            confidence: resolution.confidence)
    }

    private func name(of cluster: EntityCluster) -> String {
        if let place = cluster.place?.place, let gazetteer = finder.gazetteer { return gazetteer.name(place) }
        return string(cluster.name)
    }

    private func string(_ tokens: Range<Int>) -> String { String(decoding: finder.text.bytes(tokens), as: UTF8.self) }

    private func aliases(of entity: Entity) -> [String] {
        var seen: Set<String> = [entity.name], found: [String] = []
        for mention in entity.mentions where mention.kind == .name && mention.usage != .demonym && seen.insert(mention.text).inserted {
            found.append(mention.text)
        }
        return found
    }

    private func roles(of cluster: EntityCluster) -> [String] {
        var found: [String] = []
        for role in cluster.roles where !role.tokens.isEmpty {
            let words = string(role.tokens)
            if !found.contains(words) { found.append(words) }
        }
        return found
    }

    /// The organisations of its offices, each once, in the order the article gives them.
    private func affiliations(of cluster: EntityCluster) -> [Int] {
        var found: [Int] = []
        for case let organization? in cluster.roles.map(\.organization) where !found.contains(organization) { found.append(organization) }
        return found
    }

    private func mentions(of cluster: EntityCluster, nested: [Range<Int>]) -> [EntityMention] {
        var found = cluster.spans.map { span -> EntityMention in
            let name = names.spans[span]
            var usage: PlaceUsage?
            if cluster.type.isPlace || cluster.type == .facility { usage = PlaceUsage(name, isDemonym: isDemonym(name), finder) }
            return mention(name.tokens, .name, usage, nil)
        }
        for tokens in nested { found.append(mention(tokens, .name, .associative, nil)) }
        for other in cluster.others { found.append(mention(other.tokens, other.kind, nil, other.confidence)) }
        found.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var last = -1  // an apposition may be found from both sides
        return found.filter { mention in
            defer { last = mention.start }
            return mention.start != last
        }
    }

    /// "Rochester" in "Rochester Fire Department": places named in the names of other things, by the place's cluster.
    private func nestedPlaces() -> [Int: [Range<Int>]] {
        var places: [UInt64: (cluster: Int, length: Int)] = [:]
        for (n, cluster) in clusters.enumerated() where cluster.place != nil && cluster.type.isPlace {
            for span in cluster.spans where !isDemonym(names.spans[span]) {
                places[finder.facts.lowerKey(names.spans[span].tokens)] = (n, names.spans[span].tokens.count)
            }
        }
        var found: [Int: [Range<Int>]] = [:]
        for span in names.spans where span.label == .organization || span.label == .event || span.label == .work {
            for length in 1..<max(2, min(4, span.tokens.count)) where span.tokens.count > length {
                let tokens = span.tokens.lowerBound..<(span.tokens.lowerBound + length)
                if let place = places[finder.facts.lowerKey(tokens)], place.length == length {
                    found[place.cluster, default: []].append(tokens)
                }
            }
        }
        return found
    }

    private func isDemonym(_ span: NameSpan) -> Bool {
        guard span.form >= 0, let place = resolved[span.form]?.place else { return false }
        return names.forms[span.form].senses.contains { $0.place == place && $0.kind == .demonym }
    }

    private func mention(_ tokens: Range<Int>, _ kind: EntityMention.Kind, _ usage: PlaceUsage?, _ confidence: Double?) -> EntityMention {
        let start = Int(finder.text.starts[tokens.lowerBound]), end = Int(finder.text.ends[tokens.upperBound - 1])
        return EntityMention(
            start: index.scalar(atByte: start), end: index.scalar(atByte: end), text: string(tokens), kind: kind, usage: usage,
            confidence: confidence)
    }

    /// How much an article is about an entity: its mentions, names before pronouns, subjects and early ones before others. The features are
    /// those that Dunietz and Gillick, "A new entity salience task with millions of training examples" (2014), found to carry most.
    private func weight(of cluster: EntityCluster) -> Double {
        var sum = 0.0
        for span in cluster.spans {
            let tokens = names.spans[span].tokens, relation = finder.text.relations[tokens.upperBound - 1]
            sum += (relation == .subject || relation == .passiveSubject ? 1.3 : 1) * position(tokens.lowerBound)
        }
        for other in cluster.others { sum += (other.kind == .nominal ? 0.7 : 0.5) * position(other.tokens.lowerBound) }
        return sum
    }

    /// The headline counts double, the first two paragraphs half as much again.
    private func position(_ token: Int) -> Double {
        let blocks = finder.text.blocks
        if blocks.count < 2 || token < Int(blocks[1]) { return 2 }
        return blocks.count < 4 || token < Int(blocks[3]) ? 1.5 : 1
    }
}
