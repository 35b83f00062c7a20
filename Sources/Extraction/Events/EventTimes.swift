/// When events happen: the time expressions of an article by the words they hang on.
struct EventTimes {
    private let times: [TimeMention]
    /// By the token that a time hangs on, or on which what it hangs on does, up to the first verb: indexes of times.
    private var byToken: [Int: [Int]] = [:]
    /// The day of publication.
    private let published: String?

    init(_ times: [TimeMention], published: String?, _ tree: SyntaxTree) {
        self.times = times
        self.published = published
        for (number, time) in times.enumerated() where time.type == "DATE" || time.type == "TIME" {
            guard var token = Self.head(of: time, tree) else { continue }
            for _ in 0..<8 {
                guard let head = tree.head(token) else { break }
                token = head
                if tree.parts[token] != .adposition { byToken[token, default: []].append(number) }
                if tree.parts[token].isVerbal { break }
            }
        }
    }

    /// The time that the event's verb or noun has, else that of the verbs it depends on; else, of what happened, that it was before the article.
    func time(of candidate: EventCandidate, _ tree: SyntaxTree) -> EventTime? {
        var token = candidate.carrier
        for at in [candidate.trigger, candidate.carrier] { if let time = byToken[at]?.first { return self.time(time) } }
        for _ in 0..<3 {
            guard let head = tree.head(token),
                tree.relations[token] == .xcomp || tree.relations[token] == .conj || tree.relations[token] == .pcomp
            else { break }
            token = head
            if let time = byToken[token]?.first { return self.time(time) }
        }
        guard let published, candidate.realis == .actual else { return nil }
        return EventTime(reference: nil, start: nil, end: published)
    }

    private func time(_ number: Int) -> EventTime {
        let time = times[number]
        return EventTime(reference: time.id, start: time.interval?.start, end: time.interval?.end)
    }

    /// The token of a time on which its others hang.
    private static func head(of time: TimeMention, _ tree: SyntaxTree) -> Int? {
        guard let first = tree.token(atScalar: time.start) else { return nil }
        var token = first
        while token < tree.count, Int(tree.scalarStarts[token]) < time.end {
            let head = Int(tree.heads[token])
            if head < first || Int(tree.scalarStarts[head]) >= time.end || head == token { return token }
            token += 1
        }
        return nil
    }
}
