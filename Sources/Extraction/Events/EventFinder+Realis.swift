// Whether it happened: negation, modal verbs, conditions, attempts.

extension EventFinder {
    func settle(_ candidate: inout EventCandidate, depth: Int) {
        let verb = candidate.carrier
        let isNegated = tree.parts[verb].isNominal ? tree.children(verb).contains { tree.words[$0] == Self.no } : tree.isNegated(verb)
        let modal = tree.parts[verb].isNominal ? nil : tree.modal(verb).map { tree.words[$0] }
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
            if let operation = lexicon.operators["will"],
                let kind = candidate.kind.type.isCooperative ? operation.cooperative : operation.hostile
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
        }
        if candidate.realis == .hypothetical { candidate.confidence -= 0.2 }
        if candidate.realis == .negated { candidate.confidence -= 0.1 }
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
    private static let to = SyntaxTree.hash("to")
    private static let no = SyntaxTree.hash("no")
    private static let will = hashes("will shall 'll ’ll wo")
    private static let reported = SyntaxTree.hash("would")
    private static let would = hashes("would can could ca")
    private static let due = hashes("going set due expected scheduled slated poised")
    private static let conditions = hashes("if unless whether")
}
