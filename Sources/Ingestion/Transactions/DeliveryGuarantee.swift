/// What readers of the output may see after failures.
public enum DeliveryGuarantee: String, Sendable, CaseIterable {
    /// Every article's record, some of them more than once.
    case atLeastOnce = "at-least-once"
    /// Every article's record once, for readers of committed records: records and the offsets they came from are committed together.
    case exactlyOnce = "exactly-once"
}
