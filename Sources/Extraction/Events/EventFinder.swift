/// Finds the mentions of events in an article: at each verb, noun and adjective that the lexicon knows, the pattern that asks for most among
/// those that fit; then what promises, refusals and ends make of it.
struct EventFinder {
    let tree: SyntaxTree
    let resolver: ParticipantResolver
    let lexicon: EventLexicon
    let matcher: EventMatcher
    let fields: SubjectFields

    init(_ tree: SyntaxTree, _ entities: [Entity], lexicon: EventLexicon) {
        self.tree = tree
        self.lexicon = lexicon
        resolver = ParticipantResolver(tree: tree, entities: entities, index: MentionIndex(entities, tree), lexicon: lexicon)
        matcher = EventMatcher(tree: tree, resolver: resolver, lexicon: lexicon)
        fields = SubjectFields(tree, lexicon)
    }

    func candidates() -> [EventCandidate] {
        var found: [EventCandidate] = []
        for token in 0..<tree.count where !tree.isTeaser[token] {
            if let candidate = candidate(token, isComplement: false, depth: 0) { found.append(candidate) }
        }
        concede(&found)
        // Who is named across a teaser is not who did it.
        found.removeAll { ($0.actors + $0.recipients).contains { $0.tokens.contains { tree.isTeaser[$0] } } }
        // What is supposed and rests on a guess besides is nothing.
        found.removeAll { $0.realis == .hypothetical && $0.confidence < 0.5 }
        // Of what did not happen, only what is wholly known says something.
        found.removeAll { ($0.realis == .hypothetical || $0.realis == .negated || $0.realis == .general) && $0.sides < 2 }
        // What stands higher takes up what stands below it, never the other way round.
        let depths = self.depths()
        found.sort { (depths[$0.trigger], $0.trigger) < (depths[$1.trigger], $1.trigger) }
        var covered: Set<Int> = []
        found = found.filter { candidate in
            if covered.contains(candidate.trigger) { return false }
            covered.formUnion(candidate.covered)
            return true
        }
        return found.sorted { $0.trigger < $1.trigger }
    }

    /// The event that a token speaks of. `isComplement`: somebody promises or refuses it, who will be its actor.
    func candidate(_ token: Int, isComplement: Bool, depth: Int) -> EventCandidate? {
        guard depth < 6, let (patterns, frame) = patterns(token) else { return nil }
        for pattern in patterns {
            guard let match = matcher.match(pattern, frame) else { continue }
            let found: EventCandidate?
            switch pattern.meaning {
            case .event(let kind): found = event(kind, pattern, match, frame, isComplement: isComplement)
            case .operation(let operation): found = operated(operation, pattern, match, frame, depth: depth)
            }
            if var found, isLikely(found, frame, pattern) {
                settle(&found, depth: depth)
                return found
            }
        }
        return nil
    }

    /// "At the request of Kenya": whoever does something there yields to Kenya, unless what is done is an event of its own.
    private func concede(_ found: inout [EventCandidate]) {
        for request in found where request.kind.type == .request && tree.parts[request.trigger] == .noun {
            guard let verb = EventFrame(noun: request.trigger, tree, lexicon).done, let kind = lexicon.operators["yield"]?.cooperative
            else { continue }
            if let known = found.firstIndex(where: { $0.trigger == verb || $0.carrier == verb }) {
                guard found[known].realis == .negated else { continue }
                found.remove(at: known)
            }
            let last = tree.child(verb, .dobj) ?? verb
            found.append(
                EventCandidate(
                    kind: kind, trigger: verb, carrier: verb, tokens: verb..<(max(verb, last) + 1), actors: request.recipients,
                    recipients: request.actors, confidence: 0.55,
                    reason: .init(pattern: request.reason.pattern, rules: request.reason.rules + ["done at a request"])))
        }
    }

    /// How many heads each token has above it.
    private func depths() -> [Int] {
        var depths = [Int](repeating: -1, count: tree.count), path: [Int] = []
        for token in 0..<tree.count where depths[token] < 0 {
            var at = token
            path.removeAll(keepingCapacity: true)
            while depths[at] < 0 {
                path.append(at)
                guard let head = tree.head(at) else { break }
                at = head
            }
            var depth = depths[at]
            for step in path.reversed() {
                depth += 1
                depths[step] = depth
            }
        }
        return depths
    }

