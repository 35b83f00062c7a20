/// The grammar of times: patterns and what they mean. Data, to be extended by whoever misses one.
///
/// A pattern is a row of words and categories parted by spaces. Lower-case words and marks stand for themselves, capitals for the categories of
/// `TimeCategory`, `<...>` for an expression that an earlier round has found; `( | )` is a choice, `?` behind it makes it optional. A sentence is
/// read from the left; at each word the longest pattern whose condition holds wins, of equally long ones the first; then it is read again until
/// nothing new is found. An apostrophe is a word of its own, as all marks are.
enum TimeRules {
    static let all: [TimeRule] = dates + clocks + relatives + durations + steps + frames + sets + references + holidays

    static let dates: [TimeRule] = [
        TimeRule(.date, "MONTH (the)? DAY (,|of)? YEAR"),
        TimeRule(.date, "MONTH (the)? DAY"),
        TimeRule(.date, "(the)? DAY (of|-)? MONTH (,|of|-)? YEAR"),
        TimeRule(.date, "(the)? DAY (of)? MONTH"),
        TimeRule(.date, "MONTH (,|of|-)? YEAR"),
        TimeRule(.date, "MONTH", if: .isMonth),
        TimeRule(.date, "(the)? SEASON (of|,|in)? YEAR"),
        TimeRule(.date, "YEAR SEASON"),
        TimeRule(.date, "(the)? SEASON", if: .isSeason),
        TimeRule(.date, "WEEKDAY", if: .isWeekday),
        TimeRule(.date, "(the)? (fiscal|financial)? (year|years) YEAR"),
        TimeRule(.date, "(fiscal|financial) YEAR"),
        TimeRule(.date, "YEAR", if: .isYear),
        TimeRule(.date, "(the)? DECADE", if: .isNoAge),
        TimeRule(.date, "the NINETIES"),
        TimeRule(.nthWeekday, "(the)? (ORD|last) WEEKDAY (of|in) MONTH (,|of)? (YEAR)?"),
        TimeRule(.edge, "(the)? (first|last|final|second|third|fourth) (UNIT|weekend|UNITS|few UNITS) of MONTH (,|of)? (YEAR)?"),
        TimeRule(.date, "ISO"),
        TimeRule(.date, "(the)? weekend", if: .isWeekend),
        TimeRule(.date, "(YEAR|NUM) BC"),
        TimeRule(.date, "(YEAR|NUM) AD"),
        TimeRule(.date, "AD (YEAR|NUM)"),
        TimeRule(.century, "(the)? ORD (-)? century (BC)?"),
        TimeRule(.century, "(the)? ORD and ORD centuries"),
        TimeRule(.quarter, "(the)? ORD (-)? quarter (of|in|,)? YEAR"),
        TimeRule(.quarter, "(the)? ORD (-)? quarter", if: .isBusiness),
        TimeRule(.quarter, "Q1 (of|,|-)? YEAR"),
        TimeRule(.quarter, "Q1"),
        TimeRule(.half, "(the)? (ORD|latter|last) half of (YEAR|the year|the UNIT)"),
    ]

    static let clocks: [TimeRule] = [
        TimeRule(.clock, "(CLOCK|NUM) AM (ZONE)?"),
        TimeRule(.clock, "CLOCK (ZONE|hrs|hr|hours|h)"),
        TimeRule(.clock, "CLOCK", if: .isClock),
        TimeRule(.clock, "NUM o ' clock"),
        TimeRule(.clock, "HHMM (ZONE|hrs|hours)"),
        TimeRule(.clock, "NOON (ZONE)?"),
        TimeRule(.part, "(the)? (early|late|mid)? (-)? DAYPART (hours)?", if: .isDayPart),
        TimeRule(.part, "<day> (early|late)? (-)? DAYPART"),
        TimeRule(.part, "(the)? (early|small|wee|predawn) (morning)? hours (of|on) (the)? <day> (morning)?"),
        TimeRule(.part, "(the)? (early|late|very early)? DAYPART (hours)? (of|on) (the)? <day>"),
        TimeRule(.join, "(<time>|<part>) (,|of)? <day>"),
        TimeRule(.join, "<day> (,|at)? <time>"),
        TimeRule(.join, "<time> (in|on)? <part>"),
        TimeRule(.join, "<part> at <time>"),
        TimeRule(.weekday, "<weekday> (,|-)? (the)? <day>"),
        TimeRule(.weekday, "<weekday> (of|in)? <week>"),
        TimeRule(.weekday, "<week> (on)? <weekday>"),
    ]

