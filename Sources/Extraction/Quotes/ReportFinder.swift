/// Finds indirect quotations: what the complements of cues say. Reads the tree only; what stands between marks is no matter yet.
struct ReportFinder {
    let text: QuotedText
    private(set) var reports: [Attribution] = []

    var tree: SyntaxTree { text.tree }

    init(_ text: QuotedText) { self.text = text }

    /// Linear in the tokens, as each cue looks at its own subtree's edges only.
    mutating func run() {
        for token in 0..<tree.count where !tree.isTeaser[token] {
            if tree.parts[token].isVerbal, let cue = text.lexicon.verb(tree.lemmas[token]), tree.relations[token] != .aux {
                findVerb(token, cue)
            } else if tree.parts[token] == .noun, let cue = text.lexicon.noun(tree.lemmas[token]) {
                findNoun(token, cue)
            } else if tree.parts[token] == .adjective, tree.relations[token] == .acomp, let cue = text.lexicon.adjective(tree.lemmas[token])
            {
                findAdjective(token, cue)
            } else if text.lexicon.isAccount(tree.lemmas[token]) {
                findAccount(token)
            }
        }
        findParagraphs()
    }

    // MARK: Verbs

    private mutating func findVerb(_ verb: Int, _ cue: CueLexicon.Cue) {
        if let particle = tree.child(verb, .prt), !text.lexicon.isCueParticle(tree.words[particle]) { return }
        let speaker = source(of: verb)
        if cue.frames.contains(.clause), let clause = clause(of: verb) {
            // "called the plan a failure" has a small clause without a verb of its own: that is for `name`.
            guard mayMean(speaker, cue.kind(.clause), verb) else { return }
            if let inner = trailing(verb, over: clause) {
                chains.append((inner, speaker?.token))
                return
            }
            add(
                verb, .complement, subject(of: clause, before: verb) + content(of: clause, without: verb), speaker,
                listener: cue.frames.contains(.listener) ? listener(of: verb) : nil)
            return
        }
        if cue.frames.contains(.clause), let sentence = surrounding(verb) {
            guard mayMean(speaker, cue.kind(.clause), verb), speaker != nil else { return }
            add(verb, .surroundingSentence, sentence, speaker)
            return
        }
        if cue.frames.contains(.infinitive), let infinitive = infinitive(of: verb) {
            guard mayMean(speaker, cue.kind(.infinitive), verb) else { return }
            add(verb, .infinitive, infinitive, speaker)
            return
        }
        guard let speaker, text.canSpeak(speaker.token), !text.isFirstOrSecondPerson(speaker.token), !isQuestion(verb) else { return }
        if cue.frames.contains(.name), let object = tree.child(verb, .dobj),
            tree.child(verb, .oprd) != nil || tree.child(verb, .xcomp) != nil
        {
            add(verb, .object, [Int(tree.leftEdges[object])..<phraseEnd(of: verb)], speaker)
            return
        }
        if cue.frames.contains(.name), let small = tree.child(verb, .ccomp) {
            add(verb, .object, [subtree(small)], speaker)
            return
        }
        if cue.frames.contains(.as), let object = tree.child(verb, .dobj),
            tree.children(verb).contains(where: { $0 > object && tree.words[$0] == Self.as })
        {
            add(verb, .object, [Int(tree.leftEdges[object])..<phraseEnd(of: verb)], speaker)
            return
        }
        if !cue.prepositions.isEmpty,
            let preposition = tree.children(verb).first(where: { tree.relations[$0] == .prep && cue.prepositions.contains(tree.words[$0]) }
            ),
            let object = tree.child(preposition, .pobj) ?? tree.child(preposition, .pcomp)
        {
            add(verb, .prepositionalObject, [cut(subtree(object), after: object)], speaker)
            return
        }
        // "as he said it" reports nothing.
        if cue.frames.contains(.object), !tree.isPassive(verb), let object = tree.child(verb, .dobj), object > verb, !isThing(object) {
            add(verb, .object, [cut(Int(tree.leftEdges[object])..<phraseEnd(of: verb), after: object)], speaker)
        }
    }