    private func patterns(_ token: Int) -> ([EventPattern], EventFrame)? {
        let lemma = tree.lemmas[token]
        switch tree.parts[token] {
        case .verb where tree.relations[token] != .amod && tree.relations[token] != .compound:
            if tree.relations[token] == .acomp || tree.isPassive(token), let patterns = lexicon.adjectives[tree.words[token]] {
                // "is opposed to", "is prepared to"
                return (patterns, EventFrame(adjective: token, tree))
            }
            if let patterns = lexicon.verbs[lemma] { return (patterns, EventFrame(verb: token, tree, lexicon)) }
        case .noun:
            if let patterns = lexicon.nouns[lemma] { return (patterns, EventFrame(noun: token, tree, lexicon)) }
        case .adjective where tree.relations[token] == .acomp || tree.relations[token] == .root || tree.relations[token] == .conj:
            if let patterns = lexicon.adjectives[lemma] { return (patterns, EventFrame(adjective: token, tree)) }
        default: break
        }
        return nil
    }

    private func event(
        _ kind: EventKind, _ pattern: EventPattern, _ match: EventMatcher.Match, _ frame: EventFrame, isComplement: Bool
    ) -> EventCandidate? {
        var rules = frame.rules
        var actors = firstNamed(match.actors)
        if actors.isEmpty, pattern.trigger == .noun, !match.usesOf, frame.undergoer == nil {
            let preposition = tree.prepositions(frame.trigger).first { tree.words[$0] == Self.of }
            if let object = preposition.flatMap(tree.object(ofPreposition:)) { actors = resolver.participants(object) }
        }
        if actors.isEmpty, frame.undergoer != nil || pattern.trigger == .noun, !match.usesFrom {
            let source = frame.prepositions.first { $0.word == Self.from || frame.undergoer != nil && $0.word == Self.by }
            if let noun = source?.noun { actors = resolver.participants(noun) }
        }
        if actors.isEmpty, frame.isPassive, pattern.trigger == .verb { actors = doers(frame, kind, &rules) }
        var recipients = others(unique(match.recipients.flatMap { resolver.participants($0) }), than: actors)
        if pattern.isPersonal, !isQuarrel(actors, recipients, near: frame.trigger) { return nil }
        if recipients.isEmpty, match.recipients.isEmpty, match.both.isEmpty {
            // "fired tear gas to disperse protesters"
            for purpose in match.purposes where recipients.isEmpty {
                recipients = affected(by: purpose, actors)
            }
        }
        var both = unique(match.both.flatMap { resolver.participants($0) })
        // Who speaks to reporters, or to a crowd, meets nobody.
        if kind.type == .consult {
            both.removeAll(where: isAudience)
            recipients.removeAll(where: isAudience)
        }
        let isMutual = !match.both.isEmpty || pattern.subject == .both
        if isMutual {
            actors = unique(actors + both.filter(\.isNamed))
            guard actors.count > 1 || isComplement && !actors.isEmpty else { return nil }
        }
        if recipients.isEmpty, !isMutual, frame.isBare, !match.needsRecipient, let bystander = frame.bystander {
            recipients = others(resolver.participants(bystander), than: actors)
        }
        if !isMutual {
            guard accepts(actors, recipients, match, frame, isComplement: isComplement) else { return nil }
        }
        var confidence = frame.isBare ? 0.6 : pattern.trigger == .noun ? 0.75 : 0.8
        if pattern.specificity > 3 { confidence += 0.1 }
        if !isMutual, actors.isEmpty || recipients.isEmpty { confidence -= 0.2 }
        if !actors.allSatisfy(\.isNamed) || !recipients.allSatisfy(\.isNamed) { confidence -= 0.05 }
        if pattern.trigger == .noun, frame.isBare { rules.append("noun") }
        var covered = match.words.filter { $0 != frame.trigger }
        if frame.carrier != frame.trigger { covered.append(frame.carrier) }
        covered += match.complements
        return EventCandidate(
            kind: kind, trigger: frame.trigger, carrier: frame.carrier, tokens: span(match, frame), actors: actors, recipients: recipients,
            confidence: confidence, reason: .init(pattern: pattern.source, rules: rules), covered: covered)
    }

    /// Whether enough of an event is known: both sides of a bare noun; of a verb the side that its grammar demands.
    private func accepts(
        _ actors: [Participant], _ recipients: [Participant], _ match: EventMatcher.Match, _ frame: EventFrame, isComplement: Bool
    ) -> Bool {
        if isComplement { return !match.needsRecipient || !recipients.isEmpty }
        if frame.isBare { return !actors.isEmpty && !recipients.isEmpty }
        if match.needsRecipient, recipients.isEmpty { return false }
        // "A roadside bomb killed two policemen": nobody is said to have laid it.
        if actors.isEmpty { return (frame.isPassive || frame.undergoer != nil || isForce(frame)) && recipients.contains(where: \.isNamed) }
        return !recipients.isEmpty || actors.contains(where: \.isNamed)
    }

