/// What can be wrong with a configuration. The facts are in the cases; `message` says them with the way out.
enum ConfigurationFault: Error, Equatable {
    case unreadable(reason: String)
    case tooLarge(bytes: Int, allowed: Int)
    /// The text is no YAML, or uses a part of it that has no place in a configuration.
    case syntax(String)
    case unknownOption(String, nearest: String?)
    /// `kafka.group_id: x` where `kafka:` with `group_id: x` inside it is meant.
    case dottedName(section: String, option: String)
    /// An environment variable with `_` where `__` goes between section and option.
    case variableWithoutLevel(meant: String)
    case duplicate(String, firstLine: Int)
    case wrongType(String, expected: String, found: String)
    case noValue(String)
    case empty(String)
    case outOfRange(String, Int, allowed: ClosedRange<Int>)
    case notOneOf(String, String, allowed: [String], nearest: String?)
    case malformed(String, String, expected: String)
    /// A value given both here and in the `_file` option of the same name.
    case givenTwice(String, and: String)
    case secretUnreadable(String, file: String, reason: String)
    /// A librdkafka property that an option of ours sets, or that the program sets itself (`option` nil).
    case ownedProperty(String, option: String?)
    case combination(ImpossibleCombination)

    var message: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .tooLarge(let bytes, let allowed): "is \(bytes) bytes; a configuration can be \(allowed)"
        case .syntax(let what): what
        case .unknownOption(let path, let near):
            "unknown option '\(path)'" + Self.suggestion(near, else: "; `copydesk config` prints all there are")
        case .dottedName(let section, let option): "'\(section).\(option)' is written as one name; write '\(option)' inside '\(section):'"
        case .variableWithoutLevel(let meant): "is not read; did you mean \(meant), with two underscores after the section?"
        case .duplicate(let path, let line): "'\(path)' is set twice, first in line \(line); remove one"
        case .wrongType(let path, let expected, let found): "'\(path)' must be \(expected), and is \(found)"
        case .noValue(let path): "'\(path)' has no value; give one, or remove the line for the default"
        case .empty(let path): "'\(path)' is empty; give a value, or remove the line for the default"
        case .outOfRange(let path, let value, let allowed):
            "'\(path)' is \(value); it can be \(allowed.lowerBound) to \(allowed.upperBound)"
        case .notOneOf(let path, let value, let allowed, let near):
            "'\(path)' is '\(value)'; it can be \(allowed.joined(separator: ", "))" + Self.suggestion(near, else: "")
        case .malformed(let path, let value, let expected): "'\(path)' is '\(value)'; it must be \(expected)"
        case .givenTwice(let path, let other): "'\(path)' and '\(other)' are both set; keep one of them"
        case .secretUnreadable(let path, let file, let reason): "'\(path)': \(file) cannot be read: \(reason)"
        case .ownedProperty(let path, let option?): "'\(path)' is what the option '\(option)' is for; set that instead"
        case .ownedProperty(let path, nil): "'\(path)' is set by Copydesk itself; remove the line"
        case .combination(let combination): combination.message
        }
    }

    private static func suggestion(_ nearest: String?, else other: String) -> String { nearest.map { " (did you mean '\($0)'?)" } ?? other }
}

/// Settings that are right one by one and cannot work together.
enum ImpossibleCombination: Equatable {
    case drainNotBelowSession(drain: Int, session: Int)
    case pollIntervalBelowSession(pollInterval: Int, session: Int)
    case exactlyOnceWithoutInstance
    case commitIntervalAboveTransaction(interval: Int, timeout: Int)
    case retryTopicKeepsOrder(ordering: String)
    case retryTopicWithoutAttempts
    case unknownAttempts(reason: String, allowed: [String])
    case laneAboveTotal(lane: String, Int, total: String, Int)
    case inputAboveTotal(input: Int, total: Int)
    case topicUsedTwice(String, String, topic: String)
    case saslWithoutMechanism(SecurityProtocol)
    case saslWithoutLogin(mechanism: String, missing: String)
    case needsProtocol(option: String, of: [String], is: SecurityProtocol)
    case needsOther(option: String, other: String)
    typealias SecurityProtocol = KafkaSettings.SecurityProtocol

    var message: String {
        switch self {
        case .drainNotBelowSession(let drain, let session):
            "'ingestion.drain_deadline_ms' (\(drain)) must be less than 'kafka.session_timeout_ms' (\(session)), or the partitions are lost while it drains"
        case .pollIntervalBelowSession(let interval, let session):
            "'kafka.max_poll_interval_ms' (\(interval)) must be at least 'kafka.session_timeout_ms' (\(session))"
        case .exactlyOnceWithoutInstance:
            "'ingestion.delivery' exactly-once needs 'kafka.group_instance_id': a name of this worker that stays the same across restarts and that no other worker has"
        case .commitIntervalAboveTransaction(let interval, let timeout):
            "'ingestion.commit_interval_ms' (\(interval)) must be at most \(timeout / 2) with exactly-once delivery: brokers abort transactions that take \(timeout) ms"
        case .retryTopicKeepsOrder(let ordering):
            "'topics.retry' needs 'ingestion.ordering' unordered (it is \(ordering)): an article that comes back is overtaken by others of its key"
        case .retryTopicWithoutAttempts:
            "'topics.retry' does nothing without 'failures.attempts', which names the reasons that may pass by themselves"
        case .unknownAttempts(let reason, let allowed):
            "'failures.attempts.\(reason)' must be a reason (\(allowed.joined(separator: ", "))) and a number from 1 to 1000"
        case .laneAboveTotal(let lane, let a, let total, let b):
            "'\(lane)' (\(a)) must be at most '\(total)' (\(b)), which bounds all lanes together"
        case .inputAboveTotal(let input, let total):
            "'extraction.max_input_bytes' (\(input)) must be at most 'ingestion.max_bytes' (\(total)), or the largest article is never admitted"
        case .topicUsedTwice(let a, let b, let topic): "'\(a)' and '\(b)' are both '\(topic)'; give them different topics"
        case .saslWithoutMechanism(let protocol_):
            "'kafka.security_protocol' is \(protocol_.rawValue) and there is no 'kafka.sasl_mechanism'; set it, or use \(protocol_.usesTLS ? "ssl" : "plaintext")"
        case .saslWithoutLogin(let mechanism, let missing): "'kafka.sasl_mechanism' \(mechanism) needs '\(missing)'"
        case .needsProtocol(let option, let allowed, let actual):
            "'\(option)' does nothing while 'kafka.security_protocol' is \(actual.rawValue); set that to \(allowed.joined(separator: " or ")), or remove this line"
        case .needsOther(let option, let other): "'\(option)' needs '\(other)'"
        }
    }
}
