import LanguageModel

/// Has the language model read an English article, block by block, so that headline, caption and body never share a sentence.
struct Reading {
    let model: LanguageModel?

    /// More text than this, a hundred times a long article, is a book or an attack: what is beyond it is not read.
    static let maxBytes = 1 << 20

    /// Adds the analysis, and the sentences: the model's where it has read, those of the rules elsewhere.
    func read(_ draft: inout Draft, within limit: Limit) throws(Rejection) {
        let copy = draft.copy
        let splitter = SentenceSplitter()
        guard let model, draft.language?.tag == "en" else {
            draft.sentences = splitter.sentences(in: copy)
            return
        }
        let known = copy.blocks.prefix { $0.bytes.upperBound <= Self.maxBytes }
        if known.count < copy.blocks.count { draft.flags.append(QualityFlag(.truncated, .warning)) }
        let analysis = try model.analyze(copy.text, blocks: known.map(\.bytes)) { () throws(Rejection) in try limit.check(.analysis) }
        draft.sentences = Self.sentences(of: analysis)
        for block in copy.blocks.dropFirst(known.count) { splitter.split(block.bytes, of: copy.text, into: &draft.sentences) }
        draft.analysis = analysis
    }

    /// In bytes, without the white space around them.
    private static func sentences(of analysis: Analysis) -> [Range<Int>] {
        analysis.sentences.compactMap { tokens in
            guard let first = tokens.first(where: { !analysis.isSpace[$0] }), let last = tokens.last(where: { !analysis.isSpace[$0] })
            else { return nil }
            return Int(analysis.byteStarts[first])..<Int(analysis.byteEnds[last])
        }
    }
}
