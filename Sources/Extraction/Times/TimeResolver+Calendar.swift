/// What names a place in the calendar, in full or in part: "10 May 1940", "in April", "on Thursday", "at noon".
extension TimeResolver {
    func located(_ fields: CalendarFields, _ place: Place) -> Resolution {
        guard fields.year == nil else { return finished(Self.named(fields) ?? fields, nil) }
        if fields.decade != nil || fields.century != nil { return finished(fields, nil) }
        let source = carriesTo(fields, place) ? thread.current(in: place.block).map { ($0.fields, Source.mention($0.mention)) } : nil
        if fields.granularity >= .dayPart, fields.weekday == nil, fields.month == nil, fields.holiday == nil {
            return daytime(fields, place)
        }
        if let holiday = fields.holiday, let once = HolidayRule(TimeTables.holidays[holiday].1)?.onlyDate {
            return finished(copying(fields, to: CalendarFields(once)), nil)
        }
        if let (told, source) = source, let year = told.year {
            return finished(narrated(fields, after: told, year, place), source)
        }
        guard let published else { return finished(fields, nil) }
        guard let resolved = nearest(fields, to: published, place.tense) else { return finished(fields, nil) }
        return finished(resolved, .published)
    }

    private func carriesTo(_ fields: CalendarFields, _ place: Place) -> Bool {
        guard let anchor = thread.current(in: place.block) else { return false }
        if fields.weekday != nil, fields.day == nil {
            return mode == .narrative && anchor.fields.date != nil || published == nil && anchor.fields.date != nil
        }
        if mode == .narrative || published == nil { return true }
        return holdsInNews(anchor, place)
    }

    /// A time of a day that was named before, else of the day of publication.
    private func daytime(_ fields: CalendarFields, _ place: Place) -> Resolution {
        var day: CalendarFields?, source: Source?
        if let anchor = thread.lastDay(in: place.block), mode == .narrative || anchor.block == place.block {
            (day, source) = (anchor.fields, .mention(anchor.mention))
        } else if mode == .news, let published, published.date != nil, fields.hour != nil {
            (day, source) = (published, .published)
        }
        guard var day else { return finished(fields, nil) }
        (day.hour, day.minute, day.second, day.zone, day.dayPart) = (fields.hour, fields.minute, fields.second, fields.zone, fields.dayPart)
        return finished(day, source)
    }

    // MARK: In a history

    /// The year in which a history goes on: that of the last date, or the next once the months begin again.
    private func narrated(_ fields: CalendarFields, after told: CalendarFields, _ year: Int, _ place: Place) -> CalendarFields {
        var fields = fields
        if fields.weekday != nil, fields.day == nil, fields.month == nil {
            guard let day = told.date, let weekday = fields.weekday else { return fields }
            return copying(fields, to: CalendarFields(day.adding(days: CalendarDate.modulo(weekday - day.weekday, 7))))
        }
        fields.isBefore = told.isBefore
        fields.year = year
        if let month = fields.firstMonth, let last = told.firstMonth, abs(last - month) >= Self.turnOfYear {
            fields.year = (last > month) == told.isBefore ? year - 1 : year + 1
        }
        if fields.isWeekend, fields.week == nil {
            fields.year = nil
            guard let weekend = told.moved(by: 0, .weekend) else { return fields }
            return weekend
        }
        return Self.named(fields) ?? fields
    }

    /// A month that lies this many months back in the year is the next year's. Set on WikiWars.
    private static let turnOfYear = 8

    private func copying(_ from: CalendarFields, to day: CalendarFields) -> CalendarFields {
        var day = day
        (day.hour, day.minute, day.second, day.zone, day.dayPart) = (from.hour, from.minute, from.second, from.zone, from.dayPart)
        return day
    }

    // MARK: In news

    /// Of the days, months or seasons that the fields may mean, the one that the tense and the distance from publication speak for.
    private func nearest(_ fields: CalendarFields, to published: CalendarFields, _ tense: TimeTense?) -> CalendarFields? {
        if let weekday = fields.weekday, fields.day == nil, fields.month == nil {
            guard let today = published.date else { return nil }
            let isAhead = tense == .future || tense == .present
            let distance = isAhead ? CalendarDate.modulo(weekday - today.weekday, 7) : -CalendarDate.modulo(today.weekday - weekday, 7)
            return copying(fields, to: CalendarFields(today.adding(days: distance)))
        }
        if fields.isWeekend {
            guard let today = published.date else { return nil }
            return published.moved(by: tense == .future || tense == .present || today.weekday >= 6 ? 0 : -1, .weekend)
        }
        guard let year = published.year else { return nil }
        let now = published.date?.serial ?? Self.middle(published)
        var best: (fields: CalendarFields, cost: Double)?
        for candidate in [year, year - 1, year + 1] {
            var option = fields
            option.year = candidate
            option = Self.named(option) ?? option
            guard let days = Self.days(option) else { continue }
            var cost: Double
            if days.upperBound < now {
                cost = Double(now - days.upperBound) * (tense == .future ? 8 : 1)
            } else if days.lowerBound > now {
                cost = Double(days.lowerBound - now) * (tense == .past ? 40 : tense == nil ? 1.5 : 1)
            } else {
                cost = 0
            }
            // A quarter or half that is still running has no figures yet.
            if fields.quarter != nil || fields.half != nil, days.contains(now), tense != .future { cost = 60 }
            if best.map({ cost < $0.cost }) ?? true { best = (option, cost) }
        }
        return best?.fields
    }

    private static func middle(_ fields: CalendarFields) -> Int { days(fields).map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0 }

    /// First and last day, as serial numbers.
    private static func days(_ fields: CalendarFields) -> ClosedRange<Int>? {
        guard let year = fields.year else { return nil }
        if let day = fields.day, let month = fields.month {
            return CalendarDate(year: year, month: month, day: day).map { $0.serial...$0.serial }
        }
        let first = fields.firstMonth ?? fields.half.map { $0 * 6 - 5 } ?? 1
        let months = fields.month != nil ? 1 : fields.season != nil || fields.quarter != nil ? 3 : fields.half != nil ? 6 : 12
        guard let start = CalendarDate(year: year, month: first, day: 1) else { return nil }
        let after = year * 12 + first - 1 + months
        guard let end = CalendarDate(year: after / 12, month: after % 12 + 1, day: 1) else { return nil }
        return start.serial...(end.serial - 1)
    }

    /// The day that a holiday or "the third Monday of January" is in its year. Nil for what is neither.
    private static func named(_ fields: CalendarFields) -> CalendarFields? {
        guard let year = fields.year else { return nil }
        var rule: HolidayRule?
        if let holiday = fields.holiday, TimeTables.holidays.indices.contains(holiday) {
            rule = HolidayRule(TimeTables.holidays[holiday].1)
        }
        if let month = fields.month, let weekday = fields.weekday, let number = fields.weekdayNumber {
            rule = .weekday(month: month, weekday: weekday, number: number)
        }
        guard let date = rule?.date(in: year) else { return nil }
        var day = CalendarFields(date)
        (day.hour, day.minute, day.dayPart) = (fields.hour, fields.minute, fields.dayPart)
        return day
    }
}
