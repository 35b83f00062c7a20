/// Cuts texts into spaCy's tokens. Belongs to one workspace: remembers lexemes and the cuts of chunks, within bounds.
struct Tokenizer {
    let rules: TokenizerRules
    /// The model's norms, by the id of the text.
    let norms: [UInt64: UInt64]
    private(set) var lexemes = Lexemes()
    private var chunks = ByteTable(capacity: 4096)
    /// Where the tokens of each chunk stand in `cuts`.
    private var chunkEnds: [Int] = []
    private var cuts: [(lexeme: Int32, norm: UInt64)] = []
    private var scalars: [UInt32] = []
    private var bytes: [UInt8] = []
    /// Byte offsets of the scalars in work, and one past the end.
    private var offsets: [Int] = []

    /// Chunks and word types remembered; beyond, everything is forgotten and remembered anew, which costs a little time and changes nothing.
    static let maxRemembered = 16_384

    init(rules: TokenizerRules, norms: [UInt64: UInt64]) {
        self.rules = rules
        self.norms = norms
    }

    /// Forgets all lexemes when there are too many. Tokens made before are void then; call it between texts only.
    /// Returns whether it did.
    mutating func makeRoom() -> Bool {
        guard lexemes.count > Self.maxRemembered || chunks.count > Self.maxRemembered else { return false }
        lexemes.removeAll()
        chunks.removeAll()
        chunkEnds = []
        cuts = []
        return true
    }

    /// Appends the tokens of a text of valid UTF-8.
    mutating func tokenize(_ text: UnsafeBufferPointer<UInt8>, into tokens: inout Tokens) {
        let first = tokens.count
        decode(text)
        let scalars = scalars
        ChunkWalk.walk(scalars) { chunk, takesSpace in
            let range = offsets[chunk.lowerBound]..<offsets[chunk.upperBound]
            let number = number(of: UnsafeBufferPointer(rebasing: text[range]), scalars: scalars[chunk])
            let cut = (number == 0 ? 0 : chunkEnds[number - 1])..<chunkEnds[number]
            for index in cut {
                tokens.append(cuts[index].lexeme, norm: cuts[index].norm, hasSpace: takesSpace && index == cut.upperBound - 1)
            }
        }
        joinCases(in: &tokens, from: first, text: text)
    }

    private mutating func decode(_ text: UnsafeBufferPointer<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        var at = 0
        while at < text.count {
            offsets.append(at)
            let first = UInt32(text[at])
            if first < 0x80 {
                scalars.append(first)
                at += 1
            } else {
                let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
                var value = first & (0x7F >> UInt32(length))
                for index in (at + 1)..<min(at + length, text.count) { value = value << 6 | UInt32(text[index] & 0x3F) }
                scalars.append(value)
                at += length
            }
        }
        offsets.append(text.count)
    }

    /// The number of a chunk among those remembered, cutting it if it is new.
    private mutating func number(of chunk: UnsafeBufferPointer<UInt8>, scalars: Affixes.Scalars) -> Int {
        let hash = StringID.hash(chunk)
        if let known = chunks.find(chunk, hash: hash) { return known }
        if let number = rules.cases.find(chunk, hash: hash) {
            appendCase(number)
        } else {
            let base = offsets[scalars.startIndex]
            func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: chunk[(offsets[range.lowerBound] - base)..<(offsets[range.upperBound] - base)])
            }
            let cut = ChunkCut(scalars, affixes: rules.affixes, addresses: rules.addresses) { part in
                rules.cases.find(bytes(part.startIndex..<part.endIndex)) != nil
            }
            for (index, token) in cut.tokens.enumerated() {
                let text = bytes(token)
                if index == cut.caseIndex, let number = rules.cases.find(text) {
                    appendCase(number)
                } else {
                    cuts.append((lexemes.index(of: text, norms: norms, rules: rules), 0))
                }
            }
        }
        chunks.insert(chunk, hash: hash)
        chunkEnds.append(cuts.count)
        return chunkEnds.count - 1
    }

    private mutating func appendCase(_ number: Int) {
        for piece in rules.pieces[number] {
            let lexeme = piece.text.withUnsafeBufferPointer { lexemes.index(of: $0, norms: norms, rules: rules) }
            cuts.append((lexeme, piece.norm))
        }
    }

    /// The second pass: special cases that the first one has cut, such as `:)` or `Corp.`, put together again.
    private mutating func joinCases(in tokens: inout Tokens, from first: Int, text: UnsafeBufferPointer<UInt8>) {
        var matches: [Range<Int>] = []
        for start in first..<tokens.count {
            var node = Int(lexemes.caseNodes[Int(tokens.lexemes[start])])
            var end = start + 1
            while node != 0 {
                if rules.isEnd[node] { matches.append(start..<end) }
                guard end < tokens.count, let next = rules.steps[node][lexemes.hashes[Int(tokens.lexemes[end])]] else { break }
                node = Int(next)
                end += 1
            }
        }
        if matches.isEmpty { return }
        // Longest first, then leftmost. One that is passed over still blocks what it covers.
        matches.sort { $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound }
        var isTaken = [Bool](repeating: false, count: tokens.count - first)
        var kept: [Int: Int] = [:]
        for match in matches {
            if !isTaken[match.lowerBound - first], !isTaken[match.upperBound - 1 - first] { kept[match.lowerBound] = match.upperBound }
            for index in match { isTaken[index - first] = true }
        }
        var joined = Tokens()
        var at = first
        var byte = 0
        while at < tokens.count {
            let end = kept[at] ?? at + 1
            var length = 0
            for index in at..<end {
                length += Int(lexemes.byteCounts[Int(tokens.lexemes[index])]) + (tokens.hasSpace[index] && index < end - 1 ? 1 : 0)
            }
            let hasSpace = tokens.hasSpace[end - 1]
            if kept[at] != nil, let number = rules.cases.find(UnsafeBufferPointer(rebasing: text[byte..<(byte + length)])) {
                for piece in rules.pieces[number] {
                    let lexeme = piece.text.withUnsafeBufferPointer { lexemes.index(of: $0, norms: norms, rules: rules) }
                    joined.append(lexeme, norm: piece.norm, hasSpace: false)
                }
                joined.hasSpace[joined.count - 1] = hasSpace
            } else {
                for index in at..<end { joined.append(tokens.lexemes[index], norm: tokens.norms[index], hasSpace: tokens.hasSpace[index]) }
            }
            byte += length + (hasSpace ? 1 : 0)
            at = end
        }
        tokens.lexemes.replaceSubrange(first..., with: joined.lexemes)
        tokens.norms.replaceSubrange(first..., with: joined.norms)
        tokens.hasSpace.replaceSubrange(first..., with: joined.hasSpace)
    }
}
