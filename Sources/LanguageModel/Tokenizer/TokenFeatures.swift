/// What the encoders look at: ids of each token's norm, prefix, suffix and shape, and whether a space follows or it is one.
struct TokenFeatures {
    /// Six a token: NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE.
    private(set) var shared: [UInt64] = []
    /// The first four of them.
    private(set) var own: [UInt64] = []
    /// Ids of the tokens' texts; only models with static vectors look at them.
    private(set) var words: [UInt64] = []

    init(_ range: Range<Int>, of tokens: Tokens, tokenizer: Tokenizer) {
        shared.reserveCapacity(range.count * 6)
        own.reserveCapacity(range.count * 4)
        words.reserveCapacity(range.count)
        for token in range {
            let lexeme = Int(tokens.lexemes[token])
            let known = tokenizer.lexemes.features[lexeme]
            let norm = tokens.norms[token] != 0 ? tokens.norms[token] : known.norm
            shared.append(norm)
            shared.append(known.prefix)
            shared.append(known.suffix)
            shared.append(known.shape)
            shared.append(tokens.hasSpace[token] ? 1 : 0)
            shared.append(tokenizer.lexemes.isSpace[lexeme] ? 1 : 0)
            own.append(norm)
            own.append(known.prefix)
            own.append(known.suffix)
            own.append(known.shape)
            words.append(tokenizer.lexemes.ids[lexeme])
        }
    }
}
