/// One argument of a command: said once, for the parser and for `--help`. The shape is swift-argument-parser's, which no package of can be had where
/// this is built; ours is tables instead of property wrappers.
struct Argument<Arguments>: Sendable {
    enum Kind: Equatable, Sendable {
        /// `--keep-running`
        case flag
        /// `--config FILE`
        case option(value: String)
        /// `--explain`, `--explain html`: the next word is the value if it is one of these.
        case optionalValue(among: [String])
        /// What stands without a dash. `many`: any number of them.
        case operand(value: String, many: Bool)
    }

    /// With its dashes; for operands the name in messages.
    let name: String
    let kind: Kind
    let help: String
    var isRequired = false
    /// Called once for each occurrence; flags get an empty text.
    let set: @Sendable (inout Arguments, String) throws(UsageFault) -> Void

    static func flag(_ name: String, _ path: WritableKeyPath<Arguments, Bool> & Sendable, sets value: Bool = true, help: String) -> Self {
        Self(name: name, kind: .flag, help: help, set: { arguments, _ throws(UsageFault) in arguments[keyPath: path] = value })
    }

    static func option(
        _ name: String, _ value: String, _ path: WritableKeyPath<Arguments, String?> & Sendable, isRequired: Bool = false, help: String
    ) -> Self {
        Self(
            name: name, kind: .option(value: value), help: help, isRequired: isRequired,
            set: { arguments, text throws(UsageFault) in
                guard !text.isEmpty else { throw .missingValue(option: name, value: value) }
                arguments[keyPath: path] = text
            })
    }

    static func integer(
        _ name: String, _ value: String, _ path: WritableKeyPath<Arguments, Int> & Sendable, in allowed: ClosedRange<Int>, help: String
    ) -> Self {
        Self(
            name: name, kind: .option(value: value), help: help,
            set: { arguments, text throws(UsageFault) in
                guard let number = Int(text) else { throw .notANumber(option: name, text) }
                guard allowed.contains(number) else { throw .outOfRange(option: name, number, allowed: allowed) }
                arguments[keyPath: path] = number
            })
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Arguments, Choice> & Sendable, help: String
    ) -> Self {
        choice(name, help: help) { arguments, choice in arguments[keyPath: path] = choice }
    }

    static func optionalChoice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Arguments, Choice?> & Sendable, help: String
    ) -> Self {
        choice(name, help: help) { arguments, choice in arguments[keyPath: path] = choice }
    }

    /// A choice that may be left out.
    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Arguments, Choice?> & Sendable, otherwise fallback: Choice, help: String
    ) -> Self {
        let named = choice(name, help: help) { arguments, choice in arguments[keyPath: path] = choice }
        return Self(
            name: name, kind: .optionalValue(among: Choice.allCases.map(\.rawValue)), help: help,
            set: { arguments, text throws(UsageFault) in try named.set(&arguments, text.isEmpty ? fallback.rawValue : text) })
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, help: String, set: @escaping @Sendable (inout Arguments, Choice) -> Void
    ) -> Self {
        let allowed = Choice.allCases.map(\.rawValue)
        return Self(
            name: name, kind: .option(value: allowed.joined(separator: "|")), help: help,
            set: { arguments, text throws(UsageFault) in
                guard let choice = Choice(rawValue: text) else {
                    throw .notOneOf(option: name, text, allowed: allowed, nearest: NearestName.of(text, among: allowed))
                }
                set(&arguments, choice)
            })
    }

    static func operands(_ value: String, _ path: WritableKeyPath<Arguments, [String]> & Sendable, help: String) -> Self {
        Self(
            name: value, kind: .operand(value: value, many: true), help: help,
            set: { arguments, text throws(UsageFault) in arguments[keyPath: path].append(text) })
    }

    static func operand(_ value: String, _ path: WritableKeyPath<Arguments, String?> & Sendable, help: String) -> Self {
        Self(
            name: value, kind: .operand(value: value, many: false), help: help,
            set: { arguments, text throws(UsageFault) in arguments[keyPath: path] = text })
    }
}
