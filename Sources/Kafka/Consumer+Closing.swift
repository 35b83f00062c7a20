import CRdKafka

extension Consumer {
    enum Closing {
        /// Can transition to: `leaving`.
        case open
        /// Leaves the group; the closers wait until then, or their deadline. Can transition to: `closed`.
        case leaving(
            releasesByItself: Bool, deadline: ContinuousClock.Instant, waiting: [CheckedContinuation<Result<Void, KafkaError>, Never>])
        /// Final.
        case closed
    }

    /// Whether partitions revoked now are given up without asking the caller.
    var releasesByItself: Bool { if case .leaving(let byItself, _, _) = closing { byItself } else { false } }

    /// Leaves the group at once, so that others get the partitions without waiting for the session timeout, and waits until that is done.
    /// The partitions are given up as they are: commit before. (A static member keeps its place for the session timeout.) Later calls return
    /// at once. Throws `.timedOut` when the group's coordinator does not answer in time; the consumer is then closed all the same.
    public func close(timeout: Duration = .seconds(30)) async throws(KafkaError) {
        if case .closed = closing { return }
        beginClosing(releasesByItself: true, timeout: timeout)
        if assignment.revocation != nil { giveUp() }
        let result: Result<Void, KafkaError> = await withCheckedContinuation { continuation in
            if case .leaving(let byItself, let deadline, var waiting) = closing {
                waiting.append(continuation)
                closing = .leaving(releasesByItself: byItself, deadline: deadline, waiting: waiting)
                thread.wake()
            } else {
                continuation.resume(returning: .success(()))
            }
        }
        try result.get()
    }

    /// Begins to leave the group and returns at once, for a caller who goes on calling `next(limit: 0)`: `.revoking` comes as in any rebalance
    /// (commit, `release()`), `.closed` at the end.
    public func startClosing(timeout: Duration = .seconds(30)) {
        beginClosing(releasesByItself: false, timeout: timeout)
        thread.wake()
    }

    private func beginClosing(releasesByItself: Bool, timeout: Duration) {
        switch closing {
        case .closed: return
        case .leaving(let byItself, let deadline, let waiting):
            closing = .leaving(
                releasesByItself: byItself || releasesByItself, deadline: min(deadline, .now + timeout), waiting: waiting)
        case .open:
            closing = .leaving(releasesByItself: releasesByItself, deadline: .now + timeout, waiting: [])
            if let error = KafkaError(consuming: rd_kafka_consumer_close_queue(client.raw, control.raw)) {
                // After a fatal error librdkafka has nothing left to leave.
                finishClosing(error.isFatal || client.fatalError != nil ? .success(()) : .failure(error))
            }
        }
    }

    func finishClosingIfDone() {
        guard case .leaving = closing, rd_kafka_consumer_closed(client.raw) != 0 else { return }
        finishClosing(.success(()))
    }

    private func finishClosing(_ result: Result<Void, KafkaError>) {
        guard case .leaving(_, _, let waiting) = closing else { return }
        closing = .closed
        commits.failAll(KafkaError(.closed, "the consumer was closed before the broker answered the commit"))
        backlog.append(.closed)
        for continuation in waiting { continuation.resume(returning: result) }
        thread.wake()
    }

    /// Ends what has waited long enough. Returns the milliseconds until the next deadline, `nil` when there is none.
    func serveDeadlines(now: ContinuousClock.Instant) -> Int32? {
        commits.expire(now: now)
        var earliest = commits.earliestDeadline
        if case .leaving(_, let deadline, _) = closing {
            if deadline <= now {
                finishClosing(
                    .failure(KafkaError(.timedOut, "the group's coordinator has not answered in time; it will notice the absence")))
            } else {
                earliest = min(earliest ?? deadline, deadline)
            }
        }
        return earliest.map { ($0 - now).milliseconds }
    }
}

/// Leaves the group for a consumer that was dropped without `close`, on a thread made for it. Rebalances are answered with giving up: unanswered,
/// librdkafka would wait for ever to be destroyed.
struct Leaving: Sendable {
    let control: EventQueue

    func run() {
        let client = control.client.raw
        rd_kafka_assign(client, nil)  // answers a revocation that the caller had been told of
        if let error = KafkaError(consuming: rd_kafka_consumer_close_queue(client, control.raw)), error.code != .closed { return }
        let deadline = ContinuousClock.now + .seconds(30)
        while rd_kafka_consumer_closed(client) == 0, ContinuousClock.now < deadline {
            guard let event = rd_kafka_queue_poll(control.raw, 100) else { continue }
            if rd_kafka_event_type(event) == RD_KAFKA_EVENT_REBALANCE { rd_kafka_assign(client, nil) }
            rd_kafka_event_destroy(event)
        }
    }
}
