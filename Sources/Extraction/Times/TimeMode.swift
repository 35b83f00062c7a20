/// Whether a text tells news or history: what its partial dates are resolved against.
enum TimeMode: Sendable {
    case news
    case narrative

    /// Judges by the text's own dates: a history names years far from its publication, again and again; news says "Thursday" and "last week".
    /// Without a date of publication a text is all there is, and its dates are resolved against each other.
    init(_ expressions: some Sequence<TimeExpression>, published: CalendarFields?) {
        guard let year = published?.year else {
            self = .narrative
            return
        }
        var far = 0, near = 0
        for expression in expressions where expression.kind == .date || expression.kind == .time {
            if let named = expression.fields.year, expression.step == nil {
                if expression.fields.isBefore || abs(named - year) > 1 { far += 1 } else { near += 1 }
            } else if Self.isOfTheDay(expression) {
                near += Self.weightOfTheDay
            } else if expression.origin == .published, expression.value == nil {
                near += 1
            }
        }
        self = far >= Self.leastFarDates && far > near ? .narrative : .news
    }

    /// "Thursday", "last week": what only a newspaper says.
    private static func isOfTheDay(_ expression: TimeExpression) -> Bool {
        if expression.fields.weekday != nil, expression.fields.month == nil { return expression.origin != .narrative }
        guard expression.origin == .published else { return false }
        return expression.unit == .week || expression.fields.isWeekend
            || expression.step.map { $0.unit == .day && $0.direction < 0 } == true
    }

    private static let leastFarDates = 4
    private static let weightOfTheDay = 4
}
