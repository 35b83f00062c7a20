import Extraction
import Kafka
import Monitoring

/// Edits articles: runs the extraction over a message and makes the record, or the dead letter, that is published for it.
public struct ArticleEditor: Editor {
    public struct Configuration: Sendable {
        public var outputTopic: String
        public var deadLetterTopic: String
        public var group: String
        /// Whether the input's other headers are passed on with the record.
        public var forwardsHeaders = true
        /// The input's headers beyond this size, names and values together, are left out of records and dead letters.
        public var maxHeaderBytes = 64 << 10
        /// An article that is not done by then is a dead letter.
        public var articleDeadline = Duration.seconds(30)
        /// How many of the last articles a new one is compared with, to be called a duplicate; 0 for none.
        public var duplicateWindow = 4096

        public init(outputTopic: String, deadLetterTopic: String, group: String) {
            self.outputTopic = outputTopic
            self.deadLetterTopic = deadLetterTopic
            self.group = group
        }
    }

    private let configuration: Configuration
    private let pipeline: Pipeline
    private let clock: MonitoringClock
    private let observer: any ArticleObserver
    /// Nil: nobody wants spans.
    private let spans: (any SpanSink)?
    private let duplicates: DuplicateWindow

    public init(
        _ configuration: Configuration, pipeline: Pipeline, observer: any ArticleObserver, spans: (any SpanSink)? = nil,
        clock: MonitoringClock = .system
    ) {
        self.configuration = configuration
        self.pipeline = pipeline
        self.observer = observer
        self.spans = spans
        duplicates = DuplicateWindow(capacity: configuration.duplicateWindow)
        self.clock = clock
    }

    public func edit(_ message: Message) async -> Edited {
        guard let payload = message.value else { return .publish(passOn(tombstone: message)) }
        let headers = bounded(message.headers)
        let article = RawArticle(payload: payload, contentType: headers.text(of: "content-type"))
        let noted: any StageObserver = Custody.edit.map { NotedStages(edit: $0, observer: observer) } ?? observer
        let parent = trace(of: headers)
        let span =
            spans == nil || parent?.isSampled == false
            ? nil : ArticleSpan(after: parent, now: clock.read().unixMilliseconds * 1_000_000, observer: noted)
        func end(id: String?, failure: Rejection?) {
            if let span { spans?.export(span.end(message, group: configuration.group, id: id, failure: failure)) }
        }
        do throws(Rejection) {
            let record = try pipeline.run(article, deadline: .now + configuration.articleDeadline, observer: span ?? noted)
            end(id: record.id, failure: nil)
            return .publish(publication(of: record, for: message, headers: headers, trace: span?.context ?? parent))
        } catch {
            end(id: nil, failure: error)
            if error.reason == .cancelled { return .abandoned }
            return .publish(
                deadLetter(
                    message, DeadLetter(reason: error.reason.rawValue, stage: error.stage, className: "Rejection", message: error.message)))
        }
    }

    public func deadLetter(_ message: Message, _ letter: DeadLetter) -> Publication {
        let origin = DeadLetter.Origin(
            place: message.topicPartition, offset: message.offset, group: configuration.group, now: clock.read().unixMilliseconds)
        return Publication(
            .deadLetter(reason: letter.reason),
            Record(
                topic: configuration.deadLetterTopic, key: message.key, value: message.value,
                headers: letter.headers(replacing: bounded(message.headers), origin: origin),
                timestamp: message.timestamp?.millisecondsSince1970))
    }

    /// - Parameter trace: nil when the article came with none and is in none.
    private func publication(of record: EnrichedRecord, for message: Message, headers: [Header], trace: TraceContext?) -> Publication {
        let duplicate = record.fingerprint.flatMap {
            duplicates.admit(id: record.id, minhash: $0.minhash, shingles: $0.shingles)
        }
        if duplicate != nil { observer.foundDuplicate() }
        let event = CloudEvent(
            id: record.id, group: configuration.group, subject: record.url, time: clock.read().unixMilliseconds, duplicate: duplicate,
            trace: trace ?? .begun())
        return Publication(
            .record(decision: record.decision),
            Record(
                topic: configuration.outputTopic, key: message.key, value: record.json(),
                headers: event.headers(forwarding: configuration.forwardsHeaders ? headers : []),
                timestamp: message.timestamp?.millisecondsSince1970))
    }

    /// A tombstone deletes its key, and must delete the key's record too. Without a key it says nothing that could be passed on.
    private func passOn(tombstone message: Message) -> Publication {
        guard let key = message.key else {
            return deadLetter(
                message,
                DeadLetter(
                    reason: "tombstone_without_key", stage: "intake", className: "Tombstone",
                    message: "the message has neither a key nor a value: give a tombstone the key of the article it deletes"))
        }
        return Publication(
            .tombstone,
            Record(
                topic: configuration.outputTopic, key: key, value: nil,
                headers: configuration.forwardsHeaders ? bounded(message.headers) : [], timestamp: message.timestamp?.millisecondsSince1970)
        )
    }

    /// Headers that outgrow the output's limit would make the record unwritable.
    private func bounded(_ headers: [Header]) -> [Header] {
        var bytes = 0
        return headers.filter { header in
            bytes += header.name.utf8.count + (header.value?.count ?? 0)
            return bytes <= configuration.maxHeaderBytes
        }
    }

    private func trace(of headers: [Header]) -> TraceContext? {
        headers.last { $0.name.lowercased() == TraceContext.header }?.value.flatMap { TraceContext($0) }
    }
}

/// Hears how articles fare in the editor, beside how long their stages took.
public protocol ArticleObserver: StageObserver {
    /// An article is nearly the same as an earlier one in the window. Called on the thread that edits: return at once.
    func foundDuplicate()
}

extension [Header] {
    /// The last value under this name, whatever its case, as text.
    fileprivate func text(of name: String) -> String? {
        last { $0.name.lowercased() == name }?.value.map { String(decoding: $0, as: UTF8.self) }
    }
}
