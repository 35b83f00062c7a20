/// A place in the calendar as far as it is known: what an expression says, and then what it was resolved to.
struct CalendarFields: Sendable, Equatable {
    /// Counted back from the birth of Christ; years are then positive all the same.
    var isBefore = false
    /// 18 for the nineteenth century.
    var century: Int?
    /// 199 for the 1990s.
    var decade: Int?
    var year: Int?
    /// Index into `Season.codes`.
    var season: Int?
    var quarter: Int?
    var half: Int?
    var month: Int?
    /// ISO 8601; the year is then the week's.
    var week: Int?
    var isWeekend = false
    var day: Int?
    /// 1 for Monday.
    var weekday: Int?
    /// Which of the month's such weekdays, -1 for the last.
    var weekdayNumber: Int?
    /// A day with a name, by its rule in `TimeTables.holidays`.
    var holiday: Int?
    /// Index into `DayPart.codes`.
    var dayPart: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// Minutes east of Greenwich.
    var zone: Int?

    /// The smallest part of the calendar that is named.
    var granularity: Granularity {
        if hour != nil { return .clock }
        if dayPart != nil { return .dayPart }
        if day != nil || weekday != nil || holiday != nil { return .day }
        if isWeekend || week != nil { return .week }
        if month != nil { return .month }
        if season != nil || quarter != nil || half != nil { return .season }
        if year != nil { return .year }
        if decade != nil { return .decade }
        return century != nil ? .century : .none
    }

    enum Granularity: Int, Comparable, Sendable {
        case none, century, decade, year, season, month, week, day, dayPart, clock
        static func < (left: Granularity, right: Granularity) -> Bool { left.rawValue < right.rawValue }
    }

    /// The day, where all of it is known.
    var date: CalendarDate? {
        guard let year, let month, let day else { return nil }
        return CalendarDate(year: isBefore ? 1 - year : year, month: month, day: day)
    }

    init() {}

    init(_ date: CalendarDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    /// The same day without its parts.
    var wholeDay: CalendarFields {
        var fields = self
        (fields.dayPart, fields.hour, fields.minute, fields.second, fields.zone) = (nil, nil, nil, nil, nil)
        return fields
    }
}
