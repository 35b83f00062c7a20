import Kafka
import Monitoring

/// Why and where an article could not be processed, and the headers that say so.
///
/// A dead letter is the original message - bytes, key, headers and timestamp - with these headers added. Their suffixes are those of Kafka
/// Connect's dead letter queue (KIP-298), so that tools made for it can read them.
public struct DeadLetter: Sendable, Equatable {
    public static let prefix = "copydesk.errors."
    /// The message is cut here: headers that outgrow the record limit would make the dead letter itself unwritable.
    static let maxMessageBytes = 1024

    /// One of a closed list, for alerts and for `replay`.
    public var reason: String
    /// The stage that gave up, for example `intake`.
    public var stage: String
    /// The type of the error.
    public var className: String
    /// What is wrong and what to do, for a person.
    public var message: String

    /// Of this time; those of earlier times are in the message's headers.
    public var attempts: Int

    public init(reason: String, stage: String, className: String, message: String, attempts: Int = 1) {
        self.attempts = attempts
        self.reason = reason
        self.stage = stage
        self.className = className
        self.message = message
    }

    /// Where the article came from and what became of it so far.
    struct Origin {
        var place: TopicPartition
        var offset: Int64
        var group: String
        /// Milliseconds since 1970.
        var now: Int64
    }

    /// The article's headers with the error's in place of those of an earlier failure, if it was a dead letter before. The time of the
    /// first failure is kept, and the attempts are counted on.
    func headers(replacing earlier: [Header], origin: Origin) -> [Header] {
        func text(of suffix: String) -> String? {
            earlier.last { $0.name == Self.prefix + suffix }?.value.map { String(decoding: $0, as: UTF8.self) }
        }
        let attempts = (text(of: "attempts").flatMap { Int($0) } ?? 0).addingReportingOverflow(attempts)
        let fields: [(String, String)] = [
            ("reason", reason), ("stage", stage), ("class.name", className), ("exception.message", Self.cut(message)),
            ("topic", origin.place.topic), ("partition", String(origin.place.partition)), ("offset", String(origin.offset)),
            ("group", origin.group), ("attempts", String(attempts.overflow ? 1 : max(1, attempts.partialValue))),
            ("failed", Timestamp.string(origin.now)), ("first.failed", text(of: "first.failed") ?? Timestamp.string(origin.now)),
        ]
        return earlier.filter { !$0.name.hasPrefix(Self.prefix) }
            + fields.map { Header(Self.prefix + $0.0, Array($0.1.utf8)) }
    }

    /// The headers of a dead letter with its attempts raised.
    static func counting(_ attempts: Int, more headers: [Header]) -> [Header] {
        guard attempts > 0 else { return headers }
        return headers.map { header in
            guard header.name == prefix + "attempts", let value = header.value, let count = Int(String(decoding: value, as: UTF8.self))
            else { return header }
            return Header(header.name, Array(String(count.addingReportingOverflow(attempts).partialValue).utf8))
        }
    }

    /// At most `maxMessageBytes` of it, ending at a whole scalar.
    private static func cut(_ message: String) -> String {
        guard message.utf8.count > maxMessageBytes else { return message }
        var bytes = Array(message.utf8.prefix(maxMessageBytes - 3))
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + "..."
    }
}
