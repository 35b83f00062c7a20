// Who says so, and where it happens.

extension EventFinder {
    /// Those who are reported to say what a token says, the nearest first: the subjects of the verbs of saying above it, and those behind
    /// "according to".
    func sources(of token: Int) -> [Participant] {
        var found: [Participant] = [], at = token
        for _ in 0..<24 {
            for preposition in tree.children(at) where tree.words[preposition] == Self.according {
                for inner in tree.prepositions(preposition) { if let noun = tree.object(ofPreposition: inner) { found += named(noun) } }
            }
            guard let head = tree.head(at) else { break }
            switch tree.relations[at] {
            case .ccomp where lexicon.saying.contains(tree.lemmas[head]):
                if let subject = tree.subject(head) { found += named(subject) }
            case .pcomp:
                // "quoted the minister as saying"
                break
            default: break
            }
            for child in tree.children(head)
            where child != at && tree.relations[child] == .parataxis && lexicon.saying.contains(tree.lemmas[child]) {
                if let subject = tree.subject(child) { found += named(subject) }
            }
            at = head
        }
        var seen: Set<Participant.Identity> = []
        return found.filter { seen.insert($0.identity).inserted }
    }

    private func named(_ noun: Int) -> [Participant] { resolver.participants(noun).filter(\.isNamed) }

    /// Index of the entity where it happens: behind "in", "at", "near" or "across" of the event's verb or noun.
    func place(of candidate: EventCandidate) -> Int? {
        let taken = Set((candidate.actors + candidate.recipients).map(\.identity))
        for head in [candidate.trigger, candidate.carrier] {
            for preposition in tree.prepositions(head) where Self.locative.contains(tree.words[preposition]) {
                guard let noun = tree.object(ofPreposition: preposition), let (place, _) = resolver.index.mention(at: noun),
                    resolver.entities[place.entity].type.isPlace || resolver.entities[place.entity].type == .facility,
                    !taken.contains(.entity(place.entity))
                else { continue }
                return place.entity
            }
        }
        return nil
    }

    private static let according = SyntaxTree.hash("according")
    private static let locative = Set(["in", "at", "near", "across", "inside", "outside"].map { SyntaxTree.hash($0) })
}
