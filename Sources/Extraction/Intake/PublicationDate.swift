/// When an article was published, as exactly as its source says.
public struct PublicationDate: Sendable, Equatable {
    public enum Granularity: String, Sendable { case second, minute, day, month, year }
    public enum Origin: String, Sendable { case envelope, metadata, url, text }

    /// ISO 8601: `2018`, `2018-04`, `2018-04-20`, `2018-04-20T10:15Z`, `2018-04-20T10:15:00+02:00`.
    public let value: String
    public let granularity: Granularity
    public let origin: Origin
    public let year: Int
    public let month: Int?
    public let day: Int?

    /// Newspapers are not older (the Relation of Strassburg began in 1605), and nothing is published in a far future. A clock would make the
    /// record depend on when it was made.
    static let plausibleYears = 1600...2199

    /// Nil for what is no ISO 8601 date, or no date that an article can have. A space is accepted for the `T`, fractions of seconds are dropped.
    init?(iso8601 text: String, origin: Origin = .envelope) {
        var rest = Array(text.utf8)[...]
        while rest.last == 0x20 { rest.removeLast() }
        while rest.first == 0x20 { rest.removeFirst() }
        func number(_ digits: Int) -> Int? {
            guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (48...57).contains($0) }) else { return nil }
            defer { rest = rest.dropFirst(digits) }
            return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        func skip(_ bytes: String) -> Bool {
            guard let first = rest.first, bytes.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let year = number(4), Self.plausibleYears.contains(year) else { return nil }
        self.year = year
        self.origin = origin
        var month: Int?, day: Int?, time = ""
        var granularity = Granularity.year
        if skip("-") {
            guard let given = number(2), (1...12).contains(given) else { return nil }
            month = given
            granularity = .month
            if skip("-") {
                guard let given = number(2), (1...Self.days(in: month ?? 1, of: year)).contains(given) else { return nil }
                day = given
                granularity = .day
                if skip("Tt ") {
                    guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else { return nil }
                    granularity = .minute
                    time = "T\(Self.padded(hour)):\(Self.padded(minute))"
                    if skip(":") {
                        guard let second = number(2), second <= 60 else { return nil }
                        granularity = .second
                        time += ":\(Self.padded(second))"
                        if skip(".,") { while let digit = rest.first, (48...57).contains(digit) { rest = rest.dropFirst() } }
                    }
                    if skip("Zz") {
                        time += "Z"
                    } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                        rest = rest.dropFirst()
                        guard let hours = number(2), hours < 24 else { return nil }
                        _ = skip(":")
                        let minutes = number(2) ?? 0
                        guard minutes < 60 else { return nil }
                        time += "\(Character(Unicode.Scalar(sign)))\(Self.padded(hours)):\(Self.padded(minutes))"
                    }
                }
            }
        }
        guard rest.isEmpty else { return nil }
        self.month = month
        self.day = day
        self.granularity = granularity
        let date = [month, day].compactMap { $0.map { "-" + Self.padded($0) } }.joined()
        value = String(year) + date + time
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Days of a month of the Gregorian calendar.
    static func days(in month: Int, of year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
