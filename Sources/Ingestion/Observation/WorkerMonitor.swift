import Extraction
import Kafka
import Monitoring
import Synchronization

/// A worker's events as log lines, metrics and health.
///
/// Event names and keys are an interface: alerts and queries rely on them. `README.md` lists them.
public final class WorkerMonitor: WorkerObserver {
    private struct Condition {
        var hasJoined = false
        var isDraining = false
        /// What keeps the output from taking records, until one is acknowledged again.
        var outputTrouble: String?
        /// No broker can be reached, until one is heard again. Records wait for them without being refused, so that nothing else would tell.
        var isCutOff = false
        var lastBeat = ContinuousClock.now
        /// Nil before the first event.
        var lastPoll: ContinuousClock.Instant?
        var overdue: [OverdueArticle] = []
        var activity = WorkerActivity()
    }

    private let log: Logger
    private let metrics: MetricsRegistry
    private let condition = Mutex(Condition())
    private let consumed: Counter
    private let produced: Counter
    private let articleBytes: Histogram
    private let articleDuration: Histogram
    private let commitDuration: Histogram
    private let commits: Counter
    private let failedCommits: Counter
    private let inFlightArticles: Gauge
    private let inFlightBytes: Gauge

    /// A worker whose actor has not moved for so long is stuck: its commit interval, which always comes, is seconds at the most.
    static let stuckAfter = Duration.seconds(60)

    public init(log: Logger, metrics: MetricsRegistry) {
        self.log = log
        self.metrics = metrics
        consumed = metrics.counter(.articlesConsumed)
        produced = metrics.counter(.articlesProduced)
        articleBytes = metrics.histogram(.articleBytes)
        articleDuration = metrics.histogram(.articleDuration)
        commitDuration = metrics.histogram(.commitDuration)
        commits = metrics.counter(.commits, [.outcome: "done"])
        failedCommits = metrics.counter(.commits, [.outcome: "failed"])
        inFlightArticles = metrics.gauge(.inFlightArticles)
        inFlightBytes = metrics.gauge(.inFlightBytes)
    }

    // MARK: - Articles

    public func admitted(_ message: Message) {
        consumed.increment()
        condition.withLock { $0.activity.totals.consumed += 1 }
        articleBytes.observe(Double(message.byteCount))
    }

    public func published(_ kind: Publication.Kind, from message: Message, took: Duration) {
        articleDuration.observe(took)
        condition.withLock {
            $0.outputTrouble = nil
            switch kind {
            case .record, .tombstone: $0.activity.totals.produced += 1
            case .deadLetter: $0.activity.totals.deadLettered += 1
            case .retry: $0.activity.totals.retried += 1
            }
        }
        switch kind {
        case .record(let decision):
            produced.increment()
            metrics.counter(.qualityDecisions, [.decision: decision]).increment()
        case .tombstone: produced.increment()
        case .retry(let reason):
            metrics.counter(.articlesRetried, [.reason: reason]).increment()
            log.warning(
                "article_put_off", "the article could not be processed and comes back by the retry topic",
                [
                    .reason: .init(reason), .topic: .init(message.topic), .partition: .init(message.partition),
                    .offset: .init(message.offset),
                ])
        case .deadLetter(let reason):
            noteTrouble("dead letters: \(reason)")
            metrics.counter(.articlesDeadLettered, [.reason: reason]).increment()
            log.warning(
                "article_dead_lettered", "the article could not be processed and went to the dead letters",
                [
                    .reason: .init(reason), .topic: .init(message.topic), .partition: .init(message.partition),
                    .offset: .init(message.offset),
                ])
        }
    }

    public func refused(_ kind: Publication.Kind, from message: Message, error: KafkaError) {
        condition.withLock { $0.outputTrouble = error.description }
        noteTrouble("the output refused what was published: \(error.description)")
        log.error(
            "publication_refused", "the output did not take what was published; its partition is not committed until it does",
            [
                .error: .init(error), .topic: .init(message.topic), .partition: .init(message.partition), .offset: .init(message.offset),
            ])
    }

    public func retrying(_ message: Message, reason: String, attempt: Int, after pause: Duration) {
        metrics.counter(.articlesRetried, [.reason: reason]).increment()
        log.warning(
            "article_retried", "the article could not be processed and is tried again after attempt \(attempt)",
            [
                .reason: .init(reason), .topic: .init(message.topic), .partition: .init(message.partition), .offset: .init(message.offset),
                .durationMilliseconds: .init(pause),
            ])
    }

    public func polled() {
        let now = ContinuousClock.now
        condition.withLock { $0.lastPoll = now }
    }

