/// `copydesk version`.
struct VersionCommand: Command {
    /// Of the program; the record's format has a version of its own.
    static let version = "0.1.0"
    static let text = "copydesk \(version)\n"

    static let name = "version"
    static let summary = "Prints the version."
    static let details = "One line: the program's name and version."
    static let arguments: [Argument<Self>] = []

    func run() async -> ExitCode { StandardStream.output.write(Self.text) ? .done : .fatal }
}
