import LanguageModel

/// What the language model knows of the words beside a time: tags, tense, names. Without a model every answer is the cautious one.
struct TimeGrammarFacts: Sendable {
    /// Of the tags and labels of a model, those that matter here; looked up once a model.
    struct Terms: Sendable {
        enum Tag: UInt8, Sendable { case past, participle, present, base, gerund, modal, noun, plural, name, other }

        let tags: [Tag]
        let auxiliaries: Set<Int16>
        let negation: Int16
        let subjects: Set<Int16>
        let personLabel: Int?, dateLabels: Set<Int>, titleLabels: Set<Int>

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
            negation = labels.dependencies.firstIndex(of: "neg").map { Int16($0) } ?? -1
            subjects = numbers(["nsubj", "nsubjpass"])
            personLabel = labels.entities.firstIndex(of: "PERSON")
            dateLabels = Set(["DATE", "TIME"].compactMap { labels.entities.firstIndex(of: $0) })
            titleLabels = Set(["ORG", "WORK_OF_ART", "EVENT", "FAC"].compactMap { labels.entities.firstIndex(of: $0) })
        }
    }

    let analysis: Analysis?
    let terms: Terms?
    /// For each token whether a person's name, a date or another's name of the model's holds it.
    private let isPerson: [Bool], isDated: [Bool], isTitled: [Bool]

    init(_ analysis: Analysis?, _ terms: Terms?) {
        self.analysis = terms == nil ? nil : analysis
        self.terms = terms
        var isPerson = [Bool](repeating: false, count: analysis?.count ?? 0), isDated = isPerson, isTitled = isPerson
        for entity in analysis?.entities ?? [] {
            for token in entity.start..<entity.end {
                if entity.label == terms?.personLabel { isPerson[token] = true }
                if terms?.dateLabels.contains(entity.label) == true { isDated[token] = true }
                if terms?.titleLabels.contains(entity.label) == true { isTitled[token] = true }
            }
        }
        self.isPerson = isPerson
        self.isDated = isDated
        self.isTitled = isTitled
    }

    var isTagged: Bool { analysis != nil }

    func tag(_ token: Int) -> Terms.Tag {
        guard let analysis, let terms, analysis.tags.indices.contains(token) else { return .other }
        return terms.tags[Int(analysis.tags[token])]
    }

    func isPersonName(_ node: TimeNode) -> Bool { isPerson.indices.contains(node.token) && isPerson[node.token] }
    /// Part of an organisation's, a programme's or an event's name: "Saturday Night Live".
    func isInTitle(_ node: TimeNode) -> Bool { isTitled.indices.contains(node.token) && isTitled[node.token] }
    func isDate(_ node: TimeNode) -> Bool { isDated.indices.contains(node.token) && isDated[node.token] }

    /// Whether a name stands before it as part of the same name, or it is itself what acts: "Theresa May", "May said".
    func isSurname(_ node: TimeNode) -> Bool {
        guard let analysis, let terms, analysis.heads.indices.contains(node.token) else { return false }
        let token = node.token
        if terms.auxiliaries.contains(analysis.dependencies[token]) { return true }
        if token > 0, tag(token - 1) == .name, Int(analysis.heads[token - 1]) == token { return true }
        return terms.subjects.contains(analysis.dependencies[token])
            && Self.speaking.contains(analysis.lemma(Int(analysis.heads[token])))
            && (token == 0 || tag(token - 1) == .name || tag(token - 1) == .other)
    }

    private static let speaking: Set<String> = [
        "say", "tell", "add", "ask", "insist", "announce", "claim", "warn", "meet", "win", "lose", "face", "want", "have", "call",
    ]

    func isVerb(_ node: TimeNode) -> Bool { [.past, .present, .base, .gerund].contains(tag(node.token)) }
    func isVerbOrModal(_ node: TimeNode) -> Bool { isVerb(node) || tag(node.token) == .modal }

    /// A common noun, which what stands before it only describes.
    func isNoun(_ node: TimeNode) -> Bool {
        guard node.hash != 0, node.expression == nil else { return false }
        let tag = tag(node.token)
        return tag == .noun || tag == .plural
    }

    func isPlural(_ node: TimeNode) -> Bool { node.expression == nil && tag(node.token) == .plural }

    /// Whether the word hangs on a verb: an adverb of time, not an adjective. Without a model: yes.
    func modifiesVerb(_ node: TimeNode) -> Bool {
        guard let analysis, analysis.heads.indices.contains(node.token) else { return true }
        let head = tag(Int(analysis.heads[node.token]))
        return [.past, .participle, .present, .base, .gerund].contains(head)
    }
}
