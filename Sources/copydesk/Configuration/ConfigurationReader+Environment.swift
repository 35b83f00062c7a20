/// `COPYDESK_KAFKA__GROUP_ID=desk` sets `kafka.group_id`: the prefix, the section, two underscores, the option. Lists are separated by commas or
/// written as in YAML (`[a, b]`), properties as in YAML (`{debug: "broker,topic"}`).
extension ConfigurationReader {
    static let variablePrefix = "COPYDESK_"

    static func variable(section: String, option: String) -> String { "\(variablePrefix)\(section.uppercased())__\(option.uppercased())" }

    mutating func apply(environment: [String: String]) {
        var known: [String: (path: String, option: Option<Configuration>)] = [:]
        for section in Configuration.sections {
            for option in section.options {
                known[Self.variable(section: section.name, option: option.name)] = ("\(section.name).\(option.name)", option)
            }
        }
        for (name, text) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Self.variablePrefix) {
            if let (path, option) = known[name] {
                set(option, path: path, at: .environment(name)) { path throws(ConfigurationFault) in try Self.decode(text, option, path) }
            } else if name.dropFirst(Self.variablePrefix.count).contains("__") {
                note(.unknownOption(name, nearest: NearestName.of(name, among: known.keys.sorted())), at: .environment(name))
            } else if let meant = known.keys.first(where: { $0.replacingLevel() == name }) {
                note(.variableWithoutLevel(meant: meant), at: .environment(name))
            }
            // Others are left alone: container platforms set COPYDESK_PORT and the like for a service of that name.
        }
    }

    private static func decode(_ text: String, _ option: Option<Configuration>, _ path: String) throws(ConfigurationFault) -> OptionValue {
        switch option.type {
        case .strings where !text.hasPrefix("["):
            let items = text.split(separator: ",", omittingEmptySubsequences: false).map { item in
                YAMLNode(content: .scalar(String(item.drop { $0 == " " }), isPlain: false), line: 0)
            }
            return try option.decode(YAMLNode(content: .sequence(items), line: 0), path: path)
        case .strings, .properties:
            let node: YAMLNode?
            do throws(YAMLError) {
                node = try YAMLParser.parse([UInt8](text.utf8))
            } catch {
                throw .syntax("'\(path)': \(error.message)")
            }
            guard let node else { throw .empty(path) }
            return try option.decode(node, path: path)
        case .string, .integer, .boolean, .choice:
            guard !text.isEmpty else { throw .empty(path) }
            return try option.decode(text, path: path)
        }
    }
}

extension String {
    /// The variable as it would be with one underscore after the section.
    fileprivate func replacingLevel() -> String {
        guard let at = self.firstRange(of: "__") else { return self }
        return String(self[..<at.lowerBound]) + "_" + String(self[at.upperBound...])
    }
}
