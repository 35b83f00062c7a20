import Testing

@testable import Ingestion

enum OrderEvent: Sendable {
    case admit(Ticket, key: String?)
    case finish(Ticket, publishes: [Ticket])
    case held(Int)
}

@Test(
    "PublicationOrder",
    arguments: [
        (
            "one key waits for its turn", .key,
            [
                .admit(1, key: "a"), .admit(2, key: "a"), .finish(2, publishes: []), .held(1), .finish(1, publishes: [1, 2]), .held(0),
            ]
        ),
        (
            "other keys do not wait", .key,
            [.admit(1, key: "a"), .admit(2, key: "b"), .finish(2, publishes: [2]), .finish(1, publishes: [1])]
        ),
        (
            "no key waits for nobody", .key,
            [.admit(1, key: nil), .admit(2, key: nil), .finish(2, publishes: [2]), .finish(1, publishes: [1])]
        ),
        (
            "an empty key is a key", .key,
            [.admit(1, key: ""), .admit(2, key: ""), .finish(2, publishes: []), .finish(1, publishes: [1, 2])]
        ),
        (
            "a partition is one queue", .partition,
            [
                .admit(1, key: "a"), .admit(2, key: nil), .admit(3, key: "b"), .finish(3, publishes: []), .finish(1, publishes: [1]),
                .finish(2, publishes: [2, 3]),
            ]
        ),
        (
            "unordered is as finished", .unordered,
            [.admit(1, key: "a"), .admit(2, key: "a"), .finish(2, publishes: [2]), .finish(1, publishes: [1])]
        ),
        (
            "a queue that ran empty starts anew", .key,
            [
                .admit(1, key: "a"), .finish(1, publishes: [1]), .admit(2, key: "a"), .admit(3, key: "a"), .finish(3, publishes: []),
                .finish(2, publishes: [2, 3]),
            ]
        ),
    ] as [(String, Ordering, [OrderEvent])])
func publicationOrder(_ what: String, _ ordering: Ordering, _ events: [OrderEvent]) {
    var order = PublicationOrder<String>(ordering)
    for event in events {
        switch event {
        case .admit(let ticket, let key): order.admit(ticket, key: key.map { Array($0.utf8) })
        case .finish(let ticket, let expected):
            let published = order.finish(ticket, with: "result \(ticket)")
            #expect(published.map(\.ticket) == expected)
            #expect(published.allSatisfy { $0.result == "result \($0.ticket)" })
        case .held(let count): #expect(order.held == count)
        }
    }
}
