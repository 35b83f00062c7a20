/// Holds the lexicon's patterns against frames.
struct EventMatcher {
    let tree: SyntaxTree
    let resolver: ParticipantResolver
    let lexicon: EventLexicon

    /// Which tokens of a frame a pattern takes for what.
    struct Match {
        /// The first that stands for somebody acts; nouns may have several that come into question.
        var actors: [Int] = []
        var recipients: [Int] = []
        var both: [Int] = []
        var needsRecipient = false, usesOf = false, usesFrom = false
        /// Tokens of the words that the pattern names.
        var words: [Int]
        /// What an operator works on.
        var complements: [Int] = []
        /// Verbs of infinitives that the pattern names.
        var purposes: [Int] = []
    }

    func match(_ pattern: EventPattern, _ frame: EventFrame) -> Match? {
        var frame = frame
        var match = Match(words: [frame.trigger])
        if !pattern.particles.isEmpty {
            let particle = tree.children(frame.trigger).first {
                pattern.particles.contains(tree.words[$0]) && $0 > frame.trigger && isParticle($0, of: frame.trigger)
            }
            guard let particle else { return nil }
            match.words.append(particle)
            // "sent in troops", where the parser may see a preposition
            if frame.object == nil { frame.object = tree.object(ofPreposition: particle) }
        }
        if pattern.trigger == .verb, frame.object != nil, tree.child(frame.trigger, .oprd) != nil,
            !pattern.slots.contains(where: \.hasComplement)
        {
            return nil  // "called him a liar" is no call
        }
        if pattern.trigger == .verb, pattern.particles.isEmpty, let particle = tree.child(frame.trigger, .prt),
            particle == frame.trigger + 1,
            !pattern.slots.contains(where: { $0.names(tree.words[particle]) })
        {
            return nil  // "took in the refugees" is not "took the refugees"
        }
        if pattern.trigger == .verb, !fitsObject(pattern, frame) { return nil }
        if !pattern.subjectWords.isEmpty {
            guard frame.subjects.contains(where: { pattern.subjectWords.contains(tree.lemmas[content(of: $0)]) }) else { return nil }
        }
        switch pattern.subject {
        case .actor: match.actors = frame.subjects
        case .recipient: match.recipients = frame.subjects
        case .both: match.both = frame.subjects
        case nil: break
        }
        if let undergoer = frame.undergoer { match.recipients.append(undergoer) }
        for slot in pattern.slots where !fill(slot, frame, &match) && !slot.isOptional { return nil }
        return match
    }

    /// A pattern that names no object is no pattern of a verb that has one ("met his match with the voters" is no meeting), nor is one that
    /// names nothing at all a pattern of a verb that brings a clause ("quit smoking", "demonstrates that").
    private func fitsObject(_ pattern: EventPattern, _ frame: EventFrame) -> Bool {
        let hasClause = frame.complements.contains { tree.relations[$0] == .ccomp || tree.relations[$0] == .xcomp }
        if pattern.slots.isEmpty, pattern.particles.isEmpty {
            return frame.object == nil && !hasClause && !tree.children(frame.trigger).contains { tree.words[$0] == Self.back }
        }
        guard frame.object != nil, pattern.particles.isEmpty, !frame.isPassive else { return true }
        return pattern.slots.contains { slot in
            switch slot.position {
            case .object, .objectAnd, .infinitive, .clause: true
            case .preposition: false
            }
        }
    }

    private func isParticle(_ token: Int, of verb: Int) -> Bool {
        switch tree.relations[token] {
        case .prt, .advmod, .acomp, .advcl, .oprd, .ccomp, .xcomp: true
        case .prep: token == verb + 1
        default: false
        }
    }

