/// Which partitions a consumer has, which of them are paused, and which it has been asked to give up. Decides only; `Consumer` acts.
///
/// The pause state is kept here because librdkafka before 2.4.0 delivers records again when a partition is resumed that was not paused, and
/// because every version keeps a partition's pause beyond its assignment: given up while paused and assigned again, it would stay silent.
struct Assignment {
    /// Those held, including those being revoked.
    private(set) var partitions: Set<TopicPartition> = []
    /// Always a part of `partitions`.
    private(set) var paused: Set<TopicPartition> = []
    /// Set from the revocation until the release.
    private(set) var revocation: Revocation?

    struct Revocation: Equatable {
        var partitions: [TopicPartition]
        var isLost: Bool
        /// Cooperative: the others are kept. Eager: all are given up.
        var isIncremental: Bool
    }

    /// What must be done in librdkafka, in this order.
    struct Release: Equatable {
        var resume: [TopicPartition]
        var unassign: [TopicPartition]
        var isIncremental: Bool
    }

    mutating func assign(_ added: [TopicPartition], isIncremental: Bool) {
        if isIncremental {
            partitions.formUnion(added)
        } else {
            partitions = Set(added)
            revocation = nil
        }
        paused.formIntersection(partitions)
    }

    /// Notes what is to be given up. Returns nothing when that is nothing: then it can be released at once.
    mutating func revoke(_ given: [TopicPartition], isLost: Bool, isIncremental: Bool) -> Revocation? {
        let known = Set(revocation?.partitions ?? [])
        let all = (revocation?.partitions ?? []) + given.filter { !known.contains($0) }
        let next = Revocation(partitions: all, isLost: isLost || revocation?.isLost == true, isIncremental: isIncremental)
        revocation = next
        return all.isEmpty ? nil : next
    }

    /// Ends the revocation; `nil` when there is none.
    mutating func release() -> Release? {
        guard let revocation else { return nil }
        self.revocation = nil
        let leaving = revocation.isIncremental ? partitions.intersection(revocation.partitions) : partitions
        let release = Release(
            resume: paused.intersection(leaving).sorted(), unassign: revocation.partitions, isIncremental: revocation.isIncremental)
        partitions.subtract(leaving)
        paused.subtract(leaving)
        return release
    }

    /// Returns those to pause: held, and not paused already.
    mutating func pause(_ wanted: some Sequence<TopicPartition>) -> [TopicPartition] {
        wanted.filter { partitions.contains($0) && paused.insert($0).inserted }
    }

    /// Returns those to resume: those that are paused.
    mutating func resume(_ wanted: some Sequence<TopicPartition>) -> [TopicPartition] {
        wanted.filter { paused.remove($0) != nil }
    }
}
