import Extraction

/// An explanation for a terminal: the text with its quotations and events in brackets, their ids behind them, then why each was made. Colours add
/// to this, and nothing depends on them.
struct ExplanationText {
    let surface: TerminalSurface

    func render(_ explanation: Explanation) -> String {
        var out = heading(explanation.id) + "\n"
        for block in explanation.blocks { out += text(of: block, in: explanation) + "\n" }
        for (kind, title) in [(Explanation.Item.Kind.quotation, "Quotations"), (.event, "Events")] {
            let items = explanation.items.filter { $0.kind == kind }
            out += heading(items.isEmpty ? "\(title): none" : "\(title): \(items.count)") + "\n"
            for item in items { out += describe(item) + "\n" }
        }
        return out
    }

    private func heading(_ title: String) -> String {
        var text = StyledText()
        text.add(title, .bold)
        return text.folded(on: surface)
    }

    private func text(of block: Explanation.Block, in explanation: Explanation) -> String {
        var text = StyledText()
        let base: StyledText.Style = block.isHeadline ? .bold : []
        for segment in explanation.segments(of: block) {
            let marks = segment.marks.map { explanation.marks[$0] }
            let bracketed = marks.filter { $0.role.isBracketed }
            for mark in bracketed where mark.range.lowerBound == segment.range.lowerBound { text.add("[", mark.role.style) }
            text.add(explanation.text[segment.range], marks.reduce(base) { $0.union($1.role.style) })
            for mark in bracketed.reversed() where mark.range.upperBound == segment.range.upperBound {
                text.add("]", mark.role.style)
                text.add(mark.item, .faint)
            }
        }
        return text.folded(on: surface)
    }

    private func describe(_ item: Explanation.Item) -> String {
        var title = StyledText()
        title.add(item.id.padding(to: 5), item.kind == .event ? [.bold, .yellow] : [.bold, .green])
        title.add(item.title, .bold)
        var out = title.folded(on: surface, indent: 5)
        for (name, value) in item.facts.map({ ($0.name, $0.value) }) + [("why", item.why.joined(separator: " "))] {
            var line = StyledText()
            line.add(name.padding(to: 11) + " ", .faint)
            line.add(value)
            out += line.folded(on: surface, first: 5, indent: min(17, surface.columns / 3))
        }
        return out
    }
}

extension Explanation.Role {
    /// Whether the mark is shown without colours too.
    fileprivate var isBracketed: Bool {
        switch self {
        case .direct, .indirect, .mixed, .event: true
        case .cue, .speaker, .participant: false
        }
    }

    fileprivate var style: StyledText.Style {
        switch self {
        case .direct: .green
        case .indirect, .mixed: .cyan
        case .cue: .italic
        case .speaker: .underlined
        case .event: [.bold, .yellow]
        case .participant: []
        }
    }
}

extension String {
    /// With spaces behind it up to a length.
    fileprivate func padding(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
