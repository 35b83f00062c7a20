import Testing

@testable import Ingestion

enum OutboxEvent: Sendable {
    case add(Ticket), send([Ticket]), acknowledge(Ticket), unknown(Ticket), refuse(Ticket), replace(Ticket), resume, count(Int)
}

@Test(
    "Outbox",
    arguments: [
        ("first in, first out", [.add(1), .add(2), .send([1, 2]), .acknowledge(2), .acknowledge(1), .count(0)]),
        ("acknowledged once", [.add(1), .send([1]), .acknowledge(1), .unknown(1)]),
        ("unsent is not acknowledged", [.add(1), .unknown(1), .count(1)]),
        (
            "a refusal holds everything",
            [.add(1), .add(2), .send([1, 2]), .refuse(1), .add(3), .send([]), .count(3), .resume, .send([1, 3])]
        ),
        (
            "refused ones stand as they were sent",
            [
                .add(1), .add(2), .add(3), .send([1, 2, 3]), .add(4), .refuse(2), .refuse(1), .refuse(3), .resume, .send([1, 2, 3, 4]),
            ]
        ),
        (
            "a replacement goes first and holds nothing",
            [.add(1), .add(2), .send([1, 2]), .add(3), .replace(1), .send([1, 3]), .acknowledge(1)]
        ),
        (
            "a refused one is not acknowledged",
            [.add(1), .send([1]), .refuse(1), .unknown(1), .resume, .send([1]), .acknowledge(1), .count(0)]
        ),
    ] as [(String, [OutboxEvent])])
func outbox(_ what: String, _ events: [OutboxEvent]) {
    var outbox = Outbox<String>()
    for event in events {
        switch event {
        case .add(let ticket): outbox.add(ticket, "value \(ticket)")
        case .send(let expected):
            var sent: [Ticket] = []
            while let (ticket, _) = outbox.head {
                sent.append(ticket)
                outbox.sendHead()
            }
            #expect(sent == expected)
        case .acknowledge(let ticket): #expect(outbox.acknowledge(ticket)?.hasSuffix(" \(ticket)") == true)
        case .unknown(let ticket): #expect(outbox.acknowledge(ticket) == nil)
        case .refuse(let ticket): outbox.refuse(ticket, hold: true)
        case .replace(let ticket): outbox.refuse(ticket, replacement: "dead \(ticket)", hold: false)
        case .resume: outbox.resume()
        case .count(let count): #expect(outbox.count == count)
        }
    }
}

@Test("An outbox of any length keeps its order")
func longOutbox() {
    var outbox = Outbox<Ticket>()
    var sent: [Ticket] = []
    for ticket in 0..<5000 as Range<Ticket> {
        outbox.add(ticket, ticket)
        if ticket % 3 != 0, let (head, value) = outbox.head {
            #expect(head == value)
            sent.append(head)
            outbox.sendHead()
        }
    }
    while let (head, _) = outbox.head {
        sent.append(head)
        outbox.sendHead()
    }
    #expect(sent == Array(0..<5000))
}
