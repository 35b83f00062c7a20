/// Reads `config/events.lexicon`, line by line.
struct EventLexiconReader {
    private(set) var patterns: [(triggers: [UInt64], pattern: EventPattern)] = []
    private(set) var sectors: [UInt64: String] = [:]
    private(set) var operators: [String: EventOperator] = [:]
    private(set) var faults: [EventLexiconFault] = []
    private var sets: [String: Set<UInt64>] = [:]
    private var section = Section.none
    private var line = 0

    private enum Section {
        case none
        case actors
        case event(EventKind)
        case operation(EventOperator)
    }

    /// A list of words by its name; empty if there is none.
    func words(_ name: String) -> Set<UInt64> { sets[name] ?? [] }

    mutating func read(_ text: String) {
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            do throws(EventLexiconFault) {
                try read(row: row.prefix { $0 != "#" })
            } catch {
                faults.append(error)
            }
        }
    }

    private mutating func read(row: Substring) throws(EventLexiconFault) {
        let words = row.split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        if first == "@" {
            try readHeading(Array(words.dropFirst()))
        } else if first.hasPrefix("$") {
            guard words.count > 2, words[1] == "=" else { throw fault("a list is written '$name = word word ...'") }
            sets[String(first.dropFirst()), default: []].formUnion(words.dropFirst(2).map { SyntaxTree.hash($0) })
        } else if case .actors = section {
            guard first.hasSuffix(":") else { throw fault("actors are written 'GOV: word word ...'") }
            for word in words.dropFirst() { sectors[SyntaxTree.hash(word)] = String(first.dropLast()) }
        } else {
            try readPattern(String(row))
        }
    }

    /// `@ actors`, `@ ACCUSE disapprove 111`, or `@ operator refuse cooperative=REJECT:120 hostile=- otherwise=REJECT:120`.
    private mutating func readHeading(_ words: [String]) throws(EventLexiconFault) {
        guard let first = words.first else { throw fault("an empty heading") }
        switch first {
        case "actors": section = .actors
        case "operator":
            guard words.count >= 2 else { throw fault("an operator needs a name") }
            var outcomes: [String: EventKind] = [:]
            for word in words.dropFirst(2) {
                let parts = word.split(separator: "=").map(String.init)
                guard parts.count == 2 else { throw fault("'\(word)' is not 'cooperative=TYPE:code'") }
                if parts[1] == "-" || parts[1] == "same" { continue }
                outcomes[parts[0]] = try kind(parts[1].split(separator: ":").map(String.init))
            }
            let operation = EventOperator(
                name: words[1], cooperative: outcomes["cooperative"], hostile: outcomes["hostile"], otherwise: outcomes["otherwise"],
                keepsCooperative: words.contains("cooperative=same"), keepsHostile: words.contains("hostile=same"))
            operators[words[1]] = operation
            section = .operation(operation)
        default: section = .event(try kind(words))
        }
    }

    private func kind(_ words: [String]) throws(EventLexiconFault) -> EventKind {
        guard let name = words.first, let type = EventType(rawValue: name) else { throw fault("'\(words.first ?? "")' is no PLOVER type") }
        var kind = EventKind(type: type)
        for word in words.dropFirst() where word != "-" {
            if word.first?.isNumber == true { kind.cameo = word } else { kind.mode = word }
        }
        return kind
    }

    private mutating func readPattern(_ row: String) throws(EventLexiconFault) {
        let parts = row.split(separator: "::", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
        guard parts.count == 2 else { throw fault("a pattern needs an example behind '::'") }
        let meaning: EventPattern.Meaning
        switch section {
        case .event(let kind): meaning = .event(kind)
        case .operation(let operation): meaning = .operation(operation)
        case .none, .actors: throw fault("a pattern outside a section")
        }
        var words = parts[0].split(separator: " ").map(String.init)[...]
        var trigger = EventPattern.Trigger.verb, subject: EventPattern.Role? = .actor
        var subjectWords: Set<UInt64> = [], isPersonal = false
        switch words.popFirst() {
        case "A": break
        case "A:person": isPersonal = true
        case "~:person": (trigger, isPersonal) = (.noun, true)
        case let word? where word.hasPrefix("A="): subjectWords = try lemmas(String(word.dropFirst(2)))
        case "R": subject = .recipient
        case "B": subject = .both
        case "*": subject = nil
        case "~": trigger = .noun
        case "=": trigger = .adjective
        default: throw fault("a pattern begins with A, R, B, * (a verb's subject), ~ (a noun) or = (an adjective)")
        }
        guard let head = words.popFirst() else { throw fault("a pattern without its word") }
        let pieces = head.split(separator: "+").map(String.init)
        let slots = try self.slots(&words)
        let pattern = EventPattern(
            trigger: trigger, particles: pieces.count > 1 ? try lemmas(pieces[1]) : [], subject: subject, subjectWords: subjectWords,
            isPersonal: isPersonal, slots: slots, meaning: meaning,
            source: parts[0], line: line, example: parts[1])
        var triggers = try lemmas(pieces[0])
        if trigger == .verb {
            // spaCy's lemmatizer makes "stag" of "staged" and "wag" of "waged".
            for word in pieces[0].split(separator: "|") where word.hasSuffix("e") && word.count < 6 {
                triggers.insert(SyntaxTree.hash(String(word.dropLast())))
            }
        }
        patterns.append((triggers.sorted(), pattern))
    }

    private func slots(_ words: inout ArraySlice<String>) throws(EventLexiconFault) -> [EventPattern.Slot] {
        var slots: [EventPattern.Slot] = []
        while let word = words.popFirst() {
            switch word {
            case "to-do": slots.append(.init(position: .infinitive, filler: .anything))
            case "that-must": slots.append(.init(position: .clause(obligation: true), filler: .anything))
            case "that": slots.append(.init(position: .clause(obligation: false), filler: .anything))
            case "that-R-must": slots.append(.init(position: .clause(obligation: true), filler: .role(.recipient, .anything)))
            case _ where word.hasPrefix("to:"):
                slots.append(.init(position: .infinitive, filler: .words(try lemmas(String(word.dropFirst(3))))))
            default:
                let isOptional = word.hasSuffix("?"), plain = isOptional ? String(word.dropLast()) : word
                let prepositions = plain.split(separator: "|").map(String.init)
                if prepositions.allSatisfy(Self.prepositions.contains) {
                    guard let filler = words.popFirst() else { throw fault("'\(word)' has nothing behind it") }
                    let position = EventPattern.Position.preposition(Set(prepositions.map { SyntaxTree.hash($0) }))
                    slots.append(.init(position: position, filler: try self.filler(filler), isOptional: isOptional))
                } else {
                    slots.append(.init(position: .object, filler: try filler(plain), isOptional: isOptional))
                }
            }
        }
        // Two objects: "gave Kenya food", "held Kenya responsible".
        let objects = slots.indices.filter { if case .object = slots[$0].position { true } else { false } }
        if objects.count > 1 {
            guard objects.count == 2, case .role = slots[objects[0]].filler, case .words(let words) = slots[objects[1]].filler else {
                throw fault("of two objects the first is R or R!, the second are words")
            }
            slots[objects[0]] = .init(position: .objectAnd(words), filler: slots[objects[0]].filler)
            slots.remove(at: objects[1])
        }
        return slots
    }

    private func filler(_ word: String) throws(EventLexiconFault) -> EventPattern.Filler {
        switch word {
        case "A": .role(.actor, .anything)
        case "R": .role(.recipient, .anything)
        case "R!": .role(.recipient, .named)
        case "R:place": .role(.recipient, .place)
        case "R's": .role(.recipient, .belonging)
        case "B": .role(.both, .anything)
        case "B!": .role(.both, .named)
        case "*": .anything
        default: .words(try lemmas(word))
        }
    }

    /// `word|word|$list`.
    private func lemmas(_ word: String) throws(EventLexiconFault) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for piece in word.split(separator: "|") {
            if piece.hasPrefix("$") {
                guard let list = sets[String(piece.dropFirst())] else { throw fault("there is no list '\(piece)'") }
                found.formUnion(list)
            } else {
                found.insert(SyntaxTree.hash(String(piece)))
            }
        }
        return found
    }

    private static let prepositions: Set<String> = [
        "about", "across", "after", "against", "along", "among", "amid", "around", "as", "at", "before", "behind", "between", "by",
        "during",
        "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "out", "outside", "over", "through", "to", "toward",
        "towards", "under", "upon", "with", "within", "without", "alongside", "following",
    ]

    private func fault(_ reason: String) -> EventLexiconFault { EventLexiconFault(line: line, reason: reason) }
}
