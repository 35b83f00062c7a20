/// The topics read and written.
struct TopicSettings: Equatable, Sendable {
    var input = ["articles.raw"]
    var output = "articles.enriched"
    var deadLetter = "articles.dead"
    var retry: String?
}

extension TopicSettings {
    static let options: [Option<Self>] = [
        .strings("input", \.input, as: .topic, help: "The topics that raw articles are read from."),
        .string("output", \.output, as: .topic, help: "The topic that enriched records are written to."),
        .string(
            "dead_letter", \.deadLetter,
            help: "The topic that articles go to, unchanged, that cannot be processed; the reason is in the headers."),
        .optionalString(
            "retry", \.retry,
            help:
                "The topic that articles wait in whose attempts in place are used up (failures.attempts), and that they are read from again. An "
                + "article that comes back this way is overtaken by others of its key: ingestion.ordering must be unordered."),
    ]
}
