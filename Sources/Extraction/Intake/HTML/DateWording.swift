/// Dates as people and programs write them: `December 22, 2023`, `22 Dec 2023`, `2023-12-22T10:15:00Z`, `12/22/2023`, `20231222`, seconds since 1970.
enum DateWording {
    /// Which of two small numbers is the month.
    enum Order {
        case monthFirst, dayFirst

        /// The month in the United States, and in English that does not say whose; elsewhere the day.
        init(language: String?) {
            let language = language?.lowercased() ?? "en"
            self = ["en", "en-us", "en_us"].contains(language) ? .monthFirst : .dayFirst
        }
    }

    /// The first date in a text; nil for none, or none that an article can have.
    static func date(in text: String, origin: PublicationDate.Origin, order: Order) -> PublicationDate? {
        if let date = PublicationDate(iso8601: text, origin: origin) { return date }
        let words = Words(text)
        return words.isoDate(origin) ?? words.named(origin) ?? words.numbered(origin, order) ?? epoch(text, origin)
    }

    /// `/2023/12/22/`, `/2023/12/22-title`, `/20231222/`, `-2023-12-22`.
    static func date(inURL url: String) -> PublicationDate? {
        let bytes = Array(url.utf8.prefix(500))
        let start = bytes.firstIndex(of: 0x3A).map { $0 + 3 } ?? 0
        var index = start
        while index < bytes.count {
            defer { index += 1 }
            guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else { continue }
            var end = index
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            let digits = bytes[index..<end]
            if digits.count == 8,
                let date = made(number(digits.prefix(4)), number(digits.dropFirst(4).prefix(2)), number(digits.suffix(2)), .url),
                (1990...2099).contains(date.year)
            {
                return date
            }
            guard digits.count == 4, (1990...2099).contains(number(digits)), end < bytes.count else { continue }
            let mark = bytes[end]
            guard mark == 0x2F || mark == 0x2D || mark == 0x5F else { continue }
            let rest = bytes[(end + 1)...]
            let month = rest.prefix { isDigit($0) }
            var monthNumber = month.count <= 2 && !month.isEmpty ? number(month) : 0
            var used = month.count
            if month.isEmpty {
                let name = String(decoding: rest.prefix { (0x61...0x7A).contains($0 | 0x20) }, as: UTF8.self).lowercased()
                monthNumber = name.utf8.count >= 3 ? months[name] ?? 0 : 0
                used = name.utf8.count
            }
            guard monthNumber > 0 else { continue }
            let after = rest.dropFirst(used)
            guard after.first == mark else { continue }
            let day = after.dropFirst().prefix { isDigit($0) }
            guard (1...2).contains(day.count), let date = made(number(digits), monthNumber, number(day), .url) else { continue }
            return date
        }
        return nil
    }

