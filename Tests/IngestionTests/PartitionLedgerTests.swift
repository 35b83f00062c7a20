import Testing

@testable import Ingestion

enum LedgerEvent: Sendable {
    case admit(Int64), refused(Int64), finish(Int64, position: Int64?), drain, committed(Int64, due: Bool), open(Int64), gap(Int)
}

@Test(
    "PartitionLedger",
    arguments: [
        ("a gap holds the position back", [.admit(5), .admit(6), .finish(6, position: nil), .gap(1), .finish(5, position: 7), .gap(0)]),
        ("compacted offsets are no gap", [.admit(5), .admit(9), .finish(5, position: 6), .finish(9, position: 10)]),
        ("an offset is admitted once", [.admit(5), .refused(5), .refused(4), .finish(5, position: 6), .refused(5), .admit(6)]),
        ("an unknown offset changes nothing", [.admit(5), .finish(4, position: nil), .finish(6, position: nil), .finish(5, position: 6)]),
        ("finishing twice counts once", [.admit(5), .admit(6), .finish(5, position: 6), .finish(5, position: 6), .open(1)]),
        ("draining admits nothing and finishes the rest", [.admit(5), .drain, .refused(6), .finish(5, position: 6), .open(0)]),
        ("a commit is due until it is acknowledged", [.admit(5), .finish(5, position: 6), .committed(6, due: false)]),
        (
            "progress after a commit is due again",
            [.admit(5), .admit(6), .finish(5, position: 6), .committed(6, due: false), .finish(6, position: 7)]
        ),
        (
            "a late acknowledgement of an older commit does not go back",
            [
                .admit(5), .finish(5, position: 6), .admit(6), .finish(6, position: 7), .committed(7, due: false),
                .committed(6, due: false),
            ]
        ),
        ("an empty partition starts anywhere", [.admit(1_000_000), .finish(1_000_000, position: 1_000_001)]),
    ] as [(String, [LedgerEvent])])
func ledger(_ what: String, _ events: [LedgerEvent]) {
    var ledger = PartitionLedger()
    for event in events {
        switch event {
        case .admit(let offset): #expect(ledger.admit(offset) == true)
        case .refused(let offset): #expect(ledger.admit(offset) == false)
        case .finish(let offset, let position):
            ledger.finish(offset)
            #expect(ledger.position == position)
        case .drain: ledger.drain()
        case .committed(let offset, let due):
            ledger.noteCommitted(offset)
            #expect(ledger.isCommitDue == due)
        case .open(let count): #expect(ledger.inWork == count)
        case .gap(let count): #expect(ledger.gap == count)
        }
    }
}

@Test("A ledger agrees with a set of offsets over random walks", arguments: [1, 2, 3, 4, 5] as [UInt64])
func ledgerRandomWalk(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var ledger = PartitionLedger()
    var open: Set<Int64> = []
    var last: Int64 = -1
    for _ in 0..<20_000 {
        if open.count < 50, Bool.random(using: &random) {
            last += Int64.random(in: 1...3, using: &random)
            #expect(ledger.admit(last) == true)
            open.insert(last)
        } else if let offset = open.sorted().randomElement(using: &random) {
            open.remove(offset)
            ledger.finish(offset)
        }
        #expect(ledger.inWork == open.count, "seed \(seed)")
        #expect(ledger.oldestInWork == open.min(), "seed \(seed)")
        if let position = ledger.position { #expect(open.allSatisfy { $0 >= position } && position <= last + 1, "seed \(seed)") }
        if open.isEmpty, last >= 0 { #expect(ledger.position == last + 1, "seed \(seed)") }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): repeatable randomness for walks that print their seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
