import CLibYAML

/// The document was not accepted, and where.
struct YAMLError: Error, Equatable {
    var line: Int
    var message: String
}

/// Reads one YAML document with libyaml's event parser.
///
/// A configuration needs scalars, lists and mappings. Anchors, aliases, tags and further documents are refused: the first two let a few bytes stand
/// for gigabytes, the third names types, and the fourth would be passed over in silence.
enum YAMLParser {
    static let maximumBytes = 1 << 20
    static let maximumDepth = 16

    /// The document's node; nil when there is none (an empty file, or comments alone).
    static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
        guard bytes.count <= maximumBytes else {
            throw YAMLError(line: 1, message: "the text has \(bytes.count) bytes; it can have \(maximumBytes)")
        }
        let events = try YAMLEvents(bytes)
        var builder = YAMLTreeBuilder()
        while let event = try events.next() { try builder.take(event) }
        return builder.root
    }
}

/// One event, copied out of libyaml's memory.
struct YAMLEvent: Equatable {
    enum Kind: Equatable {
        case documentStart, scalar(String, isPlain: Bool), sequenceStart, sequenceEnd, mappingStart, mappingEnd, alias
    }
    var kind: Kind
    var line: Int
    var hasAnchor = false
    var hasTag = false
}

/// Owns libyaml's parser and the bytes it reads.
private final class YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var isOver = false

    init(_ bytes: [UInt8]) throws(YAMLError) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: bytes.count + 1)
        _ = input.initialize(from: bytes + [0])
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            input.deallocate()
            throw YAMLError(line: 0, message: "there is no memory to read it")
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event that means something; nil at the end.
    func next() throws(YAMLError) -> YAMLEvent? {
        while !isOver {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { isOver = true }
            if let copy = Self.copy(event) { return copy }
        }
        return nil
    }

    private static func copy(_ event: yaml_event_t) -> YAMLEvent? {
        let line = event.start_mark.line + 1
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, line: line)
        case YAML_ALIAS_EVENT: return YAMLEvent(kind: .alias, line: line)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, line: line)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, line: line)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return YAMLEvent(kind: .sequenceStart, line: line, hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return YAMLEvent(kind: .mappingStart, line: line, hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
            return YAMLEvent(
                kind: .scalar(text, isPlain: data.style == YAML_PLAIN_SCALAR_STYLE), line: line, hasAnchor: data.anchor != nil,
                hasTag: data.tag != nil)
        default: return nil
        }
    }

    private func problem() -> YAMLError {
        let what = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        let context = parser.pointee.context.map { ", \(String(cString: $0))" } ?? ""
        // Where the bytes are no UTF-8 only the offset is known.
        guard parser.pointee.error != YAML_READER_ERROR else {
            let offset = min(parser.pointee.problem_offset, input.count)
            return YAMLError(line: 1 + input[..<offset].count { $0 == 0x0A }, message: "not UTF-8 text: \(what)")
        }
        return YAMLError(line: parser.pointee.problem_mark.line + 1, message: "not YAML: \(what)\(context)")
    }
}
