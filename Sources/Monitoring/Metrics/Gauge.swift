import Synchronization

/// A number that goes up and down; starts at 0. No lock; from any thread.
public final class Gauge: Sendable {
    private let bits = Atomic<UInt64>(0)  // of a Double: 0 is 0.0

    public func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }
    public func set(_ value: some BinaryInteger) { set(Double(value)) }
    public func add(_ amount: Double) { bits.addDouble(amount) }
    public func add(_ amount: some BinaryInteger) { add(Double(amount)) }

    public var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }
}

extension Atomic where Value == UInt64 {
    /// Adds to the Double whose bits these are: retried while another thread was faster.
    borrowing func addDouble(_ amount: Double) {
        var seen = load(ordering: .relaxed)
        while true {
            let sum = Double(bitPattern: seen) + amount
            let (done, actual) = weakCompareExchange(expected: seen, desired: sum.bitPattern, ordering: .relaxed)
            if done { return }
            seen = actual
        }
    }
}
