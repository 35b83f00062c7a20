import Synchronization

/// What one analysis at a time works with: memory, and what is remembered of words. Checked out of the model's pool for one call.
final class Workspace: @unchecked Sendable {
    // Unchecked: only whoever has it checked out touches it.

    private var tokenizer: Tokenizer
    private var tokens = Tokens()
    private var scratch = EncoderScratch()
    private var rows = FloatBuffer()
    private var projected = FloatBuffer()
    private var lemmas = LemmaMemory()
    private var outcomes: [AttributeRuler.Outcome] = []
    private var wordNumbers: [Int16] = []

    init(_ model: LanguageModel) { tokenizer = Tokenizer(rules: model.rules, norms: model.norms) }

    func analyze<Failure: Error>(
        _ text: UnsafeBufferPointer<UInt8>, blocks: [Range<Int>], model: LanguageModel, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> Analysis {
        if tokenizer.makeRoom() {
            lemmas.removeAll()
            wordNumbers = []
        }
        tokens.removeAll()
        var analysis = Analysis(labels: model.labels)
        var scalars = ScalarCounter()
        for block in blocks {
            let first = tokens.count
            tokenizer.tokenize(UnsafeBufferPointer(rebasing: text[block]), into: &tokens)
            analysis.blocks.append(first..<tokens.count)
            place(first, at: block.lowerBound, scalar: scalars.count(before: block.lowerBound, in: text), in: &analysis)
        }
        for group in groups(of: analysis.blocks) {
            try checkpoint()
            infer(group, model: model, into: &analysis)
        }
        return analysis
    }

    /// Where the tokens of a block stand in the text.
    private func place(_ first: Int, at byte: Int, scalar: Int, in analysis: inout Analysis) {
        var byte = byte, scalar = scalar
        for token in first..<tokens.count {
            let lexeme = Int(tokens.lexemes[token])
            analysis.byteStarts.append(Int32(byte))
            analysis.scalarStarts.append(Int32(scalar))
            byte += Int(tokenizer.lexemes.byteCounts[lexeme])
            scalar += Int(tokenizer.lexemes.scalarCounts[lexeme])
            analysis.byteEnds.append(Int32(byte))
            analysis.scalarEnds.append(Int32(scalar))
            analysis.hasSpace.append(tokens.hasSpace[token])
            analysis.isSpace.append(tokenizer.lexemes.isSpace[lexeme])
            if tokens.hasSpace[token] {
                byte += 1
                scalar += 1
            }
        }
    }

    /// Texts that go through the network together: as many as stay below the bound. What groups there are depends on the article alone.
    private func groups(of blocks: [Range<Int>]) -> [[Range<Int>]] {
        var groups: [[Range<Int>]] = []
        var current: [Range<Int>] = []
        var size = 0
        for block in blocks where !block.isEmpty {
            for start in stride(from: block.lowerBound, to: block.upperBound, by: LanguageModel.maxTextTokens) {
                let piece = start..<min(start + LanguageModel.maxTextTokens, block.upperBound)
                if size + piece.count > LanguageModel.maxGroupTokens, !current.isEmpty {
                    groups.append(current)
                    current = []
                    size = 0
                }
                current.append(piece)
                size += piece.count
            }
        }
        if !current.isEmpty { groups.append(current) }
        return groups
    }

    private func infer(_ texts: [Range<Int>], model: LanguageModel, into analysis: inout Analysis) {
        let base = texts[0].lowerBound
        let count = texts.reduce(0) { $0 + $1.count }
        let local = texts.map { ($0.lowerBound - base)..<($0.upperBound - base) }
        let features = TokenFeatures(base..<(base + count), of: tokens, tokenizer: tokenizer)
        model.encoder.encode(features.shared, words: features.words, texts: local, scratch: &scratch)
        var tags: [UInt8] = []
        model.tagger.tag(scratch.rows, count: count, into: &tags)
        var trees: [DependencyTree] = []
        for text in local {
            var heads: [Int32] = [], labels: [Int16] = []
            let rows = placeVectors(of: text, by: model.parser.scorer)
            model.parser.parse(text.count, rows: rows, heads: &heads, labels: &labels)
            trees.append(
                DependencyTree(
                    heads: heads, labels: labels, root: model.rootLabel, decorated: model.decoratedLabels,
                    isSpace: Array(analysis.isSpace[(base + text.lowerBound)..<(base + text.upperBound)])))
        }
        for (text, tree) in zip(local, trees) { annotate(text, base: base, tags: tags, tree: tree, model: model, into: &analysis) }
        recognize(local, base: base, features: features, trees: trees, model: model, into: &analysis)
    }

    /// What a scorer makes of the encoder's vectors of one text. Text by text, since a paragraph's stay in the cache while its transitions are chosen.
    private func placeVectors(of text: Range<Int>, by scorer: TransitionScorer) -> UnsafePointer<Float> {
        let output = rows.reserve(text.count * scorer.rowSize)
        scorer.prepare(
            scratch.rows + text.lowerBound * TokenEncoder.width, count: text.count,
            projected: projected.reserve(text.count * TransitionScorer.width), into: output)
        return UnsafePointer(output)
    }

    private func recognize(
        _ texts: [Range<Int>], base: Int, features: TokenFeatures, trees: [DependencyTree], model: LanguageModel,
        into analysis: inout Analysis
    ) {
        let recognizer = model.recognizer
        recognizer.encoder.encode(features.own, words: features.words, texts: texts, scratch: &scratch)
        var spans: [EntityRecognizer.Span] = []
        for (text, tree) in zip(texts, trees) {
            spans.removeAll(keepingCapacity: true)
            recognizer.recognize(
                text.count, rows: placeVectors(of: text, by: recognizer.scorer),
                isSpace: Array(analysis.isSpace[(base + text.lowerBound)..<(base + text.upperBound)]), startsSentence: tree.startsSentence,
                into: &spans)
            for span in spans {
                let first = base + text.lowerBound
                analysis.entities.append(.init(start: first + Int(span.start), end: first + Int(span.end), label: Int(span.label)))
            }
        }
    }

    /// Adds what tagger, parser, ruler and lemmatizer say of one text.
    private func annotate(
        _ text: Range<Int>, base: Int, tags: [UInt8], tree: DependencyTree, model: LanguageModel, into analysis: inout Analysis
    ) {
        let first = base + text.lowerBound
        while wordNumbers.count < tokenizer.lexemes.lowers.strings.count {
            wordNumbers.append(model.ruler.wordNumber(tokenizer.lexemes.lowers.strings[wordNumbers.count]))
        }
        model.ruler.apply(
            text.count,
            view: { token in
                let lexeme = Int(tokens.lexemes[first + token])
                let lower = Int(tokenizer.lexemes.lowerIndexes[lexeme])
                return AttributeRuler.View(
                    tag: tags[text.lowerBound + token], dependency: tree.labels[token], word: wordNumbers[lower],
                    lower: tokenizer.lexemes.lowers.strings[lower], isSpace: analysis.isSpace[first + token])
            }, into: &outcomes)
        for token in 0..<text.count {
            let outcome = outcomes[token]
            let pos = outcome.pos ?? 0, morph = outcome.morph ?? 0
            analysis.tags.append(outcome.tag ?? tags[text.lowerBound + token])
            analysis.dependencies.append(outcome.dependency ?? tree.labels[token])
            analysis.partsOfSpeech.append(pos)
            analysis.morphologies.append(morph)
            analysis.heads.append(Int32(first) + tree.heads[token])
            analysis.leftEdges.append(Int32(first) + tree.leftEdges[token])
            analysis.rightEdges.append(Int32(first) + tree.rightEdges[token])
            analysis.startsSentence.append(tree.startsSentence[token])
            if let lemma = outcome.lemma {
                analysis.lemmaBytes.append(contentsOf: model.ruler.lemmas[Int(lemma)].utf8)
            } else {
                let lexeme = Int(tokens.lexemes[first + token])
                lemmas.append(lexeme: lexeme, pos: pos, morph: morph, to: &analysis.lemmaBytes) {
                    model.lemmatizer.lemma(
                        of: tokenizer.lexemes.texts[lexeme],
                        lower: tokenizer.lexemes.lowers.strings[Int(tokenizer.lexemes.lowerIndexes[lexeme])],
                        pos: model.ruler.partsOfSpeech[Int(pos)], morph: model.ruler.morphologies[Int(morph)])
                }
            }
            analysis.lemmaEnds.append(Int32(analysis.lemmaBytes.count))
        }
    }
}

/// Lemmas by word, part of speech and morphology.
private struct LemmaMemory {
    private var numbers: [UInt64: Int32] = [:]
    private var ends: [Int32] = [0]
    private var bytes: [UInt8] = []

    mutating func removeAll() { self = LemmaMemory() }

    mutating func append(lexeme: Int, pos: UInt8, morph: Int16, to out: inout [UInt8], make: () -> String) {
        let key = UInt64(lexeme) << 24 | UInt64(pos) << 16 | UInt64(UInt16(bitPattern: morph))
        let number: Int
        if let known = numbers[key] {
            number = Int(known)
        } else {
            bytes.append(contentsOf: make().utf8)
            number = ends.count - 1
            numbers[key] = Int32(number)
            ends.append(Int32(bytes.count))
        }
        out.append(contentsOf: bytes[Int(ends[number])..<Int(ends[number + 1])])
    }
}

/// Counts code points up to ascending places of a text, once over the text in all.
private struct ScalarCounter {
    private var byte = 0
    private var scalars = 0

    mutating func count(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        while byte < end {
            if text[byte] & 0xC0 != 0x80 { scalars += 1 }
            byte += 1
        }
        return scalars
    }
}
