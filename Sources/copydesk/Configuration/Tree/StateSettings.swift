/// What outlives the process.
struct StateSettings: Equatable, Sendable {
    var directory: String?
}

extension StateSettings {
    static let options: [Option<Self>] = [
        .optionalString(
            "directory", \.directory,
            help:
                "A folder of this worker alone that survives restarts. It holds the crash journal: the places (never the content) of articles being "
                + "edited, so that one that ends the program is found, edited alone, and after failures.crash_limit crashes a dead letter. If its "
                + "partition moves to another worker, that one's journal counts anew. null: nothing is kept.")
    ]
}
