/// Times of the day.
extension TimeComposer {
    func clock() -> TimeExpression? {
        var fields = CalendarFields()
        if let written = node(.clock)?.expression {
            fields = written.fields
        } else if let noon = node(.hourName) {
            fields = TimeNodeScanner.clock(hour: noon.code, minute: nil)
        } else if let figures = number(.fourDigits)?.whole {
            fields = TimeNodeScanner.clock(hour: figures / 100, minute: figures % 100)
        } else if case .exactly(let value) = number(.number) {
            // British papers write 10.30pm.
            let hour = Int(max(0, min(99, value))), minute = Int(((value - Double(hour)) * 100).rounded())
            guard (0...12).contains(hour), (0...59).contains(minute) else { return nil }
            fields = TimeNodeScanner.clock(hour: hour, minute: minute)
        }
        if let meridiem = node(.meridiem) {
            guard let hour = fields.hour, (1...12).contains(hour) else { return nil }
            fields.hour = hour % 12 + meridiem.code
        }
        guard let hour = fields.hour, hour <= 24, hour < 24 || fields.minute == 0 else { return nil }
        if let zone = node(.zone) { fields.zone = zone.code }
        return TimeExpression(kind: .time, fields: fields)
    }

    /// "the morning", "Monday morning", "the night of 8 May".
    func part() -> TimeExpression? {
        let code = node(.dayPart)?.code ?? 0
        var expression = expressions.first ?? TimeExpression(kind: .time)
        expression.kind = .time
        expression.fields.dayPart = code
        if says("early") { expression.modifier = .start }
        if says("late") { expression.modifier = .end }
        if says("mid") { expression.modifier = .mid }
        return expression
    }

    /// A time and its day.
    func join() -> TimeExpression? {
        guard expressions.count == 2, let time = expressions.first(where: { $0.kind == .time }),
            let day = expressions.first(where: { $0 != time })
        else { return nil }
        var expression = day
        if day.kind == .time, time.fields.hour == nil, day.fields.hour == nil { return nil }
        expression.kind = .time
        let clock = time.fields.hour != nil ? time.fields : day.fields
        guard time.fields.hour == nil || day.fields.hour == nil else { return nil }
        (expression.fields.hour, expression.fields.minute, expression.fields.second) = (clock.hour, clock.minute, clock.second)
        expression.fields.zone = clock.zone
        let part = time.fields.dayPart ?? day.fields.dayPart
        if let hour = clock.hour, let part, hour < 12, part != 0, !(part == DayPart.night && hour < 6) {
            expression.fields.hour = hour + 12
        }
        expression.fields.dayPart = clock.hour == nil ? part : nil
        if expression.modifier == nil { expression.modifier = time.modifier }
        if day.relation == nil, day.step == nil, day.fields.granularity >= .dayPart, day.fields.day == nil, day.fields.weekday == nil {
            (expression.relation, expression.step, expression.origin, expression.unit) = (time.relation, time.step, time.origin, time.unit)
        }
        return expression
    }
}
