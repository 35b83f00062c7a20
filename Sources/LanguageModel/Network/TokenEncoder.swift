/// Turns tokens into vectors: hashed embeddings of their features, mixed, then seen four tokens to each side by four window layers
/// (spaCy's MultiHashEmbed and MaxoutWindowEncoder). Immutable, shared by all.
final class TokenEncoder: Sendable {
    static let width = 96
    static let columns = width * MaxoutLayer.pieces
    static let depth = 4

    /// The embedding tables, in the order of the features: NORM, PREFIX, SUFFIX, SHAPE, and in the shared encoder SPACY and IS_SPACE.
    private let tables: [Tensor]
    /// (300 static values, or none) behind the embeddings.
    private let statics: StaticVectors?
    private let mix: MaxoutLayer
    private let windows: [WindowLayer]
    /// The first window layer's weights as inputs x (before, here, after), for products that are kept with the word.
    private let firstWindow: LinearLayer
    /// Vectors of words.
    private let vectors: WordCache
    /// The first window layer's products of words that come again and again, each with the word's vector behind them: ten times the memory, and a quarter
    /// of the work that is left when the vector is known.
    private let products: WordCache

    var featureCount: Int { tables.count }

    init(_ document: MessagePackDocument, rows: [Int], statics: StaticVectors?) throws(ModelFault) {
        let file = try LayerFile(document)
        let embeddings = file.layers(named: "hashembed")
        guard embeddings.count == rows.count else {
            throw document.fault("the number of embedding tables", expected: "\(rows.count)", found: "\(embeddings.count)")
        }
        var tables: [Tensor] = []
        for (embedding, rows) in zip(embeddings, rows) { tables.append(try embedding.tensor("E", shape: [rows, Self.width])) }
        self.tables = tables
        let inner = rows.count * Self.width + (statics == nil ? 0 : Self.width)
        self.statics = statics
        let maxouts = file.layers(named: "maxout"), norms = file.layers(named: "layernorm")
        guard maxouts.count == Self.depth + 1, norms.count == maxouts.count else {
            throw document.fault("the number of maxout layers", expected: "\(Self.depth + 1)", found: "\(maxouts.count)")
        }
        func weights(_ index: Int, inputs: Int) throws(ModelFault) -> Tensor {
            try maxouts[index].tensor("W", shape: [Self.width, MaxoutLayer.pieces, inputs]).piecesFirst(
                outputs: Self.width, pieces: MaxoutLayer.pieces
            ).transposed()
        }
        func bias(_ index: Int) throws(ModelFault) -> Tensor {
            try maxouts[index].tensor("b", shape: [Self.width, MaxoutLayer.pieces]).piecesFirst(
                outputs: Self.width, pieces: MaxoutLayer.pieces)
        }
        let gains = try norms.map { norm throws(ModelFault) in try norm.tensor("G", shape: [Self.width]) }
        let shifts = try norms.map { norm throws(ModelFault) in try norm.tensor("b", shape: [Self.width]) }
        mix = MaxoutLayer(weights: try weights(0, inputs: inner), bias: try bias(0), gain: gains[0], shift: shifts[0])
        var windows: [WindowLayer] = []
        for index in 1...Self.depth {
            windows.append(
                WindowLayer(
                    weights: try weights(index, inputs: 3 * Self.width), bias: try bias(index), gain: gains[index], shift: shifts[index]))
        }
        self.windows = windows
        let first = try weights(1, inputs: 3 * Self.width)
        firstWindow = LinearLayer(
            weights: Tensor(shape: [Self.width, 3 * Self.columns]) { out in
                for place in 0..<3 {
                    for input in 0..<Self.width {
                        for column in 0..<Self.columns {
                            out[input * 3 * Self.columns + place * Self.columns + column] = first.row(place * Self.width + input)[column]
                        }
                    }
                }
            }, bias: nil)
        vectors = WordCache(rowSize: Self.width, capacity: 6144)
        products = WordCache(rowSize: 3 * Self.columns + Self.width, capacity: 512)
    }

    /// Vectors of the tokens of several texts, `width` floats each, in `scratch.rows`. Between texts, and at both ends, stand four rows of zeros
    /// that the window layers fill: no vector depends on another text. Features come `featureCount` a token.
    func encode(
        _ features: [UInt64], words: [UInt64], texts: [Range<Int>], _ summation: WindowLayer.Summation, scratch: inout EncoderScratch
    ) {
        // Each text begins at an even row, so that its pairs are the same in any company.
        func rows(of text: Range<Int>) -> Int { text.count + text.count % 2 + Self.depth }
        let rowCount = texts.reduce(Self.depth) { $0 + rows(of: $1) }
        scratch.prepare(rows: rowCount)
        var row = Self.depth
        var missing: [Missing] = []
        for text in texts {
            for (place, token) in text.enumerated() {
                let key = key(features, words, token)
                if let kept = products.find(key) {
                    scratch.setProducts(row + place, kept)
                } else {
                    missing.append(Missing(row: row + place, token: token, key: key))
                }
            }
            row += rows(of: text)
        }
        addMissing(missing, features: features, words: words, scratch: &scratch)
        switch summation {
        case .paired:
            windows[0].apply(scratch.products, into: scratch.rows)
        case .inOrder:
            for row in 0..<rowCount {
                let target = scratch.rows + row * Self.width
                if let products = scratch.products[row] {
                    target.update(from: products + 3 * Self.columns, count: Self.width)
                } else {
                    target.update(repeating: 0, count: Self.width)
                }
            }
            windows[0].apply(scratch.rows, rows: rowCount, .inOrder, into: scratch.otherRows)
            scratch.exchangeRows()
        }
        for layer in windows.dropFirst() {
            layer.apply(scratch.rows, rows: rowCount, summation, into: scratch.otherRows)
            scratch.exchangeRows()
        }
        // Close the gaps: from here on the tokens stand one behind another.
        let x = scratch.rows
        row = Self.depth
        var out = 0
        for text in texts {
            (x + out * Self.width).update(from: x + row * Self.width, count: text.count * Self.width)
            out += text.count
            row += rows(of: text)
        }
    }

