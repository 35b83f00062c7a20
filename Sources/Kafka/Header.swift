import CRdKafka

/// One header of a record. A record may carry several of one name; their order is kept.
public struct Header: Hashable, Sendable {
    public var name: String
    /// Any bytes; `nil` is a header without a value, which is not the same as an empty one.
    public var value: [UInt8]?

    public init(_ name: String, _ value: [UInt8]?) {
        self.name = name
        self.value = value
    }

    /// With the text's UTF-8 bytes as its value.
    public init(_ name: String, _ value: String) {
        self.init(name, Array(value.utf8))
    }
}

/// librdkafka's list of headers, owned until a record takes it over.
struct HeaderList: ~Copyable {
    private(set) var raw: OpaquePointer?

    /// No list at all when there are no headers, which spares librdkafka one.
    init(_ headers: [Header]) {
        guard !headers.isEmpty else {
            raw = nil
            return
        }
        raw = rd_kafka_headers_new(headers.count)
        for header in headers {
            var name = header.name
            name.withUTF8 { name in
                name.withMemoryRebound(to: CChar.self) { name in
                    if let value = header.value {
                        value.withUnsafeBytes { bytes in
                            _ = rd_kafka_header_add(raw, name.baseAddress, name.count, bytes.baseAddress ?? emptyBytes, bytes.count)
                        }
                    } else {
                        _ = rd_kafka_header_add(raw, name.baseAddress, name.count, nil, 0)
                    }
                }
            }
        }
    }

    /// A copy of a message's headers.
    init(copying headers: OpaquePointer?) { raw = headers.flatMap { rd_kafka_headers_copy($0) } }

    deinit { if let raw { rd_kafka_headers_destroy(raw) } }

    /// Gives up the list, which a record has taken over.
    mutating func relinquish() { raw = nil }

    static func decode(_ raw: OpaquePointer) -> [Header] {
        let count = rd_kafka_header_cnt(raw)
        var headers: [Header] = []
        headers.reserveCapacity(count)
        for index in 0..<count {
            var name: UnsafePointer<CChar>?, value: UnsafeRawPointer?, size = 0
            guard rd_kafka_header_get_all(raw, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR, let name else { break }
            headers.append(Header(String(cString: name), value.map { Array(UnsafeRawBufferPointer(start: $0, count: size)) }))
        }
        return headers
    }
}

/// Something to point at for zero bytes that are not null: to librdkafka a null pointer means a missing value. Unsafe in name only, for it is never
/// read or written.
nonisolated(unsafe) let emptyBytes = UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1))
