/// Writes a configuration as YAML: annotated with what each option means (`copydesk config`, `config/copydesk.yaml`), or bare with where each value
/// comes from (`copydesk check-config`). Secrets are never shown.
enum ConfigurationPrinter {
    /// Every option with its default and all that is known of it.
    static func annotated(_ configuration: Configuration = Configuration()) -> String {
        var out = """
            # Copydesk's configuration: every option, with its default. What is left out keeps its default, so a file of your
            # own needs only what differs.
            #
            # Any option can be set by an environment variable as well, which is stronger than the file: COPYDESK_, the
            # section, two underscores, the option, in capitals, such as COPYDESK_KAFKA__GROUP_ID. A list is written with
            # commas (a,b), a group of properties in braces ({client.rack: a}). Paths of files are relative to the folder that
            # the program is started in.
            #
            # `copydesk check-config --config FILE` tells all that is wrong with a file. This one is printed by
            # `copydesk config`.

            """
        for section in Configuration.sections {
            out += "\n# \(section.help)\n\(section.name):\n"
            for (at, option) in section.options.enumerated() {
                if at > 0 { out += "\n" }
                for line in wrapped(option.help, width: 114) { out += "  # \(line)\n" }
                out += "  # \(facts(of: option))\n"
                out += "  \(entry(option, in: configuration))\(size(option, in: configuration))\n"
            }
        }
        return out
    }

    /// What is in force: every option on a line of its own, those that were given with their place.
    static func effective(_ loaded: LoadedConfiguration) -> String {
        var out = ""
        for section in Configuration.sections {
            out += "\(section.name):\n"
            for option in section.options {
                let origin = loaded.places["\(section.name).\(option.name)"].map { "  # \($0.description)" } ?? ""
                var lines = entry(option, in: loaded.configuration).split(separator: "\n").map { "  \($0)" }
                lines[0] += origin
                out += lines.joined(separator: "\n") + "\n"
            }
        }
        return out
    }

    /// `group_id: copydesk`, in lines without a common indent.
    private static func entry(_ option: Option<Configuration>, in configuration: Configuration) -> String {
        switch option.get(configuration) {
        case .none: return "\(option.name): null"
        case .string where option.isSecret: return "\(option.name): \"\(Secret.mask)\""
        case .string(let text): return "\(option.name): \(YAMLScalar.written(text))"
        case .integer(let value): return "\(option.name): \(value)"
        case .boolean(let value): return "\(option.name): \(value)"
        case .strings(let values): return "\(option.name): [\(values.map { YAMLScalar.written($0) }.joined(separator: ", "))]"
        case .properties(let values) where values.isEmpty: return "\(option.name): {}"
        case .properties(let values):
            let lines = values.sorted { $0.key < $1.key }.map { name, value in
                "  \(YAMLScalar.written(name)): \(OwnedProperty.isSecret(name) ? "\"\(Secret.mask)\"" : YAMLScalar.written(value))"
            }
            return ([option.name + ":"] + lines).joined(separator: "\n")
        }
    }

    /// `  # 64 MiB` behind a number of bytes that is easier to read so.
    private static func size(_ option: Option<Configuration>, in configuration: Configuration) -> String {
        guard case .integer(_, unit: .bytes) = option.type, case .integer(let value) = option.get(configuration) else { return "" }
        for (name, shift) in [("GiB", 30), ("MiB", 20), ("KiB", 10)] where value >= 1 << shift && value % (1 << shift) == 0 {
            return "  # \(value >> shift) \(name)"
        }
        return ""
    }

    /// `Milliseconds, 1000 to 3600000.`
    private static func facts(of option: Option<Configuration>) -> String {
        let kind =
            switch option.type {
            case .string: option.isSecret ? "Text, never shown" : "Text"
            case .integer(let allowed, let unit):
                switch unit {
                case .count: "A number, \(allowed.lowerBound) to \(allowed.upperBound)"
                case .milliseconds: "Milliseconds, \(allowed.lowerBound) to \(allowed.upperBound)"
                case .bytes: "Bytes, \(allowed.lowerBound) to \(allowed.upperBound)"
                }
            case .boolean: "true or false"
            case .choice(let words): "One of: \(words.joined(separator: ", "))".replacing("range,roundrobin", with: "\"range,roundrobin\"")
            case .strings: "A list"
            case .properties: "Names and values"
            }
        return option.isOptional ? "\(kind); or null for none." : "\(kind)."
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }
}
