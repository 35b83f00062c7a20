import Extraction
import Glibc
import Ingestion
import Monitoring
import Synchronization

/// Runs the pipeline over a corpus again and again, and measures: as fast as it goes, or at a given rate of arrival.
struct BenchRun {
    let pipeline: Pipeline
    let threads: ExtractionThreads
    let articles: [RawArticle]
    let seconds: Int
    /// Articles that arrive a second; nil for as fast as they are taken.
    let rate: Int?

    /// What one task has done.
    private struct Tally {
        var articles = 0, rejected = 0, words = 0
        /// Of each article: from its arrival to its record. In seconds.
        var latencies: [Double] = []

        mutating func add(_ other: Tally) {
            articles += other.articles
            rejected += other.rejected
            words += other.words
            latencies += other.latencies
        }
    }

    func run() async -> BenchReport {
        // Once over a part of the corpus, so that caches are filled and files are in memory.
        for article in articles.prefix(20) { _ = try? pipeline.run(article) }
        let stages = StageClock()
        let clock = ContinuousClock()
        let began = clock.now, cpu = ProcessMetrics.cpuNanoseconds()
        let tally: Tally
        if let rate {
            tally = await arriving(each: .seconds(1) / rate, stages)
        } else {
            tally = await drawing(until: began + .seconds(seconds), stages)
        }
        let elapsed = began.duration(to: clock.now)
        return BenchReport(
            articles: tally.articles, rejected: tally.rejected, words: tally.words, seconds: elapsed / .seconds(1),
            cpuSeconds: Double(ProcessMetrics.cpuNanoseconds() - cpu) * 1e-9, threads: threads.count, rate: rate,
            latencies: tally.latencies.sorted(),
            stages: stages.seconds,
            peakBytes: Self.peakBytes())
    }

    /// Each thread takes the next article when it has done one.
    private func drawing(until end: ContinuousClock.Instant, _ stages: StageClock) async -> Tally {
        let next = Numbers()
        return await withTaskGroup(of: Tally.self) { group in
            for _ in 0..<threads.count {
                group.addTask(executorPreference: threads) {
                    var tally = Tally()
                    while ContinuousClock.now < end { work(on: next.take(), since: .now, stages, &tally) }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
    }

    /// Articles arrive whether or not earlier ones are done, as they do in life: waiting counts as latency.
    private func arriving(each interval: Duration, _ stages: StageClock) async -> Tally {
        let began = ContinuousClock.now
        return await withTaskGroup(of: Tally.self) { group in
            for number in 0..<max(1, Int(.seconds(seconds) / interval)) {
                let due = began + interval * number
                try? await Task.sleep(until: due)
                group.addTask(executorPreference: threads) {
                    var tally = Tally()
                    work(on: number, since: due, stages, &tally)
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
    }

    private func work(on number: Int, since arrival: ContinuousClock.Instant, _ stages: StageClock, _ tally: inout Tally) {
        tally.articles += 1
        do throws(Rejection) {
            let record = try pipeline.run(articles[number % articles.count], observer: stages)
            // What a worker would send.
            _ = record.json()
            tally.words += Self.words(in: record.copy.text)
        } catch {
            tally.rejected += 1
        }
        tally.latencies.append(arrival.duration(to: .now) / .seconds(1))
    }

    private static func words(in text: [UInt8]) -> Int {
        var count = 0, before: UInt8 = 0x20
        for byte in text {
            if byte > 0x20, before <= 0x20 { count += 1 }
            before = byte
        }
        return count
    }

    private static func peakBytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}

/// Numbers from 0 on, each once.
private final class Numbers: Sendable {
    private let next = Atomic<Int>(0)
    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// Sums the time of each stage over all threads.
private final class StageClock: StageObserver {
    private let sums = Mutex<[Stage: Duration]>([:])

    func finished(_ stage: Stage, took: Duration) { sums.withLock { $0[stage, default: .zero] += took } }

    /// In the order of the stages.
    var seconds: [(name: String, seconds: Double)] {
        sums.withLock { sums in Stage.allCases.compactMap { stage in sums[stage].map { (stage.rawValue, $0 / .seconds(1)) } } }
    }
}
