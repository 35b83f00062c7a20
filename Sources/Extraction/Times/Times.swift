import LanguageModel

/// Finds when: the dates, clock times, durations and recurring times of an English article, as TimeML's TIMEX3 has them.
///
/// A pure function of the clean text, the publication date and, where there is one, the language model's analysis, which tells tense and parts
/// of speech. Linear in the text. What a relative expression needs and the article does not give stays unresolved.
struct Times: Sendable {
    private let patterns = TimePatterns.shared
    private let terms: TimeGrammarFacts.Terms?

    /// - Parameter labels: the language model's; nil where there is none.
    init(labels: Labels?) { terms = labels.map(TimeGrammarFacts.Terms.init) }

    private struct Found {
        var node: TimeNode
        var expression: TimeExpression
        var block: Int
        var isInitial: Bool
    }

    /// How many words may stand before a time that begins its sentence: "By early", "Then, in".
    private static let initialNodes = 2

    /// - Parameter sentences: bytes of the clean text, ascending.
    func find(in copy: CleanCopy, sentences: [Range<Int>], analysis: Analysis?, published: PublicationDate?) -> [TimeMention] {
        let facts = TimeGrammarFacts(analysis, terms)
        let grammar = TimeGrammar(patterns: patterns, facts: facts)
        let scanner = WordScanner(text: copy.text)
        var found: [Found] = []
        var token = 0, block = 0
        scanner.forEachSentence(sentences) { sentence, words in
            while block + 1 < copy.blocks.count, copy.blocks[block].bytes.upperBound <= sentence.lowerBound { block += 1 }
            var nodes = TimeNodeScanner(copy.text, words, patterns.lexicon).nodes()
            guard nodes.contains(where: { !$0.categories.isEmpty || $0.word > 0 }) else { return }
            if let analysis { Self.align(&nodes, with: analysis, from: &token) }
            var coordination = TimeCoordination(grammar.read(nodes))
            coordination.run()
            for (at, node) in coordination.nodes.enumerated() where node.isResult {
                if let expression = node.expression {
                    found.append(Found(node: node, expression: expression, block: block, isInitial: at <= Self.initialNodes))
                }
            }
        }
        return resolve(found, in: copy, published: published.map(Self.fields), facts)
    }

    /// Gives each node the token in which it begins.
    private static func align(_ nodes: inout [TimeNode], with analysis: Analysis, from token: inout Int) {
        for at in nodes.indices {
            let start = Int32(nodes[at].bytes.lowerBound)
            while token < analysis.count, analysis.byteEnds[token] <= start { token += 1 }
            if token < analysis.count, analysis.byteStarts[token] <= start { nodes[at].token = token }
        }
    }

    private func resolve(_ found: [Found], in copy: CleanCopy, published: CalendarFields?, _ facts: TimeGrammarFacts) -> [TimeMention] {
        var resolver = TimeResolver(published: published, mode: TimeMode(found.lazy.map(\.expression), published: published))
        var mentions: [TimeMention] = []
        mentions.reserveCapacity(found.count)
        for (number, item) in found.enumerated() {
            let resolution = resolver.resolve(
                item.expression,
                .init(
                    mention: number, block: item.block, isInitial: item.isInitial, tense: facts.tense(at: item.node.token)))
            let scalars = copy.index.scalars(item.node.bytes)
            mentions.append(
                TimeMention(
                    id: "t\(number + 1)", start: scalars.lowerBound, end: scalars.upperBound,
                    text: String(decoding: copy.text[item.node.bytes], as: UTF8.self), type: item.expression.kind.rawValue,
                    value: resolution.value,
                    modifier: item.expression.modifier?.rawValue, frequency: item.expression.frequency,
                    quantifier: item.expression.quantifier,
                    interval: resolution.interval,
                    anchor: resolution.anchor.map { source in
                        switch source {
                        case .published: "published"
                        case .mention(let mention): "t\(mention + 1)"
                        }
                    }))
        }
        return mentions
    }

    private static func fields(_ date: PublicationDate) -> CalendarFields {
        var fields = CalendarFields()
        (fields.year, fields.month, fields.day) = (date.year, date.month, date.day)
        return fields
    }
}
