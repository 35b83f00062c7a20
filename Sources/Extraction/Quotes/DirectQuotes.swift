/// Finds direct quotations: which stretches between marks are somebody's words, and whose, from the cue beside them or, where there is none, from the
/// text around.
struct DirectQuotes {
    let text: QuotedText
    /// Indirect speech found before: who has been speaking.
    let reports: [Attribution]
    let finder: ReportFinder
    private(set) var quotes: [Attribution] = []

    private var tree: SyntaxTree { text.tree }
    /// Whose quotation a block ends with: index into `quotes`, and the block.
    private var last: (quote: Int, block: Int)?
    /// The quotation that the next block goes on with, as no mark has closed it.
    private var isRunningOn = false

    init(_ text: QuotedText, _ finder: ReportFinder) {
        self.text = text
        self.finder = finder
        reports = finder.reports
    }

    mutating func run() {
        for block in text.blocks.indices { add(block) }
    }

    /// A speaker, the cue that says so, and how it was found.
    private struct Voice {
        var speaker: Int?
        var cue: Range<Int>?
        var how: QuotationReason.Source
        var confidence: Double
    }

    /// What stands between one span and the next, or the block's edge.
    private struct Gap {
        /// All tokens, marks excluded.
        var tokens: Range<Int>
        /// Those before the first full stop and behind the last one.
        var head: Range<Int>, tail: Range<Int>
        /// How many full stops there are.
        var stops: Int
    }

    private mutating func add(_ block: Int) {
        let spans = text.outer[block]
        var previous: (quote: Int, cueInGap: Bool)?
        let wasRunningOn = isRunningOn
        isRunningOn = false
        for (order, number) in spans.enumerated() {
            let span = text.spans[number]
            let content = text.tokens(span.content)
            guard !content.isEmpty, !isTitle(content) else { continue }
            let before = gap(
                order == 0 ? text.blocks[block].lowerBound : text.token(atOrAfter: text.spans[spans[order - 1]].bytes.upperBound),
                text.token(atOrAfter: span.bytes.lowerBound))
            let after = gap(
                text.token(atOrAfter: span.bytes.upperBound),
                order + 1 < spans.count
                    ? text.token(atOrAfter: text.spans[spans[order + 1]].bytes.lowerBound) : text.blocks[block].upperBound)
            let goesOn = !span.isClosed && !span.isSingle && block + 1 < text.blocks.count && opensWithMark(block + 1)
            if order == 0, wasRunningOn, before.tokens.isEmpty, let last {
                quotes[last.quote].pieces.append(span.content)
                quotes[last.quote].bytes = quotes[last.quote].bytes.lowerBound..<span.bytes.upperBound
                if quotes[last.quote].speaker == nil, let voice = voice(after: after, content, span) { give(voice, to: last.quote) }
                previous = (last.quote, after.stops > 0 || after.tokens.isEmpty)
                self.last = (last.quote, block)
                isRunningOn = goesOn
                continue
            }
            let isEmbedded = isEmbedded(content, before, span)
            if !isEmbedded, let voice = voice(after: after, content, span), isPlain(after) || !isLinked(before, span) {
                append(span, voice, block)
                previous = (quotes.count - 1, true)
            } else if let joined = previous, joined.cueInGap, before.stops == 0, !before.tokens.isEmpty, isLinked(before, span),
                !hasOwnCue(before, apartFrom: joined.quote)
            {
                join(span, to: joined.quote)
            } else if let voice = voice(before: before, content, span) {
                append(span, voice, block)
                previous = (quotes.count - 1, false)
            } else if isSentence(content, span, before, after) {
                if let joined = previous, before.stops <= 1 {
                    join(span, to: joined.quote)
                } else {
                    append(span, voice(around: before, block, previous?.quote), block)
                    previous = (quotes.count - 1, false)
                }
            } else {
                continue
            }
            isRunningOn = goesOn
            if !span.isClosed, !goesOn { quotes[quotes.count - 1].flags.append(.unbalancedQuotes) }
            last = (previous?.quote ?? quotes.count - 1, block)
        }
    }

