import Kafka
import Testing

@testable import Ingestion

private let zero = TopicPartition("raw", 0)
private let one = TopicPartition("raw", 1)

/// An event for the cycle; where the cycle answers, what it must answer.
enum CycleEvent: Sendable {
    case add(Ticket, TopicPartition, Int64), enter([Ticket]), blocked
    case step(TransactionCycle<String>.Step?), begun, committed([Ticket]), aborted, fail, spoil, interval, hasten, end
    case drop(TopicPartition, [Ticket]), replace(Ticket, String), head(String?)
}

@Test(
    "TransactionCycle",
    arguments: [
        (
            "begun for the first result, committed at the interval",
            [
                .step(nil), .add(1, zero, 4), .blocked, .step(.begin), .step(nil), .blocked, .begun, .enter([1]), .step(nil), .interval,
                .step(.commit([zero: 5])), .committed([1]), .step(nil),
            ]
        ),
        (
            "what comes while it is committed goes into the next one",
            [
                .add(1, zero, 0), .step(.begin), .begun, .enter([1]), .interval, .step(.commit([zero: 1])), .add(2, zero, 1), .blocked,
                .step(nil), .committed([1]), .step(.begin), .begun, .enter([2]), .interval, .step(.commit([zero: 2])), .committed([2]),
            ]
        ),
        (
            "positions are one past the last of each partition",
            [
                .add(1, zero, 0), .add(2, one, 7), .add(3, zero, 5), .step(.begin), .begun, .enter([1, 2, 3]), .hasten,
                .step(.commit([zero: 6, one: 8])), .committed([1, 2, 3]),
            ]
        ),
        (
            "enough results are committed without waiting",
            [
                .add(1, zero, 0), .add(2, zero, 1), .add(3, zero, 2), .add(4, zero, 3), .step(.begin), .begun, .enter([1, 2, 3, 4]),
                .step(.commit([zero: 4])), .committed([1, 2, 3, 4]),
            ]
        ),
        (
            "an abort keeps the results and offers them again, in their order, at the next interval",
            [
                .add(1, zero, 0), .add(2, zero, 1), .step(.begin), .begun, .enter([1, 2]), .hasten, .step(.commit([zero: 2])),
                .add(3, zero, 2), .fail, .blocked, .step(.abort), .aborted, .step(nil), .interval, .step(.begin), .begun,
                .enter([1, 2, 3]), .step(.commit([zero: 3])), .committed([1, 2, 3]),
            ]
        ),
        (
            "a spoiled transaction is not committed",
            [.add(1, zero, 0), .step(.begin), .begun, .enter([1]), .spoil, .interval, .step(.abort), .aborted, .interval, .step(.begin)]
        ),
        (
            "what was refused is replaced, and its place kept",
            [
                .add(1, zero, 0), .step(.begin), .begun, .enter([1]), .replace(1, "letter"), .spoil, .add(2, zero, 1), .blocked,
                .step(.abort), .aborted, .interval, .step(.begin), .begun, .head("letter"), .enter([1, 2]),
            ]
        ),
        (
            "a partition given up spoils the open transaction; the others' results are offered again",
            [
                .add(1, zero, 0), .add(2, one, 0), .step(.begin), .begun, .enter([1, 2]), .add(3, zero, 1), .drop(zero, [3, 1]),
                .hasten, .step(.abort), .aborted, .interval, .step(.begin), .begun, .enter([2]), .step(.commit([one: 1])), .committed([2]),
            ]
        ),
        (
            "a partition given up during the commit: the broker decides, and its results count no more",
            [
                .add(1, zero, 0), .add(2, one, 0), .step(.begin), .begun, .enter([1, 2]), .hasten, .step(.commit([zero: 1, one: 1])),
                .drop(zero, [1]), .step(nil), .committed([2]), .step(nil),
            ]
        ),
        (
            "the same when the commit fails",
            [
                .add(1, zero, 0), .add(2, one, 0), .step(.begin), .begun, .enter([1, 2]), .hasten, .step(.commit([zero: 1, one: 1])),
                .drop(zero, [1]), .fail, .step(.abort), .aborted, .interval, .step(.begin), .begun, .enter([2]),
            ]
        ),
        (
            "a transaction that could not begin is begun again",
            [.add(1, zero, 0), .step(.begin), .fail, .step(nil), .interval, .step(.begin), .begun, .enter([1])]
        ),
        (
            "nothing follows the end",
            [.add(1, zero, 0), .step(.begin), .begun, .enter([1]), .end, .interval, .step(nil), .committed([]), .blocked]
        ),
        ("answers that were not asked for change nothing", [.begun, .committed([]), .aborted, .fail, .spoil, .step(nil)]),
    ] as [(String, [CycleEvent])])
