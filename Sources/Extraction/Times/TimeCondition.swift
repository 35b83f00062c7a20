/// What must hold around a pattern for its words to mean a time.
enum TimeCondition: Sendable {
    /// "May" and "March" the months, not the verbs; and no person's name.
    case isMonth
    /// A season, not a movement or a first name: after a determiner or preposition.
    case isSeason
    /// An abbreviated weekday only beside a comma or a date.
    case isWeekday
    case isWeekend
    /// Four figures that are a year.
    case isYear
    /// Neither an age nor a part of a life: not "45 years old", "in his 90s".
    case isNoAge
    /// A quarter of a year, not of a match.
    case isBusiness
    case isClock
    case isDayPart
    /// No idiom: "the last minute".
    case isRelative
    /// After a preposition: "in the past year".
    case isReach
    /// After a preposition that goes with points of time.
    case isPoint
    case isStretch
    case isBareDuration
    /// Nothing follows that it could belong to.
    case ends
    /// "back" the adverb of time.
    case isNoPlace
    /// "a day" after a count of something else.
    case isRate
    /// Not "kilometres per hour".
    case isNoSpeed
    case isReference
    case isAtPresent
    case isToDate
}

/// Words that conditions ask for; data, to be extended by whoever misses one.
enum TimeContext {
    static let prepositions = set(
        "in on at of by from to until till til since during for after before between around about through throughout within over into near circa"
            + " past toward towards under across despite than as amid beyond")
    static let yearContext = set(
        "in of by from to until till since during after before between around about through throughout for over into early late mid and or the"
            + " than circa spring summer autumn fall winter year ( - / [ , but as its his their this that was is ; : end")
    static let quantified = set(
        "people men women children persons times points votes miles kilometers kilometres km metres meters feet dollars euros pounds troops soldiers"
            + " jobs homes houses workers employees students members cases deaths units tons tonnes pages copies copies acres hectares seats"
            + " calories words rounds shares tickets passengers cars vehicles inmates prisoners refugees migrants residents voters bc % percent"
            + " square cubic degrees mg kg m mph rpm watts volts mm cm horsepower")
    static let numbering = set(
        "$ £ € ¥ № # no number flight route highway room page section article channel model type class serie boeing airbus rs usd")
    static let possessives = set("his her their my your our its")
    static let aged = set("old")
    static let business = set(
        "profit profits earnings revenue revenues sales results growth gdp loss losses income shares economy economic company fiscal year dividend"
            + " forecast guidance shipments deliveries output inflation percent % billion million quarterly analysts investors net operating outlook"
            + " orders demand production bank banks market markets business budget tax estimates")
    static let clockContext = set("at by from until till before after around about between to since ( - / and through past near for")
    static let determiners = set(
        "the a an this that each every all one by at in until before during that of on after through over into late early")
    static let bareDurationContext = set("for within in after over of took take lasted last lasting spent spend several many some and")
    static let times = set("times once twice")
    static let ending = set(". , ; : ) ? ! - \" ' and but when that in on at by to for with from or as while")
    static let atPresent = set("at")
    static let toDate = set("to")
    static let pointPrepositions = set("at by until since from during before till after around")
    static let placeVerbs = set("going go went come came bring brought get got take took sent send give gave way step steps turned turn")
    static let units = set("second minute hour"), instants = set("second minute"), past = set("past")

    private static func set(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { TokenFacts.hash($0.utf8) }) }
}

/// Judges conditions within one sentence.
struct TimeConditions {
    let nodes: [TimeNode]
    let grammar: TimeGrammarFacts

    private func has(_ at: Int, _ set: Set<UInt64>) -> Bool {
        nodes.indices.contains(at) && nodes[at].hash != 0 && set.contains(nodes[at].hash)
    }

    private func isExpression(_ at: Int) -> Bool { nodes.indices.contains(at) && nodes[at].expression != nil }

    private func isNumber(_ at: Int) -> Bool { nodes.indices.contains(at) && nodes[at].categories.contains(.number) }

