/// Says when an article's expressions are, in the order of the text.
///
/// News speaks from the day of its publication: "Thursday" is the last one, or the next, as the verb has it. A history speaks from what it
/// told last: "in April" is in the year of the sentence before. Which of the two a text is, its own dates tell (`TimeMode`); in news the
/// narrative way holds within a paragraph that has gone to another year.
struct TimeResolver {
    /// The day of publication as far as it is known.
    let published: CalendarFields?
    let mode: TimeMode
    /// What the text last spoke of.
    private(set) var thread = TimeThread()

    /// Where an expression stands.
    struct Place {
        var mention: Int
        var block: Int
        /// Whether it begins its sentence, after a word or two.
        var isInitial: Bool
        var tense: TimeTense?
    }

    struct Resolution: Equatable {
        var value: String
        var interval: TimeInterval?
        var anchor: Source?
        /// What it comes to, for what follows.
        var fields: CalendarFields?
    }

    /// What a relative expression was resolved against.
    enum Source: Equatable { case published, mention(Int) }

    init(published: CalendarFields?, mode: TimeMode) {
        self.published = published
        self.mode = mode
    }

    mutating func resolve(_ expression: TimeExpression, _ place: Place) -> Resolution {
        if let value = expression.value {
            return Resolution(value: value, anchor: expression.origin == .published && published != nil ? .published : nil)
        }
        if expression.kind == .duration { return duration(expression, place) }
        let resolution = date(expression, place)
        // "The previous year" looks back, and the text goes on from where it was.
        let looksBack = expression.origin == .narrative && (expression.relation?.step ?? expression.step?.direction ?? 0) < 0
        if let fields = resolution.fields, fields.year != nil, !looksBack { thread.tell(fields, place) }
        return resolution
    }

    // MARK: Durations

    private func duration(_ expression: TimeExpression, _ place: Place) -> Resolution {
        var resolution = Resolution(value: TimeValue.duration(expression.lengths))
        guard let reach = expression.reach, let origin = origin(of: expression, place), let end = origin.fields.date,
            let length = expression.lengths.first
        else { return resolution }
        resolution.anchor = origin.source
        guard let count = length.amount.whole, length.unit >= .day,
            let other = shifted(end, by: reach == .past ? -count : count, length.unit)
        else {
            return resolution
        }
        if min(end, other).year > 0 { resolution.interval = TimeInterval(from: min(end, other), to: max(end, other)) }
        return resolution
    }

    /// The day that many units away; the last of its month where the month is too short.
    private func shifted(_ date: CalendarDate, by count: Int, _ unit: TimeUnit) -> CalendarDate? {
        switch unit {
        case .day: return date.adding(days: count)
        case .week, .weekend: return date.adding(days: 7 * count)
        default:
            let scale = unit == .month ? 1 : unit == .quarter ? 3 : unit == .year ? 12 : unit == .decade ? 120 : 1200
            let (months, overflow) = count.multipliedReportingOverflow(by: scale)
            guard !overflow, abs(months) < 120_000 else { return nil }
            let total = date.year * 12 + date.month - 1 + months, month = CalendarDate.modulo(total, 12) + 1,
                year = (total - month + 1) / 12
            return CalendarDate(year: year, month: month, day: min(date.day, CalendarDate.days(in: month, of: year)))
        }
    }

    // MARK: Dates and times

    /// What the expression starts from, if that is known.
    private func origin(of expression: TimeExpression, _ place: Place) -> (fields: CalendarFields, source: Source)? {
        var isNarrative = expression.origin == .narrative
        if expression.origin == .none { isNarrative = carries(place) }
        if expression.origin == .published, mode == .narrative, let relation = expression.relation,
            relation == .this || expression.fields != CalendarFields()
        {
            isNarrative = true
        }
        if isNarrative {
            let counted = expression.step?.unit ?? expression.unit
            let day = counted == .day ? thread.lastDay(in: place.block) : nil
            if let anchor = day ?? thread.current(in: place.block) { return (anchor.fields, .mention(anchor.mention)) }
        }
        return published.map { ($0, .published) }
    }

    /// Whether what the text last spoke of holds here: through a history, and to the end of its paragraph in news.
    private func carries(_ place: Place) -> Bool {
        guard let anchor = thread.current(in: place.block) else { return false }
        return mode == .narrative || published == nil || holdsInNews(anchor, place)
    }

