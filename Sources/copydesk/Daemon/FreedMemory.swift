import CMalloc

/// Memory that was freed, and that the C library keeps for later: whole pages between others that are in use. Under a full worker they come to some 15 MB
/// after a minute, and to more the longer it runs.
enum FreedMemory {
    /// Between two looks; one takes about a millisecond.
    private static let interval = Duration.seconds(2)

    /// Gives it back to the system now and then, until the task is cancelled.
    static func giveBackRegularly() async {
        while (try? await Task.sleep(for: interval)) != nil { malloc_trim(0) }
    }
}
