/// Text into values. Faults name the kind of what was found and never quote a secret.
extension Option {
    /// The value that a node of the file holds for this option.
    func decode(_ node: YAMLNode, path: String) throws(ConfigurationFault) -> OptionValue {
        if node.isNull {
            guard isOptional else { throw .noValue(path) }
            return .none
        }
        switch (type, node.content) {
        case (.strings(let format), .sequence(let items)):
            var values: [String] = []
            for item in items { values.append(try Self.text(of: item, format, path)) }
            guard !values.isEmpty else { throw .empty(path) }
            return .strings(values)
        case (.properties, .mapping(let entries)): return .properties(try Self.properties(entries, path))
        case (.strings, _), (.properties, _), (_, .sequence), (_, .mapping):
            throw .wrongType(path, expected: type.expectation, found: node.kindName)
        case (.integer, .scalar(_, isPlain: false)), (.boolean, .scalar(_, isPlain: false)):
            throw .wrongType(path, expected: type.expectation + ", without quotation marks", found: node.kindName)
        case (_, .scalar(let text, _)): return try decode(text, path: path)
        }
    }

    /// The value that a text stands for; lists and properties have none.
    func decode(_ text: String, path: String) throws(ConfigurationFault) -> OptionValue {
        switch type {
        case .string(let format): return .string(try Self.checked(text, format, path, isSecret: isSecret))
        case .integer(let allowed, let unit):
            guard let value = Int(text) else {
                let hint = QuantityHint.of(text, in: unit).map { " (that would be \($0))" } ?? ""
                throw .wrongType(path, expected: type.expectation + hint, found: text.isEmpty ? "nothing" : "text")
            }
            guard allowed.contains(value) else { throw .outOfRange(path, value, allowed: allowed) }
            return .integer(value)
        case .boolean:
            guard text == "true" || text == "false" else {
                throw .wrongType(path, expected: type.expectation, found: text.isEmpty ? "nothing" : "text")
            }
            return .boolean(text == "true")
        case .choice(let allowed):
            guard allowed.contains(text) else {
                throw .notOneOf(path, text, allowed: allowed, nearest: NearestName.of(text, among: allowed))
            }
            return .string(text)
        case .strings, .properties: throw .wrongType(path, expected: type.expectation, found: "text")
        }
    }

    private static func text(of node: YAMLNode, _ format: TextFormat, _ path: String) throws(ConfigurationFault) -> String {
        guard case .scalar(let text, _) = node.content else {
            throw .wrongType(path, expected: "a list of texts", found: "a list with \(node.kindName) in it")
        }
        guard !node.isNull else { throw .empty(path) }
        return try checked(text, format, path, isSecret: false)
    }

    private static func checked(_ text: String, _ format: TextFormat, _ path: String, isSecret: Bool) throws(ConfigurationFault) -> String {
        guard !text.isEmpty else { throw .empty(path) }
        guard format.accepts(text) else { throw .malformed(path, isSecret ? Secret.mask : text, expected: format.expectation) }
        return text
    }

    private static func properties(_ entries: [YAMLNode.Entry], _ path: String) throws(ConfigurationFault) -> [String: String] {
        var values: [String: String] = [:], lines: [String: Int] = [:]
        for entry in entries {
            guard case .scalar(let name, _) = entry.key.content, !name.isEmpty else {
                throw .wrongType(path, expected: "names with a value each", found: "\(entry.key.kindName) as a name")
            }
            let full = "\(path).\(name)"
            if let first = lines[name] { throw .duplicate(full, firstLine: first) }
            lines[name] = entry.key.line
            guard case .scalar(let text, _) = entry.value.content else {
                throw .wrongType(full, expected: "text or a number", found: entry.value.kindName)
            }
            guard !entry.value.isNull else { throw .noValue(full) }
            guard TextFormat.any.accepts(text), TextFormat.any.accepts(name) else {
                throw .malformed(full, Secret.mask, expected: TextFormat.any.expectation)
            }
            values[name] = text
        }
        return values
    }
}

extension OptionType {
    /// For messages: "must be ...".
    var expectation: String {
        switch self {
        case .string: "text"
        case .integer(_, unit: .count): "a whole number"
        case .integer(_, unit: .milliseconds): "a whole number of milliseconds"
        case .integer(_, unit: .bytes): "a whole number of bytes"
        case .boolean: "true or false"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .strings: "a list"
        case .properties: "a group of names and values"
        }
    }
}

/// What somebody who wrote `64MiB` or `45s` may have meant, as the plain number that the option takes.
enum QuantityHint {
    static func of(_ text: String, in unit: OptionType.Unit) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let suffix = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
        let factors: [String: Int] =
            switch unit {
            case .count: [:]
            case .milliseconds: ["ms": 1, "s": 1000, "m": 60_000, "min": 60_000, "h": 3_600_000]
            case .bytes:
                [
                    "b": 1, "k": 1 << 10, "kb": 1000, "kib": 1 << 10, "m": 1 << 20, "mb": 1_000_000, "mib": 1 << 20, "g": 1 << 30,
                    "gb": 1_000_000_000, "gib": 1 << 30,
                ]
            }
        guard let count = Int(digits), let factor = factors[suffix] else { return nil }
        let (product, overflows) = count.multipliedReportingOverflow(by: factor)
        return overflows ? nil : product
    }
}
