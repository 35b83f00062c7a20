// One function for each type a setting can have, so that a section's table reads as a list of its options.
extension Option {
    static func string(
        _ name: String, _ path: WritableKeyPath<Section, String> & Sendable, as format: TextFormat = .any, help: String
    ) -> Self {
        Self(
            name: name, help: help, type: .string(format), get: { .string($0[keyPath: path]) },
            set: { if case .string(let value) = $1 { $0[keyPath: path] = value } })
    }

    static func optionalString(_ name: String, _ path: WritableKeyPath<Section, String?> & Sendable, help: String) -> Self {
        Self(
            name: name, help: help, type: .string(.any), isOptional: true,
            get: { $0[keyPath: path].map(OptionValue.string) ?? .none },
            set: {
                switch $1 {
                case .none: $0[keyPath: path] = nil
                case .string(let value): $0[keyPath: path] = value
                default: break
                }
            })
    }

    /// A text that is never shown. An option of the same name with `_file` behind it holds the file to read it from.
    static func secret(_ name: String, _ path: WritableKeyPath<Section, Secret?> & Sendable, help: String) -> Self {
        Self(
            name: name, help: help, type: .string(.any), isOptional: true, isSecret: true,
            get: { $0[keyPath: path].map { .string($0.value) } ?? .none },
            set: {
                switch $1 {
                case .none: $0[keyPath: path] = nil
                case .string(let value): $0[keyPath: path] = Secret(value)
                default: break
                }
            })
    }

    static func integer(
        _ name: String, _ path: WritableKeyPath<Section, Int> & Sendable, in allowed: ClosedRange<Int>, unit: OptionType.Unit = .count,
        help: String
    ) -> Self {
        Self(
            name: name, help: help, type: .integer(allowed, unit: unit), get: { .integer($0[keyPath: path]) },
            set: { if case .integer(let value) = $1 { $0[keyPath: path] = value } })
    }

    static func milliseconds(_ name: String, _ path: WritableKeyPath<Section, Int> & Sendable, in allowed: ClosedRange<Int>, help: String)
        -> Self
    {
        integer(name, path, in: allowed, unit: .milliseconds, help: help)
    }

    static func bytes(_ name: String, _ path: WritableKeyPath<Section, Int> & Sendable, in allowed: ClosedRange<Int>, help: String) -> Self
    {
        integer(name, path, in: allowed, unit: .bytes, help: help)
    }

    static func boolean(_ name: String, _ path: WritableKeyPath<Section, Bool> & Sendable, help: String) -> Self {
        Self(
            name: name, help: help, type: .boolean, get: { .boolean($0[keyPath: path]) },
            set: { if case .boolean(let value) = $1 { $0[keyPath: path] = value } })
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Section, Choice> & Sendable, help: String
    ) -> Self {
        Self(
            name: name, help: help, type: .choice(Choice.allCases.map(\.rawValue)), get: { .string($0[keyPath: path].rawValue) },
            set: { if case .string(let word) = $1, let value = Choice(rawValue: word) { $0[keyPath: path] = value } })
    }

    static func optionalChoice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Section, Choice?> & Sendable, help: String
    ) -> Self {
        Self(
            name: name, help: help, type: .choice(Choice.allCases.map(\.rawValue)), isOptional: true,
            get: { $0[keyPath: path].map { .string($0.rawValue) } ?? .none },
            set: {
                switch $1 {
                case .none: $0[keyPath: path] = nil
                case .string(let word): $0[keyPath: path] = Choice(rawValue: word)
                default: break
                }
            })
    }

    static func strings(
        _ name: String, _ path: WritableKeyPath<Section, [String]> & Sendable, as format: TextFormat = .any, help: String
    ) -> Self {
        Self(
            name: name, help: help, type: .strings(format), get: { .strings($0[keyPath: path]) },
            set: { if case .strings(let values) = $1 { $0[keyPath: path] = values } })
    }

    static func properties(_ name: String, _ path: WritableKeyPath<Section, [String: String]> & Sendable, help: String) -> Self {
        Self(
            name: name, help: help, type: .properties, get: { .properties($0[keyPath: path]) },
            set: { if case .properties(let values) = $1 { $0[keyPath: path] = values } })
    }
}
