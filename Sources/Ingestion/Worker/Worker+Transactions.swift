import Kafka

/// Exactly-once: records, dead letters and positions go in transactions, and what is not committed was never there.
extension Worker {
    /// Takes over the transactional id, which ends what a predecessor left open. False when the worker was asked to stop meanwhile.
    func claimTransactionalID() async throws(KafkaError) -> Bool {
        while desk.state == .running {
            do throws(KafkaError) {
                try await producer.initializeTransactions(timeout: Self.coordinatorPatience)
                return true
            } catch {
                observer.troubled(error)
                guard error.isRetriable else { throw error }
                try? await Task.sleep(for: Self.pauseAfterTrouble)
            }
        }
        return false
    }

    /// Results may be published: they enter the open transaction, or wait for the next.
    func enter(_ results: [(ticket: Ticket, result: Publication)]) {
        for (ticket, publication) in results {
            guard let work = desk.works[ticket] else { continue }
            transactions?.add(ticket, work.partition, offset: work.offset, publication)
        }
        advanceTransaction()
    }

    /// The partitions are given up: forgets what of them is not committed.
    func dropFromTransactions(_ partitions: some Sequence<TopicPartition>) -> [Desk<Publication>.Action] {
        let given = Set(partitions)
        return (transactions?.drop(where: given.contains) ?? []).flatMap { ticket in
            admitted[ticket] = nil
            return desk.abandon(ticket)
        }
    }

    func hastenTransaction() {
        transactions?.hasten()
        advanceTransaction()
    }

    /// Hands the producer what may enter, and wakes the conductor if that brings about a step.
    func advanceTransaction() {
        while let (ticket, publication) = transactions?.head {
            do throws(KafkaError) {
                try producer.enqueue(publication.record, token: ticket)
                transactions?.enterHead()
            } catch {
                if error.code == .queueFull { break }
                // What the producer does not take spoils nothing, if there is something to go out in its place.
                if !refusedInTransaction(ticket, error) { transactions?.spoil() }
            }
        }
        // Whoever waits for partitions, or for the end, waits for nothing but this.
        if desk.state != .running || !desk.revoked.isEmpty { transactions?.hasten() }
        conductor?.resume()
        conductor = nil
    }

    /// What was handed over did not arrive: its transaction cannot be committed.
    func failedInTransaction(_ ticket: Ticket, _ error: KafkaError) {
        // What an abort throws out of the queue is offered again as it is.
        if error.code == .purgedFromQueue || error.code == .purgedInFlight { return }
        _ = refusedInTransaction(ticket, error)
        transactions?.spoil()
    }

    /// Whether a dead letter goes out in place of what was refused.
    private func refusedInTransaction(_ ticket: Ticket, _ error: KafkaError) -> Bool {
        guard let (message, _) = admitted[ticket], let publication = transactions?.value(of: ticket) else { return false }
        observer.refused(publication.kind, from: message, error: error)
        if error.isFatal { meet(error) }
        guard let letter = deadLetter(for: publication, of: message, refusedWith: error) else { return false }
        transactions?.replace(ticket, with: letter)
        return true
    }

    /// Does one step after the other until the worker has ended. The calls wait for the broker, and extraction goes on meanwhile.
    func conductTransactions() async {
        while transactions?.state != .ended {
            guard let step = transactions?.nextStep() else {
                guard !isConsumerClosed else { break }
                await withCheckedContinuation { conductor = $0 }
                continue
            }
            do throws(KafkaError) {
                switch step {
                case .begin:
                    try await producer.beginTransaction()
                    transactions?.begun()
                case .commit(let positions): try await commitTransaction(positions)
                case .abort:
                    try await persistently { () throws(KafkaError) in try await self.producer.abortTransaction() }
                    transactions?.aborted()
                }
            } catch {
                await meetTransactionTrouble(error)
            }
            advanceTransaction()
        }
    }

    private func commitTransaction(_ positions: [TopicPartition: Int64]) async throws(KafkaError) {
        let began = ContinuousClock.now
        // Asked for here, before anything is awaited: everything in the transaction is this worker's at this moment, so the membership under which
        // that is so is fenced together with it.
        let group = try consumer.groupMetadata()
        guard group.isMember else {
            throw KafkaError(.assignmentLost, "this worker is not a member of its group at the moment", requiresAbort: true)
        }
        let offsets = positions.mapValues { OffsetAndMetadata($0) }
        do throws(KafkaError) {
            try await producer.sendOffsets(offsets, group: group, timeout: Self.coordinatorPatience)
        } catch {
            // Nothing is decided yet: giving up is simpler than trying again under a membership that ages.
            throw KafkaError(error.code, error.reason, isFatal: error.isFatal, isRetriable: false, requiresAbort: !error.isFatal)
        }
        try await persistently { () throws(KafkaError) in try await self.producer.commitTransaction() }
        var actions: [Desk<Publication>.Action] = []
        desk.noteCommitted(positions)
        for entry in transactions?.committed() ?? [] {
            if let (message, at) = admitted.removeValue(forKey: entry.ticket) {
                observer.published(entry.value.kind, from: message, took: .now - at)
                custody.clear(ArticlePlace(partition: entry.partition, offset: entry.offset))
            }
            actions += desk.acknowledge(entry.ticket)
        }
        observer.committed(positions, took: .now - began)
        await perform(actions)
    }

    /// A call that may be retried is: its outcome is open until it is answered.
    private func persistently(_ call: () async throws(KafkaError) -> Void) async throws(KafkaError) {
        while true {
            do throws(KafkaError) { return try await call() } catch {
                guard error.isRetriable, !error.isFatal, !error.requiresAbort, desk.state != .stopped else { throw error }
                observer.troubled(error)
                try? await Task.sleep(for: Self.pauseAfterTrouble)
            }
        }
    }

    private func meetTransactionTrouble(_ error: KafkaError) async {
        observer.transactionFailed(articles: transactions?.entered.count ?? 0, error: error)
        if error.requiresAbort, !error.isFatal, transactions?.state != .aborting {
            transactions?.fail()
            return
        }
        // Fenced, or in a state that has no name: the successor, or this worker started anew, ends what is open.
        transactions?.end()
        guard desk.state != .stopped else { return }
        meet(KafkaError(error.code, error.reason, isFatal: true))
    }

    /// The consumer has left the group: what is still open can never be committed.
    func endTransactions() {
        isConsumerClosed = true
        _ = transactions?.drop(where: { _ in true })
        advanceTransaction()
    }

    /// How long one call may wait for the coordinator.
    private static let coordinatorPatience = Duration.seconds(5)
    private static let pauseAfterTrouble = Duration.milliseconds(100)
}
