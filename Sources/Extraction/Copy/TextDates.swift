/// Reads the day from a line such as `Published: Friday, 22 December 2023, 9:20 am`.
enum TextDates {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let fullMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// The first date that a line names with its year; nil for none, and for one that could be read in two ways (`3/4/2023`).
    static func date(in line: ArraySlice<UInt8>) -> PublicationDate? {
        let words = line.prefix(200).split { !(0x30...0x39).contains($0) && !(0x41...0x5A).contains($0) && !(0x61...0x7A).contains($0) }
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
        for (index, word) in words.enumerated() {
            func number(_ at: Int, _ range: ClosedRange<Int>) -> Int? {
                guard words.indices.contains(at) else { return nil }
                var digits = words[at][...]
                if digits.utf8.count > 2, ["st", "nd", "rd", "th"].contains(digits.suffix(2)) { digits = digits.dropLast(2) }
                return Int(digits).flatMap { range.contains($0) ? $0 : nil }
            }
            func year(_ at: Int) -> Int? { words.indices.contains(at) && words[at].utf8.count >= 4 ? number(at, 1900...2099) : nil }
            if let month = month(word) {
                // 22 December 2023, 22nd of December 2023; December 22, 2023.
                let before = number(index - 1, 1...31) ?? (index > 0 && words[index - 1] == "of" ? number(index - 2, 1...31) : nil)
                if let day = before, let year = year(index + 1) { return make(year, month, day) }
                if let day = number(index + 1, 1...31), let year = year(index + 2) { return make(year, month, day) }
            } else if let year = year(index), let month = number(index + 1, 1...12), words[index + 1].utf8.count == 2 {
                // 2023-12-22, its time glued on perhaps.
                let day = words.indices.contains(index + 2) ? Int(words[index + 2].prefix { $0 != "t" }) : nil
                if let day, (1...31).contains(day) { return make(year, month, day) }
            } else if let year = year(index), let first = number(index - 2, 1...31), let second = number(index - 1, 1...31) {
                // 22/12/2023 and 12/22/2023, where one of them can be no month.
                if first > 12, second <= 12 { return make(year, second, first) }
                if second > 12, first <= 12 { return make(year, first, second) }
            }
        }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        if let full = fullMonths.firstIndex(of: word) { return full + 1 }
        return months.firstIndex(of: word == "sept" ? "sep" : word).map { $0 + 1 }
    }

    private static func make(_ year: Int, _ month: Int, _ day: Int) -> PublicationDate? {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return PublicationDate(iso8601: "\(year)-\(padded(month))-\(padded(day))", origin: .text)
    }
}
