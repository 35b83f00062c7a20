import Kafka
import Monitoring

/// The headers of an enriched record: CloudEvents 1.0 in binary mode (https://cloudevents.io, Kafka protocol binding 3.2).
struct CloudEvent {
    static let type = "copydesk.article.enriched.v1"
    /// Names an earlier article that this one nearly repeats, and how nearly: `a1;similarity=0.87`.
    static let duplicateHeader = "copydesk-duplicate-of"

    var id: String
    var group: String
    /// The article's URL.
    var subject: String?
    /// Time of processing, milliseconds since 1970.
    var time: Int64
    /// The article of this worker's window that it nearly repeats.
    var duplicate: DuplicateWindow.Match?
    var trace: TraceContext

    /// The input's headers, without those that are said anew here, followed by the event's own.
    func headers(forwarding input: [Header]) -> [Header] {
        var own: [(String, String)] = [
            ("ce_specversion", "1.0"), ("ce_id", id), ("ce_source", "/copydesk/\(group)"), ("ce_type", Self.type),
            ("ce_time", Timestamp.string(time)),
        ]
        if let subject { own.append(("ce_subject", subject)) }
        if let duplicate { own.append((Self.duplicateHeader, duplicate.headerValue)) }
        own += [("content-type", "application/json"), (TraceContext.header, trace.value)]
        return input.filter { !Self.isReplaced($0.name) } + own.map { Header($0.0, Array($0.1.utf8)) }
    }

    /// Attributes of the input's own event do not describe the record, and a second `content-type` would contradict the first. What an
    /// earlier failure of a replayed dead letter left behind is history once it succeeds.
    private static func isReplaced(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("ce_") || ["content-type", TraceContext.header, duplicateHeader].contains(name)
            || name.hasPrefix(DeadLetter.prefix) || name.hasPrefix(RetryHeaders.prefix)
    }
}
