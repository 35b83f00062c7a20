/// Which words say that somebody says, thinks, means or shows something, and where their content stands.
struct CueLexicon: Sendable {
    /// What kind of act the cue names.
    enum Kind: Sendable { case speech, thought, evidence, intent, stance }

    /// What the content is to the cue; `CueTables` has examples.
    struct Frames: OptionSet, Sendable {
        let rawValue: UInt16
        static let quote = Frames(rawValue: 1 << 0)
        static let clause = Frames(rawValue: 1 << 1)
        static let infinitive = Frames(rawValue: 1 << 2)
        static let object = Frames(rawValue: 1 << 3)
        static let `as` = Frames(rawValue: 1 << 4)
        static let name = Frames(rawValue: 1 << 5)
        static let listener = Frames(rawValue: 1 << 6)
    }

    struct Cue: Sendable {
        var frames: Frames = []
        /// The kind of act with each frame, by the frame's raw value.
        var kinds: [UInt16: Kind] = [:]
        /// Hashes of the prepositions that bring what is spoken of.
        var prepositions: [UInt64] = []

        func kind(_ frame: Frames) -> Kind { kinds[frame.rawValue] ?? .stance }
    }

    private let verbs: [UInt64: Cue], nouns: [UInt64: Cue], adjectives: [UInt64: Cue]
    private let accounts: Set<UInt64>, sources: Set<UInt64>, documents: Set<UInt64>
    private let hearsay: Set<UInt64>, particles: Set<UInt64>, holders: Set<UInt64>

    static let shared = CueLexicon()

    init(
        verbs: [CueTables.Row] = CueTables.verbs, nouns: [CueTables.Row] = CueTables.nouns,
        adjectives: [CueTables.Row] = CueTables.adjectives
    ) {
        self.verbs = Self.index(verbs)
        self.nouns = Self.index(nouns)
        self.adjectives = Self.index(adjectives)
        accounts = Self.set(CueTables.accounts)
        sources = Self.set(CueTables.sources)
        documents = Self.set(CueTables.documents)
        hearsay = Self.set(CueTables.hearsay)
        particles = Self.set(CueTables.particles)
        holders = Self.set(CueTables.holders)
    }

    func verb(_ lemma: UInt64) -> Cue? { verbs[lemma] }
    func noun(_ lemma: UInt64) -> Cue? { nouns[lemma] }
    func adjective(_ lemma: UInt64) -> Cue? { adjectives[lemma] }
    /// "according" in "according to".
    func isAccount(_ lemma: UInt64) -> Bool { accounts.contains(lemma) }
    func isSource(_ word: UInt64) -> Bool { sources.contains(word) || documents.contains(word) }
    func isHearsay(_ lemma: UInt64) -> Bool { hearsay.contains(lemma) }
    func isCueParticle(_ word: UInt64) -> Bool { particles.contains(word) }
    func isHolder(_ preposition: UInt64) -> Bool { holders.contains(preposition) }
    func isDocument(_ word: UInt64) -> Bool { documents.contains(word) }

    private static let frameNames: [Substring: Frames] = [
        "quote": .quote, "clause": .clause, "infinitive": .infinitive, "object": .object, "as": .as, "name": .name, "listener": .listener,
    ]

    private static func index(_ rows: [CueTables.Row]) -> [UInt64: Cue] {
        var cues: [UInt64: Cue] = [:]
        for row in rows {
            for word in row.words.split(whereSeparator: \.isWhitespace) {
                let lemma = SyntaxTree.hash(word.utf8)
                for name in row.frames.split(separator: " ") {
                    if let frame = frameNames[name] {
                        cues[lemma, default: Cue()].frames.insert(frame)
                        if cues[lemma]?.kinds[frame.rawValue] == nil { cues[lemma]?.kinds[frame.rawValue] = row.kind }
                    } else {
                        cues[lemma, default: Cue()].prepositions.append(SyntaxTree.hash(name.utf8))
                    }
                }
            }
        }
        return cues
    }

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { SyntaxTree.hash($0.utf8) })
    }
}
