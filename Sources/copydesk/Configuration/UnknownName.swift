/// What to say about a name that is no option.
enum UnknownName {
    static func section(_ name: String) -> ConfigurationFault {
        if let dot = name.firstIndex(of: ".") {
            let section = String(name[..<dot]), option = String(name[name.index(after: dot)...])
            if Configuration.option(section: section, name: option) != nil { return .dottedName(section: section, option: option) }
        }
        if let near = NearestName.of(name, among: Configuration.sections.map(\.name)) { return .unknownOption(name, nearest: near) }
        return .unknownOption(name, nearest: paths(ofOption: name).first)
    }

    static func option(_ name: String, in section: Configuration.Section) -> ConfigurationFault {
        let path = "\(section.name).\(name)"
        // The right name in the wrong section is a likelier slip than a wrong name.
        if let elsewhere = paths(ofOption: name).first { return .unknownOption(path, nearest: elsewhere) }
        return .unknownOption(path, nearest: NearestName.of(name, among: section.options.map(\.name)).map { "\(section.name).\($0)" })
    }

    private static func paths(ofOption name: String) -> [String] {
        Configuration.sections.filter { $0.options.contains { $0.name == name } }.map { "\($0.name).\(name)" }
    }
}
