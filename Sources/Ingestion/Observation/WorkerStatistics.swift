import Foundation
import Kafka

/// What of librdkafka's statistics Copydesk shows (librdkafka's STATISTICS.md describes the document).
struct WorkerStatistics: Equatable {
    struct Partition: Equatable {
        /// Messages from the committed offset to the partition's end.
        var committedLag: Int64?
        /// One past the last message that may be read.
        var end: Int64?
    }

    /// Those that are being fetched.
    var partitions: [TopicPartition: Partition] = [:]
    /// Of a producer: waiting to be sent or acknowledged. Of a consumer: events that wait to be taken.
    var queuedMessages: Int64
    var queuedBytes: Int64
    var sentBytes: UInt64
    var receivedBytes: UInt64
    var requestErrors: UInt64 = 0
    var brokersUp = 0
    /// Mean seconds from request to answer in the last interval, of the slowest broker.
    var roundTrip = 0.0

    /// Nil for a document that is not librdkafka's.
    init?(json: [UInt8]) {
        guard let document = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any], document["topics"] is [String: Any]
        else { return nil }
        func number(_ name: String, of object: [String: Any]) -> Int64 { (object[name] as? NSNumber)?.int64Value ?? 0 }
        let isProducer = document["type"] as? String == "producer"
        queuedMessages = number(isProducer ? "msg_cnt" : "replyq", of: document)
        queuedBytes = number("msg_size", of: document)
        sentBytes = UInt64(clamping: number("tx_bytes", of: document))
        receivedBytes = UInt64(clamping: number("rx_bytes", of: document))
        for broker in Self.objects(document["brokers"]).values where number("nodeid", of: broker) >= 0 {
            if broker["state"] as? String == "UP" { brokersUp += 1 }
            requestErrors += UInt64(clamping: number("txerrs", of: broker) + number("req_timeouts", of: broker))
            let microseconds = (broker["rtt"] as? [String: Any]).map { number("avg", of: $0) } ?? 0
            roundTrip = max(roundTrip, Double(microseconds) / 1e6)
        }
        for (topic, description) in Self.objects(document["topics"]) {
            for (name, facts) in Self.objects(description["partitions"]) {
                // Partition -1 is librdkafka's own, a lag of -1 is unknown, and what is not being fetched is stale.
                guard let partition = Int32(name), partition >= 0, facts["fetch_state"] as? String == "active" else { continue }
                func known(_ name: String) -> Int64? { (facts[name] as? NSNumber).map(\.int64Value).flatMap { $0 >= 0 ? $0 : nil } }
                partitions[TopicPartition(topic, partition)] = Partition(
                    committedLag: known("consumer_lag"), end: known("ls_offset") ?? known("hi_offset"))
            }
        }
    }

    private static func objects(_ value: Any?) -> [String: [String: Any]] {
        (value as? [String: Any] ?? [:]).compactMapValues { $0 as? [String: Any] }
    }
}