    private mutating func append(_ span: QuotedSpan, _ voice: Voice, _ block: Int) {
        var quote = Attribution(
            kind: .direct, pieces: [span.content], bytes: span.bytes, cue: nil, speaker: nil, confidence: 0.5,
            reason: QuotationReason(content: .marks, source: .none))
        quote.cue = voice.cue
        quote.cueBytes = voice.cue.map(tree.byteRange)
        quote.speaker = voice.speaker
        quote.confidence = voice.confidence
        quote.reason.source = voice.how
        if let speaker = voice.speaker {
            if text.block(of: speaker) != block { quote.flags.append(.speakerNotInSameParagraph) }
        } else {
            quote.flags.append(.orphanQuote)
        }
        quotes.append(quote)
    }

    private mutating func give(_ voice: Voice, to quote: Int) {
        quotes[quote].cue = voice.cue
        quotes[quote].cueBytes = voice.cue.map(tree.byteRange)
        quotes[quote].speaker = voice.speaker
        quotes[quote].confidence = voice.confidence
        quotes[quote].reason.source = voice.how
        quotes[quote].flags.removeAll { $0 == .orphanQuote }
    }

    private mutating func join(_ span: QuotedSpan, to quote: Int) {
        quotes[quote].pieces.append(span.content)
        quotes[quote].bytes = quotes[quote].bytes.lowerBound..<span.bytes.upperBound
    }

    private func opensWithMark(_ block: Int) -> Bool {
        guard let first = text.outer[block].first, let token = text.blocks[block].first else { return false }
        return text.spans[first].bytes.lowerBound <= Int(tree.starts[token])
    }

    // MARK: Gaps

    private func gap(_ first: Int, _ end: Int) -> Gap {
        var tokens = first..<max(first, end)
        // The span's own marks are no part of the gap.
        while let token = tokens.first, isMark(token) { tokens = (token + 1)..<tokens.upperBound }
        while let token = tokens.last, isMark(token) { tokens = tokens.lowerBound..<token }
        let stops = tokens.filter { text.isTerminal($0) }
        return Gap(
            tokens: tokens, head: tokens.lowerBound..<(stops.first ?? tokens.upperBound),
            tail: (stops.last.map { $0 + 1 } ?? tokens.lowerBound)..<tokens.upperBound, stops: stops.count)
    }

    private func isMark(_ token: Int) -> Bool {
        switch text.byte(token) {
        case 0x22, 0x27, 0x60: return true
        case 0xC2: return tree.bytes(token..<(token + 1)).dropFirst().first.map { $0 == 0xAB || $0 == 0xBB } ?? false
        case 0xE2:
            let bytes = tree.bytes(token..<(token + 1))
            return bytes.count >= 3 && bytes[bytes.startIndex + 1] == 0x80 && (0x98...0x9F).contains(bytes[bytes.startIndex + 2])
        default: return false
        }
    }

    /// Whether what stands before a span leads to it: it ends with a comma, a colon or a dash, maybe glued to the mark.
    private func isLinked(_ gap: Gap, _ span: QuotedSpan) -> Bool {
        guard let last = gap.tail.last else { return false }
        let before = span.bytes.lowerBound > 0 ? tree.text[span.bytes.lowerBound - 1] : 0
        return text.byte(last) == 0x2C || text.byte(last) == 0x3A || text.isDash(last) || before == 0x2C || before == 0x3A
    }

    /// Whether a span is a part of the sentence that stands before it, as a title or a term is: nothing leads to it.
    private func isEmbedded(_ content: Range<Int>, _ before: Gap, _ span: QuotedSpan) -> Bool {
        guard let last = before.tail.last, !isLinked(before, span) else { return false }
        if before.tail.count == 1, tree.parts[last] == .coordinator || tree.parts[last] == .subordinator || tree.parts[last] == .adverb {
            return false
        }
        if text.lexicon.verb(tree.lemmas[last])?.frames.contains(.quote) ?? false { return false }
        return !(hasVerb(content) && content.count >= 5 && text.beginsUpper(content.lowerBound))
    }

    /// Whether what follows a span is a main clause: it begins with whoever speaks, or with the cue.
    private func isPlain(_ gap: Gap) -> Bool {
        guard let first = gap.head.first(where: { tree.parts[$0] != .punctuation }) else { return false }
        switch tree.parts[first] {
        case .subordinator, .adposition: return tree.words[first] == Self.according
        case .verb: return tree.forms[first] != .gerund
        default: return true
        }
    }

