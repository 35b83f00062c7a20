import Extraction

/// How `extract --explain` shows an article.
enum ExplanationFormat: String, CaseIterable, Sendable {
    /// For a terminal, or a file.
    case text
    /// One page that needs nothing else.
    case html

    /// What comes before the first article and behind the last one.
    var frame: (opening: String, closing: String) {
        switch self {
        case .text: ("", "")
        case .html: (ExplanationPage.opening, ExplanationPage.closing)
        }
    }

    /// - Parameter number: of the article, from 0, so that links on one page do not meet.
    func render(_ explanation: Explanation, number: Int, terminal: TerminalSurface) -> [UInt8] {
        switch self {
        case .text: [UInt8](ExplanationText(surface: terminal).render(explanation).utf8)
        case .html: [UInt8](ExplanationPage.section(explanation, number: number).utf8)
        }
    }
}

extension Unicode.Scalar {
    /// Itself, unless it would do something to the terminal or to the order of what is shown: controls and bidirectional overrides.
    var harmless: Unicode.Scalar {
        switch value {
        case 0x0A, 0x09, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
        default: self
        }
    }
}
