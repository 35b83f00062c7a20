/// A JSON value as a tree, of what metadata is read from: strings, objects and arrays. Numbers, booleans and null are `other`.
indirect enum JSONTree {
    case string([UInt8])
    case array([JSONTree])
    case object([String: JSONTree])
    case other

    /// Reads leniently, as search engines do: line breaks inside strings, what stands before the first bracket and behind the last. Nil for what
    /// is no JSON even so, or nested deeper than `JSONScanner.maxDepth`.
    init?(_ bytes: [UInt8]) {
        guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return nil }
        var scanner = JSONScanner(bytes, at: start, allowsControls: true)
        do throws(JSONScanner.Fault) { self = try Self.read(&scanner, depth: 0) } catch { return nil }
    }

    private static func read(_ scanner: inout JSONScanner, depth: Int) throws(JSONScanner.Fault) -> JSONTree {
        guard depth <= JSONScanner.maxDepth else { throw scanner.fault("it is nested too deeply") }
        switch scanner.peek {
        case 0x22: return .string(try scanner.string())
        case 0x7B:
            var members: [String: JSONTree] = [:]
            try scanner.members { name, scanner throws(JSONScanner.Fault) in
                members[String(decoding: name, as: UTF8.self)] = try read(&scanner, depth: depth + 1)
            }
            return .object(members)
        case 0x5B:
            var elements: [JSONTree] = []
            try scanner.elements { scanner throws(JSONScanner.Fault) in elements.append(try read(&scanner, depth: depth + 1)) }
            return .array(elements)
        default:
            _ = try scanner.skipValue(depth: depth)
            return .other
        }
    }

    subscript(_ name: String) -> JSONTree? { if case .object(let members) = self { members[name] } else { nil } }

    /// A string, not empty, or the first of an array of such.
    var string: String? {
        switch self {
        case .string(let bytes): bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        case .array(let elements): elements.first?.string
        default: nil
        }
    }

    var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [self] } }

    /// All objects in it, outer ones first.
    func objects(_ body: (JSONTree) -> Void) {
        switch self {
        case .object(let members):
            body(self)
            for name in members.keys.sorted() { members[name]?.objects(body) }
        case .array(let elements): for element in elements { element.objects(body) }
        default: break
        }
    }
}
