import Testing

@testable import copydesk

@Suite("Bench") struct BenchTests {
    let report = BenchReport(
        articles: 200, rejected: 1, words: 90_000, seconds: 2, cpuSeconds: 4, threads: 2, rate: 100,
        latencies: (1...200).map { Double($0) / 1000 }, stages: [("intake", 1), ("analysis", 3)], peakBytes: 150 << 20)

    @Test func latenciesAreTheShareThatWasNotExceeded() {
        #expect(report.latency(0.5) == 0.101 && report.latency(0.99) == 0.199 && report.latency(1) == 0.2)
        var none = report
        none.latencies = []
        #expect(none.latency(0.5) == 0)
    }

    @Test func aPersonSeesRatesAndShares() {
        for line in [
            "articles                    200 in 2 s on 2 threads, 100 arriving a second", "of them rejected            1",
            "articles a second           100", "words a CPU second          22500", "latency, 95 %               191 ms",
            "peak memory                 150 MiB", "stage analysis              75 %, 15 ms an article",
        ] { #expect(report.text.contains(line + "\n")) }
    }

    @Test func theCorpusMustBeThere() async {
        var command = BenchCommand()
        command.corpus = "/nowhere/at-all.jsonl"
        command.usesLanguageModel = false
        #expect(await command.run() == .usage)
    }

    @Test func samplesAreExtracted() async {
        var command = BenchCommand()
        command.seconds = 1
        command.usesLanguageModel = false
        command.rate = 50
        command.printsJSON = true
        #expect(await command.run() == .done)
    }
}
