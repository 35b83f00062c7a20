import Glibc
import Synchronization
import Testing

@testable import Monitoring

/// A clock that stands still until it is moved.
final class HandClock: Sendable {
    private let milliseconds = Mutex<Int64>(0)
    /// The calendar stands at 2026-03-01T09:05:07.042Z when the clock is at 0.
    var clock: MonitoringClock {
        MonitoringClock { [self] in
            let now = milliseconds.withLock { $0 }
            return .init(unixMilliseconds: 1_772_355_907_042 + now, uptimeMilliseconds: now)
        }
    }
    func advance(_ by: Int64) { milliseconds.withLock { $0 += by } }
}

@Suite("Logger") struct LoggerTests {
    let sink = MemorySink()
    let clock = HandClock()

    func writer(_ format: LogFormat = .json, level: LogLevel = .info, burst: Int = 2) -> LogWriter {
        LogWriter(level: level, format: format, sink: sink, clock: clock.clock, burst: burst, intervalMilliseconds: 1000)
    }

    @Test func aLineOfJSON() {
        writer().logger("ingestion").warning(
            "article_dead_lettered", "not an envelope",
            [
                .topic: "articles.raw", .partition: 3, .offset: .init(Int64.max), .articleID: "a-1",
                .durationMilliseconds: .init(.microseconds(1500)),
                .state: true, .lag: 0.5, .bytes: .init(UInt64.max),
            ])
        #expect(
            sink.lines == [
                #"{"ts":"2026-03-01T09:05:07.042Z","level":"warning","component":"ingestion","event":"article_dead_lettered","message":"not an envelope","#
                    + #""topic":"articles.raw","partition":3,"offset":9223372036854775807,"article_id":"a-1","duration_ms":1.5,"state":true,"lag":0.5,"#
                    + #""bytes":9223372036854775807}"#
            ])
    }

    @Test func aLineForAPerson() {
        let log = writer(.text).logger("kafka")
        log.info("joined", "joined the group", [.groupID: "copydesk", .error: "no such \"thing\"", .key: "", .count: 3])
        #expect(
            sink.lines == [
                #"2026-03-01T09:05:07.042Z INFO    kafka: joined the group event=joined group_id=copydesk error="no such \"thing\"" key="" count=3"#
            ])
    }

    @Test(
        "whatever a value holds, an event is one line of UTF-8",
        arguments: [
            (LogValue("a\nb\r\t\u{1}\u{1B}[2J\u{7F}\u{85}\u{2028}"), #""a\nb\r\t\u0001\u001b[2J\u007f\u0085\u2028""#),
            (LogValue("\"\\/é😀"), #""\"\\/é😀""#),
            (
                LogValue([0x61, 0xFF, 0xC3, 0xA9, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xC0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xE2, 0x82]),
                #""a\\xffé\\xc3(\\xed\\xa0\\x80\\xc0\\x80\\xf4\\x90\\x80\\x80\\xe2\\x82""#
            ),
            (LogValue(Double.nan), #""nan""#), (LogValue(-Double.infinity), #""-inf""#), (LogValue(1e300), "1e+300"),
            (LogValue(String(repeating: "x", count: 5000)), "\"" + String(repeating: "x", count: 1024) + "...\""),
        ]) func escapes(_ value: LogValue, _ written: String)
    {
        for format in LogFormat.allCases {
            let line = LogLine(
                unixMilliseconds: 0, level: .info, component: "c", event: "e", message: "m", fields: [(.error, value)], suppressed: 0
            )
            .encoded(as: format)
            #expect(line.count { $0 == 0x0A } == 1 && line.last == 0x0A)
            #expect(String(validating: line, as: UTF8.self) != nil)
            if format == .json { #expect(String(decoding: line, as: UTF8.self).hasSuffix("\"error\":\(written)}\n")) }
        }
    }

    @Test("random bytes make one line", arguments: 0..<20) func random(_ seed: UInt64) {
        var generator = SplitMix(state: seed)
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for format in LogFormat.allCases {
                let line = LogLine(
                    unixMilliseconds: 0, level: .info, component: "c", event: "e", message: String(decoding: bytes, as: UTF8.self),
                    fields: [(.error, .bytes(bytes))], suppressed: 0
                ).encoded(as: format)
                #expect(line.firstIndex(of: 0x0A) == line.count - 1 && String(validating: line, as: UTF8.self) != nil, "seed \(seed)")
            }
        }
    }

    @Test func aLevelThatIsOffEvaluatesNothing() {
        let writer = writer(level: .warning)
        let log = writer.logger("c")
        func never() -> String {
            Issue.record("evaluated")
            return ""
        }
        log.info("e", never(), [.error: .init(never())])
        #expect(sink.lines.isEmpty)
        writer.level = .debug
        #expect(writer.level == .debug && log.isEnabled(.debug))
        log.debug("e", "now")
        writer.level = .error
        log.warning("e", never())
        #expect(sink.lines.count == 1)
    }

    @Test func repeatsAreCountedAndTold() {
        let writer = writer()
        let log = writer.logger("c"), other = writer.logger("d")
        for _ in 0..<5 { log.warning("full", "m") }
        other.warning("full", "m")
        log.warning("else", "m")
        #expect(sink.lines.count == 4 && writer.suppressedLines == 3)
        clock.advance(1000)
        other.warning("full", "m")  // on its occasion the count of the first is told
        #expect(sink.lines.count == 6)
        #expect(
            sink.lines[4].contains(#""component":"c","event":"full","message":"repeats of this event were not written","suppressed":3}"#))
        for _ in 0..<3 { log.warning("full", "m") }
        writer.flush()
        writer.flush()
        #expect(sink.lines.count == 9 && sink.lines[8].hasSuffix("\"suppressed\":1}"))
    }

    @Test func debugIsNeverHeldBack() {
        let log = writer(level: .debug).logger("c")
        for _ in 0..<50 { log.debug("step", "m") }
        #expect(sink.lines.count == 50)
    }

    @Test func linesOfManyThreadsStayWhole() async throws {
        var path = Array("/tmp/copydesk-log-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        try #require(descriptor >= 0)
        unlink(path)
        let writer = LogWriter(sink: StandardErrorSink(descriptor: descriptor), burst: .max)
        await withTaskGroup { group in
            for task in 0..<4 {
                group.addTask {
                    let log = writer.logger("c")
                    for count in 0..<200 {
                        log.info(
                            "e", "m", [.partition: .init(task), .count: .init(count), .key: .init(String(repeating: "k", count: 300))])
                    }
                }
            }
        }
        lseek(descriptor, 0, SEEK_SET)
        var all: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { break }
            all.append(contentsOf: buffer[..<count])
        }
        close(descriptor)
        let lines = String(decoding: all, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 800 && lines.allSatisfy { $0.hasPrefix("{\"ts\"") && $0.hasSuffix("k\"}") })
    }

    @Test func aReaderThatIsGoneCostsLinesAndNothingElse() throws {
        let sink = StandardErrorSink(descriptor: -1)
        LogWriter(sink: sink).logger("c").info("e", "m")
        #expect(sink.droppedLines == 1)
    }

    @Test func levelsHaveNames() {
        for level in LogLevel.allCases { #expect(LogLevel(name: level.name) == level) }
        #expect(LogLevel(name: "warn") == nil && LogLevel.debug < .info && LogLevel.warning < .error)
        #expect(Set(LogKey.allCases.map(\.rawValue)).isDisjoint(with: ["ts", "component", "event", "message", "suppressed"]))
    }

    @Test(
        "time stamps",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_709_251_199_000, "2024-02-29T23:59:59.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
        ]) func timestamps(_ milliseconds: Int64, _ text: String)
    { #expect(Timestamp.string(milliseconds) == text) }
}

@Suite("RepeatLimiter") struct RepeatLimiterTests {
    enum Step: Sendable { case judge(String, at: Int64, RepeatLimiter.Verdict), expire(at: Int64?, [String]) }

    @Test(
        "decides",
        arguments: [
            (
                "the first of an interval are written, the next not",
                [
                    .judge("a", at: 0, .write(suppressed: 0)), .judge("a", at: 1, .write(suppressed: 0)), .judge("a", at: 2, .hold),
                    .judge("a", at: 999, .hold),
                    .judge("a", at: 1000, .write(suppressed: 2)), .judge("a", at: 1001, .write(suppressed: 0)),
                    .judge("a", at: 1002, .hold),
                ]
            ),
            (
                "each event counts for itself",
                [
                    .judge("a", at: 0, .write(suppressed: 0)), .judge("a", at: 0, .write(suppressed: 0)),
                    .judge("b", at: 0, .write(suppressed: 0)), .judge("a", at: 0, .hold),
                ]
            ),
            (
                "an event that stopped is told once its interval is over",
                [
                    .judge("b", at: 0, .write(suppressed: 0)), .judge("b", at: 0, .write(suppressed: 0)), .judge("b", at: 0, .hold),
                    .judge("a", at: 0, .write(suppressed: 0)),
                    .judge("a", at: 0, .write(suppressed: 0)), .judge("a", at: 0, .hold), .expire(at: 999, []),
                    .expire(at: 1000, ["a 1", "b 1"]), .expire(at: 1001, []),
                ]
            ),
            (
                "at the end all is told",
                [
                    .judge("a", at: 0, .write(suppressed: 0)), .judge("a", at: 0, .write(suppressed: 0)), .judge("a", at: 0, .hold),
                    .expire(at: nil, ["a 1"]), .expire(at: nil, []),
                ]
            ),
        ] as [(String, [Step])]) func decides(_ what: String, _ steps: [Step])
    {
        var limiter = RepeatLimiter(burst: 2, intervalMilliseconds: 1000)
        for step in steps {
            switch step {
            case .judge(let component, let now, let verdict):
                #expect(limiter.judge(.init(component: component, event: "e"), level: .info, now: now) == verdict)
            case .expire(let now, let told):
                #expect(limiter.expire(now: now).map { "\($0.key.component) \($0.suppressed)" } == told)
            }
        }
    }
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
