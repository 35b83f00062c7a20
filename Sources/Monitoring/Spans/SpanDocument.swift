import Foundation

/// Spans as the JSON document that OTLP/HTTP posts: `ExportTraceServiceRequest` of opentelemetry-proto 1.x, with ids in hexadecimal digits and 64-bit
/// numbers as strings, as the specification of OTLP's JSON encoding asks (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
struct SpanDocument {
    /// What runs: `service.name` and the like.
    let resource: [String: String]
    let version: String

    func json(_ spans: [Span]) -> Data {
        let scope: [String: Any] = ["name": "copydesk", "version": version]
        let document: [String: Any] = [
            "resourceSpans": [
                [
                    "resource": ["attributes": Self.attributes(resource.mapValues { .string($0) })],
                    "scopeSpans": [["scope": scope, "spans": spans.map(Self.object)]],
                ]
            ]
        ]
        // Foundation throws for what is no JSON; texts, numbers and lists of them always are.
        return (try? JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data()
    }

    private static func object(_ span: Span) -> [String: Any] {
        let attributes = Dictionary(uniqueKeysWithValues: span.attributes.map { ($0.rawValue, $1) })
        var object: [String: Any] = [
            "traceId": span.trace, "spanId": span.id, "name": span.name, "kind": span.kind.rawValue,
            "startTimeUnixNano": String(span.start), "endTimeUnixNano": String(span.end), "attributes": Self.attributes(attributes),
        ]
        object["parentSpanId"] = span.parent
        if let failure = span.failure { object["status"] = ["code": 2, "message": failure] as [String: Any] }
        return object
    }

    private static func attributes(_ values: [String: Span.Value]) -> [[String: Any]] {
        values.sorted { $0.key < $1.key }.map { name, value in
            switch value {
            case .string(let text): ["key": name, "value": ["stringValue": text]]
            case .integer(let number): ["key": name, "value": ["intValue": String(number)]]
            }
        }
    }
}
