/// Logs, and the listener for metrics and health.
struct MonitoringSettings: Equatable, Sendable {
    enum LogLevel: String, CaseIterable, Sendable { case debug, info, warning, error }
    enum LogFormat: String, CaseIterable, Sendable { case json, text }

    var enabled = true
    var address = "127.0.0.1"
    var port = 9464
    var logLevel = LogLevel.info
    var logFormat = LogFormat.json
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
    ]
}
