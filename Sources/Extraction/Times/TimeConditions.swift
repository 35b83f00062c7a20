/// Judges the conditions of patterns within one sentence.
struct TimeConditions {
    let nodes: [TimeNode]
    let grammar: TimeGrammarFacts

    func holds(_ condition: TimeCondition, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, after = range.upperBound
        switch condition {
        case .isMonth: return isMonth(range)
        case .isSeason: return isSeason(range)
        case .isWeekday: return isWeekday(range)
        case .isWeekend: return range.count > 1 || !isNoun(after)
        case .isYear: return isYear(range)
        case .isNoAge: return isNoAge(range) && !isFraction(range)
        case .isBusiness: return range.contains { has($0, TimeContext.dash) } || isBusiness(range)
        case .isClock:
            return !has(after, TimeContext.counted)
                && (has(before, TimeContext.clockPrepositions) || isExpression(before) || isExpression(after))
        case .isDayPart: return isDayPart(range)
        case .isRelative: return isRelative(range)
        case .isReach: return isReach(range)
        case .isPoint: return has(before, TimeContext.pointPrepositions)
        case .isStretch: return isStretch(range)
        case .isBareDuration: return isBareDuration(range)
        case .ends: return isEnd(after)
        case .isNoPlace:
            return !has(after - 1, TimeContext.back)
                || !nodes[..<max(0, before)].suffix(6).contains { TimeContext.placeVerbs.contains($0.hash) }
        case .isRate: return isRate(range)
        case .isNoSpeed: return nodes[after - 1].code >= TimeUnit.day.rawValue
        case .isReference: return isReference(range)
        case .isAtPresent: return has(before, TimeContext.at)
        case .isToDate: return has(before, TimeContext.to) && isEnd(after)
        }
    }

    // MARK: What stands there

    private func has(_ at: Int, _ words: Set<UInt64>) -> Bool {
        nodes.indices.contains(at) && nodes[at].hash != 0 && words.contains(nodes[at].hash)
    }

    private func isExpression(_ at: Int) -> Bool { nodes.indices.contains(at) && nodes[at].expression != nil }
    private func isNumber(_ at: Int) -> Bool { nodes.indices.contains(at) && nodes[at].categories.contains(.number) && !isExpression(at) }
    private func isNoun(_ at: Int) -> Bool { nodes.indices.contains(at) && grammar.isNoun(nodes[at]) }
    private func isPlural(_ at: Int) -> Bool { nodes.indices.contains(at) && grammar.isPlural(nodes[at]) }
    private func isEnd(_ at: Int) -> Bool { at >= nodes.count || has(at, TimeContext.endings) }
    private func isUnit(_ at: Int) -> Bool {
        nodes.indices.contains(at) && !nodes[at].categories.isDisjoint(with: [.unit, .units, .duration])
    }

    /// Looks at the words around only, so that a long sentence costs no more than its length.
    private func isBusiness(_ range: Range<Int>) -> Bool {
        nodes[max(0, range.lowerBound - 40)..<min(nodes.count, range.upperBound + 40)].contains { TimeContext.business.contains($0.hash) }
    }

    // MARK: The calendar

    private func isMonth(_ range: Range<Int>) -> Bool {
        let node = nodes[range.lowerBound], after = range.upperBound
        if node.bytes.count == 3, !has(range.lowerBound, TimeContext.may) {
            return has(range.lowerBound - 1, TimeContext.prepositions) && !(has(after, TimeContext.dash) && nodes[after].isGlued)
        }
        if grammar.isPersonName(node) || grammar.isSurname(node) { return false }
        guard has(range.lowerBound, TimeContext.mayOrMarch) else { return true }
        if node.isFirst, has(after, TimeContext.comma) { return true }
        return !grammar.isVerbOrModal(node) && (grammar.isTagged || !node.isFirst)
    }

    private func isSeason(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard !grammar.isVerb(nodes[last]), !grammar.isPersonName(nodes[last]), !isNoun(range.upperBound) else { return false }
        if range.count > 1 { return !(has(last, TimeContext.fall) && has(range.upperBound, TimeContext.afterFalling)) }
        return has(range.lowerBound - 1, TimeContext.seasonPrepositions)
    }

    private func isWeekday(_ range: Range<Int>) -> Bool {
        let node = nodes[range.lowerBound], length = node.bytes.count
        if grammar.isInTitle(node) { return false }
        return length >= 6 || isExpression(range.upperBound) || length > 3 && has(range.upperBound, TimeContext.comma)
    }

