// "The ministry", "the news agency".

extension Coreference {
    /// "The ministry", "the company": the one organisation of the article so called, if there is one; a news agency that is quoted without a
    /// name is an entity of its own.
    mutating func resolveInstitutions() {
        var byHead: [UInt64: Set<Int>] = [:]
        for (n, cluster) in clusters.enumerated() where cluster.type == .organization {
            for span in cluster.spans {
                let tokens = names.spans[span].tokens
                guard tokens.count > 1 else { continue }
                for token in tokens where finder.has(token, .organization) { byHead[finder.facts.lower[token], default: []].insert(n) }
                if finder.has(tokens.upperBound - 1, .company) { byHead[Self.company, default: []].insert(n) }
            }
        }
        for token in 1..<max(1, finder.text.count)
        where (finder.text.tags[token] == .noun || finder.text.tags[token] == .properNoun) && finder.owner[token] < 0
            && finder.has(token, .organization)
        {
            guard finder.equals(token - 1, "the") || finder.equals(token - 1, "The") else {
                addAgency(token)
                continue
            }
            let ends =
                !finder.isJoined(token, token + 1)
                || finder.text.tags[token + 1] != .noun && finder.text.tags[token + 1] != .pluralNoun && !finder.equals(token + 1, "of")
                    && !finder.isCapital(token + 1)
            guard ends, let found = byHead[finder.facts.lower[token]], found.count == 1, let cluster = found.first,
                clusters[cluster].spans.contains(where: { names.spans[$0].tokens.lowerBound < token })
            else { continue }
            clusters[cluster].others.append(((token - 1)..<(token + 1), .nominal, 0.75))
        }
    }

    private static let company = TokenFacts.hash("company".utf8)

    /// "The news agency quoted ...".
    mutating func addAgency(_ token: Int) {
        guard token > 1, finder.equals(token, "agency"), finder.equals(token - 1, "news"), finder.has(token - 2, .determiner),
            finder.isJoined(token - 2, token - 1),
            finder.isJoined(token - 1, token), !(finder.isJoined(token, token + 1) && finder.isCapital(token + 1))
        else { return }
        let tokens = (token - 2)..<(token + 1)
        if let known = clusters.firstIndex(where: { $0.type == .organization && $0.spans.isEmpty }) {
            clusters[known].others.append((tokens, .nominal, 0.75))
        } else {
            var agency = EntityCluster(.organization, name: (token - 1)..<(token + 1))
            agency.others = [(tokens, .nominal, 0.9)]
            clusters.append(agency)
        }
    }
}
