import Kafka
import Synchronization
import Testing

@testable import Ingestion

/// What brokers may answer at any moment, and what must come of it: one row each.
private struct ProtocolFault: Sendable {
    enum Outcome: Sendable {
        /// Every article comes out once.
        case once
        /// Every article comes out; some twice, since the worker cannot know what became of them. (In transactions: records of aborted ones, which
        /// the embedded broker shows.)
        case delivered
        /// The worker ends, with an error that says why.
        case fatal
    }

    let what: String
    var delivery = DeliveryGuarantee.atLeastOnce
    let outcome: Outcome
    /// Before the worker starts.
    var before: @Sendable (EmbeddedCluster) throws -> Void = { _ in }
    /// While it works.
    var during: @Sendable (EmbeddedCluster) async throws -> Void = { _ in }
}

private func code(_ number: Int32) -> KafkaError.Code { KafkaError.Code(rawValue: number) }

/// Each of these codes, by the protocol's numbers, is answered to the first requests of the kind.
private func answer(
    _ what: String, _ request: EmbeddedCluster.Request, _ codes: [Int32], _ outcome: ProtocolFault.Outcome = .once,
    in delivery: DeliveryGuarantee = .atLeastOnce
) -> ProtocolFault {
    ProtocolFault(
        what: what, delivery: delivery, outcome: outcome,
        before: { $0.fail(next: request, with: codes.map { $0 == cut ? .transport : code($0) }) })
}

private let cut = Int32.min
private let notLeader: Int32 = 6, timedOut: Int32 = 7, loading: Int32 = 14, noCoordinator: Int32 = 15, notCoordinator: Int32 = 16
private let fewReplicas: Int32 = 19, illegalGeneration: Int32 = 22, unknownMember: Int32 = 25, rebalancing: Int32 = 27
private let notAllowed: Int32 = 29, concurrent: Int32 = 51, idNotAllowed: Int32 = 53, unstable: Int32 = 88, fenced: Int32 = 90

private let faults: [ProtocolFault] = [
    answer("produce: the leader has moved", .produce, [notLeader, notLeader, notLeader]),
    answer("produce: the request timed out", .produce, [timedOut]),
    answer("produce: too few replicas", .produce, [fewReplicas, fewReplicas]),
    answer("produce: the connection is cut", .produce, [cut]),
    answer("produce: cut twice", .produce, [cut, cut]),
    answer("fetch: the leader has moved", .fetch, [notLeader, notLeader]),
    answer("fetch: the connection is cut", .fetch, [cut, cut]),
    answer("list offsets: the leader has moved", .listOffsets, [notLeader]),
    answer("metadata: the connection is cut", .metadata, [cut]),
    answer("find coordinator: none yet", .findCoordinator, [noCoordinator, noCoordinator]),
    answer("find coordinator: the connection is cut", .findCoordinator, [cut]),
    answer("join: the coordinator loads", .joinGroup, [loading]),
    answer("join: not the coordinator", .joinGroup, [notCoordinator]),
    answer("join: unknown member", .joinGroup, [unknownMember]),
    answer("sync: the group rebalances", .syncGroup, [rebalancing]),
    answer("sync: the connection is cut", .syncGroup, [cut]),
    answer("heartbeat: the connection is cut", .heartbeat, [cut]),
    answer("heartbeat: the coordinator has moved", .heartbeat, [notCoordinator]),
    answer("heartbeat: the group rebalances", .heartbeat, [rebalancing], .delivered),
    answer("heartbeat: unknown member", .heartbeat, [unknownMember], .delivered),
    answer("heartbeat: another generation", .heartbeat, [illegalGeneration], .delivered),
    answer("commit: the coordinator loads", .offsetCommit, [loading, loading]),
    answer("commit: not the coordinator", .offsetCommit, [notCoordinator]),
    answer("commit: the connection is cut", .offsetCommit, [cut]),
    answer("commit: another generation", .offsetCommit, [illegalGeneration], .delivered),
    answer("offsets: a transaction is open on them", .offsetFetch, [unstable, unstable]),
    answer("offsets: not the coordinator", .offsetFetch, [notCoordinator]),
    answer("offsets: not the coordinator, twice", .offsetFetch, [notCoordinator, notCoordinator]),
    answer("producer id: the coordinator loads", .initProducerID, [loading], in: .exactlyOnce),
    answer("producer id: the connection is cut", .initProducerID, [cut], in: .exactlyOnce),
    answer("producer id: not allowed", .initProducerID, [idNotAllowed], .fatal, in: .exactlyOnce),
    answer(
        "partitions of a transaction: the last one still ends", .addPartitionsToTransaction, [concurrent, concurrent], in: .exactlyOnce),
    answer("partitions of a transaction: not allowed", .addPartitionsToTransaction, [notAllowed], .delivered, in: .exactlyOnce),
    answer("offsets of a transaction: not the coordinator", .addOffsetsToTransaction, [notCoordinator], .delivered, in: .exactlyOnce),
    answer("offsets of a transaction: another generation", .transactionOffsetCommit, [illegalGeneration], .delivered, in: .exactlyOnce),
    answer("end of a transaction: no coordinator", .endTransaction, [noCoordinator], in: .exactlyOnce),
    answer("end of a transaction: the connection is cut", .endTransaction, [cut], in: .exactlyOnce),
    answer("end of a transaction: fenced", .endTransaction, [fenced], .fatal, in: .exactlyOnce),
    ProtocolFault(
        what: "all brokers go away and come back", outcome: .once,
        during: { cluster in
            try cluster.stop()
            try await Task.sleep(for: .milliseconds(1200))
            try cluster.start()
        }),
    ProtocolFault(
        what: "every answer takes its time", outcome: .once, before: { try $0.setRoundTripTime(.milliseconds(150)) }),
    ProtocolFault(
        what: "the leaders move", outcome: .once,
        during: { cluster in
            for topic in ["in", "out"] { try cluster.moveLeader(of: TopicPartition(topic, 0), to: 2) }
        }),
    ProtocolFault(
        what: "the group's coordinator moves", outcome: .delivered, during: { try $0.moveCoordinator(of: .group("g"), to: 2) }),
    ProtocolFault(
        what: "the transactions' coordinator moves", delivery: .exactlyOnce, outcome: .once,
        during: { try $0.moveCoordinator(of: .transaction("g-1"), to: 2) }),
]

