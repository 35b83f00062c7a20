/// Advice to readers of the record: whether to trust it, and the numbers behind that.
struct Quality: Sendable, Equatable {
    enum Decision: String, Sendable { case emit, emitWithWarnings = "emit_with_warnings", reject }

    var decision: Decision
    var flags: [QualityFlag]
    var metrics: Metrics

    struct Metrics: Sendable, Equatable {
        var rawScalars: Int
        var textScalars: Int
        var removedScalars: Int
        var words: Int
        var blocks: Int
        var removed: Int
    }

    /// Below this the body is a caption or a brief, not an article (boilerpipe's and trafilatura's minima are of this order).
    static let fewWords = 50

    init(of draft: Draft) {
        let copy = draft.copy
        var words = 0
        var prose = 0
        for block in copy.body {
            let facts = LineFacts(block.bytes, in: copy.text)
            words += facts.words
            if facts.words >= 9, facts.endsSentence || facts.hasSentenceMark { prose += 1 }
        }
        var flags = draft.flags
        // What is known of the raw text and what is known of the clean one are one flag.
        for flag in copy.flags {
            if let same = flags.firstIndex(where: { $0.code == flag.code }) {
                flags[same].rawSpans += flag.rawSpans
            } else {
                flags.append(flag)
            }
        }
        if draft.source.url == nil { flags.append(QualityFlag(.noURL, .warning)) }
        if copy.byline.isEmpty { flags.append(QualityFlag(.noByline, .information)) }
        if copy.blocks.first?.role != .headline { flags.append(QualityFlag(.noHeadline, .information)) }
        if draft.published == nil { flags.append(QualityFlag(.noPublicationDate, .information)) }
        let spun = draft.language?.tag == "en" ? SpunWordings.find(in: copy) : []
        if !spun.isEmpty { flags.append(QualityFlag(.synonymSpin, .warning, spans: spun.prefix(20).map { copy.index.scalars($0) })) }
        if prose == 0 || !copy.isArticle {
            flags.append(QualityFlag(.notProse, .error))
        } else if words < Self.fewWords {
            flags.append(QualityFlag(.tooShort, .warning))
        }
        if let language = draft.language, language.tag != "en" { flags.append(QualityFlag(.unsupportedLanguage, .warning)) }
        self.flags = flags
        decision =
            flags.contains { $0.severity == .error } ? .reject : flags.contains { $0.severity == .warning } ? .emitWithWarnings : .emit
        metrics = Metrics(
            rawScalars: copy.rawCount, textScalars: copy.index.count, removedScalars: copy.removedCount, words: words,
            blocks: copy.blocks.count,
            removed: copy.removed.count)
    }
}
