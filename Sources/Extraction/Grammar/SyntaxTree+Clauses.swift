// Clauses: who does what in them, whether they are denied, and what governs them.

extension SyntaxTree {
    /// A verb's own subject, active or passive. Of several, which the parser makes of a dateline and the subject, the nearest before the verb.
    func ownSubject(_ verb: Int) -> Int? {
        let subjects = children(verb).filter { relations[$0].isSubject }
        return subjects.last { $0 < verb } ?? subjects.first
    }

    func isPassive(_ verb: Int) -> Bool {
        children(verb).contains { relations[$0] == .auxpass || relations[$0] == .nsubjpass || relations[$0] == .agent }
            || forms[verb] == .participle && (relations[verb] == .acl || relations[verb] == .amod)
            || relations[verb] == .conj && forms[verb] == .participle && ownSubject(verb) == nil && !hasAuxiliary(verb)
                && head(verb).map { parts[$0] == .verb && isPassive($0) } ?? false
    }

    private func hasAuxiliary(_ verb: Int) -> Bool { children(verb).contains { relations[$0] == .aux } }

    /// The subject of the clause that a verb heads: its own; of a coordinated verb, the first verb's; of an infinitive, the object of the verb
    /// above it if that verb is one of those that command or allow (`objectControl`), else its subject; of a participle or relative clause, the
    /// noun it describes. Nil when the tree does not say.
    func subject(_ verb: Int, objectControl: (Int) -> Bool = { _ in false }) -> Int? {
        var verb = verb
        for _ in 0..<8 {
            if let own = ownSubject(verb) {
                // A relative pronoun stands for the noun that its clause describes.
                if relations[verb] == .relcl, isRelative(own), let head = head(verb) { return head }
                return own
            }
            guard let head = head(verb) else { return nil }
            switch relations[verb] {
            case .conj where parts[head].isVerbal || parts[head] == .adjective: verb = head
            case .xcomp, .ccomp:
                if objectControl(head), let object = child(head, .dobj) ?? child(head, .nsubjpass) ?? child(head, .dative) { return object }
                verb = head
            case .advcl, .dep, .parataxis: verb = head
            case .pcomp:
                guard let above = self.head(head) else { return nil }
                if objectControl(above), let object = child(above, .dobj) ?? child(above, .nsubjpass) { return object }
                verb = above
            case .acl:
                // "troops entering the city" but "a decision to enter": the infinitive belongs to whoever the noun belongs to.
                if forms[verb] == .base {
                    if let owner = child(head, .poss) { return owner }
                    guard let above = self.head(head), relations[head] == .dobj || relations[head] == .nsubjpass else { return nil }
                    verb = above
                } else {
                    return head
                }
            case .relcl: return head
            case .acomp: verb = head
            default: return nil
            }
        }
        return nil
    }

    /// "who", "which", "that" and the like.
    func isRelative(_ token: Int) -> Bool { Self.relatives.contains(words[token]) }

    private static let relatives = Set(["who", "which", "that", "whom", "whose"].map { hash($0) })

    /// "not", "never", "no longer" beside a verb.
    func isNegated(_ verb: Int) -> Bool {
        children(verb).contains { relations[$0] == .neg }
            || children(verb).contains { relations[$0] == .advmod && Self.negators.contains(words[$0]) }
    }

    private static let negators = Set(["never", "hardly", "barely"].map { hash($0) })

    /// The modal verb beside a verb: will, would, must.
    func modal(_ verb: Int) -> Int? { children(verb).first { relations[$0] == .aux && forms[$0] == .modal } }

    /// Whether a verb in its base form is an infinitive, and no clause with an auxiliary of its own ("if he would go", "she did not know").
    func isInfinitive(_ verb: Int) -> Bool {
        forms[verb] == .base
            && !children(verb).contains {
                relations[$0] == .aux && (forms[$0] == .modal || forms[$0] == .past || forms[$0] == .present)
            }
    }

    /// The prepositions that hang on a token.
    func prepositions(_ token: Int) -> [Int] {
        children(token).filter {
            switch relations[$0] {
            case .prep, .agent: true
            case .dative: parts[$0] == .adposition
            case .prt: child($0, .pobj) != nil
            default: false
            }
        }
    }

    func object(ofPreposition token: Int) -> Int? { child(token, .pobj) }

    /// A noun and what is coordinated with it, the first first.
    func coordinated(_ token: Int) -> [Int] {
        var found = [token], at = token
        while found.count < 16, let next = child(at, .conj) {
            found.append(next)
            at = next
        }
        return found
    }

    /// Article, adjectives, compounds and owner with the noun: from the leftmost of them to the noun itself.
    func nounPhrase(_ noun: Int) -> Range<Int> {
        var first = noun
        for child in children(noun) where child < noun {
            switch relations[child] {
            case .det, .amod, .compound, .nmod, .nummod, .poss, .quantmod, .advmod, .neg, .predet: first = min(first, Int(leftEdges[child]))
            default: break
            }
        }
        return first..<(noun + 1)
    }
}
