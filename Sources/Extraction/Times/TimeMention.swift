/// A time of which an article speaks: one of the record's `times[]`, after TimeML's TIMEX3.
public struct TimeMention: Sendable, Equatable {
    /// `t1`, `t2`, ... in the order of the text; other fields of the record refer to it.
    public var id: String
    /// Half-open, in Unicode code points of the record's text.
    public var start: Int, end: Int
    public var text: String
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    public var type: String
    /// ISO 8601 with TimeML's additions; what could not be resolved has an `X` for each digit that is not known.
    public var value: String
    /// TimeML's `mod`: `START`, `APPROX`, `MORE_THAN` and the like.
    public var modifier: String?
    /// Of a set: how often and of which ("twice a week": `2X`; "every": `EVERY`).
    public var frequency: String?, quantifier: String?
    /// The first and last day, where they are known.
    public var interval: TimeInterval?
    /// What a relative expression was resolved against: `published`, or the id of another time.
    public var anchor: String?
}
