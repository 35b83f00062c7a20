/// In which order results are published. Extraction runs side by side whatever this says; only publication waits its turn.
public enum Ordering: String, Sendable, CaseIterable {
    /// Records of one key of one partition are published in offset order; records without a key wait for nobody.
    case key
    /// Everything of one partition is published in offset order.
    case partition
    /// Published as finished.
    case unordered
}

/// Holds the results of one partition back until those that go before them are out.
///
/// A pure queue of queues: `admit` in offset order, `finish` in any order, and what `finish` returns is to be published in that order.
struct PublicationOrder<Result> {
    /// What an article queues behind; nil for one that queues behind nothing.
    enum Queue: Hashable { case key([UInt8]), all }

    private struct Place {
        let ticket: Ticket
        var result: Result?
    }

    private let ordering: Ordering
    private var queues: [Queue: [Place]] = [:]
    private var queueOfTicket: [Ticket: Queue] = [:]

    init(_ ordering: Ordering) { self.ordering = ordering }

    /// How many results are finished and wait for one before them. Complexity: linear; for metrics and tests.
    var held: Int { queues.values.reduce(0) { $0 + $1.count { $0.result != nil } } }

    mutating func admit(_ ticket: Ticket, key: [UInt8]?) {
        let queue: Queue
        switch (ordering, key) {
        case (.unordered, _), (.key, nil): return
        case (.partition, _): queue = .all
        case (.key, let key?): queue = .key(key)
        }
        queues[queue, default: []].append(Place(ticket: ticket))
        queueOfTicket[ticket] = queue
    }

    /// Takes a result; returns those, this one or others, whose turn has come.
    mutating func finish(_ ticket: Ticket, with result: Result) -> [(ticket: Ticket, result: Result)] {
        guard let queue = queueOfTicket[ticket], var places = queues.removeValue(forKey: queue) else { return [(ticket, result)] }
        if let index = places.firstIndex(where: { $0.ticket == ticket }) { places[index].result = result }
        let ready = places.prefix { $0.result != nil }
        places.removeFirst(ready.count)
        if !places.isEmpty { queues[queue] = places }
        return ready.compactMap { place in
            queueOfTicket[place.ticket] = nil
            return place.result.map { (place.ticket, $0) }
        }
    }
}

/// Names one admitted article for as long as it is in work; never used twice by one worker, so that whatever arrives late for an earlier
/// assignment of the same partition finds nothing to change.
typealias Ticket = UInt64
