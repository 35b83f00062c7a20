import Kafka
import Testing

@testable import Ingestion

private func header(_ name: String, _ value: String) -> Header { Header(name, Array(value.utf8)) }

@Test(
    "Pauses double up to the maximum, and vary by a half",
    arguments: [
        (1, 1.0, 1000), (2, 1.0, 2000), (3, 1.0, 4000), (4, 1.0, 5000), (1000, 1.0, 5000), (0, 1.0, 1000), (2, 0.0, 1000), (2, 0.5, 1500),
        (2, 7.0, 2000), (2, -1.0, 1000),
    ])
func pauses(_ attempt: Int, _ chance: Double, _ milliseconds: Int) {
    var policy = FailurePolicy()
    policy.maxBackoff = .seconds(5)
    #expect(policy.pause(after: attempt, chance: chance) == .milliseconds(milliseconds))
}

@Test("Reasons without a policy are tried once", arguments: [("timed_out", 3), ("invalid_json", 1), ("zero", 1)])
func attempts(_ reason: String, _ count: Int) {
    var policy = FailurePolicy()
    policy.attempts = ["timed_out": 3, "zero": 0]
    #expect(policy.attempts(for: reason) == count)
}

@Test(
    "Retry headers replace older ones, and take what anybody wrote there",
    arguments: [
        ([], 0, 0), ([header("copydesk.retry.round", "2"), header("copydesk.retry.due", "99")], 2, 99),
        ([header("copydesk.retry.round", "-2"), header("copydesk.retry.due", "soon")], 0, 0),
        ([header("copydesk.retry.round", "1"), header("copydesk.retry.round", "3")], 3, 0),
    ] as [([Header], Int, Int64)])
func retryHeaders(_ headers: [Header], _ round: Int, _ due: Int64) {
    let read = RetryHeaders(headers)
    #expect(read == RetryHeaders(round: round, due: due))
    let written = RetryHeaders(round: 7, due: 8).replacing(in: headers + [header("own", "x")])
    #expect(written.count == 3 && RetryHeaders(written) == RetryHeaders(round: 7, due: 8))
}

private let letter = [
    header("own", "x"), header("copydesk.errors.reason", "timed_out"), header("copydesk.errors.topic", "raw"),
    header("copydesk.errors.failed", "2026-05-03T10:30:00.000Z"), header("copydesk.errors.first.failed", "2026-05-01T00:00:00.000Z"),
    header("copydesk.errors.attempts", "4"), header("copydesk.retry.round", "2"),
]

@Test(
    "ReplayFilter",
    arguments: [
        ("no filter", [], nil, nil, ["raw"], .replay(to: "raw", reason: "timed_out")),
        ("its reason", ["timed_out", "crashed"], nil, nil, ["raw"], .replay(to: "raw", reason: "timed_out")),
        ("another reason", ["crashed"], nil, nil, ["raw"], .leave),
        ("failed then", [], "2026-05-03T10:30", nil, ["raw"], .replay(to: "raw", reason: "timed_out")),
        ("failed before", [], "2026-05-03T11", nil, ["raw"], .leave),
        ("failed after", [], nil, "2026-05-03", ["raw"], .leave),
        ("within", [], "2026-05", "2026-06", ["raw"], .replay(to: "raw", reason: "timed_out")),
        ("of another pipeline", [], nil, nil, ["other"], .unknownOrigin),
    ] as [(String, [String], String?, String?, [String], ReplayFilter.Verdict)])
func replayFilter(
    _ what: String, _ reasons: [String], _ since: String?, _ until: String?, _ inputs: [String], _ expected: ReplayFilter.Verdict
) {
    var filter = ReplayFilter()
    filter.reasons = Set(reasons)
    filter.since = since
    filter.until = until
    #expect(filter.verdict(on: letter, inputs: inputs, retry: nil) == expected)
}

@Test("A replayed article keeps its own headers and its count")
func replayedHeaders() {
    #expect(ReplayFilter.headers(of: letter).map(\.name) == ["own", "copydesk.errors.first.failed", "copydesk.errors.attempts"])
    #expect(
        ReplayFilter().verdict(on: [header("copydesk.errors.topic", "again")], inputs: ["raw"], retry: "again")
            == .replay(to: "raw", reason: "unknown"))
    #expect(ReplayFilter().verdict(on: [], inputs: ["raw"], retry: nil) == .unknownOrigin)
}

@Test(
    "Times that can be compared",
    arguments: [
        ("2026", "2026"), ("2026-05-03", "2026-05-03"), ("2026-05-03T10:30:00.000Z", "2026-05-03T10:30:00.000"),
        ("2026-05-03T10:30:00Z", "2026-05-03T10:30:00"), ("yesterday", nil), ("", nil), ("Z", nil), ("2026-05-03T10:30:00.000Z0", nil),
        ("20260503", nil),
    ] as [(String, String?)])
func replayTimes(_ text: String, _ time: String?) { #expect(ReplayFilter.time(text) == time) }
