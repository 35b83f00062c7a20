/// The worker: how much it takes on, in which order it publishes, and its deadlines.
struct IngestionSettings: Equatable, Sendable {
    enum Ordering: String, CaseIterable, Sendable { case key, partition, unordered }

    enum Delivery: String, CaseIterable, Sendable {
        case atLeastOnce = "at-least-once"
        case exactlyOnce = "exactly-once"
    }

    /// The broker aborts a transaction that is open for longer, so that readers of committed records are not kept waiting by a worker that died.
    static let transactionTimeoutMilliseconds = 10_000

    var concurrency = 0
    var delivery = Delivery.atLeastOnce
    var ordering = Ordering.key
    var maxArticles = 512
    var maxBytes = 64 << 20
    var laneArticles = 256
    var laneBytes = 32 << 20
    var commitIntervalMilliseconds = 1000
    var drainDeadlineMilliseconds = 20_000
    var articleDeadlineMilliseconds = 30_000
    var maxHeaderBytes = 64 << 10
    var forwardHeaders = true
    var duplicateWindow = 2048
}

extension IngestionSettings {
    static let options: [Option<Self>] = [
        .integer(
            "concurrency", \.concurrency, in: 0...1024,
            help: "Articles extracted at the same time. 0: as many as there are processor cores."),
        .choice(
            "delivery", \.delivery,
            help:
                "What a failure may lead to: articles whose record comes twice (at-least-once), or nothing that a reader of committed records "
                + "would see (exactly-once). The latter publishes records, dead letters and offsets in transactions of the id "
                + "group_id-group_instance_id, at most commit_interval_ms long, and each partition in its order. Readers must set read_committed."
        ),
        .choice(
            "ordering", \.ordering,
            help: "The order in which records are published: as read for articles of one key (key) or of one partition (partition), "
                + "or as they are done (unordered)."),
        .integer("max_articles", \.maxArticles, in: 1...100_000, help: "Articles in work at once, from being read to being acknowledged."),
        .bytes("max_bytes", \.maxBytes, in: 1 << 20...16 << 30, help: "The size of all messages in work at once."),
        .integer(
            "lane_articles", \.laneArticles, in: 1...100_000,
            help: "Articles of one partition in work at once; a partition that is full is paused alone."),
        .bytes("lane_bytes", \.laneBytes, in: 1 << 20...16 << 30, help: "The size of all messages of one partition in work at once."),
        .milliseconds(
            "commit_interval_ms", \.commitIntervalMilliseconds, in: 10...60_000,
            help: "How often offsets are committed, and transactions with them."),
        .milliseconds(
            "drain_deadline_ms", \.drainDeadlineMilliseconds, in: 0...600_000,
            help: "How long articles in work may take to be finished when the worker stops or a partition is taken away. Less than "
                + "kafka.session_timeout_ms, and less than the time that the system gives the process between SIGTERM and SIGKILL."),
        .milliseconds(
            "article_deadline_ms", \.articleDeadlineMilliseconds, in: 100...3_600_000,
            help: "An article that takes longer is a dead letter."),
        .bytes(
            "max_header_bytes", \.maxHeaderBytes, in: 0...1 << 20,
            help: "The size of an article's own headers that is copied to its record or dead letter; headers beyond it are left out."),
        .boolean("forward_headers", \.forwardHeaders, help: "Whether an article's own headers are copied to its record."),
        .integer(
            "duplicate_window", \.duplicateWindow, in: 0...1_000_000,
            help:
                "The last articles of this worker that a new one is compared with: the record of one that is nearly the same has the header "
                + "copydesk-duplicate-of. About 1 kB of memory each. 0: none."),
    ]
}
