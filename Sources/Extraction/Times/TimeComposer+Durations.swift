/// Durations, steps and sets.
extension TimeComposer {
    func duration() -> TimeExpression? {
        guard let word = node(.unit) ?? node(.units), let unit = unit(word) else { return nil }
        if says("half") {
            if says("and") {
                let whole: Amount = number(.number) ?? .exactly(1)
                guard case .exactly(let value) = whole else { return nil }
                return .duration(.exactly(value + 0.5), unit)
            }
            return .duration(.exactly(0.5), unit)
        }
        if let last = node(.number, 1)?.number, let first = number(.number) {
            // "two to three years": no number says it.
            return .duration(first == last ? first : .several, unit)
        }
        if let number = number(.number) { return .duration(number, unit) }
        if node(.units) != nil { return .duration(.several, unit) }
        return .duration(.exactly(1), unit)
    }

    /// "the past three days": a duration that lies somewhere.
    func reach() -> TimeExpression? {
        guard let word = node(.units) ?? node(.unit), let unit = unit(word) else { return nil }
        let relation = node(.relation).flatMap { TimeRelation(rawValue: $0.code) } ?? (says("last") || says("past") ? .last : .next)
        guard relation != .this || node(.number) != nil else { return nil }
        var expression = TimeExpression.duration(number(.number) ?? (node(.units) == nil ? .exactly(1) : .several), unit)
        switch relation {
        case .last: (expression.origin, expression.reach) = (.published, .past)
        case .next: (expression.origin, expression.reach) = (.published, .future)
        case .previous: (expression.origin, expression.reach) = (.narrative, .past)
        case .following: (expression.origin, expression.reach) = (.narrative, .future)
        case .this, .that: break
        }
        return expression
    }

    func fortnight() -> TimeExpression? {
        let count: Double
        if case .exactly(let value) = number(.number) { count = value } else { count = 1 }
        var expression = TimeExpression.duration(.exactly(count * 2), .week)
        if says("past") || says("last") { (expression.origin, expression.reach) = (.published, .past) }
        if says("next") { (expression.origin, expression.reach) = (.published, .future) }
        return expression
    }

    /// "two years and three months": the larger unit first, and each once.
    func compound() -> TimeExpression? {
        guard expressions.count == 2, let larger = expressions[0].lengths.last?.unit, let smaller = expressions[1].lengths.first?.unit,
            larger > smaller, expressions[0].reach == nil, expressions[1].reach == nil, larger < .decade,
            case .exactly = expressions[0].lengths[0].amount, case .exactly = expressions[1].lengths[0].amount
        else { return nil }
        var expression = expressions[0]
        expression.lengths += expressions[1].lengths
        return expression
    }

    /// "two weeks ago", "ten days after Christmas".
    func step(_ direction: Int, _ origin: TimeExpression.Origin) -> TimeExpression? {
        let length: TimeExpression.Length
        if let stated = expressions.first(where: { $0.kind == .duration }) {
            guard stated.lengths.count == 1, stated.reach == nil, let first = stated.lengths.first else { return nil }
            length = first
        } else if let unit = node(.unit).flatMap({ unit($0) }) {
            length = .init(amount: .exactly(1), unit: unit)
        } else {
            return nil
        }
        var expression = expressions.first { $0.kind != .duration } ?? TimeExpression(kind: .date, origin: origin)
        if let known = expression.step {
            guard known.unit == length.unit, let first = known.amount.whole, let second = length.amount.whole else { return nil }
            let steps = first * known.direction + second * direction
            expression.step = .init(amount: .exactly(Double(abs(steps))), unit: known.unit, direction: steps < 0 ? -1 : 1)
        } else {
            expression.step = .init(amount: length.amount, unit: length.unit, direction: direction)
        }
        expression.kind = length.unit.isShorterThanDay ? .time : .date
        if let modifier = expressions.first(where: { $0.kind == .duration })?.modifier {
            expression.modifier = Self.bound(modifier, direction)
        }
        return expression
    }

    /// "more than two years ago" is before two years ago.
    private static func bound(_ modifier: TimeExpression.Modifier, _ direction: Int) -> TimeExpression.Modifier? {
        switch modifier {
        case .approximate: .approximate
        case .moreThan: direction < 0 ? .before : .after
        case .lessThan: direction < 0 ? .after : .before
        case .equalOrMore: direction < 0 ? .onOrBefore : .onOrAfter
        case .equalOrLess: direction < 0 ? .onOrAfter : .onOrBefore
        default: nil
        }
    }

    func modified(_ modifier: TimeExpression.Modifier?) -> TimeExpression? {
        guard var expression = expressions.first, expression.kind != .duration || expression.reach == nil else { return nil }
        if modifier != nil { expression.modifier = modifier }
        return expression
    }

    /// "the end of the year".
    func framed(_ modifier: TimeExpression.Modifier?) -> TimeExpression? {
        var expression = TimeExpression(kind: .date, modifier: modifier)
        if let season = node(.season) {
            expression.fields.season = season.code
        } else if let unit = node(.unit).flatMap({ unit($0) }), unit >= .day {
            (expression.relation, expression.unit, expression.origin) = (.this, unit, .none)
        } else {
            return nil
        }
        return expression
    }

    // MARK: Sets

    func every() -> TimeExpression? {
        if let weekday = node(.weekday) ?? node(.weekdays) { return set("XXXX-WXX-\(weekday.code)") }
        if let part = node(.dayPart) { return set(of: nil, dayPart: part.code) }
        if let season = node(.season), Season.codes.indices.contains(season.code) { return set("XXXX-\(Season.codes[season.code])") }
        if let month = node(.month) { return set("XXXX-\(month.code < 10 ? "0" : "")\(month.code)") }
        if says("weekend") || says("weekends") { return set("XXXX-WXX-WE") }
        guard let word = node(.unit) ?? node(.units) else { return says("year") ? set(of: .year) : nil }
        var expression = set(of: unit(word), count: number(.number) ?? number(.ordinal) ?? (says("other") ? .exactly(2) : .exactly(1)))
        expression.quantifier = says("each") ? "EACH" : says("every") ? "EVERY" : nil
        return expression
    }

    func times() -> TimeExpression? {
        let count = says("twice") ? 2 : says("thrice") ? 3 : says("once") ? 1 : number(.number)?.whole
        var expression: TimeExpression
        if let weekday = node(.weekday) {
            expression = set("XXXX-WXX-\(weekday.code)")
        } else if let part = node(.dayPart) {
            expression = set(of: nil, dayPart: part.code)
        } else {
            expression = set(of: node(.unit).flatMap { unit($0) })
        }
        expression.frequency = count.map { "\($0)X" } ?? "X"
        return expression
    }

    private func set(_ value: String) -> TimeExpression { TimeExpression(kind: .set, value: value) }

    func set(of unit: TimeUnit?, dayPart: Int? = nil, count: Amount = .exactly(1)) -> TimeExpression {
        if let dayPart, DayPart.codes.indices.contains(dayPart) { return set("XXXX-XX-XXT\(DayPart.codes[dayPart])") }
        return set(TimeValue.duration([.init(amount: count, unit: unit ?? .day)]))
    }
}
