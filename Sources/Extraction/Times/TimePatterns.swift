/// The patterns of `TimeRules` as one tree of words and categories, walked from every word of a sentence.
struct TimePatterns: Sendable {
    /// What one node must be.
    enum Element: Hashable, Sendable {
        case word(Int)
        case category(TimeCategory)
    }

    /// A way through the tree: the rule, and what each node was taken for.
    struct Match: Sendable {
        let rule: Int
        let elements: [Element]
        var length: Int { elements.count }
    }

    private struct State: Sendable {
        var words: [Int: Int] = [:]
        var categories: [(set: TimeCategories, next: Int)] = []
        /// Patterns that end here, in the order of the rules.
        var ends: [Match] = []
    }

    let rules: [TimeRule]
    let lexicon: TimeLexicon
    private var states: [State] = [State()]

    static let shared = TimePatterns(TimeRules.all)

    init(_ rules: [TimeRule]) {
        self.rules = rules
        var lexicon = TimeLexicon()
        var rows: [(rule: Int, elements: [Element])] = []
        for (number, rule) in rules.enumerated() {
            var parser = PatternParser(rule.pattern)
            for row in parser.rows() {
                rows.append(
                    (
                        number,
                        row.map { piece in TimeCategory(rawValue: piece).map(Element.category) ?? .word(lexicon.intern(piece)) }
                    ))
            }
        }
        self.lexicon = lexicon
        for row in rows { insert(row.elements, rule: row.rule) }
    }

    private mutating func insert(_ elements: [Element], rule: Int) {
        var state = 0
        for element in elements {
            let next: Int
            switch element {
            case .word(let word):
                next = states[state].words[word] ?? states.count
                states[state].words[word] = next
            case .category(let category):
                let known = states[state].categories.first { $0.set == category.set }
                next = known?.next ?? states.count
                if known == nil { states[state].categories.append((category.set, next)) }
            }
            if next == states.count { states.append(State()) }
            state = next
        }
        if !states[state].ends.contains(where: { $0.rule == rule }) { states[state].ends.append(Match(rule: rule, elements: elements)) }
    }

    /// All patterns that the nodes from here on fit, the longest first, then in the order of the rules.
    func matches(_ nodes: [TimeNode], at start: Int) -> [Match] {
        guard nodes[start].word > 0 || !nodes[start].categories.isEmpty else { return [] }
        var found: [Match] = []
        walk(nodes, start, 0, &found)
        return found.sorted { ($1.length, $0.rule) < ($0.length, $1.rule) }
    }

    private func walk(_ nodes: [TimeNode], _ at: Int, _ state: Int, _ found: inout [Match]) {
        found += states[state].ends
        guard at < nodes.count else { return }
        let node = nodes[at]
        if node.word > 0, let next = states[state].words[node.word] { walk(nodes, at + 1, next, &found) }
        guard !node.categories.isEmpty else { return }
        for edge in states[state].categories where !node.categories.isDisjoint(with: edge.set) { walk(nodes, at + 1, edge.next, &found) }
    }
}

/// Writes a pattern's choices out: `a (b|c)? d` is `a d`, `a b d` and `a c d`.
struct PatternParser {
    private let pieces: [String]
    private var at = 0

    init(_ pattern: String) {
        var spaced = ""
        for character in pattern { spaced += "()|?".contains(character) ? " \(character) " : String(character) }
        pieces = spaced.split(separator: " ").map(String.init)
    }

    mutating func rows() -> [[String]] {
        var rows = choices()
        if at < pieces.count { rows = [] }
        return rows.filter { !$0.isEmpty }
    }

    private mutating func choices() -> [[String]] {
        var all = sequence()
        while at < pieces.count, pieces[at] == "|" {
            at += 1
            all += sequence()
        }
        return all
    }

    private mutating func sequence() -> [[String]] {
        var rows: [[String]] = [[]]
        while at < pieces.count, pieces[at] != "|", pieces[at] != ")" {
            var options: [[String]]
            if pieces[at] == "(" {
                at += 1
                options = choices()
                at += 1
            } else {
                options = [[pieces[at]]]
                at += 1
            }
            if at < pieces.count, pieces[at] == "?" {
                at += 1
                options.append([])
            }
            rows = rows.flatMap { row in options.map { row + $0 } }
        }
        return rows
    }
}
