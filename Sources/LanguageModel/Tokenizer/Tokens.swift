/// The tokens of the texts in work, as parallel arrays.
struct Tokens {
    var lexemes: [Int32] = []
    /// The norm's id where a special case gives one; 0 for the lexeme's own.
    var norms: [UInt64] = []
    /// Whether one space behind it belongs to the token.
    var hasSpace: [Bool] = []

    var count: Int { lexemes.count }

    mutating func append(_ lexeme: Int32, norm: UInt64, hasSpace: Bool) {
        lexemes.append(lexeme)
        norms.append(norm)
        self.hasSpace.append(hasSpace)
    }

    mutating func removeAll() {
        lexemes.removeAll(keepingCapacity: true)
        norms.removeAll(keepingCapacity: true)
        hasSpace.removeAll(keepingCapacity: true)
    }
}
