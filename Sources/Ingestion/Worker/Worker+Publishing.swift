import Kafka

extension Worker {
    /// An edit has come to its end.
    func finish(_ ticket: Ticket, with publication: Publication) async {
        let actions = desk.finish(ticket, with: publication)
        // Finished in vain: its partition is another worker's by now.
        if desk.works[ticket] == nil { admitted[ticket] = nil }
        await perform(actions)
    }

    /// An edit was cancelled.
    func abandon(_ ticket: Ticket) async {
        admitted[ticket] = nil
        await perform(desk.abandon(ticket))
    }

    /// Does what the desk answered, in its order. Publishing comes to no suspension point, so publications leave in the order of the
    /// events that brought them about, whatever else waits.
    func perform(_ actions: [Desk<Publication>.Action]) async {
        for action in actions {
            switch action {
            case .publish(let results):
                if transactions != nil {
                    enter(results)
                } else {
                    for (ticket, publication) in results { outbox.add(ticket, publication) }
                    send()
                }
            case .pause(let partition):
                observer.paused(partition)
                hastenTransaction()
                await reportingTrouble { () throws(KafkaError) in try await consumer.pause([partition]) }
            case .resume(let partition):
                observer.resumed(partition)
                await reportingTrouble { () throws(KafkaError) in try await consumer.resume([partition]) }
            case .admitMore: consumer.wake()
            case .commit(let positions):
                // In transactions, positions are committed by these alone.
                if transactions == nil { await commit(positions) }
            case .release(let partitions):
                await reportingTrouble { () throws(KafkaError) in try await consumer.release() }
                observer.released(partitions)
            case .stop: stop()
            }
        }
    }

    /// Hands the producer what waits, until it is full; the next acknowledgements go on from there.
    func send() {
        while let (ticket, publication) = outbox.head {
            do throws(KafkaError) {
                try producer.enqueue(publication.record, token: ticket)
                outbox.sendHead()
            } catch {
                if error.code == .queueFull { return }
                outbox.sendHead()
                refused(ticket, error)
            }
        }
    }

    /// Takes delivery reports until the producer is closed.
    func confirmDeliveries() async {
        while let reports = try? await producer.deliveries() {
            for report in reports {
                switch report.outcome {
                case .success: if transactions == nil { await acknowledged(report.token) }
                case .failure(let error):
                    if transactions == nil { refused(report.token, error) } else { failedInTransaction(report.token, error) }
                }
            }
            if transactions == nil { send() } else { advanceTransaction() }
            reportLoad()
        }
    }

    private func acknowledged(_ ticket: Ticket) async {
        guard let publication = outbox.acknowledge(ticket) else { return }
        if let (message, at) = admitted.removeValue(forKey: ticket) {
            observer.published(publication.kind, from: message, took: .now - at)
            custody.clear(ArticlePlace(partition: message.topicPartition, offset: message.offset))
        }
        await perform(desk.acknowledge(ticket))
    }
}

extension Worker {
    /// What was published for an article did not arrive. A record that is itself at fault becomes a dead letter; everything else is the
    /// output's trouble, which keeps the article's partition from being committed and is tried again until it passes. Nothing is skipped.
    private func refused(_ ticket: Ticket, _ error: KafkaError) {
        guard let (message, _) = admitted[ticket], let publication = outbox.inFlight(ticket) else { return }
        observer.refused(publication.kind, from: message, error: error)
        if let letter = deadLetter(for: publication, of: message, refusedWith: error) {
            outbox.refuse(ticket, replacement: letter, hold: false)
        } else {
            outbox.refuse(ticket, hold: true)
            if error.isFatal { meet(error) }
        }
    }

    /// What goes out in place of a record that is itself at fault for being refused; nil when it is not.
    func deadLetter(for publication: Publication, of message: Message, refusedWith error: KafkaError) -> Publication? {
        guard error.code == .messageTooLarge, case .record = publication.kind else { return nil }
        let letter = DeadLetter(
            reason: "record_too_large", stage: "publish", className: "KafkaError",
            message: "the record has \(publication.record.value?.count ?? 0) bytes, and the output refuses it: \(error); "
                + "raise the topic's max.message.bytes or lower extraction.max_input_bytes")
        return editor.deadLetter(message, letter)
    }

    private func reportingTrouble(_ work: () async throws(KafkaError) -> Void) async {
        do throws(KafkaError) { try await work() } catch { meet(error) }
    }
}
