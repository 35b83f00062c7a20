/// Why a record says what it says: the text, what was marked in it, and for each quotation and event the rule that made it. For people who look
/// into the extraction; no part of the record.
public struct Explanation: Sendable, Equatable {
    /// What a stretch of text is to a quotation or an event.
    public enum Role: String, Sendable, CaseIterable { case direct, indirect, mixed, cue, speaker, event, participant }

    /// A stretch of text that something was made of.
    public struct Mark: Sendable, Equatable {
        /// In code points of `text`.
        public var range: Range<Int>
        public var role: Role
        /// The id of its item.
        public var item: String
    }

    /// One quotation or event.
    public struct Item: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable { case quotation, event }
        /// The record's.
        public var id: String
        public var kind: Kind
        /// In a few words: "direct, Ada Wong".
        public var title: String
        /// Names and values, in the order in which they are shown.
        public var facts: [Fact]
        /// Sentences.
        public var why: [String]
    }

    public struct Fact: Sendable, Equatable {
        public var name: String, value: String
    }

    public struct Block: Sendable, Equatable {
        public var isHeadline: Bool
        /// In code points of `text`.
        public var range: Range<Int>
    }

    public var id: String
    public var text: [Unicode.Scalar]
    public var blocks: [Block]
    /// In the order of the text, longer ones first.
    public var marks: [Mark]
    public var items: [Item]

    /// A stretch over which the same marks lie.
    public struct Segment: Sendable, Equatable {
        public var range: Range<Int>
        /// Indexes of `marks`, the outermost first.
        public var marks: [Int]
    }

    /// A block in stretches, none of them empty, so that marks that overlap or stand in one another can be drawn side by side.
    public func segments(of block: Block) -> [Segment] {
        let inside = marks.indices.filter { marks[$0].range.overlaps(block.range) }
        var edges = Set([block.range.lowerBound, block.range.upperBound])
        for mark in inside {
            let range = marks[mark].range.clamped(to: block.range)
            edges.insert(range.lowerBound)
            edges.insert(range.upperBound)
        }
        let sorted = edges.sorted()
        var segments: [Segment] = [], open: [Int] = [], next = 0
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            open.removeAll { marks[$0].range.upperBound <= start }
            while next < inside.count, marks[inside[next]].range.lowerBound <= start {
                if marks[inside[next]].range.upperBound > start { open.append(inside[next]) }
                next += 1
            }
            segments.append(Segment(range: start..<end, marks: open))
        }
        return segments
    }
}
