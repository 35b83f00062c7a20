/// What extraction can be told. Everything that can change a record stands here, and nothing else: `pipeline.config` of a record is the digest
/// of these options.
public struct ExtractionOptions: Sendable, Equatable {
    /// What a payload is when its transport does not say.
    public enum InputFormat: String, Sendable, CaseIterable {
        /// Look at the first bytes.
        case auto
        /// A JSON envelope.
        case json
        case text
        case html
    }

    public var inputFormat = InputFormat.auto
    /// Payloads above this are refused.
    public var maxInputBytes = 20 << 20

    public init() {}

    /// The options as text that is equal when and only when they are.
    var canonical: String { "input_format=\(inputFormat.rawValue);max_input_bytes=\(maxInputBytes)" }
}
