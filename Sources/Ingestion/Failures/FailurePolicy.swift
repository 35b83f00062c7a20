import Kafka

/// What is done about an article that could not be edited, by the reason: how often it is tried, how long is waited between, and whether it may come
/// back by a topic of its own. A pure value; chance comes in as a parameter.
public struct FailurePolicy: Sendable, Equatable {
    /// Attempts in place by reason, the first one included. Others have one: trying again what is permanent only holds up those behind it.
    public var attempts: [String: Int] = [:]
    public var backoff = Duration.seconds(1)
    public var maxBackoff = Duration.seconds(60)
    /// Where articles go whose attempts in place are used up; nil for the dead letters at once.
    public var retryTopic: String?
    /// How often an article may come back by the retry topic before it is a dead letter.
    public var retryRounds = 3
    /// How long it stays away each time.
    public var retryDelay = Duration.seconds(60)

    public init() {}

    func attempts(for reason: String) -> Int { max(1, attempts[reason] ?? 1) }

    /// The pause after this many attempts (1 and up): doubled each time, up to the maximum, and between half and all of that by chance, so that what
    /// failed together does not come back together.
    func pause(after attempt: Int, chance: Double) -> Duration {
        var pause = backoff
        for _ in 1..<max(1, min(attempt, 32)) where pause < maxBackoff { pause *= 2 }
        return min(pause, maxBackoff) * (0.5 + 0.5 * min(max(chance, 0), 1))
    }
}

/// What the headers of a message that comes back by the retry topic say.
struct RetryHeaders: Equatable {
    static let prefix = "copydesk.retry."

    /// How often it has been there.
    var round: Int
    /// Milliseconds since 1970: not to be tried before.
    var due: Int64

    init(round: Int, due: Int64) {
        self.round = round
        self.due = due
    }

    /// Whatever somebody wrote there: at least none, and no further away than the longest delay there can be.
    init(_ headers: [Header]) {
        func number(_ name: String) -> Int64? {
            headers.last { $0.name == Self.prefix + name }?.value.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
        }
        round = Int(clamping: max(0, number("round") ?? 0))
        due = max(0, number("due") ?? 0)
    }

    /// The headers with these in place of older ones.
    func replacing(in headers: [Header]) -> [Header] {
        headers.filter { !$0.name.hasPrefix(Self.prefix) }
            + [("round", String(round)), ("due", String(due))].map { Header(Self.prefix + $0.0, Array($0.1.utf8)) }
    }
}
