/// Every metric there is: its name, what it means, and which labels its series carry. One prefix, base units, `_total` for counters.
///
/// A metric that nobody moves is a lie; the daemon's tests run it and assert that every case here has moved.
public enum MetricName: String, Sendable, CaseIterable {
    // What goes through.
    case articlesConsumed = "copydesk_articles_consumed_total"
    case articlesProduced = "copydesk_articles_produced_total"
    case articlesDeadLettered = "copydesk_articles_dead_lettered_total"
    case articlesRetried = "copydesk_articles_retried_total"
    case qualityDecisions = "copydesk_quality_decisions_total"
    case articleDuplicates = "copydesk_article_duplicates_total"
    case articleBytes = "copydesk_article_bytes"
    case articleDuration = "copydesk_article_duration_seconds"
    case stageDuration = "copydesk_stage_duration_seconds"

    // What is in work.
    case inFlightArticles = "copydesk_in_flight_articles"
    case inFlightBytes = "copydesk_in_flight_bytes"
    case assignedPartitions = "copydesk_assigned_partitions"
    case pausedPartitions = "copydesk_paused_partitions"
    case ledgerUnfinishedArticles = "copydesk_ledger_unfinished_articles"
    case ledgerGapArticles = "copydesk_ledger_gap_articles"
    case ledgerOldestUnfinished = "copydesk_ledger_oldest_unfinished_seconds"

    // What is done.
    case committedOffset = "copydesk_committed_offset"
    case committedLag = "copydesk_committed_lag"
    case storedLag = "copydesk_stored_lag"
    case commits = "copydesk_commits_total"
    case commitDuration = "copydesk_commit_duration_seconds"
    case rebalances = "copydesk_rebalances_total"

    // The clients of the broker.
    case clientQueuedMessages = "copydesk_client_queued_messages"
    case clientQueuedBytes = "copydesk_client_queued_bytes"
    case clientSentBytes = "copydesk_client_sent_bytes_total"
    case clientReceivedBytes = "copydesk_client_received_bytes_total"
    case clientRequestErrors = "copydesk_client_request_errors_total"
    case clientBrokersUp = "copydesk_client_brokers_up"
    case clientRoundTrip = "copydesk_client_round_trip_seconds"

    // The program and its process.
    case logLinesDropped = "copydesk_log_lines_dropped_total"
    case spans = "copydesk_spans_total"
    case buildInfo = "copydesk_build_info"
    case processResidentMemory = "process_resident_memory_bytes"
    case processCPU = "process_cpu_seconds_total"
    case processOpenDescriptors = "process_open_fds"
    case processStartTime = "process_start_time_seconds"
}

/// The labels there are. Values are words of this program or names from its configuration, never what an article says.
public enum LabelName: String, Sendable, CaseIterable, Comparable {
    case client, decision, kind, outcome, partition, reason, stage, topic, version
    case kafkaLibrary = "kafka_library"
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What sort of number a metric is.
public enum MetricKind: Sendable, Equatable {
    /// Only grows while the process lives.
    case counter
    /// Only grows; counted in nanoseconds, exposed in seconds.
    case nanosecondCounter
    /// Goes up and down.
    case gauge
    /// A gauge that is always 1 and says something in its labels.
    case info
    /// Observations counted by size; the bounds are the largest value each bucket takes, ascending.
    case histogram(bounds: [Double])
}
