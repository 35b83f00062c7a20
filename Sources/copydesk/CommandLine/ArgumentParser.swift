/// Turns the words after a command's name into its arguments. Pure.
///
/// `--name value` and `--name=value` are the same; `--` ends the options; a single `-` is an operand (standard input). Options are not abbreviated and
/// may not be repeated: in scripts both hide mistakes.
enum ArgumentParser {
    enum Result<Arguments> {
        case arguments(Arguments)
        /// `--help` or `-h` stands among the words: nothing else counts.
        case help
    }

    static func parse<Arguments: CommandArguments>(_ type: Arguments.Type, _ words: [String]) throws(UsageFault) -> Result<Arguments> {
        let optionWords = words.prefix { $0 != "--" }
        if optionWords.contains("--help") || optionWords.contains("-h") { return .help }
        var arguments = Arguments()
        var given: Set<String> = []
        var rest = words[...]
        var optionsEnded = false
        while let word = rest.popFirst() {
            if !optionsEnded, word == "--" {
                optionsEnded = true
            } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
                try takeOption(word, &rest, into: &arguments, &given)
            } else {
                try takeOperand(word, into: &arguments, &given)
            }
        }
        if let missing = Arguments.arguments.first(where: { $0.isRequired && !given.contains($0.name) }) {
            throw .missing(usage(of: missing))
        }
        return .arguments(arguments)
    }

    private static func takeOption<Arguments: CommandArguments>(
        _ word: String, _ rest: inout ArraySlice<String>, into arguments: inout Arguments, _ given: inout Set<String>
    ) throws(UsageFault) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0], attached = parts.count > 1 ? parts[1] : nil
        let options = Arguments.arguments.filter { if case .operand = $0.kind { false } else { true } }
        guard let option = options.first(where: { $0.name == name }) else {
            throw .unknownOption(name, nearest: NearestName.of(name, among: options.map(\.name) + ["--help"]))
        }
        guard given.insert(name).inserted else { throw .repeated(name) }
        if case .optionalValue(let values) = option.kind {
            if attached == nil, let next = rest.first, values.contains(next) { return try option.set(&arguments, rest.removeFirst()) }
            return try option.set(&arguments, attached ?? "")
        }
        guard case .option(let value) = option.kind else {
            guard attached == nil else { throw .valueForFlag(name) }
            return try option.set(&arguments, "")
        }
        if let attached { return try option.set(&arguments, attached) }
        // The next word is the value, unless it is an option of this command: then the value was forgotten.
        guard let next = rest.first, next != "--", !options.contains(where: { $0.name == next.prefix { $0 != "=" } }) else {
            throw .missingValue(option: name, value: value)
        }
        rest.removeFirst()
        try option.set(&arguments, next)
    }

    private static func takeOperand<Arguments: CommandArguments>(
        _ word: String, into arguments: inout Arguments, _ given: inout Set<String>
    ) throws(UsageFault) {
        for argument in Arguments.arguments {
            guard case .operand(_, let many) = argument.kind, many || !given.contains(argument.name) else { continue }
            given.insert(argument.name)
            return try argument.set(&arguments, word)
        }
        throw .unexpectedOperand(word)
    }

    /// `--config FILE`, `--keep-running`, `FILE...`.
    static func usage<Arguments>(of argument: Argument<Arguments>) -> String {
        switch argument.kind {
        case .flag: argument.name
        case .option(let value): "\(argument.name) \(value)"
        case .optionalValue(let values): "\(argument.name) [\(values.joined(separator: "|"))]"
        case .operand(let value, let many): many ? "\(value)..." : value
        }
    }
}