/// How a worker's run came out.
private final class End: Sendable {
    private let state = Mutex<Result<Void, KafkaError>?>(nil)
    var result: Result<Void, KafkaError>? { state.withLock { $0 } }
    func note(_ result: Result<Void, KafkaError>) { state.withLock { $0 = result } }
}

/// Waits for a condition, but not for ever: what did not come about shows in what came out.
private func until(_ patience: Duration, _ isDone: () -> Bool) async {
    let deadline = ContinuousClock.now + patience
    while !isDone(), ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(50)) }
}

/// Runs one row; returns what is wrong.
private func findings(of fault: ProtocolFault) async throws -> String? {
    let desktop = try Desktop(partitions: 1, brokers: 2)
    let count = 60
    func values(_ range: Range<Int>) -> [(key: String?, value: String)] { range.map { ("key \($0 % 3)", "\($0);") } }
    try await desktop.produce(values(0..<count / 2))
    try fault.before(desktop.cluster)
    let observer = RecordingObserver()
    var configuration = Worker.Configuration(delivery: fault.delivery)
    configuration.commitInterval = .milliseconds(200)
    configuration.drainDeadline = .seconds(4)
    let worker = try await desktop.worker(configuration, editor: DoublingEditor(), observer: observer)
    let end = End()
    // Not a child: a worker that does not end must show as a finding, not as a test that does not end either.
    Task {
        do throws(KafkaError) {
            try await worker.run()
            end.note(.success(()))
        } catch {
            end.note(.failure(error))
        }
    }
    if fault.outcome == .fatal {
        await until(.seconds(15)) { end.result != nil }
    } else {
        await until(.seconds(30)) { observer.publishedCount >= count / 2 }
        try await fault.during(desktop.cluster)
        // Over a heartbeat or two.
        for part in 0..<3 {
            try await desktop.produce(values(count / 2 + part * 10..<count / 2 + part * 10 + 10))
            try await Task.sleep(for: .milliseconds(500))
        }
        await until(.seconds(60)) { observer.committed >= count || end.result != nil }
    }
    await worker.drain()
    await until(.seconds(15)) { end.result != nil }
    guard let result = end.result else {
        return "the worker does not end; \(observer.committed) committed, errors: \(observer.errors.suffix(3))"
    }
    let failure: KafkaError? = if case .failure(let error) = result { error } else { nil }
    if fault.outcome == .fatal { return failure?.isFatal == true ? nil : "ended with \(failure.map { "\($0)" } ?? "no error")" }
    if let failure { return "ended with \(failure)" }
    let records = try await desktop.read("out").compactMap { message in
        message.value.flatMap { Int(String(decoding: $0, as: UTF8.self).prefix { $0 != ";" }) }
    }
    guard Set(records) == Set(0..<count) else { return "\(Set(0..<count).subtracting(records).sorted()) did not come out" }
    if case .once = fault.outcome, records.count != count { return "\(records.count - count) records too many" }
    var seen = Set<Int>()
    let first = records.filter { seen.insert($0).inserted }
    for key in 0..<3 where first.filter({ $0 % 3 == key }) != (0..<count).filter({ $0 % 3 == key }) { return "key \(key) is out of order" }
    return nil
}

@Test("Protocol faults", .timeLimit(.minutes(4)))
func protocolFaults() async throws {
    await withTaskGroup(of: Void.self) { group in
        var rows = faults.makeIterator()
        func begin() {
            guard let fault = rows.next() else { return }
            group.addTask {
                do {
                    if let finding = try await findings(of: fault) { Issue.record("\(fault.what): \(finding)") }
                } catch {
                    Issue.record("\(fault.what): \(error)")
                }
            }
        }
        // So many side by side: each has brokers of its own, and waits most of the time.
        for _ in 0..<14 { begin() }
        while await group.next() != nil { begin() }
    }
    #expect(faults.count >= 25)
}
