import Synchronization
import Testing

@testable import copydesk

@Suite("Progress") struct ProgressTests {
    @Test(
        "the line says",
        arguments: [
            (ProgressLine(unit: "articles"), 0, 80, "0 articles"),
            (ProgressLine(unit: "articles", done: 5, total: 10), 100, 80, "5 of 10 articles"),
            (
                ProgressLine(unit: "articles", done: 1204, total: 3000, failed: 2), 4000, 80,
                "1,204 of 3,000 articles, 2 failed, 301/s, 6 s left"
            ),
            (ProgressLine(unit: "articles", done: 1, total: 3), 1000, 80, "1 of 3 articles, 1.0/s, 2 s left"),
            (ProgressLine(unit: "articles", done: 1, total: 1000), 1000, 80, "1 of 1,000 articles, 1.0/s, 16 min 39 s left"),
            (ProgressLine(unit: "articles", done: 1, total: 10_000), 1000, 80, "1 of 10,000 articles, 1.0/s, 2 h 46 min left"),
            (ProgressLine(unit: "articles", done: 10, total: 10), 1000, 80, "10 of 10 articles, 10/s"),
            (ProgressLine(unit: "articles", done: 1_234_567), 1000, 80, "1,234,567 articles, 1,234,567/s"),
            (ProgressLine(unit: "articles", done: 1204, total: 3000), 4000, 10, "1,204 of "),
            (ProgressLine(unit: "articles"), 0, 0, ""),
        ] as [(ProgressLine, Int64, Int, String)]) func line(_ line: ProgressLine, _ milliseconds: Int64, _ width: Int, _ expected: String)
    {
        #expect(line.text(afterMilliseconds: milliseconds, width: width) == expected)
    }

    final class Screen: Sendable {
        let written = Mutex<[String]>([])
        let time = Mutex<Int64>(0)
        func display(isActive: Bool) -> ProgressDisplay {
            ProgressDisplay(
                unit: "articles", total: 100, isActive: isActive, now: { self.time.withLock { $0 } },
                write: { text in self.written.withLock { $0.append(text) } })
        }
        func take() -> [String] {
            written.withLock { lines in
                defer { lines = [] }; return lines
            }
        }
    }

    @Test func isDrawnAtMostFiveTimesASecond() {
        let screen = Screen()
        let display = screen.display(isActive: true)
        for step in 0..<100 {
            screen.time.withLock { $0 = Int64(step) * 10 }  // 100 articles in a second
            display.advance()
        }
        #expect(screen.take().count == 5)
        display.finish()
        #expect(screen.take() == ["\r\u{1B}[K"])
        display.finish()
        #expect(screen.take().isEmpty)
    }

    @Test func otherLinesStandAboveIt() {
        let screen = Screen()
        let display = screen.display(isActive: true)
        display.advance(failed: true)
        _ = screen.take()
        display.say("a.txt: not an article")
        let written = screen.take().joined()
        #expect(written.hasPrefix("\r\u{1B}[Ka.txt: not an article\n\r\u{1B}[K1 of 100 articles, 1 failed"))
    }

    @Test func isSilentWithoutATerminal() {
        let screen = Screen()
        let display = screen.display(isActive: false)
        display.advance()
        display.say("a.txt: not an article")
        display.finish()
        #expect(screen.take() == ["a.txt: not an article\n"])
    }
}
