/// Finds the expressions of one sentence: reads it with the patterns until nothing new is found.
struct TimeGrammar {
    let patterns: TimePatterns
    let facts: TimeGrammarFacts

    /// Expressions within expressions within expressions: "early | the morning of | 8 May".
    private static let rounds = 5

    func read(_ nodes: [TimeNode]) -> [TimeNode] {
        var nodes = nodes
        for _ in 0..<Self.rounds {
            let next = round(nodes)
            let isDone = next.count == nodes.count && !zip(next, nodes).contains { $0.isResult != $1.isResult }
            nodes = next
            if isDone { break }
        }
        return nodes
    }

    private func round(_ nodes: [TimeNode]) -> [TimeNode] {
        let conditions = TimeConditions(nodes: nodes, grammar: facts)
        var result: [TimeNode] = []
        result.reserveCapacity(nodes.count)
        var at = 0
        while at < nodes.count {
            var found: (node: TimeNode, length: Int)?
            for match in patterns.matches(nodes, at: at) {
                let range = at..<(at + match.length)
                let rule = patterns.rules[match.rule]
                if let condition = rule.condition, !conditions.holds(condition, range) { continue }
                guard let expression = TimeComposer(nodes: Array(nodes[range]), elements: match.elements).compose(rule.meaning) else {
                    continue
                }
                var node = nodes[at]
                node.bytes = nodes[at].bytes.lowerBound..<nodes[range.upperBound - 1].bytes.upperBound
                node.word = 0
                node.hash = 0
                node.number = nil
                node.expression = expression
                node.categories = expression.categories
                node.isResult = true
                node.token = nodes[range].last { $0.isResult }?.token ?? nodes[range.upperBound - 1].token
                found = (node, match.length)
                break
            }
            result.append(found?.node ?? nodes[at])
            at += found?.length ?? 1
        }
        return result
    }
}

extension TimeExpression {
    /// What patterns may take it for.
    var categories: TimeCategories {
        var categories: TimeCategories = []
        switch kind {
        case .date where value == nil:
            categories.insert(TimeCategory.date.set)
            let isPlain = relation == nil && step == nil
            switch fields.granularity {
            case .day:
                categories.insert(TimeCategory.dayDate.set)
                if isPlain, fields.weekday != nil, fields.day == nil { categories.insert(TimeCategory.weekdayDate.set) }
            case .week: categories.insert(TimeCategory.weekDate.set)
            case .month, .season: if isPlain, fields.year == nil { categories.insert(TimeCategory.partialDate.set) }
            case .year: categories.insert(TimeCategory.yearDate.set)
            case .none:
                switch unit ?? step?.unit {
                case .day: categories.insert(TimeCategory.dayDate.set)
                case .week: categories.insert(TimeCategory.weekDate.set)
                case .year: categories.insert(TimeCategory.yearDate.set)
                default: break
                }
            default: break
            }
        case .time:
            categories.insert(fields.hour != nil ? TimeCategory.time.set : TimeCategory.partOfDay.set)
            if fields.hour == nil, fields.day != nil || fields.weekday != nil || relation != nil || step != nil {
                categories = TimeCategory.time.set
            }
        case .duration: if value == nil { categories.insert(TimeCategory.duration.set) }
        default: break
        }
        return categories
    }
}
