/// Recognises lines that name the author, and lines that say when.
enum Bylines {
    /// The names of a line such as `By Ada Wong and Ben Ali, Political Editor`; nil for a line that is none.
    static func names(_ bytes: Range<Int>, in text: [UInt8]) -> [String]? {
        guard bytes.count > 5, bytes.count <= 120 else { return nil }
        let line = String(decoding: text[bytes], as: UTF8.self)
        guard let by = ["By ", "by ", "BY ", "By: ", "by: "].first(where: { line.hasPrefix($0) }) else { return nil }
        var rest = line.dropFirst(by.count)
        if let cut = rest.firstIndex(where: { "|,;(–—•/-".contains($0) }), cut > rest.startIndex {
            // A hyphen inside a name stays; one between spaces ends it.
            let isInName = rest[cut] == "-" && rest[rest.index(before: cut)] != " "
            if !isInName { rest = rest[..<cut] }
        }
        let names = rest.replacing(" and ", with: "&").split(separator: "&").map { $0.split(separator: " ").map(String.init) }
        guard !names.isEmpty, names.count <= 4, names.allSatisfy({ isName($0) }) else { return nil }
        return names.map { $0.joined(separator: " ") }
    }

    /// Two to four capitalised words of letters, with particles between them.
    static func isName(_ words: [String]) -> Bool {
        guard (2...5).contains(words.count), let last = words.last, last != last.lowercased() else { return false }
        return words.allSatisfy { word in
            if ["de", "da", "van", "von", "der", "den", "al", "bin", "la", "le", "di", "du"].contains(word) { return true }
            guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
            return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-" }
        }
    }

    private static let besides: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "at",
        "on", "am",
        "pm", "a.m", "p.m", "et", "est", "edt", "gmt", "utc", "bst", "pst", "pdt", "ist", "updated", "published", "last", "posted", "ago",
        "hours", "hour",
        "minutes", "minute", "min", "mins", "read", "days", "day", "h", "m", "of", "the", "st", "nd", "rd", "th",
    ]

    /// Between words, the bytes of dashes and bullets among them: they begin no word that is known.
    private static let separators: [UInt8] = Array(" ,|:/-–—•.()".utf8)
    private static let tellingWords: Set<String> = ["ago", "gmt", "am", "pm", "read", "et", "est", "utc"]

    /// A line of nothing but a date, a time, or how long ago: every word is a number or belongs to one.
    static func isTimestamp(_ facts: LineFacts) -> Bool {
        guard facts.words <= 12, facts.normalized.utf8.contains(where: { (48...57).contains($0) }) else { return false }
        var saysWhen = false
        for word in facts.normalized.utf8.split(whereSeparator: { separators.contains($0) }) {
            guard let first = word.first else { continue }
            if (48...57).contains(first), word.count <= 6 {
                if word.count == 4 { saysWhen = true }
                continue
            }
            guard let text = String(word) else { return false }
            let isMonth = TextDates.months[text] != nil
            guard isMonth || besides.contains(text) else { return false }
            if isMonth || tellingWords.contains(text) { saysWhen = true }
        }
        return saysWhen
    }
}
