/// The events that nobody has asked for yet. It cannot grow without bound: rebalances come one at a time, of statistics only the newest is kept,
/// and of errors the newest few and every fatal one (there is only one in a client's life).
struct EventBacklog {
    static let maxErrors = 32

    private var events: [ConsumerEvent] = []

    var isEmpty: Bool { events.isEmpty }

    mutating func append(_ event: ConsumerEvent) {
        switch event {
        case .statistics:
            events.removeAll { if case .statistics = $0 { true } else { false } }
        case .error:
            let isOrdinary = { (event: ConsumerEvent) in if case .error(let error) = event { !error.isFatal } else { false } }
            if events.count(where: isOrdinary) >= Self.maxErrors, let oldest = events.firstIndex(where: isOrdinary) {
                events.remove(at: oldest)
            }
        default: break
        }
        events.append(event)
    }

    mutating func popFirst() -> ConsumerEvent? { events.isEmpty ? nil : events.removeFirst() }
}
