/// A record in the making: what the stages so far have found. A stage takes what the earlier ones made and adds to it; what is nil was not
/// computed, and stays out of the record.
struct Draft {
    let source: Source
    var copy = CleanCopy()
    var language: Language?
    var sentences: [Range<Int>] = []
    var fingerprint: Fingerprint?
    var flags: [QualityFlag]

    init(source: Source) {
        self.source = source
        flags = source.flags
    }
}
