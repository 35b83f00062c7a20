/// Reads numbers: in figures, in words, and mixed ("2.5 million", "twenty-five", "two and a half", "a couple of").
struct NumberReader: Sendable {
    /// A number, and how many words it takes.
    struct Reading: Equatable, Sendable {
        var amount: Amount
        var length: Int
        /// Whether it begins with figures.
        var isInFigures = false
        /// Whether a multiplier stands in it: "million".
        var isMultiplied = false
    }

    static let shared = NumberReader()

    private enum Role { case unit, ten, multiplier, vague, vaguePlural, article, and, half, of }
    private let roles: [UInt64: (role: Role, value: Double)]

    private init() {
        var roles: [UInt64: (Role, Double)] = [:]
        func add(_ word: String, _ role: Role, _ value: Double = 0) { roles[TokenFacts.hash(word.utf8)] = (role, value) }
        for (word, value) in NumberTables.cardinals { add(word, .unit, value) }
        for (word, value) in NumberTables.tens { add(word, .ten, value) }
        for (word, value) in NumberTables.multipliers { add(word, .multiplier, value) }
        for word in NumberTables.vague { add(word, .vague) }
        for word in NumberTables.vaguePlurals { add(word, .vaguePlural) }
        add("a", .article)
        add("an", .article)
        add("and", .and)
        add("half", .half)
        add("of", .of)
        self.roles = roles
    }

    private func role(_ words: [Word], _ at: Int) -> (role: Role, value: Double)? {
        words.indices.contains(at) && words[at].kind == .letters ? roles[words[at].hash] : nil
    }

    /// The number that begins with this word, if one does.
    func read(_ words: [Word], at start: Int) -> Reading? {
        if words[start].kind == .figures { return figures(words, start) }
        guard let first = role(words, start) else { return nil }
        switch first.role {
        case .unit, .ten: return inWords(words, start)
        case .multiplier: return nil
        case .vague: return vague(words, start)
        case .vaguePlural:
            guard role(words, start + 1)?.role == .of else { return nil }
            var length = 2
            while role(words, start + length)?.role == .vaguePlural, role(words, start + length + 1)?.role == .of { length += 2 }
            return Reading(amount: .several, length: length)
        case .article:
            if let multiplier = role(words, start + 1), multiplier.role == .multiplier {
                var reading = Reading(amount: .exactly(multiplier.value), length: 2, isMultiplied: true)
                multiply(&reading, words, start)
                return reading
            }
            guard role(words, start + 1)?.role == .vague, let rest = vague(words, start + 1), isFewOrCouple(words[start + 1]) else {
                return nil
            }
            return Reading(amount: .several, length: rest.length + 1)
        case .half:
            guard role(words, start + 1)?.role == .article, let multiplier = role(words, start + 2), multiplier.role == .multiplier else {
                return nil
            }
            return Reading(amount: .exactly(multiplier.value / 2), length: 3, isMultiplied: true)
        case .and, .of: return nil
        }
    }

    private static let few = TokenFacts.hash("few".utf8), couple = TokenFacts.hash("couple".utf8)

    private func isFewOrCouple(_ word: Word) -> Bool { word.hash == Self.few || word.hash == Self.couple }

    private func vague(_ words: [Word], _ start: Int) -> Reading? {
        if words[start].hash == Self.couple {
            return role(words, start + 1)?.role == .of ? Reading(amount: .exactly(2), length: 2) : Reading(amount: .exactly(2), length: 1)
        }
        return Reading(amount: .several, length: 1)
    }

    private func figures(_ words: [Word], _ start: Int) -> Reading {
        var reading = Reading(amount: .exactly(words[start].value), length: 1, isInFigures: true)
        if words.indices.contains(start + 1), words[start + 1].hash == Self.oneHalf, words[start + 1].isGlued {
            reading = Reading(amount: .exactly(words[start].value + 0.5), length: 2, isInFigures: true)
        }
        multiply(&reading, words, start)
        addHalf(&reading, words, start)
        return reading
    }

    private static let oneHalf = TokenFacts.hash("½".utf8)

    /// "five", "twenty-five", "two hundred and five thousand".
    private func inWords(_ words: [Word], _ start: Int) -> Reading {
        var total = 0.0, current = 0.0, at = start, end = start, wantsTen = true, wantsUnit = true, isMultiplied = false
        scan: while let next = role(words, at) {
            switch next.role {
            case .ten where wantsTen:
                current += next.value
                (wantsTen, wantsUnit) = (false, true)
            case .unit where wantsUnit:
                if !wantsTen, next.value > 9 || next.value == 0 { break scan }
                current += next.value
                (wantsTen, wantsUnit) = (false, false)
            case .multiplier where current > 0 || total > 0:
                isMultiplied = true
                if next.value > 100 {
                    total = (total + current) * next.value
                    current = 0
                } else {
                    current = max(current, 1) * next.value
                }
                (wantsTen, wantsUnit) = (true, true)
            default: break scan
            }
            at += 1
            end = at
            let follower = role(words, at)
            if isDash(words, at), role(words, at + 1).map({ $0.role == .unit || $0.role == .ten || $0.role == .multiplier }) == true {
                at += 1
            } else if follower?.role == .and, isMultiplied, role(words, at + 1).map({ $0.role == .unit || $0.role == .ten }) == true,
                wantsTen
            {
                at += 1
            }
        }
        var reading = Reading(amount: .exactly(total + current), length: end - start, isMultiplied: isMultiplied)
        addHalf(&reading, words, start)
        return reading
    }

    private func isDash(_ words: [Word], _ at: Int) -> Bool {
        words.indices.contains(at) && words[at].hash == Word.dash && words[at].isGlued
    }

    /// "million" behind figures.
    private func multiply(_ reading: inout Reading, _ words: [Word], _ start: Int) {
        var next = start + reading.length
        if isDash(words, next), role(words, next + 1)?.role == .multiplier { next += 1 }
        while let multiplier = role(words, next), multiplier.role == .multiplier, case .exactly(let value) = reading.amount {
            next += 1
            reading = Reading(
                amount: .exactly(value * multiplier.value), length: next - start, isInFigures: reading.isInFigures, isMultiplied: true)
        }
    }

    /// "and a half", with or without its article or hyphens.
    private func addHalf(_ reading: inout Reading, _ words: [Word], _ start: Int) {
        guard case .exactly(let value) = reading.amount else { return }
        var at = start + reading.length
        func skipDash() { if isDash(words, at) { at += 1 } }
        skipDash()
        guard role(words, at)?.role == .and else { return }
        at += 1
        skipDash()
        if role(words, at)?.role == .article { at += 1 }
        skipDash()
        guard role(words, at)?.role == .half else { return }
        reading.amount = .exactly(value + 0.5)
        reading.length = at + 1 - start
    }
}
