/// The members of one JSON object (RFC 8259) whose values are strings; of the others, only what they are.
///
/// Of repeated names the last one counts.
struct JSONFields {
    enum Value: Equatable {
        case string([UInt8])
        case null
        /// Something else, named for a person.
        case other(String)
    }

    typealias Fault = JSONScanner.Fault

    private(set) var values: [String: Value] = [:]

    /// - Parameter document: valid UTF-8.
    init(_ document: [UInt8]) throws(Fault) {
        var scanner = JSONScanner(document)
        scanner.skipSpace()
        guard scanner.peek == 0x7B else {
            let what = try scanner.skipValue(depth: 0)
            try scanner.expectEnd()
            throw Fault(byte: 0, what: what, isOtherValue: true)
        }
        try scanner.members { name, scanner throws(Fault) in
            let name = String(decoding: name, as: UTF8.self)
            if scanner.peek == 0x22 {
                values[name] = .string(try scanner.string())
            } else {
                let what = try scanner.skipValue(depth: 1)
                values[name] = what == "null" ? .null : .other(what)
            }
        }
        try scanner.expectEnd()
    }
}
