import Foundation
import Testing

@testable import Monitoring

private func span(_ number: Int = 1, failure: String? = nil) -> Span {
    Span(
        trace: String(repeating: "a", count: 32), id: String(repeating: "b", count: 16), parent: nil, name: "copy", kind: .internal,
        start: 1_700_000_000_000_000_000, duration: .nanoseconds(number),
        attributes: [.messagingOffset: .integer(.max), .articleID: .string("a\"1")],
        failure: failure)
}

@Suite("Spans") struct SpanTests {
    @Test("Full, the queue takes no more; a batch is urgent when it is whole, and waits longer each time it is not taken")
    func queue() {
        var queue = SpanQueue()
        #expect(queue.add(Array(repeating: span(), count: 511)) == 0)
        #expect(!queue.isUrgent && queue.pause == SpanQueue.interval)
        #expect(queue.add([span(2)]) == 0)
        #expect(queue.isUrgent && queue.batch.count == 512)
        queue.failed()
        #expect(!queue.isUrgent && queue.pause == .seconds(2))
        #expect(queue.add(Array(repeating: span(), count: 2000)) == 512 + 2000 - SpanQueue.capacity)
        for _ in 0..<9 { queue.failed() }
        #expect(queue.pause == SpanQueue.longestPause)
        queue.settle(512)
        #expect(queue.isUrgent && queue.waiting.count == SpanQueue.capacity - 512)
        queue.settle(5000)
        #expect(queue.waiting.isEmpty && queue.batch.isEmpty && !queue.isUrgent)
        queue.isStopping = true
        #expect(queue.isUrgent)
    }

    @Test("OTLP's JSON: numbers of 64 bits are texts, ids are digits, what failed says so")
    func document() throws {
        let json = SpanDocument(resource: ["service.name": "copydesk"], version: "1").json([span(), span(2, failure: "timed_out")])
        let text = try #require(String(data: json, encoding: .utf8))
        #expect(text.contains(#""resource":{"attributes":[{"key":"service.name","value":{"stringValue":"copydesk"}}]}"#))
        #expect(text.contains(#""startTimeUnixNano":"1700000000000000000""#) && text.contains(#""endTimeUnixNano":"1700000000000000002""#))
        #expect(
            text.contains(
                #"{"key":"copydesk.article.id","value":{"stringValue":"a\"1"}},{"key":"messaging.kafka.offset","value":{"intValue":"9223372036854775807"}}"#
            ))
        #expect(text.contains(#""status":{"code":2,"message":"timed_out"}"#) && !text.contains("parentSpanId"))
    }

    @Test(
        "An address that no spans can be posted to is refused",
        arguments: ["collector:4318", "ftp://collector/v1/traces", "", "http://", "http://a b/"])
    func address(_ text: String) {
        let writer = LogWriter(level: .info, format: .json, sink: MemorySink())
        #expect(throws: SpanExporter.Failure.notAnAddress(text)) {
            try SpanExporter(endpoint: text, resource: [:], version: "1", log: writer.logger("spans"), metrics: MetricsRegistry())
        }
    }
}
