/// A trigger with what stands around it, the voice undone: what patterns are held against.
struct EventFrame {
    struct Preposition {
        let word: UInt64
        /// The noun behind it, or the verb.
        let noun: Int?, verb: Int?
        /// No preposition at all: the receiver in "gave Kenya food".
        var isDative = false
        /// Of a preposition that hangs on the noun behind another one: that one.
        var outer: UInt64?
    }

    let trigger: Int
    /// The verb that has the tense, the negation and the modal: the trigger itself, the copula, or a light verb; a bare noun is its own.
    var carrier: Int
    /// Who may be the acting one, the likeliest first.
    var subjects: [Int] = []
    var object: Int?
    /// Of "face criticism": who is acted upon.
    var undergoer: Int?
    var prepositions: [Preposition] = []
    /// Infinitives, participles and clauses.
    var complements: [Int] = []
    /// Infinitives that say what for: "came to help".
    var purposes: [Int] = []
    /// Of a noun in "at the request of": who does what is done there.
    var bystander: Int?
    /// The verb of that.
    var done: Int?
    var isPassive = false
    /// A noun on which no light verb bestows a subject.
    var isBare = false
    var rules: [String] = []
}

extension EventFrame {
    init(verb: Int, _ tree: SyntaxTree, _ lexicon: EventLexicon) {
        trigger = verb
        carrier = verb
        let isControl = { (token: Int) in lexicon.objectControl.contains(tree.lemmas[token]) }
        let above = tree.subject(verb, objectControl: isControl)
        isPassive = tree.isPassive(verb)
        if isPassive {
            rules.append("passive")
            subjects = tree.children(verb, .agent).compactMap(tree.object(ofPreposition:))
            object = above
        } else {
            subjects = [above].compactMap { $0 }
            if tree.relations[verb] == .acl, let noun = tree.head(verb), tree.relations[noun] == .dobj, let upper = tree.head(noun) {
                // "passed a resolution criticising the president"
                subjects += [tree.subject(upper, objectControl: isControl)].compactMap { $0 }
            }
            object = tree.child(verb, .dobj).map { tree.isRelative($0) && tree.relations[verb] == .relcl ? tree.head(verb) ?? $0 : $0 }
            if object == nil, let next = tree.child(verb, .conj), tree.parts[next] == .verb, tree.ownSubject(next) == nil,
                !tree.children(verb).contains(where: {
                    tree.relations[$0] == .prep || tree.relations[$0] == .ccomp || tree.relations[$0] == .xcomp
                })
            {
                // "arrested and deported three men"
                object = tree.child(next, .dobj)
            }
        }
        for dative in tree.children(verb, .dative) where tree.parts[dative] != .adposition {
            prepositions.append(.init(word: Self.to, noun: dative, verb: nil, isDative: true))
        }
        if let object, let particle = tree.child(verb, .prt), particle == verb + 1, tree.object(ofPreposition: particle) == nil {
            // "called on him": the parser may take the preposition for a particle.
            prepositions.append(.init(word: tree.words[particle], noun: object, verb: nil))
        }
        var nouns: [Int] = []
        if let object {
            nouns.append(object)
            if let counted = Self.counted(object, tree, lexicon) { nouns.append(counted) }
        }
        add(prepositionsOf: [verb] + nouns, tree)
        complements = tree.children(verb).filter { tree.relations[$0] == .xcomp || tree.relations[$0] == .ccomp }
        if object == nil, isControl(verb) {
            // "allowed Kenya to sell": the parser makes Kenya the subject of the clause.
            object = complements.lazy.filter { tree.relations[$0] == .ccomp && tree.forms[$0] == .base }.compactMap(tree.ownSubject).first
        }
        purposes = tree.children(verb).filter { tree.relations[$0] == .advcl && tree.isInfinitive($0) }
    }

    init(noun: Int, _ tree: SyntaxTree, _ lexicon: EventLexicon) {
        trigger = noun
        carrier = noun
        isBare = true
        var first = noun, sources = [noun]
        if tree.relations[noun] == .conj, let head = tree.head(noun), tree.parts[head] == .noun {
            // "rejection and condemnation of the decision"
            sources.append(head)
            first = head
        }
        add(prepositionsOf: sources + tree.coordinated(noun).dropFirst(), tree)
        if let above = tree.head(first), lexicon.quantities.contains(tree.lemmas[above]) == false, tree.parts[above] == .verb {
            bestow(above, first, tree, lexicon)
        } else if tree.relations[first] == .pobj, let quantity = tree.head(first).flatMap(tree.head),
            lexicon.quantities.contains(tree.lemmas[quantity]), let verb = tree.head(quantity), tree.parts[verb] == .verb
        {
            // "a series of attacks on"
            bestow(verb, quantity, tree, lexicon)
        }
        if tree.relations[first] == .attr, lexicon.sectors[tree.lemmas[first]] != nil, let copula = tree.head(first),
            tree.parts[copula].isVerbal
        {
            carrier = copula
            isBare = false
            subjects = [tree.subject(copula)].compactMap { $0 }
        }
        if tree.relations[first] == .pobj, let preposition = tree.head(first), let verb = tree.head(preposition), tree.parts[verb] == .verb
        {
            bystander = tree.subject(verb, objectControl: { lexicon.objectControl.contains(tree.lemmas[$0]) })
            if Self.occasions.contains(tree.words[preposition]) { done = verb }
        }
        if let owner = tree.child(noun, .poss) { subjects.append(owner) }
        // "the arrest of a man by police": the parser may hang the police on the man.
        let undergoers = tree.prepositions(noun).filter { tree.words[$0] == Self.of }.compactMap(tree.object(ofPreposition:))
        for preposition in ([noun] + undergoers).flatMap({ tree.prepositions($0) }) where tree.words[preposition] == Self.by {
            subjects += [tree.object(ofPreposition: preposition)].compactMap { $0 }
        }
        subjects += tree.children(noun).filter {
            tree.relations[$0] == .compound || tree.relations[$0] == .amod || tree.relations[$0] == .nmod
        }
        complements = tree.children(noun).filter { tree.relations[$0] == .acl && tree.forms[$0] == .base }
    }

