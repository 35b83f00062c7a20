import Kafka
import Testing

@testable import Ingestion

private let zero = TopicPartition("raw", 0)
private let one = TopicPartition("raw", 1)

/// An event for the desk and, as text, the actions it must answer with.
enum DeskEvent: Sendable {
    case assign([TopicPartition]), revoke([TopicPartition], String), lose([TopicPartition], String), expireRevocation(String)
    case admit(TopicPartition, Int64, key: String?, String), refuse(TopicPartition, Int64)
    case finish(Ticket, String), acknowledge(Ticket, String), abandon(Ticket, String)
    case committed(TopicPartition, Int64), commitDue(String), drain(String), expireDrain(String), room(Int)
}

private func describe(_ actions: [Desk<Ticket>.Action]) -> String {
    actions.map { action in
        switch action {
        case .publish(let results): "publish " + results.map { "\($0.ticket)" }.joined(separator: ",")
        case .pause(let partition): "pause \(partition.partition)"
        case .resume(let partition): "resume \(partition.partition)"
        case .admitMore: "more"
        case .commit(let positions): "commit " + positions.map { "\($0.partition):\($1)" }.sorted().joined(separator: ",")
        case .release(let partitions): "release " + partitions.map { "\($0.partition)" }.joined(separator: ",")
        case .stop: "stop"
        }
    }.joined(separator: "; ")
}

@Test(
    "Desk",
    arguments: [
        (
            "published, acknowledged, committed",
            [
                .assign([zero]), .admit(zero, 7, key: nil, ""), .commitDue(""), .finish(0, "publish 0"), .commitDue(""),
                .acknowledge(0, ""),
                .commitDue("commit 0:8"), .committed(zero, 8), .commitDue(""),
            ]
        ),
        (
            "a finished article behind an unfinished one is not committed",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .finish(1, "publish 1"),
                .acknowledge(1, "resume 0"),
                .commitDue(""), .finish(0, "publish 0"), .acknowledge(0, ""), .commitDue("commit 0:2"),
            ]
        ),
        ("a message of a partition that is not ours is refused", [.refuse(zero, 0), .assign([zero]), .refuse(one, 0)]),
        (
            "a full lane pauses its own partition",
            [
                .assign([zero, one]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .admit(one, 0, key: nil, ""),
                .room(1), .finish(0, "publish 0"), .acknowledge(0, "resume 0"),
            ]
        ),
        (
            "a full worker asks for more at half",
            [
                .assign([zero, one]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .admit(one, 0, key: nil, ""),
                .admit(one, 1, key: nil, "pause 1"), .room(0), .acknowledge(0, "resume 0"), .room(0), .acknowledge(2, "more; resume 1"),
                .room(2),
            ]
        ),
        (
            "a revocation waits for what is in work, then commits and releases",
            [
                .assign([zero, one]), .admit(zero, 0, key: nil, ""), .admit(one, 4, key: nil, ""), .revoke([zero, one], ""),
                .refuse(zero, 1),
                .finish(0, "publish 0"), .acknowledge(0, ""), .finish(1, "publish 1"), .acknowledge(1, "commit 0:1,1:5; release 0,1"),
            ]
        ),
        ("a revocation with nothing in work releases at once", [.assign([zero]), .revoke([zero], "release 0")]),
        (
            "a revocation at its deadline commits what is done",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .acknowledge(0, "resume 0"),
                .revoke([zero], ""),
                .expireRevocation("commit 0:1; release 0"), .finish(1, ""), .acknowledge(1, ""), .commitDue(""),
            ]
        ),
        (
            "what was lost is never committed nor published",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .acknowledge(0, "resume 0"),
                .lose([zero], "release 0"), .commitDue(""), .finish(1, ""), .commitDue(""), .room(4),
            ]
        ),
        (
            "late results of an earlier assignment touch nothing of the new one",
            [
                .assign([zero]), .admit(zero, 0, key: "a", ""), .lose([zero], "release 0"), .assign([zero]), .admit(zero, 0, key: "a", ""),
                .finish(0, ""), .commitDue(""), .finish(1, "publish 1"), .acknowledge(1, ""), .commitDue("commit 0:1"),
            ]
        ),
        (
            "a late acknowledgement of an earlier assignment neither",
            [
                .assign([zero]), .admit(zero, 0, key: "a", ""), .finish(0, "publish 0"), .lose([zero], "release 0"), .assign([zero]),
                .admit(zero, 0, key: "a", ""), .acknowledge(0, ""), .commitDue(""), .finish(1, "publish 1"), .acknowledge(1, ""),
                .commitDue("commit 0:1"),
            ]
        ),
        (
            "a drain finishes, commits, stops",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .drain(""), .refuse(zero, 1), .room(0), .finish(0, "publish 0"),
                .acknowledge(0, "commit 0:1; stop"), .drain(""), .revoke([zero], "commit 0:1; release 0"),
            ]
        ),
        ("a drain of nothing stops at once", [.drain("stop"), .drain(""), .expireDrain("")]),
        (
            "a drain at its deadline leaves the rest uncommitted",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .admit(zero, 1, key: nil, "pause 0"), .acknowledge(0, "resume 0"),
                .drain(""),
                .expireDrain("commit 0:1; stop"), .abandon(1, ""), .committed(zero, 1), .revoke([zero], "release 0"),
            ]
        ),
        (
            "an abandoned article holds its successors back",
            [
                .assign([zero]), .admit(zero, 0, key: "a", ""), .admit(zero, 1, key: "a", "pause 0"), .abandon(0, "resume 0"),
                .finish(1, ""),
                .commitDue(""),
            ]
        ),
        (
            "partitions assigned while draining admit nothing",
            [
                .assign([zero]), .admit(zero, 0, key: nil, ""), .drain(""), .assign([one]), .refuse(one, 0),
                .acknowledge(0, "commit 0:1; stop"),
            ]
        ),
    ] as [(String, [DeskEvent])])
func desk(_ what: String, _ events: [DeskEvent]) {
    var desk = Desk<Ticket>(
        .init(ordering: .key, total: .init(articles: 4, bytes: 1 << 20), lane: .init(articles: 2, bytes: 1 << 20)))
    for event in events {
        switch event {
        case .assign(let partitions): desk.assign(partitions)
        case .revoke(let partitions, let expected): #expect(describe(desk.revoke(partitions)) == expected)
        case .lose(let partitions, let expected): #expect(describe(desk.lose(partitions)) == expected)
        case .expireRevocation(let expected): #expect(describe(desk.expireRevocation()) == expected)
        case .admit(let partition, let offset, let key, let expected):
            let admitted = desk.admit(partition, offset: offset, key: key.map { Array($0.utf8) }, bytes: 100)
            #expect(admitted.map { describe($0.actions) } == expected)
        case .refuse(let partition, let offset): #expect(desk.admit(partition, offset: offset, key: nil, bytes: 100) == nil)
        case .finish(let ticket, let expected): #expect(describe(desk.finish(ticket, with: ticket)) == expected)
        case .acknowledge(let ticket, let expected): #expect(describe(desk.acknowledge(ticket)) == expected)
        case .abandon(let ticket, let expected): #expect(describe(desk.abandon(ticket)) == expected)
        case .committed(let partition, let position): desk.noteCommitted([partition: position])
        case .commitDue(let expected): #expect(describe(desk.commitDue()) == expected)
        case .drain(let expected): #expect(describe(desk.drain()) == expected)
        case .expireDrain(let expected): #expect(describe(desk.expireDrain()) == expected)
        case .room(let room): #expect(desk.room == room)
        }
    }
}
