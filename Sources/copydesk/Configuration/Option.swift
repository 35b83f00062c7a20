/// What an option may hold. The parser, `copydesk config`, the environment and the redaction are walks over this.
enum OptionType: Equatable, Sendable {
    /// Text of that form, not empty.
    case string(TextFormat)
    case integer(ClosedRange<Int>, unit: Unit)
    case boolean
    /// One of these words.
    case choice([String])
    /// A list of texts of that form, at least one.
    case strings(TextFormat)
    /// Names and texts, handed on as they are.
    case properties

    /// What an integer counts. Durations and sizes say it in the option's name too.
    enum Unit: Sendable { case count, milliseconds, bytes }
}

/// A value on its way between text and the typed tree.
enum OptionValue: Equatable, Sendable {
    case none
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case strings([String])
    case properties([String: String])
}

/// One option of a section of the configuration, said once: its name, what it means, what it may hold and where its value lives. Its default is what
/// a fresh `Section` holds there.
struct Option<Section>: Sendable {
    let name: String
    let help: String
    let type: OptionType
    /// Whether the option may be left without a value (`null`).
    var isOptional = false
    /// Whether the value must never be shown.
    var isSecret = false
    let get: @Sendable (Section) -> OptionValue
    /// Takes only values that fit the type; others change nothing.
    let set: @Sendable (inout Section, OptionValue) -> Void

    /// The same option seen from the whole configuration.
    func lifted<Root>(to section: WritableKeyPath<Root, Section> & Sendable) -> Option<Root> {
        let get = self.get, set = self.set
        return Option<Root>(
            name: name, help: help, type: type, isOptional: isOptional, isSecret: isSecret,
            get: { get($0[keyPath: section]) }, set: { set(&$0[keyPath: section], $1) })
    }
}
