/// Finds who and where: one entity for each person, organisation, place or other named thing of an article, with all its mentions.
///
/// A pure function of the tagged text, the article's metadata and the gazetteer; a value that is safe to share between threads. Without a
/// gazetteer places stay names.
public struct Entities: Sendable {
    let gazetteer: Gazetteer?
    var resolver: PlaceResolver?
    var weights = LabelWeights()

    /// - Parameter gazetteer: places to resolve names to; nil finds entities only.
    public init(gazetteer: Gazetteer?) {
        self.gazetteer = gazetteer
        resolver = gazetteer.map { PlaceResolver(gazetteer: $0) }
    }

    /// What an article says of itself.
    struct Context: Sendable {
        var publisher: String?
        var url: String?
        /// The year of publication.
        var year: Int?
    }

    func find(in text: TaggedText, _ context: Context = Context()) -> [Entity] {
        guard text.count > 0 else { return [] }
        let facts = TokenFacts(text)
        var finder = NameFinder(text, facts, gazetteer)
        let spans = finder.run()
        var names = NameForms(spans, facts)
        let voting = LabelVoting(finder: finder, gazetteer: gazetteer, weights: weights)
        voting.settle(&names)
        let publisher = gazetteer.map { PublisherEvidence(publisher: context.publisher, url: context.url, $0) } ?? PublisherEvidence()
        var evidence = PlaceEvidence(names, finder, publisher: publisher)
        var resolutions = resolver?.resolve(evidence.toponyms, country: publisher.country) ?? []
        if voting.reconsider(&names, among: resolutions.compactMap { $0 }) {
            evidence = PlaceEvidence(names, finder, publisher: publisher)
            resolutions = resolver?.resolve(evidence.toponyms, country: publisher.country) ?? []
        }
        let resolved = evidence.toponymOfForm.map { $0 >= 0 && resolutions.indices.contains($0) ? resolutions[$0] : nil }
        var merging = EntityMerging(finder, names, resolved, year: context.year)
        merging.run()
        if let gazetteer {
            let inference = CountryInference(evidence.toponyms, resolutions, hint: publisher.country, gazetteer)
            merging.inferCountries(inference, evidence.toponymOfForm)
        }
        let roles = RoleFinder(finder, names, merging, year: context.year)
        var clusters = merging.clusters
        roles.annotate(&clusters)
        var coreference = Coreference(finder, names, roles, clusters)
        coreference.run()
        return EntityAssembly(finder, names, resolved, coreference.clusters).entities()
    }
}
