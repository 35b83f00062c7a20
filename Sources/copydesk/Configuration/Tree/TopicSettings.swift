/// The topics read and written.
struct TopicSettings: Equatable, Sendable {
    var input = ["articles.raw"]
    var output = "articles.enriched"
    var deadLetter = "articles.dead"
}

extension TopicSettings {
    static let options: [Option<Self>] = [
        .strings("input", \.input, as: .topic, help: "The topics that raw articles are read from."),
        .string("output", \.output, as: .topic, help: "The topic that enriched records are written to."),
        .string(
            "dead_letter", \.deadLetter,
            help: "The topic that articles go to, unchanged, that cannot be processed; the reason is in the headers."),
    ]
}
