/// What a page says of itself, outside the text that readers see: JSON-LD, `<meta>`, `<link>`, `<title>`, microdata and `<time>`.
///
/// Sources in the order in which they are believed: JSON-LD of the article (schema.org), OpenGraph, other `<meta>` elements, microdata, elements.
struct PageMetadata: Sendable {
    /// What may be the headline, best first; several, because one of them usually stands in the page.
    var headlines: [String] = []
    var byline: [String] = []
    var publisher: String?
    var url: String?
    var language: String?
    var published: PublicationDate?
    /// Short accounts of the article, which pages like to repeat above it.
    var descriptions: [String] = []
    /// schema.org's articleBody: the text as the publisher hands it out, complete or not.
    var articleBody: [UInt8] = []
    var flags: [QualityFlag] = []

    /// - Parameter url: where the page was fetched, if known.
    init(of page: Page, url: String?) {
        let articles = LinkedArticles(page.linkedData)
        var meta = MetaElements(of: page)
        meta.readElements(of: page)
        self.url = meta.canonical ?? meta["og:url"].flatMap { MetaElements.isAbsolute($0) ? $0 : nil }
        let linked = articles.best(title: meta["og:title"] ?? meta.title, url: url ?? self.url)
        headlines = Self.distinct([linked?.headline, meta["og:title"], meta["twitter:title"], meta["dc.title"], meta.title])
        descriptions = Self.distinct([meta["og:description"], meta["description"], meta["twitter:description"], linked?.description])
        publisher =
            Self.name(linked?.publisher) ?? Self.name(meta["og:site_name"]) ?? Self.name(meta["application-name"])
            ?? Self.name(meta["publisher"])
        byline = Names.of(linked?.authors ?? [])
        for key in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author", "twitter:creator",
        ] {
            if byline.isEmpty, let value = meta[key] { byline = Names.of([value]) }
        }
        if byline.isEmpty { byline = Names.of(meta.authors) }
        language = meta.language ?? linked?.language
        articleBody = linked?.body ?? []
        let dates = PageDates(of: page, linked: linked, meta: meta, url: url ?? self.url)
        published = dates.best
        if dates.droppedImplausible { flags.append(QualityFlag(.implausibleDate, .warning)) }
        if dates.isUncertain { flags.append(QualityFlag(.publicationDateUncertain, .information)) }
    }

    private static func distinct(_ texts: [String?]) -> [String] {
        var found: [String] = []
        for case let text? in texts {
            let plain = CharacterReferences.resolved(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !plain.isEmpty, plain.utf8.count <= 1000, !found.contains(plain) { found.append(plain) }
        }
        return found
    }

    private static func name(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = CharacterReferences.resolved(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.isEmpty || plain.utf8.count > 120 || plain.holds("://") ? nil : plain
    }
}

/// The `<meta>`, `<link>`, `<title>` and `<html lang>` of a page, and the elements that say who and when.
struct MetaElements {
    private(set) var values: [String: String] = [:]
    private(set) var canonical: String?
    private(set) var title: String?
    private(set) var language: String?
    /// What elements marked as author say.
    private(set) var authors: [String] = []
    /// `<time>` elements and microdata dates, in the order of the page.
    private(set) var times: [Time] = []

    struct Time {
        enum Kind { case published, modified, unknown }
        var kind: Kind
        var value: String
        /// Node index: how far down it stands.
        var node: Int
        var isInArticle: Bool
    }

    init(of page: Page) {
        for (index, node) in page.nodes.enumerated() {
            switch node.tag {
            case .meta:
                guard let content = page.string(.content, of: index), !content.isEmpty else { continue }
                for key in [Attribute.property, .name, .itemprop] {
                    guard let name = page.string(key, of: index)?.lowercased(), values[name] == nil else { continue }
                    values[name] = content
                }
            case .link:
                if canonical == nil, page.string(.rel, of: index)?.lowercased() == "canonical", let href = page.string(.href, of: index),
                    Self.isAbsolute(href)
                {
                    canonical = href
                }
            case .title: if title == nil { title = String(decoding: page.innerText(of: index, limit: 2000), as: UTF8.self) }
            case .html: language = page.string(.lang, of: index).flatMap { $0.isEmpty ? nil : $0 }
            default: break
            }
        }
        if language == nil { language = values["og:locale"] ?? values["content-language"] }
    }

    subscript(_ name: String) -> String? { values[name] }

    static func isAbsolute(_ url: String) -> Bool { url.hasPrefix("https://") || url.hasPrefix("http://") }

    /// Reads what elements in the body say of author and date.
    mutating func readElements(of page: Page) {
        var articleEnd: Int32 = 0
        for (index, node) in page.nodes.enumerated() where node.tag != .text && node.tag != .meta {
            if node.tag == .article || node.tag == .main { articleEnd = max(articleEnd, node.end) }
            if node.range.isEmpty, node.tag != .time { continue }
            let property = page.value(.itemprop, of: index)
            let isAuthor =
                property?.elementsEqual("author".utf8) == true || page.value(.rel, of: index)?.elementsEqual("author".utf8) == true
            if authors.count < 8, isAuthor { authors.append(String(decoding: page.innerText(of: index, limit: 200), as: UTF8.self)) }
            guard times.count < 200 else { continue }
            let isTime = node.tag == .time
            let kind: Time.Kind
            if property?.elementsEqual("datePublished".utf8) == true {
                kind = .published
            } else if property?.elementsEqual("dateModified".utf8) == true {
                kind = .modified
            } else if isTime {
                kind = Self.kind(page, index)
            } else {
                continue
            }
            let value =
                page.string(.datetime, of: index) ?? page.string(.content, of: index)
                ?? String(decoding: page.innerText(of: index, limit: 100), as: UTF8.self)
            times.append(Time(kind: kind, value: value, node: index, isInArticle: Int32(index) < articleEnd))
        }
    }

    /// What the names of an element, and of the two around it, say of the date in it.
    private static func kind(_ page: Page, _ index: Int) -> Time.Kind {
        var at = index
        for _ in 0..<3 where at >= 0 {
            for attribute in [Attribute.class, .id, .property] {
                guard let value = page.string(attribute, of: at)?.lowercased() else { continue }
                if value.holds("updat") || value.holds("modif") { return .modified }
                if value.holds("publish") || value.holds("pubdate") || value.holds("posted") || value.holds("entry-date") {
                    return .published
                }
            }
            at = Int(page.nodes[at].parent)
        }
        return .unknown
    }
}

/// Names of people out of what pages give as author.
enum Names {
    static func of(_ values: [String]) -> [String] {
        var names: [String] = []
        for value in values {
            let plain = CharacterReferences.resolved(value)
            guard plain.utf8.count <= 300, !plain.holds("://"), !plain.hasPrefix("@") else { continue }
            for part in plain.replacing(" and ", with: ",").replacing(" & ", with: ",").replacing("|", with: ",").split(whereSeparator: {
                ",;\n".contains($0)
            }) {
                var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
                if let first = words.first?.lowercased(), ["by", "by:", "von", "par", "por"].contains(first), words.count > 1 {
                    words.removeFirst()
                }
                let name = words.joined(separator: " ")
                guard !name.isEmpty, name.utf8.count <= 80, words.count <= 6, name.utf8.contains(where: { $0 > 0x40 }) else { continue }
                if !names.contains(name), names.count < 16 { names.append(name) }
            }
        }
        return names
    }
}

/// Character references that were escaped once too often, as titles in JSON-LD often are.
enum CharacterReferences {
    private static let names = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
        "ndash": "–",
        "mdash": "—", "hellip": "…",
    ]

    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";") else {
                out.append("&")
                rest = rest.dropFirst()
                continue
            }
            let name = rest[rest.index(after: start)..<end]
            if let known = names[String(name)] {
                out += known
            } else if name.hasPrefix("#x") || name.hasPrefix("#X"), let number = UInt32(name.dropFirst(2), radix: 16),
                let scalar = Unicode.Scalar(number)
            {
                out.unicodeScalars.append(scalar)
            } else if name.hasPrefix("#"), let number = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number) {
                out.unicodeScalars.append(scalar)
            } else {
                out += rest[...end]
            }
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }
}
