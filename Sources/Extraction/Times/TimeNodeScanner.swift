/// Makes nodes of the words of a sentence: puts numbers together, and what is written in figures and letters at once ("1990s", "10:30", "21st",
/// "2018-04-20", "a.m.", "'98"), and looks every word up.
struct TimeNodeScanner {
    let text: [UInt8]
    let words: [Word]
    let lexicon: TimeLexicon
    private let numbers = NumberReader.shared

    init(_ text: [UInt8], _ words: [Word], _ lexicon: TimeLexicon) {
        self.text = text
        self.words = words
        self.lexicon = lexicon
    }

    func nodes() -> [TimeNode] {
        var nodes: [TimeNode] = []
        nodes.reserveCapacity(words.count)
        var at = 0, isFirst = true, opaqueEnd = 0
        while at < words.count {
            if !words[at].isGlued || at == 0 { opaqueEnd = endOfAddress(from: at) ?? opaqueEnd }
            let isName = at < opaqueEnd
            var (node, length) = isName ? (plain(at), 1) : node(at, isFirst: isFirst)
            node.isGlued = words[at].isGlued
            node.isCapital = words[at].isCapital
            node.isFirst = isFirst
            node.isMark = words[at].kind == .mark && length == 1
            node.startsWithFigure = words[at].kind == .figures
            if words[at].kind != .mark { isFirst = false }
            nodes.append(node)
            at += length
        }
        return nodes
    }

    private func plain(_ at: Int) -> TimeNode { TimeNode(bytes: words[at].bytes) }

    private func node(_ at: Int, isFirst: Bool) -> (TimeNode, Int) {
        let word = words[at]
        if word.kind == .figures { return figures(at) }
        if word.hash == Word.apostrophe, let short = shortYear(at) { return short }
        if let point = stopped(at) ?? quarter(at) { return point }
        var node = plain(at), length = 1
        node.hash = word.hash
        if let entry = lexicon[word.hash] {
            node.word = entry.word
            let isInName = entry.isLowercased && word.isCapital && !isFirst && !follows(at, anyOf: Self.openings)
            if !isInName, !entry.isCapitalized || word.isCapital {
                node.categories = entry.categories
                node.code = entry.code
                node.number = entry.number.map(Amount.exactly)
                if entry.number.map({ $0 <= 31 }) == true { node.categories.insert(.day) }
            }
            if entry.isAbbreviation, at + 2 < words.count, words[at + 1].hash == Word.stop, words[at + 1].isGlued {
                node.bytes = word.bytes.lowerBound..<words[at + 1].bytes.upperBound
                length = 2
            }
        }
        if word.kind == .letters, let number = numbers.read(words, at: at), !isHedge(at, number) {
            node.categories.insert(.number)
            node.number = number.amount
            node.bytes = word.bytes.lowerBound..<words[at + number.length - 1].bytes.upperBound
            if number.length > 1 { node.word = 0 }
            return (node, number.length)
        }
        return (node, length)
    }

    /// "some 19 days": not some, but about.
    private func isHedge(_ at: Int, _ number: NumberReader.Reading) -> Bool {
        number.amount == .several && number.length == 1 && at + 1 < words.count && numbers.read(words, at: at + 1) != nil
    }

    private static let openings = Set(["\"", "'", "(", ":", "-", "["].map { TokenFacts.hash($0.utf8) })

    private func follows(_ at: Int, anyOf set: Set<UInt64>) -> Bool { at > 0 && set.contains(words[at - 1].hash) }

    // MARK: Figures

