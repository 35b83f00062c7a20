/// The words of events: `config/events.lexicon`, which says itself how it is written.
struct EventLexicon: Sendable {
    /// By the lemma of the trigger, those that ask for most first.
    private(set) var verbs: [UInt64: [EventPattern]] = [:]
    private(set) var nouns: [UInt64: [EventPattern]] = [:]
    private(set) var adjectives: [UInt64: [EventPattern]] = [:]
    /// Verbs that lend their subject to the event noun that is their object: as actor ("make a visit"), as recipient ("face criticism").
    private(set) var giving: Set<UInt64> = [], taking: Set<UInt64> = []
    /// Verbs of saying, whose clause is somebody's word.
    private(set) var saying: Set<UInt64> = []
    /// Verbs that tell their object to do what follows.
    private(set) var objectControl: Set<UInt64> = []
    /// Nouns that stand for actors, with PLOVER's sector.
    private(set) var sectors: [UInt64: String] = [:]
    /// Nouns that stand for the state whose name goes with them: "the Syrian government" is Syria.
    private(set) var governments: Set<UInt64> = []
    /// Nouns that count those who follow "of".
    private(set) var quantities: Set<UInt64> = []
    /// Things that are attacked, seized or occupied.
    private(set) var targets: Set<UInt64> = []
    /// Those to whom one speaks in public.
    private(set) var audience: Set<UInt64> = []
    /// Targets that are land.
    private(set) var areas: Set<UInt64> = []
    /// Verbs and nouns below which nothing has happened yet: try, want, plan.
    private(set) var trying: Set<UInt64> = []
    /// Nouns that say little beside another: the agreement of "ceasefire agreement".
    private(set) var shells: Set<UInt64> = []
    /// Nouns for bodies of people rather than people: army, court.
    private(set) var institutions: Set<UInt64> = []
    /// What strikes at somebody's hand: bomb, raid, missile.
    private(set) var forces: Set<UInt64> = []
    /// What somebody says, writes or signs: statement, resolution.
    private(set) var utterances: Set<UInt64> = []
    /// Verbs of violence that are as often said of words.
    private(set) var heated: Set<UInt64> = []
    /// Words of games and shows, in whose company nobody is attacked; and of weapons and wounds, in whose company an attack is no quarrel.
    private(set) var games: Set<UInt64> = [], wounds: Set<UInt64> = []
    /// Auxiliaries and operators that the grammar asks for by name.
    private(set) var operators: [String: EventOperator] = [:]
    /// All patterns, as they stand in the file.
    private(set) var patterns: [EventPattern] = []

    /// Lines that could not be read; a test holds them at none.
    private(set) var faults: [EventLexiconFault] = []

    static let shared = EventLexicon(EventLexiconText.text)

    init(_ text: String) {
        var reader = EventLexiconReader()
        reader.read(text)
        faults = reader.faults
        operators = reader.operators
        giving = reader.words("giving")
        taking = reader.words("taking")
        saying = reader.words("saying")
        objectControl = reader.words("object-control")
        governments = reader.words("governments")
        quantities = reader.words("quantities")
        targets = reader.words("targets")
        areas = reader.words("areas")
        audience = reader.words("audience")
        shells = reader.words("shells")
        trying = reader.words("trying")
        institutions = reader.words("institutions")
        forces = reader.words("forces")
        utterances = reader.words("utterances")
        heated = reader.words("heated")
        games = reader.words("games")
        wounds = reader.words("wounds")
        sectors = reader.sectors
        patterns = reader.patterns.map(\.pattern)
        for (triggers, pattern) in reader.patterns {
            for trigger in triggers {
                switch pattern.trigger {
                case .verb: verbs[trigger, default: []].append(pattern)
                case .noun: nouns[trigger, default: []].append(pattern)
                case .adjective: adjectives[trigger, default: []].append(pattern)
                }
            }
        }
        for key in verbs.keys { verbs[key]?.sort(by: Self.precedes) }
        for key in nouns.keys { nouns[key]?.sort(by: Self.precedes) }
        for key in adjectives.keys { adjectives[key]?.sort(by: Self.precedes) }
    }

    private static func precedes(_ a: EventPattern, _ b: EventPattern) -> Bool { (b.specificity, a.line) < (a.specificity, b.line) }
}

/// What is wrong with a line of the lexicon.
struct EventLexiconFault: Error, Equatable, CustomStringConvertible {
    let line: Int
    let reason: String
    var description: String { "events.lexicon:\(line): \(reason)" }
}