    public func overdue(_ articles: [OverdueArticle]) {
        let isNew = condition.withLock { condition in
            defer { condition.overdue = articles }
            return condition.overdue.isEmpty && !articles.isEmpty
        }
        guard isNew else { return }
        for article in articles {
            log.error(
                "article_stuck", "no deadline stops this article; its last finished stage is '\(article.lastStage)'",
                [
                    .topic: .init(article.partition.topic), .partition: .init(article.partition.partition), .offset: .init(article.offset),
                    .durationMilliseconds: .init(article.since.duration(to: .now)),
                ])
        }
    }

    public func load(_ load: WorkerLoad) {
        inFlightArticles.set(load.articles)
        inFlightBytes.set(load.bytes)
    }

    public func ledgers(_ ledgers: [TopicPartition: LedgerLoad]) {
        let now = ContinuousClock.now
        condition.withLock {
            $0.lastBeat = now
            $0.activity.beat(ledgers, now: now)
        }
        for (partition, load) in ledgers {
            metrics.gauge(.ledgerUnfinishedArticles, partition.labels).set(load.unfinished)
            metrics.gauge(.ledgerGapArticles, partition.labels).set(load.gap)
            metrics.gauge(.ledgerOldestUnfinished, partition.labels).set(load.oldest.map { ($0.duration(to: now)).inSeconds } ?? 0)
        }
    }

    // MARK: - Partitions

    public func paused(_ partition: TopicPartition) { noteChange { $0.pause(partition, true) } }

    public func resumed(_ partition: TopicPartition) { noteChange { $0.pause(partition, false) } }

    public func assigned(_ partitions: [TopicPartition]) {
        condition.withLock { $0.hasJoined = true }
        noteChange { $0.assign(partitions) }
        metrics.counter(.rebalances, [.kind: "assigned"]).increment()
        log.info("partitions_assigned", "the group gave partitions to this worker", [.partitions: .init(Self.list(partitions))])
    }

    public func revoking(_ partitions: [TopicPartition], isLost: Bool) {
        metrics.counter(.rebalances, [.kind: isLost ? "lost" : "revoked"]).increment()
        if isLost {
            noteTrouble("partitions were lost")
            log.warning(
                "partitions_lost", "the group gave partitions away: nothing of them is committed",
                [.partitions: .init(Self.list(partitions))])
        } else {
            log.info("partitions_revoking", "the group asks partitions back", [.partitions: .init(Self.list(partitions))])
        }
    }

    public func released(_ partitions: [TopicPartition]) {
        noteChange { $0.release(partitions) }
        for partition in partitions { metrics.removeSeries(where: partition.labels) }
        log.info("partitions_released", "gave partitions back", [.partitions: .init(Self.list(partitions))])
    }

    public func committed(_ positions: [TopicPartition: Int64], took: Duration) {
        commits.increment()
        commitDuration.observe(took)
        condition.withLock {
            $0.isCutOff = false
            $0.activity.commit(positions)
        }
        for (partition, position) in positions { metrics.gauge(.committedOffset, partition.labels).set(position) }
        log.debug(
            "committed", "committed offsets", [.partitions: .init(Self.list(positions.keys.sorted())), .durationMilliseconds: .init(took)])
    }

    public func commitFailed(_ positions: [TopicPartition: Int64], error: KafkaError) {
        failedCommits.increment()
        noteTrouble("a commit failed: \(error.description)")
        log.warning(
            "commit_failed", "a commit failed and is tried again",
            [.error: .init(error), .partitions: .init(Self.list(positions.keys.sorted()))])
    }

    public func transactionFailed(articles: Int, error: KafkaError) {
        failedCommits.increment()
        noteTrouble("a transaction was not committed: \(error.description)")
        log.warning(
            "transaction_failed", "a transaction was not committed; unless this worker has to end, its articles go into the next one",
            [.error: .init(error), .articles: .init(articles)])
    }

    // MARK: - The client and the end

    public func troubled(_ error: KafkaError) {
        noteTrouble(error.description)
        if error.code == .allBrokersDown { condition.withLock { $0.isCutOff = true } }
        if error.isFatal {
            log.error("client_failed", "the Kafka client cannot go on", [.error: .init(error)])
        } else {
            log.warning("client_troubled", "the Kafka client reports a trouble and goes on", [.error: .init(error)])
        }
    }

    public func statistics(_ json: [UInt8]) {
        guard let statistics = WorkerStatistics(json: json) else { return }
        if statistics.brokersUp > 0 { condition.withLock { $0.isCutOff = false } }
        for (partition, facts) in statistics.partitions {
            let standing = condition.withLock { condition in
                if let lag = facts.committedLag { condition.activity.note(lag: lag, of: partition) }
                return condition.activity.standings[partition]
            }
            guard let standing else { continue }
            if let lag = facts.committedLag { metrics.gauge(.committedLag, partition.labels).set(lag) }
            if let end = facts.end, let position = standing.load.position ?? standing.committed {
                metrics.gauge(.storedLag, partition.labels).set(max(0, end - position))
            }
        }
        clientMetrics(of: "consumer", statistics)
    }

