extension PlaceUsage {
    /// How a place's name is used, from its form and its place in the sentence.
    init(_ span: NameSpan, isDemonym: Bool, _ finder: NameFinder) {
        let last = span.tokens.upperBound - 1, text = finder.text
        if isDemonym {
            self = .demonym
            return
        }
        let head = text.heads.indices.contains(last) ? Int(text.heads[last]) : last
        if finder.isJoined(last, last + 1), finder.mark(last + 1) == 0x2D, last + 2 < text.count,
            finder.equals(last + 2, "led") || finder.equals(last + 2, "backed") || finder.equals(last + 2, "brokered")
        {
            self = .metonymic
            return
        }
        switch text.relations[last] {
        case .subject, .passiveSubject, .agent:
            self = Self.acts(head, finder) ? .metonymic : .literal
        case .possessor:
            let owned = text.heads.indices.contains(last) ? head : last
            self = finder.has(owned, [.role, .saying]) ? .metonymic : .associative
        case .compound, .modifier: self = span.tokens.contains(head) ? .literal : finder.has(head, .policy) ? .metonymic : .associative
        case .prepositionalObject where finder.equals(head, "to") && Self.isGiving(Int(text.heads[head]), finder): self = .metonymic
        case .object: self = finder.has(head, .saying) ? .metonymic : .literal
        case .conjunct:
            var first = head
            for _ in 0..<8 where text.relations[first] == .conjunct { first = Int(text.heads[first]) }
            let relation = text.relations[first]
            self =
                (relation == .subject || relation == .passiveSubject) && Self.acts(Int(text.heads[first]), finder) ? .metonymic : .literal
        default: self = .literal
        }
    }

    /// "Supply to Syria", "sold to Taiwan": who gets something is a government.
    private static func isGiving(_ verb: Int, _ finder: NameFinder) -> Bool {
        finder.text.tags.indices.contains(verb) && giving.contains(finder.facts.lower[verb])
    }

    private static let giving = Set(
        [
            "supply", "supplied", "supplies", "supplying", "sell", "sold", "sells", "selling", "give", "gave", "given", "gives", "giving",
            "offer",
            "offered", "offers", "offering", "provide", "provided", "provides", "lend", "lent", "pay", "paid", "owe", "owes", "grant",
            "granted",
        ]
        .map { TokenFacts.hash($0.utf8) })

    /// Whether a verb is one that governments do rather than places: any but "be" and "have" and their like.
    private static func acts(_ verb: Int, _ finder: NameFinder) -> Bool {
        guard finder.text.tags.indices.contains(verb) else { return false }
        return !passive.contains(finder.facts.lower[verb])
    }

    private static let passive = Set(
        [
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "lies", "lay", "remains", "remained", "became", "becomes",
            "located", "situated", "hit", "devastated", "struck",
        ]
        .map { TokenFacts.hash($0.utf8) })
}
