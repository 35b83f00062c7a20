/// The JSON envelope: `id`, `url`, `title`, `text` or `html`, `published_at`, `publisher`, `language`; other fields are ignored, `null` is absent.
enum Envelope {
    /// The document is decoded before it is parsed, so that a stray byte costs a character and not the article.
    static func read(_ document: DecodedText, within limit: Limit) throws(Rejection) -> Source {
        let fields = try parse(document)
        func text(_ field: String) throws(Rejection) -> [UInt8]? {
            switch fields.values[field] {
            case nil, .null: return nil
            case .string(let text): return text
            case .other(let what): throw Rejection(.wrongType, "the field '\(field)' is \(what): send a string")
            }
        }
        func name(_ field: String) throws(Rejection) -> String? {
            try text(field).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
        }
        let body = try text("text")
        let html = body == nil ? try text("html") : nil
        if body == nil, html == nil { throw Rejection(.missingText, "the envelope has neither 'text' nor 'html': send one of them") }
        var source = Source(id: try name("id") ?? "", text: body ?? [], flags: document.flags)
        source.url = try name("url")
        source.title = try name("title")
        source.publisher = try name("publisher")
        source.language = try name("language")
        if let date = try name("published_at") {
            source.published = PublicationDate(iso8601: date)
            if source.published == nil { source.flags.append(QualityFlag(.implausibleDate, .warning)) }
        }
        if let html { try source.add(page: html, within: limit) }
        return source
    }

    private static func parse(_ document: DecodedText) throws(Rejection) -> JSONFields {
        do throws(JSONFields.Fault) {
            return try JSONFields(document.bytes)
        } catch {
            if error.isOtherValue { throw Rejection(.wrongType, "the message is \(error.what) instead of an object: send {\"text\": ...}") }
            throw Rejection(.invalidJSON, "the message is not JSON: at byte \(error.byte) \(error.what); send one JSON object a message")
        }
    }
}
