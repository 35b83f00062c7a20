extension MetricName {
    /// The sentence on the `# HELP` line.
    public var help: String {
        switch self {
        case .articlesConsumed: "Articles taken from the input topics."
        case .articlesProduced: "Enriched records acknowledged by the output topic."
        case .articlesDeadLettered: "Articles acknowledged by the dead-letter topic, by the reason for it."
        case .articlesRetried: "Times an article was tried again, in place or by the retry topic, by the reason for it."
        case .qualityDecisions: "Records by the advice they carry: emit, emit_with_warnings, reject."
        case .articleDuplicates: "Articles that are nearly the same as an earlier one in this worker's window."
        case .articleBytes: "Size of the messages consumed."
        case .articleDuration: "Time from an article's admission to the acknowledgement of its record or dead letter."
        case .stageDuration: "Time one stage of the extraction took for one article."
        case .inFlightArticles: "Articles admitted and not yet acknowledged."
        case .inFlightBytes: "Bytes of the messages admitted and not yet acknowledged."
        case .assignedPartitions: "Partitions this worker owns."
        case .pausedPartitions: "Partitions this worker owns and has paused because their lane, or the worker, is full."
        case .ledgerUnfinishedArticles: "Articles of a partition that are in work."
        case .ledgerGapArticles: "Articles of a partition that are done and cannot be committed yet because an earlier one is in work."
        case .ledgerOldestUnfinished: "Age of the oldest article of a partition that is in work."
        case .committedOffset: "The offset to read next of a partition, as last committed."
        case .committedLag: "Messages of a partition from the committed offset to its end."
        case .storedLag: "Messages of a partition from the offset that the next commit stores to its end."
        case .commits: "Offset commits, by outcome."
        case .commitDuration: "Time an offset commit took."
        case .rebalances: "Changes of the assignment, by kind: assigned, revoked, lost."
        case .clientQueuedMessages: "Messages that wait in the client: to be sent or acknowledged (producer), to be taken (consumer)."
        case .clientQueuedBytes: "Bytes of the messages that wait in the client to be sent or acknowledged."
        case .clientSentBytes: "Bytes sent to the brokers."
        case .clientReceivedBytes: "Bytes received from the brokers."
        case .clientRequestErrors: "Requests to the brokers that failed or timed out."
        case .clientBrokersUp: "Brokers that the client is connected to."
        case .clientRoundTrip: "Mean time from a request to its answer in the last interval, of the slowest broker."
        case .logLinesDropped: "Log lines not written, by reason: repeated (their event came too often), unwritable (the reader was gone)."
        case .spans:
            "Spans of traces, by outcome: sent, dropped (no room while the collector did not take them), refused (by the collector, for good)."
        case .buildInfo: "Always 1; what is running, in its labels."
        case .processResidentMemory: "Resident memory size in bytes."
        case .processCPU: "Total user and system CPU time spent in seconds."
        case .processOpenDescriptors: "Number of open file descriptors."
        case .processStartTime: "Start time of the process since unix epoch in seconds."
        }
    }

    public var kind: MetricKind {
        switch self {
        case .articlesConsumed, .articlesProduced, .articlesDeadLettered, .articlesRetried, .articleDuplicates, .qualityDecisions, .commits,
            .rebalances, .clientSentBytes, .clientReceivedBytes, .clientRequestErrors, .logLinesDropped, .spans:
            .counter
        case .processCPU: .nanosecondCounter
        case .articleBytes: .histogram(bounds: Self.sizeBounds)
        case .articleDuration, .commitDuration: .histogram(bounds: Self.latencyBounds)
        case .stageDuration: .histogram(bounds: Self.computeBounds)
        case .buildInfo: .info
        case .inFlightArticles, .inFlightBytes, .assignedPartitions, .pausedPartitions, .ledgerUnfinishedArticles, .ledgerGapArticles,
            .ledgerOldestUnfinished, .committedOffset, .committedLag, .storedLag, .clientQueuedMessages, .clientQueuedBytes,
            .clientBrokersUp,
            .clientRoundTrip, .processResidentMemory, .processOpenDescriptors, .processStartTime:
            .gauge
        }
    }

    /// The labels that each series of the metric carries: these, no fewer and no others.
    public var labels: [LabelName] {
        switch self {
        case .articlesDeadLettered, .articlesRetried, .logLinesDropped: [.reason]
        case .stageDuration: [.stage]
        case .qualityDecisions: [.decision]
        case .clientQueuedMessages, .clientQueuedBytes, .clientSentBytes, .clientReceivedBytes, .clientRequestErrors, .clientBrokersUp,
            .clientRoundTrip:
            [.client]
        case .commits, .spans: [.outcome]
        case .rebalances: [.kind]
        case .ledgerUnfinishedArticles, .ledgerGapArticles, .ledgerOldestUnfinished, .committedOffset, .committedLag, .storedLag:
            [.partition, .topic]
        case .buildInfo: [.kafkaLibrary, .version]
        default: []
        }
    }

    /// 50 microseconds to 10 seconds: a stage takes microseconds to tens of milliseconds, its worst case seconds.
    static let computeBounds: [Double] = [
        0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10,
    ]
    /// 1 millisecond to 30 seconds: from a round trip to a broker nearby to the default deadline of an article.
    static let latencyBounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    /// 256 bytes to 16 MiB in steps of four: a tombstone's neighbour to the largest that is accepted by default.
    static let sizeBounds: [Double] = [256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216]
}