    /// The producer's statistics, on its own thread.
    public func producerStatistics(_ json: [UInt8]) {
        if let statistics = WorkerStatistics(json: json) { clientMetrics(of: "producer", statistics) }
    }

    private func clientMetrics(of client: String, _ statistics: WorkerStatistics) {
        let labels: Labels = [.client: client]
        metrics.gauge(.clientQueuedMessages, labels).set(statistics.queuedMessages)
        metrics.gauge(.clientQueuedBytes, labels).set(statistics.queuedBytes)
        metrics.counter(.clientSentBytes, labels).raise(to: statistics.sentBytes)
        metrics.counter(.clientReceivedBytes, labels).raise(to: statistics.receivedBytes)
        metrics.counter(.clientRequestErrors, labels).raise(to: statistics.requestErrors)
        metrics.gauge(.clientBrokersUp, labels).set(statistics.brokersUp)
        metrics.gauge(.clientRoundTrip, labels).set(statistics.roundTrip)
    }

    public func draining(articles: Int) {
        condition.withLock { $0.isDraining = true }
        log.info("draining", "asked to stop: nothing new is taken in, what is in work may finish", [.articles: .init(articles)])
    }

    public func drainExpired(articles: Int) {
        log.warning(
            "drain_expired", "the drain deadline has passed: what is left stays uncommitted and comes again", [.articles: .init(articles)])
    }

    public func stopped() { log.info("stopped", "left the group") }

    // MARK: - Within

    private func noteChange(_ change: (inout WorkerActivity) -> Void) {
        let standings = condition.withLock { condition in
            change(&condition.activity)
            return condition.activity.standings
        }
        metrics.gauge(.assignedPartitions).set(standings.count)
        metrics.gauge(.pausedPartitions).set(standings.values.count { $0.isPaused })
    }

    private func noteTrouble(_ text: String) {
        let time = MonitoringClock.system.read().unixMilliseconds
        condition.withLock { $0.activity.note(trouble: text, time: time) }
    }

    private static func list(_ partitions: [TopicPartition]) -> String { partitions.map(\.description).joined(separator: " ") }
}

extension WorkerMonitor: HealthSource {
    public func healthReport() -> HealthReport {
        let condition = condition.withLock { $0 }
        let silence = condition.lastBeat.duration(to: .now)
        let unpolled = condition.lastPoll?.duration(to: .now) ?? .zero
        let stuck = condition.overdue.map { "\($0.partition)@\($0.offset) after '\($0.lastStage)'" }
        return HealthReport(
            liveness: [
                .init("worker", isPassing: silence < Self.stuckAfter, detail: "last sign of life \(Int(silence.inSeconds)) s ago"),
                .init("poll", isPassing: unpolled < Self.stuckAfter, detail: "last event \(Int(unpolled.inSeconds)) s ago"),
                .init("articles", isPassing: stuck.isEmpty, detail: stuck.joined(separator: ", ")),
            ],
            readiness: [
                .init("group", isPassing: condition.hasJoined, detail: condition.hasJoined ? "joined" : "not joined yet"),
                .init("brokers", isPassing: !condition.isCutOff, detail: condition.isCutOff ? "none can be reached" : ""),
                .init("output", isPassing: condition.outputTrouble == nil, detail: condition.outputTrouble ?? ""),
                .init("running", isPassing: !condition.isDraining, detail: condition.isDraining ? "draining" : ""),
            ],
            startup: [.init("started", isPassing: true)])
    }
}

extension WorkerMonitor {
    public func statusReport() -> StatusReport {
        let now = ContinuousClock.now
        let activity = condition.withLock { $0.activity }
        let stages = Extraction.Stage.allCases.map { ($0, metrics.histogram(.stageDuration, [.stage: $0.rawValue]).snapshot()) }
        let whole = stages.reduce(0) { $0 + $1.1.sum }
        return StatusReport(
            rates: activity.rates(now: now), partitions: activity.partitions(now: now),
            stages: stages.filter { $0.1.count > 0 }.map { stage, times in
                .init(name: stage.rawValue, mean: times.sum / Double(times.count), share: whole > 0 ? times.sum / whole : 0)
            }.sorted { ($1.share, $0.name) < ($0.share, $1.name) },
            troubles: activity.troubles.reversed())
    }
}

extension TopicPartition {
    /// As the labels of a series.
    var labels: Labels { [.topic: topic, .partition: String(partition)] }
}

extension Duration {
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
