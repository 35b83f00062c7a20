/// The model's rules that map tags, dependencies and words to part of speech, morphology, and some lemmas.
///
/// All rules are matched against the analysis as it was before any of them is applied; of those that set the same attribute of a token the one with
/// the highest number wins, then the one that starts last.
final class AttributeRuler: Sendable {
    /// What rules set of one token; nil where none does.
    struct Outcome {
        var tag: UInt8?
        var dependency: Int16?
        var pos: UInt8?
        var morph: Int16?
        var lemma: Int16?
    }

    let partsOfSpeech: [String]
    let morphologies: [String]
    let lemmas: [String]
    private let patterns: [Pattern]
    /// Patterns whose first token may have the tag, by tag: those for any word, and those for a word that rules name.
    private let anyWord: [[Int]]
    private let namedWord: [[Int16: [Int]]]
    private let words: [String: Int16]

    private struct Condition: Sendable {
        /// Bit i: tag i is allowed.
        var tags = UInt64.max
        var dependencies: Set<Int16>?
        var excludedDependencies: Set<Int16> = []
        var words: Set<Int16>?
        var expression: Expression?
        var isSpace: Bool?
    }

    private struct Pattern: Sendable {
        let rule: Int
        let conditions: [Condition]
        let target: Int
        let outcome: Outcome
    }

    /// The three regular expressions that the rules use, as functions of the lower-cased word.
    private enum Expression: String, CaseIterable, Sendable {
        case not = "^n'?t$"
        case nothing = "^n[ou]thin'$"
        case you = "^y'?$"

        func matches(_ word: String) -> Bool {
            switch self {
            case .not: word == "nt" || word == "n't"
            case .nothing: word == "nothin'" || word == "nuthin'"
            case .you: word == "y" || word == "y'"
            }
        }
    }

    /// A token as the rules see it.
    struct View {
        var tag: UInt8
        var dependency: Int16
        /// `wordNumber` of its lower-cased form.
        var word: Int16
        var lower: String
        var isSpace: Bool
    }

    init(_ folder: ModelFolder, tags: [String], dependencies: inout LabelTable) throws(ModelFault) {
        let document = try folder.messagePack("attribute_ruler/patterns")
        guard case .array(let rules) = document.root else { throw document.fault("the root", expected: "a list of rules") }
        var compiler = Compiler(document: document, tags: tags, dependencies: dependencies)
        for (number, rule) in rules.enumerated() { try compiler.add(rule, number: number) }
        dependencies = compiler.dependencies
        patterns = compiler.patterns
        words = compiler.words
        partsOfSpeech = compiler.partsOfSpeech.names
        morphologies = compiler.morphologies.names
        lemmas = compiler.lemmas.names
        guard partsOfSpeech.count < 256 else { throw document.fault("the parts of speech", expected: "fewer than 256") }
        var anyWord = [[Int]](repeating: [], count: tags.count), namedWord = [[Int16: [Int]]](repeating: [:], count: tags.count)
        for (index, pattern) in patterns.enumerated() {
            for tag in tags.indices where pattern.conditions[0].tags >> UInt64(tag) & 1 == 1 {
                if let words = pattern.conditions[0].words {
                    for word in words { namedWord[tag][word, default: []].append(index) }
                } else {
                    anyWord[tag].append(index)
                }
            }
        }
        self.anyWord = anyWord
        self.namedWord = namedWord
    }

    /// The number of a lower-cased word that some rule names; -1 for others.
    func wordNumber(_ lower: String) -> Int16 { words[lower] ?? -1 }

    /// What the rules say of each of `count` tokens.
    func apply(_ count: Int, view: (Int) -> View, into outcomes: inout [Outcome]) {
        outcomes.removeAll(keepingCapacity: true)
        outcomes.append(contentsOf: repeatElement(Outcome(), count: count))
        // The rule and start that set each attribute, so that the right one wins whatever the order of the matches.
        var ranks = [SIMD8<Int64>](repeating: SIMD8(repeating: -1), count: count)
        for start in 0..<count {
            let first = view(start)
            func consider(_ index: Int) {
                let pattern = patterns[index]
                guard matches(pattern.conditions[0], first) else { return }
                if pattern.conditions.count == 2 {
                    guard start + 1 < count, matches(pattern.conditions[1], view(start + 1)) else { return }
                }
                let token = start + pattern.target
                guard token < count else { return }
                let rank = Int64(pattern.rule) << 40 | Int64(start) << 2 | Int64(pattern.conditions.count)
                set(pattern.outcome, of: token, rank: rank, &outcomes, &ranks)
            }
            for index in anyWord[Int(first.tag)] { consider(index) }
            if first.word >= 0, let named = namedWord[Int(first.tag)][first.word] { for index in named { consider(index) } }
        }
    }

    private func set(_ outcome: Outcome, of token: Int, rank: Int64, _ outcomes: inout [Outcome], _ ranks: inout [SIMD8<Int64>]) {
        func wins(_ place: Int) -> Bool {
            guard rank > ranks[token][place] else { return false }
            ranks[token][place] = rank
            return true
        }
        if let tag = outcome.tag, wins(0) { outcomes[token].tag = tag }
        if let dependency = outcome.dependency, wins(1) { outcomes[token].dependency = dependency }
        if let pos = outcome.pos, wins(2) { outcomes[token].pos = pos }
        if let morph = outcome.morph, wins(3) { outcomes[token].morph = morph }
        if let lemma = outcome.lemma, wins(4) { outcomes[token].lemma = lemma }
    }

