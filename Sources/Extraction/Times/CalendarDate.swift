/// A day of the Gregorian calendar, which is carried back before its introduction as ISO 8601 has it. Years before 1 are 0 and below.
struct CalendarDate: Equatable, Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil for a day that the calendar does not have, and for years that no article can mean.
    init?(year: Int, month: Int, day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// - Parameter serial: days since 1970-01-01.
    ///
    /// The arithmetic is Hinnant's "chrono-compatible low-level date algorithms" (2013): eras of 400 years, years beginning in March.
    init(serial: Int) {
        let shifted = max(-4_000_000, min(4_000_000, serial)) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    var serial: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int { Self.modulo(serial + 3, 7) + 1 }

    /// The ISO 8601 week: it belongs to the year in which its Thursday lies.
    var week: (year: Int, number: Int) {
        let thursday = adding(days: 4 - weekday)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    private var dayOfYear: Int { serial - (CalendarDate(year: year, month: 1, day: 1)?.serial ?? serial) + 1 }

    func adding(days: Int) -> CalendarDate { CalendarDate(serial: serial + max(-4_000_000, min(4_000_000, days))) }

    /// Monday of an ISO week.
    static func monday(ofWeek week: Int, year: Int) -> CalendarDate? {
        guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
        return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    }

    static func days(in month: Int, of year: Int) -> Int { PublicationDate.days(in: month, of: year) }

    /// Easter Sunday of the Western churches, by the "anonymous Gregorian" computus (Nature, 20 April 1876; Meeus 1991).
    static func easter(of year: Int) -> CalendarDate? {
        let century = year / 100, cycle = year % 19
        let correction = century - century / 4 - (8 * century + 13) / 25 + 19 * cycle + 15
        let epact = modulo(correction, 30)
        let moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - cycle) / 11))
        let weekday = modulo(year + year / 4 + moon + 2 - century + century / 4, 7)
        let offset = moon - weekday
        let month = 3 + (offset + 40) / 44
        return CalendarDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))
    }

    static func modulo(_ number: Int, _ divisor: Int) -> Int { ((number % divisor) + divisor) % divisor }

    static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.serial < right.serial }
}
