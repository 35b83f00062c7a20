/// What stands under a key of a log line.
public enum LogValue: Sendable, Equatable {
    case string(String)
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    /// Bytes from outside that should be text: shown as text where they are UTF-8, each other byte as `\xNN`.
    case bytes([UInt8])

    public init(_ value: String) { self = .string(value) }
    public init(_ value: some BinaryInteger) { self = .integer(Int64(clamping: value)) }
    public init(_ value: Double) { self = .number(value) }
    public init(_ value: Bool) { self = .boolean(value) }
    public init(_ value: [UInt8]) { self = .bytes(value) }

    /// A duration as milliseconds with three decimals; belongs under a key that ends in `_ms`.
    public init(_ value: Duration) {
        let parts = value.components
        let microseconds = Double(parts.seconds) * 1e6 + Double(parts.attoseconds / 1_000_000_000_000)
        self = .number(microseconds.rounded() / 1e3)
    }

    /// Any error, as it describes itself.
    public init(_ error: any Error) { self = .string(String(describing: error)) }
}

extension LogValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
