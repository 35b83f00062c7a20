/// A page, its blocks, and what can be counted about them before anything is judged.
struct PageFacts {
    let page: Page
    let blocks: PageBlocks
    let elements: ElementFacts
    let lines: [LineFacts]
    /// Words inside links, of each block.
    let linkShares: [Double]
    /// Whether a block reads as a paragraph of prose: ten words or more, a sentence's end, few links.
    let isProse: [Bool]
    /// Sums over the blocks before each: words, linked words, words of prose.
    private let words: [Int]
    private let linkedWords: [Int]
    private let proseWords: [Int]
    /// Blocks of one kind: those whose element and its parent have the same tags and classes.
    let kinds: [Int32]
    private(set) var kindTotals: [Totals] = []
    /// Blocks whose elements have the same tags from the root on, whatever their classes.
    let pathKinds: [Int32]
    private(set) var pathTotals: [Totals] = []
    /// The outermost `<article>` around each block, and the innermost; -1 for none.
    let articles: [Int32]
    let innerArticles: [Int32]
    /// How many `<article>` elements hold text.
    let articleCount: Int
    /// Blocks that are nothing but a date or a time.
    let isTimestamp: [Bool]
    /// The phrase by which each block gives itself away.
    let strikes: [StrikePhrases.Strike?]

    struct Totals {
        var blocks = 0
        var words = 0
        var linkedWords = 0
        var proseWords = 0

        static func += (sum: inout Totals, other: Totals) {
            sum.blocks += other.blocks
            sum.words += other.words
            sum.linkedWords += other.linkedWords
            sum.proseWords += other.proseWords
        }

        var linkShare: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }
    }

    init(_ page: Page, within limit: Limit) throws(Rejection) {
        self.page = page
        blocks = PageBlocks(of: page)
        elements = ElementFacts(of: page)
        try limit.check(.copy)
        var lines: [LineFacts] = [], shares: [Double] = [], prose: [Bool] = [], kinds: [Int32] = []
        var words = [0], linked = [0], proseSum = [0]
        var kindTable = KindTable(), pathTable = KindTable()
        var pathKinds: [Int32] = [], timestamps: [Bool] = [], strikes: [StrikePhrases.Strike?] = []
        for block in blocks.blocks {
            let line = LineFacts(block.bytes, in: blocks.text)
            let share = min(1, Double(block.linkBytes) / Double(max(1, block.bytes.count)))
            let isProse = line.words >= 10 && (line.endsSentence || line.hasSentenceMark) && share < 0.34
            let linkedHere = Int((share * Double(line.words)).rounded())
            lines.append(line)
            shares.append(share)
            prose.append(isProse)
            words.append((words.last ?? 0) + line.words)
            linked.append((linked.last ?? 0) + linkedHere)
            proseSum.append((proseSum.last ?? 0) + (isProse ? line.words : 0))
            let node = Int(block.node)
            let parent = Int(page.nodes[node].parent)
            let signature = elements.signatures[node] &* 31 ^ (parent >= 0 ? elements.signatures[parent] : 0)
            let own = Totals(blocks: 1, words: line.words, linkedWords: linkedHere, proseWords: isProse ? line.words : 0)
            kinds.append(kindTable.add(signature, own))
            pathKinds.append(pathTable.add(elements.paths[node], own))
            timestamps.append(Bylines.isTimestamp(line))
            strikes.append(StrikePhrases.standard.strike(line))
        }
        articles = Self.outermostArticles(page, blocks)
        innerArticles = Self.innermostArticles(page, blocks)
        articleCount = Set(innerArticles).count { $0 >= 0 }
        self.lines = lines
        linkShares = shares
        self.isProse = prose
        self.words = words
        linkedWords = linked
        proseWords = proseSum
        self.kinds = kinds
        kindTotals = kindTable.totals
        self.pathKinds = pathKinds
        pathTotals = pathTable.totals
        isTimestamp = timestamps
        self.strikes = strikes
    }

    /// Numbers for signatures, in the order in which they come, and what all blocks of each amount to.
    private struct KindTable {
        private var numbers: [UInt64: Int32] = [:]
        private(set) var totals: [Totals] = []

        mutating func add(_ signature: UInt64, _ block: Totals) -> Int32 {
            let number = numbers[signature] ?? Int32(totals.count)
            if number == totals.count {
                numbers[signature] = number
                totals.append(block)
            } else {
                totals[Int(number)] += block
            }
            return number
        }
    }

    private static func innermostArticles(_ page: Page, _ blocks: PageBlocks) -> [Int32] {
        var around: [Int32] = []
        around.reserveCapacity(page.nodes.count)
        for (index, node) in page.nodes.enumerated() {
            around.append(node.tag == .article ? Int32(index) : node.parent >= 0 ? around[Int(node.parent)] : -1)
        }
        return blocks.blocks.map { around[Int($0.node)] }
    }

    /// The innermost element whose blocks satisfy a condition, from the root down; the first child that does is followed.
    func innermost(where holds: (Range<Int>) -> Bool) -> Int32 {
        var at: Int32 = 0
        guard !page.nodes.isEmpty else { return at }
        descend: while true {
            var child = at + 1
            while child < page.nodes[Int(at)].end {
                if page.nodes[Int(child)].tag != .text, holds(blocks.range(in: child, of: page)) {
                    at = child
                    continue descend
                }
                child = max(child + 1, page.nodes[Int(child)].end)
            }
            return at
        }
    }

    private static func outermostArticles(_ page: Page, _ blocks: PageBlocks) -> [Int32] {
        var current: Int32 = -1, next = 0
        return blocks.blocks.map { block in
            while next <= Int(block.node) {
                if page.nodes[next].tag == .article, current < 0 || page.nodes[Int(current)].end <= next { current = Int32(next) }
                next += 1
            }
            return current >= 0 && block.node < page.nodes[Int(current)].end ? current : -1
        }
    }

    var count: Int { lines.count }
    var all: Totals { totals(in: 0..<count) }

    func totals(in range: Range<Int>) -> Totals {
        Totals(
            blocks: range.count, words: words[range.upperBound] - words[range.lowerBound],
            linkedWords: linkedWords[range.upperBound] - linkedWords[range.lowerBound],
            proseWords: proseWords[range.upperBound] - proseWords[range.lowerBound])
    }

    /// Of all blocks inside an element.
    func totals(of node: Int32) -> Totals { totals(in: blocks.range(in: node, of: page)) }

    /// Words on the page before a block.
    func wordsBefore(_ block: Int) -> Int { words[block] }

    /// The element some steps out from a block's own, as far as there are any.
    func ancestor(of block: Int, steps: Int) -> Int32 {
        var node = blocks.blocks[block].node
        for _ in 0..<steps where page.nodes[Int(node)].parent >= 0 { node = page.nodes[Int(node)].parent }
        return node
    }

    /// How many steps out from one element another one lies that contains it; nil when it does not.
    func steps(from inner: Int32, to outer: Int32) -> Int? {
        guard outer <= inner, inner < page.nodes[Int(outer)].end else { return nil }
        var at = inner, steps = 0
        while at != outer, page.nodes[Int(at)].parent >= 0 {
            at = page.nodes[Int(at)].parent
            steps += 1
        }
        return steps
    }
}
