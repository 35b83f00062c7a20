import Glibc

/// What standard output can show: how wide it is, and whether in colours.
struct TerminalSurface: Sendable, Equatable {
    var columns: Int
    var hasColours: Bool

    /// Standard output as it is. Colours are for terminals that take them, unless `NO_COLOR` is set (no-color.org).
    static var output: Self {
        let variables = ProcessEnvironment.variables
        let isTerminal = StandardStream.output.isTerminal
        var size = winsize()
        let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = known ? Int(size.ws_col) : variables["COLUMNS"].flatMap { Int($0) } ?? 80
        return Self(
            columns: max(20, min(columns, 400)),
            hasColours: isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb")
    }

    /// Columns that a scalar takes: none for what combines with the one before, two for wide East Asian letters and pictures (the ranges of Unicode's
    /// East Asian Width that occur in print).
    static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}
