import Extraction
import Synchronization

/// The fingerprints of the last articles that this worker has edited, and which of them a new one repeats.
///
/// Bounded by a number of articles: the oldest goes when a new one comes. Near-duplicates are found by banding (Leskovec, Rajaraman and Ullman,
/// Mining of Massive Datasets, 3.4): articles that agree in both places of any of 56 pairs of their MinHash are compared, which finds a
/// similarity of .4 with a chance of .9999, and asks for 1 comparison in 700 of articles that have .5% of their shingles in common. An article
/// takes about 1 kB. Any thread may call it; a call takes microseconds, and at most a millisecond when all in the window are alike.
public final class DuplicateWindow: Sendable {
    /// An earlier article that a new one is nearly the same as.
    public struct Match: Sendable, Equatable {
        public var id: String
        /// The share of equal places of the two MinHashes, an estimate of the Jaccard similarity of their shingles.
        public var similarity: Double

        /// The value of the header `copydesk-duplicate-of`: `a1;similarity=0.87`. An id may hold semicolons; a similarity holds none.
        var headerValue: String {
            let hundredths = Int((similarity * 100).rounded(.down))
            return "\(id);similarity=\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
    }

    /// From here on two articles are called duplicates. At .41 a pair of texts is one page's with a precision of .99.
    static let least = 0.45
    /// Below this many shingles an article is a line or two, which unlike articles may share.
    static let fewestShingles = 20
    /// A longer id would be neither kept nor put in a header for free.
    static let longestID = 1024

    private struct Entry {
        var ticket: Int
        var id: String
        var minhash: [UInt32]
    }

    private struct State {
        /// The article of ticket `t` stands at `t % capacity`.
        var entries: [Entry?]
        var next = 0
        var index: BandIndex
        /// The ticket of each id in the window.
        var tickets: [String: Int] = [:]
    }

    private let capacity: Int
    private let state: Mutex<State>

    /// - Parameter capacity: how many articles are remembered; 0 for none.
    public init(capacity: Int) {
        self.capacity = max(0, capacity)
        state = Mutex(State(entries: Array(repeating: nil, count: max(0, capacity)), index: BandIndex(capacity: max(0, capacity))))
    }

    /// Remembers an article and answers which earlier one it is most like, if it is like one; of equals, the earliest. An article that comes
    /// again under its own id, because it was delivered twice or has changed, is no duplicate of itself and takes its own place anew.
    public func admit(id: String, minhash: [UInt32], shingles: Int) -> Match? {
        guard capacity > 0, shingles >= Self.fewestShingles, minhash.count == Fingerprint.permutations, id.utf8.count <= Self.longestID
        else {
            return nil
        }
        return state.withLock { state in
            var best: (ticket: Int, equal: Int)?
            var compared: Set<Int> = []
            state.index.visit(sharing: minhash, before: state.next) { ticket, pair in
                guard let entry = state.entries[ticket % capacity], entry.ticket == ticket, entry.id != id,
                    entry.minhash[2 * pair] == minhash[2 * pair], entry.minhash[2 * pair + 1] == minhash[2 * pair + 1],
                    compared.insert(ticket).inserted
                else { return }
                let equal = zip(entry.minhash, minhash).count { $0 == $1 }
                if equal > best?.equal ?? 0 || (equal == best?.equal && ticket < best?.ticket ?? 0) { best = (ticket, equal) }
            }
            let match = best.flatMap { best -> Match? in
                let similarity = Double(best.equal) / Double(minhash.count)
                guard similarity >= Self.least, let entry = state.entries[best.ticket % capacity] else { return nil }
                return Match(id: entry.id, similarity: similarity)
            }
            let slot = state.next % capacity
            if let earlier = state.tickets.removeValue(forKey: id) { state.entries[earlier % capacity] = nil }
            if let oldest = state.entries[slot] { state.tickets[oldest.id] = nil }
            state.entries[slot] = Entry(ticket: state.next, id: id, minhash: minhash)
            state.tickets[id] = state.next
            state.index.insert(minhash, ticket: state.next)
            state.next += 1
            return match
        }
    }
}
