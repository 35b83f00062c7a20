/// What is known of each word type: features, predicates, forms. One table for each workspace, bounded by clearing.
struct Lexemes {
    /// Ids of NORM, PREFIX, SUFFIX and SHAPE.
    struct Features: Equatable {
        var norm: UInt64
        var prefix: UInt64
        var suffix: UInt64
        var shape: UInt64
    }

    private(set) var table = ByteTable(capacity: 4096)
    private(set) var features: [Features] = []
    /// `StringID.hash` of the text.
    private(set) var hashes: [UInt64] = []
    /// `StringID.of` the text.
    private(set) var ids: [UInt64] = []
    private(set) var texts: [String] = []
    private(set) var isSpace: [Bool] = []
    private(set) var byteCounts: [Int32] = []
    private(set) var scalarCounts: [Int32] = []
    /// The node that follows the root of the special cases' trie; 0 for none.
    private(set) var caseNodes: [Int32] = []
    /// Lower-cased, as numbers in `lowers`.
    private(set) var lowerIndexes: [Int32] = []
    private(set) var lowers = LowerForms()

    var count: Int { hashes.count }

    mutating func index(of text: UnsafeBufferPointer<UInt8>, norms: [UInt64: UInt64], rules: TokenizerRules) -> Int32 {
        let hash = StringID.hash(text)
        if let index = table.find(text, hash: hash) { return Int32(index) }
        table.insert(text, hash: hash)
        let string = String(decoding: text, as: UTF8.self)
        let scalars = Array(string.unicodeScalars)
        let lower = UnicodeFacts.lowercased(scalars)
        let id = StringID.of(text)
        let norm = norms[id] ?? BaseNorms.table[string].map { StringID.of($0) } ?? StringID.of(lower)
        func sub(_ part: some Sequence<Unicode.Scalar>) -> UInt64 { StringID.of(String(String.UnicodeScalarView(part))) }
        features.append(
            Features(
                norm: norm, prefix: sub(scalars.prefix(1)), suffix: sub(scalars.suffix(3)), shape: StringID.of(Self.shape(of: scalars))))
        hashes.append(hash)
        ids.append(id)
        texts.append(string)
        isSpace.append(scalars.allSatisfy { UnicodeFacts.isSpace($0.value) })
        byteCounts.append(Int32(text.count))
        scalarCounts.append(Int32(scalars.count))
        caseNodes.append(rules.steps[0][hash] ?? 0)
        lowerIndexes.append(lowers.index(of: lower))
        return Int32(hashes.count - 1)
    }

    mutating func removeAll() { self = Lexemes() }

    /// Letters as `X` and `x`, digits as `d`, at most four of a kind in a row; `LONG` from 100 characters on.
    static func shape(of scalars: [Unicode.Scalar]) -> String {
        if scalars.count >= 100 { return "LONG" }
        var out = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        var run = 0
        for scalar in scalars {
            let mapped: Unicode.Scalar =
                UnicodeFacts.isAlphabetic(scalar)
                ? (UnicodeFacts.isUppercase(scalar) ? "X" : "x") : UnicodeFacts.isDigit(scalar) ? "d" : scalar
            run = mapped == last ? run + 1 : 0
            last = mapped
            if run < 4 { out.append(mapped) }
        }
        return String(out)
    }
}

/// Lower-cased forms, numbered.
struct LowerForms {
    private var table = ByteTable(capacity: 4096)
    private(set) var strings: [String] = []

    mutating func index(of lower: String) -> Int32 {
        var lower = lower
        return lower.withUTF8 { bytes in
            let hash = StringID.hash(bytes)
            if let index = table.find(bytes, hash: hash) { return Int32(index) }
            table.insert(bytes, hash: hash)
            strings.append(String(decoding: bytes, as: UTF8.self))
            return Int32(strings.count - 1)
        }
    }
}
