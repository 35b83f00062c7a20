import Synchronization

/// A number that only grows. One relaxed atomic addition for each call, from any thread. Ask the registry for it once and keep it.
public final class Counter: Sendable {
    private let count = Atomic<UInt64>(0)

    public func increment(by amount: UInt64 = 1) { count.wrappingAdd(amount, ordering: .relaxed) }

    /// Takes over a total that is counted elsewhere (by the kernel, by librdkafka). A smaller one is ignored, so that it never goes back.
    public func raise(to total: UInt64) { count.max(total, ordering: .relaxed) }

    public var value: UInt64 { count.load(ordering: .relaxed) }
}
