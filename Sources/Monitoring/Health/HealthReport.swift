/// How the program is, as the three probes ask: is it alive (or must it be restarted), is it ready (does it take part), has it started.
public struct HealthReport: Sendable, Equatable {
    /// One thing that must hold, and what to say about it.
    public struct Check: Sendable, Equatable {
        public var name: String
        public var isPassing: Bool
        /// For a person: what is wrong and since when. No article's text.
        public var detail: String

        public init(_ name: String, isPassing: Bool, detail: String = "") {
            self.name = name
            self.isPassing = isPassing
            self.detail = detail
        }
    }

    /// `/livez`: the poll loop and every partition with work make progress. Never the broker's reachability: a restart does not mend a broker.
    public var liveness: [Check]
    /// `/readyz`: joined, output reachable, not draining.
    public var readiness: [Check]
    /// `/startupz`: configured, model loaded, client made.
    public var startup: [Check]

    public init(liveness: [Check], readiness: [Check], startup: [Check]) {
        self.liveness = liveness
        self.readiness = readiness
        self.startup = startup
    }
}

/// Whoever knows how the program is. Asked from the listener's thread whenever a probe or a person comes: answer at once from what is already known, do not wait.
public protocol HealthSource: Sendable {
    func healthReport() -> HealthReport
    /// What the status page shows beside the health.
    func statusReport() -> StatusReport
}
