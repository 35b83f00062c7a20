import Synchronization

/// The labels of one series.
public typealias Labels = [LabelName: String]

/// Holds every series and writes them out. Series are found under a lock; what is found is then moved without one, so ask once and keep the answer:
///
///     let consumed = registry.counter(.articlesConsumed)
///     consumed.increment()
///
/// Asking for the wrong kind, or with other labels than `MetricName.labels` says, is a mistake in the program and traps.
public final class MetricsRegistry: Sendable {
    enum Cell {
        case counter(Counter), gauge(Gauge), histogram(Histogram)
    }
    /// A series of a metric, by its label values in the order of `MetricName.labels`.
    struct SeriesKey: Hashable { var values: [String] }

    /// A metric takes at most this many series; the values of any more are replaced by `other`. Far above any worker's partitions: the bound is there
    /// so that a mistake costs precision and not memory.
    public static let maximumSeries = 4096

    private struct State {
        var families: [MetricName: [SeriesKey: Cell]] = [:]
        var collectors: [@Sendable () -> Void] = []
    }
    private let state = Mutex(State())

    public init() {}

    public func counter(_ name: MetricName, _ labels: Labels = [:]) -> Counter {
        guard case .counter(let counter) = cell(name, labels) else { preconditionFailure("\(name.rawValue) is not a counter") }
        return counter
    }

    public func gauge(_ name: MetricName, _ labels: Labels = [:]) -> Gauge {
        guard case .gauge(let gauge) = cell(name, labels) else { preconditionFailure("\(name.rawValue) is not a gauge") }
        return gauge
    }

    public func histogram(_ name: MetricName, _ labels: Labels = [:]) -> Histogram {
        guard case .histogram(let histogram) = cell(name, labels) else { preconditionFailure("\(name.rawValue) is not a histogram") }
        return histogram
    }

    /// Removes the series whose labels include all of these, of every metric: `[.topic: t, .partition: "3"]` when partition 3 has been revoked.
    /// Whoever still holds one may move it, which then changes nothing that is seen.
    public func removeSeries(where labels: Labels) {
        precondition(!labels.isEmpty, "removing series needs at least one label")
        state.withLock { state in
            for name in state.families.keys {
                let positions = labels.map { (name.labels.firstIndex(of: $0.key), $0.value) }
                state.families[name] = state.families[name]?.filter { key, _ in
                    !positions.allSatisfy { position, value in position.map { key.values[$0] == value } ?? false }
                }
            }
        }
    }

    /// Has `body` called before each exposition, on the thread that asks for it, to set what is only measured when someone looks.
    public func beforeExposition(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.collectors.append(body) } }

    /// Every family that has series, in the order of `MetricName`, its series sorted by label values.
    func collect() -> [(name: MetricName, series: [(key: SeriesKey, cell: Cell)])] {
        for collector in state.withLock({ $0.collectors }) { collector() }
        return state.withLock { state in
            MetricName.allCases.compactMap { name in
                guard let family = state.families[name], !family.isEmpty else { return nil }
                let sorted = family.sorted { Self.precedes($0.key.values, $1.key.values) }
                return (name, sorted.map { ($0.key, $0.value) })
            }
        }
    }

    /// Numbers by size, so that partition 10 stands after partition 9.
    private static func precedes(_ a: [String], _ b: [String]) -> Bool {
        for (x, y) in zip(a, b) where x != y {
            if let m = Int(x), let n = Int(y) { return m < n }
            return x < y
        }
        return false
    }

    private func cell(_ name: MetricName, _ labels: Labels) -> Cell {
        let names = name.labels
        precondition(labels.count == names.count && names.allSatisfy { labels[$0] != nil }, "\(name.rawValue) has the labels \(names)")
        return state.withLock { state in
            var key = SeriesKey(values: names.map { labels[$0, default: ""] })
            if let cell = state.families[name]?[key] { return cell }
            if state.families[name, default: [:]].count >= Self.maximumSeries {
                key = SeriesKey(values: names.map { _ in "other" })
                if let cell = state.families[name]?[key] { return cell }
            }
            let cell: Cell =
                switch name.kind {
                case .counter, .nanosecondCounter: .counter(Counter())
                case .gauge, .info: .gauge(Gauge())
                case .histogram(let bounds): .histogram(Histogram(bounds: bounds))
                }
            state.families[name, default: [:]][key] = cell
            return cell
        }
    }
}