    /// "Does he support the plan?": the narrator asks, and knows no answer.
    private func isQuestion(_ verb: Int) -> Bool {
        guard let last = tree.sentences[Int(tree.sentenceOf[verb])].last else { return false }
        return tree.isRoot(verb) && text.byte(last) == 0x3F
    }

    /// Reporting tags behind a clause that is a report itself: the inner cue, and through whom it comes.
    private(set) var chains: [(cue: Int, via: Int?)] = []

    private static let `as` = SyntaxTree.hash("as")
    private static let to = SyntaxTree.hash("to")
    /// "make sure that" is doing, not thinking.
    private static let make = SyntaxTree.hash("make")
    private static let that = SyntaxTree.hash("that")

    /// Who speaks: the subject of a verb, or who it is done by.
    func source(of verb: Int) -> (token: Int, how: QuotationReason.Source)? {
        // "Asked whether she would go, she said yes": the one who asks is not named.
        let isAsked =
            tree.relations[verb] == .advcl && tree.forms[verb] == .participle && tree.ownSubject(verb) == nil
            && !tree.children(verb).contains { tree.relations[$0] == .aux }
        if tree.isPassive(verb) || isAsked {
            guard let agent = tree.child(verb, .agent), let object = tree.child(agent, .pobj) else { return nil }
            return (object, .agent)
        }
        guard let subject = tree.subject(verb, objectControl: controlsObject), subject != verb else { return nil }
        if tree.ownSubject(verb) == nil, !text.canSpeak(subject) || tree.words[subject] == Self.it {
            // "said the move was his and added": the tree coordinates what was said with saying.
            if tree.relations[verb] == .conj, let before = speakerOfCue(before: verb) { return (before, .neighbour) }
            if isStranded(verb), let before = nearestSpeaker(before: verb) { return (before, .neighbour) }
        }
        // "It is hard to imagine": nobody in particular.
        if tree.words[subject] == Self.it, tree.ownSubject(verb) == nil { return nil }
        return (outsideBrackets(owner(of: subject), before: verb), .subject)
    }

    /// Of "(CNN) The mayor of Cork said" the mayor, where the tree takes what is in brackets for the subject.
    private func outsideBrackets(_ subject: Int, before verb: Int) -> Int {
        guard subject > 0, subject + 1 < verb, text.byte(subject - 1) == 0x28, text.byte(subject + 1) == 0x29 else { return subject }
        return (subject + 2..<verb).first {
            tree.parts[$0].isNominal && text.canSpeak($0) && tree.relations[$0] != .compound && tree.relations[$0] != .poss
        } ?? subject
    }

    private static let it = SyntaxTree.hash("it")

    /// The subject of the nearest verb of speech before a verb in its sentence.
    private func speakerOfCue(before verb: Int) -> Int? {
        let first = max(tree.sentences[Int(tree.sentenceOf[verb])].lowerBound, verb - 60)
        for token in (first..<verb).reversed() where !text.isQuoted(token) || text.isQuoted(verb) {
            guard text.lexicon.verb(tree.lemmas[token])?.frames.contains(.quote) ?? false, let subject = tree.ownSubject(token),
                text.canSpeak(subject)
            else { continue }
            return subject
        }
        return nil
    }

    /// Whether a finite verb hangs on a noun without being a relative clause: the tree has lost its subject.
    private func isStranded(_ verb: Int) -> Bool {
        var top = verb
        for _ in 0..<8 { if tree.relations[top] == .conj, tree.ownSubject(top) == nil, let head = tree.head(top) { top = head } }
        return tree.relations[top] == .acl && (tree.forms[top] == .past || tree.forms[top] == .present)
    }

    private func nearestSpeaker(before verb: Int) -> Int? {
        let first = max(tree.sentences[Int(tree.sentenceOf[verb])].lowerBound, verb - 40)
        return (first..<verb).last {
            tree.parts[$0].isNominal && text.canSpeak($0) && tree.relations[$0] != .pobj && tree.relations[$0] != .compound
                && tree.relations[$0] != .poss && tree.relations[$0] != .dobj
        }
    }

