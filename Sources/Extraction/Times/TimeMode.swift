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
            } else if expression.origin == .published, expression.value == nil || expression.step != nil {
                near += 1
            } else if expression.fields.weekday != nil {
                near += 1
            }
        }
        self = far >= Self.leastFarDates && far > Self.farForOneNear * near ? .narrative : .news
    }

    private static let leastFarDates = 4
    private static let farForOneNear = 2
}
