/// `copydesk schema`: the contract of the output topic.
struct SchemaCommand: Command {
    static let name = "schema"
    static let summary = "Prints the JSON Schema of a record."
    static let details =
        "The output is JSON Schema 2020-12; every record on the output topic is valid against it. It is the file config/record.schema.json of the source."
    static let arguments: [Argument<Self>] = []

    func run() async -> ExitCode { StandardStream.output.write(RecordSchema.json) ? .done : .fatal }
}
