/// Reads the day from a line such as `Published: Friday, 22 December 2023, 9:20 am`.
enum TextDates {
    /// English names of months and their abbreviations, in small letters.
    static let months: [String: Int] = {
        let names = [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept",
            "october oct", "november nov", "december dec",
        ]
        var months: [String: Int] = [:]
        for (index, row) in names.enumerated() { for name in row.split(separator: " ") { months[String(name)] = index + 1 } }
        return months
    }()

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
            if let month = months[word] {
                // 22 December 2023, 22nd of December 2023; December 22, 2023.
                let before = number(index - 1, 1...31) ?? (index > 0 && words[index - 1] == "of" ? number(index - 2, 1...31) : nil)
                if let day = before, let year = year(index + 1) { return DateWording.made(year, month, day, .text) }
                if let day = number(index + 1, 1...31), let year = year(index + 2) { return DateWording.made(year, month, day, .text) }
            } else if let year = year(index), let month = number(index + 1, 1...12), words[index + 1].utf8.count == 2 {
                // 2023-12-22, its time glued on perhaps.
                let day = words.indices.contains(index + 2) ? Int(words[index + 2].prefix { $0 != "t" }) : nil
                if let day, (1...31).contains(day) { return DateWording.made(year, month, day, .text) }
            } else if let year = year(index), let first = number(index - 2, 1...31), let second = number(index - 1, 1...31) {
                // 22/12/2023 and 12/22/2023, where one of them can be no month.
                if first > 12, second <= 12 { return DateWording.made(year, second, first, .text) }
                if second > 12, first <= 12 { return DateWording.made(year, first, second, .text) }
            }
        }
        return nil
    }
}
