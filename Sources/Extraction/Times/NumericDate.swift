/// A date or a clock time in figures: `2018-04-20`, `20/04/2018`, `4.20.2018`, `10:30`, `10:30:15`.
struct NumericDate {
    let expression: TimeExpression
    /// One past its last byte.
    let end: Int
    let isClock: Bool

    /// Nil when none begins at this byte. Of a day and a month that could be either, the month stands first, as American papers have it.
    init?(_ text: [UInt8], at start: Int, limit: Int) {
        guard start == 0 || !Self.isPart(text[start - 1]) else { return nil }
        var at = start
        func number(_ lengths: ClosedRange<Int>) -> Int? {
            var value = 0, count = 0
            while at < limit, count < 5, text[at] >= 0x30, text[at] <= 0x39 {
                value = value * 10 + Int(text[at] - 0x30)
                count += 1
                at += 1
            }
            return lengths.contains(count) ? value : nil
        }
        func skip(_ mark: UInt8) -> Bool {
            guard at < limit, text[at] == mark else { return false }
            at += 1
            return true
        }
        guard let first = number(1...4), at < limit else { return nil }
        let mark = text[at], isYearFirst = at - start == 4
        guard [0x2D, 0x2F, 0x2E, 0x3A].contains(mark), skip(mark), let second = number(1...2) else { return nil }
        if mark == 0x3A {
            guard !isYearFirst, first < 25, at - start >= 4, second < 60, text[at - 2] >= 0x30, text[at - 2] <= 0x39 else { return nil }
            var fields = TimeNodeScanner.clock(hour: first, minute: second)
            let minuteEnd = at
            if skip(0x3A) {
                if let seconds = number(2...2), seconds < 60 { fields.second = seconds } else { at = minuteEnd }
            }
            guard at == limit || !Self.isFigure(text[at]) else { return nil }
            expression = TimeExpression(kind: .time, fields: fields)
            isClock = true
        } else {
            guard skip(mark), let third = number(isYearFirst ? 1...2 : 4...4) else { return nil }
            let (year, month, day): (Int, Int, Int) =
                isYearFirst ? (first, second, third) : first > 12 || mark == 0x2E ? (third, second, first) : (third, first, second)
            guard let date = CalendarDate(year: year, month: month, day: day), (1000...2199).contains(year),
                at == limit || !Self.isFigure(text[at])
            else { return nil }
            expression = .date(CalendarFields(date))
            isClock = false
        }
        end = at
    }

    private static func isFigure(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// What makes figures part of something longer.
    private static func isPart(_ byte: UInt8) -> Bool {
        isFigure(byte) || [0x2F, 0x2E, 0x3A, 0x24, 0x5F].contains(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
}
