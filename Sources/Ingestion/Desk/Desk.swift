import Kafka

/// Everything one worker has in work, and every decision about it: what is admitted, what is published next, what is paused, what may be
/// committed and when partitions can be given back.
///
/// A pure state machine: each event is a method that returns the actions to take, in order. It has no clock, no I/O and no task in it.
/// `Result` is what comes out of an article; the desk only holds it until its turn.
struct Desk<Result> {
    enum State: Equatable {
        /// Admits. Can transition to: `draining`, `stopped`.
        case running
        /// Asked to stop: nothing new, what is in work may finish. Can transition to: `stopped`.
        case draining
        /// Nothing is in work any more, or what is has been abandoned. Final.
        case stopped
    }

    enum Action {
        /// Publish, in this order; each is answered by `acknowledge`.
        case publish([(ticket: Ticket, result: Result)])
        /// Stop fetching from this partition until it is resumed.
        case pause(TopicPartition)
        case resume(TopicPartition)
        /// There is room again for the intake.
        case admitMore
        /// Store these positions with the broker, answered by `noteCommitted`.
        case commit([TopicPartition: Int64])
        /// Give these partitions back to the group; follows the commit of what they had finished.
        case release([TopicPartition])
        /// Nothing is left to do: leave the group.
        case stop
    }

    struct Configuration: Sendable {
        var ordering: Ordering
        /// Bounds all partitions together.
        var total: Lane.Capacity
        /// Bounds each partition.
        var lane: Lane.Capacity
    }

    struct Assigned {
        /// Tells this assignment of the partition from earlier ones, whose work may still be under way.
        let generation: Int
        var ledger = PartitionLedger()
        var order: PublicationOrder<Result>
        var lane: Lane
    }

    struct Work {
        let partition: TopicPartition
        let generation: Int
        let offset: Int64
        let bytes: Int
    }

    let configuration: Configuration
    private(set) var state = State.running
    private(set) var assigned: [TopicPartition: Assigned] = [:]
    /// Admitted and neither acknowledged nor abandoned, of this assignment or of an earlier one.
    private(set) var works: [Ticket: Work] = [:]
    /// Partitions asked back by the group, not released yet.
    private(set) var revoked: Set<TopicPartition> = []
    private(set) var total: Lane
    private var nextTicket: Ticket = 0
    private var generation = 0

    init(_ configuration: Configuration) {
        self.configuration = configuration
        total = Lane(configuration.total)
    }

    /// How many messages the intake may ask for.
    var room: Int { state == .running ? total.room : 0 }

    // MARK: - Assignment

    /// The group gave these partitions to this worker. What was known of them from an earlier assignment is void.
    mutating func assign(_ partitions: [TopicPartition]) {
        generation += 1
        for partition in partitions {
            assigned[partition] = Assigned(
                generation: generation, order: PublicationOrder(configuration.ordering), lane: Lane(configuration.lane))
            if state != .running { assigned[partition]?.ledger.drain() }
        }
    }

    /// The group asks these partitions back. They are released when what is in work of them is finished, or at `expireRevocation`.
    mutating func revoke(_ partitions: [TopicPartition]) -> [Action] {
        for partition in partitions where assigned[partition] != nil {
            assigned[partition]?.ledger.drain()
            revoked.insert(partition)
        }
        return settle()
    }

    /// These partitions belong to another worker already: nothing of them may be committed, and what is in work of them is in vain.
    mutating func lose(_ partitions: [TopicPartition]) -> [Action] {
        for partition in partitions {
            assigned[partition] = nil
            revoked.remove(partition)
        }
        return [.release(partitions)] + settle()
    }

    /// The deadline of a revocation has passed: gives the partitions back with what is finished; the rest is the next owner's.
    mutating func expireRevocation() -> [Action] { releaseRevoked() }

    // MARK: - The way of an article

