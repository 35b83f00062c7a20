/// A bound on what is in work, in articles and in bytes, with two marks so that it does not open and close for every article.
///
/// One lane bounds each partition (a full one pauses its own partition and no other), and one bounds the worker as a whole.
struct Lane {
    /// What it may hold. A lane takes one article whatever its size, or a large one would never be admitted.
    struct Capacity: Equatable, Sendable {
        var articles: Int
        var bytes: Int
    }

    enum Change: Equatable { case none, filled, cleared }

    let capacity: Capacity
    private(set) var articles = 0
    private(set) var bytes = 0
    /// Full from the high mark (the capacity) until what is in work has fallen to half of it.
    private(set) var isFull = false

    init(_ capacity: Capacity) { self.capacity = capacity }

    /// How many more articles may be admitted now.
    var room: Int { isFull ? 0 : max(0, capacity.articles - articles) }

    mutating func enter(bytes size: Int) -> Change {
        articles += 1
        bytes += size
        guard !isFull, articles >= capacity.articles || bytes >= capacity.bytes else { return .none }
        isFull = true
        return .filled
    }

    mutating func leave(bytes size: Int) -> Change {
        articles -= 1
        bytes -= size
        guard isFull, articles <= capacity.articles / 2, bytes <= capacity.bytes / 2 else { return .none }
        isFull = false
        return .cleared
    }
}
