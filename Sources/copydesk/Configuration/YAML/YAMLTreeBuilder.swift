/// Makes a tree of the events. Pure; refuses what has no place in a configuration.
struct YAMLTreeBuilder {
    /// A list or mapping that has begun and not ended.
    private struct Open {
        var isMapping: Bool
        var line: Int
        /// In a mapping: keys and values in turn.
        var nodes: [YAMLNode] = []
    }

    private(set) var root: YAMLNode?
    private var open: [Open] = []
    private var documents = 0

    mutating func take(_ event: YAMLEvent) throws(YAMLError) {
        if event.hasAnchor || event.kind == .alias {
            throw YAMLError(
                line: event.line,
                message: "anchors (&) and aliases (*) are not read here; write the value out, or put it in quotation marks")
        }
        if event.hasTag {
            throw YAMLError(line: event.line, message: "tags (!) are not read here; write the value alone, or put it in quotation marks")
        }
        switch event.kind {
        case .documentStart:
            documents += 1
            guard documents == 1 else {
                throw YAMLError(line: event.line, message: "a second document begins here; a configuration is one")
            }
        case .scalar(let text, let isPlain): place(YAMLNode(content: .scalar(text, isPlain: isPlain), line: event.line))
        case .sequenceStart, .mappingStart:
            guard open.count < YAMLParser.maximumDepth else {
                throw YAMLError(line: event.line, message: "lists and groups are nested more than \(YAMLParser.maximumDepth) deep")
            }
            open.append(Open(isMapping: event.kind == .mappingStart, line: event.line))
        case .sequenceEnd, .mappingEnd:
            if let done = open.popLast() { place(Self.node(of: done)) }
        case .alias: break  // refused above
        }
    }

    private mutating func place(_ node: YAMLNode) {
        if open.isEmpty {
            root = node
        } else {
            open[open.count - 1].nodes.append(node)
        }
    }

    private static func node(of done: Open) -> YAMLNode {
        guard done.isMapping else { return YAMLNode(content: .sequence(done.nodes), line: done.line) }
        let entries = stride(from: 0, to: done.nodes.count - 1, by: 2).map {
            YAMLNode.Entry(key: done.nodes[$0], value: done.nodes[$0 + 1])
        }
        return YAMLNode(content: .mapping(entries), line: done.line)
    }
}
