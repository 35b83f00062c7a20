import Foundation
import Kafka
import Testing

@testable import Extraction
@testable import Ingestion
@testable import LanguageModel
@testable import copydesk

/// A parser of outside bytes, with inputs to start from. To add one, add it to `all`.
struct FuzzTarget: Sendable, CustomTestStringConvertible {
    let name: String
    /// How many times the usual number of inputs: quick ones take more.
    let weight: Double
    let seeds: [[UInt8]]
    let words: [String]
    let run: @Sendable ([UInt8]) -> Void

    var testDescription: String { name }

    private static let article =
        #"{"id":"a1","url":"https://news.example/a","title":"Harbour wall","text":"The minister said no.\n\nHe \"left\" \u00e9 😀.","published_at":"2018-04-20T10:00:00+02:00","publisher":"Paper","language":"en","x":[1,-2.5e3,null,true]}"#
    private static let page =
        "<!DOCTYPE html><html><head><title>A</title><meta name=\"author\" content=\"B\"></head><body><article><h1>Harbour wall</h1><p>The minister said no.</p><p>Talks <b>ended</b> &amp; went on.</p><!-- c --><script>x()</script></article></body></html>"

    private static func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    static let all: [FuzzTarget] = [
        FuzzTarget(
            name: "envelope", weight: 3, seeds: bytes([article, #"{"text":""}"#, #"{"html":"<p>a</p>"}"#, "plain text", page]),
            words: ["{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud83d", "\\", "null", "true", "1e999", "-0", "\u{FEFF}", "text", "\0"],
            run: { _ = try? Intake(options: .init()).read(RawArticle(payload: $0)) }),
        FuzzTarget(
            name: "html", weight: 0.05, seeds: bytes([page, "<p>a", "<div>" + page]),
            words: [
                "<", ">", "</p>", "<p>", "<div>", "<table><tr><td>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#x10FFFF;", "&#0;",
                "\"",
            ],
            run: { _ = try? Pipeline().run(RawArticle(payload: $0, contentType: "text/html")).json() }),
        FuzzTarget(
            name: "text", weight: 0.05,
            seeds: bytes([article, "LONDON (Reuters) - The minister said no.\n\n“Yes”, he said.\n\nRead more: a\n© 2018"]),
            words: [
                "\n", "\n\n", "\r\n", "“", "”", "By Ann Bell", "U.S.", "Mr. ", "\u{200B}", "\u{301}", "😀", "â€™", "Share",
                "(AP Photo/Bo Li)",
            ],
            run: { _ = try? Pipeline().run(RawArticle(payload: $0, contentType: "text/plain")).json() }),
        FuzzTarget(
            name: "published", weight: 2, seeds: bytes(["2018-04-20T10:00:00.123+02:00", "2018-04", "2018-02-30", "20180420T100000Z"]),
            words: ["-", ":", "T", "Z", "+", ".", "0", "9999", "24", "60"],
            run: { _ = PublicationDate(iso8601: String(decoding: $0, as: UTF8.self)) }),
        FuzzTarget(
            name: "message-pack", weight: 3,
            seeds: [
                [0x82, 0xA1, 0x61, 0x93, 1, 2, 3, 0xA1, 0x62, 0xC4, 2, 9, 9], [0xDC, 0, 1, 0xCB, 0, 0, 0, 0, 0, 0, 0, 0],
                [0xDF, 0, 0, 0, 1, 0xA0, 0xD3, 0, 0, 0, 0, 0, 0, 0, 1], [0xC6, 0, 0, 0, 1, 7],
            ], words: ["\u{7F}", "\0"],
            run: { bytes in
                guard let document = try? MessagePackDocument(bytes, file: "fuzzed") else { return }
                _ = try? LayerFile(document)
            }),
        FuzzTarget(
            name: "gazetteer", weight: 1, seeds: [Array("COPYGAZ1".utf8) + [UInt8](repeating: 0, count: 40), Array("COPYGAZ1".utf8)],
            words: ["COPYGAZ1", "\0\0\0\0"],
            run: { bytes in
                _ = try? Gazetteer(bytes: bytes, path: "fuzzed")
                // With the length and the checksum made right, what is within is looked at too.
                guard bytes.count >= 24 else { return }
                var whole = Array("COPYGAZ1".utf8) + withUnsafeBytes(of: UInt64(bytes.count - 24).littleEndian, Array.init)
                whole += withUnsafeBytes(of: Gazetteer.checksum(bytes, from: 24).littleEndian, Array.init) + bytes[24...]
                _ = try? Gazetteer(bytes: whole, path: "fuzzed")
            }),
        FuzzTarget(
            name: "configuration", weight: 0.5,
            seeds: bytes([
                "kafka:\n  group_id: a\n  properties: {client.rack: b}\ntopics:\n  input: [a, b]\nfailures:\n  attempts: {timed_out: 3}\n",
                "ingestion:\n  max_bytes: 64MiB\n  ordering: key\n", "state: {directory: \"/var/lib\"}\n",
            ]),
            words: [
                "kafka:\n", "  ", "\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "|\n", "\"", "'", "# ", "---\n", "? ", "\t",
            ],
            run: { bytes in
                _ = try? Configuration.load(file: "fuzzed", environment: [:], readFile: { _ throws(FileError) in bytes })
            }),
        FuzzTarget(
            name: "environment", weight: 0.5, seeds: bytes(["a,b,c", "{client.rack: a}", "64", "true", "exactly-once"]),
            words: ["{", "}", ",", ":", "\"", "-1", "9223372036854775808", "null"],
            run: { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                let names = [
                    "TOPICS__INPUT", "KAFKA__PROPERTIES", "INGESTION__MAX_BYTES", "MONITORING__ADDRESS", "KAFKA__BOOTSTRAP_SERVERS",
                ]
                _ = try? Configuration.load(
                    file: nil, environment: Dictionary(uniqueKeysWithValues: names.map { ("COPYDESK_" + $0, text) }))
            }),
        FuzzTarget(
            name: "headers", weight: 1.5,
            seeds: bytes([
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "3", "9223372036854775807", "2026-05-03T10:30:00.000Z",
            ]),
            words: ["-", "00", "ff", "0", "Z"],
            run: { bytes in
                _ = TraceContext(bytes)
                let names = [
                    "copydesk.errors.attempts", "copydesk.retry.round", "copydesk.retry.due", "copydesk.errors.topic", "Content-Type",
                ]
                let headers = names.map { Header($0, bytes) }
                _ = RetryHeaders(headers)
                _ = ReplayFilter.time(String(decoding: bytes, as: UTF8.self))
                let letter = DeadLetter(reason: "r", stage: "s", className: "c", message: String(decoding: bytes, as: UTF8.self))
                let place = TopicPartition("raw", 0)
                _ = DeadLetter.counting(
                    2, more: letter.headers(replacing: headers, origin: .init(place: place, offset: 1, group: "g", now: 0)))
            }),
        FuzzTarget(
            name: "journal", weight: 2, seeds: bytes(["1 0 5 raw\n2 3 9 other.topic\n", "0 7 raw|   \n"]),
            words: [" ", "\n", "-", "4294967296", "9223372036854775808", "|"],
            run: { bytes in
                let suspects = Suspects(text: bytes)
                precondition(Suspects(text: suspects.text.utf8) == suspects, "what was written is read back")
                _ = ArticlePlace(text: bytes)
            }),
        FuzzTarget(
            name: "statistics", weight: 0.2,
            seeds: bytes([#"{"topics":{"raw":{"partitions":{"0":{"fetch_state":"active","consumer_lag":5},"-1":{}}}}}"#]),
            words: ["{", "}", "\"", ":", "-1", "1e99", "null", "topics"],
            run: { _ = WorkerStatistics(json: $0) }),
    ]
}