    /// "quoted Lavrov as saying": the object speaks.
    private func controlsObject(_ verb: Int) -> Bool { Self.quoting.contains(tree.lemmas[verb]) }

    private static let quoting = Set(["quote", "cite", "hear", "catch", "show", "record"].map { SyntaxTree.hash($0) })

    /// "Trump's tweet said": what a person writes speaks for the person.
    private func owner(of subject: Int) -> Int {
        guard text.lexicon.isDocument(tree.words[subject]), let owner = tree.child(subject, .poss), text.entity(at: owner)?.type == .person
        else { return subject }
        return owner
    }

    /// Whether a subject fits the act: who thinks and wants is somebody; what shows may be anything.
    private func mayMean(_ speaker: (token: Int, how: QuotationReason.Source)?, _ kind: CueLexicon.Kind, _ verb: Int) -> Bool {
        switch kind {
        // "it is worth noting that": nobody notes it. In the passive somebody unnamed does.
        case .speech: return speaker.map { !text.isFirstOrSecondPerson($0.token) || text.isQuoted(verb) } ?? tree.isPassive(verb)
        // "this means that": nobody shows it.
        case .evidence: return speaker.map { !isThing($0.token) && !Self.times.contains(tree.words[$0.token]) } ?? true
        case .thought, .intent, .stance:
            guard let speaker else {
                return tree.isPassive(verb) ? text.lexicon.isHearsay(tree.lemmas[verb]) : kind == .intent
            }
            if kind == .intent {
                return !text.isFirstOrSecondPerson(speaker.token) && !isThing(speaker.token)
            }
            return !text.isFirstOrSecondPerson(speaker.token) && text.canSpeak(speaker.token)
        }
    }

    private static let times = Set(["time", "sense", "history", "look"].map { SyntaxTree.hash($0) })

    /// A pronoun for a thing; an "it" that stands for a company or a state is none.
    func isThing(_ token: Int) -> Bool { Self.things.contains(tree.words[token]) && text.entity(at: token) == nil }

    private static let things = Set(
        ["this", "that", "which", "it", "what", "these", "those", "something", "nothing", "everything"].map { SyntaxTree.hash($0) })

    private func clause(of verb: Int) -> Int? {
        let clause = tree.children(verb).first { tree.relations[$0] == .ccomp && isClause($0) }
        // "wants him to go" is parsed as a clause, but is an infinitive.
        // "found themselves torn"
        if let clause, let own = tree.ownSubject(clause), Self.reflexives.contains(tree.words[own]) { return nil }
        guard let clause, tree.forms[clause] != .base || tree.modal(clause) != nil || tree.child(clause, .mark) != nil || !hasTo(clause)
        else {
            return nil
        }
        return clause
    }

    /// Whether a predicate is a clause and not a small one, as in "called it a failure": it is a verb, or has an auxiliary or a conjunction.
    private func isClause(_ predicate: Int) -> Bool {
        tree.parts[predicate].isVerbal
            || tree.children(predicate).contains { [.mark, .aux, .auxpass].contains(tree.relations[$0]) }
    }

    private static let reflexives = Set(
        ["himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"].map { SyntaxTree.hash($0) })

    private func hasTo(_ verb: Int) -> Bool { tree.children(verb).contains { tree.relations[$0] == .aux && tree.words[$0] == Self.to } }

    private func infinitive(of verb: Int) -> [Range<Int>]? {
        guard
            let infinitive = tree.children(verb).first(where: {
                (tree.relations[$0] == .xcomp || tree.relations[$0] == .ccomp || tree.relations[$0] == .advcl) && $0 > verb && hasTo($0)
            })
        else { return nil }
        var range = subtree(infinitive)
        // Who is to do it belongs to it: "urged them to go".
        if let object = tree.children(verb).first(where: {
            (tree.relations[$0] == .dobj || tree.relations[$0] == .dative) && $0 > verb && $0 < infinitive
        }) {
            range = Int(tree.leftEdges[object])..<range.upperBound
        }
        return [range]
    }

