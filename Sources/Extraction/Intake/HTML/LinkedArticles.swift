/// The articles that a page's JSON-LD describes (schema.org; publishers write it for search engines).
struct LinkedArticles {
    struct Article {
        /// Whether its type is an article's, not just a page's.
        var isArticle: Bool
        var headline: String?
        var description: String?
        var authors: [String]
        var publisher: String?
        var url: String?
        var language: String?
        var published: String?
        var created: String?
        var modified: String?
        var body: [UInt8]
    }

    private(set) var articles: [Article] = []

    /// More than these are lists of other stories.
    private static let maxArticles = 64

    init(_ scripts: [[UInt8]]) {
        for script in scripts.prefix(32) {
            guard let tree = JSONTree(script) else { continue }
            var people: [String: String] = [:]
            tree.objects { object in
                if let id = object["@id"]?.string, let name = object["name"]?.string { people[id] = name }
            }
            tree.objects { object in
                if articles.count < Self.maxArticles, let article = Self.read(object, people: people) { articles.append(article) }
            }
        }
    }

    private static func read(_ object: JSONTree, people: [String: String]) -> Article? {
        let types = object["@type"]?.elements.compactMap(\.string) ?? []
        let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0.hasSuffix("Review") }
        let isPage = types.contains { $0.hasSuffix("Page") || $0.hasSuffix("Object") || $0 == "CreativeWork" || $0 == "Recipe" }
        guard isArticle || isPage else { return nil }
        let headline = object["headline"]?.string ?? (isArticle ? object["name"]?.string : nil)
        let published = object["datePublished"]?.string ?? object["uploadDate"]?.string
        guard headline != nil || published != nil || object["articleBody"] != nil else { return nil }
        var authors: [String] = []
        for author in (object["author"] ?? object["creator"])?.elements ?? [] {
            // A house that signs its own stories is no author.
            if author["@type"]?.string == "Organization" { continue }
            if let name = author["name"]?.elements.compactMap(\.string) {
                authors += name
            } else if let id = author["@id"]?.string, let name = people[id] {
                authors.append(name)
            } else if let name = author.string {
                authors.append(name)
            }
        }
        let publisher = object["publisher"]
        let body: [UInt8] = if case .string(let bytes)? = object["articleBody"] { bytes } else { [] }
        return Article(
            isArticle: isArticle, headline: headline, description: object["description"]?.string, authors: authors,
            publisher: publisher?["name"]?.string ?? publisher?["@id"]?.string.flatMap { people[$0] } ?? publisher?.string,
            url: object["url"]?.string ?? object["mainEntityOfPage"]?["@id"]?.string ?? object["mainEntityOfPage"]?.string,
            language: object["inLanguage"]?.string, published: published, created: object["dateCreated"]?.string,
            modified: object["dateModified"]?.string, body: body)
    }

    /// The article that the page is about: the first, unless another one has its title or its address. What it lacks is taken from the page's own
    /// description.
    func best(title: String?, url: String?) -> Article? {
        func fits(_ article: Article) -> Int {
            var points = article.isArticle ? 2 : 0
            if let title, let headline = article.headline, Self.agree(title, headline) { points += 3 }
            if let url, let own = article.url, Self.path(own) == Self.path(url) { points += 2 }
            return points
        }
        guard var best = articles.enumerated().max(by: { (fits($0.element), -$0.offset) < (fits($1.element), -$1.offset) })?.element else {
            return nil
        }
        if best.published == nil || best.body.isEmpty {
            for other in articles where !other.isArticle || other.headline == best.headline {
                if best.published == nil { best.published = other.published }
                if best.body.isEmpty { best.body = other.body }
            }
        }
        return best
    }

    private static func agree(_ title: String, _ headline: String) -> Bool {
        let title = CharacterReferences.resolved(title).lowercased(), headline = CharacterReferences.resolved(headline).lowercased()
        return headline.utf8.count >= 8 && title.holds(String(headline.prefix(60)))
    }

    /// An address without its scheme, host prefix, query and closing slash.
    private static func path(_ url: String) -> Substring {
        var rest = url[...]
        for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        while rest.last == "/" { rest = rest.dropLast() }
        return rest
    }
}