func transactionCycle(_ what: String, _ events: [CycleEvent]) {
    var cycle = TransactionCycle<String>(sufficient: 4)
    for event in events {
        switch event {
        case .add(let ticket, let partition, let offset): cycle.add(ticket, partition, offset: offset, "\(ticket)")
        case .enter(let expected):
            var found: [Ticket] = []
            while let (ticket, _) = cycle.head {
                found.append(ticket)
                cycle.enterHead()
            }
            #expect(found == expected)
        case .blocked: #expect(cycle.head == nil)
        case .head(let expected): #expect(cycle.head?.value == expected)
        case .step(let expected): #expect(cycle.nextStep() == expected)
        case .begun: cycle.begun()
        case .committed(let expected): #expect(cycle.committed().map(\.ticket) == expected)
        case .aborted: cycle.aborted()
        case .fail: cycle.fail()
        case .spoil: cycle.spoil()
        case .interval: cycle.commitInterval()
        case .hasten: cycle.hasten()
        case .end: cycle.end()
        case .drop(let partition, let expected): #expect(cycle.drop(where: { $0 == partition }) == expected)
        case .replace(let ticket, let value): cycle.replace(ticket, with: value)
        }
    }
}

/// A world around one cycle: a broker that commits or refuses, and partitions that come and go. Checks what a reader of committed records would:
/// nothing twice, nothing left out below the committed position, nothing after a partition was given up.
private struct TransactionWorld {
    var cycle = TransactionCycle<Int64>(sufficient: 12)
    var random: SplitMix
    let partitions = (0..<3).map { TopicPartition("raw", $0) }
    var owned: Set<TopicPartition> = []
    var added: [TopicPartition: Int64] = [:]
    var positions: [TopicPartition: Int64] = [:]
    var visible: [TopicPartition: [Int64]] = [:]
    var places: [Ticket: (partition: TopicPartition, offset: Int64)] = [:]
    var inTransaction: [Ticket] = []
    var step: TransactionCycle<Int64>.Step?
    /// How often each partition was given up: what a commit was begun under must still hold when the broker decides.
    var givenUp: [TopicPartition: Int] = [:]
    var givenUpAtStep: [TopicPartition: Int] = [:]
    var next: Ticket = 0
    var aborts = 0

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func move() {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<4:
            guard let partition = partitions.filter({ !owned.contains($0) }).randomElement(using: &random) else { return }
            owned.insert(partition)
            added[partition] = positions[partition] ?? 0
        case 4..<6:
            guard let partition = owned.sorted().randomElement(using: &random) else { return }
            owned.remove(partition)
            givenUp[partition, default: 0] += 1
            _ = cycle.drop(where: { $0 == partition })
        case 6..<12: cycle.commitInterval()
        case 12..<14: cycle.spoil()
        case 14..<60:
            guard let partition = owned.sorted().randomElement(using: &random) else { return }
            let offset = (added[partition] ?? 0) + Int64.random(in: 0...2, using: &random)
            added[partition] = offset + 1
            places[next] = (partition, offset)
            cycle.add(next, partition, offset: offset, offset)
            next += 1
        case 60..<80:
            guard let (ticket, offset) = cycle.head else { return }
            #expect(places[ticket]?.offset == offset)
            inTransaction.append(ticket)
            cycle.enterHead()
        default: answer()
        }
        guard step == nil else { return }
        step = cycle.nextStep()
        givenUpAtStep = givenUp
    }

    /// The broker answers the step that is under way.
    mutating func answer() {
        guard let step else { return }
        self.step = nil
        switch step {
        case .begin:
            inTransaction = []
            if Int.random(in: 0..<10, using: &random) == 0 { cycle.fail() } else { cycle.begun() }
        case .abort:
            aborts += 1
            cycle.aborted()
        case .commit(let offsets):
            // A broker takes offsets of the present generation's members only.
            let isMine = offsets.keys.allSatisfy { owned.contains($0) && givenUp[$0] == givenUpAtStep[$0] }
            guard isMine, Int.random(in: 0..<5, using: &random) > 0 else { return cycle.fail() }
            for ticket in inTransaction {
                guard let (partition, offset) = places[ticket] else { continue }
                #expect(offset >= positions[partition] ?? 0, "visible twice")
                visible[partition, default: []].append(offset)
            }
            for (partition, position) in offsets {
                #expect(visible[partition]?.last == position - 1)
                positions[partition] = position
            }
            _ = cycle.committed()
        }
    }
}

@Test("A transaction cycle keeps its promises over random walks", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
func transactionRandomWalk(seed: UInt64) {
    var world = TransactionWorld(seed: seed)
    for _ in 0..<20_000 { world.move() }
    let visible = world.visible.values.reduce(0) { $0 + $1.count }
    #expect(visible > 300 && world.aborts > 100, "seed \(seed): \(visible) visible, \(world.aborts) aborts")
    for (partition, offsets) in world.visible {
        #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed): \(partition) is out of order")
    }
}