    /// What all tokens with the same features share; 64 bits of which two words never come to the same.
    private func key(_ features: [UInt64], _ words: [UInt64], _ token: Int) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        func take(_ feature: UInt64) {
            hash = (hash ^ feature) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        if statics != nil { take(words[token]) }
        for index in (token * featureCount)..<((token + 1) * featureCount) { take(features[index]) }
        return hash | 1
    }

    /// A token whose word's products are not kept.
    private struct Missing {
        let row: Int
        let token: Int
        let key: UInt64
    }

    /// Computes the words whose products are not kept, each once. Products are kept from a word's second text on: most words of a text
    /// are never seen again.
    private func addMissing(_ missing: [Missing], features: [UInt64], words: [UInt64], scratch: inout EncoderScratch) {
        if missing.isEmpty { return }
        var firstOf: [UInt64: Int] = [:]
        var distinct: [Missing] = []
        for word in missing where firstOf[word.key] == nil {
            firstOf[word.key] = distinct.count
            distinct.append(word)
        }
        let isKnown = mix(distinct, features: features, words: words, scratch: &scratch)
        let rowSize = products.rowSize
        let mixed = scratch.mixed.pointer
        let made = scratch.made.reserve(distinct.count * rowSize)
        firstWindow.apply(mixed, rows: distinct.count, into: made, apart: rowSize)
        for index in distinct.indices {
            let row = made + index * rowSize
            (row + 3 * Self.columns).update(from: mixed + index * Self.width, count: Self.width)
            if isKnown[index] { products.insert(distinct[index].key, row) }
        }
        for word in missing {
            if let index = firstOf[word.key] { scratch.setProducts(word.row, made + index * rowSize) }
        }
    }

    /// The vectors of words, one after another, in `scratch.mixed`; says which of them were kept from an earlier text.
    private func mix(
        _ distinct: [Missing], features: [UInt64], words: [UInt64], scratch: inout EncoderScratch
    ) -> [Bool] {
        let mixed = scratch.mixed.reserve(distinct.count * Self.width)
        var fresh: [Int] = []
        let isKnown = distinct.indices.map { index in
            guard let kept = vectors.find(distinct[index].key) else {
                fresh.append(index)
                return false
            }
            (mixed + index * Self.width).update(from: kept, count: Self.width)
            return true
        }
        let inner = mix.inner
        let input = scratch.embedded.reserve(fresh.count * inner)
        let output = scratch.computed.reserve(fresh.count * Self.width)
        for (number, index) in fresh.enumerated() {
            let token = distinct[index].token
            embed(features, token: token, word: words[token], into: input + number * inner)
        }
        mix.apply(input, rows: fresh.count, into: output)
        for (number, index) in fresh.enumerated() {
            (mixed + index * Self.width).update(from: output + number * Self.width, count: Self.width)
            vectors.insert(distinct[index].key, output + number * Self.width)
        }
        return isKnown
    }

    private func embed(_ features: [UInt64], token: Int, word: UInt64, into out: UnsafeMutablePointer<Float>) {
        for (index, table) in tables.enumerated() {
            let keys = EmbeddingHash.keys(features[token * featureCount + index], seed: UInt64(8 + index))
            let target = out + index * Self.width
            let size = UInt32(table.shape[0])
            let (a, b) = (table.row(Int(keys.0 % size)), table.row(Int(keys.1 % size)))
            let (c, d) = (table.row(Int(keys.2 % size)), table.row(Int(keys.3 % size)))
            for column in 0..<Self.width { target[column] = ((a[column] + b[column]) + c[column]) + d[column] }
        }
        statics?.project(word, into: out + tables.count * Self.width)
    }
}

/// MurmurHash3_x64_128 (Austin Appleby) of one eight-byte key as thinc has it: the seed comes in after the block.
enum EmbeddingHash {
    static func keys(_ value: UInt64, seed: UInt64) -> (UInt32, UInt32, UInt32, UInt32) {
        var first = value &* 0x87C3_7B91_1142_53D5
        first = (first << 31 | first >> 33) &* 0x4CF5_AD43_2745_937F
        first ^= seed ^ 8
        var second = seed ^ 8
        first = first &+ second
        second = second &+ first
        first = mix(first)
        second = mix(second)
        first = first &+ second
        second = second &+ first
        return (UInt32(truncatingIfNeeded: first), UInt32(first >> 32), UInt32(truncatingIfNeeded: second), UInt32(second >> 32))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
