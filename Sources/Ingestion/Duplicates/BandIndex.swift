import Extraction

/// Which of the last articles may share a pair of places of their MinHash: a table of chains for each pair, in two flat arrays.
///
/// A chain begins at what a pair's values hash to and goes from the latest article to earlier ones. Nothing is ever taken out: a place in `links` is used
/// anew after `capacity` articles, and a chain ends where it comes to an article older than that. So an index costs 8 bytes a pair and article, where a
/// dictionary of lists took sixty.
struct BandIndex {
    /// Of the places of a MinHash.
    static let pairs = Fingerprint.permutations / 2

    private let capacity: Int
    private let mask: Int
    /// Tickets, by pair and hash; and by article's place and pair the ticket before. Cut to 32 bits, and counted from 1: 0 is none. A worker of years
    /// may take an old ticket for a new one, and compares two articles in vain.
    private var heads: [UInt32]
    private var links: [UInt32]

    init(capacity: Int) {
        self.capacity = capacity
        var buckets = 1
        while buckets < capacity { buckets *= 2 }
        mask = buckets - 1
        heads = Array(repeating: 0, count: capacity > 0 ? Self.pairs * buckets : 0)
        links = Array(repeating: 0, count: capacity * Self.pairs)
    }

    mutating func insert(_ minhash: [UInt32], ticket: Int) {
        for pair in 0..<Self.pairs {
            let head = head(of: pair, minhash)
            links[ticket % capacity * Self.pairs + pair] = heads[head]
            heads[head] = UInt32(truncatingIfNeeded: ticket + 1)
        }
    }

    /// Gives the tickets, less than `next` by `capacity` at most, of articles that may have the same values in a pair, and that pair. One that has them in
    /// several comes as often; one whose values only hash to the same comes too.
    func visit(sharing minhash: [UInt32], before next: Int, _ body: (_ ticket: Int, _ pair: Int) -> Void) {
        for pair in 0..<Self.pairs {
            var link = heads[head(of: pair, minhash)], youngest = 0
            while link != 0 {
                let age = Int(UInt32(truncatingIfNeeded: next + 1) &- link)
                // Ages that do not grow are of a place used anew.
                guard age > youngest, age <= capacity else { break }
                youngest = age
                body(next - age, pair)
                link = links[(next - age) % capacity * Self.pairs + pair]
            }
        }
    }

    private func head(of pair: Int, _ minhash: [UInt32]) -> Int {
        let values = UInt64(minhash[2 * pair]) << 32 | UInt64(minhash[2 * pair + 1])
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        return pair * (mask + 1) + Int((values &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
