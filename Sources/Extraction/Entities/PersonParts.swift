/// The parts of a person's name, as hashes of lower-case words.
struct PersonParts {
    private(set) var given: UInt64?
    private(set) var surname: UInt64?
    private let tokens: [Int]

    init(_ range: Range<Int>, _ finder: NameFinder) {
        var tokens = range.filter { finder.facts.shapes[$0].contains(.hasLetter) && !finder.isPossessive($0) }
        while tokens.count > 2, let last = tokens.last, Self.suffixes.contains(finder.facts.lower[last]) { tokens.removeLast() }
        self.tokens = tokens
        if tokens.count > 1 { given = tokens.first.map { finder.facts.lower[$0] } }
        surname = tokens.last.map { finder.facts.lower[$0] }
    }

    private static let suffixes = Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].map { TokenFacts.hash($0.utf8) })

    /// Whether two names with one surname may be one person's: the given names are equal, or one is the other's initial or short form.
    func agrees(with other: PersonParts, _ finder: NameFinder) -> Bool {
        guard let a = tokens.first, let b = other.tokens.first, tokens.count > 1, other.tokens.count > 1 else { return true }
        if finder.facts.lower[a] == finder.facts.lower[b] { return true }
        let left = finder.text.bytes(a..<(a + 1)), right = finder.text.bytes(b..<(b + 1))
        let isInitial =
            left.count <= 2 && (left.count == 1 || left.last == 0x2E) || right.count <= 2 && (right.count == 1 || right.last == 0x2E)
        if isInitial { return left.first == right.first }
        return Self.nicknames[finder.facts.lower[a]].map { $0 == Self.nicknames[finder.facts.lower[b]] } ?? false
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