    func holds(_ condition: TimeCondition, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, after = range.upperBound, first = nodes[range.lowerBound]
        switch condition {
        case .isMonth: return isMonth(range)
        case .isSeason: return isSeason(range)
        case .isWeekday:
            let length = first.bytes.count
            return length >= 6 || isExpression(after) || has(after, [Word.comma]) && length > 3
        case .isWeekend: return !grammar.isNoun(after: range.upperBound, nodes) || range.count > 1
        case .isYear: return isYear(range)
        case .isNoAge: return isNoAge(range)
        case .isBusiness: return range.contains { nodes[$0].hash == Word.dash } || nodes.contains { TimeContext.business.contains($0.hash) }
        case .isClock:
            guard !has(after, TimeContext.quantified) else { return false }
            return has(before, TimeContext.clockContext) || isExpression(before) || isExpression(after)
        case .isDayPart: return isDayPart(range)
        case .isRelative: return isRelative(range)
        case .isReach:
            return !TimeContext.instants.contains(nodes[after - 1].hash)
                && (has(before, TimeContext.prepositions) || has(after - 2, TimeContext.past))
        case .isPoint: return has(before, TimeContext.pointPrepositions)
        case .isStretch: return isStretch(range)
        case .isBareDuration: return isBareDuration(range)
        case .ends: return after >= nodes.count || has(after, TimeContext.ending)
        case .isNoPlace:
            return nodes[after - 1].hash != Self.back || !nodes[..<before].suffix(6).contains { TimeContext.placeVerbs.contains($0.hash) }
        case .isRate: return isRate(range)
        case .isNoSpeed: return nodes[after - 1].code >= TimeUnit.day.rawValue
        case .isReference: return isReference(range)
        case .isAtPresent: return has(before, TimeContext.atPresent)
        case .isToDate: return has(before, TimeContext.toDate) && (after >= nodes.count || has(after, TimeContext.ending))
        }
    }

    private static let back = TokenFacts.hash("back".utf8), may = TokenFacts.hash("may".utf8), march = TokenFacts.hash("march".utf8)
    private static let second = TokenFacts.hash("second".utf8), quarter = TokenFacts.hash("quarter".utf8)

    private func isMonth(_ range: Range<Int>) -> Bool {
        let node = nodes[range.lowerBound], before = range.lowerBound - 1
        if node.bytes.count == 3, node.hash != Self.may { return has(before, TimeContext.prepositions) }
        // "May", "March", "April", "June" and "August" are also a verb, a surname or a given name.
        if grammar.isPersonName(node) || grammar.isSurname(node) { return false }
        if node.hash == Self.may || node.hash == Self.march {
            if node.isFirst { return has(range.upperBound, [Word.comma]) || !grammar.isVerbOrModal(node) && grammar.isTagged }
            return !grammar.isVerbOrModal(node)
        }
        return true
    }

    private func isSeason(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, last = nodes[range.upperBound - 1]
        guard !grammar.isVerb(last), !grammar.isPersonName(last) else { return false }
        if range.count > 1 {
            return !(last.hash == Self.fall && has(range.upperBound, TimeContext.fallCompany))
                && !grammar.isNoun(after: range.upperBound, nodes)
        }
        return has(before, TimeContext.seasonContext) && !grammar.isNoun(after: range.upperBound, nodes)
    }

    private static let fall = TokenFacts.hash("fall".utf8)

    private func isYear(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, after = range.upperBound, node = nodes[range.lowerBound]
        if has(before, TimeContext.numbering) || has(after, TimeContext.quantified) { return false }
        if nodes.indices.contains(before), nodes[before].isCapital, nodes[before].hash != 0, !nodes[before].isFirst,
            nodes[before].expression == nil,
            node.isGlued
        {
            return false
        }
        guard case .exactly(let value) = node.number ?? .several else { return false }
        let year = Int(value)
        if node.isGlued, nodes.indices.contains(before), ![Word.dash, Self.open, Self.slash, Self.quote].contains(nodes[before].hash) {
            return false
        }
        if nodes.indices.contains(after), nodes[after].isGlued, nodes[after].hash == 0 || nodes[after].categories.contains(.number) {
            return false
        }
        if grammar.isDate(node) { return true }
        if !(1500...2100).contains(year) { return has(before, TimeContext.yearContext) && !grammar.isPlural(after: after, nodes) }
        return has(before, TimeContext.yearContext) && !grammar.isPlural(after: after, nodes) || before < 0
            || (1900...2050).contains(year) && !grammar.isPlural(after: after, nodes)
    }

    private static let open = TokenFacts.hash("(".utf8), slash = TokenFacts.hash("/".utf8), quote = TokenFacts.hash("'".utf8)

    private func isNoAge(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        if has(before, TimeContext.possessives), nodes[range.lowerBound].categories.contains(.decade) { return false }
        var after = range.upperBound
        if has(after, [Word.dash]) { after += 1 }
        if has(after, TimeContext.aged) { return false }
        if has(after, TimeContext.of), has(after + 1, TimeContext.age) { return false }
        return !has(before, TimeContext.agedBefore)
    }

