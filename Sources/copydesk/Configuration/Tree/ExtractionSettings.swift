/// How an article is read.
struct ExtractionSettings: Equatable, Sendable {
    enum InputFormat: String, CaseIterable, Sendable { case auto, json, text, html }

    var inputFormat = InputFormat.auto
    var maxInputBytes = 20 << 20
    var languageModel = true
}

extension ExtractionSettings {
    static let options: [Option<Self>] = [
        .choice(
            "input_format", \.inputFormat,
            help:
                "What a message holds: a JSON envelope, plain text or HTML. auto: what its content-type header says, else what it looks like."
        ),
        .bytes("max_input_bytes", \.maxInputBytes, in: 1024...256 << 20, help: "A message that is larger is a dead letter."),
        .boolean(
            "language_model", \.languageModel,
            help: "Whether the stages that need the language model run. Without them the record has fewer fields."),
    ]
}
