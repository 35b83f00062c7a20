/// Gives parts of a list or range what they share: "April and May 1918", "10-12 May", "May 10 to 12, 2015", "1914-18", "499-493 BC", "9 to 10:30 a.m.".
struct TimeCoordination {
    private(set) var nodes: [TimeNode]

    private static let links = Set(["and", "or", "to", "-", "through", "until", ",", "&", "/", "till"].map { TokenFacts.hash($0.utf8) })
    private static let openings = Set(["between", "from", "on", "of", "the", "-", "in", "(", "until"].map { TokenFacts.hash($0.utf8) })

    init(_ nodes: [TimeNode]) { self.nodes = nodes }

    /// From the right, so that a chain hands on what its last part says.
    mutating func run() {
        var at = nodes.count - 1
        while at >= 0 {
            lendDay(to: at)
            share(with: at)
            at -= 1
        }
        extend()
        nodes.removeAll { $0.bytes.isEmpty }
    }

    private func isLink(_ at: Int) -> Bool { nodes.indices.contains(at) && Self.links.contains(nodes[at].hash) }

    /// The part after the link that follows this node: "May 1918" for "April" in "April and May 1918"; a comma and a word may both stand between.
    private func next(after at: Int) -> Int? {
        guard isLink(at + 1) else { return nil }
        let next = isLink(at + 2) && nodes[at + 1].hash == Word.comma ? at + 3 : at + 2
        return nodes.indices.contains(next) ? next : nil
    }

    private mutating func share(with at: Int) {
        guard let next = next(after: at), let following = nodes[next].expression, nodes[next].isResult, following.relation == nil,
            following.step == nil
        else {
            return
        }
        let fields = following.fields
        if var expression = nodes[at].expression, nodes[at].isResult {
            // "April and May 1918", "12 May - 14 June 1917"
            guard expression.kind == .date, expression.relation == nil, expression.step == nil, expression.fields.year == nil,
                let year = fields.year,
                let month = expression.fields.firstMonth, let other = fields.firstMonth,
                expression.fields.weekday == nil || expression.fields.day != nil
            else { return }
            expression.fields.isBefore = fields.isBefore
            expression.fields.year = month > other ? year - (fields.isBefore ? -1 : 1) : year
            nodes[at].expression = expression
            return
        }
        guard let number = nodes[at].number?.whole, nodes[at].categories.contains(.number) || nodes[at].categories.contains(.ordinal) else {
            return
        }
        if nodes[at].categories.contains(.day), let month = fields.month, fields.day != nil, following.kind == .date {
            // "10-12 May"
            guard
                at == 0 || Self.openings.contains(nodes[at - 1].hash) || isLink(at - 1)
                    || nodes[next].bytes.lowerBound - nodes[at].bytes.upperBound < 4,
                startsWithDay(nodes[next])
            else { return }
            var shared = CalendarFields()
            (shared.isBefore, shared.year, shared.month, shared.day) = (fields.isBefore, fields.year, month, number)
            become(at, .date(shared))
        } else if fields.isBefore, fields.granularity == .year, let year = fields.year, number > year, number < 4000 {
            // "499-493 BC"
            var shared = CalendarFields()
            (shared.isBefore, shared.year) = (true, number)
            become(at, .date(shared))
        } else if following.kind == .time, let hour = fields.hour, (1...12).contains(number), fields.dayPart == nil, at > 0,
            Self.openings.contains(nodes[at - 1].hash) || nodes[at + 1].hash == Word.dash, !nodes[next].categories.contains(.clock)
        {
            // "9 to 10:30 a.m."
            var shared = following
            (shared.fields.hour, shared.fields.minute) = (number % 12 + (hour >= 12 && number % 12 <= hour % 12 ? 12 : 0), 0)
            become(at, shared)
        }
    }

    private static let on = TokenFacts.hash("on".utf8)

    /// "9:30 a.m. on Thursday": two expressions, of one day.
    private mutating func lendDay(to at: Int) {
        guard nodes.indices.contains(at + 2), nodes[at].isResult, nodes[at + 2].isResult, nodes[at + 1].hash == Self.on,
            let time = nodes[at].expression, let day = nodes[at + 2].expression, time.kind == .time, time.fields.hour != nil,
            time.fields.day == nil, time.fields.weekday == nil, time.relation == nil, time.step == nil, day.fields.hour == nil
        else { return }
        var expression = day
        expression.kind = .time
        (expression.fields.hour, expression.fields.minute, expression.fields.second) = (
            time.fields.hour, time.fields.minute, time.fields.second
        )
        (expression.fields.zone, expression.fields.dayPart, expression.modifier) = (time.fields.zone, nil, time.modifier)
        nodes[at].expression = expression
        nodes[at].token = nodes[at + 2].token
    }

    private func startsWithDay(_ node: TimeNode) -> Bool { node.startsWithFigure }

    private mutating func become(_ at: Int, _ expression: TimeExpression) {
        nodes[at].expression = expression
        nodes[at].isResult = true
        nodes[at].hash = 0
    }

    /// What a date hands on to its right: "May 10 to 12, 2015", "1914-18".
    private mutating func extend() {
        var at = 0
        while at < nodes.count {
            defer { at += 1 }
            guard let expression = nodes[at].expression, nodes[at].isResult, expression.kind == .date, expression.relation == nil,
                expression.step == nil,
                let next = next(after: at), !nodes[next].isResult, let number = nodes[next].number?.whole
            else { continue }
            let fields = expression.fields
            let isFollowedByMore =
                nodes.indices.contains(next + 1) && nodes[next + 1].expression == nil && nodes[next + 1].hash != 0
                && !Self.links.contains(nodes[next + 1].hash) && !nodes[next + 1].isMark
            if let month = fields.month, let day = fields.day, nodes[next].categories.contains(.day), !nodes[at].startsWithFigure,
                !isFollowedByMore || nodes[next].isGlued,
                number > day || nodes[at + 1].hash != Word.dash, number <= CalendarDate.days(in: month, of: fields.year ?? 2000),
                nodes[at + 1].hash != Word.comma || isLink(at + 2) || isLink(next + 1)
            {
                guard fields.year == nil || nodes[at + 1].hash == Word.dash else { continue }
                var shared = fields
                shared.weekday = nil
                shared.day = number
                become(next, .date(shared))
                takeYear(at, next)
            } else if fields.granularity == .year, let year = fields.year, nodes[at + 1].hash == Word.dash, nodes[at + 1].isGlued,
                nodes[next].isGlued,
                nodes[next].bytes.count == 2, number > year % 100, nodes[at].bytes.count >= 4, !fields.isBefore
            {
                var shared = fields
                shared.year = year / 100 * 100 + number
                become(next, .date(shared))
            }
        }
    }

    /// "May 10-12, 2015": the year behind the second day is both days'.
    private mutating func takeYear(_ first: Int, _ second: Int) {
        var year = second + 1
        if nodes.indices.contains(year), nodes[year].hash == Word.comma { year += 1 }
        guard nodes.indices.contains(year), let expression = nodes[year].expression, expression.kind == .date,
            expression.fields.granularity == .year,
            expression.relation == nil, expression.step == nil, expression.fields.year != nil, nodes[first].expression?.fields.year == nil
        else { return }
        for at in [first, second] { nodes[at].expression?.fields.year = expression.fields.year }
        nodes[second].bytes = nodes[second].bytes.lowerBound..<nodes[year].bytes.upperBound
        nodes[year].expression = nil
        nodes[year].isResult = false
    }
}