    /// Takes a message into work, or answers nil: its partition is not this worker's any more, or the offset was admitted before.
    mutating func admit(_ partition: TopicPartition, offset: Int64, key: [UInt8]?, bytes: Int) -> (ticket: Ticket, actions: [Action])? {
        guard let generation = assigned[partition]?.generation, assigned[partition]?.ledger.admit(offset) == true else { return nil }
        let ticket = nextTicket
        nextTicket += 1
        works[ticket] = Work(partition: partition, generation: generation, offset: offset, bytes: bytes)
        assigned[partition]?.order.admit(ticket, key: key)
        _ = total.enter(bytes: bytes)
        return (ticket, assigned[partition]?.lane.enter(bytes: bytes) == .filled ? [.pause(partition)] : [])
    }

    /// An article's result is there.
    mutating func finish(_ ticket: Ticket, with result: Result) -> [Action] {
        guard let work = works[ticket] else { return [] }
        guard state != .stopped, isCurrent(work), let ready = assigned[work.partition]?.order.finish(ticket, with: result) else {
            return forget(ticket)
        }
        return ready.isEmpty ? [] : [.publish(ready)]
    }

    /// The broker has what was published for this article.
    mutating func acknowledge(_ ticket: Ticket) -> [Action] {
        guard let work = works[ticket] else { return [] }
        if isCurrent(work) { assigned[work.partition]?.ledger.finish(work.offset) }
        return forget(ticket)
    }

    /// The article was given up unfinished. Its offset is never done, so it and what follows it in its queue come again later.
    mutating func abandon(_ ticket: Ticket) -> [Action] { forget(ticket) }

    // MARK: - Commits

    /// The positions the broker does not have yet, of partitions that are still this worker's.
    func dueCommits(of partitions: some Sequence<TopicPartition>) -> [TopicPartition: Int64] {
        var due: [TopicPartition: Int64] = [:]
        for partition in partitions {
            if let ledger = assigned[partition]?.ledger, ledger.isCommitDue { due[partition] = ledger.position }
        }
        return due
    }

    /// The commit interval has passed.
    func commitDue() -> [Action] {
        let due = dueCommits(of: assigned.keys)
        return due.isEmpty ? [] : [.commit(due)]
    }

    mutating func noteCommitted(_ positions: [TopicPartition: Int64]) {
        for (partition, position) in positions { assigned[partition]?.ledger.noteCommitted(position) }
    }

    // MARK: - Stopping

    /// Asked to stop: what is in work may finish.
    mutating func drain() -> [Action] {
        guard state == .running else { return [] }
        state = .draining
        for partition in assigned.keys { assigned[partition]?.ledger.drain() }
        return settle()
    }

    /// The deadline of the drain has passed: what is not acknowledged is abandoned and stays uncommitted.
    mutating func expireDrain() -> [Action] {
        guard state != .stopped else { return [] }
        state = .stopped
        return commitDue() + [.stop]
    }

    // MARK: - Within

    /// Whether the work belongs to the present assignment of its partition.
    private func isCurrent(_ work: Work) -> Bool { assigned[work.partition]?.generation == work.generation }

    private mutating func forget(_ ticket: Ticket) -> [Action] {
        guard let work = works.removeValue(forKey: ticket) else { return [] }
        var actions: [Action] = []
        if total.leave(bytes: work.bytes) == .cleared, state == .running { actions.append(.admitMore) }
        if isCurrent(work), assigned[work.partition]?.lane.leave(bytes: work.bytes) == .cleared { actions.append(.resume(work.partition)) }
        return actions + settle()
    }

    /// What finished work brings about: a revocation whose partitions are all done, the end of a drain.
    private mutating func settle() -> [Action] {
        var actions: [Action] = []
        let isIdle = state == .stopped || revoked.allSatisfy { assigned[$0]?.lane.articles ?? 0 == 0 }
        if !revoked.isEmpty, isIdle { actions += releaseRevoked() }
        if state == .draining, works.isEmpty {
            state = .stopped
            actions += commitDue() + [.stop]
        }
        return actions
    }

    private mutating func releaseRevoked() -> [Action] {
        guard !revoked.isEmpty else { return [] }
        let due = dueCommits(of: revoked)
        let partitions = revoked.sorted()
        for partition in partitions { assigned[partition] = nil }
        revoked = []
        return (due.isEmpty ? [] : [.commit(due)]) + [.release(partitions)]
    }
}
