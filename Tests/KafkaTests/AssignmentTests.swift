import Testing

@testable import Kafka

private let a = TopicPartition("t", 0), b = TopicPartition("t", 1), c = TopicPartition("u", 0)

private enum Step {
    case assign([TopicPartition], incremental: Bool = false)
    /// Expects what the caller is told, `nil` for nothing.
    case revoke([TopicPartition], lost: Bool = false, incremental: Bool = false, tells: [TopicPartition]?, isLost: Bool = false)
    case release(resume: [TopicPartition], unassign: [TopicPartition], incremental: Bool = false)
    case nothingToRelease
    case pause([TopicPartition], acts: [TopicPartition])
    case resume([TopicPartition], acts: [TopicPartition])
    case holds(Set<TopicPartition>)
}

private let histories: [(String, [Step])] = [
    (
        "eager: revoked, released, assigned anew",
        [
            .assign([a, b]), .revoke([a, b], tells: [a, b]), .holds([a, b]), .release(resume: [], unassign: [a, b]), .holds([]),
            .assign([b]), .holds([b]),
        ]
    ),
    ("pausing twice acts once", [.assign([a, b]), .pause([a], acts: [a]), .pause([a, b], acts: [b]), .pause([a, b], acts: [])]),
    (
        "resuming what is not paused does nothing",
        [.assign([a]), .resume([a], acts: []), .pause([a], acts: [a]), .resume([a, b], acts: [a])]
    ),
    ("what is not assigned cannot be paused", [.assign([a]), .pause([b, c], acts: []), .resume([b], acts: [])]),
    (
        "a pause ends with the assignment",
        [
            .assign([a, b]), .pause([a], acts: [a]), .revoke([a, b], tells: [a, b]), .release(resume: [a], unassign: [a, b]), .assign([a]),
            .resume([a], acts: []), .pause([a], acts: [a]),
        ]
    ),
    (
        "a pause outlives what does not concern it",
        [
            .assign([a, b]), .pause([a], acts: [a]), .revoke([b], incremental: true, tells: [b]),
            .release(resume: [], unassign: [b], incremental: true), .holds([a]), .resume([a], acts: [a]),
        ]
    ),
    ("cooperative: adds to what is held", [.assign([a]), .assign([b], incremental: true), .holds([a, b])]),
    (
        "a lost assignment is told as lost",
        [.assign([a]), .revoke([a], lost: true, tells: [a], isLost: true), .release(resume: [], unassign: [a])]
    ),
    (
        "lost stays lost when more is revoked before the release",
        [
            .assign([a, b]), .revoke([a], lost: true, tells: [a], isLost: true), .revoke([a, b], tells: [a, b], isLost: true),
            .release(resume: [], unassign: [a, b]),
        ]
    ),
    ("nothing revoked: released without asking", [.revoke([], tells: nil), .release(resume: [], unassign: [])]),
    ("released once", [.assign([a]), .nothingToRelease, .revoke([a], tells: [a]), .release(resume: [], unassign: [a]), .nothingToRelease]),
    (
        "an eager assignment replaces everything",
        [.assign([a, b]), .pause([a, b], acts: [a, b]), .assign([b, c]), .holds([b, c]), .resume([a, b, c], acts: [b])]
    ),
]

@Test("Assignment", arguments: histories) private func assignment(_ what: String, _ steps: [Step]) {
    var assignment = Assignment()
    for (index, step) in steps.enumerated() {
        let place = Comment(rawValue: "\(what), step \(index + 1)")
        switch step {
        case .assign(let partitions, let incremental): assignment.assign(partitions, isIncremental: incremental)
        case .revoke(let partitions, let lost, let incremental, let told, let isLost):
            let revocation = assignment.revoke(partitions, isLost: lost, isIncremental: incremental)
            #expect(revocation?.partitions == told, place)
            #expect(revocation?.isLost ?? false == isLost, place)
        case .release(let resume, let unassign, let incremental):
            #expect(assignment.release() == Assignment.Release(resume: resume, unassign: unassign, isIncremental: incremental), place)
        case .nothingToRelease: #expect(assignment.release() == nil, place)
        case .pause(let partitions, let acts): #expect(assignment.pause(partitions) == acts, place)
        case .resume(let partitions, let acts): #expect(assignment.resume(partitions) == acts, place)
        case .holds(let partitions): #expect(assignment.partitions == partitions, place)
        }
        #expect(assignment.paused.isSubset(of: assignment.partitions), place)
    }
}
