// Whether it happened: negation, modal verbs, conditions, attempts.

extension EventFinder {
    func settle(_ candidate: inout EventCandidate, depth: Int) {
        let verb = candidate.carrier
        let isNegated = tree.parts[verb].isNominal ? tree.children(verb).contains { tree.words[$0] == Self.no } : isDenied(verb)
        let modal = tree.parts[verb].isNominal ? nil : sharedModal(verb).map { tree.words[$0] }
        let isWill =
            modal.map { Self.will.contains($0) || $0 == Self.reported && isReported(verb) } ?? (isGoingTo(verb) || isHeadlineFuture(verb))
        if isNegated {
            let isRefusal = modal.map { Self.will.contains($0) || Self.would.contains($0) } ?? false
            if isRefusal, candidate.kind.type.isCooperative, let refused = lexicon.operators["refuse"]?.cooperative {
                candidate.kind = refused
                candidate.reason.rules.append("will not")
            } else {
                candidate.realis = .negated
            }
        } else if isWill {
            candidate.realis = .future
            // Who is announced as doing it means to; "will be blamed" is nobody's intention.
            if !candidate.actors.isEmpty, let operation = lexicon.operators["will"], let kind = operation.outcome(of: candidate.kind),
                kind.type != candidate.kind.type
            {
                candidate.kind = kind
                candidate.reason.rules.append("will")
                if candidate.recipients.isEmpty, candidate.actors.count > 1, !sharesSubject(candidate) {
                    candidate.recipients = Array(candidate.actors.dropFirst())
                    candidate.actors = Array(candidate.actors.prefix(1))
                }
            }
        } else if modal != nil || isSupposed(verb) {
            candidate.realis = .hypothetical
        } else if isBelowDenial(verb) {
            candidate.realis = .negated
        } else if isGeneral(candidate) {
            candidate.realis = .general
        }
        if candidate.realis == .hypothetical { candidate.confidence -= 0.2 }
        if candidate.realis == .negated { candidate.confidence -= 0.1 }
    }

    /// The modal of a verb, or of the verb that it is coordinated with: "will meet the minister and sign a treaty".
    private func sharedModal(_ verb: Int) -> Int? {
        var at = verb
        for _ in 0..<4 {
            if let modal = tree.modal(at) { return modal }
            guard tree.relations[at] == .conj, tree.forms[at] == .base || tree.forms[at] == .present, tree.ownSubject(at) == nil,
                let head = tree.head(at)
            else { return nil }
            at = head
        }
        return nil
    }

    /// Of the present, and of nobody in particular: "companies sue their rivals".
    private func isGeneral(_ candidate: EventCandidate) -> Bool {
        let verb = candidate.carrier
        guard tree.parts[verb] == .verb, (candidate.actors + candidate.recipients).allSatisfy(isAnybody) else { return false }
        if tree.forms[verb] == .present { return !tree.children(verb).contains { tree.relations[$0] == .aux } }
        // "are detained"
        return tree.children(verb).contains { tree.relations[$0] == .auxpass && tree.forms[$0] == .present }
            && !tree.children(verb).contains { tree.relations[$0] == .aux }
    }

    /// Whether a description fits anybody of its kind: "voters", "a president", neither "the voters" nor "two voters".
    private func isAnybody(_ participant: Participant) -> Bool {
        guard case .described = participant.identity, !participant.isUnknownName, participant.country == nil else { return false }
        return !participant.tokens.contains { token in
            switch tree.relations[token] {
            case .nummod, .poss: true
            case .det: !Self.articles.contains(tree.words[token])
            default: false
            }
        }
    }

    /// Negated, "neither" or "nor", or done by nobody or to nobody: "no soldiers were hurt".
    private func isDenied(_ verb: Int) -> Bool {
        if tree.isNegated(verb) || tree.children(verb).contains(where: { tree.words[$0] == Self.neither && $0 < verb }) { return true }
        if tree.relations[verb] == .conj, let head = tree.head(verb),
            tree.children(head).contains(where: { tree.words[$0] == Self.nor && $0 > head && $0 < verb })
        {
            return true
        }
        let sides = tree.children(verb).filter { tree.relations[$0].isSubject || tree.relations[$0] == .dobj }
        return sides.contains { side in
            Self.nobody.contains(tree.words[side]) || tree.child(side, .det).map { tree.words[$0] == Self.no } ?? false
        }
    }

