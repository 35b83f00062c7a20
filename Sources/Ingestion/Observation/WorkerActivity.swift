import Kafka
import Monitoring

/// What a worker has been doing, as the status page shows it: rates over the last minute, partitions, last troubles. A value; time comes in.
struct WorkerActivity {
    /// Articles since the start.
    struct Totals: Equatable {
        var consumed: UInt64 = 0
        var produced: UInt64 = 0
        var retried: UInt64 = 0
        var deadLettered: UInt64 = 0
    }

    struct Standing: Equatable {
        var lag: Int64?
        var committed: Int64?
        var load = LedgerLoad(unfinished: 0, gap: 0)
        var isPaused = false
    }

    /// Of different kinds; more would not fit a page that is looked at in a hurry.
    static let maximumTroubles = 10
    static let rateWindow = Duration.seconds(60)

    var totals = Totals()
    private(set) var standings: [TopicPartition: Standing] = [:]
    /// The latest last.
    private(set) var troubles: [StatusReport.Trouble] = []
    private var samples: [(at: ContinuousClock.Instant, totals: Totals)] = []

    /// Notes how far the totals have come; called at every commit interval.
    mutating func beat(_ ledgers: [TopicPartition: LedgerLoad], now: ContinuousClock.Instant) {
        for (partition, load) in ledgers { standings[partition, default: Standing()].load = load }
        // A second apart at least, so that a short commit interval does not make a long list.
        if let last = samples.last, last.at.duration(to: now) < .seconds(1) { return }
        samples.append((now, totals))
        samples.removeFirst(max(0, samples.firstIndex { $0.at.duration(to: now) <= Self.rateWindow } ?? 0))
    }

    mutating func assign(_ partitions: [TopicPartition]) {
        for partition in partitions { standings[partition] = Standing() }
    }

    mutating func release(_ partitions: [TopicPartition]) {
        for partition in partitions { standings[partition] = nil }
    }

    mutating func pause(_ partition: TopicPartition, _ isPaused: Bool) { standings[partition]?.isPaused = isPaused }

    mutating func commit(_ positions: [TopicPartition: Int64]) {
        for (partition, position) in positions { standings[partition]?.committed = position }
    }

    mutating func note(lag: Int64, of partition: TopicPartition) { standings[partition]?.lag = lag }

    /// - Parameter time: milliseconds since 1970.
    mutating func note(trouble text: String, time: Int64) {
        let before = troubles.firstIndex { $0.text == text }.map { troubles.remove(at: $0).count } ?? 0
        troubles.append(StatusReport.Trouble(time: time, text: text, count: before + 1))
        if troubles.count > Self.maximumTroubles { troubles.removeFirst() }
    }

    func rates(now: ContinuousClock.Instant) -> [StatusReport.Rate] {
        let first = samples.first
        let seconds = max(1, first.map { $0.at.duration(to: now).inSeconds } ?? 1)
        func rate(_ name: String, _ total: KeyPath<Totals, UInt64>) -> StatusReport.Rate {
            let since = totals[keyPath: total] - (first?.totals[keyPath: total] ?? 0)
            return StatusReport.Rate(name: name, perSecond: Double(since) / seconds, total: totals[keyPath: total])
        }
        return [
            rate("consumed", \.consumed), rate("published", \.produced), rate("put off", \.retried), rate("dead letters", \.deadLettered),
        ]
    }

    func partitions(now: ContinuousClock.Instant) -> [StatusReport.Partition] {
        standings.sorted { $0.key < $1.key }.map { partition, standing in
            StatusReport.Partition(
                name: partition.description, lag: standing.lag, committed: standing.committed, inWork: standing.load.unfinished,
                oldest: standing.load.oldest.map { $0.duration(to: now).inSeconds }, isPaused: standing.isPaused)
        }
    }
}
