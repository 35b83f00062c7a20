/// `copydesk config`: every option, annotated.
struct ConfigCommand: Command {
    static let name = "config"
    static let summary = "Prints a configuration with every option, its default and what it means."
    static let details = """
        The output is a valid configuration; it is the file config/copydesk.yaml of the source.
        """
    static let arguments: [Argument<Self>] = []

    func run() async -> ExitCode { StandardStream.output.write(ConfigurationPrinter.annotated()) ? .done : .fatal }
}
