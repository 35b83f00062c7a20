/// The keys a log line may carry, all of them: one vocabulary, so that a query over the logs finds a partition under one name only.
///
/// Values are ids, offsets, counts and reasons. The text of an article, and anything the configuration calls a secret, never stands in a log.
public enum LogKey: String, Sendable, CaseIterable {
    case address
    case articleID = "article_id"
    case articles
    case attempt
    case brokers
    case bytes
    case clientID = "client_id"
    case code
    case count
    case decision
    case durationMilliseconds = "duration_ms"
    case error
    case file
    case generation
    case groupID = "group_id"
    case key
    case lag
    case level
    case line
    case mode
    case offset
    case option
    case partition
    case partitions
    case port
    case processID = "pid"
    case reason
    case signal
    case stage
    case state
    case topic
    case version
}
