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
        let local = texts.map { ($0.lowerBound - base)..<($0.upperBound - base) }
        let features = TokenFeatures(base..<(base + local[local.count - 1].upperBound), of: tokens, tokenizer: tokenizer)
        let isSpace = local.map { Array(analysis.isSpace[(base + $0.lowerBound)..<(base + $0.upperBound)]) }
        let readings = decide(local, features.shared, features.words, by: model.encoder) { text, vectors in
            read(local[text].count, vectors: vectors, isSpace: isSpace[text], model: model)
        }
        for (text, reading) in zip(texts, readings) { annotate(text, reading, model: model, into: &analysis) }
        let recognizer = model.recognizer
        let spans = decide(local, features.own, features.words, by: recognizer.encoder) { text, vectors in
            var spans: [EntityRecognizer.Span] = []
            let margin = recognizer.recognize(
                local[text].count, rows: placeVectors(vectors, count: local[text].count, by: recognizer.scorer), isSpace: isSpace[text],
                startsSentence: readings[text].tree.startsSentence, into: &spans)
            return (spans, margin)
        }
        for (text, spans) in zip(texts, spans) {
            for span in spans {
                analysis.entities.append(
                    .init(start: text.lowerBound + Int(span.start), end: text.lowerBound + Int(span.end), label: Int(span.label)))
            }
        }
    }

    /// By less than a quarter of this does the way of summing change a score: `ToleranceTests` measures it.
    static let tolerance: Float = 2e-4

    /// What is decided of each text from an encoder's vectors: first from those of the quicker way of summing, and then, where two choices are closer than
    /// the two ways of summing are to each other, from spaCy's own: the same decisions as if all were summed as spaCy does. Filters of this kind are known
    /// from geometry (Fortune and Van Wyk 1996).
    private func decide<Decision>(
        _ texts: [Range<Int>], _ features: [UInt64], _ words: [UInt64], by encoder: TokenEncoder,
        _ decision: (Int, UnsafePointer<Float>) -> (Decision, margin: Float)
    ) -> [Decision] {
        encoder.encode(features, words: words, texts: texts, .paired, scratch: &scratch)
        let made = texts.indices.map { decision($0, UnsafePointer(scratch.rows + texts[$0].lowerBound * TokenEncoder.width)) }
        return made.indices.map { text in
            if made[text].margin >= Self.tolerance { return made[text].0 }
            encoder.encode(features, words: words, texts: [texts[text]], .inOrder, scratch: &scratch)
            return decision(text, UnsafePointer(scratch.rows)).0
        }
    }

    /// A text's tags, before the rules look at them, and its tree.
    private struct Reading {
        let tags: [UInt8]
        let tree: DependencyTree
    }

    private func read(
        _ count: Int, vectors: UnsafePointer<Float>, isSpace: [Bool], model: LanguageModel
    ) -> (Reading, margin: Float) {
        var tags: [UInt8] = [], heads: [Int32] = [], labels: [Int16] = []
        let tagged = model.tagger.tag(vectors, count: count, into: &tags)
        let parsed = model.parser.parse(
            count, rows: placeVectors(vectors, count: count, by: model.parser.scorer), heads: &heads, labels: &labels)
        let tree = DependencyTree(
            heads: heads, labels: labels, root: model.rootLabel, decorated: model.decoratedLabels, isSpace: isSpace)
        return (Reading(tags: tags, tree: tree), min(tagged, parsed))
    }

    /// What a scorer makes of the encoder's vectors of one text. Text by text, since a paragraph's stay in the cache while its transitions are chosen.
    private func placeVectors(_ vectors: UnsafePointer<Float>, count: Int, by scorer: TransitionScorer) -> UnsafePointer<Float> {
        let output = rows.reserve(count * scorer.rowSize)
        scorer.prepare(vectors, count: count, projected: projected.reserve(count * TransitionScorer.width), into: output)
        return UnsafePointer(output)
    }

    /// Adds what tagger, parser, ruler and lemmatizer say of one text.
    private func annotate(
        _ text: Range<Int>, _ reading: Reading, model: LanguageModel, into analysis: inout Analysis
    ) {
        let first = text.lowerBound, tags = reading.tags, tree = reading.tree
        while wordNumbers.count < tokenizer.lexemes.lowers.strings.count {
            wordNumbers.append(model.ruler.wordNumber(tokenizer.lexemes.lowers.strings[wordNumbers.count]))
        }
        model.ruler.apply(
            text.count,
            view: { token in
                let lexeme = Int(tokens.lexemes[first + token])
                let lower = Int(tokenizer.lexemes.lowerIndexes[lexeme])
                return AttributeRuler.View(
                    tag: tags[token], dependency: tree.labels[token], word: wordNumbers[lower],
                    lower: tokenizer.lexemes.lowers.strings[lower], isSpace: analysis.isSpace[first + token])
            }, into: &outcomes)
        for token in 0..<text.count {
            let outcome = outcomes[token]
            let pos = outcome.pos ?? 0, morph = outcome.morph ?? 0
            analysis.tags.append(outcome.tag ?? tags[token])
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
