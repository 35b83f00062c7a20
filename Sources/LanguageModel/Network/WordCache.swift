import Synchronization

/// What an encoder has computed for words, kept for all threads: rows of floats by a 64-bit key.
///
/// Bounded: a table of fixed size that is filled and never emptied, since the words that come first are mostly those that come often. No lock: a slot is
/// claimed by exchanging its key, its row is written by whoever claimed it, and then published; a reader who comes in between computes
/// the row for itself. A row's bits do not depend on who computed it, nor when.
final class WordCache: @unchecked Sendable {
    // Unchecked: a row is written once, before it is published.

    private struct Slot: ~Copyable {
        let key = Atomic<UInt64>(0)
        let isPublished = Atomic<Bool>(false)
    }

    /// Floats in a row.
    let rowSize: Int
    private let slots: UnsafeMutablePointer<Slot>
    private let slotCount: Int
    private let memory: UnsafeMutablePointer<Float>
    private let capacity: Int
    private let used = Atomic<Int>(0)
    private let rows: UnsafeMutablePointer<Int32>

    /// - Parameter capacity: rows that are kept; their memory is taken as they come.
    init(rowSize: Int, capacity: Int) {
        self.rowSize = rowSize
        self.capacity = capacity
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        slotCount = size
        slots = .allocate(capacity: size)
        rows = .allocate(capacity: size)
        for index in 0..<size { (slots + index).initialize(to: Slot()) }
        rows.initialize(repeating: 0, count: size)
        memory = .allocate(capacity: capacity * rowSize)
    }

    deinit {
        slots.deinitialize(count: slotCount)
        slots.deallocate()
        rows.deallocate()
        memory.deallocate()
    }

    /// The row of a key, which is not 0; nil when it is not there, or not yet.
    func find(_ key: UInt64) -> UnsafePointer<Float>? {
        var slot = Int(truncatingIfNeeded: key >> 1) & (slotCount - 1)
        while true {
            let found = slots[slot].key.load(ordering: .acquiring)
            if found == key {
                guard slots[slot].isPublished.load(ordering: .acquiring) else { return nil }
                return UnsafePointer(memory + Int(rows[slot]) * rowSize)
            }
            if found == 0 { return nil }
            slot = (slot + 1) & (slotCount - 1)
        }
    }

    /// Keeps a row if there is room and nobody else keeps it.
    func insert(_ key: UInt64, _ row: UnsafePointer<Float>) {
        guard used.load(ordering: .relaxed) < capacity else { return }
        var slot = Int(truncatingIfNeeded: key >> 1) & (slotCount - 1)
        while true {
            let (isMine, found) = slots[slot].key.compareExchange(expected: 0, desired: key, ordering: .acquiringAndReleasing)
            if isMine { break }
            if found == key { return }
            slot = (slot + 1) & (slotCount - 1)
        }
        let index = used.add(1, ordering: .relaxed).oldValue
        // Two threads may both have seen the last place: one of them leaves its slot claimed and unpublished.
        guard index < capacity else { return }
        (memory + index * rowSize).update(from: row, count: rowSize)
        rows[slot] = Int32(index)
        slots[slot].isPublished.store(true, ordering: .releasing)
    }
}
