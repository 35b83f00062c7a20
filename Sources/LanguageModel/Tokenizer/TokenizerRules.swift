/// The tokenizer's data, read from the model: special cases, and those of them that a second pass must look for across cuts. Shared, immutable.
final class TokenizerRules: Sendable {
    /// A piece of a special case, and the norm it has there; 0 for the piece's own.
    struct Piece: Sendable {
        let text: [UInt8]
        let norm: UInt64
    }

    let affixes = Affixes()
    let addresses = WebAddress()
    let cases: ByteTable
    /// By the number in `cases`.
    let pieces: [[Piece]]
    /// Sequences of tokens that may be a special case together: from a node, by the hash of a token's text, to the next node. Node 0 is the root.
    let steps: [[UInt64: Int32]]
    let isEnd: [Bool]

    /// Murmur hashes of the four expressions that `Affixes`, `WebAddress` and `CharacterClassTable` were made from.
    private static let expressions: [(name: String, hash: UInt64)] = [
        ("prefix_search", 0xBDCE_10F7_F805_AA1B), ("suffix_search", 0xE21B_DFEE_103A_48C5),
        ("infix_finditer", 0x57C5_3722_FF65_CD10), ("url_match", 0xD1BB_EDE8_CB6F_2F33),
    ]

    init(_ folder: ModelFolder) throws(ModelFault) {
        let document = try folder.messagePack("tokenizer")
        for (name, hash) in Self.expressions {
            guard let expression = document.data(document.member(name, of: document.root)) else {
                throw document.fault("'\(name)'", expected: "a regular expression", found: "missing")
            }
            let found = Array(expression).withUnsafeBufferPointer { StringID.hash($0) }
            guard found == hash else {
                throw document.fault("the hash of '\(name)'", expected: String(hash, radix: 16), found: String(found, radix: 16))
            }
        }
        guard case .map(let exceptions)? = document.member("exceptions", of: document.root) else {
            throw document.fault("'exceptions'", expected: "a map of special cases")
        }
        var cases = ByteTable(capacity: exceptions.count)
        var pieces: [[Piece]] = []
        for (key, value) in exceptions {
            guard let text = document.data(key), !text.isEmpty, case .array(let items) = value, !items.isEmpty else {
                throw document.fault("a special case", expected: "a text with its pieces")
            }
            let split = try items.map { item throws(ModelFault) in try Self.piece(item, of: document) }
            guard split.flatMap(\.text).elementsEqual(text) else {
                throw document.fault("a special case", expected: "pieces that join to its text")
            }
            Array(text).withUnsafeBufferPointer { cases.insert($0, hash: StringID.hash($0)) }
            pieces.append(split)
        }
        guard pieces.count == cases.count else { throw document.fault("the special cases", expected: "each of them once") }
        self.cases = cases
        self.pieces = pieces
        (steps, isEnd) = Self.sequences(exceptions.compactMap { document.string($0.key) }, affixes: affixes, addresses: addresses)
    }

    private static func piece(_ item: MessagePack, of document: MessagePackDocument) throws(ModelFault) -> Piece {
        guard case .map(let members) = item else { throw document.fault("a piece of a special case", expected: "a map of attributes") }
        var text: [UInt8]?, norm: UInt64 = 0
        for (key, value) in members {
            // spaCy's attribute numbers: 65 is ORTH, 67 is NORM.
            if case .integer(65) = key { text = document.string(value).map { Array($0.utf8) } }
            if case .integer(67) = key, let string = document.string(value) { norm = StringID.of(string) }
        }
        guard let text, !text.isEmpty else { throw document.fault("a piece of a special case", expected: "a text", found: "none") }
        return Piece(text: text, norm: norm)
    }

    /// The trie of those special cases that the first pass would cut: their tokens when no special case is known.
    private static func sequences(_ keys: [String], affixes: Affixes, addresses: WebAddress) -> ([[UInt64: Int32]], [Bool]) {
        var steps: [[UInt64: Int32]] = [[:]]
        var isEnd = [false]
        for key in keys {
            let scalars = key.unicodeScalars.map(\.value)
            let whole = scalars[...]
            guard affixes.prefix(of: whole) > 0 || affixes.suffix(of: whole) > 0 || affixes.hasInfix(whole) || scalars.contains(0x20) else {
                continue
            }
            var node = 0
            for token in plainTokens(of: scalars, affixes: affixes, addresses: addresses) {
                var text = String(String.UnicodeScalarView(token.compactMap { Unicode.Scalar($0) }))
                let hash = text.withUTF8 { StringID.hash($0) }
                if let next = steps[node][hash] {
                    node = Int(next)
                } else {
                    steps[node][hash] = Int32(steps.count)
                    node = steps.count
                    steps.append([:])
                    isEnd.append(false)
                }
            }
            isEnd[node] = true
        }
        return (steps, isEnd)
    }

    private static func plainTokens(of scalars: [UInt32], affixes: Affixes, addresses: WebAddress) -> [Affixes.Scalars] {
        var tokens: [Affixes.Scalars] = []
        ChunkWalk.walk(scalars) { range, takesSpace in
            let cut = ChunkCut(scalars[range], affixes: affixes, addresses: addresses, isCase: { _ in false })
            tokens += cut.tokens.map { scalars[$0] }
        }
        return tokens
    }
}
