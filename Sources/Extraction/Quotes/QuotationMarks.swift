/// A stretch of text between quotation marks.
struct QuotedSpan: Sendable, Equatable {
    /// Bytes, with the marks.
    var bytes: Range<Int>
    /// Bytes, without them.
    var content: Range<Int>
    /// Whether there is a mark that closes it.
    var isClosed = true
    /// Whether the marks are single ones.
    var isSingle = false
    /// The span of the same block around it: index into the block's spans.
    var parent: Int?
}

/// Finds and pairs the quotation marks of one block: straight, curly, angled, doubled apostrophes, single ones as far as they are no apostrophes.
///
/// Which side a mark opens to is told by what stands beside it, as typesetters' algorithms do; the shape of a curly mark decides where that says
/// nothing. A span that nothing closes ends with its block.
struct QuotationMarks {
    private let text: [UInt8]
    private let block: Range<Int>

    private enum Style { case double, single }
    private enum Shape { case opening, closing, either }

    private struct Mark {
        var bytes: Range<Int>
        var style: Style
        var shape: Shape
    }

    /// More open marks than this are noise.
    private static let maxDepth = 3

    /// - Parameter block: bytes of one block of the text.
    init(_ text: [UInt8], _ block: Range<Int>) {
        self.text = text
        self.block = block
    }

    /// The spans in the order of their opening marks, and the marks that close nothing.
    func pair() -> (spans: [QuotedSpan], strays: [Range<Int>]) {
        let marks = self.marks()
        let closers = strongSingleClosers(marks)
        var spans: [QuotedSpan] = [], open: [(span: Int, style: Style)] = [], strays: [Range<Int>] = []
        for (number, mark) in marks.enumerated() {
            let isOpen = open.last { $0.style == mark.style } != nil
            if opens(mark, isOpen: isOpen) {
                // An apostrophe that nothing closes is no quotation mark.
                if mark.style == .single, isOpen || closers[number] == false { continue }
                guard open.count < Self.maxDepth else { continue }
                spans.append(
                    QuotedSpan(
                        bytes: mark.bytes.lowerBound..<block.upperBound, content: mark.bytes.upperBound..<block.upperBound, isClosed: false,
                        isSingle: mark.style == .single, parent: open.last?.span))
                open.append((spans.count - 1, mark.style))
            } else if let last = open.lastIndex(where: { $0.style == mark.style }) {
                // An apostrophe within a word closes nothing.
                if mark.style == .single, !isFree(after: mark.bytes.upperBound) || isFree(before: mark.bytes.lowerBound) { continue }
                // "the boys' books": not yet the end of what a single mark opened, if one that surely closes follows.
                if mark.style == .single, isPossessive(mark), closers[number] == true { continue }
                let span = open[last].span
                spans[span].bytes = spans[span].bytes.lowerBound..<mark.bytes.upperBound
                spans[span].content = spans[span].content.lowerBound..<mark.bytes.lowerBound
                spans[span].isClosed = true
                open.removeSubrange(last...)
            } else if mark.style == .double, !isMeasure(mark) {
                strays.append(mark.bytes)
            }
        }
        return drop(spans) { $0.content.isEmpty || $0.isSingle && !$0.isClosed }.map { ($0, strays) } ?? (spans, strays)
    }

    /// The spans without those that `isNone` speaks of, their parents renumbered; nil when all stay.
    private func drop(_ spans: [QuotedSpan], where isNone: (QuotedSpan) -> Bool) -> [QuotedSpan]? {
        guard spans.contains(where: isNone) else { return nil }
        var kept: [QuotedSpan] = [], number: [Int?] = []
        for var span in spans {
            span.parent = span.parent.flatMap { number[$0] }
            number.append(isNone(span) ? nil : kept.count)
            if number[number.count - 1] != nil { kept.append(span) }
        }
        return kept
    }

    // MARK: Marks

    private func marks() -> [Mark] {
        var marks: [Mark] = [], at = block.lowerBound
        while at < block.upperBound {
            guard let mark = mark(at: at) else {
                at += 1
                continue
            }
            marks.append(mark)
            at = mark.bytes.upperBound
        }
        return marks
    }

