/// The stages, in the order in which they run. The names stand in metrics and in quality flags.
public enum Stage: String, Sendable, CaseIterable {
    case intake, copy, language, analysis, entities, times, amounts, quotes, events, similarity, quality
}

/// Hears how long each stage took. Nothing it does can change a record.
public protocol StageObserver: Sendable {
    /// Called once a stage and article, on the thread that extracts: return at once.
    func finished(_ stage: Stage, took: Duration)
}
