import Extraction
import Kafka
import Monitoring
import Synchronization

/// The span of one article's edit, and those of its stages below it. Hears of the stages on the thread that edits, one after the other.
final class ArticleSpan: StageObserver {
    /// What the record passes on: the trace, continued by this span.
    let context: TraceContext
    private let parent: String?
    private let start: Int64
    private let began = ContinuousClock.now
    private let observer: any StageObserver
    private let stages = Mutex<[(stage: Stage, took: Duration)]>([])

    /// - Parameters:
    ///   - parent: the context that came with the message; nil to begin a trace.
    ///   - now: nanoseconds since 1970.
    ///   - observer: hears of the stages too.
    init(after parent: TraceContext?, now: Int64, observer: any StageObserver) {
        var random = SystemRandomNumberGenerator()
        context = parent?.continued(by: TraceContext.spanID(using: &random)) ?? .begun()
        self.parent = parent?.span
        start = now
        self.observer = observer
    }

    func finished(_ stage: Stage, took: Duration) {
        stages.withLock { $0.append((stage, took)) }
        observer.finished(stage, took: took)
    }

    /// The spans, the article's first.
    /// - Parameter failure: the reason of the dead letter that it became, and its message.
    func end(_ message: Message, group: String, id: String?, failure: Rejection?) -> [Span] {
        var attributes: [Span.Attribute: Span.Value] = [
            .messagingSystem: .string("kafka"), .messagingOperation: .string("process"), .messagingOperationType: .string("process"),
            .messagingDestination: .string(message.topic), .messagingPartition: .string(String(message.partition)),
            .messagingOffset: .integer(message.offset), .messagingGroup: .string(group),
            .messagingBodySize: .integer(Int64(message.withValue { $0?.count ?? 0 })),
        ]
        attributes[.articleID] = id.map(Span.Value.string)
        attributes[.errorType] = (failure?.reason.rawValue).map(Span.Value.string)
        let whole = Span(
            trace: context.trace, id: context.span, parent: parent, name: "process \(message.topic)", kind: .consumer, start: start,
            duration: began.duration(to: .now), attributes: attributes, failure: failure?.reason.rawValue)
        var random = SystemRandomNumberGenerator()
        var at = start
        return [whole]
            + stages.withLock { $0 }.map { stage, took in
                defer { at += Int64(took / .nanoseconds(1)) }
                return Span(
                    trace: context.trace, id: TraceContext.spanID(using: &random), parent: context.span, name: stage.rawValue,
                    kind: .internal, start: at, duration: took)
            }
    }
}
