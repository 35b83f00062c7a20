/// What a log did not say: read from its writer when the metrics are asked for.
public enum LogMetrics {
    /// Adds `copydesk_log_lines_dropped_total` to a registry.
    public static func register(_ writer: LogWriter, in registry: MetricsRegistry) {
        let repeated = registry.counter(.logLinesDropped, [.reason: "repeated"])
        let unwritable = registry.counter(.logLinesDropped, [.reason: "unwritable"])
        registry.beforeExposition {
            repeated.raise(to: UInt64(writer.suppressedLines))
            unwritable.raise(to: UInt64(writer.unwritableLines))
        }
    }
}
