import LanguageModel

/// The time of which the clause around a token speaks.
enum TimeTense: Sendable { case past, present, future }

extension TimeGrammarFacts {
    /// Of the nearest verb above the token: its own form and its auxiliaries'. Nil where there is no verb, and where a present one tells nothing of what hangs
    /// on a noun ("the arrest on Friday shows"), unless the noun is of a kind that is announced ("the vote on Friday").
    func tense(at token: Int) -> TimeTense? {
        guard let analysis, analysis.heads.indices.contains(token) else { return nil }
        var verb = token, steps = 0, isAnnounced: Bool?, isFor = false
        while !isVerbal(verb), steps < 32 {
            let lemma = analysis.lemma(verb)
            if verb != token, isAnnounced == nil, tag(verb) == .noun || tag(verb) == .plural {
                isAnnounced = TenseTables.announced.contains(lemma)
            }
            if TenseTables.targets.contains(lemma) { isFor = true }
            let head = Int(analysis.heads[verb])
            if head == verb { return nil }
            verb = head
            steps += 1
        }
        guard isVerbal(verb) else { return nil }
        if isFor, TenseTables.planning.contains(analysis.lemma(verb)) { return .future }
        let tense = tense(ofVerb: verb, analysis, depth: 0)
        if tense == .past, TenseTables.bounds.contains(analysis.lemma(Int(analysis.heads[token]))) { return nil }
        return isAnnounced == false && tense == .present ? nil : tense
    }

    private func isVerbal(_ token: Int) -> Bool { [.past, .participle, .present, .base, .gerund].contains(tag(token)) }

    private func tense(ofVerb verb: Int, _ analysis: Analysis, depth: Int) -> TimeTense? {
        var forms = [tag(verb)], words: [String] = [], isInfinitive = false, isNegated = false
        let edges = Int(analysis.leftEdges[verb])...Int(analysis.rightEdges[verb])
        for child in edges.prefix(200) where child != verb && Int(analysis.heads[child]) == verb {
            if terms?.auxiliaries.contains(analysis.dependencies[child]) == true {
                forms.append(tag(child))
                words.append(analysis.lemma(child))
                if tag(child) == .other { isInfinitive = true }
            } else if terms?.negation == analysis.dependencies[child] {
                isNegated = true
            }
        }
        if words.contains("have") { return words.contains(where: TenseTables.future.contains) && words.contains("will") ? .future : .past }
        if isNegated, words.contains("could") { return .past }
        if words.contains(where: TenseTables.future.contains) { return .future }
        if isInfinitive || tag(verb) == .gerund && words.isEmpty {
            return governed(verb, analysis, depth: depth, isInfinitive: isInfinitive)
        }
        if forms.contains(.past) { return .past }
        if tag(verb) == .participle {
            // "a bill passed on Monday", "talks planned for Monday".
            return TenseTables.planning.contains(analysis.lemma(verb)) ? .future : words.isEmpty ? .past : .present
        }
        return forms.contains(.present) ? .present : tag(verb) == .base ? .future : nil
    }

    /// An infinitive is ahead of what plans it, and as old as what else governs it: "hopes to win on Monday", "declined to reply on Monday".
    private func governed(_ verb: Int, _ analysis: Analysis, depth: Int, isInfinitive: Bool) -> TimeTense? {
        var head = Int(analysis.heads[verb]), steps = 0
        guard head != verb, depth < 4 else { return isInfinitive ? .future : nil }
        while steps < 32 {
            if isInfinitive, TenseTables.planning.contains(analysis.lemma(head)) { return .future }
            if isVerbal(head) { break }
            let next = Int(analysis.heads[head])
            if next == head { return isInfinitive ? .future : nil }
            head = next
            steps += 1
        }
        let tense = tense(ofVerb: head, analysis, depth: depth + 1)
        return isInfinitive && tense != .past ? .future : tense
    }
}

/// Words that tell tense: data, to be extended by whoever misses one. Lemmas.
enum TenseTables {
    static let future = set("will shall ll wo 'll \u{2019}ll may might can could would should must")
    /// Before an infinitive, or "for" a day: what is planned lies ahead.
    static let planning = set(
        "expect schedule plan due set slate aim intend hope go want agree decide prepare vow pledge promise ask order urge invite await delay postpone"
            + " likely ready about able unlikely certain sure plan hope chance need seek continue bound try look wait")
    /// Before a day that a plan is for.
    static let targets = set("for until")
    /// Before a day up to which something goes on, which may lie ahead of a past verb: "he was barred until Monday".
    static let bounds = set("until till")
    /// What is announced before it takes place.
    static let announced = set(
        "vote election primary caucus contest meeting summit hearing debate game match deadline runoff ballot referendum conference trial event launch"
            + " visit trip speech address appearance inauguration rally protest strike holiday festival talk session decision fight race final semifinal"
            + " opener round show concert wedding funeral service release forecast plan start opening closure test exam release mission flight snow rain storm"
    )

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
