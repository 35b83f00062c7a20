import CMalloc

/// Memory that was freed, and that the C library keeps for later: whole pages between others that are in use. Under a full worker they come to some 15 MB
/// after a minute, and to more the longer it runs.
enum FreedMemory {
    /// Between two looks; one takes about a millisecond.
    private static let interval = Duration.seconds(2)

    /// Has all threads share as few arenas as there are threads that extract: each keeps free memory of its own, and librdkafka's threads need little. To be
    /// called before there are other threads.
    static func shareArenas(among count: Int) { mallopt(M_ARENA_MAX, Int32(clamping: max(2, count))) }

    /// Gives it back to the system now and then, until the task is cancelled.
    static func giveBackRegularly() async {
        while (try? await Task.sleep(for: interval)) != nil { malloc_trim(0) }
    }
}
