/// A number that counts or measures something: one of the record's `amounts[]`.
public struct AmountMention: Sendable, Equatable {
    public enum Kind: String, Sendable { case money, percent, quantity, cardinal }

    /// Half-open, in Unicode code points of the record's text.
    public var start: Int, end: Int
    public var text: String
    public var kind: Kind
    /// As a plain number: 1,200,000 for "1.2 million", 42 for "42 percent".
    public var value: Double
    /// Of money the ISO 4217 code, of a quantity its unit, `%` or `pp` (percentage points) of a percentage; nil for a count, and for a
    /// currency that the text does not tell.
    public var unit: String?
}
