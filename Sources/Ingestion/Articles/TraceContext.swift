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
        func hex(_ number: UInt64) -> String {
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        let high = UInt64.random(in: 1 ... .max, using: &random)
        let low = UInt64.random(in: 0 ... .max, using: &random)
        value = "00-\(hex(high))\(hex(low))-\(hex(.random(in: 1 ... .max, using: &random)))-01"
    }
}
