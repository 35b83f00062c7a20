/// In which of the two text formats the metrics are written.
public enum ExpositionFormat: Sendable, CaseIterable {
    /// Prometheus text format 0.0.4.
    case prometheusText
    /// OpenMetrics 1.0.0.
    case openMetrics

    public var contentType: String {
        switch self {
        case .prometheusText: "text/plain; version=0.0.4; charset=utf-8"
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        }
    }

    /// What the `Accept` header of a scrape asks for. OpenMetrics only when it is named (and not with `q=0`); Prometheus names it first and the plain
    /// text as second choice.
    public init(accept: String?) {
        for range in (accept ?? "").lowercased().split(separator: ",") {
            let parts = range.split(separator: ";").map { String($0.filter { $0 != " " && $0 != "\t" }) }
            guard parts.first == "application/openmetrics-text" else { continue }
            let isRefused = parts.contains { $0.hasPrefix("q=") && (Double($0.dropFirst(2)) ?? 1) == 0 }
            self = isRefused ? .prometheusText : .openMetrics
            return
        }
        self = .prometheusText
    }
}

extension MetricsRegistry {
    /// All series as text, UTF-8. Runs what `beforeExposition` was given first.
    public func exposition(_ format: ExpositionFormat) -> [UInt8] {
        var page = ExpositionPage(format: format)
        for (name, series) in collect() {
            page.begin(name)
            for (key, cell) in series {
                let labels = zip(name.labels, key.values).map { ($0.rawValue, $1) }
                switch cell {
                case .counter(let counter): page.addCounter(name, labels, counter.value)
                case .gauge(let gauge): page.add(name.rawValue, labels, ExpositionPage.number(gauge.value))
                case .histogram(let histogram): page.addHistogram(name, labels, histogram)
                }
            }
        }
        return page.finished()
    }
}
