import CRdKafka

/// Questions to brokers. They block for up to their timeout: call them on a thread that may wait.
extension Client {
    func watermarks(of partition: TopicPartition, timeout: Duration) throws(KafkaError) -> Watermarks {
        var low: Int64 = 0, high: Int64 = 0
        try KafkaError.check(
            rd_kafka_query_watermark_offsets(raw, partition.topic, partition.partition, &low, &high, timeout.milliseconds),
            "cannot read the watermarks of \(partition)")
        return Watermarks(low: low, high: high)
    }

    func partitionCount(of topic: String, timeout: Duration) throws(KafkaError) -> Int? {
        guard let handle = rd_kafka_topic_new(raw, topic, nil) else {
            throw KafkaError(rd_kafka_last_error(), "cannot ask about topic '\(topic)'")
        }
        defer { rd_kafka_topic_destroy(handle) }
        var metadata: UnsafePointer<rd_kafka_metadata>?
        try KafkaError.check(rd_kafka_metadata(raw, 0, handle, &metadata, timeout.milliseconds), "cannot ask about topic '\(topic)'")
        guard let metadata else { return nil }
        defer { rd_kafka_metadata_destroy(metadata) }
        for found in UnsafeBufferPointer(start: metadata.pointee.topics, count: Int(metadata.pointee.topic_cnt))
        where found.topic.map({ String(cString: $0) }) == topic {
            switch found.err {
            case RD_KAFKA_RESP_ERR_NO_ERROR: return Int(found.partition_cnt)
            case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC: return nil
            default: throw KafkaError(found.err, "cannot ask about topic '\(topic)': \(String(cString: rd_kafka_err2str(found.err)))")
            }
        }
        return nil
    }
}
