/// One piece of work of a trace, as OpenTelemetry has it.
public struct Span: Sendable, Equatable {
    public enum Kind: Int, Sendable {
        case `internal` = 1
        /// Work on a message that came from elsewhere.
        case consumer = 5
    }

    /// What may be told of a span: names of OpenTelemetry's conventions for messaging (1.3x), and of this program. Never an article's text.
    public enum Attribute: String, Sendable, CaseIterable {
        case articleID = "copydesk.article.id"
        case errorType = "error.type"
        case messagingBodySize = "messaging.message.body.size"
        case messagingDestination = "messaging.destination.name"
        case messagingGroup = "messaging.consumer.group.name"
        case messagingOffset = "messaging.kafka.offset"
        case messagingOperation = "messaging.operation.name"
        case messagingOperationType = "messaging.operation.type"
        case messagingPartition = "messaging.destination.partition.id"
        case messagingSystem = "messaging.system"
    }

    public enum Value: Sendable, Equatable {
        case string(String)
        case integer(Int64)
    }

    /// 32 hexadecimal digits.
    public var trace: String
    /// 16 hexadecimal digits; so is the parent's, which is nil where the trace begins.
    public var id: String
    public var parent: String?
    public var name: String
    public var kind: Kind
    /// Nanoseconds since 1970.
    public var start: Int64
    public var duration: Duration
    public var attributes: [Attribute: Value]
    /// Why it failed; nil for a span that did not.
    public var failure: String?

    public init(
        trace: String, id: String, parent: String?, name: String, kind: Kind, start: Int64, duration: Duration,
        attributes: [Attribute: Value] = [:], failure: String? = nil
    ) {
        self.trace = trace
        self.id = id
        self.parent = parent
        self.name = name
        self.kind = kind
        self.start = start
        self.duration = duration
        self.attributes = attributes
        self.failure = failure
    }

    /// Nanoseconds since 1970.
    var end: Int64 { start + Int64(duration / .nanoseconds(1)) }
}

/// Takes the spans that are done.
public protocol SpanSink: Sendable {
    /// From any thread; returns at once, and drops what there is no room for.
    func export(_ spans: [Span])
}
