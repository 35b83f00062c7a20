import LanguageModel

/// Finds who did what to whom: events in the PLOVER ontology, with their participants, from the dependency trees and the entities.
///
/// A pure function; a value that is safe to share between threads. Linear in the text.
struct Events: Sendable {
    var lexicon = EventLexicon.shared

    /// The events of an article. What stands in a quotation is its speaker's word. Participants that the article describes and never names become entities of their own, behind the others.
    func find(
        in tree: SyntaxTree, _ entities: inout [Entity], times: [TimeMention] = [], published: String? = nil,
        quotes: [Quotation] = []
    ) -> [Event] {
        let clock = EventTimes(times, published: published, tree)
        let speakers = QuotedSpeakers(quotes)
        let finder = EventFinder(tree, entities, lexicon: lexicon)
        var merging = EventMerging()
        for candidate in finder.candidates() {
            var candidate = candidate
            candidate.sources = finder.sources(of: candidate.carrier)
            candidate.place = finder.place(of: candidate)
            candidate.time = clock.time(of: candidate, tree)
            merging.add(candidate)
        }
        var register = ParticipantRegister(tree, entities, areas: lexicon.areas)
        let events = merging.groups.enumerated().compactMap { number, group in event(number, group, tree, &register, speakers) }
        entities = register.entities
        return events
    }

    private func event(
        _ number: Int, _ group: [EventCandidate], _ tree: SyntaxTree, _ register: inout ParticipantRegister,
        _ speakers: QuotedSpeakers
    ) -> Event? {
        guard let best = group.max(by: { ($0.sides, $0.confidence, $1.trigger) < ($1.sides, $1.confidence, $0.trigger) }) else {
            return nil
        }
        // Another mention of the same event makes it surer.
        let confidence = min(1, max(0, (group.map(\.confidence).max() ?? 0) + 0.05 * Double(group.count - 1)))
        return Event(
            id: "v\(number + 1)", type: best.kind.type, mode: best.kind.mode ?? group.lazy.compactMap(\.kind.mode).first,
            cameo: best.kind.cameo,
            actors: best.actors.map { register.participant($0) }, recipients: best.recipients.map { register.participant($0) },
            time: (group.lazy.compactMap(\.time).first { $0.reference != nil }) ?? best.time,
            place: group.lazy.compactMap(\.place).first.map { register.entities[$0].id },
            mentions: group.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map { candidate in
                let scalars = tree.scalars(candidate.tokens)
                var sources = candidate.sources.map { register.participant($0).entity }
                for speaker in speakers.entities(of: scalars) where !sources.contains(speaker) { sources.append(speaker) }
                return EventMention(
                    start: scalars.lowerBound, end: scalars.upperBound, text: tree.string(candidate.tokens),
                    sources: sources, why: candidate.reason)
            }, realis: best.realis, confidence: (confidence * 100).rounded() / 100)
    }
}

/// Gives participants their entities, and new entities to those who have none.
struct ParticipantRegister {
    private(set) var entities: [Entity]
    private var described: [Participant.Identity: Int] = [:]
    private let tree: SyntaxTree
    private let areas: Set<UInt64>

    init(_ tree: SyntaxTree, _ entities: [Entity], areas: Set<UInt64>) {
        self.tree = tree
        self.areas = areas
        self.entities = entities
    }

    mutating func participant(_ participant: Participant) -> EventParticipant {
        let scalars = tree.scalars(participant.tokens)
        let entity: Int
        switch participant.identity {
        case .entity(let known): entity = known
        case .described:
            entity = described[participant.identity] ?? entities.count
            if entity == entities.count {
                described[participant.identity] = entity
                let isArea = areas.contains(tree.lemmas[participant.tokens.upperBound - 1])
                entities.append(
                    Entity(
                        id: "e\(entity + 1)", type: isArea ? .place : participant.type, name: tree.string(participant.tokens),
                        country: participant.country))
            }
            if !entities[entity].mentions.contains(where: { $0.start == scalars.lowerBound && $0.end == scalars.upperBound }) {
                entities[entity].mentions.append(
                    EntityMention(
                        start: scalars.lowerBound, end: scalars.upperBound, text: tree.string(participant.tokens),
                        kind: participant.isUnknownName ? .name : .nominal,
                        confidence: 0.7))
                entities[entity].mentions.sort { ($0.start, $0.end) < ($1.start, $1.end) }
            }
        }
        return EventParticipant(entity: entities[entity].id, country: participant.country, sector: participant.sector, mention: scalars)
    }
}
