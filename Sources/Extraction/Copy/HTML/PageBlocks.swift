/// The texts of a page as a reader sees them: one block for each run of inline text between two ends of block elements, or two line breaks.
struct PageBlocks {
    struct Block {
        /// The innermost block element it lies in.
        var node: Int32
        /// Text nodes: the first, and one past the last.
        var texts: Range<Int32>
        /// Bytes of `text`.
        var bytes: Range<Int>
        /// How many of them lie in links, in bold and in italic type.
        var linkBytes = 0
        var strongBytes = 0
        var emphasisBytes = 0
    }

    /// Texts of all blocks, one line each, white space as HTML shows it; valid UTF-8.
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    /// For each node, how many blocks begin before it; blocks of an element's subtree are a range of these.
    private(set) var blocksBefore: [Int32] = []

    init(of page: Page) {
        text.reserveCapacity(page.text.count)
        blocksBefore.reserveCapacity(page.nodes.count + 1)
        // Open elements, innermost last; those that are blocks, and how deep in links and type it stands.
        var open: [Int32] = []
        var openBlocks: [Int32] = []
        var links = 0, strong = 0, emphasis = 0
        var breaks = 0
        var current: Block?
        var skipUntil: Int32 = 0

        func close() {
            guard var block = current else { return }
            current = nil
            if text.count > block.bytes.lowerBound, text.last == 0x20 { text.removeLast() }
            block.bytes = block.bytes.lowerBound..<text.count
            if block.bytes.isEmpty { return }
            text.append(0x0A)
            blocks.append(block)
        }
        func leave(before index: Int32) {
            while let last = open.last, page.nodes[Int(last)].end <= index {
                open.removeLast()
                let tag = page.nodes[Int(last)].tag
                if tag.isBlock {
                    close()
                    openBlocks.removeLast()
                }
                switch tag {
                case .a: links -= 1
                case .strong, .b: strong -= 1
                case .em, .i: emphasis -= 1
                default: break
                }
            }
        }
        for (position, node) in page.nodes.enumerated() {
            let index = Int32(position)
            leave(before: index)
            blocksBefore.append(Int32(blocks.count + (current == nil ? 0 : 1)))
            if index < skipUntil { continue }
            switch node.tag {
            case .text:
                let bytes = page.text[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
                if current == nil {
                    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { continue }
                    breaks = 0
                    let start = text.count
                    current = Block(node: openBlocks.last ?? 0, texts: index..<(index + 1), bytes: start..<start)
                    append(bytes[first...])
                } else {
                    if bytes.contains(where: { $0 > 0x20 }) { breaks = 0 }
                    append(bytes)
                }
                guard var block = current else { continue }
                block.texts = block.texts.lowerBound..<(index + 1)
                let added = text.count - block.bytes.upperBound
                block.bytes = block.bytes.lowerBound..<text.count
                if links > 0 { block.linkBytes += added }
                if strong > 0 { block.strongBytes += added }
                if emphasis > 0 { block.emphasisBytes += added }
                current = block
            case .br:
                breaks += 1
                if breaks >= 2 { close() } else if current != nil { append([0x20]) }
            case .head, .input, .option, .meta, .link, .base, .title:
                skipUntil = node.end
            default:
                if node.tag.isBlock {
                    close()
                    openBlocks.append(index)
                }
                open.append(index)
                switch node.tag {
                case .a: links += 1
                case .strong, .b: strong += 1
                case .em, .i: emphasis += 1
                default: break
                }
            }
        }
        leave(before: .max)
        close()
        blocksBefore.append(Int32(blocks.count))
    }

    /// Runs of white space are one space, across nodes too.
    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        var isAfterSpace = text.isEmpty || text.last == 0x20 || text.last == 0x0A
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if !isAfterSpace { text.append(0x20) }
                isAfterSpace = true
            } else {
                text.append(byte)
                isAfterSpace = false
            }
        }
    }

    /// The blocks that begin inside an element.
    func range(in node: Int32, of page: Page) -> Range<Int> {
        Int(blocksBefore[Int(node)])..<max(Int(blocksBefore[Int(node)]), Int(blocksBefore[Int(page.nodes[Int(node)].end)]))
    }
}
