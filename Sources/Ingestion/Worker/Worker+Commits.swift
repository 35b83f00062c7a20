import Kafka

extension Worker {
    /// Commits what is due at every interval, and gives what the output refused another try. Ends when it is cancelled.
    func commitRegularly() async {
        while (try? await Task.sleep(for: configuration.commitInterval)) != nil {
            if transactions != nil {
                transactions?.commitInterval()
                advanceTransaction()
            } else {
                if outbox.isHeld {
                    outbox.resume()
                    send()
                }
                await perform(desk.commitDue())
            }
            reportLedgers()
            watch()
        }
    }

    /// Stores positions with the broker. Where that fails they stay due, and the next interval tries again; where the partition has gone to
    /// another worker meanwhile, its new owner starts from the last commit that did succeed.
    func commit(_ positions: [TopicPartition: Int64]) async {
        let began = ContinuousClock.now
        do throws(KafkaError) {
            try await consumer.commit(positions.mapValues { OffsetAndMetadata($0) })
            desk.noteCommitted(positions)
            observer.committed(positions, took: .now - began)
        } catch {
            observer.commitFailed(positions, error: error)
        }
    }
}
