/// Puts together what a pattern's words mean.
struct TimeComposer {
    let nodes: [TimeNode]
    let elements: [TimePatterns.Element]

    /// Nil when the words make no sense together: "31 April", "13 p.m.".
    func compose(_ meaning: TimeRule.Meaning) -> TimeExpression? {
        switch meaning {
        case .date: date()
        case .century: century()
        case .quarter: quarter()
        case .half: half()
        case .holiday(let holiday): self.holiday(holiday)
        case .nthWeekday: nthWeekday()
        case .edge: edge()
        case .clock: clock()
        case .part: part()
        case .join: join()
        case .weekday: weekday()
        case .within: within()
        case .relative: relative()
        case .beyond: beyond()
        case .deictic: deictic()
        case .duration: duration()
        case .reach: reach()
        case .count: number(.number).flatMap { amount in node(.units).flatMap { unit($0) }.map { .duration(amount, $0) } }
        case .fortnight: fortnight()
        case .compound: compound()
        case .step(let direction, let origin): step(direction, origin)
        case .bareStep(let direction, let origin):
            node(.units).flatMap { unit($0) }.map {
                TimeExpression(kind: .date, origin: origin, step: .init(amount: .several, unit: $0, direction: direction))
            }
        case .neighbour(let direction):
            node(.unit).flatMap { unit($0) }.map {
                TimeExpression(
                    kind: $0.isShorterThanDay ? .time : .date, origin: .narrative,
                    step: .init(amount: .exactly(1), unit: $0, direction: direction))
            }
        case .modified(let modifier): modified(modifier)
        case .framed(let modifier): framed(modifier)
        case .every: every()
        case .times: times()
        case .daily: node(.frequency).map { set(of: TimeUnit(rawValue: $0.code), dayPart: $0.code == 12 ? DayPart.night : nil) }
        case .reference: node(.reference).flatMap { Self.references.indices.contains($0.code) ? Self.reference($0.code) : nil }
        case .past: Self.reference(0)
        case .present: Self.reference(1)
        case .future: Self.reference(2)
        }
    }

    // MARK: What the pattern took

    func node(_ category: TimeCategory, _ occurrence: Int = 0) -> TimeNode? {
        var left = occurrence
        for (element, node) in zip(elements, nodes) where element == .category(category) {
            if left == 0 { return node }
            left -= 1
        }
        return nil
    }

    func number(_ category: TimeCategory) -> Amount? { node(category)?.number }
    func unit(_ node: TimeNode) -> TimeUnit? { TimeUnit(rawValue: node.code) }

    /// Whether the pattern's words hold this one.
    func says(_ word: String) -> Bool {
        let hash = TokenFacts.hash(word.utf8)
        return nodes.contains { $0.hash == hash }
    }

    var expressions: [TimeExpression] {
        zip(elements, nodes).compactMap { element, node in
            guard case .category(let category) = element, category.rawValue.hasPrefix("<") else { return nil }
            return node.expression
        }
    }

    private static let references = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"]

    private static func reference(_ index: Int) -> TimeExpression {
        TimeExpression(kind: .date, origin: .published, value: references[index])
    }

    // MARK: The calendar

    private func date() -> TimeExpression? {
        if let written = node(.numericDate)?.expression { return written }
        var fields = CalendarFields()
        if let decade = node(.decade) { fields.decade = decade.code }
        if let decade = node(.decadeName) { fields.decade = 190 + decade.code }
        if let year = number(.year) ?? (node(.before) != nil || node(.anno) != nil ? number(.number) : nil) {
            guard let year = year.whole, (1...9999).contains(year) else { return nil }
            fields.year = year
        }
        fields.isBefore = node(.before) != nil
        if let month = node(.month) { fields.month = month.code }
        if let day = number(.day) {
            guard let day = day.whole, (1...CalendarDate.days(in: fields.month ?? 1, of: fields.year ?? 2000)).contains(day) else {
                return nil
            }
            fields.day = day
        }
        if let season = node(.season) { fields.season = season.code }
        if let weekday = node(.weekday) { fields.weekday = weekday.code }
        if says("weekend") { fields.isWeekend = true }
        return .date(fields)
    }

    private func century() -> TimeExpression? {
        guard let number = number(.ordinal)?.whole, (1...40).contains(number) else { return nil }
        var fields = CalendarFields()
        fields.century = number - 1
        fields.isBefore = node(.before) != nil
        return .date(fields)
    }

    private func quarter() -> TimeExpression? {
        guard let quarter = node(.quarterName)?.code ?? number(.ordinal)?.whole, (1...4).contains(quarter) else { return nil }
        var fields = CalendarFields()
        fields.quarter = quarter
        fields.year = number(.year)?.whole
        return .date(fields)
    }

