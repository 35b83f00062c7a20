import Testing

@testable import Ingestion

@Test("A lane fills at its capacity and clears at half of it")
func laneMarks() {
    var lane = Lane(Lane.Capacity(articles: 4, bytes: 1000))
    #expect((0..<3).map { _ in lane.enter(bytes: 10) } == [.none, .none, .none])
    #expect(lane.enter(bytes: 10) == .filled)
    #expect(lane.room == 0)
    #expect(lane.leave(bytes: 10) == .none)
    #expect(lane.room == 0, "full until half is gone, so that a partition is not paused for every article")
    #expect(lane.leave(bytes: 10) == .cleared)
    #expect(lane.room == 2)
}

@Test("Bytes fill a lane as articles do, and one article of any size enters an empty lane")
func laneBytes() {
    var lane = Lane(Lane.Capacity(articles: 100, bytes: 1000))
    #expect(lane.room > 0)
    #expect(lane.enter(bytes: 5000) == .filled)
    #expect(lane.enter(bytes: 1) == .none, "a batch may run over; it is counted, and the lane is already full")
    #expect(lane.leave(bytes: 5000) == .cleared)
    #expect(lane.bytes == 1)
}
