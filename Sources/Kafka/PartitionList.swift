import CRdKafka

/// librdkafka's list of partitions, owned: made in `init`, destroyed in `deinit`, lent to calls in between.
struct PartitionList: ~Copyable {
    private let raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

    init(_ partitions: some Sequence<TopicPartition> = EmptyCollection<TopicPartition>()) {
        raw = rd_kafka_topic_partition_list_new(0)
        for each in partitions { _ = rd_kafka_topic_partition_list_add(raw, each.topic, each.partition) }
    }

    /// The metadata is handed over to the list, which frees it with librdkafka's allocator.
    init(_ offsets: [TopicPartition: OffsetAndMetadata]) {
        raw = rd_kafka_topic_partition_list_new(Int32(offsets.count))
        for (partition, next) in offsets {
            guard let element = rd_kafka_topic_partition_list_add(raw, partition.topic, partition.partition) else { continue }
            element.pointee.offset = next.offset
            if let metadata = next.metadata, !metadata.isEmpty {
                let bytes = Array(metadata.utf8)
                if let copy = rd_kafka_mem_malloc(nil, bytes.count) {
                    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: bytes.count) }
                    element.pointee.metadata = copy
                    element.pointee.metadata_size = bytes.count
                }
            }
        }
    }

    init(_ starts: [TopicPartition: StartingOffset]) {
        raw = rd_kafka_topic_partition_list_new(Int32(starts.count))
        for (partition, start) in starts {
            guard let element = rd_kafka_topic_partition_list_add(raw, partition.topic, partition.partition) else { continue }
            element.pointee.offset = start.rawOffset
        }
    }

    /// Takes over a list that librdkafka made for us.
    init(owning raw: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) { self.raw = raw }

    deinit { rd_kafka_topic_partition_list_destroy(raw) }

    /// Lends the list for a call, and lives until that returns (a property would not keep it so long).
    borrowing func lend<Result>(_ body: (UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) -> Result) -> Result { body(raw) }

    var partitions: [TopicPartition] { Self.partitions(of: raw) }

    func firstError(_ doing: String) -> KafkaError? { Self.firstError(of: raw, doing) }

    /// Of a list that somebody else owns, such as an event's.
    static func partitions(of raw: UnsafePointer<rd_kafka_topic_partition_list_t>) -> [TopicPartition] {
        elements(of: raw).map { TopicPartition(String(cString: $0.topic), $0.partition) }
    }

    static func elements(
        of raw: UnsafePointer<rd_kafka_topic_partition_list_t>
    ) -> UnsafeBufferPointer<rd_kafka_topic_partition_t> {
        UnsafeBufferPointer(start: raw.pointee.elems, count: Int(raw.pointee.cnt))
    }

    /// The partitions that have an offset, with their metadata.
    var offsets: [TopicPartition: OffsetAndMetadata] {
        var result: [TopicPartition: OffsetAndMetadata] = [:]
        for element in Self.elements(of: raw) where element.offset >= 0 && element.err == RD_KAFKA_RESP_ERR_NO_ERROR {
            let metadata = element.metadata.map {
                String(decoding: UnsafeRawBufferPointer(start: $0, count: element.metadata_size), as: UTF8.self)
            }
            result[TopicPartition(String(cString: element.topic), element.partition)] =
                OffsetAndMetadata(element.offset, metadata: metadata?.isEmpty == false ? metadata : nil)
        }
        return result
    }

    /// The first partition's error, if any has one.
    static func firstError(of raw: UnsafePointer<rd_kafka_topic_partition_list_t>, _ doing: String) -> KafkaError? {
        for element in elements(of: raw) where element.err != RD_KAFKA_RESP_ERR_NO_ERROR {
            let place = TopicPartition(String(cString: element.topic), element.partition)
            return KafkaError(element.err, "\(doing) \(place): \(String(cString: rd_kafka_err2str(element.err)))")
        }
        return nil
    }
}

extension StartingOffset {
    var rawOffset: Int64 {
        switch self {
        case .beginning: Int64(RD_KAFKA_OFFSET_BEGINNING)
        case .end: Int64(RD_KAFKA_OFFSET_END)
        case .committed: Int64(RD_KAFKA_OFFSET_STORED)
        case .at(let offset): offset
        }
    }
}