    private func isYear(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, after = range.upperBound, node = nodes[range.lowerBound]
        guard !has(before, TimeContext.numbering), !has(after, TimeContext.counted), let year = node.number?.whole else { return false }
        if node.isGlued, nodes.indices.contains(before), !has(before, TimeContext.yearGlue) { return false }
        if nodes.indices.contains(after), nodes[after].isGlued, nodes[after].hash == 0 || isNumber(after) { return false }
        if grammar.isDate(node) { return true }
        guard !isPlural(after) else { return false }
        return (1900...2050).contains(year) || has(before, TimeContext.beforeYear) || before < 0 && (1500...2100).contains(year)
    }

    private func isNoAge(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        if has(before, TimeContext.possessives), nodes[range.lowerBound].categories.contains(.decade) { return false }
        let after = has(range.upperBound, TimeContext.dash) ? range.upperBound + 1 : range.upperBound
        if has(after, TimeContext.ageAfter) || has(after, TimeContext.of) && has(after + 1, TimeContext.age) { return false }
        return !has(before, TimeContext.ageBefore)
    }

    private func isFraction(_ range: Range<Int>) -> Bool {
        let last = nodes[range.upperBound - 1]
        return last.code == TimeUnit.quarter.rawValue && !last.categories.isDisjoint(with: [.unit, .units])
            && (range.contains { has($0, TimeContext.dash) } || has(range.upperBound, TimeContext.of))
    }

    private func isDayPart(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1, first = nodes[range.lowerBound]
        guard !isNoun(range.upperBound), !first.isGlued || has(before, TimeContext.openings) else { return false }
        if has(range.upperBound - 1, TimeContext.overnight) { return true }
        return range.count > 1 ? first.isFirst || has(before, TimeContext.prepositions) : has(before, TimeContext.dayPartPrepositions)
    }

    private func isRelative(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1, node = nodes[last]
        if has(last, TimeContext.shortUnits) || grammar.isVerb(node) { return false }
        if has(last, TimeContext.quarter), !isBusiness(range) { return false }
        let isDefinite = has(range.lowerBound, TimeContext.the) || has(range.lowerBound - 1, TimeContext.the)
        if isDefinite, has(range.upperBound, TimeContext.of), node.categories.contains(.unit) { return false }
        return !node.categories.contains(.month) || node.isCapital
    }

    // MARK: Durations, sets, references

    private func isReach(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard !has(last, TimeContext.instants), !has(range.upperBound, TimeContext.of) else { return false }
        return has(last - 1, TimeContext.past)
            || has(range.lowerBound - 1, TimeContext.stretchPrepositions) && nodes[last].code > TimeUnit.day.rawValue
    }

    private func isStretch(_ range: Range<Int>) -> Bool {
        guard !has(range.upperBound - 1, TimeContext.fractions), !isRate(range), isNoAge(range) else { return false }
        return range.count > 2 || !isNoun(range.upperBound)
    }

    private func isBareDuration(_ range: Range<Int>) -> Bool {
        let node = nodes[range.lowerBound]
        guard let unit = TimeUnit(rawValue: node.code), unit >= .hour, unit != .quarter, unit != .weekend, !node.isGlued else {
            return false
        }
        return has(range.lowerBound - 1, TimeContext.beforeBareDuration) && !isNoun(range.upperBound)
    }

    /// "Three times a day", "$40 a day", "100 miles a day".
    private func isRate(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard range.count == 2, nodes.indices.contains(before) else { return false }
        if has(before, TimeContext.times) || isNumber(before) { return true }
        return isNumber(before - 1) && nodes[before].hash != 0 && !isExpression(before) && !has(before, TimeContext.prepositions)
            && (!grammar.isTagged || grammar.isNoun(nodes[before]))
    }

    private func isReference(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1, before = range.lowerBound - 1
        if range.count > 1 { return range.count > 2 || !isNoun(range.upperBound) }
        // "four years earlier", "three years from now"
        if isUnit(has(before, TimeContext.from) ? before - 1 : before) { return false }
        if has(last, TimeContext.now) {
            return !nodes[last].isGlued && !has(range.upperBound, TimeContext.comparisons) || has(range.upperBound, TimeContext.dash)
        }
        if has(before, TimeContext.degrees) { return false }
        return !has(last, TimeContext.earlier) || !has(range.upperBound, TimeContext.comparisons) && grammar.modifiesVerb(nodes[last])
    }
}
