import Extraction

/// What is done about articles that cannot be processed.
struct FailureSettings: Equatable, Sendable {
    var attempts: [String: String] = [:]
    var backoffMilliseconds = 1000
    var maxBackoffMilliseconds = 60_000
    var retryRounds = 3
    var retryDelayMilliseconds = 60_000
    var crashLimit = 3
}

extension FailureSettings {
    static let options: [Option<Self>] = [
        .properties(
            "attempts", \.attempts,
            help:
                "How often an article is tried in place, by the reason for which it could not be processed, such as {timed_out: 3}. Reasons that "
                + "are not named are permanent: dead letters at once. The articles of its key wait meanwhile."),
        .milliseconds(
            "backoff_ms", \.backoffMilliseconds, in: 0...3_600_000,
            help: "The pause after a first attempt; doubled after each further one, and shortened by up to a half at random."),
        .milliseconds("max_backoff_ms", \.maxBackoffMilliseconds, in: 0...3_600_000, help: "The longest pause between attempts."),
        .integer(
            "retry_rounds", \.retryRounds, in: 1...1000,
            help: "How often an article goes to topics.retry, with fresh attempts each time, before it is a dead letter."),
        .milliseconds(
            "retry_delay_ms", \.retryDelayMilliseconds, in: 0...86_400_000, help: "How long an article in topics.retry waits each time."),
        .integer(
            "crash_limit", \.crashLimit, in: 1...1000,
            help: "An article over which the program ended so often is a dead letter (with state.directory). Each worker counts for itself."
        ),
    ]

    /// Of which an article can be tried again; the closed list of rejections, but for the one that is no failure.
    static let reasons = Rejection.Reason.allCases.filter { $0 != .cancelled }.map(\.rawValue)

    /// What `attempts` says, and the entries that make no sense.
    var counts: (attempts: [String: Int], wrong: [String]) {
        var counts: [String: Int] = [:], wrong: [String] = []
        for (reason, text) in attempts.sorted(by: { $0.key < $1.key }) {
            if let count = Int(text), (1...1000).contains(count), Self.reasons.contains(reason) {
                counts[reason] = count
            } else {
                wrong.append(reason)
            }
        }
        return (counts, wrong)
    }
}
