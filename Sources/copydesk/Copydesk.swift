import Glibc

@main struct Copydesk {
    /// The commands there are, in the order of `--help`.
    static let program = CommandLineProgram(commands: [
        RunCommand.self,
        ExtractCommand.self,
        ReplayCommand.self,
        BenchCommand.self,
        DemoCommand.self,
        CheckConfigCommand.self,
        ConfigCommand.self,
        SchemaCommand.self,
        VersionCommand.self,
    ])

    static func main() async {
        exit(await run([String](CommandLine.arguments.dropFirst())).rawValue)
    }

    static func run(_ words: [String]) async -> ExitCode {
        switch program.decide(words) {
        case .run(let command): return await command.run()
        case .print(let text): return StandardStream.output.write(text) ? .done : .fatal
        case .refuse(let fault, let hint):
            StandardStream.error.write("copydesk: \(fault.message)\nSee `\(hint)`.\n")
            return .usage
        }
    }
}