    private func isDayPart(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, last = nodes[range.upperBound - 1]
        guard !grammar.isNoun(after: range.upperBound, nodes), !nodes[range.lowerBound].isGlued || has(before, TimeContext.openings) else {
            return false
        }
        if last.hash == Self.overnight { return true }
        if range.count > 1 { return has(before, TimeContext.prepositions) || before < 0 || nodes[range.lowerBound].isFirst }
        return has(before, TimeContext.dayPartContext)
    }

    private static let overnight = TokenFacts.hash("overnight".utf8)

    private func isRelative(_ range: Range<Int>) -> Bool {
        let last = nodes[range.upperBound - 1]
        if TimeContext.units.contains(last.hash) { return false }
        guard !last.categories.contains(.month) || last.isCapital else { return false }
        if last.hash == Self.quarter, range.count < 3 || true, !nodes.contains(where: { TimeContext.business.contains($0.hash) }) {
            return false
        }
        return !grammar.isVerb(last)
    }

    private func isStretch(_ range: Range<Int>) -> Bool {
        let last = nodes[range.upperBound - 1]
        if last.hash == Self.second || last.hash == Self.quarter { return false }
        if isRate(range) { return false }
        return !(range.count == 2 && nodes[range.lowerBound].hash != 0 && grammar.isNoun(after: range.upperBound, nodes)) && isNoAge(range)
    }

    private func isBareDuration(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard nodes[range.lowerBound].code >= TimeUnit.hour.rawValue, nodes[range.lowerBound].code != TimeUnit.quarter.rawValue,
            nodes[range.lowerBound].code != TimeUnit.weekend.rawValue, !nodes[range.lowerBound].isGlued
        else { return false }
        return has(before, TimeContext.bareDurationContext) && !grammar.isNoun(after: range.upperBound, nodes)
    }

    /// "three times a day", "$40 a day", "100 miles a day".
    private func isRate(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard range.count == 2, nodes.indices.contains(before) else { return false }
        if has(before, TimeContext.times) { return true }
        if isNumber(before), !isExpression(before) { return true }
        return isNumber(before - 1) && !isExpression(before - 1) && nodes[before].hash != 0 && nodes[before].expression == nil
            && !has(before, TimeContext.prepositions) && grammar.isPlural(at: before, nodes)
    }

    private func isReference(_ range: Range<Int>) -> Bool {
        let last = nodes[range.upperBound - 1], after = range.upperBound
        if range.count > 2 { return true }
        if range.count > 1 { return !grammar.isNoun(after: after, nodes) }
        // "four years earlier", "three years from now"
        let previous = has(range.lowerBound - 1, TimeContext.from) ? range.lowerBound - 2 : range.lowerBound - 1
        if nodes.indices.contains(previous),
            !nodes[previous].categories.isDisjoint(with: [.unit, TimeCategory.units.set, TimeCategory.duration.set])
        {
            return false
        }
        if last.hash == Self.earlier || last.hash == Self.soon {
            return !has(after, TimeContext.than) && !has(range.lowerBound - 1, TimeContext.degrees) && grammar.modifiesVerb(last)
        }
        if last.hash == Self.now { return !has(after, TimeContext.than) && last.isGlued == false || has(after, [Word.dash]) }
        return !has(range.lowerBound - 1, TimeContext.degrees)
    }

    private static let earlier = TokenFacts.hash("earlier".utf8), soon = TokenFacts.hash("soon".utf8), now = TokenFacts.hash("now".utf8)
}

extension TimeContext {
    static let of = Set(["of"].map { TokenFacts.hash($0.utf8) }), age = Set(["age"].map { TokenFacts.hash($0.utf8) })
    static let from = Set(["from"].map { TokenFacts.hash($0.utf8) })
    static let agedBefore = Set(["aged", "age", "ages"].map { TokenFacts.hash($0.utf8) })
    static let than = Set(["than", "as"].map { TokenFacts.hash($0.utf8) }),
        degrees = Set(["more", "most", "as", "so", "too", "no"].map { TokenFacts.hash($0.utf8) })
    static let openings = Set(["(", "\"", "'", "-"].map { TokenFacts.hash($0.utf8) })
    static let fallCompany = Set(["of", "in", "from", "into", "to"].map { TokenFacts.hash($0.utf8) })
    static let seasonContext = Set(
        "in by since during until of before after every each through and or early late mid from".split(separator: " ").map {
            TokenFacts.hash($0.utf8)
        })
    static let dayPartContext = Set(
        "at by until before after during since through that from in all".split(separator: " ").map { TokenFacts.hash($0.utf8) })
}
