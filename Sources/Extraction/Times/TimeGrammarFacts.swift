import LanguageModel

/// What the language model knows of the words beside a time: tags, tense, names. Without a model every answer is the cautious one.
struct TimeGrammarFacts: Sendable {
    /// Of the tags and labels of a model, those that matter here; looked up once a model.
    struct Terms: Sendable {
        enum Tag: UInt8, Sendable { case past, participle, present, base, gerund, modal, noun, plural, name, other }

        let tags: [Tag]
        let auxiliaries: Set<Int16>
        let subjects: Set<Int16>, determiners: Set<Int16>
        let personLabel: Int?, dateLabels: Set<Int>

        init(_ labels: Labels) {
            tags = labels.tags.map { tag in
                switch tag {
                case "VBD": .past
                case "VBN": .participle
                case "VBZ", "VBP": .present
                case "VB": .base
                case "VBG": .gerund
                case "MD": .modal
                case "NN": .noun
                case "NNS": .plural
                case "NNP", "NNPS": .name
                default: .other
                }
            }
            func numbers(_ names: [String]) -> Set<Int16> {
                Set(names.compactMap { labels.dependencies.firstIndex(of: $0) }.map { Int16($0) })
            }
            auxiliaries = numbers(["aux", "auxpass"])
            subjects = numbers(["nsubj", "nsubjpass"])
            determiners = numbers(["det", "amod"])
            personLabel = labels.entities.firstIndex(of: "PERSON")
            dateLabels = Set(["DATE", "TIME"].compactMap { labels.entities.firstIndex(of: $0) })
        }
    }

    let analysis: Analysis?
    private let terms: Terms?
    /// For each token whether a person's name or a date of the model's holds it.
    private let isPerson: [Bool], isDated: [Bool]

    init(_ analysis: Analysis?, _ terms: Terms?) {
        self.analysis = terms == nil ? nil : analysis
        self.terms = terms
        var isPerson = [Bool](repeating: false, count: analysis?.count ?? 0), isDated = isPerson
        for entity in analysis?.entities ?? [] {
            for token in entity.start..<entity.end {
                if entity.label == terms?.personLabel { isPerson[token] = true }
                if terms?.dateLabels.contains(entity.label) == true { isDated[token] = true }
            }
        }
        self.isPerson = isPerson
        self.isDated = isDated
    }

    var isTagged: Bool { analysis != nil }

    private func tag(_ token: Int) -> Terms.Tag {
        guard let analysis, let terms, analysis.tags.indices.contains(token) else { return .other }
        return terms.tags[Int(analysis.tags[token])]
    }

    func isPersonName(_ node: TimeNode) -> Bool { isPerson.indices.contains(node.token) && isPerson[node.token] }
    func isDate(_ node: TimeNode) -> Bool { isDated.indices.contains(node.token) && isDated[node.token] }

    /// Whether a name stands before it as part of the same name, or it is itself what acts: "Theresa May", "May said".
    func isSurname(_ node: TimeNode) -> Bool {
        guard let analysis, let terms, analysis.heads.indices.contains(node.token) else { return false }
        let token = node.token
        if terms.auxiliaries.contains(analysis.dependencies[token]) { return true }
        if token > 0, tag(token - 1) == .name, Int(analysis.heads[token - 1]) == token { return true }
        return terms.subjects.contains(analysis.dependencies[token])
            && terms.determiners.isDisjoint(with: analysis.children(of: token).map { analysis.dependencies[$0] })
            && isSpeaking(Int(analysis.heads[token]), analysis)
    }

    private static let speaking: Set<String> = [
        "say", "tell", "add", "ask", "insist", "announce", "claim", "warn", "meet", "win", "lose", "face", "want", "have", "call",
    ]

    private func isSpeaking(_ verb: Int, _ analysis: Analysis) -> Bool { Self.speaking.contains(analysis.lemma(verb)) }

    func isVerb(_ node: TimeNode) -> Bool { [.past, .present, .base, .gerund].contains(tag(node.token)) }
    func isVerbOrModal(_ node: TimeNode) -> Bool { isVerb(node) || tag(node.token) == .modal }

