/// Walks over a text's chunks: maximal runs of white space or of anything else, where one space behind a word belongs to the word.
enum ChunkWalk {
    /// `body` gets each chunk and whether its last token is followed by a space of its own.
    static func walk(_ text: [UInt32], _ body: (Range<Int>, _ takesSpace: Bool) -> Void) {
        guard let first = text.first else { return }
        var start = 0
        var inSpace = UnicodeFacts.isSpace(first)
        for index in text.indices where UnicodeFacts.isSpace(text[index]) != inSpace {
            let takesSpace = text[index] == 0x20
            if start < index { body(start..<index, takesSpace) }
            start = takesSpace ? index + 1 : index
            inSpace.toggle()
        }
        if start < text.count { body(start..<text.count, false) }
    }
}

/// One chunk cut into tokens: prefixes and suffixes peeled off in turn until nothing changes, then special cases, addresses and infixes.
struct ChunkCut {
    /// Ranges of the chunk's storage, in order.
    private(set) var tokens: [Range<Int>] = []
    /// Which of `tokens` is a special case as a whole; -1 for none.
    private(set) var caseIndex = -1

    /// - Parameter isCase: whether a part of the chunk is a special case.
    init(_ chunk: Affixes.Scalars, affixes: Affixes, addresses: WebAddress, isCase: (Affixes.Scalars) -> Bool) {
        var rest = chunk
        var suffixes: [Range<Int>] = []
        var last = -1
        while !rest.isEmpty, rest.count != last {
            if isCase(rest) { break }
            last = rest.count
            let prefix = affixes.prefix(of: rest)
            if prefix > 0 {
                let inner = rest.dropFirst(prefix)
                if !inner.isEmpty, isCase(inner) {
                    tokens.append(rest.startIndex..<inner.startIndex)
                    rest = inner
                    break
                }
            }
            let suffix = affixes.suffix(of: rest.dropFirst(prefix))
            if suffix > 0 {
                let inner = rest.dropLast(suffix)
                if !inner.isEmpty, isCase(inner) {
                    suffixes.append(inner.endIndex..<rest.endIndex)
                    rest = inner
                    break
                }
            }
            if prefix > 0 {
                tokens.append(rest.startIndex..<(rest.startIndex + prefix))
                rest = rest.dropFirst(prefix)
            }
            if suffix > 0, prefix == 0 || suffix <= rest.count {
                suffixes.append((rest.endIndex - suffix)..<rest.endIndex)
                rest = rest.dropLast(suffix)
            }
        }
        if !rest.isEmpty { cut(rest, affixes: affixes, addresses: addresses, isCase: isCase) }
        tokens += suffixes.reversed()
    }

    private mutating func cut(_ rest: Affixes.Scalars, affixes: Affixes, addresses: WebAddress, isCase: (Affixes.Scalars) -> Bool) {
        if isCase(rest) {
            caseIndex = tokens.count
            tokens.append(rest.startIndex..<rest.endIndex)
            return
        }
        if addresses.matches(rest) {
            tokens.append(rest.startIndex..<rest.endIndex)
            return
        }
        var start = rest.startIndex
        affixes.infixes(of: rest) { infix in
            if infix.lowerBound == rest.startIndex { return }
            if infix.lowerBound > start { tokens.append(start..<infix.lowerBound) }
            tokens.append(infix)
            start = infix.upperBound
        }
        if start < rest.endIndex { tokens.append(start..<rest.endIndex) }
    }
}
