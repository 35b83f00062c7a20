import Testing

@testable import Kafka

/// An event in few words, so that rows can be compared.
private func name(_ event: ConsumerEvent) -> String {
    switch event {
    case .messages(let messages): "messages \(messages.count)"
    case .assigned(let partitions): "assigned \(partitions.count)"
    case .revoking(let partitions, let isLost): "revoking \(partitions.count)\(isLost ? " lost" : "")"
    case .error(let error): error.isFatal ? "fatal" : "error \(error.reason)"
    case .statistics(let json): "statistics \(json)"
    case .woken: "woken"
    case .closed: "closed"
    }
}

private let rows: [(String, [ConsumerEvent], [String])] = [
    ("order is kept", [.assigned([]), .error(KafkaError(.transport, "x")), .closed], ["assigned 0", "error x", "closed"]),
    (
        "only the newest statistics", [.statistics([1]), .assigned([]), .statistics([2]), .statistics([3])],
        ["assigned 0", "statistics [3]"]
    ),
    (
        "errors are bounded, the oldest go first, rebalances stay",
        [.assigned([])] + (0..<40).map { .error(KafkaError(.transport, "\($0)")) } + [.revoking([], isLost: true)],
        ["assigned 0"] + (8..<40).map { "error \($0)" } + ["revoking 0 lost"]
    ),
    (
        "a fatal error is never dropped",
        [.error(KafkaError(.fenced, "over", isFatal: true))] + (0..<40).map { .error(KafkaError(.transport, "\($0)")) },
        ["fatal"] + (8..<40).map { "error \($0)" }
    ),
]

@Test("EventBacklog", arguments: rows) func backlog(_ what: String, _ events: [ConsumerEvent], _ expected: [String]) {
    var backlog = EventBacklog()
    for event in events { backlog.append(event) }
    var names: [String] = []
    while let event = backlog.popFirst() { names.append(name(event)) }
    #expect(names == expected)
    #expect(backlog.isEmpty)
}
