/// What a command takes, and how it is explained. `init()` holds the defaults.
protocol CommandArguments: Sendable {
    static var name: String { get }
    /// One line, for the list of commands.
    static var summary: String { get }
    /// Paragraphs for the command's own `--help`.
    static var details: String { get }
    static var arguments: [Argument<Self>] { get }
    init()
}

/// A command that can be run.
protocol Command: CommandArguments {
    /// Does the work. Results go to standard output, everything else to standard error.
    func run() async -> ExitCode
}
