/// One raw article as it came in: the whole payload, and what the transport said of it.
public struct RawArticle: Sendable {
    /// A JSON envelope, or the article itself.
    public var payload: [UInt8]
    /// The transport's `content-type`, if there was one; parameters and case do not matter.
    public var contentType: String?

    public init(payload: [UInt8], contentType: String? = nil) {
        self.payload = payload
        self.contentType = contentType
    }
}
