extension Analysis {
    /// Tokens whose head is this one, in order.
    public func children(of token: Int) -> [Int] {
        (Int(leftEdges[token])...Int(rightEdges[token])).filter { $0 != token && heads[$0] == Int32(token) }
    }

    /// The token and everything below it, in order.
    public func subtree(of token: Int) -> [Int] {
        (Int(leftEdges[token])...Int(rightEdges[token])).filter { isAncestor(token, of: $0) }
    }

    /// Whether `ancestor` is the token itself or a head above it.
    public func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
        var token = token
        while token != ancestor {
            let head = Int(heads[token])
            if head == token { return false }
            token = head
        }
        return true
    }

    /// Base noun phrases, as spaCy's English `noun_chunks` finds them: ranges of tokens, in order.
    public var nounChunks: [Range<Int>] {
        let nominal = Set(["NOUN", "PROPN", "PRON"].compactMap { labels.partsOfSpeech.firstIndex(of: $0) }.map { UInt8($0) })
        let heading = Set(
            ["oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT"].compactMap {
                labels.dependencies.firstIndex(of: $0)
            }.map { Int16($0) })
        let conjunct = labels.dependencies.firstIndex(of: "conj").map { Int16($0) } ?? -1
        var chunks: [Range<Int>] = []
        var end = -1
        for token in 0..<count where nominal.contains(partsOfSpeech[token]) && Int(leftEdges[token]) > end {
            var head = token
            if dependencies[token] == conjunct {
                head = Int(heads[token])
                while dependencies[head] == conjunct, heads[head] < Int32(head) { head = Int(heads[head]) }
            }
            guard heading.contains(dependencies[head]) else { continue }
            chunks.append(Int(leftEdges[token])..<(token + 1))
            end = token
        }
        return chunks
    }
}
