/// Reads the amounts of one sentence.
struct AmountReader {
    struct Found {
        var bytes: Range<Int>
        var kind: AmountMention.Kind
        var value: Double
        var unit: String?
        /// The word "one" alone, which may be a pronoun.
        var isOne = false
    }

    let text: [UInt8]
    let words: [Word]
    private let lexicon = AmountLexicon.shared
    private let numbers = NumberReader.shared

    init(text: [UInt8], words: [Word]) {
        self.text = text
        self.words = words
    }

    func amounts() -> [Found] {
        var found: [Found] = []
        var at = 0
        while at < words.count {
            guard let number = numbers.read(words, at: at) else {
                at += 1
                continue
            }
            if let amount = amount(number, at) {
                found.append(amount.found)
                at = max(amount.next, at + number.length)
            } else {
                at += number.length
            }
        }
        return found
    }

    private func hash(_ at: Int) -> UInt64? { words.indices.contains(at) ? words[at].hash : nil }
    private func isDash(_ at: Int) -> Bool { hash(at) == Word.dash }

    private func amount(_ number: NumberReader.Reading, _ at: Int) -> (found: Found, next: Int)? {
        guard case .exactly(let value) = number.amount else { return nil }
        let end = at + number.length
        if let money = money(value, at, end, isMultiplied: number.isMultiplied) { return money }
        if !isPartOfName(at, number), let share = percent(value, at, end) ?? quantity(value, at, end) { return share }
        return count(value, number, at, end)
    }

    private func span(_ first: Int, _ end: Int) -> Range<Int> { words[first].bytes.lowerBound..<words[end - 1].bytes.upperBound }

    // MARK: Money

    private func money(_ plain: Double, _ start: Int, _ after: Int, isMultiplied: Bool) -> (Found, Int)? {
        var value = plain, first = start, end = after
        if !isMultiplied, let suffix = hash(end), words[end].isGlued, words[end].kind == .letters, let factor = lexicon.suffixes[suffix],
            currencyBefore(start) != nil || hash(end + 1).flatMap({ lexicon.names[$0] }) != nil
        {
            value *= factor
            end += 1
        }
        if let (currency, begin) = currencyBefore(start) {
            first = begin
            return (Found(bytes: span(first, end), kind: .money, value: value, unit: currency), end)
        }
        var next = end
        if isDash(next) { next += 1 }
        guard let word = hash(next), words[next].kind == .letters else { return nil }
        if let currency = lexicon.codes[word], isCapitals(next) {
            return (Found(bytes: span(first, next + 1), kind: .money, value: value, unit: currency), next + 1)
        }
        if let currency = lexicon.subunits[word] {
            return (Found(bytes: span(first, next + 1), kind: .money, value: value / 100, unit: currency), next + 1)
        }
        // "5 million US dollars", "two hundred New Zealand dollars"
        for length in 0...6 {
            guard let name = hash(next + length) else { break }
            if let plainCurrency = lexicon.names[name], length > 0 || !isWeight(next, name) {
                let nations = lexicon.nations[plainCurrency] ?? [:]
                let nation = nationWord(next..<(next + length), nations)
                guard length == 0 || nation != nil else { return nil }
                return (
                    Found(bytes: span(first, next + length + 1), kind: .money, value: value, unit: nation ?? plainCurrency),
                    next + length + 1
                )
            }
            if length > 0, words[next + length].kind == .figures { break }
        }
        return nil
    }

    private func nationWord(_ range: Range<Int>, _ nations: [UInt64: String]) -> String? {
        if range.count >= 3, String(decoding: text[span(range.lowerBound, range.upperBound)], as: UTF8.self).hasPrefix("U.S") {
            return nations[TokenFacts.hash("us".utf8)]
        }
        guard range.count <= 2 else { return nil }
        return range.lazy.compactMap { nations[words[$0].hash] }.first
    }

