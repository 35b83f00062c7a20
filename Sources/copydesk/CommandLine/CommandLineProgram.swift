/// The program as its command line sees it: decides what the words ask for. Pure; `Copydesk.main` does it.
struct CommandLineProgram: Sendable {
    /// What the words ask for.
    enum Decision {
        case run(any Command)
        /// Asked for: goes to standard output, and is a success.
        case print(String)
        /// Goes to standard error with the way to the help.
        case refuse(UsageFault, hint: String)
    }

    let commands: [any Command.Type]

    /// - Parameter words: without the program's name.
    func decide(_ words: [String]) -> Decision {
        guard let first = words.first else { return .refuse(.noCommand, hint: "copydesk --help") }
        switch first {
        case "--help", "-h": return .print(HelpText.of(commands))
        case "help": return help(on: words.dropFirst())
        case "--version": return .print(VersionCommand.text)
        default:
            guard let command = commands.first(where: { $0.name == first }) else { return unknown(first) }
            return decide(command, [String](words.dropFirst()))
        }
    }

    private func decide<Chosen: Command>(_ command: Chosen.Type, _ words: [String]) -> Decision {
        do throws(UsageFault) {
            switch try ArgumentParser.parse(command, words) {
            case .arguments(let arguments): return .run(arguments)
            case .help: return .print(HelpText.of(command))
            }
        } catch {
            return .refuse(error, hint: "copydesk \(command.name) --help")
        }
    }

    private func help(on words: ArraySlice<String>) -> Decision {
        guard let name = words.first(where: { $0 != "--help" && $0 != "-h" && $0 != "help" }) else { return .print(HelpText.of(commands)) }
        guard let command = commands.first(where: { $0.name == name }) else { return unknown(name) }
        return .print(Self.help(on: command))
    }

    private static func help<Chosen: Command>(on command: Chosen.Type) -> String { HelpText.of(command) }

    private func unknown(_ name: String) -> Decision {
        if name.hasPrefix("-") {
            return .refuse(.unknownOption(name, nearest: NearestName.of(name, among: ["--help", "--version"])), hint: "copydesk --help")
        }
        return .refuse(
            .unknownCommand(name, nearest: NearestName.of(name, among: commands.map { $0.name } + ["help"])), hint: "copydesk --help")
    }
}