    /// Of an infinitive or participle below something that was not done: "does not believe in helping", "did not issue a statement condemning".
    private func isBelowDenial(_ verb: Int) -> Bool {
        guard tree.parts[verb].isVerbal, tree.ownSubject(verb) == nil, let head = tree.head(verb) else { return false }
        switch tree.relations[verb] {
        case .xcomp: return tree.parts[head] == .verb && isDenied(head)
        case .pcomp:
            // "without consulting", "instead of meeting", "barred from meeting"
            if tree.words[head] == Self.without { return true }
            guard let above = tree.head(head) else { return false }
            if tree.words[above] == Self.instead { return true }
            return tree.parts[above] == .verb
                && (isDenied(above) || tree.words[head] == Self.from && Self.preventing.contains(tree.lemmas[above]))
        case .acl where tree.relations[head] == .dobj && tree.forms[verb] == .gerund:
            return tree.head(head).map { lexicon.giving.contains(tree.lemmas[$0]) && isDenied($0) } ?? false
        default: return false
        }
    }

    /// "X and Y will meet": both mean to.
    private func sharesSubject(_ candidate: EventCandidate) -> Bool {
        guard let subject = tree.subject(candidate.carrier) else { return false }
        return resolver.participants(subject).count > 1
    }

    /// "said it would": the future of the past, unless on a condition.
    private func isReported(_ verb: Int) -> Bool {
        guard tree.relations[verb] == .ccomp, let head = tree.head(verb) else { return false }
        return lexicon.saying.contains(tree.lemmas[head]) && tree.forms[head] == .past
            && !tree.children(verb).contains { tree.relations[$0] == .advcl && isCondition($0) }
    }

    private func isCondition(_ clause: Int) -> Bool {
        tree.children(clause).contains { tree.relations[$0] == .mark && Self.conditions.contains(tree.words[$0]) }
    }

    /// "Minister to visit Egypt": an infinitive with a subject and nothing above it.
    private func isHeadlineFuture(_ verb: Int) -> Bool {
        tree.isRoot(verb) && tree.forms[verb] == .base && tree.ownSubject(verb).map { $0 < verb } ?? false
            && tree.children(verb, .aux).contains { tree.words[$0] == Self.to }
    }

    /// "is going to", "is set to", "is due to", "is expected to".
    private func isGoingTo(_ verb: Int) -> Bool {
        guard tree.relations[verb] == .xcomp, let head = tree.head(verb) else { return false }
        return Self.due.contains(tree.words[head])
    }

    /// Below "if", "want", "try", or for a purpose.
    private func isSupposed(_ verb: Int) -> Bool {
        var at = verb
        for _ in 0..<6 {
            guard let head = tree.head(at) else { return false }
            switch tree.relations[at] {
            case .advcl:
                if isCondition(at) { return true }
                if tree.forms[at] == .base { return true }
            case .xcomp, .acl, .ccomp:
                if lexicon.trying.contains(tree.lemmas[head]) { return true }
                // "have to be inspected"
                if tree.lemmas[head] == Self.have, tree.forms[at] == .base, tree.relations[at] == .xcomp { return true }
                // "remove a man protesting": what describes somebody is so whatever is done to him.
                if tree.relations[at] == .acl, tree.forms[at] != .base { return false }
            case .pcomp:
                if let above = tree.head(head), lexicon.trying.contains(tree.lemmas[above]) { return true }
            case .relcl, .appos: return false
            default: break
            }
            at = head
        }
        return false
    }

    private static func hashes(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { SyntaxTree.hash(String($0)) }) }
    private static let to = SyntaxTree.hash("to"), have = SyntaxTree.hash("have")
    private static let articles = hashes("a an any some every each")
    private static let neither = SyntaxTree.hash("neither"), nor = SyntaxTree.hash("nor")
    private static let without = SyntaxTree.hash("without"), instead = SyntaxTree.hash("instead"), from = SyntaxTree.hash("from")
    private static let preventing = hashes("prevent stop keep bar ban prohibit block deter dissuade discourage refrain abstain")
    private static let no = SyntaxTree.hash("no"), nobody = hashes("nobody none neither")
    private static let will = hashes("will shall 'll ’ll wo")
    private static let reported = SyntaxTree.hash("would")
    private static let would = hashes("would can could ca")
    private static let due = hashes("going set due expected scheduled slated poised")
    private static let conditions = hashes("if unless whether")
}