    private static let pound = TokenFacts.hash("pound".utf8), pounds = TokenFacts.hash("pounds".utf8), of = TokenFacts.hash("of".utf8)
    private static let weighing = Set(
        ["weigh", "weighs", "weighed", "weighing", "weight", "lost", "lose", "gained"].map { TokenFacts.hash($0.utf8) })

    /// Pounds of something, and after a verb of weighing, are a weight; so is a "20-pound" thing.
    private func isWeight(_ at: Int, _ name: UInt64) -> Bool {
        guard name == Self.pound || name == Self.pounds else { return false }
        return hash(at + 1) == Self.of || isDash(at - 1) || words[..<at].suffix(5).contains { Self.weighing.contains($0.hash) }
    }

    private func currencyBefore(_ at: Int) -> (code: String, first: Int)? {
        guard at > 0 else { return nil }
        let sign = words[at - 1]
        if sign.kind == .mark, let plain = lexicon.signs[sign.hash] {
            if at > 1, sign.isGlued, words[at - 2].kind == .letters {
                let letters = lexicon.signLetters[sign.hash]?[words[at - 2].hash]
                return (letters ?? plain, letters == nil ? at - 1 : at - 2)
            }
            if at > 5, sign.isGlued, hash(at - 2) == Word.stop, lexicon.signLetters[sign.hash] != nil,
                String(decoding: text[span(at - 5, at - 1)], as: UTF8.self) == "U.S."
            {
                return (plain, at - 5)
            }
            return (plain, at - 1)
        }
        var name = at - 1
        if words[name].hash == Word.stop, name > 0, words[name].isGlued { name -= 1 }
        guard words[name].kind == .letters else { return nil }
        if let code = lexicon.codes[words[name].hash], isCapitals(name) { return (code, name) }
        if words[name].isCapital, let code = lexicon.letters[words[name].hash] { return (code, name) }
        return nil
    }

    private func isCapitals(_ at: Int) -> Bool { text[words[at].bytes].allSatisfy { $0 >= 0x41 && $0 <= 0x5A } }

    // MARK: Percentages and quantities

    private static let percentWords = Set(["%", "percent", "pct"].map { TokenFacts.hash($0.utf8) })
    private static let per = TokenFacts.hash("per".utf8), cent = TokenFacts.hash("cent".utf8),
        percentage = TokenFacts.hash("percentage".utf8)
    private static let points = Set(["point", "points"].map { TokenFacts.hash($0.utf8) })

    private func percent(_ value: Double, _ first: Int, _ end: Int) -> (Found, Int)? {
        let next = isDash(end) ? end + 1 : end
        guard let word = hash(next) else { return nil }
        var after: Int?, unit = "%"
        if Self.percentWords.contains(word) {
            after = next + 1
        } else if word == Self.per, hash(next + 1) == Self.cent {
            after = next + 2
        } else if word == Self.percentage, hash(next + 1).map(Self.points.contains) == true {
            (after, unit) = (next + 2, "pp")
        }
        return after.map { (Found(bytes: span(first, $0), kind: .percent, value: value, unit: unit), $0) }
    }

    private static let old = TokenFacts.hash("old".utf8)
    private static let years = Set(["year", "years"].map { TokenFacts.hash($0.utf8) })
    private static let lengths: Set<String> = ["km", "m", "cm", "mm", "mi", "ft", "in", "yd"]
    private static let hour = TokenFacts.hash("hour".utf8), degree = TokenFacts.hash("°".utf8)
    private static let scales = [TokenFacts.hash("c".utf8): "Cel", TokenFacts.hash("f".utf8): "degF"]

