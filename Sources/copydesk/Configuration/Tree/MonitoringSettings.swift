/// Logs, and the listener for metrics and health.
struct MonitoringSettings: Equatable, Sendable {
    enum LogLevel: String, CaseIterable, Sendable { case debug, info, warning, error }
    enum LogFormat: String, CaseIterable, Sendable { case json, text }

    var enabled = true
    var address = "127.0.0.1"
    var port = 9464
    var logLevel = LogLevel.info
    var logFormat = LogFormat.json
    var otlpEndpoint: String?
}

extension MonitoringSettings {
    static let options: [Option<Self>] = [
        .boolean("enabled", \.enabled, help: "Whether metrics and health are served over HTTP."),
        .string(
            "address", \.address, as: .numericAddress,
            help: "The numeric IPv4 or IPv6 address to listen on. 0.0.0.0 or :: for all; there is no login, so mind who can reach it."),
        .integer("port", \.port, in: 0...65_535, help: "The port to listen on. 0: any free one; the log says which."),
        .choice("log_level", \.logLevel, help: "The least severe lines that are logged."),
        .choice("log_format", \.logFormat, help: "How a line on standard error is written: as a JSON object, or for a person."),
        .optionalString(
            "otlp_endpoint", \.otlpEndpoint,
            help: """
                Where spans of articles and stages are posted to, with the path: http://collector:4318/v1/traces (OpenTelemetry, OTLP over HTTP). Traces that \
                come with an article are continued if they are sampled, others begun. Needs libcurl (package libcurl4).
                """),
    ]
}
