/// What must hold around a pattern for its words to mean a time.
enum TimeCondition: Sendable {
    /// The months, not the verbs "may" and "march", and no person: "Theresa May".
    case isMonth
    /// A season, no verb and no spring of water: after a determiner or preposition, before no noun.
    case isSeason
    /// No programme's name; an abbreviation only beside a comma or a date.
    case isWeekday
    case isWeekend
    /// Four figures that are a year, no number of things.
    case isYear
    /// Neither an age ("45 years old", "in his 90s") nor a fraction ("three-quarters").
    case isNoAge
    /// A quarter of a business year, not of a match.
    case isBusiness
    /// Hours and minutes, no score.
    case isClock
    case isDayPart
    /// No idiom: "the last minute".
    case isRelative
    /// "Over the last year" is a stretch; "by the next day" and "the last year of the war" are none.
    case isReach
    /// After a preposition that goes with points of time.
    case isPoint
    /// "A day" as a length, not "a second term" or "$40 a day".
    case isStretch
    /// "For days", "within weeks".
    case isBareDuration
    /// Nothing follows that it could belong to.
    case ends
    /// "Back" in time: not "going two days back".
    case isNoPlace
    /// "A day" after a count of something else.
    case isRate
    /// Not "kilometres per hour".
    case isNoSpeed
    /// "Recently", "now", "the future", not in a comparison.
    case isReference
    /// "At present".
    case isAtPresent
    /// "To date".
    case isToDate
}