    /// Of a passive that names nobody: who did the attack of "killed in an attack by", else the authorities of the place where an arrest is made.
    private func doers(_ frame: EventFrame, _ kind: EventKind, _ rules: inout [String]) -> [Participant] {
        for preposition in frame.prepositions where Self.occurrences.contains(preposition.word) {
            guard let noun = preposition.noun else { continue }
            if kind.type == .assault, lexicon.nouns[tree.lemmas[noun]] != nil || lexicon.verbs[tree.lemmas[noun]] != nil {
                let found = firstNamed(EventFrame(noun: noun, tree, lexicon).subjects)
                if !found.isEmpty {
                    rules.append("doer of what it was done in")
                    return found
                }
            }
            if kind.type == .coerce, preposition.word == Self.inside, let (place, tokens) = resolver.index.mention(at: noun),
                resolver.entities[place.entity].type == .politicalPlace
            {
                rules.append("authorities of the place")
                let known = resolver.entities[place.entity]
                return [
                    Participant(
                        identity: .entity(place.entity), tokens: tokens, country: known.country, sector: "GOV", type: known.type,
                        isNamed: false)
                ]
            }
        }
        return []
    }

    /// The participants of the first token that stands for any.
    private func firstNamed(_ tokens: [Int]) -> [Participant] {
        for token in tokens {
            var found = resolver.participants(token)
            if found.isEmpty { found = tree.children(token).flatMap { resolver.participants($0, depth: 3) } }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Without the actors and what is theirs ("its troops"). A government that acts upon its own country does act upon it.
    private func others(_ participants: [Participant], than actors: [Participant]) -> [Participant] {
        participants.filter { participant in
            // "withdrew its troops", but "sacked his minister"
            let isArm = participant.sector == "MIL" || participant.type == .facility
            if isArm, !actors.isEmpty, participant.tokens.contains(where: { tree.relations[$0] == .poss && tree.parts[$0] == .pronoun }) {
                return false
            }
            return !actors.contains { actor in
                guard actor.identity == participant.identity else { return false }
                let isGovernment = actor.tokens.count > 1 && actor.tokens.contains { lexicon.governments.contains(tree.lemmas[$0]) }
                return !isGovernment || actor.tokens.overlaps(participant.tokens)
            }
        }
    }

    private func isAudience(_ participant: Participant) -> Bool {
        guard case .described = participant.identity, let noun = participant.tokens.last else { return false }
        return lexicon.audience.contains(tree.lemmas[noun])
    }

    private func unique(_ participants: [Participant]) -> [Participant] {
        var seen: Set<Participant.Identity> = []
        return participants.filter { seen.insert($0.identity).inserted }
    }

    /// The trigger with the words of its pattern that stand near it; nouns with what stands before them.
    private func span(_ match: EventMatcher.Match, _ frame: EventFrame) -> Range<Int> {
        let words = (match.words + [frame.carrier]).filter { abs($0 - frame.trigger) < 9 }
        let first = words.min() ?? frame.trigger, last = words.max() ?? frame.trigger
        let start = tree.parts[first] == .noun ? tree.nounPhrase(first).lowerBound : first
        return (first - start < 6 ? start : first)..<(last + 1)
    }

    private static let inside = SyntaxTree.hash("in")
    private static let occurrences = Set(["in", "during", "after", "by"].map { SyntaxTree.hash($0) })
    private static let towards = Set(
        ["to", "for", "with", "from", "against", "on", "upon", "towards", "toward", "in"].map { SyntaxTree.hash($0) })
    private static let of = SyntaxTree.hash("of"), from = SyntaxTree.hash("from"), by = SyntaxTree.hash("by")
    private static let with = SyntaxTree.hash("with")
}

// Operators: what is promised, refused, demanded or ended is another event than what is done.

extension EventFinder {
    private func operated(
        _ operation: EventOperator, _ pattern: EventPattern, _ match: EventMatcher.Match, _ frame: EventFrame, depth: Int
    ) -> EventCandidate? {
        var actors = firstNamed(match.actors)
        var inner: EventCandidate?
        for complement in match.complements {
            for member in tree.coordinated(matcher.content(of: complement)) where inner == nil {
                inner = candidate(member, isComplement: true, depth: depth + 1)
            }
        }
        let kind: EventKind?
        if let inner, inner.realis == .negated, operation.name == "promise" || operation.name == "will" {
            // "agreed not to attack", "pledged not to help"
            kind = inner.kind.type.isCooperative ? lexicon.operators["refuse"]?.cooperative : operation.cooperative
        } else if let inner {
            kind = operation.outcome(of: inner.kind)
        } else {
            kind = operation.otherwise
        }
        guard let kind else { return nil }
        // "warned that the rebels would attack" threatens nobody, nor does "agreed that the deal would help them" promise anything.
        if ["warn", "promise", "will"].contains(operation.name), let inner, tree.ownSubject(inner.carrier) != nil,
            !inner.actors.allSatisfy({ does in actors.contains { $0.identity == does.identity } })
        {
            return nil
        }
        if actors.isEmpty { actors = inner?.actors ?? [] }
        var recipients = others(unique(match.recipients.flatMap { resolver.participants($0) }), than: actors)
        if recipients.isEmpty, kind.type == .request {
            // "demanded that the minister answer a question by the speaker"
            for clause in match.complements where recipients.isEmpty && tree.relations[clause] == .ccomp && !tree.isPassive(clause) {
                recipients = tree.ownSubject(clause).map { others(resolver.participants($0), than: actors) } ?? []
            }
        }
        if recipients.isEmpty {
            recipients = others((inner?.recipients ?? []) + (inner?.actors ?? []), than: actors)
        }
        if recipients.isEmpty {
            for complement in match.complements where recipients.isEmpty { recipients = affected(by: complement, actors) }
            for noun in frame.prepositions.filter({ Self.towards.contains($0.word) }).compactMap(\.noun) where recipients.isEmpty {
                recipients = others(resolver.participants(noun), than: actors).filter { $0.type != .facility }
            }
        }
        guard !actors.isEmpty, !recipients.isEmpty || inner != nil else { return nil }
        // Who promises, refuses or demands is somebody, not something of somebody's.
        if pattern.trigger == .verb, !actors.contains(where: \.isNamed) { return nil }
        var covered = match.words.filter { $0 != frame.trigger } + match.complements + (inner?.covered ?? [])
        if let inner { covered.append(inner.trigger) }
        if frame.carrier != frame.trigger { covered.append(frame.carrier) }
        var merged = kind
        // What is planned, and stays what it is, is still to come: "considers a lawsuit".
        let isPlan = operation.name == "will" && inner?.kind.type == kind.type
        if merged.mode == nil, let inner, inner.kind.type == merged.type { merged.mode = inner.kind.mode }
        return EventCandidate(
            kind: merged, trigger: frame.trigger, carrier: frame.carrier, tokens: span(match, frame), actors: actors,
            recipients: recipients, realis: isPlan ? .future : .actual,
            confidence: inner == nil ? 0.55 : 0.75,
            reason: .init(
                pattern: pattern.source, rules: frame.rules + [operation.name] + (inner.map { ["of " + $0.reason.pattern] } ?? [])),
            covered: covered)
    }

    /// Whether a participant only qualifies a thing: the court of "a court order".
    private func isQualifier(_ participant: Participant, of noun: Int) -> Bool {
        guard !participant.isNamed, let last = participant.tokens.last, last < noun, let head = tree.head(last), head == noun else {
            return false
        }
        return tree.relations[last] == .compound && tree.parts[last] == .noun
    }

    /// Whom a verb that the lexicon does not know concerns: its object, then who stands behind its prepositions.
    private func affected(by verb: Int, _ actors: [Participant]) -> [Participant] {
        var nouns = tree.parts[verb].isNominal ? [verb] : []
        // "at lower rungs of government" concerns no government, "at Kassala" does concern Kassala.
        let reaching = { (token: Int) in
            tree.prepositions(token).filter {
                // "patience with the mayor" is not asked of the mayor.
                if tree.words[$0] == Self.with, tree.parts[token].isNominal { return false }
                return Self.towards.contains(tree.words[$0]) || tree.words[$0] == Self.of
                    || tree.object(ofPreposition: $0).map { resolver.isPlace($0) } ?? false
            }
        }
        nouns += tree.children(verb).filter { [.dobj, .dative, .nsubjpass].contains(tree.relations[$0]) && tree.parts[$0].isNominal }
        nouns += nouns.flatMap(reaching).compactMap(tree.object(ofPreposition:))
        nouns += reaching(verb).compactMap(tree.object(ofPreposition:))
        for noun in nouns {
            let found = others(resolver.participants(noun), than: actors).filter { $0.type != .facility && !isQualifier($0, of: noun) }
            if !found.isEmpty { return found }
        }
        return []
    }
}
