import Kafka

/// What is published for one article: exactly one of these for each.
public struct Publication: Sendable {
    /// Which of the outcomes it is; for metrics and for what happens when the broker refuses it.
    public enum Kind: Sendable, Equatable {
        /// With its `quality.decision`.
        case record(decision: String)
        /// The original message, with the reason in its headers.
        case deadLetter(reason: String)
        /// The original message, to come back later by the retry topic.
        case retry(reason: String)
        /// A deletion, passed on.
        case tombstone
    }

    public var kind: Kind
    public var record: Record

    public init(_ kind: Kind, _ record: Record) {
        self.kind = kind
        self.record = record
    }
}
