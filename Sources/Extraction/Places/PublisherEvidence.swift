/// Where a publisher is at home, as far as its name and address say: evidence for the places its articles name.
struct PublisherEvidence: Sendable {
    /// What the address ends in, as a country: `lfpress.ca`.
    private(set) var country: Gazetteer.Place?
    /// Normal forms of the places its name holds: `columbuslocalnews.com`, "The Paris News"; with what they may mean.
    private(set) var places: [(form: [UInt8], senses: [Gazetteer.Sense])] = []

    init() {}

    /// - Parameters:
    ///   - publisher: a name or a host name, as envelopes carry either.
    ///   - url: the article's address.
    init(publisher: String?, url: String?, _ gazetteer: Gazetteer) {
        let host = (url.flatMap(Self.host) ?? publisher.flatMap { $0.contains(".") && !$0.contains(" ") ? $0.lowercased() : nil })
        if let host {
            let labels = host.split(separator: ".").map(String.init).filter { $0 != "www" }
            if let last = labels.last, last.utf8.count == 2 { country = Self.country(of: last, gazetteer) }
            for label in labels.dropLast() where label.utf8.count > 5 { addPrefix(of: Array(label.utf8), gazetteer) }
        }
        if let publisher, publisher.contains(" ") { addWords(of: publisher, gazetteer) }
    }

    private static func host(_ url: String) -> String? {
        let parts = url.split(separator: "/", omittingEmptySubsequences: true)
        guard parts.count > 1, parts[0].hasPrefix("http") else { return nil }
        return String(parts[1]).lowercased()
    }

    /// Top-level domains are ISO 3166 codes, but for `uk`; those sold to all the world say nothing.
    private static func country(of domain: String, _ gazetteer: Gazetteer) -> Gazetteer.Place? {
        guard !["tv", "fm", "io", "co", "me", "ly", "ai", "cc", "ws", "eu", "to"].contains(domain) else { return nil }
        return gazetteer.country(alpha2: domain == "uk" ? "GB" : domain.uppercased())
    }

    /// The longest beginning of a host's label that is the name of a settlement.
    private mutating func addPrefix(of label: [UInt8], _ gazetteer: Gazetteer) {
        var length = label.count
        while length >= 5 {
            if add(Array(label[..<length]), gazetteer) { return }
            length -= 1
        }
    }

    private mutating func addWords(of publisher: String, _ gazetteer: Gazetteer) {
        let words = publisher.split(separator: " ")
        var scratch = PlaceName()
        for width in stride(from: min(3, words.count), to: 0, by: -1) {
            for start in 0...(words.count - width)
            where scratch.normalise(Array(words[start..<(start + width)].joined(separator: " ").utf8)[...], gazetteer.folding) {
                if scratch.form.count >= 4, add(scratch.form, gazetteer) { return }
            }
        }
    }

    private mutating func add(_ form: [UInt8], _ gazetteer: Gazetteer) -> Bool {
        let senses = gazetteer.postings(of: form).map(Gazetteer.sense).filter {
            $0.kind == .name && gazetteer.feature($0.place).rawValue <= Gazetteer.Feature.capital.rawValue
        }
        guard !senses.isEmpty else { return false }
        places.append((form, senses))
        return true
    }
}