    private func mark(at index: Int) -> Mark? {
        switch text[index] {
        case 0x22: return Mark(bytes: index..<(index + 1), style: .double, shape: .either)
        case 0x27, 0x60:
            let shape: Shape = text[index] == 0x60 ? .opening : .either
            if index + 1 < block.upperBound, text[index + 1] == text[index] {
                return Mark(bytes: index..<(index + 2), style: .double, shape: shape)
            }
            return Mark(bytes: index..<(index + 1), style: .single, shape: shape)
        case 0xC2 where index + 1 < block.upperBound && (text[index + 1] == 0xAB || text[index + 1] == 0xBB):
            return Mark(bytes: index..<(index + 2), style: .double, shape: text[index + 1] == 0xAB ? .opening : .closing)
        case 0xE2 where index + 2 < block.upperBound && text[index + 1] == 0x80:
            let bytes = index..<(index + 3)
            switch text[index + 2] {
            case 0x98, 0x99:
                let shape: Shape = text[index + 2] == 0x98 ? .opening : .closing
                if index + 5 < block.upperBound, text[index + 3] == 0xE2, text[index + 4] == 0x80, text[index + 5] == text[index + 2] {
                    return Mark(bytes: index..<(index + 6), style: .double, shape: shape)
                }
                return Mark(bytes: bytes, style: .single, shape: shape)
            case 0x9C, 0x9E, 0x9F: return Mark(bytes: bytes, style: .double, shape: .opening)
            case 0x9D: return Mark(bytes: bytes, style: .double, shape: .closing)
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: Sides

    /// Whether the mark opens; `isOpen`: one of its style is open already.
    private func opens(_ mark: Mark, isOpen: Bool) -> Bool {
        let free = (before: isFree(before: mark.bytes.lowerBound), after: isFree(after: mark.bytes.upperBound))
        if mark.style == .single {
            // An opening single mark stands free before a letter; everything else is a closing mark or an apostrophe.
            guard free.before, !free.after, mark.shape != .closing || !isOpen else { return false }
            return mark.shape == .opening || !beginsClippedWord(mark.bytes.upperBound)
        }
        switch (free.before, free.after) {
        case (true, false): return mark.shape != .closing
        case (false, true): return mark.shape == .opening && !isOpen
        default: return mark.shape == .opening || mark.shape == .either && !isOpen
        }
    }

    /// For each single mark whether, before another one opens, one comes that surely closes; nil for other marks.
    private func strongSingleClosers(_ marks: [Mark]) -> [Bool?] {
        var answers = [Bool?](repeating: nil, count: marks.count), follows = false
        for number in marks.indices.reversed() where marks[number].style == .single {
            let mark = marks[number]
            let free = (before: isFree(before: mark.bytes.lowerBound), after: isFree(after: mark.bytes.upperBound))
            answers[number] = follows
            if !free.before, free.after {
                follows = true
            } else if free.before, !free.after {
                follows = false
            }
        }
        return answers
    }

    /// Inches, or seconds of arc.
    private func isMeasure(_ mark: Mark) -> Bool {
        mark.bytes.lowerBound > block.lowerBound && (0x30...0x39).contains(text[mark.bytes.lowerBound - 1])
    }

    private func isPossessive(_ mark: Mark) -> Bool {
        guard mark.bytes.lowerBound > block.lowerBound, text[mark.bytes.lowerBound - 1] | 0x20 == 0x73 else { return false }
        let next = mark.bytes.upperBound
        return next + 1 < block.upperBound && text[next] == 0x20 && (0x61...0x7A).contains(text[next + 1])
    }

    /// 'em, 'til, '90s
    private func beginsClippedWord(_ index: Int) -> Bool {
        guard index < block.upperBound else { return false }
        if (0x30...0x39).contains(text[index]) { return true }
        var end = index
        while end < block.upperBound, (0x61...0x7A).contains(text[end] | 0x20) { end += 1 }
        return Self.clippedWords.contains(SyntaxTree.hash(text[index..<end]))
    }

    private static let clippedWords = Set(
        ["em", "til", "till", "tis", "twas", "cause", "n", "bout", "cuz", "round", "nuff"].map { SyntaxTree.hash($0) })

    /// Whether a word may end here: white space, a bracket, a dash or another mark stands before.
    private func isFree(before index: Int) -> Bool {
        guard index > block.lowerBound else { return true }
        let byte = text[index - 1]
        switch byte {
        case 0...0x20, 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x22, 0x27, 0x60, 0x3D, 0x3E: return true
        case 0xA0: return index >= block.lowerBound + 2 && text[index - 2] == 0xC2
        case 0x80...0xBF where index >= block.lowerBound + 3 && text[index - 3] == 0xE2 && text[index - 2] == 0x80:
            return (0x80...0x95).contains(byte) || byte == 0x98 || byte == 0x9C  // spaces, dashes, opening marks
        default: return false
        }
    }

    /// Whether a word may not begin here: white space, punctuation or another mark follows.
    private func isFree(after index: Int) -> Bool {
        guard index < block.upperBound else { return true }
        switch text[index] {
        case 0...0x20, 0x21, 0x29, 0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x22, 0x27, 0x3C: return true
        case 0x2E: return index + 1 >= block.upperBound || text[index + 1] != 0x2E  // a stop, but "..." begins a quotation
        case 0xC2: return index + 1 < block.upperBound && text[index + 1] == 0xA0
        case 0xE2 where index + 2 < block.upperBound && text[index + 1] == 0x80:
            return (0x80...0x95).contains(text[index + 2]) || text[index + 2] == 0x99 || text[index + 2] == 0x9D
        default: return false
        }
    }
}
