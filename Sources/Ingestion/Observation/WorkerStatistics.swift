import Foundation
import Kafka

/// What of librdkafka's statistics Copydesk shows (librdkafka's STATISTICS.md describes the document).
struct WorkerStatistics: Equatable {
    /// Messages from the committed offset to the partition's end, of partitions that are being fetched and have a committed offset.
    var committedLag: [TopicPartition: Int64] = [:]

    /// Nil for a document that is not librdkafka's.
    init?(json: [UInt8]) {
        guard let document = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
            let topics = document["topics"] as? [String: Any]
        else { return nil }
        for (topic, description) in topics {
            guard let partitions = (description as? [String: Any])?["partitions"] as? [String: Any] else { continue }
            for (number, facts) in partitions {
                // Partition -1 is librdkafka's own, a lag of -1 is unknown, and what is not being fetched is stale.
                guard let partition = Int32(number), partition >= 0, let facts = facts as? [String: Any],
                    facts["fetch_state"] as? String == "active", let lag = (facts["consumer_lag"] as? NSNumber)?.int64Value, lag >= 0
                else { continue }
                committedLag[TopicPartition(topic, partition)] = lag
            }
        }
    }
}
