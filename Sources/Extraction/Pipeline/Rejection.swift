/// Why there is no record for an article. Everything that decodes has one, whatever its quality; these did not decode.
public struct Rejection: Error, Sendable, Equatable {
    /// A closed list: alerts and the replay of dead letters rely on it.
    public enum Reason: String, Sendable, CaseIterable {
        /// The payload has no byte.
        case empty
        /// The payload is larger than `ExtractionOptions.maxInputBytes`.
        case tooLarge = "too_large"
        /// Not text in any encoding that is understood.
        case notText = "not_text"
        /// The envelope is not JSON.
        case invalidJSON = "invalid_json"
        /// The envelope is JSON, but no object, or a field has the wrong type.
        case wrongType = "wrong_type"
        /// The envelope has neither `text` nor `html`.
        case missingText = "missing_text"
        /// The article took longer than it may.
        case timedOut = "timed_out"
        /// The task was cancelled before the record was done. The article itself is not at fault.
        case cancelled
    }

    public let reason: Reason
    /// The fact, and the way out; never the article's text.
    public let message: String
    /// The stage that gave up.
    public var stage: String { reason == .cancelled || reason == .timedOut ? "pipeline" : Stage.intake.rawValue }

    init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}
