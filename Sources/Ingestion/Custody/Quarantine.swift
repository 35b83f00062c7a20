/// Lets suspects be edited alone, so that a crash can be traced, and everything else side by side.
///
/// A pure state machine, first come, first served: whoever has to wait is named by `leave` when its time has come.
struct Quarantine {
    private var running: Set<Ticket> = []
    private var isOccupied = false
    private var waiting: [(ticket: Ticket, isSuspect: Bool)] = []

    /// Whether it may begin at once; otherwise a later `leave` names it.
    mutating func enter(_ ticket: Ticket, isSuspect: Bool) -> Bool {
        waiting.append((ticket, isSuspect))
        return admit().contains(ticket)
    }

    /// An edit has ended. Returns those that may begin.
    mutating func leave(_ ticket: Ticket) -> [Ticket] {
        guard running.remove(ticket) != nil else { return [] }
        if running.isEmpty { isOccupied = false }
        return admit()
    }

    private mutating func admit() -> [Ticket] {
        var admitted: [Ticket] = []
        while let first = waiting.first, !isOccupied, !first.isSuspect || running.isEmpty {
            waiting.removeFirst()
            running.insert(first.ticket)
            isOccupied = first.isSuspect
            admitted.append(first.ticket)
        }
        return admitted
    }
}
