extension CalendarFields {
    /// Moves by whole units and keeps what is as large as the unit: from 10 May 1940, two months on is July 1940. Nil where too little is known.
    func moved(by count: Int, _ unit: TimeUnit) -> CalendarFields? {
        var moved = CalendarFields()
        moved.isBefore = isBefore
        switch unit {
        case .second, .minute, .hour: return nil
        case .day:
            guard let date else { return nil }
            return CalendarFields(date.adding(days: count)).before(isBefore)
        case .week, .weekend:
            guard let day = someDay else { return nil }
            let week = day.adding(days: 7 * count).week
            (moved.year, moved.week, moved.isWeekend) = (week.year, week.number, unit == .weekend)
        case .month, .quarter:
            guard let year, let month = firstMonth else { return nil }
            let months = unit == .month ? year * 12 + month - 1 + count : (year * 4 + (month - 1) / 3 + count) * 3
            moved.year = Self.floor(months, 12)
            if unit == .month {
                moved.month = months - Self.floor(months, 12) * 12 + 1
            } else {
                moved.quarter = (months - Self.floor(months, 12) * 12) / 3 + 1
            }
        case .year:
            guard let year = year ?? decade.map({ $0 * 10 }) else { return nil }
            moved.year = isBefore ? year - count : year + count
        case .decade:
            guard let decade = decade ?? year.map({ $0 / 10 }) else { return nil }
            moved.decade = isBefore ? decade - count : decade + count
        case .century:
            guard let century = century ?? decade.map({ $0 / 10 }) ?? year.map({ $0 / 100 }) else { return nil }
            moved.century = isBefore ? century - count : century + count
        case .millennium: return nil
        }
        if let year = moved.year, !(1...9999).contains(year) { return nil }
        return moved
    }

    private func before(_ isBefore: Bool) -> CalendarFields? {
        var fields = self
        if isBefore {
            fields.isBefore = true
            fields.year = year.map { 1 - $0 }
        }
        return (fields.year ?? 0) > 0 ? fields : nil
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int { (number - CalendarDate.modulo(number, divisor)) / divisor }

    /// The day itself, or the Monday of its week.
    private var someDay: CalendarDate? { date ?? week.flatMap { week in year.flatMap { CalendarDate.monday(ofWeek: week, year: $0) } } }

    var firstMonth: Int? {
        month ?? quarter.map { $0 * 3 - 2 } ?? season.flatMap { Season.months.indices.contains($0) ? Season.months[$0].0 : nil }
            ?? someDay?.month
    }
}
