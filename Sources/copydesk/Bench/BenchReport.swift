import Monitoring

/// What a benchmark has found, and how it is told: to a person as a table, to a program as one JSON object.
struct BenchReport {
    var articles: Int
    var rejected: Int
    var words: Int
    /// On the wall.
    var seconds: Double
    var cpuSeconds: Double
    var threads: Int
    /// Articles that arrived a second; nil for as fast as they went.
    var rate: Int?
    /// Seconds from arrival to record, ascending.
    var latencies: [Double]
    var stages: [(name: String, seconds: Double)]
    var peakBytes: Int

    /// The latency that this share of the articles did not exceed.
    func latency(_ share: Double) -> Double {
        guard !latencies.isEmpty else { return 0 }
        return latencies[min(latencies.count - 1, Int(share * Double(latencies.count)))]
    }

    private var stageSeconds: Double { max(stages.reduce(0) { $0 + $1.seconds }, .leastNormalMagnitude) }

    var text: String {
        func row(_ name: String, _ value: String) -> String { name + String(repeating: " ", count: max(1, 28 - name.count)) + value + "\n" }
        var text = row(
            "articles",
            "\(articles) in \(ShortNumber.string(seconds)) s on \(threads) threads" + (rate.map { ", \($0) arriving a second" } ?? ""))
        if rejected > 0 { text += row("of them rejected", "\(rejected)") }
        text += row("articles a second", ShortNumber.string(Double(articles) / seconds))
        text += row("words a second", ShortNumber.string(Double(words) / seconds))
        text += row("articles a CPU second", ShortNumber.string(Double(articles) / cpuSeconds))
        text += row("words a CPU second", ShortNumber.string(Double(words) / cpuSeconds))
        text += row("latency, median", ShortNumber.string(latency(0.5) * 1000) + " ms")
        text += row("latency, 95 %", ShortNumber.string(latency(0.95) * 1000) + " ms")
        text += row("latency, 99 %", ShortNumber.string(latency(0.99) * 1000) + " ms")
        text += row("peak memory", "\(peakBytes >> 20) MiB")
        for stage in stages {
            let mean = ShortNumber.string(stage.seconds / Double(max(1, articles)) * 1000)
            text += row("stage \(stage.name)", ShortNumber.string(stage.seconds / stageSeconds * 100) + " %, \(mean) ms an article")
        }
        return text
    }

    var json: String {
        let shares = stages.map { "\"\($0.name)\":\(ShortNumber.string($0.seconds / stageSeconds))" }.joined(separator: ",")
        return """
            {"articles":\(articles),"rejected":\(rejected),"words":\(words),"seconds":\(seconds),"cpu_seconds":\(cpuSeconds),"threads":\(threads),\
            "rate":\(rate.map(String.init) ?? "null"),"articles_per_second":\(Double(articles) / seconds),\
            "articles_per_cpu_second":\(Double(articles) / cpuSeconds),"words_per_cpu_second":\(Double(words) / cpuSeconds),\
            "latency_seconds":{"median":\(latency(0.5)),"p95":\(latency(0.95)),"p99":\(latency(0.99))},"peak_bytes":\(peakBytes),\
            "stage_shares":{\(shares)}}

            """
    }
}
