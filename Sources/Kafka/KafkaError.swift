import CRdKafka

/// What went wrong, as librdkafka or the broker says it, and what it asks of the caller.
///
/// - `isFatal`: this client cannot go on; close it and start another (for a transactional producer: another one may have taken its place).
/// - `requiresAbort`: the running transaction must be aborted; the client lives on.
/// - `isRetriable`: the same call may succeed later, unchanged.
/// - none of these: the call is refused for good; `reason` says why.
public struct KafkaError: Error, Sendable, Equatable {
    /// Of librdkafka (negative, made up by the client) or of the protocol (positive, said by the broker).
    public var code: Code
    /// One sentence for people. Never holds the value of a secret property, nor a message's content.
    public var reason: String
    /// The configuration property at fault, when `code` is `.configuration`.
    public var property: String?
    public var isFatal: Bool
    public var isRetriable: Bool
    public var requiresAbort: Bool

    public init(
        _ code: Code, _ reason: String, property: String? = nil, isFatal: Bool = false, isRetriable: Bool? = nil,
        requiresAbort: Bool = false
    ) {
        self.code = code
        self.reason = reason
        self.property = property
        self.isFatal = isFatal
        self.isRetriable = isRetriable ?? (!isFatal && code.isTransient)
        self.requiresAbort = requiresAbort
    }

    /// The error's name in the protocol, as in `MSG_SIZE_TOO_LARGE`; what librdkafka makes up itself begins with `_`.
    public var name: String { code.name }
}

extension KafkaError {
    /// Of a bare response code, told in librdkafka's words unless there are better ones.
    init(_ code: rd_kafka_resp_err_t, _ reason: String? = nil, isFatal: Bool = false) {
        self.init(Code(rawValue: code.rawValue), reason ?? String(cString: rd_kafka_err2str(code)), isFatal: isFatal)
    }

    /// Takes over and destroys an error object; `nil` when there is none, which is success.
    init?(consuming error: OpaquePointer?) {
        guard let error else { return nil }
        defer { rd_kafka_error_destroy(error) }
        self.init(
            Code(rawValue: rd_kafka_error_code(error).rawValue), String(cString: rd_kafka_error_string(error)),
            isFatal: rd_kafka_error_is_fatal(error) != 0, isRetriable: rd_kafka_error_is_retriable(error) != 0,
            requiresAbort: rd_kafka_error_txn_requires_abort(error) != 0)
    }

    static func configuration(_ property: String, _ reason: String) -> KafkaError {
        KafkaError(.configuration, reason, property: property)
    }

    /// Throws unless the code is success.
    static func check(_ code: rd_kafka_resp_err_t, _ doing: @autoclosure () -> String) throws(KafkaError) {
        guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return }
        throw KafkaError(code, "\(doing()): \(String(cString: rd_kafka_err2str(code)))")
    }

    /// Throws what an error object says, and destroys it.
    static func check(consuming error: OpaquePointer?) throws(KafkaError) {
        if let error = KafkaError(consuming: error) { throw error }
    }
}

extension KafkaError: CustomStringConvertible {
    public var description: String {
        var marks: [String] = []
        if isFatal { marks.append("fatal") }
        if requiresAbort { marks.append("the transaction must be aborted") }
        if isRetriable { marks.append("may be retried") }
        let what = property.map { "property '\($0)': \(reason)" } ?? "\(reason)"
        return "\(name): \(what)" + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }
}
