/// What the grammar of times reads: a word, a number or a mark of one sentence, or an expression that was found there.
struct TimeNode: Sendable {
    /// Bytes of the clean text.
    var bytes: Range<Int>
    var categories: TimeCategories = []
    /// Of its first word, as in `Word`; 0 for figures.
    var hash: UInt64 = 0
    /// Number of the word among those that the patterns name; 0 for others.
    var word = 0
    /// What the tables say of it: which month, which unit.
    var code = 0
    /// Of a number: what it counts; vague for "several".
    var number: Amount?
    /// Whether nothing stands between the node before and this one.
    var isGlued = false
    /// Whether it begins with a capital.
    var isCapital = false
    /// Whether it is the first word of its sentence.
    var isFirst = false
    /// Whether it is neither letters nor figures; whether it begins with a figure.
    var isMark = false, startsWithFigure = false
    /// The language model's token in which it begins; -1 without one.
    var token = -1
    /// Whether it is an expression that a rule has made.
    var isResult = false
    /// Of a date in figures, a clock time or a found expression: what it means.
    var expression: TimeExpression?
}

/// How many: a number, or "several".
enum Amount: Equatable, Sendable {
    case exactly(Double)
    case several

    var whole: Int? {
        guard case .exactly(let value) = self, value == value.rounded(), abs(value) < 1e9 else { return nil }
        return Int(value)
    }
}
