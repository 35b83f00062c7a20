/// What an expression says, before it is known when that is.
struct TimeExpression: Sendable, Equatable {
    enum Kind: String, Sendable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }

    /// TIMEX3's `mod`.
    enum Modifier: String, Sendable {
        case start = "START", mid = "MID", end = "END", approximate = "APPROX", before = "BEFORE", after = "AFTER"
        case onOrBefore = "ON_OR_BEFORE", onOrAfter = "ON_OR_AFTER"
        case lessThan = "LESS_THAN", moreThan = "MORE_THAN", equalOrLess = "EQUAL_OR_LESS", equalOrMore = "EQUAL_OR_MORE"
    }

    /// What the expression starts from.
    enum Origin: Sendable, Equatable {
        /// It stands for itself.
        case none
        case published
        /// What the text last spoke of.
        case narrative
    }

    /// Steps away from the origin, or from the fields.
    struct Step: Sendable, Equatable {
        var amount: Amount
        var unit: TimeUnit
        /// -1 for before, 1 for after.
        var direction: Int
    }

    /// The stretch that a duration covers, when it says so.
    enum Reach: Sendable, Equatable { case past, future }

    var kind: Kind
    var fields = CalendarFields()
    var origin = Origin.none
    /// "last", "next", "this" and the like.
    var relation: TimeRelation?
    /// What the relation counts in, when no field says so: "last week".
    var unit: TimeUnit?
    var step: Step?
    /// Of a duration: largest unit first.
    var lengths: [Length] = []
    var reach: Reach?
    /// A value that is already known: `PAST_REF`, or a set's.
    var value: String?
    var modifier: Modifier?
    var frequency: String?
    var quantifier: String?

    struct Length: Sendable, Equatable {
        var amount: Amount
        var unit: TimeUnit
    }

    static func duration(_ amount: Amount, _ unit: TimeUnit) -> TimeExpression {
        TimeExpression(kind: .duration, lengths: [Length(amount: amount, unit: unit)])
    }

    static func date(_ fields: CalendarFields) -> TimeExpression { TimeExpression(kind: .date, fields: fields) }
}
