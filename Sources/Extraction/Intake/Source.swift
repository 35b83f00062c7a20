/// An article after intake: its text as valid UTF-8, and what the envelope says of it.
struct Source {
    /// The input's id, else the digest of its payload.
    var id: String
    var url: String?
    var title: String?
    var publisher: String?
    var published: PublicationDate?
    /// What the envelope claims, as a hint.
    var language: String?
    /// Valid UTF-8. Raw positions of the record count code points of this.
    var text: [UInt8]
    var flags: [QualityFlag] = []
}
