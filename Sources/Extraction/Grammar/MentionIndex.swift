/// From tokens to the entities that they name: for each token the shortest mention around it.
struct MentionIndex: Sendable {
    struct Place: Sendable, Equatable {
        /// Indexes into the entities and their mentions.
        let entity: Int, mention: Int
    }

    /// The mention around each token; -1 for none.
    private let mentionOf: [Int32]
    private let places: [Place]
    /// Tokens of each mention.
    private let ranges: [Range<Int>]

    init(_ entities: [Entity], _ tree: SyntaxTree) {
        var places: [Place] = [], ranges: [Range<Int>] = []
        for (number, entity) in entities.enumerated() {
            for (order, mention) in entity.mentions.enumerated() {
                guard let first = tree.token(atScalar: mention.start) else { continue }
                var end = first
                while end < tree.count, Int(tree.scalarStarts[end]) < mention.end { end += 1 }
                guard first < end else { continue }
                places.append(Place(entity: number, mention: order))
                ranges.append(first..<end)
            }
        }
        var mentionOf = [Int32](repeating: -1, count: tree.count)
        // The longest first, so that the shortest one stays.
        for n in ranges.indices.sorted(by: { (ranges[$1].count, $0) < (ranges[$0].count, $1) }) {
            for token in ranges[n] { mentionOf[token] = Int32(n) }
        }
        self.mentionOf = mentionOf
        self.places = places
        self.ranges = ranges
    }

    /// The mention that a token belongs to, with its tokens.
    func mention(at token: Int) -> (place: Place, tokens: Range<Int>)? {
        guard mentionOf.indices.contains(token), mentionOf[token] >= 0 else { return nil }
        return (places[Int(mentionOf[token])], ranges[Int(mentionOf[token])])
    }
}
