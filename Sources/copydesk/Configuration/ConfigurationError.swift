/// Where a value comes from.
enum ConfigurationPlace: Equatable, Sendable {
    case file(String, line: Int)
    case environment(String)
    /// Nobody said anything: the default.
    case none

    /// `config/copydesk.yaml:14`, `COPYDESK_KAFKA__GROUP_ID`, `defaults`.
    var description: String {
        switch self {
        case .file(let name, let line): line > 0 ? "\(name):\(line)" : name
        case .environment(let name): name
        case .none: "defaults"
        }
    }
}

/// All that is wrong with a configuration, in the order of the file, then of the environment.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    struct PlacedFault: Equatable {
        var place: ConfigurationPlace
        var fault: ConfigurationFault
    }

    var faults: [PlacedFault]

    /// One line a fault: `config/copydesk.yaml:14: unknown option 'kafka.group' (did you mean 'kafka.group_id'?)`.
    var description: String { faults.map { Self.line("\($0.place.description): \($0.fault.message)") }.joined(separator: "\n") }

    /// Names and values come from outside: what a terminal would obey is shown as an escape, and what is longer than anybody reads is cut.
    private static func line(_ text: String) -> String {
        let limit = 400
        var out = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            if scalar.properties.generalCategory == .control {
                out += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > limit ? out + "..." : out
    }
}
