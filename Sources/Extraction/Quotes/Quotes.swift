/// Finds who said what: direct, indirect and mixed quotations with their speakers.
///
/// A pure function of an article's analysis and entities; a value that is safe to share between threads. Marks are paired first; then the
/// complements of cues are read from the tree; then spans between marks are given to the cues beside them; then both are put together.
struct Quotes {
    let lexicon: CueLexicon

    init(lexicon: CueLexicon = .shared) { self.lexicon = lexicon }

    /// Adds the quotations, and flags of marks without a partner and quotations without a speaker.
    func add(to draft: inout Draft, _ tree: SyntaxTree) {
        guard let analysis = draft.analysis, let entities = draft.entities else { return }
        let found = find(
            in: tree, blocks: analysis.blocks, hasHeadline: draft.copy.blocks.first?.role == .headline, entities: entities,
            index: draft.copy.index)
        draft.flags += found.flags
        draft.quotes = found.quotes
    }

    /// - Parameters:
    ///   - blocks: tokens of each block.
    ///   - index: of the tree's text.
    func find(
        in tree: SyntaxTree, blocks: [Range<Int>], hasHeadline: Bool, entities: [Entity], index: ScalarIndex
    ) -> (quotes: [Quotation], flags: [QualityFlag]) {
        guard tree.count > 0 else { return ([], []) }
        let text = QuotedText(tree, blocks: blocks, hasHeadline: hasHeadline, entities: entities, lexicon: lexicon)
        var finder = ReportFinder(text)
        finder.run()
        var direct = DirectQuotes(text, finder)
        direct.run()
        let attributions = QuotationMerging(text, finder, direct.quotes).merged()
        return (QuotationAssembly(text, index).quotations(attributions), flags(text, attributions, index))
    }

    private func flags(_ text: QuotedText, _ attributions: [Attribution], _ index: ScalarIndex) -> [QualityFlag] {
        func spans(_ flag: Quotation.Flag) -> [Range<Int>] {
            attributions.filter { $0.flags.contains(flag) }.map { index.scalars($0.bytes) }
        }
        var flags: [QualityFlag] = []
        let unbalanced = (text.strays.map { index.scalars($0) } + spans(.unbalancedQuotes)).sorted { $0.lowerBound < $1.lowerBound }
        if !unbalanced.isEmpty { flags.append(QualityFlag(.unbalancedQuotes, .warning, spans: unbalanced)) }
        let orphans = spans(.orphanQuote)
        if !orphans.isEmpty { flags.append(QualityFlag(.orphanQuote, .warning, spans: orphans)) }
        return flags
    }
}
