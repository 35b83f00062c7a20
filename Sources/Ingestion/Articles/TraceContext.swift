/// A `traceparent` header: W3C Trace Context, version 00 (https://www.w3.org/TR/trace-context/).
struct TraceContext: Equatable {
    static let header = "traceparent"

    /// The header's value, for example `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`.
    let value: String

    /// The context of a message that has a valid one; nil for one that is missing or malformed, which the standard says to begin anew.
    init?(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        // Later versions may append fields; "ff" is no version, and ids of zeros are no ids.
        guard parts.count >= 4, parts[0].count == 2, parts[1].count == 32, parts[2].count == 16, parts[3].count == 2,
            parts.prefix(4).joined().allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            !parts[0].elementsEqual("ff".utf8), !parts[0].elementsEqual("00".utf8) || parts.count == 4,
            parts[1].contains(where: { $0 != 48 }), parts[2].contains(where: { $0 != 48 })
        else { return nil }
        value = String(decoding: bytes, as: UTF8.self)
    }

    /// Begins a trace.
    init(using random: inout some RandomNumberGenerator) {
        let trace = Self.hex(.random(in: 1 ... .max, using: &random)) + Self.hex(.random(in: 0 ... .max, using: &random))
        value = "00-\(trace)-\(Self.spanID(using: &random))-01"
    }

    static func begun() -> TraceContext {
        var random = SystemRandomNumberGenerator()
        return TraceContext(using: &random)
    }

    private init(value: String) { self.value = value }

    /// 32 hexadecimal digits.
    var trace: String { field(1) }
    /// The span that is the parent of what follows: 16 hexadecimal digits.
    var span: String { field(2) }
    /// Whether whoever began the trace keeps it: then its spans are wanted.
    var isSampled: Bool { (UInt8(field(3), radix: 16) ?? 0) & 1 == 1 }

    /// The same trace, continued by another span. What a later version appended is not ours to pass on.
    func continued(by span: String) -> TraceContext { TraceContext(value: "00-\(trace)-\(span)-\(isSampled ? "01" : "00")") }

    static func spanID(using random: inout some RandomNumberGenerator) -> String { hex(.random(in: 1 ... .max, using: &random)) }

    private func field(_ index: Int) -> String { String(value.split(separator: "-", omittingEmptySubsequences: false)[index]) }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
