/// What a word or a found expression is to the grammar of times; the raw values are the names that the patterns of `TimeRules` use.
enum TimeCategory: String, CaseIterable, Sendable {
    // Words.
    case month = "MONTH", weekday = "WEEKDAY", weekdays = "WEEKDAYS", season = "SEASON", dayPart = "DAYPART", hourName = "NOON"
    case unit = "UNIT", units = "UNITS", relation = "REL", frequency = "DAILY", reference = "NOW", deictic = "TODAY"
    case zone = "ZONE", quarterName = "Q1", decadeName = "NINETIES"
    // Numbers.
    case number = "NUM", ordinal = "ORD", day = "DAY", year = "YEAR", decade = "DECADE", clock = "CLOCK", fourDigits = "HHMM"
    case meridiem = "AM", before = "BC", anno = "AD", numericDate = "ISO"
    // Expressions that an earlier round has found.
    case date = "<date>", dayDate = "<day>", weekDate = "<week>", partialDate = "<period>", yearDate = "<year>", weekdayDate = "<weekday>"
    case time = "<time>", partOfDay = "<part>", duration = "<duration>"

    var set: TimeCategories { TimeCategories(rawValue: 1 << UInt64(Self.position(of: self))) }

    private static func position(of category: TimeCategory) -> Int { allCases.firstIndex(of: category) ?? 63 }
}

/// A set of categories. One word may be several things: "second" a unit and an ordinal, "12" a number, a day and more.
struct TimeCategories: OptionSet, Sendable {
    let rawValue: UInt64

    static let month = TimeCategory.month.set, unit = TimeCategory.unit.set, units = TimeCategory.units.set
    static let duration = TimeCategory.duration.set, quarterName = TimeCategory.quarterName.set
    static let number = TimeCategory.number.set, ordinal = TimeCategory.ordinal.set, day = TimeCategory.day.set
    static let year = TimeCategory.year.set, decade = TimeCategory.decade.set, clock = TimeCategory.clock.set
    static let fourDigits = TimeCategory.fourDigits.set, meridiem = TimeCategory.meridiem.set, before = TimeCategory.before.set
    static let anno = TimeCategory.anno.set, numericDate = TimeCategory.numericDate.set
}
