/// The different names of an article, each with all its mentions; news calls one thing by one name, so kinds are settled form by form.
struct NameForms: Sendable {
    struct Form: Sendable {
        /// Indexes into `spans`, in order of the text.
        var spans: [Int] = []
        /// The tokens of the first mention.
        var tokens: Range<Int>
        var senses: [Gazetteer.Sense]
        var votes = LabelVotes()
        var label = EntityType.organization
    }

    private(set) var forms: [Form] = []
    private(set) var spans: [NameSpan]

    init(_ spans: [NameSpan], _ facts: TokenFacts) {
        self.spans = spans
        var index: [UInt64: Int] = [:]
        for n in spans.indices {
            let key = facts.lowerKey(spans[n].tokens)
            if let form = index[key] {
                forms[form].spans.append(n)
                if forms[form].senses.isEmpty { forms[form].senses = spans[n].senses }
                self.spans[n].form = form
            } else {
                index[key] = forms.count
                self.spans[n].form = forms.count
                forms.append(Form(spans: [n], tokens: spans[n].tokens, senses: spans[n].senses))
            }
        }
    }

    mutating func vote(_ form: Int, _ label: EntityType, _ weight: Float) { forms[form].votes[label] += weight }

    mutating func damp(_ form: Int) { forms[form].votes.damp(mentions: forms[form].spans.count) }

    /// Gives every form the label with the most votes, and its spans with it.
    mutating func decide() {
        for n in forms.indices {
            forms[n].label = forms[n].votes.winner ?? spans[forms[n].spans[0]].label
            for span in forms[n].spans { spans[span].label = forms[n].label }
        }
    }
}

/// Votes for each kind of entity.
struct LabelVotes: Sendable {
    private var votes: [Float] = Array(repeating: 0, count: EntityType.allCases.count)

    /// Makes many votes of one kind of evidence weigh less than their number: n become 1 + log2 n.
    mutating func damp(mentions: Int) {
        guard mentions > 1 else { return }
        var levels: Float = 1, rest = mentions
        while rest > 1 {
            levels += rest >= 2 ? 1 : 0
            rest /= 2
        }
        for n in votes.indices { votes[n] *= levels / Float(mentions) }
    }

    subscript(label: EntityType) -> Float {
        get { votes[Self.index(label)] }
        set { votes[Self.index(label)] = newValue }
    }

    /// The label with the most votes, the first in order of the enumeration among equals; nil without votes. The two kinds of places run
    /// together, since whether a name is a place's comes before what place.
    var winner: EntityType? {
        let political = votes[Self.index(.politicalPlace)], other = votes[Self.index(.place)]
        var totals = votes
        totals[Self.index(.politicalPlace)] = political >= other ? political + other : 0
        totals[Self.index(.place)] = political >= other ? 0 : political + other
        guard let top = totals.max(), top > 0, let at = totals.firstIndex(of: top) else { return nil }
        return EntityType.allCases[at]
    }

    private static func index(_ label: EntityType) -> Int {
        switch label {
        case .person: 0
        case .group: 1
        case .facility: 2
        case .organization: 3
        case .politicalPlace: 4
        case .place: 5
        case .product: 6
        case .event: 7
        case .work: 8
        case .law: 9
        case .language: 10
        }
    }
}
