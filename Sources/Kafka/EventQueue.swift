import CRdKafka

/// One of librdkafka's queues of events, owned.
final class EventQueue: @unchecked Sendable {
    // Unchecked: `raw` is a pointer; librdkafka locks the queue behind it.

    let raw: OpaquePointer
    let client: Client

    /// A queue of our own.
    init(of client: Client) {
        self.client = client
        raw = rd_kafka_queue_new(client.raw)
    }

    /// Takes over a reference that librdkafka gave out.
    init(owning raw: OpaquePointer, of client: Client) {
        self.client = client
        self.raw = raw
    }

    deinit { rd_kafka_queue_destroy(raw) }

    /// Has librdkafka signal the thread when this queue stops being empty. It signals once until the queue is polled again, so whoever is
    /// signalled must take all there is.
    func signal(_ thread: PollThread) {
        var one: UInt64 = 1
        rd_kafka_queue_io_event_enable(raw, thread.descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Must come before the signalled thread's end, which closes the descriptor.
    func stopSignalling() { rd_kafka_queue_io_event_enable(raw, -1, nil, 0) }

    /// Takes the next event without waiting; `nil` when there is none. The caller destroys it.
    func next() -> OpaquePointer? {
        // Some events are for librdkafka itself and end a poll early, with others behind them.
        for _ in 0..<16 {
            if let event = rd_kafka_queue_poll(raw, 0) { return event }
            if rd_kafka_queue_length(raw) == 0 { return nil }
        }
        return nil
    }
}