    static let relatives: [TimeRule] = [
        TimeRule(.reach, "the (last|past|next|coming) UNIT", if: .isReach),
        TimeRule(.relative, "(the)? (REL|this past) (calendar|fiscal|financial|academic|school|election)? UNIT", if: .isRelative),
        TimeRule(.relative, "(the)? (REL|this past|this coming) (MONTH|WEEKDAY|SEASON|DAYPART|weekend)", if: .isRelative),
        TimeRule(.relative, "this (early|late) DAYPART"),
        TimeRule(.relative, "(the)? REL ORD quarter"),
        TimeRule(.beyond, "the UNIT (before last|after next)"),
        TimeRule(.deictic, "TODAY"),
        TimeRule(
            .reach, "(the|these|those|his|her|their|its|our|my)? REL (NUM)? (full|straight|consecutive|turbulent|such|or so)? UNITS",
            if: .isRelative),
        TimeRule(.reach, "(the|these|those|his|her|their|its|our|my)? NUM REL UNITS", if: .isRelative),
        TimeRule(.count, "(the|his|her|their|its|our|my)? (first|final|last|opening|closing|early|late) NUM UNITS"),
        TimeRule(.present, "these days"),
        TimeRule(.past, "(the)? recent UNITS"),
    ]

    static let durations: [TimeRule] = [
        TimeRule(
            .duration,
            "NUM (more|full|straight|consecutive|additional|whole|solid|extra|other|long|further|working|business|calendar|successive)? (UNITS|UNIT)",
            if: .isNoAge),
        TimeRule(.duration, "NUM - (UNIT|UNITS) (- long)?", if: .isNoAge),
        TimeRule(.duration, "NUM (to|or|-) NUM (-)? (UNITS|UNIT)", if: .isNoAge),
        TimeRule(.duration, "NUM (UNITS|UNIT) and a half"),
        TimeRule(.duration, "(a|an|another) (full|whole|single|further|mere|good|entire)? UNIT", if: .isStretch),
        TimeRule(.duration, "(a|an) UNIT and a half"),
        TimeRule(.duration, "half (a|an|-) UNIT"),
        TimeRule(.duration, "(a|an) half (-)? UNIT"),
        TimeRule(.duration, "UNITS", if: .isBareDuration),
        TimeRule(.duration, "(UNIT|UNITS) - long"),
        TimeRule(.fortnight, "(a|one|the past|the last|the next) fortnight"),
        TimeRule(.fortnight, "NUM fortnights"),
        TimeRule(.compound, "<duration> (and|,|, and)? <duration>"),
        TimeRule(.modified(.approximate), "(about|around|approximately|roughly|some) <duration>"),
        TimeRule(.modified(.moreThan), "(more than|over|longer than|well over|just over|a little more than|slightly more than) <duration>"),
        TimeRule(.modified(.lessThan), "(less than|fewer than|under|nearly|almost|close to|just under|not quite|barely) <duration>"),
        TimeRule(.modified(.equalOrMore), "(at least|no less than|a minimum of) <duration>"),
        TimeRule(.modified(.equalOrLess), "(up to|at most|no more than|a maximum of|as much as) <duration>"),
    ]

    static let steps: [TimeRule] = [
        TimeRule(.step(-1, .published), "<duration> (ago|back)", if: .isNoPlace),
        TimeRule(.step(-1, .narrative), "<duration> (earlier|previously|beforehand)"),
        TimeRule(.step(-1, .narrative), "<duration> (before|prior)", if: .ends),
        TimeRule(.step(1, .narrative), "<duration> (later|afterwards|afterward|thereafter)"),
        TimeRule(.step(1, .narrative), "<duration> after", if: .ends),
        TimeRule(.step(1, .published), "<duration> (from now|hence)"),
        TimeRule(.step(-1, .none), "<duration> (before|prior to|ahead of|earlier than) (the)? <date>"),
        TimeRule(.step(1, .none), "<duration> (after|following|from) (the)? <date>"),
        TimeRule(.neighbour(-1), "(the|a) UNIT (before|earlier)", if: .ends),
        TimeRule(.neighbour(1), "(the|a) UNIT (after|following|later)", if: .ends),
        TimeRule(.step(-1, .none), "(the|a) UNIT before <date>"),
        TimeRule(.step(1, .none), "(the|a) UNIT after <date>"),
        TimeRule(.bareStep(-1, .published), "UNITS ago"),
        TimeRule(.bareStep(-1, .narrative), "UNITS (earlier|before|previously)"),
        TimeRule(.bareStep(1, .narrative), "UNITS (later|afterwards|afterward)"),
        TimeRule(.past, "long ago"),
    ]

