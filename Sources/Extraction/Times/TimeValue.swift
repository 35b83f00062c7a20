/// Writes TIMEX3 values (ISO 8601 with the additions of TimeML), unknown digits as `X`.
enum TimeValue {
    /// `1940-05-10`, `2018-W15`, `199`, `18`, `BC0490`, `2017-Q4`, `1941-SU`, `2018-04-19TMO`, `2018-04-19T10:30`.
    static func date(_ fields: CalendarFields) -> String {
        let era = fields.isBefore ? "BC" : ""
        if let century = fields.century, fields.year == nil, fields.decade == nil { return era + padded(century, 2) }
        if let decade = fields.decade, fields.year == nil { return era + padded(decade, 3) }
        var value = era + (fields.year.map { padded($0, 4) } ?? "XXXX")
        if fields.isWeekend || fields.week != nil {
            value += "-W" + (fields.week.map { padded($0, 2) } ?? "XX") + (fields.isWeekend ? "-WE" : "")
        } else if let weekday = fields.weekday, fields.day == nil {
            value += "-WXX-\(weekday)"
        } else if let month = fields.month {
            value += "-" + padded(month, 2)
            if let day = fields.day { value += "-" + padded(day, 2) } else if fields.granularity >= .day { value += "-XX" }
        } else if let season = fields.season, Season.codes.indices.contains(season) {
            value += "-" + Season.codes[season]
        } else if let quarter = fields.quarter {
            value += "-Q\(quarter)"
        } else if let half = fields.half {
            value += "-H\(half)"
        } else if fields.granularity >= .day {
            value += "-XX-" + (fields.day.map { padded($0, 2) } ?? "XX")
        }
        if let hour = fields.hour {
            value += "T" + padded(hour, 2) + ":" + padded(fields.minute ?? 0, 2)
            if let second = fields.second { value += ":" + padded(second, 2) }
        } else if let part = fields.dayPart, DayPart.codes.indices.contains(part) {
            value += "T" + DayPart.codes[part]
        }
        return value
    }

    /// `P3D`, `PT2H30M`, `P2.5Y`, `PXW`.
    static func duration(_ lengths: [TimeExpression.Length]) -> String {
        var days = "P", clock = ""
        for length in lengths {
            let piece = amount(length.amount) + length.unit.designator
            if length.unit.isShorterThanDay { clock += piece } else { days += piece }
        }
        return clock.isEmpty ? days : days + "T" + clock
    }

    /// What no origin is known for, as far as the unit tells.
    static func unknown(_ unit: TimeUnit) -> String {
        switch unit {
        case .second, .minute, .hour: "XXXX-XX-XXTXX"
        case .day: "XXXX-XX-XX"
        case .weekend: "XXXX-WXX-WE"
        case .week: "XXXX-WXX"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century, .millennium: "XX"
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func amount(_ amount: Amount) -> String {
        switch amount {
        case .several: "X"
        case .exactly(let value): amount.whole.map(String.init) ?? String(value)
        }
    }
}
