/// "last week", "next March", "that morning".
extension TimeResolver {
    func related(
        _ expression: TimeExpression, _ relation: TimeRelation, _ origin: (fields: CalendarFields, source: Source), _ place: Place
    ) -> Resolution {
        var named = expression.fields
        let start = origin.fields
        if let dayPart = named.dayPart, expression.unit == .day, named.weekday == nil {
            // "last night" is yesterday's; "this morning" is today's.
            guard var day = start.moved(by: relation.step, .day) ?? (relation.step == 0 ? start : nil), day.year != nil else {
                return finished(named, nil)
            }
            day.dayPart = dayPart
            return finished(day, origin.source)
        }
        if named.granularity == .clock || named.granularity == .dayPart, named.weekday == nil, named.month == nil {
            guard let unit = expression.unit, var day = start.moved(by: relation.step, unit) else { return finished(named, nil) }
            (day.hour, day.minute, day.second, day.zone, day.dayPart) = (named.hour, named.minute, named.second, named.zone, named.dayPart)
            return finished(day, origin.source)
        }
        if let unit = expression.unit, unit == .week, let weekday = named.weekday {
            // "Tuesday of last week"
            guard let week = start.moved(by: relation.step, .week), let day = self.weekday(weekday, ofWeek: week) else {
                return finished(named, nil)
            }
            return finished(copyingClock(named, to: day), origin.source)
        }
        if let weekday = named.weekday, named.day == nil {
            guard let day = start.date else { return finished(named, nil) }
            let distance: Int
            switch relation {
            case .last, .previous: distance = -(CalendarDate.modulo(day.weekday - weekday - 1, 7) + 1)
            case .next, .following: distance = CalendarDate.modulo(weekday - day.weekday - 1, 7) + 1
            case .this, .that:
                distance =
                    place.tense == .past ? -CalendarDate.modulo(day.weekday - weekday, 7) : CalendarDate.modulo(weekday - day.weekday, 7)
            }
            return finished(copyingClock(named, to: CalendarFields(day.adding(days: distance))), origin.source)
        }
        if let unit = expression.unit, named.granularity > .year {
            // "August of last year"
            guard let moved = start.moved(by: relation.step, unit), let year = moved.year else { return finished(named, nil) }
            (named.year, named.isBefore) = (year, moved.isBefore)
            return located(named, place)
        }
        if named.isWeekend {
            guard
                let week = start.moved(by: relation == .this && place.tense == .past && isEarlyInWeek(start) ? -1 : relation.step, .weekend)
            else {
                return finished(named, nil)
            }
            return finished(week, origin.source)
        }
        if let unit = expression.unit {
            guard let moved = start.moved(by: relation.step, unit) else { return partly(start, unit, origin.source) ?? unknown(expression) }
            return finished(moved, origin.source)
        }
        guard let year = start.year else { return finished(named, nil) }
        // Within the year: months, seasons, quarters.
        named.isBefore = start.isBefore
        let forward = start.isBefore ? -1 : 1
        named.year = year
        if relation.step != 0 || relation == .this, let month = named.firstMonth, let now = start.firstMonth {
            if relation.step < 0, named.season != nil ? month + 2 >= now : month >= now { named.year = year - forward }
            if relation.step > 0, month <= now { named.year = year + forward }
        }
        return finished(named, origin.source)
    }

    private func isEarlyInWeek(_ fields: CalendarFields) -> Bool { (fields.date?.weekday ?? 7) <= 3 }

    private func copyingClock(_ from: CalendarFields, to day: CalendarFields) -> CalendarFields {
        var day = day
        (day.hour, day.minute, day.second, day.zone, day.dayPart) = (from.hour, from.minute, from.second, from.zone, from.dayPart)
        return day
    }
}
