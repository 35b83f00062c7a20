/// A value of MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md), as far as spaCy writes it. Hand-written: there is no Debian
/// library that does more than these lines do, and what is read here must be checked before it is believed.
enum MessagePack {
    case null
    case boolean(Bool)
    case integer(UInt64)
    case negative(Int64)
    case number(Double)
    /// A string or binary data, as a range of the document's bytes.
    case bytes(Range<Int>)
    case array([MessagePack])
    case map([(key: MessagePack, value: MessagePack)])
}

/// A document and its bytes, which its values point into.
struct MessagePackDocument {
    let bytes: [UInt8]
    let root: MessagePack
    let file: String

    /// Nesting and counts are bounded by what is there: a document can claim no more than its bytes could hold.
    init(_ bytes: [UInt8], file: String) throws(ModelFault) {
        self.bytes = bytes
        self.file = file
        var reader = Reader(bytes: bytes, file: file)
        root = try reader.value(depth: 0)
        guard reader.at == bytes.count else { throw ModelFault.malformed(file: file, reason: "something follows its end") }
    }

    func string(_ value: MessagePack?) -> String? {
        guard case .bytes(let range)? = value else { return nil }
        return String(validating: bytes[range], as: UTF8.self)
    }

    func data(_ value: MessagePack?) -> ArraySlice<UInt8>? {
        guard case .bytes(let range)? = value else { return nil }
        return bytes[range]
    }

    func member(_ name: String, of value: MessagePack?) -> MessagePack? {
        guard case .map(let members)? = value else { return nil }
        return members.first { data($0.key)?.elementsEqual(name.utf8) == true }?.value
    }

    /// For files whose shape is not as expected.
    func fault(_ what: String, expected: String, found: String = "something else") -> ModelFault {
        .unexpected(file: file, what: what, expected: expected, found: found)
    }

    private struct Reader {
        let bytes: [UInt8]
        let file: String
        var at = 0

        func malformed(_ reason: String) -> ModelFault { .malformed(file: file, reason: "\(reason) at byte \(at)") }

        mutating func value(depth: Int) throws(ModelFault) -> MessagePack {
            guard depth < 32 else { throw malformed("it is nested too deeply") }
            let code = try byte()
            switch code {
            case 0x00...0x7F: return .integer(UInt64(code))
            case 0x80...0x8F: return try map(Int(code & 15), depth: depth)
            case 0x90...0x9F: return try array(Int(code & 15), depth: depth)
            case 0xA0...0xBF: return .bytes(try take(Int(code & 31)))
            case 0xC0: return .null
            case 0xC2: return .boolean(false)
            case 0xC3: return .boolean(true)
            case 0xC4, 0xD9: return .bytes(try take(try count(1)))
            case 0xC5, 0xDA: return .bytes(try take(try count(2)))
            case 0xC6, 0xDB: return .bytes(try take(try count(4)))
            case 0xCA: return .number(Double(Float(bitPattern: UInt32(try unsigned(4)))))
            case 0xCB: return .number(Double(bitPattern: try unsigned(8)))
            case 0xCC...0xCF: return .integer(try unsigned(1 << Int(code - 0xCC)))
            case 0xD0...0xD3:
                let size = 1 << Int(code - 0xD0)
                let raw = try unsigned(size) << UInt64(64 - 8 * size)
                let value = Int64(bitPattern: raw) >> Int64(64 - 8 * size)
                return value < 0 ? .negative(value) : .integer(UInt64(value))
            case 0xDC: return try array(try count(2), depth: depth)
            case 0xDD: return try array(try count(4), depth: depth)
            case 0xDE: return try map(try count(2), depth: depth)
            case 0xDF: return try map(try count(4), depth: depth)
            case 0xE0...0xFF: return .negative(Int64(Int8(bitPattern: code)))
            default: throw malformed("an unknown kind of value")
            }
        }

        private mutating func byte() throws(ModelFault) -> UInt8 {
            guard at < bytes.count else { throw malformed("it ends too early") }
            at += 1
            return bytes[at - 1]
        }

        private mutating func unsigned(_ size: Int) throws(ModelFault) -> UInt64 {
            let range = try take(size)
            return bytes[range].reduce(0) { $0 << 8 | UInt64($1) }
        }

        private mutating func count(_ size: Int) throws(ModelFault) -> Int { Int(try unsigned(size)) }

        private mutating func take(_ count: Int) throws(ModelFault) -> Range<Int> {
            guard count <= bytes.count - at else { throw malformed("it ends too early") }
            at += count
            return (at - count)..<at
        }

        private mutating func array(_ count: Int, depth: Int) throws(ModelFault) -> MessagePack {
            guard count <= bytes.count - at else { throw malformed("it ends too early") }
            var items: [MessagePack] = []
            items.reserveCapacity(count)
            for _ in 0..<count { items.append(try value(depth: depth + 1)) }
            return .array(items)
        }

        private mutating func map(_ count: Int, depth: Int) throws(ModelFault) -> MessagePack {
            guard count <= (bytes.count - at) / 2 else { throw malformed("it ends too early") }
            var members: [(key: MessagePack, value: MessagePack)] = []
            members.reserveCapacity(count)
            for _ in 0..<count {
                let key = try value(depth: depth + 1)
                members.append((key, try value(depth: depth + 1)))
            }
            return .map(members)
        }
    }
}