    /// The object of a verb that takes a listener: who is told.
    private func listener(of verb: Int) -> Int? { tree.child(verb, .dobj) ?? tree.child(verb, .dative) }

    // MARK: Parentheses

    /// The sentence around a cue that is a parenthesis in it: "The plan, he said, was dead."
    private func surrounding(_ verb: Int) -> [Range<Int>]? {
        guard let head = tree.head(verb) else { return nil }
        switch tree.relations[verb] {
        case .parataxis, .ccomp, .dep, .advcl: break
        default: return nil
        }
        // "..., when the minister questioned the plan" is a clause with a place of its own in the sentence.
        if tree.children(verb).contains(where: { tree.relations[$0] == .advmod && Self.conjunctions.contains(tree.words[$0]) }) {
            return nil
        }
        guard tree.ownSubject(head) != nil else { return nil }
        guard tree.child(verb, .mark) == nil, !tree.isNegated(verb), let own = tree.ownSubject(verb), !text.isQuoted(verb) else {
            return nil
        }
        // "He vowed to go, the agency said": what has its own complement is no parenthesis in another's.
        if tree.child(verb, .xcomp) != nil || tree.child(verb, .ccomp) != nil { return nil }
        let range = subtree(verb)
        guard range.count <= 24, !range.contains(head), isSet(off: range), own < verb || own == verb + 1 || range.count < 12 else {
            return nil
        }
        return around(range, in: tree.sentences[Int(tree.sentenceOf[verb])])
    }

    private static let conjunctions = Set(["when", "where", "while", "why", "how", "whenever", "wherever"].map { SyntaxTree.hash($0) })

    /// Whether commas or the sentence's edges part a range from what is around it.
    private func isSet(off range: Range<Int>) -> Bool {
        let sentence = tree.sentences[Int(tree.sentenceOf[range.lowerBound])]
        let before = range.lowerBound == sentence.lowerBound || isComma(range.lowerBound - 1) || isComma(range.lowerBound)
        // The comma behind ", he said," may hang on the cue itself.
        let after =
            range.upperBound >= sentence.upperBound || isComma(range.upperBound) || isComma(range.upperBound - 1)
            || text.isTerminal(range.upperBound)
        return before && after
    }

    private func isComma(_ token: Int) -> Bool { text.byte(token) == 0x2C || text.isDash(token) }

    private func around(_ range: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
        [sentence.lowerBound..<range.lowerBound, range.upperBound..<sentence.upperBound].filter { !$0.isEmpty }
    }

    /// The cue that heads the clause, when the outer cue is a tag behind it: ", the White House said".
    private func trailing(_ verb: Int, over clause: Int) -> Int? {
        guard clause < verb, Int(tree.rightEdges[clause]) < verb, let cue = text.lexicon.verb(tree.lemmas[clause]),
            cue.frames.contains(.clause),
            self.clause(of: clause) != nil, tree.child(clause, .mark) == nil
        else { return nil }
        return clause
    }

    // MARK: Nouns, adjectives, "according to"

    private mutating func findNoun(_ noun: Int, _ cue: CueLexicon.Cue) {
        guard
            let clause = tree.children(noun).first(where: { child in
                guard tree.relations[child] == .acl || tree.relations[child] == .ccomp || tree.relations[child] == .relcl else {
                    return false
                }
                if cue.frames.contains(.infinitive), tree.relations[child] == .acl, hasTo(child) { return true }
                return cue.frames.contains(.clause)
                    && tree.children(child).contains { tree.relations[$0] == .mark && tree.words[$0] == Self.that }
            })
        else { return }
        guard let speaker = holder(of: noun), text.canSpeak(speaker), !text.isFirstOrSecondPerson(speaker) else { return }
        add(noun, .nounClause, [subtree(clause)], (speaker, .owner))
    }