    /// The restrictions of "some of its restrictions".
    private static func counted(_ noun: Int, _ tree: SyntaxTree, _ lexicon: EventLexicon) -> Int? {
        guard lexicon.quantities.contains(tree.lemmas[noun]) else { return nil }
        return tree.prepositions(noun).first { tree.words[$0] == of }.flatMap(tree.object(ofPreposition:))
    }

    /// What a light verb gives its object noun: tense, subject and prepositions.
    private mutating func bestow(_ verb: Int, _ noun: Int, _ tree: SyntaxTree, _ lexicon: EventLexicon) {
        let relation = tree.relations[noun]
        guard relation == .dobj || relation == .nsubjpass || relation == .nsubj else { return }
        add(prepositionsOf: [verb], tree)
        guard relation != .nsubj else { return }
        let isControl = { (token: Int) in lexicon.objectControl.contains(tree.lemmas[token]) }
        let isGiving = lexicon.giving.contains(tree.lemmas[verb]), isTaking = lexicon.taking.contains(tree.lemmas[verb])
        guard isGiving || isTaking else { return }
        carrier = verb
        isBare = false
        rules.append("light verb")
        if relation == .nsubjpass {
            if isGiving { subjects = tree.children(verb, .agent).compactMap(tree.object(ofPreposition:)) }
            isPassive = true
        } else if isGiving {
            subjects = [tree.subject(verb, objectControl: isControl)].compactMap { $0 }
        } else {
            undergoer = tree.subject(verb, objectControl: isControl)
        }
    }

    init(adjective: Int, _ tree: SyntaxTree) {
        trigger = adjective
        carrier = adjective
        if tree.parts[adjective] == .verb, tree.isPassive(adjective) {
            subjects = [tree.subject(adjective)].compactMap { $0 }
        } else if let copula = tree.head(adjective), tree.parts[copula].isVerbal {
            carrier = copula
            subjects = [tree.subject(copula)].compactMap { $0 }
            add(prepositionsOf: [copula], tree)
        }
        add(prepositionsOf: [adjective], tree)
        complements = tree.children(adjective).filter { tree.relations[$0] == .xcomp || tree.relations[$0] == .ccomp }
    }

    /// The prepositions of tokens, of their particles ("pulled back from"), then those of the nouns behind them ("engaged in talks with"), and last
    /// those in clauses that describe the noun ("sanctions imposed on").
    private mutating func add(prepositionsOf tokens: [Int], _ tree: SyntaxTree) {
        var inner: [(preposition: Int, outer: UInt64?)] = []
        for token in tokens {
            for child in tree.children(token) {
                switch tree.relations[child] {
                case .prep, .agent, .dative, .prt: break
                case .advmod where Self.directions.contains(tree.words[child]):
                    inner += tree.prepositions(child).map { ($0, nil) }
                    continue
                case .acl where tree.parts[token] == .noun, .relcl where tree.parts[token] == .noun:
                    // "the idea that the plan led to": the clause has its own business.
                    if tree.relations[child] == .acl, tree.ownSubject(child) != nil { continue }
                    inner += tree.prepositions(child).map { ($0, Self.clause) }
                    continue
                default: continue
                }
                let noun = tree.object(ofPreposition: child), verb = tree.child(child, .pcomp)
                if noun != nil || verb != nil { prepositions.append(.init(word: tree.words[child], noun: noun, verb: verb)) }
                inner += tree.prepositions(child).map { ($0, nil) }  // "out of"
                if let noun { inner += tree.prepositions(noun).map { ($0, tree.words[child]) } }
            }
        }
        for (preposition, outer) in inner {
            prepositions.append(
                .init(
                    word: tree.words[preposition], noun: tree.object(ofPreposition: preposition), verb: tree.child(preposition, .pcomp),
                    outer: outer))
        }
    }

    /// Adverbs behind a verb with which a preposition goes: "pulled back from"; "prior to" is something else.
    private static let directions = Set(
        ["back", "out", "away", "up", "down", "forward", "over", "off", "in", "on", "along", "together", "home", "directly"].map {
            SyntaxTree.hash($0)
        })
    /// Stands for the clause that a preposition is in.
    private static let clause = SyntaxTree.hash("who")
    private static let occasions = Set(["at", "following", "upon", "on"].map { SyntaxTree.hash($0) })
    private static let of = SyntaxTree.hash("of"), to = SyntaxTree.hash("to"), by = SyntaxTree.hash("by")
}