    private func fill(_ slot: EventPattern.Slot, _ frame: EventFrame, _ match: inout Match) -> Bool {
        switch slot.position {
        case .object:
            guard let object = frame.object else { return false }
            // "sought to associate himself with Kenya": the object is the infinitive's.
            if case .anything = slot.filler,
                frame.complements.contains(where: { tree.relations[$0] == .xcomp && tree.isInfinitive($0) && $0 < object })
            {
                return false
            }
            return fill(slot, object, &match)
        case .objectAnd(let words):
            guard let object = objectBeside(words, frame) else { return false }
            return fill(slot, object, &match)
        case .preposition(let words):
            if words.contains(Self.of) { match.usesOf = true }
            if words.contains(Self.from) { match.usesFrom = true }
            var fitting = frame.prepositions.filter { words.contains($0.word) && reaches($0, frame, slot, match) }
            if case .role = slot.filler, fitting.count > 1, let first = fitting.firstIndex(where: isSomebody) {
                fitting.insert(fitting.remove(at: first), at: 0)
            }
            for preposition in fitting {
                if let noun = preposition.noun {
                    // "insisted on Monday" insists on nothing.
                    if case .anything = slot.filler, WordLexicon.shared[tree.words[noun]].contains(.calendar) { continue }
                    if fill(slot, noun, &match) { return true }
                }
                guard let verb = preposition.verb else { continue }
                switch slot.filler {
                case .anything:
                    match.complements.append(verb)
                    return true
                // "commitment to supporting Kenya"
                case .role: if let object = tree.child(verb, .dobj), fill(slot, object, &match) { return true }
                case .words: break
                }
            }
            return false
        case .infinitive:
            for complement in frame.complements + frame.purposes
            where tree.parts[complement].isVerbal && (complement > frame.trigger || tree.parts[frame.trigger] != .verb) {
                if tree.relations[complement] == .ccomp, !tree.isInfinitive(complement) || isCommand(complement) { continue }
                if case .words(let lemmas) = slot.filler {
                    guard lemmas.contains(tree.lemmas[complement]) else { continue }
                    match.purposes.append(complement)
                }
                match.complements.append(complement)
                match.words.append(complement)
                return true
            }
            return false
        case .clause(let obligation):
            for complement in frame.complements where tree.relations[complement] == .ccomp {
                if obligation {
                    guard isObligation(complement) else { continue }
                    if case .role = slot.filler {
                        guard let subject = tree.ownSubject(complement) else { continue }
                        // "said Mr Lindqvist must be stopped" asks nothing of him.
                        if tree.isPassive(complement), resolver.isNamed(subject) { continue }
                        match.recipients.append(subject)
                        match.needsRecipient = true
                    }
                }
                match.complements.append(complement)
                return true
            }
            return false
        }
    }

    private func fill(_ slot: EventPattern.Slot, _ noun: Int, _ match: inout Match) -> Bool {
        switch slot.filler {
        case .anything:
            match.complements.append(noun)
            return true
        case .words(let lemmas):
            let content = self.content(of: noun)
            let words = tree.coordinated(content) + (lexicon.shells.contains(tree.lemmas[content]) ? tree.children(content, .compound) : [])
            guard let token = words.first(where: { lemmas.contains(tree.lemmas[$0]) }) else { return false }
            match.words.append(token)
            return true
        case .role(let role, let standing):
            switch standing {
            case .anything: break
            case .named: if !resolver.isNamed(noun) || isOffice(noun, slot) || tree.lemmas[noun] == Self.percent { return false }
            case .place: if !resolver.isPlace(noun) { return false }
            case .belonging: if resolver.isNamed(noun) || !resolver.belongs(noun) { return false }
            }
            switch role {
            case .actor: match.actors = [noun]
            case .recipient:
                match.recipients.append(noun)
                if !slot.isOptional { match.needsRecipient = true }
            case .both: match.both.append(noun)
            }
            return true
        }
    }

    /// "told the station: call the police": an imperative, which is somebody's words.
    private func isCommand(_ verb: Int) -> Bool {
        tree.ownSubject(verb) == nil && !tree.children(verb).contains { tree.words[$0] == Self.to }
    }

