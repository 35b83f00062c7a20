import Foundation
import Kafka
import Testing

@testable import Ingestion

private func place(_ offset: Int64, _ topic: String = "raw") -> ArticlePlace {
    ArticlePlace(partition: TopicPartition(topic, 0), offset: offset)
}

@Test(
    "Suspects",
    arguments: [
        ("nobody was in work", [[]], [:]),
        ("of several each is suspected once, however often", [[1, 2], [1, 2], [1, 2]], [1: 1, 2: 1]),
        ("one alone is guilty each time", [[1, 2], [1], [1]], [1: 3, 2: 1]),
        ("one alone from the start", [[7], [7]], [7: 2]),
        ("a crash among others takes nothing back", [[1], [1], [1, 2]], [1: 2, 2: 1]),
    ] as [(String, [[Int64]], [Int64: Int])])
func suspects(_ what: String, _ crashes: [[Int64]], _ expected: [Int64: Int]) {
    var suspects = Suspects()
    for crash in crashes {
        suspects.note(crashWith: crash.map { place($0) })
        suspects = Suspects(text: suspects.text.utf8)
    }
    #expect(suspects.crashes == Dictionary(uniqueKeysWithValues: expected.map { (place($0), $1) }))
}

@Test(
    "Suspects are read back from whatever the file holds",
    arguments: [
        ("", 0), ("1 0 5 raw\n", 1), ("1 0 5 raw\n1 0 5 raw\n", 1), ("x 0 5 raw\n2 3 9 other\n", 1), ("1 0 5\n", 0), ("-1 0 5 raw\n", 0),
        ("1 99999999999 5 raw\n", 0), ("1 0 -5 raw\n", 0), ("\n\n\u{0}\u{0}", 0), ("1 0 5 topic with spaces\n", 1),
    ])
func suspectsText(_ text: String, _ count: Int) { #expect(Suspects(text: text.utf8).crashes.count == count) }

@Test("So many suspects are kept, and no more")
func suspectsBound() {
    var suspects = Suspects()
    suspects.note(crashWith: (0..<Int64(Suspects.most + 10)).map { place($0) })
    #expect(suspects.crashes.count == Suspects.most)
    suspects.note(crashWith: [place(-1 + 1_000_000)])
    #expect(suspects.crashes.count == Suspects.most && suspects.crashes[place(999_999)] == 1)
    let cleared = suspects.clear(place(999_999))
    #expect(cleared && suspects.crashes[place(999_999)] == nil)
}

enum QuarantineEvent: Sendable { case enter(Ticket, isSuspect: Bool, Bool), leave(Ticket, [Ticket]) }

@Test(
    "Quarantine",
    arguments: [
        ("others run side by side", [.enter(1, isSuspect: false, true), .enter(2, isSuspect: false, true), .leave(1, []), .leave(2, [])]),
        (
            "a suspect waits until it is alone, and nobody overtakes it",
            [
                .enter(1, isSuspect: false, true), .enter(2, isSuspect: true, false), .enter(3, isSuspect: false, false), .leave(1, [2]),
                .leave(2, [3]),
            ]
        ),
        (
            "suspects go one by one",
            [.enter(1, isSuspect: true, true), .enter(2, isSuspect: true, false), .leave(1, [2]), .leave(2, [])]
        ),
        (
            "all that waited for a suspect go together",
            [.enter(1, isSuspect: true, true), .enter(2, isSuspect: false, false), .enter(3, isSuspect: false, false), .leave(1, [2, 3])]
        ),
        (
            "who was not there changes nothing",
            [.leave(9, []), .enter(1, isSuspect: true, true), .leave(9, []), .leave(1, []), .leave(1, [])]
        ),
    ] as [(String, [QuarantineEvent])])
func quarantine(_ what: String, _ events: [QuarantineEvent]) {
    var quarantine = Quarantine()
    for event in events {
        switch event {
        case .enter(let ticket, let isSuspect, let expected):
            let mayBegin = quarantine.enter(ticket, isSuspect: isSuspect)
            #expect(mayBegin == expected)
        case .leave(let ticket, let expected):
            let next = quarantine.leave(ticket)
            #expect(next == expected)
        }
    }
}

@Test("A journal tells the next process who was in work, and keeps others out of its folder")
func journal() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("copydesk-journal-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
        let custody = try Custody(directory: folder, crashLimit: 2)
        #expect(!custody.hasSuspects)
        #expect(throws: Custody.Failure.self) { try Custody(directory: folder, crashLimit: 2) }
        let first = custody.begin(place(1)), second = custody.begin(place(2)), third = custody.begin(place(3))
        custody.end(second)
        let fourth = custody.begin(place(4))
        #expect(fourth.line == second.line, "lines are used again")
        custody.end(fourth)
        #expect(Set(custody.overdue(after: .zero, now: .now + .seconds(1)).map(\.place)) == [place(1), place(3)])
        _ = (first, third)
    }
    do {
        let custody = try Custody(directory: folder, crashLimit: 2)
        #expect([1, 2, 3, 4].map { custody.crashes(of: place($0)) } == [1, 0, 1, 0])
        custody.clear(place(1))
        _ = custody.begin(place(3))
    }
    let custody = try Custody(directory: folder, crashLimit: 2)
    #expect([1, 3].map { custody.crashes(of: place($0)) } == [0, 2])
    let text = try String(contentsOfFile: folder + "/suspects", encoding: .utf8)
    #expect(text == "2 0 3 raw\n", "places, and nothing else")
}

@Test("Those accused are the only ones suspected afterwards")
func accusation() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("copydesk-journal-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
        let custody = try Custody(directory: folder, crashLimit: 2)
        _ = custody.begin(place(1))
        let stuck = custody.begin(place(2))
        custody.accuse([stuck])
    }
    let custody = try Custody(directory: folder, crashLimit: 2)
    #expect([1, 2].map { custody.crashes(of: place($0)) } == [0, 1])
}
