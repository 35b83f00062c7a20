import Kafka

/// Which results travel in which transaction, and what is to be done with it next.
///
/// A pure state machine. Results are added in the order in which they may be published, which within a partition is the order of its offsets without
/// a hole: so the position that a transaction commits is one past the last of the partition's results in it. A transaction that fails is aborted, and
/// what was in it goes into the next one, in its old order. `nextStep` says what is to be done, one step at a time; each step is answered by
/// an event (`begun`, `committed`, `aborted`, or `fail`, `retry`, `stop`).
struct TransactionCycle<Value> {
    enum State: Equatable {
        /// No transaction. Can transition to: `beginning`, `ended`.
        case idle
        /// The producer was told to begin one. Can transition to: `open`, `idle`, `ended`.
        case beginning
        /// Takes results. Can transition to: `committing`, `aborting`, `ended`.
        case open
        /// Takes no more; the outcome is the broker's. Can transition to: `idle`, `aborting`, `ended`.
        case committing
        /// Never to become visible. Can transition to: `idle`, `ended`.
        case aborting
        /// The producer has failed for good, or its work is over. Final.
        case ended
    }

    enum Step: Equatable {
        case begin
        /// Send these positions with the transaction, and commit it.
        case commit([TopicPartition: Int64])
        case abort
    }

    struct Entry {
        let ticket: Ticket
        let partition: TopicPartition
        let offset: Int64
        var value: Value
        /// Its partition is not this worker's any more: it must not become visible.
        var isDropped = false
    }

    /// From how many results on a transaction is committed without waiting for the interval: results stay in work until they are committed, and
    /// must not fill the worker.
    let sufficient: Int

    private(set) var state = State.idle
    /// In the present transaction, in the order in which they were handed to the producer.
    private(set) var entered: [Entry] = []
    /// Not in any; spent entries go in bulk.
    private var waiting: [Entry] = []
    private var next = 0
    private var isCommitDue = false
    private var mustAbort = false
    /// A transaction was aborted: the next one waits for the interval, so that a lasting trouble is not met again at once.
    private(set) var isHeld = false

    init(sufficient: Int) { self.sufficient = sufficient }

    /// Everything that is not committed.
    var count: Int { entered.count + waiting.count - next }

    // MARK: - What comes in

    mutating func add(_ ticket: Ticket, _ partition: TopicPartition, offset: Int64, _ value: Value) {
        waiting.append(Entry(ticket: ticket, partition: partition, offset: offset, value: value))
    }

    /// What is to be handed to the producer next; nil when there is nothing, or no transaction takes it.
    var head: (ticket: Ticket, value: Value)? {
        guard state == .open, !mustAbort, next < waiting.count else { return nil }
        return (waiting[next].ticket, waiting[next].value)
    }

    /// The head was handed over.
    mutating func enterHead() {
        guard head != nil else { return }
        entered.append(waiting[next])
        next += 1
        if next == waiting.count || next == 1024 {
            waiting.removeFirst(next)
            next = 0
        }
        if entered.count >= sufficient { isCommitDue = true }
    }

    /// What is known under this ticket and not committed.
    func value(of ticket: Ticket) -> Value? { (entered + waiting[next...]).first { $0.ticket == ticket }?.value }

    /// Another value is to be published for this ticket. One that was handed over already is replaced when its transaction is aborted.
    mutating func replace(_ ticket: Ticket, with value: Value) {
        if let index = entered.firstIndex(where: { $0.ticket == ticket }) { entered[index].value = value }
        if let index = waiting[next...].firstIndex(where: { $0.ticket == ticket }) { waiting[index].value = value }
    }

    /// These partitions are given up: nothing of them may be committed from now on. A commit under way is the broker's to decide. Returns what is
    /// forgotten here.
    mutating func drop(where isGiven: (TopicPartition) -> Bool) -> [Ticket] {
        waiting.removeFirst(next)
        next = 0
        var dropped = waiting.filter { isGiven($0.partition) }.map(\.ticket)
        waiting.removeAll { isGiven($0.partition) }
        for index in entered.indices where !entered[index].isDropped && isGiven(entered[index].partition) {
            entered[index].isDropped = true
            dropped.append(entered[index].ticket)
        }
        if state == .open, entered.contains(where: \.isDropped) { mustAbort = true }
        return dropped
    }

    /// The interval has passed: what is in the transaction is to be committed, and what an abort left may be tried again.
    mutating func commitInterval() {
        isHeld = false
        isCommitDue = true
    }

    /// Commit without waiting for the interval.
    mutating func hasten() { isCommitDue = true }

    /// Something went wrong that spoils the open transaction. While it is committed, the commit itself will tell.
    mutating func spoil() { if state == .open { mustAbort = true } }

    // MARK: - What is to be done

    /// The next step, which must be answered before there is another.
    mutating func nextStep() -> Step? {
        switch state {
        case .idle where next < waiting.count && !isHeld:
            state = .beginning
            return .begin
        case .open where mustAbort:
            state = .aborting
            return .abort
        case .open where isCommitDue && !entered.isEmpty:
            state = .committing
            isCommitDue = false
            return .commit(Dictionary(entered.map { ($0.partition, $0.offset + 1) }, uniquingKeysWith: max))
        default: return nil
        }
    }

    mutating func begun() { if state == .beginning { state = .open } }

    /// The transaction is visible. Returns what was in it and still counts.
    mutating func committed() -> [Entry] {
        guard state == .committing else { return [] }
        defer { entered = [] }
        state = .idle
        return entered.filter { !$0.isDropped }
    }

    /// The commit, or the beginning, did not succeed, and the producer lives: what was entered is offered again, by another transaction.
    mutating func fail() {
        switch state {
        case .beginning: reoffer()
        case .committing:
            state = .open
            mustAbort = true
        default: break
        }
    }

    mutating func aborted() { if state == .aborting { reoffer() } }

    /// No transaction will follow, and none is under way that could still be ended.
    mutating func end() { state = .ended }

    private mutating func reoffer() {
        waiting.replaceSubrange(..<next, with: entered.filter { !$0.isDropped })
        next = 0
        entered = []
        mustAbort = false
        isHeld = true
        state = .idle
    }
}
