import Glibc
import Synchronization

/// Keeps a `ProgressLine` up to date at the foot of a terminal; silent when standard error is none. Usable from any thread.
///
/// Drawn at most five times a second. Whatever else goes to standard error meanwhile goes through `say`, so that it does not end up behind the line.
final class ProgressDisplay: Sendable {
    static let intervalMilliseconds: Int64 = 200

    private struct State {
        var line: ProgressLine
        var lastDrawn: Int64?
        var isShown = false
    }

    private let state: Mutex<State>
    private let isActive: Bool
    private let started: Int64
    private let now: @Sendable () -> Int64
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - now: milliseconds that only go forward.
    ///   - write: where it is drawn.
    init(
        unit: String, total: Int? = nil, isActive: Bool = StandardStream.error.isTerminal,
        now: @escaping @Sendable () -> Int64 = ProgressDisplay.uptime,
        write: @escaping @Sendable (String) -> Void = { StandardStream.error.write($0) }
    ) {
        state = Mutex(State(line: ProgressLine(unit: unit, total: total)))
        self.isActive = isActive
        self.now = now
        self.write = write
        started = now()
    }

    /// Counts one more that is done, or has failed.
    func advance(failed: Bool = false) {
        guard isActive else { return }
        state.withLock { state in
            state.line.done += 1
            if failed { state.line.failed += 1 }
            let now = self.now()
            guard state.lastDrawn.map({ now - $0 >= Self.intervalMilliseconds }) ?? true else { return }
            draw(&state, at: now)
        }
    }

    /// Writes a line of another sort, ended by a line feed here.
    func say(_ text: String) {
        state.withLock { state in
            write((state.isShown ? Self.clear : "") + text + "\n")
            if state.isShown { draw(&state, at: now()) }
        }
    }

    /// Takes the line away at the end of the work.
    func finish() {
        state.withLock { state in
            if state.isShown { write(Self.clear) }
            state.isShown = false
        }
    }

    private func draw(_ state: inout State, at now: Int64) {
        write(Self.clear + state.line.text(afterMilliseconds: now - started, width: Self.columns()))
        state.lastDrawn = now
        state.isShown = true
    }

    /// To the start of the line, and erase to its end (ECMA-48 EL).
    private static let clear = "\r\u{1B}[K"

    private static func columns() -> Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    static let uptime: @Sendable () -> Int64 = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
