/// The days from and to which a time lasts, both included; ISO 8601. Of a clock time, the minute, with its zone where the text gives one.
public struct TimeInterval: Sendable, Equatable {
    public let start: String
    public let end: String

    init(start: String, end: String) {
        self.start = start
        self.end = end
    }

    init(from start: CalendarDate, to end: CalendarDate) {
        self.start = Self.text(start)
        self.end = Self.text(end)
    }

    /// Nil where the year is not known, and before year 1.
    init?(_ fields: CalendarFields) {
        guard !fields.isBefore else { return nil }
        if fields.hour != nil, let date = fields.date {
            guard date.year > 0 else { return nil }
            var moment = TimeValue.date(fields.hour == 24 ? Self.midnight(fields, date) : fields)
            if let zone = fields.zone {
                let minutes = abs(zone)
                moment +=
                    zone == 0 ? "Z" : (zone < 0 ? "-" : "+") + TimeValue.padded(minutes / 60, 2) + ":" + TimeValue.padded(minutes % 60, 2)
            }
            self.init(start: moment, end: moment)
            return
        }
        guard let days = Self.days(fields), days.0.year > 0 else { return nil }
        self.init(from: days.0, to: days.1)
    }

    private static func midnight(_ fields: CalendarFields, _ date: CalendarDate) -> CalendarFields {
        var next = CalendarFields(date.adding(days: 1))
        (next.hour, next.minute) = (0, 0)
        return next
    }

    private static func days(_ fields: CalendarFields) -> (CalendarDate, CalendarDate)? {
        func months(_ year: Int, _ first: Int, _ endYear: Int, _ last: Int) -> (CalendarDate, CalendarDate)? {
            guard let start = CalendarDate(year: year, month: first, day: 1),
                let end = CalendarDate(year: endYear, month: last, day: CalendarDate.days(in: last, of: endYear))
            else { return nil }
            return (start, end)
        }
        guard let year = fields.year else {
            if let decade = fields.decade { return months(decade * 10, 1, decade * 10 + 9, 12) }
            if let century = fields.century { return months(max(century * 100, 1), 1, century * 100 + 99, 12) }
            return nil
        }
        if let date = fields.date { return (date, date) }
        if fields.granularity >= .day, fields.week == nil { return nil }
        if let week = fields.week {
            guard let monday = CalendarDate.monday(ofWeek: week, year: year) else { return nil }
            return (fields.isWeekend ? monday.adding(days: 5) : monday, monday.adding(days: 6))
        }
        if fields.isWeekend { return nil }
        if let month = fields.month { return months(year, month, year, month) }
        if let season = fields.season, Season.months.indices.contains(season) {
            let (first, last) = Season.months[season]
            return months(year, first, last < first ? year + 1 : year, last)
        }
        if let quarter = fields.quarter { return months(year, quarter * 3 - 2, year, quarter * 3) }
        if let half = fields.half { return months(year, half * 6 - 5, year, half * 6) }
        return months(year, 1, year, 12)
    }

    static func text(_ date: CalendarDate) -> String {
        "\(TimeValue.padded(date.year, 4))-\(TimeValue.padded(date.month, 2))-\(TimeValue.padded(date.day, 2))"
    }
}
