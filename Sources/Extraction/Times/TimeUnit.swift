/// What durations and steps count in.
enum TimeUnit: Int, CaseIterable, Sendable, Comparable {
    case second, minute, hour, day, weekend, week, month, quarter, year, decade, century, millennium

    /// The designator in a TIMEX3 duration: `P3D`, `PT2H`, `P2DE`.
    var designator: String {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .day: "D"
        case .weekend: "WE"
        case .week: "W"
        case .quarter: "Q"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        case .millennium: "ML"
        }
    }

    var isShorterThanDay: Bool { self < .day }

    static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}
