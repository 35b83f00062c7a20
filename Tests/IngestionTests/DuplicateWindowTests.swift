import Testing

@testable import Ingestion

/// A MinHash of 112 places that shares this many with the plain one of `seed`.
private func minhash(_ seed: UInt64, sharing equal: Int = 112, salt: UInt64 = 0) -> [UInt32] {
    var plain = SplitMix(seed: seed)
    var other = SplitMix(seed: seed &+ 1_000_003 &* (salt + 1))
    return (0..<112).map { place in
        let (own, foreign) = (UInt32(truncatingIfNeeded: plain.next()), UInt32(truncatingIfNeeded: other.next()))
        // Places that differ are spread, as those of real texts are.
        return place * 37 % 112 < equal ? own : foreign
    }
}

@Test("An article names the most similar one before it, once they are similar enough")
func matches() {
    let window = DuplicateWindow(capacity: 100)
    #expect(window.admit(id: "a", minhash: minhash(1), shingles: 300) == nil)
    #expect(window.admit(id: "b", minhash: minhash(2), shingles: 300) == nil)
    #expect(window.admit(id: "c", minhash: minhash(1, sharing: 40), shingles: 300) == nil)
    #expect(window.admit(id: "d", minhash: minhash(1, sharing: 84, salt: 1), shingles: 300) == .init(id: "a", similarity: 0.75))
    #expect(window.admit(id: "e", minhash: minhash(1), shingles: 300) == .init(id: "a", similarity: 1))
}

@Test("A window finds what it should, and nothing else, among many")
func recall() {
    let window = DuplicateWindow(capacity: 2000)
    for seed in 0..<500 as Range<UInt64> { #expect(window.admit(id: "first \(seed)", minhash: minhash(seed), shingles: 300) == nil) }
    let found = (0..<500 as Range<UInt64>).count { seed in
        window.admit(id: "again \(seed)", minhash: minhash(seed, sharing: 56), shingles: 300)?.id == "first \(seed)"
    }
    #expect(found >= 495)
}

@Test("What is not compared: an article with itself, a line or two, the forgotten, and anything in a window of none")
func noMatches() {
    let window = DuplicateWindow(capacity: 3)
    for _ in 0..<2 { #expect(window.admit(id: "a", minhash: minhash(1), shingles: 300) == nil) }
    #expect(window.admit(id: "short", minhash: minhash(1), shingles: 19) == nil)
    #expect(window.admit(id: String(repeating: "x", count: 2000), minhash: minhash(1), shingles: 300) == nil)
    for seed in 2...4 as ClosedRange<UInt64> { #expect(window.admit(id: "\(seed)", minhash: minhash(seed), shingles: 300) == nil) }
    #expect(window.admit(id: "late", minhash: minhash(1), shingles: 300) == nil, "the first has left the window")
    #expect(window.admit(id: "again", minhash: minhash(1), shingles: 300)?.id == "late")
    let none = DuplicateWindow(capacity: 0)
    for id in ["a", "b"] { #expect(none.admit(id: id, minhash: minhash(1), shingles: 300) == nil) }
}

@Test("A window under random use holds no more than it may, and forgets all of what it forgets")
func boundedWindow() {
    var random = SplitMix(seed: 5)
    let window = DuplicateWindow(capacity: 16)
    var last: [(id: String, seed: UInt64, round: Int)] = []
    for round in 0..<2000 {
        let id = "\(UInt64.random(in: 0..<40, using: &random))", seed = UInt64.random(in: 0..<30, using: &random)
        let match = window.admit(id: id, minhash: minhash(seed), shingles: 50)
        let expected = last.first { $0.seed == seed && $0.id != id }?.id
        #expect(match?.id == expected)
        last.removeAll { $0.id == id || $0.round <= round - 16 }
        last.append((id, seed, round))
    }
}

@Test("The header says id and similarity")
func headerValue() {
    #expect(DuplicateWindow.Match(id: "a;b", similarity: 0.999).headerValue == "a;b;similarity=0.99")
    #expect(DuplicateWindow.Match(id: "a", similarity: 1).headerValue == "a;similarity=1.00")
    #expect(DuplicateWindow.Match(id: "a", similarity: 0.5).headerValue == "a;similarity=0.50")
}
