/// Text with styles, folded into lines of a width.
struct StyledText {
    /// Parameters of ECMA-48's SGR; 0 is plain.
    struct Style: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let bold = Style(rawValue: 1 << 0)
        static let italic = Style(rawValue: 1 << 1)
        static let underlined = Style(rawValue: 1 << 2)
        static let green = Style(rawValue: 1 << 3)
        static let cyan = Style(rawValue: 1 << 4)
        static let yellow = Style(rawValue: 1 << 5)
        static let faint = Style(rawValue: 1 << 6)

        var parameters: String {
            let codes: [(Style, String)] = [
                (.bold, "1"), (.faint, "2"), (.italic, "3"), (.underlined, "4"), (.green, "32"), (.yellow, "33"), (.cyan, "36"),
            ]
            return codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
        }
    }

    private var cells: [(scalar: Unicode.Scalar, style: Style)] = []

    mutating func add(_ scalars: some Sequence<Unicode.Scalar>, _ style: Style = []) {
        for scalar in scalars { cells.append((scalar.harmless, style)) }
    }

    mutating func add(_ text: String, _ style: Style = []) { add(text.unicodeScalars, style) }

    /// Lines no wider than the surface, broken at spaces, and within words that are too long for a line.
    /// - Parameters:
    ///   - indent: spaces before every line but the first.
    ///   - first: spaces before the first line.
    func folded(on surface: TerminalSurface, first: Int = 0, indent: Int = 0) -> String {
        var out = "", line: [Int] = [], column = first, lastSpace: Int?
        out += String(repeating: " ", count: first)
        func flush(upTo end: Int) {
            emit(line[..<end], surface, &out)
            out += "\n"
        }
        for index in cells.indices {
            let width = TerminalSurface.width(of: cells[index].scalar)
            if column + width > surface.columns, !line.isEmpty {
                if cells[index].scalar == " " {
                    flush(upTo: line.count)
                    line = []
                } else if let space = lastSpace {
                    flush(upTo: space)
                    line = Array(line[(space + 1)...])
                } else {
                    flush(upTo: line.count)
                    line = []
                }
                out += String(repeating: " ", count: indent)
                column = indent + line.reduce(0) { $0 + TerminalSurface.width(of: cells[$1].scalar) }
                lastSpace = nil
                if cells[index].scalar == " ", line.isEmpty { continue }
            }
            if cells[index].scalar == " " { lastSpace = line.count }
            line.append(index)
            column += width
        }
        flush(upTo: line.count)
        return out
    }

    private func emit(_ line: ArraySlice<Int>, _ surface: TerminalSurface, _ out: inout String) {
        var style: Style = []
        for index in line {
            if surface.hasColours, cells[index].style != style {
                if !style.isEmpty { out += "\u{1B}[0m" }
                style = cells[index].style
                if !style.isEmpty { out += "\u{1B}[\(style.parameters)m" }
            }
            out.unicodeScalars.append(cells[index].scalar)
        }
        if surface.hasColours, !style.isEmpty { out += "\u{1B}[0m" }
    }
}
