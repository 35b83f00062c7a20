extension EnrichedRecord {
    /// Why the record has the quotations and events that it has.
    public var explanation: Explanation {
        let names = Dictionary((entities ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let text = Array(String(decoding: copy.text, as: UTF8.self).unicodeScalars)
        var marks: [Explanation.Mark] = []
        for quote in quotes ?? [] { marks += self.marks(of: quote) }
        for event in events ?? [] { marks += self.marks(of: event) }
        marks.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.item, $0.role.rawValue) < (
                $1.range.lowerBound, -$1.range.upperBound, $1.item, $1.role.rawValue
            )
        }
        return Explanation(
            id: id, text: text, blocks: copy.blocks.map { .init(isHeadline: $0.role == .headline, range: $0.scalars) },
            marks: marks.filter { !$0.range.isEmpty && $0.range.upperBound <= text.count },
            items: (quotes ?? []).map { item($0, names) } + (events ?? []).map { item($0, names) })
    }

    // MARK: Quotations

    private func marks(of quote: Quotation) -> [Explanation.Mark] {
        let role: Explanation.Role =
            switch quote.kind {
            case .direct: .direct
            case .indirect: .indirect
            case .mixed: .mixed
            }
        var marks = quote.content.map { Explanation.Mark(range: $0.start..<$0.end, role: role, item: quote.id) }
        if let cue = quote.cue { marks.append(.init(range: cue.start..<cue.end, role: .cue, item: quote.id)) }
        if let mention = quote.speaker?.mention { marks.append(.init(range: mention.start..<mention.end, role: .speaker, item: quote.id)) }
        return marks
    }

    private func item(_ quote: Quotation, _ names: [String: String]) -> Explanation.Item {
        let speaker = quote.speaker.map { speaker in speaker.entity.flatMap { names[$0] } ?? speaker.mention.text }
        var facts: [Explanation.Fact] = [.init(name: "content", value: quote.content.map(\.text).joined(separator: " … "))]
        if let said = quote.speaker {
            let entity = said.entity.map { " → \(names[$0] ?? "") (\($0))" } ?? " (no entity)"
            facts.append(.init(name: "speaker", value: "“\(said.mention.text)”\(entity)"))
        }
        if let cue = quote.cue { facts.append(.init(name: "cue", value: "“\(cue.text)”")) }
        if let addressee = quote.addressee { facts.append(.init(name: "to", value: named(addressee, names))) }
        if !quote.via.isEmpty { facts.append(.init(name: "via", value: quote.via.map { named($0, names) }.joined(separator: ", "))) }
        if let parent = quote.parent { facts.append(.init(name: "within", value: parent)) }
        if !quote.flags.isEmpty { facts.append(.init(name: "flags", value: quote.flags.map(\.rawValue).joined(separator: ", "))) }
        facts.append(.init(name: "confidence", value: number(quote.confidence)))
        return .init(
            id: quote.id, kind: .quotation, title: "\(quote.kind.rawValue), \(speaker ?? "nobody named")", facts: facts,
            why: [quote.reason.content.sentence, quote.reason.source.sentence])
    }

    // MARK: Events

    private func marks(of event: Event) -> [Explanation.Mark] {
        event.mentions.map { .init(range: $0.start..<$0.end, role: .event, item: event.id) }
            + (event.actors + event.recipients).map { .init(range: $0.mention, role: .participant, item: event.id) }
    }

    private func item(_ event: Event, _ names: [String: String]) -> Explanation.Item {
        func list(_ sides: [EventParticipant]) -> String {
            sides.map { side in
                let code = [side.country, side.sector].compactMap { $0 }.joined(separator: " ")
                return named(side.entity, names) + (code.isEmpty ? "" : " \(code)")
            }.joined(separator: ", ")
        }
        var facts: [Explanation.Fact] = [.init(name: "words", value: event.mentions.map { "“\($0.text)”" }.joined(separator: ", "))]
        if !event.actors.isEmpty { facts.append(.init(name: "actors", value: list(event.actors))) }
        if !event.recipients.isEmpty { facts.append(.init(name: "recipients", value: list(event.recipients))) }
        if let time = event.time, let when = when(time) { facts.append(.init(name: "when", value: when)) }
        if let place = event.place { facts.append(.init(name: "where", value: named(place, names))) }
        let sources = Array(Set(event.mentions.flatMap(\.sources))).sorted().map { named($0, names) }
        facts.append(.init(name: "told by", value: sources.isEmpty ? "the narrator" : sources.joined(separator: ", ")))
        facts.append(.init(name: "realis", value: event.realis.rawValue))
        facts.append(.init(name: "confidence", value: number(event.confidence)))
        let kind = [event.type.rawValue, event.mode, event.cameo.map { "CAMEO \($0)" }].compactMap { $0 }.joined(separator: ", ")
        return .init(
            id: event.id, kind: .event, title: "\(kind), quad \(event.type.quad)", facts: facts,
            why: event.mentions.map { mention in
                let rules = mention.why.rules.isEmpty ? "" : ", with the rules: \(mention.why.rules.joined(separator: ", "))"
                return "“\(mention.text)” fits the lexicon's pattern “\(mention.why.pattern)”\(rules)."
            })
    }

    private func when(_ time: EventTime) -> String? {
        let days = [time.start, time.end].compactMap { $0 }
        let interval = days.isEmpty ? nil : time.start == time.end ? days[0] : "\(time.start ?? "") to \(time.end ?? "")"
        let parts = [interval, time.reference.map { "(\($0))" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func named(_ entity: String, _ names: [String: String]) -> String { "\(names[entity] ?? entity) (\(entity))" }

    private func number(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

extension QuotationReason.Content {
    var sentence: String {
        switch self {
        case .marks: "It stands between quotation marks and is no mere term or title."
        case .complement: "It is the clause that the cue governs."
        case .infinitive: "It is the infinitive that the cue governs."
        case .object: "It is the object of a cue that takes what is spoken of as its object."
        case .prepositionalObject: "It stands behind the preposition that the cue takes."
        case .surroundingSentence: "The cue is a parenthesis in this sentence."
        case .account: "It is the clause that “according to” belongs to."
        case .nounClause: "It is the clause of a noun for something said or meant."
        case .label: "It stands behind its speaker's name and a colon."
        case .announced: "The paragraph before announces it."
        case .adjectiveComplement: "It belongs to an adjective that says what somebody thinks."
        }
    }
}

extension QuotationReason.Source {
    var sentence: String {
        switch self {
        case .subject: "The speaker is the cue's subject."
        case .neighbour: "The tree gives the cue no subject that can speak; the speaker is the nearest noun that can."
        case .owner: "The speaker is whose statement or plan it is."
        case .agent: "The speaker is who it is said by."
        case .colon: "A colon leads from the speaker to it."
        case .dash: "A dash leads from it to the speaker."
        case .sameParagraph: "Nobody else has spoken in the paragraph since."
        case .sentenceBefore: "The speaker is the subject of the sentence before."
        case .paragraphBefore: "The speaker is who spoke last in the paragraph before."
        case .paragraphAfter: "The speaker is who is reported first in the paragraph after."
        case .none: "Nothing around it says whose it is."
        }
    }
}