    /// Whether another cue than the quotation's own stands between it and the next span, with somebody of its own.
    private func hasOwnCue(_ gap: Gap, apartFrom quote: Int) -> Bool {
        guard let cue = cue(in: gap.tail, first: false), quotes[quote].cue?.contains(cue.token) != true else { return false }
        return tree.ownSubject(cue.token).map { gap.tail.contains($0) } ?? false
    }

    // MARK: Cues beside a span

    /// "..., " said Ada Wong. The quotation ends in a way that lets its sentence go on.
    private func voice(after gap: Gap, _ content: Range<Int>, _ span: QuotedSpan) -> Voice? {
        guard span.isClosed, let lastInside = content.last, var first = gap.head.first else { return nil }
        let inside = text.byte(lastInside)
        let isOpenEnded =
            inside == 0x2C || inside == 0x3F || inside == 0x21 || text.isDash(lastInside)
            || tree.bytes(lastInside..<(lastInside + 1)).elementsEqual("…".utf8)
            || tree.bytes(lastInside..<(lastInside + 1)).elementsEqual("...".utf8)
        let isLinked = isOpenEnded || text.byte(first) == 0x2C || text.isDash(first)
        // A full stop inside ends the sentence: what begins with a capital is a new one.
        if text.isTerminal(lastInside), inside == 0x2E, text.beginsUpper(first) { return nil }
        let dashed = text.isDash(first)
        while gap.head.contains(first), text.byte(first) == 0x2C || text.isDash(first) { first += 1 }
        let clause = first..<gap.head.upperBound
        guard !clause.isEmpty else { return nil }
        if let cue = cue(in: clause, first: true) {
            if isLinked || isPlain(gap) && cue.token - first <= 4 && isWordy(content, span), let voice = speaker(of: cue.token, in: clause)
            {
                return voice
            }
            if isLinked, cue.token == first { return Voice(speaker: nil, cue: first..<(first + 1), how: .none, confidence: 0.5) }
        }
        if isLinked, clause.count > 2, tree.words[first] == Self.according, let source = account(first) {
            return Voice(speaker: source, cue: first..<(first + 2), how: .subject, confidence: 0.9)
        }
        if dashed, clause.count <= 14, !clause.contains(where: { tree.parts[$0] == .verb && tree.relations[$0] != .relcl }),
            gap.tokens.upperBound <= clause.upperBound + 1,
            let name = nominal(clause, fromLeft: true)
        {
            return Voice(speaker: name, cue: nil, how: .dash, confidence: 0.8)
        }
        return nil
    }

    /// Ada Wong said, "..."
    private func voice(before gap: Gap, _ content: Range<Int>, _ span: QuotedSpan) -> Voice? {
        guard let last = gap.tail.last, !gap.tail.isEmpty else { return nil }
        let colon = text.byte(last) == 0x3A
        if let account = gap.tail.first(where: { tree.words[$0] == Self.according }), isLinked(gap, span),
            account + 1 < gap.tail.upperBound,
            let source = self.account(account)
        {
            return Voice(speaker: source, cue: account..<(account + 2), how: .subject, confidence: 0.8)
        }
        guard let cue = cue(in: gap.tail, first: false) else {
            guard colon else { return nil }
            let speaker =
                gap.tail.last { tree.relations[$0].isSubject && text.canSpeak($0) && !text.isQuoted($0) }
                ?? nominal(gap.tail, fromLeft: true)
            return Voice(speaker: speaker, cue: nil, how: .colon, confidence: speaker == nil ? 0.5 : 0.7)
        }
        // The cue itself may stand right before: said "No."
        let adjoins = cue.token == last && (isWordy(content, span) || text.beginsUpper(content.lowerBound))
        guard isLinked(gap, span) || adjoins else { return nil }
        if !colon, !adjoins, !text.beginsUpper(content.lowerBound), content.count < 5 { return nil }
        return speaker(of: cue.token, in: gap.tail)
            ?? Voice(
                speaker: colon ? nominal(gap.tail, fromLeft: true) : nil, cue: cue.token..<(cue.token + 1), how: .colon, confidence: 0.5)
    }

    private static let according = SyntaxTree.hash("according")

    private func account(_ token: Int) -> Int? {
        guard let preposition = tree.children(token).first(where: { tree.relations[$0] == .prep }) else {
            return nominal((token + 2)..<min(token + 12, tree.count), fromLeft: true)
        }
        return tree.child(preposition, .pobj)
    }

