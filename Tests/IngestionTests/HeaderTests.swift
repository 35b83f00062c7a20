import Kafka
import Testing

@testable import Ingestion

private func text(_ headers: [Header]) -> [String: String] {
    Dictionary(
        headers.map { ($0.name, $0.value.map { String(decoding: $0, as: UTF8.self) } ?? "null") }, uniquingKeysWith: { $0 + "|" + $1 })
}

private func header(_ name: String, _ value: String?) -> Header { Header(name, value.map { Array($0.utf8) }) }

@Test(
    "traceparent",
    arguments: [
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true),
        ("00-00000000000000000000000000000000-00f067aa0ba902b7-01", false),
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", false),
        ("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false),
        ("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false),
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", false),
        ("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", true), ("", false), ("-", false),
    ])
func traceContext(_ value: String, _ isValid: Bool) { #expect((TraceContext(Array(value.utf8)) != nil) == isValid) }

@Test("A trace that is continued keeps its id and whether it is kept, and has the new span as the parent of what follows")
func continuedTrace() throws {
    for (flags, isSampled) in [("01", true), ("00", false), ("03", true)] {
        let trace = try #require(TraceContext(Array("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-\(flags)".utf8)))
        #expect(trace.isSampled == isSampled && trace.span == "00f067aa0ba902b7")
        let continued = trace.continued(by: "0123456789abcdef")
        #expect(continued.value == "00-4bf92f3577b34da6a3ce929d0e0e4736-0123456789abcdef-\(isSampled ? "01" : "00")")
        #expect(TraceContext(Array(continued.value.utf8)) == continued)
    }
}

@Test("A begun trace is valid")
func begunTrace() {
    var random = SplitMix(seed: 7)
    let begun = TraceContext(using: &random)
    #expect(TraceContext(Array(begun.value.utf8)) == begun)
}

@Test("A record's headers replace the input event's and keep the rest, repeated names and nulls too")
func cloudEventHeaders() throws {
    let trace = try #require(TraceContext(Array("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".utf8)))
    let duplicate = DuplicateWindow.Match(id: "a0", similarity: 0.9)
    let event = CloudEvent(id: "a1", group: "desk", subject: "https://example.com/a", time: 0, duplicate: duplicate, trace: trace)
    let headers = event.headers(forwarding: [
        header("ce_id", "raw"), header("Content-Type", "text/plain"), header("source", "crawler"), header("source", nil),
        header("copydesk.errors.reason", "too_large"), header("copydesk-duplicate-of", "another;similarity=0.99"),
    ])
    #expect(
        text(headers) == [
            "ce_specversion": "1.0", "ce_id": "a1", "ce_source": "/copydesk/desk", "ce_type": "copydesk.article.enriched.v1",
            "ce_time": "1970-01-01T00:00:00.000Z", "ce_subject": "https://example.com/a", "content-type": "application/json",
            "copydesk-duplicate-of": "a0;similarity=0.90", "traceparent": trace.value, "source": "crawler|null",
        ])
}

@Test("A dead letter's headers replace those of an earlier failure and count on")
func deadLetterHeaders() {
    let letter = DeadLetter(reason: "invalid_json", stage: "intake", className: "Rejection", message: "line 1: expected a value")
    let origin = DeadLetter.Origin(place: TopicPartition("raw", 3), offset: 42, group: "desk", now: 5000)
    let first = letter.headers(replacing: [header("source", "crawler")], origin: origin)
    #expect(text(first)["copydesk.errors.attempts"] == "1")
    let again = text(letter.headers(replacing: first, origin: .init(place: origin.place, offset: 43, group: "desk", now: 9000)))
    #expect(again["copydesk.errors.attempts"] == "2")
    #expect(again["copydesk.errors.first.failed"] == "1970-01-01T00:00:05.000Z")
    #expect(again["copydesk.errors.offset"] == "43")
    #expect(again["source"] == "crawler")
}

@Test("Attempts that no program of ours wrote count from the start", arguments: ["-5", "many", "9223372036854775807", ""])
func foreignAttempts(_ value: String) {
    let letter = DeadLetter(reason: "r", stage: "s", className: "c", message: "m")
    let origin = DeadLetter.Origin(place: TopicPartition("raw", 0), offset: 0, group: "g", now: 0)
    #expect(text(letter.headers(replacing: [header("copydesk.errors.attempts", value)], origin: origin))["copydesk.errors.attempts"] == "1")
}

@Test("A long message is cut at a whole scalar")
func cutMessage() {
    let letter = DeadLetter(reason: "r", stage: "s", className: "c", message: String(repeating: "é€😀", count: 400))
    let origin = DeadLetter.Origin(place: TopicPartition("raw", 0), offset: 0, group: "g", now: 0)
    let message = text(letter.headers(replacing: [], origin: origin))["copydesk.errors.exception.message"] ?? ""
    #expect(message.utf8.count <= DeadLetter.maxMessageBytes && message.hasSuffix("...") && !message.contains("\u{FFFD}"))
}
