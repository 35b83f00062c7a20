/// Where blocks stand to the page's headline: pages that go on into the next story have another heading of the first level, or another `<article>`, between.
struct HeadlinePlaces {
    private let facts: PageFacts
    private let headline: Int?
    private let nextHeading: Int?
    /// For each block, how many headings of the first level come before it.
    private let firstsBefore: [Int32]

    /// The headline is the first block that says what metadata call it and is a heading, else the first heading of the first level.
    init(facts: PageFacts, likeness: Likeness) {
        self.facts = facts
        let firsts = (0..<facts.count).filter { facts.page.nodes[Int(facts.blocks.blocks[$0].node)].tag == .h1 }
        let headline = firsts.first { likeness.metadata($0) == 0 } ?? firsts.first
        self.headline = headline
        var before: [Int32] = [], next = 0
        for index in 0..<facts.count {
            while next < firsts.count, firsts[next] < index { next += 1 }
            before.append(Int32(next))
        }
        firstsBefore = before
        nextHeading = headline.flatMap { headline in
            firsts.first { $0 > headline && facts.lines[$0].words >= 3 && likeness.metadata($0) != 0 }
        }
    }

    /// 0: there is no headline; 1: before it; 2: it; 3: behind it; 4: behind the next one.
    func order(of block: Int) -> Int {
        guard let headline else { return 0 }
        if let nextHeading, block >= nextHeading { return 4 }
        return block < headline ? 1 : block == headline ? 2 : 3
    }

    /// 0: no headline, or none of the two is in an `<article>`; 1: in the headline's; 2: in another one, 3: in none although the headline is; 4: in one
    /// although the headline is not.
    func article(of block: Int) -> Int {
        guard let headline else { return 0 }
        let own = facts.articles[block], its = facts.articles[headline]
        if own < 0, its < 0 { return 0 }
        return own == its ? 1 : own < 0 ? 3 : its < 0 ? 4 : 2
    }

    /// 2: the innermost `<article>` around it is the headline's, 1: it is another one, 0: it or the headline is in none.
    func innerArticle(of block: Int) -> Int {
        guard let headline, facts.innerArticles[block] >= 0, facts.innerArticles[headline] >= 0 else { return 0 }
        return facts.innerArticles[block] == facts.innerArticles[headline] ? 2 : 1
    }

    /// Headings of the first level between the headline and the block, and -1 for a block above it.
    func headingsSince(_ block: Int) -> Int {
        guard let headline else { return 0 }
        return block < headline ? -1 : Int(firstsBefore[block] - firstsBefore[headline])
    }

    /// Words of prose between the headline, else the page's beginning, and the block; negative above it.
    func wordsSince(_ block: Int) -> Int {
        let start = headline ?? 0
        return block < start ? -facts.totals(in: block..<start).proseWords - 1 : facts.totals(in: start..<block).proseWords
    }
}