    private func half() -> TimeExpression? {
        let half = says("latter") || says("last") ? 2 : number(.ordinal)?.whole ?? 0
        guard (1...2).contains(half) else { return nil }
        if let year = expressions.first {
            var expression = year
            expression.fields.half = half
            return expression
        }
        if let year = number(.year)?.whole {
            var fields = CalendarFields()
            (fields.year, fields.half) = (year, half)
            return .date(fields)
        }
        if let unit = node(.unit).flatMap({ unit($0) }), unit != .year {
            return TimeExpression(kind: .date, relation: .this, unit: unit, modifier: half == 1 ? .start : .end)
        }
        var fields = CalendarFields()
        fields.half = half
        return TimeExpression(kind: .date, fields: fields)
    }

    private func holiday(_ holiday: Int) -> TimeExpression? {
        var fields = CalendarFields()
        fields.holiday = holiday
        fields.year = number(.year)?.whole
        return .date(fields)
    }

    /// "the third Monday of January": the last is number -1.
    private func nthWeekday() -> TimeExpression? {
        guard let weekday = node(.weekday)?.code, let month = node(.month)?.code,
            let number = number(.ordinal)?.whole ?? (says("last") ? -1 : nil),
            number <= 5
        else { return nil }
        var fields = CalendarFields()
        (fields.month, fields.weekday, fields.weekdayNumber, fields.year) = (month, weekday, number, self.number(.year)?.whole)
        return .date(fields)
    }

    /// "the last week of August": within the month, at one of its ends.
    private func edge() -> TimeExpression? {
        guard let month = node(.month)?.code else { return nil }
        var fields = CalendarFields()
        (fields.month, fields.year) = (month, number(.year)?.whole)
        return TimeExpression(kind: .date, fields: fields, modifier: says("first") ? .start : says("last") || says("final") ? .end : .mid)
    }

    private func weekday() -> TimeExpression? {
        guard let weekday = expressions.first(where: { $0.fields.weekday != nil && $0.fields.day == nil }),
            var date = expressions.first(where: { $0 != weekday })
        else { return nil }
        if date.fields.day != nil || date.unit == .week || date.fields.weekday == nil {
            date.fields.weekday = weekday.fields.weekday
        } else {
            return nil
        }
        if date.step != nil, date.unit == nil, date.step?.unit != .week { return nil }
        return date
    }

    /// "August of that year", "12 July last year".
    private func within() -> TimeExpression? {
        guard expressions.count == 2, expressions[0].fields.year == nil, expressions[0].relation == nil, expressions[0].step == nil,
            expressions[1].modifier == nil
        else { return nil }
        var expression = expressions[1]
        var fields = expressions[0].fields
        (fields.year, fields.isBefore) = (expression.fields.year, expression.fields.isBefore)
        expression.fields = fields
        expression.modifier = expressions[0].modifier
        expression.kind = expressions[0].kind
        return expression
    }

    private func relative() -> TimeExpression? {
        let relation =
            node(.relation).flatMap { TimeRelation(rawValue: $0.code) } ?? (says("past") ? .last : says("coming") ? .next : .this)
        var relationOfText = relation
        // "the next day" follows what was told; "next week" follows today.
        if relation == .next, says("the") { relationOfText = .following }
        var expression = TimeExpression(kind: .date, origin: relationOfText.isNarrative ? .narrative : .published, relation: relationOfText)
        if let part = node(.dayPart) {
            expression.kind = .time
            expression.fields.dayPart = part.code
            expression.unit = .day
            if says("early") { expression.modifier = .start }
            if says("late") { expression.modifier = .end }
        } else if let month = node(.month) {
            expression.fields.month = month.code
        } else if let weekday = node(.weekday) {
            expression.fields.weekday = weekday.code
        } else if let season = node(.season) {
            expression.fields.season = season.code
        } else if says("weekend") {
            expression.fields.isWeekend = true
        } else if let ordinal = number(.ordinal)?.whole {
            guard (1...4).contains(ordinal) else { return nil }
            expression.fields.quarter = ordinal
        } else if let unit = node(.unit).flatMap({ unit($0) }) {
            expression.unit = unit
            if unit.isShorterThanDay { return nil }
        } else {
            return nil
        }
        return expression
    }

    private func beyond() -> TimeExpression? {
        guard let unit = node(.unit).flatMap({ unit($0) }) else { return nil }
        return TimeExpression(
            kind: .date, origin: .published, step: .init(amount: .exactly(2), unit: unit, direction: says("before") ? -1 : 1))
    }

    private static let tonight = TokenFacts.hash("tonight".utf8)

    private func deictic() -> TimeExpression? {
        guard let node = node(.deictic) else { return nil }
        var expression = TimeExpression(
            kind: .date, origin: .published,
            step: .init(amount: .exactly(Double(abs(node.code))), unit: .day, direction: node.code < 0 ? -1 : 1))
        if node.hash == Self.tonight {
            expression.kind = .time
            expression.fields.dayPart = DayPart.night
        }
        return expression
    }
}
