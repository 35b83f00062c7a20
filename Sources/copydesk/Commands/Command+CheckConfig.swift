/// `copydesk check-config`: all that is wrong with a configuration, or all that is in force.
struct CheckConfigCommand: Command {
    static let name = "check-config"
    static let summary = "Tells all that is wrong with a configuration, or prints what is in force."
    static let details = """
        Reads the file, the environment and the files of secrets as `copydesk run` does, and starts nothing. Faults go to standard error, one a \
        line with its place, and the exit code is 2. Without faults every option is printed with its value, those that were given with where; \
        passwords are masked.
        """
    static let arguments: [Argument<Self>] = [
        .option("--config", "FILE", \.config, help: "The configuration, in YAML. Without it, the environment alone is checked.")
    ]

    var config: String?

    func run() async -> ExitCode {
        do throws(ConfigurationError) {
            let loaded = try Configuration.load(file: config, environment: ProcessEnvironment.variables)
            return StandardStream.output.write(ConfigurationPrinter.effective(loaded)) ? .done : .fatal
        } catch {
            StandardStream.error.write(error.description + "\n")
            return .usage
        }
    }
}
