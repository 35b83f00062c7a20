import Testing

@testable import Monitoring

@Suite("Metrics") struct MetricsTests {
    let registry = MetricsRegistry()

    func page(_ format: ExpositionFormat = .prometheusText) -> String { String(decoding: registry.exposition(format), as: UTF8.self) }

    @Test func countersGaugesAndHistogramsAreWritten() {
        registry.counter(.articlesConsumed).increment(by: 41)
        registry.counter(.articlesConsumed).increment()
        registry.counter(.articlesDeadLettered, [.reason: "too \"large\"\\\n"]).increment()
        let gauge = registry.gauge(.inFlightBytes)
        gauge.set(4096)
        gauge.add(-96)
        registry.gauge(.ledgerOldestUnfinished, [.topic: "t", .partition: "0"]).set(1.5)
        let histogram = registry.histogram(.articleBytes)
        for bytes in [1, 256, 257, 1e9, .nan] { histogram.observe(bytes) }
        #expect(
            page() == """
                # HELP copydesk_articles_consumed_total Articles taken from the input topics.
                # TYPE copydesk_articles_consumed_total counter
                copydesk_articles_consumed_total 42
                # HELP copydesk_articles_dead_lettered_total Articles acknowledged by the dead-letter topic, by the reason for it.
                # TYPE copydesk_articles_dead_lettered_total counter
                copydesk_articles_dead_lettered_total{reason="too \\"large\\"\\\\\\n"} 1
                # HELP copydesk_article_bytes Size of the messages consumed.
                # TYPE copydesk_article_bytes histogram
                copydesk_article_bytes_bucket{le="256.0"} 2
                copydesk_article_bytes_bucket{le="1024.0"} 3
                copydesk_article_bytes_bucket{le="4096.0"} 3
                copydesk_article_bytes_bucket{le="16384.0"} 3
                copydesk_article_bytes_bucket{le="65536.0"} 3
                copydesk_article_bytes_bucket{le="262144.0"} 3
                copydesk_article_bytes_bucket{le="1048576.0"} 3
                copydesk_article_bytes_bucket{le="4194304.0"} 3
                copydesk_article_bytes_bucket{le="16777216.0"} 3
                copydesk_article_bytes_bucket{le="+Inf"} 4
                copydesk_article_bytes_sum 1000000514
                copydesk_article_bytes_count 4
                # HELP copydesk_in_flight_bytes Bytes of the messages admitted and not yet acknowledged.
                # TYPE copydesk_in_flight_bytes gauge
                copydesk_in_flight_bytes 4000
                # HELP copydesk_ledger_oldest_unfinished_seconds Age of the oldest article of a partition that is in work.
                # TYPE copydesk_ledger_oldest_unfinished_seconds gauge
                copydesk_ledger_oldest_unfinished_seconds{partition="0",topic="t"} 1.5

                """)
    }

    @Test func openMetricsNamesFamiliesWithoutTheirSuffixAndEnds() {
        registry.counter(.articlesConsumed).increment()
        registry.counter(.processCPU).raise(to: 1_500_000_000)
        registry.setBuildInfo(version: "1.2.3", kafkaLibrary: "2.0.2")
        #expect(
            page(.openMetrics) == """
                # HELP copydesk_articles_consumed Articles taken from the input topics.
                # TYPE copydesk_articles_consumed counter
                copydesk_articles_consumed_total 1
                # HELP copydesk_build Always 1; what is running, in its labels.
                # TYPE copydesk_build info
                copydesk_build_info{kafka_library="2.0.2",version="1.2.3"} 1
                # HELP process_cpu_seconds Total user and system CPU time spent in seconds.
                # TYPE process_cpu_seconds counter
                # UNIT process_cpu_seconds seconds
                process_cpu_seconds_total 1.5
                # EOF

                """)
        #expect(page().contains("# TYPE copydesk_build_info gauge\n"))
    }

    @Test(
        "the format that is asked for",
        arguments: [
            (nil, ExpositionFormat.prometheusText), ("", .prometheusText), ("*/*", .prometheusText), ("text/plain", .prometheusText),
            ("application/openmetrics-text", .openMetrics),
            ("text/plain;q=0.5, Application/OpenMetrics-Text; version=1.0.0 ; q=0.9", .openMetrics),
            ("application/openmetrics-text;q=0", .prometheusText), ("application/openmetrics-text; q=0.0, */*", .prometheusText),
            ("application/openmetrics-textual", .prometheusText),
            (
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.6,application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,*/*;q=0.1",
                .openMetrics
            ),
        ] as [(String?, ExpositionFormat)]) func negotiation(_ accept: String?, _ expected: ExpositionFormat)
    { #expect(ExpositionFormat(accept: accept) == expected) }

    @Test func seriesOfARevokedPartitionGo() {
        for partition in ["9", "10", "2"] {
            registry.gauge(.committedLag, [.topic: "t", .partition: partition]).set(1)
            registry.gauge(.committedOffset, [.topic: "t", .partition: partition]).set(1)
        }
        registry.gauge(.committedLag, [.topic: "u", .partition: "9"]).set(1)
        registry.counter(.articlesConsumed).increment()
        registry.removeSeries(where: [.topic: "t", .partition: "9"])
        let series = page().split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != " " } }
        #expect(
            series == [
                "copydesk_articles_consumed_total", #"copydesk_committed_offset{partition="2",topic="t"}"#,
                #"copydesk_committed_offset{partition="10",topic="t"}"#,
                #"copydesk_committed_lag{partition="2",topic="t"}"#, #"copydesk_committed_lag{partition="9",topic="u"}"#,
                #"copydesk_committed_lag{partition="10",topic="t"}"#,
            ])
        registry.removeSeries(where: [.topic: "t"])
        #expect(!page().contains("topic=\"t\"") && !page().contains("copydesk_committed_offset"))
    }

    @Test func theNumberOfSeriesIsBounded() {
        for reason in 0..<(MetricsRegistry.maximumSeries + 100) {
            registry.counter(.articlesDeadLettered, [.reason: "r\(reason)"]).increment()
        }
        let series = page().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(series.count == MetricsRegistry.maximumSeries + 1)
        #expect(series.contains(#"copydesk_articles_dead_lettered_total{reason="other"} 100"#))
        #expect(registry.counter(.articlesDeadLettered, [.reason: "r5"]).value == 1)
    }

    @Test func manyThreadsLoseNothing() async {
        let counter = registry.counter(.articlesConsumed), gauge = registry.gauge(.inFlightArticles),
            histogram = registry.histogram(.commitDuration)
        await withTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<10_000 {
                        counter.increment()
                        gauge.add(2)
                        gauge.add(-1)
                        histogram.observe(.milliseconds(250))
                    }
                }
            }
        }
        #expect(counter.value == 40_000 && gauge.value == 40_000)
        #expect(histogram.snapshot().count == 40_000 && histogram.snapshot().sum == 10_000)
    }

    @Test func totalsFromElsewhereNeverGoBack() {
        let counter = registry.counter(.processCPU)
        counter.raise(to: 5)
        counter.raise(to: 3)
        #expect(counter.value == 5)
    }

    @Test(
        "numbers",
        arguments: [
            (0, "0"), (-0.5, "-0.5"), (1e15, "1000000000000000"), (1e300, "1e+300"), (.nan, "NaN"), (.infinity, "+Inf"),
            (-.infinity, "-Inf"), (0.00005, "5e-05"),
        ] as [(Double, String)]) func numbers(_ value: Double, _ text: String)
    { #expect(ExpositionPage.number(value) == text) }

    @Test func theProcessIsMeasured() throws {
        ProcessMetrics.register(in: registry)
        _ = page()
        let memory = registry.gauge(.processResidentMemory).value
        #expect(memory > 1e6 && memory < 64e9)
        #expect(registry.counter(.processCPU).value > 0)
        #expect(registry.gauge(.processOpenDescriptors).value >= 3)
        let now = Double(MonitoringClock.system.read().unixMilliseconds) / 1000
        let started = registry.gauge(.processStartTime).value
        #expect(started > now - 3600 && started <= now + 2)
    }

    @Test func linesThatWereNotWrittenAreCounted() {
        let writer = LogWriter(sink: StandardErrorSink(descriptor: -1), burst: 3)
        LogMetrics.register(writer, in: registry)
        for _ in 0..<10 { writer.logger("c").info("e", "m") }
        #expect(page().contains("copydesk_log_lines_dropped_total{reason=\"repeated\"} 7\n"))
        #expect(page().contains("copydesk_log_lines_dropped_total{reason=\"unwritable\"} 3\n"))
    }

    @Test func namesFollowTheConventions() {
        let names = MetricName.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        for name in MetricName.allCases {
            let isCounter = name.kind == .counter || name.kind == .nanosecondCounter
            #expect(isCounter == name.rawValue.hasSuffix("_total"), "\(name)")
            #expect(name.rawValue.hasPrefix("copydesk_") || name.rawValue.hasPrefix("process_"))
            #expect(name.rawValue.utf8.allSatisfy { $0 == 0x5F || ($0 >= 0x61 && $0 <= 0x7A) })
            #expect(name.help.hasSuffix(".") || name.rawValue.hasPrefix("process_"))
            #expect(name.labels == name.labels.sorted())
            if case .histogram(let bounds) = name.kind {
                #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count && bounds.allSatisfy(\.isFinite))
            }
        }
    }
}
