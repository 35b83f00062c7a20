import LanguageModel

/// Finds out what a payload is, decodes it, and refuses what is not an article in any way that is understood.
struct Intake {
    let options: ExtractionOptions

    func read(_ article: RawArticle, within limit: Limit = Limit()) throws(Rejection) -> Source {
        let payload = article.payload
        if payload.isEmpty { throw Rejection(.empty, "the message has no content: send an envelope, or the article's text") }
        guard payload.count <= options.maxInputBytes else {
            throw Rejection(
                .tooLarge,
                "the message has \(payload.count) bytes, and extraction.max_input_bytes is \(options.maxInputBytes): raise it, or cut the article"
            )
        }
        switch format(of: article) {
        case .html:
            let text = CharacterEncoding.decode(
                payload, charset: article.contentType.flatMap { CharacterEncoding.charset(ofContentType: $0) })
            try Self.expectText(text)
            var source = Source(id: Self.identity(of: payload), text: [], flags: text.flags)
            try source.add(page: text.bytes, within: limit)
            return source
        case .json:
            var source = try Envelope.read(DecodedText(payload), within: limit)
            if source.id.isEmpty { source.id = Self.identity(of: payload) }
            return source
        case .text, .auto:
            let text = DecodedText(payload)
            try Self.expectText(text)
            return Source(id: Self.identity(of: payload), text: text.bytes, flags: text.flags)
        }
    }

    private static func expectText(_ text: DecodedText) throws(Rejection) {
        guard let share = text.shareOfControls, share > 0.1 else { return }
        throw Rejection(.notText, "\(Int(share * 100))% of the message are control characters or invalid UTF-8: send text")
    }

    /// The transport knows best, then the configuration, then the first bytes.
    private func format(of article: RawArticle) -> ExtractionOptions.InputFormat {
        if let type = article.contentType?.prefix(while: { $0 != ";" }).filter({ $0 != " " }).lowercased() {
            if type == "application/json" || type.hasSuffix("+json") { return .json }
            if type == "text/html" || type == "application/xhtml+xml" { return .html }
            if type == "text/plain" { return .text }
        }
        return options.inputFormat == .auto ? Self.sniff(article.payload) : options.inputFormat
    }

    /// Looks past a byte order mark and white space: an envelope begins with a brace, a page with a tag that no prose begins with.
    private static func sniff(_ payload: [UInt8]) -> ExtractionOptions.InputFormat {
        let start = payload.starts(with: DecodedText.utf8Mark) ? 3 : 0
        let head = payload[start...].prefix(1024).drop { $0 <= 0x20 }
        if head.first == UInt8(ascii: "{") { return .json }
        let opening = String(decoding: head.prefix(16), as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains { opening.hasPrefix($0) } ? .html : .text
    }

    private static func identity(of payload: [UInt8]) -> String { "sha256:" + SHA256.hex(of: payload) }
}