    /// The governor of "campaigned for governor": an office, and nobody who holds it.
    private func isOffice(_ noun: Int, _ slot: EventPattern.Slot) -> Bool {
        guard slot.names(Self.purpose), tree.parts[noun] == .noun, tree.words[noun] == tree.lemmas[noun] else { return false }
        return !tree.children(noun).contains { [.det, .poss, .compound, .nummod, .amod].contains(tree.relations[$0]) }
    }

    /// The receiver of "gave Kenya food", the object of "held Kenya responsible", "found the man guilty", "took a nurse hostage".
    private func objectBeside(_ words: Set<UInt64>, _ frame: EventFrame) -> Int? {
        if let object = frame.object, words.contains(tree.lemmas[content(of: object)]) {
            if let receiver = frame.prepositions.first(where: { $0.isDative })?.noun { return receiver }
            return frame.isPassive ? nil : tree.child(object, .compound)
        }
        for child in tree.children(frame.trigger) where words.contains(tree.lemmas[child]) {
            switch tree.relations[child] {
            case .oprd, .advcl, .acomp, .xcomp, .attr, .advmod, .dobj: if let object = frame.object, object != child { return object }
            case .ccomp where tree.parts[child] != .verb: if let subject = tree.ownSubject(child) { return subject }
            default: break
            }
        }
        // "called the ambassador a liar", where the parser sees an apposition
        if let object = frame.object, tree.children(object, .appos).contains(where: { words.contains(tree.lemmas[$0]) }) { return object }
        return nil
    }

    /// "the call for talks with Sudan" is no call with Sudan; "the expulsion of spies from Sudan" is one from Sudan. Of a verb without an object
    /// whose pattern names no other word: "stood in contrast to the cries by Kenya" is no standing by Kenya.
    private func reaches(
        _ preposition: EventFrame.Preposition, _ frame: EventFrame, _ slot: EventPattern.Slot, _ match: Match
    ) -> Bool {
        guard let outer = preposition.outer, outer != Self.of else { return true }
        guard tree.parts[frame.trigger] == .verb else { return false }
        if case .anything = slot.filler, match.words.count == 1 { return false }
        if case .role(let role, _) = slot.filler, match.words.count == 1 { return role != .both && frame.object != nil }
        return true
    }

    private func isSomebody(_ preposition: EventFrame.Preposition) -> Bool {
        preposition.noun.map { !resolver.participants($0).isEmpty } ?? false
    }

    /// "must", "should", "needs to" in a clause; "should have" is too late for a demand.
    private func isObligation(_ verb: Int) -> Bool {
        if let modal = tree.modal(verb) {
            // "should the ship be given" is a condition.
            if tree.children(verb, .aux).contains(where: { tree.lemmas[$0] == Self.have }) { return false }
            return Self.obligations.contains(tree.words[modal]) && !tree.isNegated(verb) && tree.ownSubject(verb).map { $0 < modal } ?? true
        }
        if Self.requirements.contains(tree.lemmas[verb]) { return true }
        return Self.needs.contains(tree.lemmas[verb])
            && tree.child(verb, .xcomp).map { tree.children($0).contains { tree.words[$0] == Self.to } } ?? false
    }

    /// Past words that only count: the attacks of "a series of attacks".
    func content(of noun: Int) -> Int {
        var noun = noun
        for _ in 0..<3 where lexicon.quantities.contains(tree.lemmas[noun]) {
            guard let preposition = tree.prepositions(noun).first(where: { tree.words[$0] == Self.of }),
                let object = tree.object(ofPreposition: preposition)
            else { break }
            noun = object
        }
        return noun
    }

    private static let of = SyntaxTree.hash("of"), from = SyntaxTree.hash("from")
    private static let obligations = Set(["must", "should", "ought", "shall"].map { SyntaxTree.hash($0) })
    private static let have = SyntaxTree.hash("have"), to = SyntaxTree.hash("to"), back = SyntaxTree.hash("back")
    private static let percent = SyntaxTree.hash("percent"), purpose = SyntaxTree.hash("for")
    private static let requirements = Set(["require"].map { SyntaxTree.hash($0) })
    private static let needs = Set(["need", "have", "ought"].map { SyntaxTree.hash($0) })
}
