/// Puts mentions of one event together: the same type, the same participants, both real or both not.
///
/// A mention that names one side only goes to the event of its type that has that side and is nearest before it. Times keep apart what they
/// tell apart.
struct EventMerging {
    private(set) var groups: [[EventCandidate]] = []
    private var byKey: [Key: Int] = [:]

    private struct Key: Hashable {
        let type: EventType
        let realis: Event.Realis
        /// Sorted for those who meet or agree, so that either may be named first.
        let actors: [Participant.Identity], recipients: [Participant.Identity]
    }

    mutating func add(_ candidate: EventCandidate) {
        let key = Self.key(candidate)
        if let group = byKey[key] ?? half(candidate) {
            groups[group].append(candidate)
        } else {
            byKey[key] = groups.count
            groups.append([candidate])
        }
    }

    private static func key(_ candidate: EventCandidate) -> Key {
        Key(
            type: candidate.kind.type, realis: candidate.realis, actors: sorted(candidate.actors), recipients: sorted(candidate.recipients))
    }

    private static func sorted(_ participants: [Participant]) -> [Participant.Identity] {
        participants.map(\.identity).sorted { a, b in
            switch (a, b) {
            case (.entity(let x), .entity(let y)): x < y
            case (.entity, .described): true
            case (.described, .entity): false
            case (.described(let x, let c), .described(let y, let d)): (x, c) < (y, d)
            }
        }
    }

    /// The last event that has the one side which this mention names.
    private func half(_ candidate: EventCandidate) -> Int? {
        guard candidate.actors.isEmpty != candidate.recipients.isEmpty else { return nil }
        let actors = Set(candidate.actors.map(\.identity)), recipients = Set(candidate.recipients.map(\.identity))
        return groups.indices.reversed().first { n in
            guard let known = groups[n].first, known.kind.type == candidate.kind.type, known.realis == candidate.realis else {
                return false
            }
            return actors.isSubset(of: known.actors.map(\.identity)) && recipients.isSubset(of: known.recipients.map(\.identity))
        }
    }
}
