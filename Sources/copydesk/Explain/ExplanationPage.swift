import Extraction
import Monitoring

/// An explanation as one page of HTML: the text with its marks, each a link to why it was made, and back. Nothing is loaded from elsewhere, and the
/// page's own policy forbids it.
enum ExplanationPage {
    static let opening = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Copydesk: why</title>
        <style>
        \(ExplanationStyle.sheet)
        </style>
        </head>
        <body>
        <p class="legend"><span class="direct">direct</span> <span class="mixed">mixed</span> <span class="indirect">indirect</span> \
        <span class="cue">cue</span> <span class="speaker">speaker</span> <span class="event">event</span> <span class="participant">participant</span></p>

        """

    static let closing = "</body>\n</html>\n"

    /// One article of the page.
    static func section(_ explanation: Explanation, number: Int) -> String {
        let anchor = Anchors(number: number)
        var out = "<main>\n<section class=\"text\">\n<p class=\"id\">\(escaped(explanation.id))</p>\n"
        var placed: Set<String> = []
        for block in explanation.blocks { out += text(of: block, in: explanation, anchor, &placed) }
        out += "</section>\n<section class=\"notes\">\n"
        for (kind, title) in [(Explanation.Item.Kind.quotation, "Quotations"), (.event, "Events")] {
            let items = explanation.items.filter { $0.kind == kind }
            out += "<h2>\(title): \(items.isEmpty ? "none" : String(items.count))</h2>\n"
            for item in items { out += note(item, anchor) }
        }
        return out + "</section>\n</main>\n"
    }

    /// Names of the places that links lead to.
    private struct Anchors {
        let number: Int
        func note(_ item: String) -> String { "a\(number)-\(item)" }
        func text(_ item: String) -> String { "a\(number)-\(item)-text" }
    }

    private static func text(of block: Explanation.Block, in explanation: Explanation, _ anchor: Anchors, _ placed: inout Set<String>)
        -> String
    {
        var out = block.isHeadline ? "<h1>" : "<p>"
        for segment in explanation.segments(of: block) {
            let words = escaped(explanation.text[segment.range])
            let marks = segment.marks.map { explanation.marks[$0] }
            guard let inner = marks.last else {
                out += words
                continue
            }
            // Back links lead to the words themselves: the first of the content, or the first that speak of the event.
            for mark in marks where mark.role.isItsText && placed.insert(mark.item).inserted {
                out += "<span id=\"\(anchor.text(mark.item))\"></span>"
            }
            var classes: [String] = []
            for mark in marks where !classes.contains(mark.role.rawValue) { classes.append(mark.role.rawValue) }
            let ids = Array(Set(marks.map(\.item))).sorted().joined(separator: " ")
            out +=
                "<a class=\"\(classes.joined(separator: " "))\" href=\"#\(anchor.note(inner.item))\" title=\"\(escaped(ids))\">\(words)</a>"
            for mark in marks.reversed() where mark.role.isItsText && mark.range.upperBound == segment.range.upperBound {
                out += "<sup>\(escaped(mark.item))</sup>"
            }
        }
        return out + (block.isHeadline ? "</h1>\n" : "</p>\n")
    }

    private static func note(_ item: Explanation.Item, _ anchor: Anchors) -> String {
        var out = "<article id=\"\(anchor.note(item.id))\" class=\"\(item.kind.rawValue)\">\n"
        out += "<h3><a href=\"#\(anchor.text(item.id))\">\(escaped(item.id))</a> \(escaped(item.title))</h3>\n<dl>\n"
        for fact in item.facts { out += "<dt>\(escaped(fact.name))</dt><dd>\(escaped(fact.value))</dd>\n" }
        return out + "</dl>\n" + item.why.map { "<p>\(escaped($0))</p>\n" }.joined() + "</article>\n"
    }

    private static func escaped(_ text: String) -> String { escaped(text.unicodeScalars) }

    private static func escaped(_ scalars: some Sequence<Unicode.Scalar>) -> String { HTMLText.escaped(scalars.lazy.map(\.harmless)) }
}

extension Explanation.Role {
    /// Whether the marked words are the quotation or the event themselves, and not who or what belongs to it.
    fileprivate var isItsText: Bool {
        switch self {
        case .direct, .indirect, .mixed, .event: true
        case .cue, .speaker, .participant: false
        }
    }
}
