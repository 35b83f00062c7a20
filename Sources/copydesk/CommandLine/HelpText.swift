/// The texts of `--help`, from the tables.
enum HelpText {
    static let width = 96

    /// Of the whole program.
    static func of(_ commands: [any Command.Type]) -> String {
        var out = """
            Copydesk turns raw news articles into enriched records, as one stage of a Kafka pipeline.

            Usage: copydesk COMMAND [OPTIONS]

            Commands:

            """
        let rows = commands.map { ($0.name, $0.summary) } + [("help", "Explains a command: copydesk help COMMAND.")]
        out += table(rows)
        out += "\nExit codes:\n" + table(ExitCode.allCases.map { (String($0.rawValue), $0.meaning) })
        out +=
            "\nEnvironment:\n"
            + table([
                ("COPYDESK_DATA", "The folder of the language model and the gazetteer."),
                (
                    "COPYDESK_SECTION__OPTION",
                    "Sets an option of the configuration, such as COPYDESK_KAFKA__GROUP_ID; see `copydesk config`."
                ),
            ])
        out += "\n`copydesk COMMAND --help` tells what a command takes.\n"
        return out
    }

    /// Of one command.
    static func of<Arguments: CommandArguments>(_ command: Arguments.Type) -> String {
        var usage = "Usage: copydesk \(command.name)"
        for argument in command.arguments {
            let text = ArgumentParser.usage(of: argument)
            usage += argument.isRequired ? " \(text)" : " [\(text)]"
        }
        var out =
            wrapped(usage, indent: 4) + "\n\n"
            + command.details.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(" ") ? String($0) : wrapped(String($0), indent: 0) }.joined(separator: "\n") + "\n"
        out += "\nArguments:\n" + table(command.arguments.map { (ArgumentParser.usage(of: $0), $0.help) } + [("--help", "Prints this.")])
        return out
    }

    private static func table(_ rows: [(String, String)]) -> String {
        let left = min(26, rows.map(\.0.count).max() ?? 0)
        return rows.map { name, help in
            let lines = wrapped(help, indent: 0, width: width - left - 4).split(separator: "\n")
            let margin = String(repeating: " ", count: left + 4)
            let fits = name.count <= left
            let first = "  " + name + (fits ? String(repeating: " ", count: left - name.count + 2) : "\n" + margin)
            return first + lines.joined(separator: "\n" + margin) + "\n"
        }.joined()
    }

    static func wrapped(_ text: String, indent: Int, width: Int = width) -> String {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count > width {
                lines.append(String(repeating: " ", count: indent) + word)
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n")
    }
}
