/// How the program ends; documented in `copydesk --help` and in the README, and relied upon by whoever starts it.
enum ExitCode: Int32, CaseIterable, Sendable {
    case done = 0
    case someFailed = 1
    case usage = 2
    case fatal = 3
    /// 128 and the number of SIGINT, by the custom of shells.
    case secondSignal = 130

    var meaning: String {
        switch self {
        case .done: "done"
        case .someFailed: "some inputs failed; each is named on standard error"
        case .usage: "the command line or the configuration is wrong, or the language model is missing"
        case .fatal: "the broker refused for good, or the program cannot go on"
        case .secondSignal: "a second signal ended it before its work was finished"
        }
    }
}