    /// Whose claim it is: the owner's, or who makes it.
    private func holder(of noun: Int) -> Int? {
        if let owner = tree.child(noun, .poss) { return owner }
        for preposition in tree.prepositions(noun) where text.lexicon.isHolder(tree.words[preposition]) {
            if let object = tree.child(preposition, .pobj) { return object }
        }
        guard tree.relations[noun] == .dobj, let verb = tree.head(noun), !tree.isPassive(verb), let subject = tree.subject(verb) else {
            return nil
        }
        return tree.words[subject] == Self.it ? nil : subject
    }

    private mutating func findAdjective(_ adjective: Int, _ cue: CueLexicon.Cue) {
        guard let verb = tree.head(adjective), let speaker = tree.subject(verb), text.canSpeak(speaker),
            !text.isFirstOrSecondPerson(speaker), tree.lemmas[verb] != Self.make
        else { return }
        let children = tree.children(adjective)
        if cue.frames.contains(.clause), let clause = children.first(where: { tree.relations[$0] == .ccomp }) {
            add(adjective, .adjectiveComplement, [subtree(clause)], (speaker, .subject))
        } else if cue.frames.contains(.infinitive), let clause = children.first(where: { tree.relations[$0] == .xcomp && hasTo($0) }) {
            add(adjective, .adjectiveComplement, [subtree(clause)], (speaker, .subject))
        } else if let preposition = children.first(where: { tree.relations[$0] == .prep && cue.prepositions.contains(tree.words[$0]) }),
            let object = tree.child(preposition, .pobj) ?? tree.child(preposition, .pcomp)
        {
            add(adjective, .adjectiveComplement, [subtree(object)], (speaker, .subject))
        }
    }

    private mutating func findAccount(_ token: Int) {
        guard let preposition = tree.children(token).first(where: { tree.words[$0] == Self.to }),
            let source = tree.child(preposition, .pobj),
            var head = tree.head(token)
        else { return }
        // "arrived with two aides and found, according to her": the first verb has the subject.
        while tree.relations[head] == .conj, tree.ownSubject(head) == nil, let first = tree.head(head) { head = first }
        let clause =
            head == token
            ? tree.sentences[Int(tree.sentenceOf[token])] : tree.isRoot(head) ? tree.sentences[Int(tree.sentenceOf[head])] : subtree(head)
        let content = around(subtree(token), in: clause)
        guard !content.isEmpty, !text.isQuoted(token) else { return }
        add(token, .account, content, (source, .subject), cue: token..<(preposition + 1))
    }

    // MARK: Content

    func subtree(_ token: Int) -> Range<Int> { Int(tree.leftEdges[token])..<(Int(tree.rightEdges[token]) + 1) }

    /// The clause's words; of a clause around its own cue, those before and those behind.
    private func content(of clause: Int, without verb: Int) -> [Range<Int>] {
        let range = subtree(clause)
        guard range.contains(verb) else { return [range] }
        var tag = verb..<(verb + 1)
        for child in tree.children(verb) where child != clause && tree.relations[child] != .punct {
            let part = subtree(child)
            guard !part.contains(clause) else { continue }
            tag = min(tag.lowerBound, part.lowerBound)..<max(tag.upperBound, part.upperBound)
        }
        return around(tag.clamped(to: range), in: range)
    }

    /// Of "The museum, she said, would open", where the tree hangs "would open" on the cue alone: what stands before her.
    private func subject(of clause: Int, before verb: Int) -> [Range<Int>] {
        guard clause > verb, tree.ownSubject(clause) == nil, let own = tree.ownSubject(verb), own < verb else { return [] }
        let first = tree.sentences[Int(tree.sentenceOf[verb])].lowerBound, left = Int(tree.leftEdges[own])
        guard left > first + 1, isComma(left - 1), verb + 1 < tree.count, isComma(verb + 1) else { return [] }
        return [first..<(left - 1)]
    }