    /// In news, a paragraph that has gone back to an earlier year stays there, as long as it tells of the past.
    func holdsInNews(_ anchor: TimeThread.Anchor, _ place: Place) -> Bool {
        guard anchor.block == place.block, let year = anchor.fields.year, let now = published?.year else { return false }
        return (year < now || anchor.fields.isBefore) && (place.tense == .past || place.tense == nil)
    }

    private func date(_ expression: TimeExpression, _ place: Place) -> Resolution {
        if let relation = expression.relation {
            guard let origin = origin(of: expression, place) else { return unknown(expression) }
            return related(expression, relation, origin, place)
        }
        if let step = expression.step {
            var start: (fields: CalendarFields, source: Source?)?
            if expression.origin == .none {
                let base = located(expression.fields, place)
                start = base.fields.map { ($0, base.anchor) }
            } else {
                start = origin(of: expression, place).map { ($0.fields, $0.source) }
            }
            guard let start else { return unknown(expression) }
            return stepped(expression, step, from: start.fields, start.source)
        }
        return located(expression.fields, place)
    }

    func finished(_ fields: CalendarFields, _ source: Source?) -> Resolution {
        Resolution(value: TimeValue.date(fields), interval: TimeInterval(fields), anchor: source, fields: fields)
    }

    func unknown(_ expression: TimeExpression) -> Resolution {
        if expression.fields.granularity > .none, expression.unit == nil { return Resolution(value: TimeValue.date(expression.fields)) }
        var value = TimeValue.unknown(expression.unit ?? expression.step?.unit ?? .day)
        if let part = expression.fields.dayPart, DayPart.codes.indices.contains(part) { value += "T" + DayPart.codes[part] }
        return Resolution(value: value)
    }

    private func stepped(_ expression: TimeExpression, _ step: TimeExpression.Step, from start: CalendarFields, _ source: Source?)
        -> Resolution
    {
        guard case .exactly(let amount) = step.amount else {
            if step.unit.isShorterThanDay, step.direction > 0 || start.granularity >= .day {
                return Resolution(value: TimeValue.date(start.wholeDay) + "TXX", anchor: source)
            }
            return Resolution(value: step.direction < 0 ? "PAST_REF" : "FUTURE_REF", anchor: source)
        }
        var unit = step.unit, count = amount
        if count != count.rounded() {
            // A year and a half ago was 18 months ago.
            switch unit {
            case .year: (unit, count) = (.month, (count * 12).rounded())
            case .decade: (unit, count) = (.year, (count * 10).rounded())
            case .century: (unit, count) = (.year, (count * 100).rounded())
            default: count = count.rounded()
            }
        } else if unit == .decade {
            (unit, count) = (.year, count * 10)
        }
        guard abs(count) < 1e6 else { return unknown(expression) }
        if unit.isShorterThanDay {
            return Resolution(value: start.date == nil ? TimeValue.unknown(unit) : TimeValue.date(start.wholeDay) + "TXX", anchor: source)
        }
        guard var fields = start.moved(by: step.direction * Int(count), unit) else {
            return count < 300 ? partly(start, step.unit, source) ?? unknown(expression) : unknown(expression)
        }
        if let part = expression.fields.dayPart { fields.dayPart = part }
        if let hour = expression.fields.hour, fields.date != nil {
            (fields.hour, fields.minute, fields.second, fields.zone) =
                (hour, expression.fields.minute, expression.fields.second, expression.fields.zone)
        }
        if expression.fields.weekday != nil, expression.origin != .none, let day = weekday(expression.fields.weekday, ofWeek: fields) {
            fields = day
        }
        return finished(fields, source)
    }

    /// A day of a year or month of which no more is known. Nil for other units.
    func partly(_ fields: CalendarFields, _ unit: TimeUnit, _ source: Source?) -> Resolution? {
        guard unit == .day, fields.year != nil else { return nil }
        var known = CalendarFields()
        (known.isBefore, known.year, known.month) = (fields.isBefore, fields.year, fields.month)
        return Resolution(value: TimeValue.date(known) + (known.month == nil ? "-XX-XX" : "-XX"), anchor: source)
    }

    func weekday(_ weekday: Int?, ofWeek fields: CalendarFields) -> CalendarFields? {
        guard let weekday, let week = fields.week, let year = fields.year, let monday = CalendarDate.monday(ofWeek: week, year: year) else {
            return nil
        }
        return CalendarFields(monday.adding(days: weekday - 1))
    }
}
