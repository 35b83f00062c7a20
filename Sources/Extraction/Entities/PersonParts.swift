/// The parts of a person's name, as hashes of lower-case words.
struct PersonParts {
    private(set) var given: UInt64?
    private(set) var surname: UInt64?
    /// Whether "Jr." or its like sets it apart from a relative's.
    private(set) var hasSuffix = false
    private let tokens: [Int]

    init(_ range: Range<Int>, _ finder: NameFinder) {
        var tokens = range.filter { finder.facts.shapes[$0].contains(.hasLetter) && !finder.isPossessive($0) }
        while tokens.count > 1, let last = tokens.last, Self.isSuffix(finder.facts.lower[last]) {
            tokens.removeLast()
            hasSuffix = true
        }
        self.tokens = tokens
        if tokens.count > 1 { given = tokens.first.map { finder.facts.lower[$0] } }
        surname = tokens.last.map { finder.facts.lower[$0] }
    }

    private static let suffixes = Set(["jr", "jr.", "sr", "sr.", "junior", "ii", "iii", "iv"].map { TokenFacts.hash($0.utf8) })

    static func isSuffix(_ lower: UInt64) -> Bool { suffixes.contains(lower) }

    /// Whether two names with one surname may be one person's: the given names are equal, or one is the other's initial or short form.
    /// News that says "Jr." of one says it to tell him from the other.
    func agrees(with other: PersonParts, _ finder: NameFinder) -> Bool {
        guard hasSuffix == other.hasSuffix else { return false }
        guard let a = tokens.first, let b = other.tokens.first, tokens.count > 1, other.tokens.count > 1 else { return true }
        if finder.facts.lower[a] == finder.facts.lower[b] { return true }
        // "Blasey Ford" ends "Christine Blasey Ford".
        let (short, long) = tokens.count < other.tokens.count ? (tokens, other.tokens) : (other.tokens, tokens)
        if short.count < long.count, zip(short, long.suffix(short.count)).allSatisfy({ finder.facts.lower[$0] == finder.facts.lower[$1] }) {
            return true
        }
        let left = finder.text.bytes(a..<(a + 1)), right = finder.text.bytes(b..<(b + 1))
        let isInitial =
            left.count <= 2 && (left.count == 1 || left.last == 0x2E) || right.count <= 2 && (right.count == 1 || right.last == 0x2E)
        if isInitial { return left.first == right.first }
        return Self.nicknames[finder.facts.lower[a]].map { $0 == Self.nicknames[finder.facts.lower[b]] } ?? false
    }

    /// Whether the given name is one of these, or a short form of one.
    func isCalled(_ names: Set<UInt64>) -> Bool {
        guard let given else { return false }
        if names.contains(given) { return true }
        return Self.nicknames[given].map { line in names.contains { Self.nicknames[$0] == line } } ?? false
    }

    func gender(_ finder: NameFinder) -> EntityCluster.Gender {
        guard let first = tokens.first, tokens.count > 1 else { return .unknown }
        let isFemale = finder.has(first, .female), isMale = finder.has(first, .male)
        return isFemale == isMale ? .unknown : isFemale ? .female : .male
    }

    /// Given names that are one, by the number of their line.
    private static let nicknames: [UInt64: Int] = {
        var table: [UInt64: Int] = [:]
        for (n, line) in nicknameLines.enumerated() {
            for word in line.split(separator: " ") { table[TokenFacts.hash(word.utf8)] = n }
        }
        return table
    }()

    private static let nicknameLines = """
        william bill billy will willie
        robert bob bobby rob robbie
        richard dick rick ricky rich
        james jim jimmy jamie
        john jack johnny jon
        thomas tom tommy
        michael mike mick mikey
        joseph joe joey
        charles charlie chuck
        edward ed eddie ted teddy
        anthony tony
        christopher chris
        daniel dan danny
        david dave davy
        donald don donnie
        stephen steven steve
        samuel sam sammy
        timothy tim
        kenneth ken kenny
        ronald ron ronnie
        gregory greg
        andrew andy drew
        benjamin ben
        matthew matt
        nicholas nick
        peter pete
        patrick pat
        lawrence larry
        alexander alex sasha
        elizabeth liz beth betty
        katherine kate kathy catherine katie
        margaret maggie peggy meg
        jennifer jen jenny
        susan sue
        deborah debbie
        barbara barb
        vladimir volodymyr
        mohammed mohamed muhammad mohammad
        """.split(separator: "\n").map(String.init)
}