    /// Seconds or milliseconds since 1970, of a plausible size.
    private static func epoch(_ text: String, _ origin: PublicationDate.Origin) -> PublicationDate? {
        let digits = Array(text.utf8.filter { $0 > 0x20 })
        guard digits.count == 10 || digits.count == 13, digits.allSatisfy({ isDigit($0) }) else { return nil }
        let date = CalendarDate(serial: number(digits.prefix(10)) / 86_400)
        return made(date.year, date.month, date.day, origin)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Of at most ten digits.
    private static func number(_ digits: some Sequence<UInt8>) -> Int { digits.prefix(10).reduce(0) { $0 * 10 + Int($1 & 0x0F) } }

    /// Nil for what is no date at all.
    static func made(_ year: Int, _ month: Int, _ day: Int, _ origin: PublicationDate.Origin) -> PublicationDate? {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        guard (1000...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return PublicationDate(iso8601: "\(year)-\(padded(month))-\(padded(day))", origin: origin)
    }

    /// English names, and those of the larger European languages where they differ.
    private static let months: [String: Int] = {
        let rows = [
            "january jan januar janvier enero gennaio januari janeiro", "february feb februar février febrero febbraio februari fevereiro",
            "march mar märz mars marzo maart março", "april apr avril abril aprile", "may mai mayo maggio mei maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho", "august aug août agosto augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober octobre octubre ottobre outubro okt", "november nov novembre noviembre novembro",
            "december dec dezember décembre diciembre dicembre dezembro dez",
        ]
        var months: [String: Int] = [:]
        for (index, row) in rows.enumerated() { for name in row.split(separator: " ") { months[String(name)] = index + 1 } }
        return months
    }()

    /// Numbers and words of a text.
    private struct Words {
        enum Word {
            case number(Int, digits: Int)
            case month(Int)
            case other(String)
        }

        private var words: [Word] = []
        /// The character right behind each.
        private var marks: [UInt8] = []

        init(_ text: String) {
            let bytes = Array(text.lowercased().utf8.prefix(300))
            var index = 0
            while index < bytes.count, words.count < 40 {
                let start = index
                if DateWording.isDigit(bytes[index]) {
                    while index < bytes.count, DateWording.isDigit(bytes[index]) { index += 1 }
                    words.append(.number(DateWording.number(bytes[start..<index]), digits: index - start))
                    // 22nd
                    if ["st", "nd", "rd", "th"].contains(where: { bytes[index...].starts(with: $0.utf8) }) { index += 2 }
                } else if bytes[index] >= 0x61 {
                    while index < bytes.count, bytes[index] >= 0x61 { index += 1 }
                    let name = String(decoding: bytes[start..<index], as: UTF8.self)
                    words.append(DateWording.months[name].map { .month($0) } ?? .other(name))
                } else {
                    index += 1
                    continue
                }
                marks.append(index < bytes.count ? bytes[index] : 0)
            }
        }

        private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
            guard words.indices.contains(index), case .number(let value, let count) = words[index], digits.contains(count) else {
                return nil
            }
            return value
        }

        private func year(_ index: Int) -> Int? { number(index, digits: 4...4) }

        /// Year, month, day with marks between them, anywhere; or eight digits.
        func isoDate(_ origin: PublicationDate.Origin) -> PublicationDate? {
            for index in words.indices {
                if let year = year(index), marks[index] == 0x2D || marks[index] == 0x2F || marks[index] == 0x2E,
                    let month = number(index + 1, digits: 1...2),
                    let day = number(index + 2, digits: 1...2), let date = DateWording.made(year, month, day, origin)
                {
                    return date
                }
                if let all = number(index, digits: 8...8), let date = DateWording.made(all / 10_000, all / 100 % 100, all % 100, origin),
                    (1900...2199).contains(date.year)
                {
                    return date
                }
            }
            return nil
        }

        /// A month's name with a day before or behind it, and a year.
        func named(_ origin: PublicationDate.Origin) -> PublicationDate? {
            for index in words.indices {
                guard case .month(let month) = words[index] else { continue }
                if let day = number(index + 1, digits: 1...2), let year = year(index + 2),
                    let date = DateWording.made(year, month, day, origin)
                {
                    return date
                }
                let before = index > 0 && isOf(index - 1) ? index - 2 : index - 1
                if let day = number(before, digits: 1...2), let year = year(index + 1) ?? (isOf(index + 1) ? year(index + 2) : nil),
                    let date = DateWording.made(year, month, day, origin)
                {
                    return date
                }
                // Fri Dec 22 10:15:00 GMT 2023
                if let day = number(index + 1, digits: 1...2),
                    let year = words.indices.dropFirst(index + 2).prefix(6).lazy.compactMap({ self.year($0) }).first,
                    let date = DateWording.made(year, month, day, origin)
                {
                    return date
                }
            }
            return nil
        }

        private func isOf(_ index: Int) -> Bool {
            if words.indices.contains(index), case .other(let word) = words[index] { ["of", "de", "del"].contains(word) } else { false }
        }

        /// Three numbers, the last of them a year.
        func numbered(_ origin: PublicationDate.Origin, _ order: Order) -> PublicationDate? {
            for index in words.indices {
                guard let first = number(index, digits: 1...2), let second = number(index + 1, digits: 1...2), let year = year(index + 2)
                else { continue }
                guard marks[index] == marks[index + 1], marks[index] == 0x2F || marks[index] == 0x2E || marks[index] == 0x2D else {
                    continue
                }
                // Stops stand in dates of the Continent, where the day comes first.
                let isDayFirst = first > 12 || second <= 12 && (order == .dayFirst || marks[index] == 0x2E)
                if let date = DateWording.made(year, isDayFirst ? second : first, isDayFirst ? first : second, origin) { return date }
            }
            return nil
        }
    }
}