    private func matches(_ condition: Condition, _ token: View) -> Bool {
        if condition.tags >> UInt64(token.tag) & 1 == 0 { return false }
        if let words = condition.words, !words.contains(token.word) { return false }
        if let isSpace = condition.isSpace, isSpace != token.isSpace { return false }
        if let dependencies = condition.dependencies, !dependencies.contains(token.dependency) { return false }
        if condition.excludedDependencies.contains(token.dependency) { return false }
        if let expression = condition.expression, !expression.matches(token.lower) { return false }
        return true
    }

    /// Reads rules; everything it does not know is refused, since passing over a condition would change what a rule matches.
    private struct Compiler {
        let document: MessagePackDocument
        let tags: [String]
        var dependencies: LabelTable
        var patterns: [Pattern] = []
        var words: [String: Int16] = [:]
        var partsOfSpeech = LabelTable()
        var morphologies = LabelTable()
        var lemmas = LabelTable()

        init(document: MessagePackDocument, tags: [String], dependencies: LabelTable) {
            self.document = document
            self.tags = tags
            self.dependencies = dependencies
            // What a token has that no rule speaks of.
            _ = partsOfSpeech.index(of: "")
            _ = morphologies.index(of: "")
        }

        mutating func add(_ rule: MessagePack, number: Int) throws(ModelFault) {
            guard case .array(let alternatives)? = document.member("patterns", of: rule),
                case .integer(let target)? = document.member("index", of: rule),
                case .map(let attributes)? = document.member("attrs", of: rule)
            else { throw document.fault("rule \(number)", expected: "patterns, an index and attributes") }
            var outcome = Outcome()
            for (key, value) in attributes {
                guard let name = document.string(key), let text = document.string(value) else {
                    throw document.fault("rule \(number)", expected: "texts")
                }
                switch name {
                case "TAG": outcome.tag = UInt8(try tag(text))
                case "DEP": outcome.dependency = Int16(dependencies.index(of: text))
                case "POS": outcome.pos = UInt8(clamping: partsOfSpeech.index(of: text))
                case "MORPH": outcome.morph = Int16(morphologies.index(of: text == "_" ? "" : text))
                case "LEMMA": outcome.lemma = Int16(lemmas.index(of: text))
                default: throw document.fault("an attribute of rule \(number)", expected: "TAG, DEP, POS, MORPH or LEMMA", found: name)
                }
            }
            for alternative in alternatives {
                guard case .array(let tokens) = alternative, (1...2).contains(tokens.count), target < UInt64(tokens.count) else {
                    throw document.fault("a pattern of rule \(number)", expected: "one or two tokens")
                }
                var conditions: [Condition] = []
                for token in tokens { conditions.append(try condition(token, rule: number)) }
                patterns.append(Pattern(rule: number, conditions: conditions, target: Int(target), outcome: outcome))
            }
        }

        private mutating func condition(_ token: MessagePack, rule: Int) throws(ModelFault) -> Condition {
            guard case .map(let members) = token else { throw document.fault("a pattern of rule \(rule)", expected: "a map") }
            var condition = Condition()
            for (key, value) in members {
                let name = document.string(key) ?? ""
                if name == "IS_SPACE", case .boolean(let flag) = value {
                    condition.isSpace = flag
                    continue
                }
                let (operation, values) = try self.values(value, rule: rule)
                switch (name, operation) {
                case ("TAG", "IN"): condition.tags &= try mask(values)
                case ("TAG", "NOT_IN"): condition.tags &= ~(try mask(values))
                case ("DEP", "IN"): condition.dependencies = Set(values.map { Int16(dependencies.index(of: $0)) })
                case ("DEP", "NOT_IN"): condition.excludedDependencies = Set(values.map { Int16(dependencies.index(of: $0)) })
                case ("LOWER", "IN"): condition.words = Set(values.map { number(of: $0) })
                case ("LOWER", "REGEX"):
                    guard let expression = Expression(rawValue: values[0]) else {
                        throw document.fault(
                            "the expression of rule \(rule)", expected: "one of \(Expression.allCases.map(\.rawValue))", found: values[0])
                    }
                    condition.expression = expression
                default: throw document.fault("a condition of rule \(rule)", expected: "one that is known", found: "\(name) \(operation)")
                }
            }
            return condition
        }

        private func values(_ value: MessagePack, rule: Int) throws(ModelFault) -> (String, [String]) {
            if let text = document.string(value) { return ("IN", [text]) }
            guard case .map(let members) = value, members.count == 1, let operation = document.string(members[0].key) else {
                throw document.fault("a condition of rule \(rule)", expected: "a text or one operation")
            }
            if let text = document.string(members[0].value) { return (operation, [text]) }
            guard case .array(let items) = members[0].value else { throw document.fault("a condition of rule \(rule)", expected: "a list") }
            let texts = items.compactMap { document.string($0) }
            guard texts.count == items.count, !texts.isEmpty else {
                throw document.fault("a condition of rule \(rule)", expected: "a list of texts")
            }
            return (operation, texts)
        }

        private mutating func number(of word: String) -> Int16 {
            if let number = words[word] { return number }
            words[word] = Int16(words.count)
            return Int16(words.count - 1)
        }

        private func tag(_ name: String) throws(ModelFault) -> Int {
            guard let tag = tags.firstIndex(of: name) else {
                throw document.fault("a tag", expected: "one that the tagger gives", found: name)
            }
            return tag
        }

        /// Tags that the tagger never gives need no bit.
        private func mask(_ names: [String]) throws(ModelFault) -> UInt64 {
            names.reduce(0) { mask, name in tags.firstIndex(of: name).map { mask | 1 << UInt64($0) } ?? mask }
        }
    }
}
