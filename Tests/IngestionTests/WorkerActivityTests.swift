import Kafka
import Testing

@testable import Ingestion

@Suite("WorkerActivity") struct WorkerActivityTests {
    let start = ContinuousClock.now

    @Test func ratesAreThoseOfTheLastMinute() {
        var activity = WorkerActivity()
        for second in 0...120 {
            activity.totals.consumed = UInt64(second < 60 ? 0 : (second - 60) * 5)
            activity.beat([:], now: start + .seconds(second))
        }
        let rates = activity.rates(now: start + .seconds(120))
        #expect(rates.map(\.name) == ["consumed", "published", "put off", "dead letters"])
        #expect(abs(rates[0].perSecond - 5) < 0.01 && rates[0].total == 300 && rates[1].perSecond == 0)
    }

    @Test func partitionsComeAndGo() {
        var activity = WorkerActivity()
        let (first, second) = (TopicPartition("t", 2), TopicPartition("t", 10))
        activity.assign([second, first])
        activity.beat([first: LedgerLoad(unfinished: 3, gap: 1, oldest: start)], now: start + .seconds(4))
        activity.pause(first, true)
        activity.commit([first: 17])
        activity.note(lag: 5, of: first)
        activity.note(lag: 5, of: TopicPartition("gone", 0))
        let partitions = activity.partitions(now: start + .seconds(4))
        #expect(partitions.map(\.name) == [first.description, second.description])
        #expect(partitions[0].inWork == 3 && partitions[0].oldest == 4 && partitions[0].isPaused)
        #expect(partitions[0].committed == 17 && partitions[0].lag == 5 && partitions[1].lag == nil)
        activity.release([first])
        #expect(activity.partitions(now: start).count == 1)
    }

    @Test func theSameTroubleIsCountedAndTheOldestForgotten() {
        var activity = WorkerActivity()
        for time in 0..<12 as Range<Int64> { activity.note(trouble: "trouble \(time)", time: time) }
        activity.note(trouble: "trouble 5", time: 99)
        #expect(activity.troubles.count == WorkerActivity.maximumTroubles)
        #expect(activity.troubles.last == .init(time: 99, text: "trouble 5", count: 2) && activity.troubles.first?.text == "trouble 2")
    }
}
