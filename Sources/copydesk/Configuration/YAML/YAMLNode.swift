/// A piece of a YAML document, with the line it begins on (from 1).
struct YAMLNode: Equatable {
    indirect enum Content: Equatable {
        /// `isPlain`: written without quotation marks, so that it may be meant as a number, a boolean or null.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the text, with doubles.
        case mapping([Entry])
    }

    struct Entry: Equatable {
        var key: YAMLNode
        var value: YAMLNode
    }

    var content: Content
    var line: Int

    /// Nothing, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let text, true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// For messages: what a reader of the file would call it. Never the value, which may be a secret.
    var kindName: String {
        switch content {
        case .scalar where isNull: "nothing"
        case .scalar(let text, true) where Int(text) != nil: "a number"
        case .scalar(let text, true) where text == "true" || text == "false": "true or false"
        case .scalar(_, true): "text"
        case .scalar(_, false): "text in quotation marks"
        case .sequence: "a list"
        case .mapping: "a group of options"
        }
    }
}
