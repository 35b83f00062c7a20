/// The text of one scrape while it is written. The two formats differ in the name of a family, the escapes of help texts, and the end.
struct ExpositionPage {
    let format: ExpositionFormat
    private var out: [UInt8] = []

    init(format: ExpositionFormat) {
        self.format = format
        out.reserveCapacity(16_384)
    }

    mutating func begin(_ name: MetricName) {
        let family = familyName(of: name)
        append("# HELP \(family) \(escapedHelp(name.help))\n")
        append("# TYPE \(family) \(typeName(of: name))\n")
        if format == .openMetrics, let unit = ["seconds", "bytes"].first(where: { family.hasSuffix("_\($0)") }) {
            append("# UNIT \(family) \(unit)\n")
        }
    }

    mutating func addCounter(_ name: MetricName, _ labels: [(String, String)], _ value: UInt64) {
        add(name.rawValue, labels, name.kind == .nanosecondCounter ? Self.number(Double(value) / 1e9) : String(value))
    }

    mutating func addHistogram(_ name: MetricName, _ labels: [(String, String)], _ histogram: Histogram) {
        let snapshot = histogram.snapshot()
        for (bound, count) in zip(histogram.bounds + [.infinity], snapshot.cumulative) {
            // The bound always as a floating-point number: OpenMetrics wants `le` written in one way.
            add(name.rawValue + "_bucket", labels + [("le", bound == .infinity ? "+Inf" : bound.description)], String(count))
        }
        add(name.rawValue + "_sum", labels, Self.number(snapshot.sum))
        add(name.rawValue + "_count", labels, String(snapshot.count))
    }

    mutating func add(_ sample: String, _ labels: [(String, String)], _ value: String) {
        append(sample)
        if !labels.isEmpty { append("{" + labels.map { "\($0)=\"\(Self.escapedLabel($1))\"" }.joined(separator: ",") + "}") }
        append(" \(value)\n")
    }

    consuming func finished() -> [UInt8] {
        if format == .openMetrics { append("# EOF\n") }
        return out
    }

    private mutating func append(_ text: String) { out.append(contentsOf: text.utf8) }

    /// OpenMetrics names a family without the suffix that its kind puts on the samples.
    private func familyName(of name: MetricName) -> String {
        let suffix: String? =
            switch name.kind {
            case .counter, .nanosecondCounter: "_total"
            case .info: "_info"
            case .gauge, .histogram: nil
            }
        guard format == .openMetrics, let suffix, name.rawValue.hasSuffix(suffix) else { return name.rawValue }
        return String(name.rawValue.dropLast(suffix.count))
    }

    private func typeName(of name: MetricName) -> String {
        switch name.kind {
        case .counter, .nanosecondCounter: "counter"
        case .gauge: "gauge"
        case .info: format == .openMetrics ? "info" : "gauge"
        case .histogram: "histogram"
        }
    }

    private func escapedHelp(_ text: String) -> String {
        // Plain text leaves quotation marks as they are; OpenMetrics escapes them as in label values.
        format == .openMetrics ? Self.escapedLabel(text) : Self.escaped(text, quotes: false)
    }

    static func escapedLabel(_ text: String) -> String { escaped(text, quotes: true) }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x22 }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out.append(contentsOf: #"\\"#.unicodeScalars)
            case "\n": out.append(contentsOf: #"\n"#.unicodeScalars)
            case "\"" where quotes: out.append(contentsOf: #"\""#.unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// Whole numbers without a fraction, others in the shortest form that reads back the same.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        if value == value.rounded(), abs(value) < 9.007_199_254_740_992e15 { return String(Int64(value)) }
        return value.description
    }
}
