/// Finds what was probably meant by a name that is not known.
enum NearestName {
    /// The candidate that takes the fewest changes, if those are few for its length: one in three letters, at least one, at most four. Of equals the
    /// first. A name that only left out its end (`kafka.group` for `kafka.group_id`) counts as near however long the rest.
    static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard wanted.count <= 256 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            var distance = editDistance(wanted, other)
            if distance > limit(max(wanted.count, other.count)) {
                guard wanted.count >= 4, other.starts(with: wanted) else { continue }
                distance = limit(other.count)
            }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func limit(_ length: Int) -> Int { min(4, max(1, length / 3)) }

    /// The least number of bytes to insert, delete, replace, or swap with their neighbour (optimal string alignment).
    static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = [], previous = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1] + previous.dropFirst()
            for j in 0..<b.count {
                row[j + 1] = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            (before, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