    /// Where a verb's phrase ends, its right-hand complements included, coordinated verbs not.
    private func phraseEnd(of verb: Int) -> Int {
        var end = verb + 1
        for child in tree.children(verb) where child > verb {
            switch tree.relations[child] {
            case .dobj, .oprd, .prep, .prt, .dative, .attr, .acomp, .advmod, .npadvmod: end = max(end, Int(tree.rightEdges[child]) + 1)
            case .advcl where tree.child(child, .mark) != nil: end = max(end, Int(tree.rightEdges[child]) + 1)
            case .xcomp: end = max(end, Int(tree.rightEdges[child]) + 1)
            default: break
            }
        }
        return end
    }

    /// Without a relative clause or participle that a comma parts off: that is the narrator's.
    private func cut(_ range: Range<Int>, after object: Int) -> Range<Int> {
        guard
            let aside = tree.children(object).first(where: { child in
                guard tree.relations[child] == .relcl || tree.relations[child] == .acl || tree.relations[child] == .appos else {
                    return false
                }
                let left = Int(tree.leftEdges[child])
                return left > object && left < range.upperBound && isComma(left - 1)
            })
        else { return range }
        return range.lowerBound..<max(range.lowerBound + 1, Int(tree.leftEdges[aside]) - 1)
    }

    mutating func add(
        _ head: Int, _ content: QuotationReason.Content, _ ranges: [Range<Int>], _ speaker: (token: Int, how: QuotationReason.Source)?,
        listener: Int? = nil, cue: Range<Int>? = nil
    ) {
        let pieces = ranges.compactMap { trimmed($0) }
        guard let first = pieces.first, let last = pieces.last else { return }
        // "the last words he ever said were ...": a verb alone is no clause.
        if content == .complement, pieces.count == 1, let only = ranges.first, only.count == 1, tree.parts[only.lowerBound].isVerbal {
            return
        }
        var report = Attribution(
            kind: .indirect, pieces: pieces, bytes: first.lowerBound..<last.upperBound, cue: cue ?? cueTokens(head),
            speaker: speaker?.token,
            addressee: listener, confidence: confidence(content, hasSpeaker: speaker != nil),
            reason: QuotationReason(content: content, source: speaker?.how ?? .none))
        report.cueBytes = report.cue.map(tree.byteRange)
        if tree.isNegated(head) || speaker.map({ isNobody($0.token) }) ?? false { report.flags.append(.negated) }
        reports.append(report)
    }

    /// "Nobody said", "no official told".
    private func isNobody(_ speaker: Int) -> Bool {
        Self.nobody.contains(tree.words[speaker]) || tree.child(speaker, .det).map { Self.nobody.contains(tree.words[$0]) } ?? false
    }

    private static let nobody = Set(["nobody", "none", "no", "neither"].map { SyntaxTree.hash($0) })

    /// "as saying" is one cue; so is a verb with its particle.
    private func cueTokens(_ head: Int) -> Range<Int> {
        var first = head, end = head + 1
        if tree.relations[head] == .pcomp, head > 0, tree.words[head - 1] == Self.as { first = head - 1 }
        if let particle = tree.child(head, .prt), particle == head + 1 { end = particle + 1 }
        return first..<end
    }

    /// Bytes of the tokens without punctuation at the edges, nor the word that only opens the clause.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var first = range.lowerBound, end = min(range.upperBound, tree.count)
        while first < end,
            tree.parts[first] == .punctuation || tree.parts[first] == .space
                || tree.words[first] == Self.that && tree.relations[first] == .mark
        {
            first += 1
        }
        while end > first, tree.parts[end - 1] == .punctuation || tree.parts[end - 1] == .space { end -= 1 }
        return first < end ? Int(tree.starts[first])..<Int(tree.ends[end - 1]) : nil
    }

    /// Shares of PolNeAR's articles in which content and speaker were both right.
    private func confidence(_ content: QuotationReason.Content, hasSpeaker: Bool) -> Double {
        switch content {
        case .marks, .complement, .account: hasSpeaker ? 0.75 : 0.35
        case .label, .announced: 0.7
        case .infinitive, .surroundingSentence: 0.45
        case .object, .prepositionalObject, .nounClause, .adjectiveComplement: 0.5
        }
    }
}