    private func figures(_ at: Int) -> (TimeNode, Int) {
        let word = words[at]
        var node = plain(at)
        if let date = NumericDate(text, at: word.bytes.lowerBound, limit: words[words.count - 1].bytes.upperBound) {
            node.bytes = word.bytes.lowerBound..<date.end
            node.expression = date.expression
            node.categories = date.isClock ? .clock : .numericDate
            return (node, words[at...].prefix { $0.bytes.lowerBound < date.end }.count)
        }
        node.categories = .number
        node.number = .exactly(word.value)
        if word.plainFigures > 0 { node.word = lexicon[TokenFacts.hash(text[word.bytes])]?.word ?? 0 }
        if word.plainFigures == 4 {
            let value = Int(word.value)
            if (1000...2199).contains(value) { node.categories.insert(.year) }
            if value / 100 < 24, value % 100 < 60 { node.categories.insert(.fourDigits) }
        } else if (1...2).contains(word.plainFigures), (1...31).contains(Int(word.value)) {
            node.categories.insert(.day)
        }
        if at + 1 < words.count, words[at + 1].isGlued, words[at + 1].kind == .letters, let suffix = suffixed(node, at) { return suffix }
        if at + 2 < words.count, words[at + 1].hash == Word.apostrophe, words[at + 1].isGlued, words[at + 2].isGlued,
            words[at + 2].hash == Self.pluralSuffix, word.plainFigures == 4, Int(word.value) % 10 == 0
        {
            return (decade(Int(word.value) / 10, at, length: 3), 3)
        }
        if let number = numbers.read(words, at: at), number.length > 1 {
            node.categories = .number
            node.number = number.amount
            node.bytes = word.bytes.lowerBound..<words[at + number.length - 1].bytes.upperBound
            return (node, number.length)
        }
        if word.plainFigures == 4, let season = yearPair(at) { return season }
        return (node, 1)
    }

    private static let pluralSuffix = TokenFacts.hash("s".utf8), slash = TokenFacts.hash("/".utf8)
    private static let ordinalSuffixes = Set(["st", "nd", "rd", "th"].map { TokenFacts.hash($0.utf8) })
    private static let meridiems = [(TokenFacts.hash("am".utf8), 0), (TokenFacts.hash("pm".utf8), 12)]

    /// "1990s", "21st", "10am".
    private func suffixed(_ number: TimeNode, _ at: Int) -> (TimeNode, Int)? {
        let figures = words[at], suffix = words[at + 1].hash, value = Int(min(figures.value, 99_999))
        var node = number
        node.bytes = figures.bytes.lowerBound..<words[at + 1].bytes.upperBound
        if suffix == Self.pluralSuffix, value % 10 == 0, figures.plainFigures == 4 || (figures.plainFigures == 2 && value >= 20) {
            return (decade(figures.plainFigures == 4 ? value / 10 : 190 + value / 10, at, length: 2), 2)
        }
        if Self.ordinalSuffixes.contains(suffix), figures.plainFigures > 0 {
            node.categories = (1...31).contains(value) ? [.ordinal, .day] : .ordinal
            return (node, 2)
        }
        if let (_, hours) = Self.meridiems.first(where: { $0.0 == suffix }), (1...12).contains(value), figures.plainFigures > 0 {
            node.categories = .clock
            node.expression = TimeExpression(kind: .time, fields: Self.clock(hour: value % 12 + hours, minute: nil))
            return (node, 2)
        }
        return nil
    }

    private func decade(_ decade: Int, _ at: Int, length: Int) -> TimeNode {
        var node = TimeNode(bytes: words[at].bytes.lowerBound..<words[at + length - 1].bytes.upperBound)
        node.categories = .decade
        node.code = decade
        return node
    }

    /// "2021/22", a season or a school year: begins in the first.
    private func yearPair(_ at: Int) -> (TimeNode, Int)? {
        guard at + 2 < words.count, words[at + 1].hash == Self.slash, words[at + 1].isGlued, words[at + 2].isGlued else { return nil }
        let first = Int(words[at].value), second = Int(min(words[at + 2].value, 9999))
        guard words[at + 2].plainFigures == 2 ? (first + 1) % 100 == second : words[at + 2].plainFigures == 4 && first + 1 == second else {
            return nil
        }
        var node = TimeNode(bytes: words[at].bytes.lowerBound..<words[at + 2].bytes.upperBound)
        node.categories = .year
        node.number = .exactly(Double(first))
        return (node, 3)
    }

