/// What was given to be published and is not acknowledged yet: waiting to be sent, or sent.
///
/// A pure state machine. Its order is that of `add`; what the broker refused goes before everything that waits, and holds it back until
/// `resume`, so that a record never overtakes an earlier one of its key that has to be sent again.
struct Outbox<Value> {
    private var waiting: [(ticket: Ticket, value: Value)] = []
    /// What of `waiting` was sent already; spent entries go in bulk.
    private var next = 0
    private var sent: [Ticket: Value] = [:]
    /// Waiting because of a refusal; they stand first in `waiting`.
    private var refused: Set<Ticket> = []
    /// Something was refused, and nothing is sent until `resume`.
    private(set) var isHeld = false

    var count: Int { waiting.count - next + sent.count }

    mutating func add(_ ticket: Ticket, _ value: Value) { waiting.append((ticket, value)) }

    /// What is to be sent next; nil when nothing is, or everything is held.
    var head: (ticket: Ticket, value: Value)? { isHeld || next == waiting.count ? nil : waiting[next] }

    /// The head was sent.
    mutating func sendHead() {
        guard let (ticket, value) = head else { return }
        sent[ticket] = value
        refused.remove(ticket)
        next += 1
        if next == waiting.count || next == 1024 {
            waiting.removeFirst(next)
            next = 0
        }
    }

    /// What was sent under this ticket and is not answered yet.
    func inFlight(_ ticket: Ticket) -> Value? { sent[ticket] }

    /// The broker has it. Nil for one that is not known, or waits to be sent again.
    mutating func acknowledge(_ ticket: Ticket) -> Value? { sent.removeValue(forKey: ticket) }

    /// The broker refused it; it is sent again, or `replacement` in its place, before all that waits. With `hold`, only after `resume`.
    mutating func refuse(_ ticket: Ticket, replacement: Value? = nil, hold: Bool) {
        guard let value = sent.removeValue(forKey: ticket) else { return }
        waiting.removeFirst(next)
        next = 0
        // Several refusals arrive one by one; by ticket they stand as they were sent.
        let place = waiting.prefix { refused.contains($0.ticket) && $0.ticket < ticket }.count
        waiting.insert((ticket, replacement ?? value), at: place)
        refused.insert(ticket)
        isHeld = isHeld || hold
    }

    /// Sends again what was refused.
    mutating func resume() { isHeld = false }
}
