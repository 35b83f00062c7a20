/// Delivery reports between the producer's thread and those who wait for them. Kept under a lock by `Producer`, which resumes continuations
/// after unlocking.
struct Deliveries {
    typealias Sender = CheckedContinuation<Result<Delivery, KafkaError>, Never>
    typealias Taker = CheckedContinuation<Result<[DeliveryReport], KafkaError>, Never>

    /// Reports nobody has taken yet. Bounded, since they count against the producer's queue bound until they are taken.
    private var reports: [DeliveryReport] = []
    private var taker: (ticket: UInt64, continuation: Taker)?
    private var lastTicket: UInt64 = 0
    private var senders: [UInt64: Sender] = [:]
    private var lastSend: UInt64 = 0
    private(set) var isClosed = false

    /// Marks the tokens of `send`, which leaves 63 bits to callers of `enqueue`.
    static let sendMark: UInt64 = 1 << 63

    mutating func addSender(_ sender: Sender) -> UInt64 {
        lastSend += 1
        senders[lastSend | Self.sendMark] = sender
        return lastSend | Self.sendMark
    }

    mutating func removeSender(_ token: UInt64) -> Sender? { senders.removeValue(forKey: token) }

    /// Adds what has been acknowledged. Returns the taker to be resumed with all that has not been taken.
    mutating func add(_ new: [DeliveryReport]) -> (Taker, [DeliveryReport])? {
        reports.append(contentsOf: new)
        guard let taker, !reports.isEmpty else { return nil }
        self.taker = nil
        return (taker.continuation, takeAll())
    }

    enum Taking {
        case ready([DeliveryReport])
        case waiting
        case busy
        case closed
    }

    /// For `take` and `cancelTaker`, so that a cancelled call ends its own wait only.
    mutating func newTicket() -> UInt64 {
        lastTicket += 1
        return lastTicket
    }

    /// Takes what there is, or leaves the continuation to be resumed later.
    mutating func take(_ continuation: Taker, ticket: UInt64) -> Taking {
        if !reports.isEmpty { return .ready(takeAll()) }
        if isClosed { return .closed }
        if taker != nil { return .busy }
        taker = (ticket, continuation)
        return .waiting
    }

    /// Gives the waiting taker back, to be told that its task was cancelled; `nil` when it is another one's, or resumed already.
    mutating func cancelTaker(ticket: UInt64) -> Taker? {
        guard let taker, taker.ticket == ticket else { return nil }
        self.taker = nil
        return taker.continuation
    }

    /// Nothing more will come. Returns the waiting taker.
    mutating func close() -> Taker? {
        isClosed = true
        defer { taker = nil }
        return taker?.continuation
    }

    private mutating func takeAll() -> [DeliveryReport] {
        defer { reports = [] }
        return reports
    }
}
