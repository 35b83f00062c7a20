/// When a day with a name is: the right-hand sides of `TimeTables.holidays`.
enum HolidayRule {
    case fixed(month: Int, day: Int)
    /// The nth such weekday of a month; -1 is the last.
    case weekday(month: Int, weekday: Int, number: Int)
    case easter(offset: Int)
    case once(CalendarDate)

    init?(_ rule: String) {
        if rule.hasPrefix("easter") {
            guard let offset = Int(rule.dropFirst(6)) else { return nil }
            self = .easter(offset: offset)
            return
        }
        let halves = rule.split(separator: ":"), numbers = halves.first?.split(separator: "-").compactMap { Int($0) } ?? []
        if halves.count == 2, numbers.count == 2, let number = Int(halves[1]) {
            self = .weekday(month: numbers[0], weekday: numbers[1], number: number)
        } else if numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) {
            self = .once(date)
        } else if numbers.count == 2 {
            self = .fixed(month: numbers[0], day: numbers[1])
        } else {
            return nil
        }
    }

    /// Of a day in history.
    var onlyDate: CalendarDate? {
        if case .once(let date) = self { return date }
        return nil
    }

    func date(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
        case .weekday(let month, let weekday, let number):
            if number < 0 {
                guard let last = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year)) else { return nil }
                return last.adding(days: -CalendarDate.modulo(last.weekday - weekday, 7))
            }
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            return first.adding(days: CalendarDate.modulo(weekday - first.weekday, 7) + 7 * (number - 1))
        case .easter(let offset): return CalendarDate.easter(of: year)?.adding(days: offset)
        case .once(let date): return date
        }
    }
}
