import Synchronization

/// Counts observations by size in fixed buckets, and sums them. No lock; from any thread.
public final class Histogram: Sendable {
    /// One atomic of its own for each bucket; a class because atomics cannot stand in an array.
    private final class Cell: Sendable { let count = Atomic<UInt64>(0) }

    /// The largest value that each bucket takes, ascending; one more bucket takes the rest.
    public let bounds: [Double]
    private let cells: [Cell]
    private let sumBits = Atomic<UInt64>(0)

    /// - Parameter bounds: ascending and finite.
    init(bounds: [Double]) {
        self.bounds = bounds
        cells = (0...bounds.count).map { _ in Cell() }
    }

    /// NaN is ignored: it would spoil the sum for good.
    public func observe(_ value: Double) {
        guard !value.isNaN else { return }
        // A dozen bounds: a walk is as quick as a search, and most values are small.
        var bucket = 0
        while bucket < bounds.count, value > bounds[bucket] { bucket += 1 }
        cells[bucket].count.wrappingAdd(1, ordering: .relaxed)
        sumBits.addDouble(value)
    }

    /// Observes a duration in seconds.
    public func observe(_ duration: Duration) {
        let parts = duration.components
        observe(Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
    }

    /// What has been observed. Taken while others observe, the sum may be ahead of the counts or behind by what was under way; the counts agree.
    public struct Snapshot: Sendable, Equatable {
        /// For each bound, how many were at most that; then how many there were.
        public var cumulative: [UInt64]
        public var sum: Double
        public var count: UInt64 { cumulative.last ?? 0 }
    }

    public func snapshot() -> Snapshot {
        var total: UInt64 = 0
        let cumulative = cells.map { cell in
            total += cell.count.load(ordering: .relaxed)
            return total
        }
        return Snapshot(cumulative: cumulative, sum: Double(bitPattern: sumBits.load(ordering: .relaxed)))
    }
}
