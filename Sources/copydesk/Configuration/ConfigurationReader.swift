/// Puts a configuration together: the defaults, then the file, then the environment, then secrets from files; and gathers every fault on the way
/// instead of stopping at the first. Pure, but for the closure that reads secret files.
struct ConfigurationReader {
    private(set) var configuration = Configuration()
    /// Where each option that was given was given last, by its path.
    private(set) var places: [String: ConfigurationPlace] = [:]
    private(set) var faults: [ConfigurationError.PlacedFault] = []
    /// Options that were given and are wrong: they hold another value than was meant, so nothing is concluded from them.
    private(set) var faulty: Set<String> = []

    mutating func note(_ fault: ConfigurationFault, at place: ConfigurationPlace) { faults.append(.init(place: place, fault: fault)) }

    mutating func apply(_ document: YAMLNode?, file: String) {
        guard let document, !document.isNull else { return }
        guard case .mapping(let entries) = document.content else {
            note(.syntax("a configuration is groups of options, and this is \(document.kindName)"), at: .file(file, line: document.line))
            return
        }
        for (name, value, line) in distinct(entries, prefix: "", file: file) {
            guard let section = Configuration.sections.first(where: { $0.name == name }) else {
                note(UnknownName.section(name), at: .file(file, line: line))
                continue
            }
            apply(value, to: section, file: file)
        }
    }

    private mutating func apply(_ node: YAMLNode, to section: Configuration.Section, file: String) {
        if node.isNull { return }  // a section whose options are all commented out
        guard case .mapping(let entries) = node.content else {
            note(.wrongType(section.name, expected: "a group of options", found: node.kindName), at: .file(file, line: node.line))
            return
        }
        for (name, value, line) in distinct(entries, prefix: section.name + ".", file: file) {
            guard let option = section.options.first(where: { $0.name == name }) else {
                note(UnknownName.option(name, in: section), at: .file(file, line: line))
                continue
            }
            set(option, path: "\(section.name).\(name)", at: .file(file, line: line)) { path throws(ConfigurationFault) in
                try option.decode(value, path: path)
            }
        }
    }

    /// Sets one option to what `decode` makes, or notes its fault.
    mutating func set(
        _ option: Option<Configuration>, path: String, at place: ConfigurationPlace,
        decode: (String) throws(ConfigurationFault) -> OptionValue
    ) {
        places[path] = place
        do {
            option.set(&configuration, try decode(path))
            faulty.remove(path)
        } catch {
            faulty.insert(path)
            note(error, at: place)
        }
    }

    /// Takes back what was given for an option that may be without a value.
    mutating func clear(_ option: Option<Configuration>, path: String) {
        option.set(&configuration, .none)
        places[path] = nil
    }

    /// The entries whose keys are names, each name once; the others are noted.
    private mutating func distinct(_ entries: [YAMLNode.Entry], prefix: String, file: String) -> [(
        name: String, value: YAMLNode, line: Int
    )] {
        var lines: [String: Int] = [:]
        var kept: [(name: String, value: YAMLNode, line: Int)] = []
        for entry in entries {
            guard case .scalar(let name, _) = entry.key.content else {
                note(.syntax("a name is expected here, and this is \(entry.key.kindName)"), at: .file(file, line: entry.key.line))
                continue
            }
            if let first = lines[name] {
                note(.duplicate(prefix + name, firstLine: first), at: .file(file, line: entry.key.line))
                continue
            }
            lines[name] = entry.key.line
            kept.append((name, entry.value, entry.key.line))
        }
        return kept
    }
}
