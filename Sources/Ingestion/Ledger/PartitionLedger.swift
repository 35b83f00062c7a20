/// Which offsets of one assigned partition are in work, and how far may be committed.
///
/// Kafka commits a single number for each partition: the offset to read next. Articles finish in any order, so the number that may be
/// committed is the lowest offset that is not done. Holes in the offsets (compaction, transaction markers) are normal.
struct PartitionLedger {
    enum State: Equatable {
        /// Admits. Can transition to: `draining`.
        case open
        /// Revoked or stopping: nothing new, what is in work may finish. Final for this assignment; a new assignment makes a new ledger.
        case draining
    }

    private(set) var state = State.open
    /// Offsets admitted and not yet behind the commit position, ascending, from `first` on; what lies before `first` is spent.
    private var offsets: [Int64] = []
    private var done: [Bool] = []
    private var first = 0
    /// How many of those from `first` on are still in work.
    private(set) var inWork = 0
    /// One past the last offset of the finished prefix; nil until an offset was finished.
    private(set) var position: Int64?
    /// What the broker has acknowledged of `position`.
    private(set) var committed: Int64?

    /// Whether `position` is ahead of what the broker knows.
    var isCommitDue: Bool { position != nil && position != committed }

    /// Finished articles that an unfinished one before them keeps from being committed.
    var gap: Int { offsets.count - first - inWork }

    /// The lowest offset that is still in work.
    var oldestInWork: Int64? { first < offsets.count ? offsets[first] : nil }

    /// Takes an offset into work. False when the ledger is draining or the offset is not beyond all earlier ones: such a message is a
    /// repetition (librdkafka re-delivers after a seek) and must not be worked on a second time.
    mutating func admit(_ offset: Int64) -> Bool {
        guard state == .open, offset > (offsets.last ?? (position ?? 0) - 1) else { return false }
        offsets.append(offset)
        done.append(false)
        inWork += 1
        return true
    }

    /// Marks an offset as done: its record, or its dead letter, is acknowledged by the broker. Unknown offsets change nothing.
    mutating func finish(_ offset: Int64) {
        guard let index = index(of: offset), !done[index] else { return }
        done[index] = true
        inWork -= 1
        while first < offsets.count, done[first] {
            position = offsets[first] + 1
            first += 1
        }
        // Spent entries go in bulk, so that finishing costs O(log n) at the most, amortised.
        if first > 64, first * 2 > offsets.count {
            offsets.removeFirst(first)
            done.removeFirst(first)
            first = 0
        }
    }

    /// Notes that the broker has stored `offset` for this partition.
    mutating func noteCommitted(_ offset: Int64) {
        committed = max(committed ?? offset, offset)
    }

    /// Admits no more.
    mutating func drain() { state = .draining }

    private func index(of offset: Int64) -> Int? {
        var low = first
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] == offset ? low : nil
    }
}