    private func quantity(_ value: Double, _ first: Int, _ end: Int) -> (Found, Int)? {
        var next = isDash(end) ? end + 1 : end
        guard let word = hash(next) else { return nil }
        if Self.years.contains(word) {
            // An age: a quantity, not a time.
            var old = next + 1
            if isDash(old) { old += 1 }
            guard hash(old) == Self.old else { return nil }
            return (Found(bytes: span(first, next + 1), kind: .quantity, value: value, unit: "year"), old + 1)
        }
        if word == Self.degree, let scale = hash(next + 1).flatMap({ Self.scales[$0] }) {
            return (Found(bytes: span(first, next + 2), kind: .quantity, value: value, unit: scale), next + 2)
        }
        let power = lexicon.powers[word]
        if power != nil {
            next += 1
            if isDash(next) { next += 1 }
        }
        guard let word = hash(next), words[next].kind == .letters, var unit = lexicon.units[word] else { return nil }
        if let power {
            guard Self.lengths.contains(unit) else { return nil }
            unit += power
        }
        var after = next + 1
        if unit == "deg", let scale = hash(after).flatMap({ lexicon.units[$0] }), scale == "Cel" || scale == "degF" {
            unit = scale
            after += 1
        } else if unit == "km" || unit == "mi", hash(after) == Self.per || hash(after) == TokenFacts.hash("an".utf8),
            hash(after + 1) == Self.hour
        {
            unit += "/h"
            after += 2
        }
        return (Found(bytes: span(first, after), kind: .quantity, value: value, unit: unit), after)
    }

    // MARK: Counts

    private func count(_ value: Double, _ number: NumberReader.Reading, _ at: Int, _ end: Int) -> (Found, Int)? {
        guard !isPartOfName(at, number), !isRank(end), !isScore(at, end) else { return nil }
        let fraction = isDash(end) ? end + 1 : end
        if !number.isMultiplied, let parts = hash(fraction).flatMap({ lexicon.fractions[$0] }), value < parts, value > 0,
            value == value.rounded()
        {
            return (Found(bytes: span(at, fraction + 1), kind: .cardinal, value: value / parts, unit: nil), fraction + 1)
        }
        let isOne = value == 1 && !number.isInFigures
        return (Found(bytes: span(at, end), kind: .cardinal, value: value, unit: nil, isOne: isOne), end)
    }

    private static let numbering = Set(
        ["no", "nos", "number", "#", "flight", "route", "highway", "channel", "page", "chapter", "section", "article", "room"].map {
            TokenFacts.hash($0.utf8)
        })
    private static let slash = TokenFacts.hash("/".utf8), colon = TokenFacts.hash(":".utf8)

    /// Figures that are part of a name or a code: "S-300", "MH370", "Boeing 737", "No. 10", "iPhone 6".
    private func isPartOfName(_ at: Int, _ number: NumberReader.Reading) -> Bool {
        guard number.isInFigures, at > 0 else { return false }
        var before = at - 1
        if words[at].isGlued {
            if words[before].kind == .letters || words[before].hash == Word.stop || words[before].hash == Self.slash
                || words[before].hash == Self.colon
            {
                return true
            }
            if words[before].hash == Word.dash, words[before].isGlued, before > 0 { return words[before - 1].kind == .letters }
        }
        if words[before].hash == Word.stop, before > 0 { before -= 1 }
        if Self.numbering.contains(words[before].hash) { return true }
        return before > 0 && words[before].kind == .letters && words[before].isCapital && !number.isMultiplied
            && words[before].bytes.count > 1
            && before == at - 1 && words[before - 1].hash != Word.stop
    }

    /// "20th", "3D", "4x4": letters hang on the figures.
    private func isRank(_ end: Int) -> Bool {
        guard words.indices.contains(end), words[end].isGlued else { return false }
        return words[end].kind == .letters || words[end].hash == Self.slash || words[end].hash == Self.colon
    }

    /// "3-2", "10-12": two numbers in figures with nothing but a dash between them.
    private func isScore(_ at: Int, _ end: Int) -> Bool {
        func figures(_ at: Int) -> Bool { words.indices.contains(at) && words[at].kind == .figures && words[at].isGlued }
        if isDash(end), words[end].isGlued, figures(end + 1), words[at].kind == .figures { return true }
        return at > 1 && isDash(at - 1) && words[at].isGlued && words[at - 1].isGlued && words[at - 2].kind == .figures
    }
}