    /// A word that can bring a quotation, outside all marks; the first or the last one, main clauses before relative ones.
    private func cue(in range: Range<Int>, first: Bool) -> (token: Int, isMain: Bool)? {
        var found: (token: Int, isMain: Bool)?
        for token in range {
            guard tree.parts[token].isVerbal || tree.parts[token] == .noun && token == range.lowerBound, !text.isQuoted(token),
                let cue = text.lexicon.verb(tree.lemmas[token]), cue.frames.contains(.quote), tree.relations[token] != .amod
            else { continue }
            let isMain = tree.relations[token] != .relcl && tree.relations[token] != .acl
            if first {
                if isMain { return (token, true) }
                if found == nil { found = (token, false) }
            } else if isMain || found?.isMain != true {
                found = (token, isMain)
            }
        }
        return found
    }

    /// Who the cue says is speaking: its subject, if that stands beside it and not inside the quotation; else the noun beside it.
    private func speaker(of cue: Int, in clause: Range<Int>) -> Voice? {
        let tokens = cue..<(cue + 1)
        if let source = finder.source(of: cue), !text.isQuoted(source.token), abs(source.token - cue) < 60,
            text.block(of: source.token) == text.block(of: cue)
        {
            // "Nothing new, says Ada Wong": what the tree takes for the subject says nothing, and who does stands behind the cue.
            if finder.isThing(source.token), source.token < cue, clause.contains(cue + 1),
                let behind = nominal((cue + 1)..<min(clause.upperBound, cue + 6), fromLeft: true), text.entity(at: behind) != nil
            {
                return Voice(speaker: behind, cue: tokens, how: .neighbour, confidence: 0.7)
            }
            // What the narrator says of himself elsewhere in the sentence does not make him the one who shouts.
            if text.isFirstOrSecondPerson(source.token), tree.ownSubject(cue) == nil {
                return Voice(speaker: nil, cue: tokens, how: .none, confidence: 0.5)
            }
            return Voice(speaker: outsideBrackets(source.token, from: clause.lowerBound), cue: tokens, how: source.how, confidence: 0.95)
        }
        let isInverted = clause.lowerBound..<cue
        let beside =
            isInverted.allSatisfy { tree.parts[$0] == .adverb || tree.parts[$0] == .punctuation }
            ? nominal((cue + 1)..<clause.upperBound, fromLeft: true)
            : nominal(isInverted, fromLeft: false) ?? nominal((cue + 1)..<clause.upperBound, fromLeft: true)
        guard let beside else { return nil }
        return Voice(speaker: beside, cue: tokens, how: .neighbour, confidence: 0.7)
    }

    /// Of "John Kasich (R-OH)" the name, where the tree takes what is in brackets for it.
    private func outsideBrackets(_ token: Int, from start: Int) -> Int {
        guard let bracket = (max(start, token - 4)..<max(start, token)).last(where: { text.byte($0) == 0x28 }) else { return token }
        return nominal(start..<bracket, fromLeft: false) ?? token
    }

    /// The head of the first or last noun phrase of a range that can be somebody.
    private func nominal(_ range: Range<Int>, fromLeft: Bool) -> Int? {
        func isHead(_ token: Int) -> Bool {
            guard tree.parts[token].isNominal, !text.isQuoted(token), text.canSpeak(token) else { return false }
            return tree.relations[token] != .compound && tree.relations[token] != .poss && tree.relations[token] != .nmod
        }
        guard !range.isEmpty else { return nil }
        return fromLeft ? range.first(where: isHead) : range.last { isHead($0) && tree.relations[$0] != .pobj } ?? range.last(where: isHead)
    }

    // MARK: Spans without a cue

    /// Long enough to be speech rather than a term.
    private func isWordy(_ content: Range<Int>, _ span: QuotedSpan) -> Bool {
        content.count >= 4 && hasVerb(content) || text.beginsUpper(content.lowerBound) && content.count >= 3
    }

    /// Whether a span is the title of a book, a film, a broadcast: a few words, all but the small ones with capitals, and no end of a sentence.
    private func isTitle(_ content: Range<Int>) -> Bool {
        guard content.count <= 12, let last = content.last, !text.isTerminal(last) else { return false }
        var capitals = 0
        for token in content where tree.ends[token] - tree.starts[token] > 3 && tree.parts[token] != .punctuation {
            guard text.beginsUpper(token) else { return false }
            capitals += 1
        }
        return capitals >= 2
    }