    /// Whether a common noun comes next, so that what stands here only describes it.
    func isNoun(after: Int, _ nodes: [TimeNode]) -> Bool {
        guard nodes.indices.contains(after), nodes[after].hash != 0, nodes[after].expression == nil else { return false }
        let tag = tag(nodes[after].token)
        return tag == .noun || tag == .plural
    }

    func isPlural(after: Int, _ nodes: [TimeNode]) -> Bool {
        guard nodes.indices.contains(after), nodes[after].expression == nil else { return false }
        return tag(nodes[after].token) == .plural
    }

    func isPlural(at: Int, _ nodes: [TimeNode]) -> Bool {
        nodes.indices.contains(at) && (!isTagged || tag(nodes[at].token) == .plural || tag(nodes[at].token) == .noun)
    }

    /// Whether the word hangs on a verb: an adverb of time, not an adjective. Without a model: yes.
    func modifiesVerb(_ node: TimeNode) -> Bool {
        guard let analysis, analysis.heads.indices.contains(node.token) else { return true }
        let head = tag(Int(analysis.heads[node.token]))
        return [.past, .participle, .present, .base, .gerund].contains(head)
    }

    /// The time of which the clause around a token speaks.
    enum Tense: Sendable { case past, present, future }

    /// Of the nearest verb above the token: its own form and its auxiliaries'. Nil where there is none.
    func tense(at token: Int) -> Tense? {
        guard let analysis, analysis.heads.indices.contains(token) else { return nil }
        var verb = token, steps = 0
        while !isVerbal(verb), Int(analysis.heads[verb]) != verb, steps < 32 {
            verb = Int(analysis.heads[verb])
            steps += 1
        }
        guard isVerbal(verb) else { return nil }
        return tense(ofVerb: verb, analysis, depth: 0)
    }

    private func isVerbal(_ token: Int) -> Bool { [.past, .participle, .present, .base, .gerund].contains(tag(token)) }

    private static let futureVerbs: Set<String> = [
        "will", "shall", "ll", "wo", "'ll", "’ll", "may", "might", "can", "could", "would", "should", "must",
    ]
    private static let planningVerbs: Set<String> = [
        "expect", "schedule", "plan", "due", "set", "slate", "aim", "intend", "hope", "go", "want", "agree", "decide", "prepare", "vow",
        "pledge",
        "promise", "ask", "order", "urge", "invite", "await", "delay", "postpone",
    ]

    private func tense(ofVerb verb: Int, _ analysis: Analysis, depth: Int) -> Tense? {
        var forms = [tag(verb)], words: [String] = [], isInfinitive = false
        let edges = Int(analysis.leftEdges[verb])...Int(analysis.rightEdges[verb])
        for child in edges.prefix(200) where child != verb && Int(analysis.heads[child]) == verb {
            if terms?.auxiliaries.contains(analysis.dependencies[child]) == true {
                forms.append(tag(child))
                words.append(analysis.lemma(child))
                if tag(child) == .other { isInfinitive = true }
            }
        }
        if words.contains(where: Self.futureVerbs.contains) {
            return words.contains("have") ? .past : .future
        }
        if isInfinitive {
            if words.contains("have") { return .past }
            return .future
        }
        if forms.contains(.past) { return .past }
        if tag(verb) == .participle, words.isEmpty {
            // "a bill passed on Monday", "talks planned for Monday".
            return Self.planningVerbs.contains(analysis.lemma(verb)) ? .future : .past
        }
        if words.contains("have") { return .past }
        if tag(verb) == .gerund, words.isEmpty, depth < 3 {
            let head = Int(analysis.heads[verb])
            return head == verb ? nil : tense(at: head)
        }
        if tag(verb) == .participle, Self.planningVerbs.contains(analysis.lemma(verb)) { return .future }
        return forms.contains(.present) ? .present : tag(verb) == .base ? .future : nil
    }
}
