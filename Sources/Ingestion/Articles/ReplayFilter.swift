import Kafka

/// Which dead letters are replayed, by what their headers say. A pure value.
public struct ReplayFilter: Sendable, Equatable {
    /// Empty for any.
    public var reasons: Set<String> = []
    /// As `time` makes it: the letter failed then or later.
    public var since: String?
    /// The letter failed before.
    public var until: String?

    public init() {}

    /// What is done with one dead letter.
    public enum Verdict: Sendable, Equatable {
        case replay(to: String, reason: String)
        /// The filter leaves it out.
        case leave
        /// It does not say where it came from, or that is none of the input topics.
        case unknownOrigin
    }

    /// `inputs`: the topics that articles are read from. `retry` leads back to them, since what stands there was an article of theirs.
    public func verdict(on headers: [Header], inputs: [String], retry: String?) -> Verdict {
        func text(_ suffix: String) -> String? {
            headers.last { $0.name == DeadLetter.prefix + suffix }?.value.map { String(decoding: $0, as: UTF8.self) }
        }
        let reason = text("reason") ?? "unknown"
        guard reasons.isEmpty || reasons.contains(reason) else { return .leave }
        // Times are written in one form, of one length and zone, so that their order is that of their texts.
        let failed = text("failed") ?? text("first.failed") ?? ""
        if let since, failed < since { return .leave }
        if let until, failed >= until { return .leave }
        guard let topic = text("topic") else { return .unknownOrigin }
        if inputs.contains(topic) { return .replay(to: topic, reason: reason) }
        guard let retry, topic == retry, let first = inputs.first else { return .unknownOrigin }
        return .replay(to: first, reason: reason)
    }

    /// The article's own headers, with the count of its attempts and the time of its first failure, which the next failure counts on. The rest of what
    /// is said of the last failure goes.
    public static func headers(of headers: [Header]) -> [Header] {
        let kept = [DeadLetter.prefix + "attempts", DeadLetter.prefix + "first.failed"]
        return headers.filter {
            kept.contains($0.name) || !($0.name.hasPrefix(DeadLetter.prefix) || $0.name.hasPrefix(RetryHeaders.prefix))
        }
    }

    /// A time as it can be compared with those in dead letters: ISO 8601 in UTC, or the beginning of one. Nil for anything else.
    public static func time(_ text: String) -> String? {
        let form = "0000-00-00T00:00:00.000"
        let time = text.hasSuffix("Z") ? String(text.dropLast()) : text
        guard time.utf8.count >= 4, time.utf8.count <= form.utf8.count,
            zip(time.utf8, form.utf8).allSatisfy({ $1 == UInt8(ascii: "0") ? (48...57).contains($0) : $0 == $1 })
        else { return nil }
        return time
    }
}
