import Glibc
import Kafka

/// What happens to an article between its admission and its result: it waits until it is due, alone if it is a suspect, and is tried as often as the
/// policy says.
extension Worker {
    /// Many calls at once. Only the edit itself is on the editing executor: an actor's jobs run where the task that brings them about prefers to, and
    /// the worker's would wait there behind every article in work.
    nonisolated func edit(_ message: Message, _ ticket: Ticket) async {
        switch await result(of: message, ticket) {
        case .publish(let publication): await finish(ticket, with: publication)
        case .abandoned: await abandon(ticket)
        }
    }

    private nonisolated func result(of message: Message, _ ticket: Ticket) async -> Edited {
        let place = ArticlePlace(partition: message.topicPartition, offset: message.offset)
        let round = message.topic == failures.retryTopic ? RetryHeaders(message.headers) : nil
        if let round, !(await waits(until: round.due)) { return .abandoned }
        guard custody.hasSuspects else { return await attempts(at: message, place, round) }
        let crashes = custody.crashes(of: place)
        guard crashes < custody.crashLimit else {
            let letter = DeadLetter(
                reason: "crashed", stage: "pipeline", className: "Crash",
                message: "the program ended \(crashes) times while it edited this article",
                attempts: crashes)
            return .publish(editor.deadLetter(message, letter))
        }
        await enterQuarantine(ticket, isSuspect: crashes > 0)
        let edited = await attempts(at: message, place, round)
        await leaveQuarantine(ticket)
        return edited
    }

    /// Tries in place, with pauses; what cannot be edited then goes to the retry topic, or stays the dead letter it is.
    private nonisolated func attempts(at message: Message, _ place: ArticlePlace, _ round: RetryHeaders?) async -> Edited {
        var attempt = 1
        while true {
            let edit = custody.begin(place)
            let edited = await withTaskExecutorPreference(executor) {
                await Custody.$edit.withValue(edit) { await editor.edit(message) }
            }
            custody.end(edit)
            guard case .publish(let publication) = edited, case .deadLetter(let reason) = publication.kind else { return edited }
            if attempt < failures.attempts(for: reason) {
                let pause = failures.pause(after: attempt, chance: .random(in: 0...1))
                observer.retrying(message, reason: reason, attempt: attempt, after: pause)
                guard (try? await Task.sleep(for: pause)) != nil else { return .abandoned }
                attempt += 1
                continue
            }
            return .publish(outcome(publication, reason: reason, attempts: attempt, rounds: round?.round ?? 0))
        }
    }

    private nonisolated func outcome(_ letter: Publication, reason: String, attempts: Int, rounds: Int) -> Publication {
        var letter = letter
        letter.record.headers = DeadLetter.counting(attempts - 1, more: letter.record.headers)
        // Only what has a policy may pass by itself.
        guard let topic = failures.retryTopic, failures.attempts[reason] != nil, rounds < failures.retryRounds else {
            letter.record.headers.removeAll { $0.name.hasPrefix(RetryHeaders.prefix) }
            return letter
        }
        letter.kind = .retry(reason: reason)
        letter.record.topic = topic
        let due = Self.milliseconds(after: failures.retryDelay)
        letter.record.headers = RetryHeaders(round: rounds + 1, due: due).replacing(in: letter.record.headers)
        return letter
    }

    /// False when the wait was cancelled. Nobody waits longer than a round's delay, whatever a header says.
    private nonisolated func waits(until due: Int64) async -> Bool {
        let wait = Duration.milliseconds(max(0, due - Self.milliseconds(after: .zero)))
        guard wait > .zero else { return true }
        return (try? await Task.sleep(for: min(wait, failures.retryDelay))) != nil
    }

    /// Since 1970, of the system's clock.
    private nonisolated static func milliseconds(after delay: Duration) -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000 + Int64(delay / .milliseconds(1))
    }

    // MARK: - Suspects

    private func enterQuarantine(_ ticket: Ticket, isSuspect: Bool) async {
        if quarantine.enter(ticket, isSuspect: isSuspect) { return }
        await withCheckedContinuation { quarantined[ticket] = $0 }
    }

    private func leaveQuarantine(_ ticket: Ticket) {
        for next in quarantine.leave(ticket) { quarantined.removeValue(forKey: next)?.resume() }
    }

    // MARK: - Watchdog

    /// An article that its deadline did not stop is stuck: nothing but the end of the process gets its thread back.
    func watch() {
        let overdue = custody.overdue(after: configuration.stuckAfter)
        observer.overdue(
            overdue.map {
                OverdueArticle(
                    partition: $0.place.partition, offset: $0.place.offset, since: $0.began, lastStage: $0.lastStage?.rawValue ?? "none")
            })
        guard !overdue.isEmpty, custody.isKept else { return }
        custody.accuse(overdue)
        configuration.endProcess?()
    }
}