    /// "'98" and "'90s": of the two centuries the one in which the year is past or near; the bound moves once in a generation.
    private func shortYear(_ at: Int) -> (TimeNode, Int)? {
        guard at + 1 < words.count, words[at + 1].isGlued, words[at + 1].plainFigures == 2, !words[at].isGlued else { return nil }
        let value = Int(words[at + 1].value), year = value + (value < 30 ? 2000 : 1900)
        if at + 2 < words.count, words[at + 2].isGlued, words[at + 2].hash == Self.pluralSuffix, value % 10 == 0 {
            return (decade(year / 10, at, length: 3), 3)
        }
        var node = TimeNode(bytes: words[at].bytes.lowerBound..<words[at + 1].bytes.upperBound)
        node.categories = .year
        node.number = .exactly(Double(year))
        return (node, 2)
    }

    static func clock(hour: Int, minute: Int?) -> CalendarFields {
        var fields = CalendarFields()
        fields.hour = hour
        fields.minute = minute ?? 0
        return fields
    }

    // MARK: Letters with stops

    private static let letters = Dictionary(uniqueKeysWithValues: "abcdemp".map { (TokenFacts.hash(String($0).utf8), $0) })
    private static let abbreviations: [(letters: String, category: TimeCategories, hours: Int)] = [
        ("am", .meridiem, 0), ("pm", .meridiem, 12), ("bc", .before, 0), ("bce", .before, 0), ("ad", .anno, 0), ("ce", .anno, 0),
    ]
    private static let wholeWords = Dictionary(uniqueKeysWithValues: abbreviations.map { (TokenFacts.hash($0.letters.utf8), $0) })

    /// "a.m.", "p.m", "B.C.", and the same without stops.
    private func stopped(_ at: Int) -> (TimeNode, Int)? {
        var spelled = "", next = at
        while next < words.count, spelled.count < 3, let letter = Self.letters[words[next].hash],
            next == at || words[next - 1].hash == Word.stop
        {
            spelled.append(letter)
            next += 1
            guard next < words.count, words[next].hash == Word.stop, words[next].isGlued else { break }
            next += 1
        }
        var found = spelled.count > 1 ? Self.abbreviations.first { $0.letters == spelled } : nil
        if found == nil, let whole = Self.wholeWords[words[at].hash] {
            let isAfterFigures = at > 0 && words[at - 1].kind == .figures
            found = whole.category == .meridiem ? (isAfterFigures ? whole : nil) : isCapitals(words[at]) ? whole : nil
            next = at + 1
        }
        guard let found else { return nil }
        var node = TimeNode(bytes: words[at].bytes.lowerBound..<words[next - 1].bytes.upperBound)
        (node.categories, node.code) = (found.category, found.hours)
        return (node, next - at)
    }

    private func isCapitals(_ word: Word) -> Bool { text[word.bytes].allSatisfy { $0 >= 0x41 && $0 <= 0x5A } }

    private static let quarterLetter = TokenFacts.hash("q".utf8)

    /// "Q3".
    private func quarter(_ at: Int) -> (TimeNode, Int)? {
        guard words[at].hash == Self.quarterLetter, words[at].isCapital, at + 1 < words.count, words[at + 1].isGlued,
            words[at + 1].plainFigures == 1, (1...4).contains(Int(words[at + 1].value))
        else { return nil }
        var node = TimeNode(bytes: words[at].bytes.lowerBound..<words[at + 1].bytes.upperBound)
        node.categories = .quarterName
        node.code = Int(words[at + 1].value)
        return (node, 2)
    }

    // MARK: Addresses

    private static let addressMarks = Set(["@", "#", "_", "\\"].map { TokenFacts.hash($0.utf8) })
    private static let addressWords = Set(["http", "https", "www", "com", "org", "net", "html"].map { TokenFacts.hash($0.utf8) })

    /// Where a web address, handle or file name ends that begins here: nothing in it is a time.
    private func endOfAddress(from start: Int) -> Int? {
        var end = start + 1, isAddress = Self.addressMarks.contains(words[start].hash)
        isAddress = isAddress || Self.addressWords.contains(words[start].hash) && text[words[start].bytes].allSatisfy { $0 >= 0x61 }
        while end < words.count, words[end].isGlued, end - start < 64 {
            if Self.addressMarks.contains(words[end].hash) { isAddress = true }
            if Self.addressWords.contains(words[end].hash), words[end - 1].hash == Word.stop { isAddress = true }
            end += 1
        }
        return isAddress && end > start + 1 ? end : nil
    }
}
