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
    var description: String { faults.map { "\($0.place.description): \($0.fault.message)" }.joined(separator: "\n") }
}