    private func hasVerb(_ content: Range<Int>) -> Bool {
        content.contains { tree.parts[$0].isVerbal && tree.forms[$0] != .gerund && tree.forms[$0] != .participle }
    }

    /// Whether a span is a sentence of its own, not a part of one.
    private func isSentence(_ content: Range<Int>, _ span: QuotedSpan, _ before: Gap, _ after: Gap) -> Bool {
        guard before.tail.isEmpty, let last = content.last else { return false }
        // A few words between single marks that are a paragraph of their own are a heading.
        if span.isSingle, before.tokens.isEmpty, after.tokens.isEmpty, content.count <= 10 { return false }
        let first = text.byte(content.lowerBound)
        guard
            text.beginsUpper(content.lowerBound) || first == 0x5B || first == 0x2E || first == 0xE2 || (0x30...0x39).contains(first)
                || first == 0x27
        else { return false }
        let ends =
            text.isTerminal(last) || text.isDash(last) || !span.isClosed || after.tokens.isEmpty || after.head.isEmpty
            || tree.bytes(last..<(last + 1)).elementsEqual("…".utf8) || tree.bytes(last..<(last + 1)).elementsEqual("...".utf8)
        guard ends else { return false }
        return content.count >= 3
    }

    /// Whose words they are when nothing beside them says: who spoke just before.
    private func voice(around gap: Gap, _ block: Int, _ previous: Int?) -> Voice {
        if gap.stops > 0, let voice = sentence(before: gap.tokens.upperBound, from: gap.tokens.lowerBound) {
            var voice = voice
            voice.how = .sentenceBefore
            voice.confidence = 0.75
            return voice
        }
        if let previous, let speaker = quotes[previous].speaker {
            return Voice(speaker: speaker, cue: nil, how: .sameParagraph, confidence: 0.75)
        }
        if gap.tokens.isEmpty || gap.stops == 0 {
            // What a headline says, the article says again: it is no paragraph before.
            if block > (text.hasHeadline ? 1 : 0) {
                let above = text.blocks[block - 1]
                let isIntroduced = above.last.map { text.byte($0) == 0x3A } ?? false
                if !isIntroduced, let last, last.block == block - 1, let speaker = quotes[last.quote].speaker {
                    return Voice(speaker: speaker, cue: nil, how: .paragraphBefore, confidence: 0.7)
                }
                if let voice = sentence(before: above.upperBound, from: above.lowerBound) {
                    return Voice(speaker: voice.speaker, cue: voice.cue, how: .paragraphBefore, confidence: 0.6)
                }
                // "The statement in full:" between a speaker and what he says.
                if isIntroduced, let last, last.block >= block - 2, let speaker = quotes[last.quote].speaker {
                    return Voice(speaker: speaker, cue: nil, how: .paragraphBefore, confidence: 0.5)
                }
            }
            if block + 1 < text.blocks.count,
                let report = reports.first(where: { report in
                    guard let cue = report.cue else { return false }
                    return text.blocks[block + 1].contains(cue.lowerBound) && report.speaker.map { text.canSpeak($0) } ?? false
                        && !text.isQuoted(cue.lowerBound)
                })
            {
                return Voice(speaker: report.speaker, cue: report.cue, how: .paragraphAfter, confidence: 0.5)
            }
        }
        return Voice(speaker: nil, cue: nil, how: .none, confidence: 0.3)
    }

    /// The subject of the last sentence before a token, if it is a person: a cue's subject before any other.
    private func sentence(before end: Int, from start: Int) -> Voice? {
        var first = end - 1
        while first > start, !(text.isTerminal(first - 1) && first < end - 1) { first -= 1 }
        guard first < end, first >= start else { return nil }
        var found: Voice?
        for token in first..<end where !text.isQuoted(token) && tree.parts[token].isVerbal {
            guard let subject = tree.ownSubject(token), !text.isQuoted(subject), text.canSpeak(subject), subject >= start else { continue }
            let isCue = text.lexicon.verb(tree.lemmas[token])?.frames.contains(.quote) ?? false
            guard isCue || text.entity(at: subject)?.type == .person else { continue }
            if isCue { return Voice(speaker: subject, cue: nil, how: .sentenceBefore, confidence: 0.7) }
            found = found ?? Voice(speaker: subject, cue: nil, how: .sentenceBefore, confidence: 0.6)
        }
        return found
    }
}