    /// What narrows or widens a date.
    static let frames: [TimeRule] = [
        TimeRule(.within, "(<period>|<day>) (of|in|,)? <year>"),
        TimeRule(.half, "(the)? (ORD|latter|last) half of <year>"),
        TimeRule(
            .modified(.start),
            "(the)? (very)? (beginning|start|outset|dawn|opening|early part|first part|early days|early months|early weeks) of (the)? <date>"
        ),
        TimeRule(.modified(.start), "(the)? (very)? (early|earlier) (-)? (in|on)? (the)? <date>"),
        TimeRule(.modified(.mid), "(the)? (middle|midpoint) of (the)? <date>"),
        TimeRule(.modified(.mid), "(the)? mid (- to - late)? (-)? <date>"),
        TimeRule(.modified(.mid), "midway through <date>"),
        TimeRule(
            .modified(.end),
            "(the)? (very)? (end|close|latter part|last part|final days|last days|final weeks|final months|closing days) of (the)? <date>"),
        TimeRule(.modified(.end), "(the)? (very)? (late|later) (-)? (in|on)? (the)? <date>"),
        TimeRule(.modified(nil), "(the)? (rest|remainder|course) of (the)? <date>"),
        TimeRule(.modified(.approximate), "(circa|ca|ca .|c .|around|approximately|roughly|some time in|sometime in) <date>"),
        TimeRule(.framed(.start), "(the)? (beginning|start|early part) of (the|each)? UNIT"),
        TimeRule(.framed(.mid), "(the)? middle of the UNIT"),
        TimeRule(.framed(.end), "(the)? (end|close|latter part|final days|last days) of the UNIT"),
        TimeRule(.framed(.end), "UNIT (' s|-) end"),
        TimeRule(.framed(.end), "the end of UNIT"),
        TimeRule(.framed(.start), "(early|earlier) in the (UNIT|SEASON)"),
        TimeRule(.framed(.end), "(late|later) in the (UNIT|SEASON)"),
        TimeRule(.framed(nil), "the (rest|remainder|course) of the (UNIT|SEASON)"),
    ]

    static let sets: [TimeRule] = [
        TimeRule(.every, "(every|each) (other|single)? (NUM|ORD)? (UNIT|UNITS)"),
        TimeRule(.every, "(every|each) (other|single|ORD)? (WEEKDAY|DAYPART|SEASON|MONTH|weekend)"),
        TimeRule(.every, "WEEKDAYS"),
        TimeRule(.every, "weekends"),
        TimeRule(.times, "(NUM times|once|twice|thrice) (a|an|each|every|per) (UNIT|WEEKDAY|DAYPART)"),
        TimeRule(.every, "per UNIT", if: .isNoSpeed),
        TimeRule(.every, "(a|an) UNIT", if: .isRate),
        TimeRule(.daily, "DAILY"),
        TimeRule(.every, "year (-)? round"),
    ]

    static let references: [TimeRule] = [
        TimeRule(.reference, "NOW", if: .isReference),
        TimeRule(.present, "right now"),
        TimeRule(.present, "(the)? present (-)? day"),
        TimeRule(.present, "modern (-)? day"),
        TimeRule(.present, "the (present|moment)", if: .isPoint),
        TimeRule(.present, "present", if: .isAtPresent),
        TimeRule(.present, "the time being"),
        TimeRule(.present, "date", if: .isToDate),
        TimeRule(.present, "this (time|point|stage|moment)", if: .isPoint),
        TimeRule(.past, "(the|that) time", if: .isPoint),
        TimeRule(.past, "the (recent|distant)? past", if: .isReference),
        TimeRule(.future, "(the)? (near|foreseeable|immediate|distant|not too distant|not - too - distant)? future", if: .isReference),
        TimeRule(.future, "the (UNITS|UNIT) (to come|ahead)"),
    ]

    static let holidays: [TimeRule] = TimeTables.holidays.indices.flatMap { holiday -> [TimeRule] in
        let name = TimeTables.holidays[holiday].0.replacing("'", with: "' ").replacing("  ", with: " ")
        return [TimeRule(.holiday(holiday), name), TimeRule(.holiday(holiday), "\(name) (,|of)? YEAR")]
    }
}

/// A pattern, what it means, and what else must hold.
struct TimeRule: Sendable {
    enum Meaning: Sendable, Equatable {
        /// Fields of the calendar.
        case date, century, quarter, half, holiday(Int), nthWeekday, edge, clock, part
        /// Two expressions that are one: a time and its day, a weekday and its date, a month and its year.
        case join, weekday, within
        /// "last week", "that morning"; "the week before last"; "yesterday".
        case relative, beyond, deictic
        /// "three days"; "the past three days"; "the first three days"; two weeks; "an hour and ten minutes".
        case duration, reach, count, fortnight, compound
        /// A duration from somewhere, forwards or backwards; of no stated length; "the day after".
        case step(Int, TimeExpression.Origin), bareStep(Int, TimeExpression.Origin), neighbour(Int)
        /// An expression with a modifier; "the end of the year".
        case modified(TimeExpression.Modifier?), framed(TimeExpression.Modifier?)
        case every, times, daily
        case reference, past, present, future
    }

    let meaning: Meaning
    let pattern: String
    let condition: TimeCondition?

    init(_ meaning: Meaning, _ pattern: String, if condition: TimeCondition? = nil) {
        self.meaning = meaning
        self.pattern = pattern
        self.condition = condition
    }
}
