/// A parsed page as flat arrays: elements and texts in document order, a parent's index before its children's.
struct Page: Sendable {
    struct Node: Sendable {
        var tag: Tag
        /// Index into `names`; what a node path calls it.
        var name: UInt16
        /// Index of the element it lies in; -1 for the root.
        var parent: Int32
        /// One past its last descendant.
        var end: Int32
        /// Its place among its parent's children of the same name, from 1.
        var ordinal: Int32
        /// A text's bytes in `text`; of an element, where its attributes lie in `attributes`.
        var range: Range<Int32>
    }

    struct AttributeValue: Sendable {
        var attribute: Attribute
        /// Bytes of `values`.
        var range: Range<Int32>
    }

    var nodes: [Node] = []
    var names: [String] = []
    /// The texts of all text nodes, one behind the other; valid UTF-8.
    var text: [UInt8] = []
    var attributes: [AttributeValue] = []
    var values: [UInt8] = []
    /// Bodies of JSON-LD scripts.
    var linkedData: [[UInt8]] = []
    /// Whether parsing ended before the page did.
    var isCut = false

    func value(_ attribute: Attribute, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != .text else { return nil }
        for index in nodes[node].range where attributes[Int(index)].attribute == attribute {
            let range = attributes[Int(index)].range
            return values[Int(range.lowerBound)..<Int(range.upperBound)]
        }
        return nil
    }

    func string(_ attribute: Attribute, of node: Int) -> String? {
        value(attribute, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text inside an element, runs of white space as one space, none at the ends.
    func innerText(of node: Int, limit: Int = .max) -> [UInt8] {
        var out: [UInt8] = []
        for index in node..<Int(nodes[node].end) {
            if nodes[index].tag == .text {
                PageText.append(text[Int(nodes[index].range.lowerBound)..<Int(nodes[index].range.upperBound)], onto: &out)
            } else if nodes[index].tag.isBlock || nodes[index].tag == .br, !out.isEmpty, out.last != 0x20 {
                out.append(0x20)
            }
            if out.count >= limit { break }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    /// The XPath of a node: `/html/body/div[2]/p[1]`. Of more than `maxSteps` steps the outer ones are left out: `//div[1]/p[3]`.
    func path(of node: Int) -> String {
        var steps: [String] = []
        var at = node
        while at >= 0, steps.count < Self.maxSteps {
            let step = nodes[at]
            let name = step.tag == .text ? "text()" : names[Int(step.name)]
            steps.append(step.parent < 0 || step.tag == .body || step.tag == .head ? name : "\(name)[\(step.ordinal)]")
            at = Int(step.parent)
        }
        return (at >= 0 ? "/" : "") + steps.reversed().map { "/" + $0 }.joined()
    }

    /// So that paths stay short on pages that are nested without end.
    private static let maxSteps = 48
}

/// White space of HTML text.
enum PageText {
    /// Appends a text; runs of white space, also across calls, become one space. No-break spaces stay what they are until repair.
    static func append(_ text: ArraySlice<UInt8>, onto out: inout [UInt8]) {
        var isAfterSpace = out.isEmpty || out.last == 0x20
        for byte in text {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if !isAfterSpace { out.append(0x20) }
                isAfterSpace = true
            } else {
                out.append(byte)
                isAfterSpace = false
            }
        }
    }
}
