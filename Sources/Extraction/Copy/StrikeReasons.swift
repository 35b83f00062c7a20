/// Names why a line was struck that no rule but the line model took for foreign: by its words, and by where it stands.
struct StrikeReasons {
    let text: [UInt8]

    /// - Parameter byRule: the decisions before the model's; those that struck keep their reasons.
    func name(_ regions: inout [Region], byRule: [Decision], headline: Int?, title: String?) {
        let first = regions.firstIndex { $0.decision.isKept && !$0.isHeadline } ?? regions.endIndex
        let last = regions.lastIndex { $0.decision.isKept && !$0.isHeadline } ?? regions.startIndex
        let ownTitle = headline.map { regions[$0].facts.normalized } ?? title
        var isAmongComments = false
        for index in regions.indices {
            guard case .strike(let reason, let confidence) = regions[index].decision else {
                isAmongComments = false
                continue
            }
            if reason == .comment { isAmongComments = true }
            guard reason == .navigation, byRule[index].isKept else { continue }
            let place: Place = index < first ? .before : index > last ? .behind : .within
            let found =
                ownTitle.map { regions[index].facts.normalized.hasPrefix($0) } == true
                ? .duplicate : self.reason(of: regions[index], at: place, isAmongComments: isAmongComments)
            regions[index].decision = .strike(found, confidence: confidence)
        }
    }

    private enum Place { case before, within, behind }

    private func reason(of region: Region, at place: Place, isAmongComments: Bool) -> RemovalReason {
        let facts = region.facts
        if facts.words <= 60, let told = Self.reason(toldBy: facts.normalized) { return told }
        if place == .behind, facts.words <= 80, Self.describesAuthor(facts.normalized) { return .authorBio }
        if isAmongComments, place == .behind { return .comment }
        switch (facts.words, place) {
        case (5..., .within) where facts.endsSentence: return .caption
        case (5..., .within): return .relatedLink
        case (5..., _): return .otherStory
        default: return .navigation
        }
    }

    private static func reason(toldBy line: String) -> RemovalReason? {
        for (reason, words) in tellingWords where words.contains(where: { line.holds($0) }) { return reason }
        return nil
    }

    /// Wordings that say what a line is for, once it is known not to be the article; the first row that fits counts.
    private static let tellingWords: [(RemovalReason, [String])] = [
        (.legal, ["copyright", "rights reserved", "cookie", "privacy", "terms of", "disclaimer", "trademark", "licence", "license"]),
        (.advertisement, ["advertis", "sponsor", "affiliate", "commission", "promo code", "% off", "black friday"]),
        (
            .subscription,
            ["subscri", "newsletter", "sign up", "inbox", "free trial", "log in to", "sign in to", "become a member", "download the"]
        ),
        (
            .social,
            [
                "pic.twitter.com", "(@", "facebook", "twitter", "instagram", "whatsapp", "youtube", "tiktok", "follow us", "share this",
                "share on",
            ]
        ),
        (.photoCredit, ["getty images", "shutterstock", "photo by", "photograph:", "photo credit", "image credit", "courtesy of"]),
        (.caption, ["pictured", "file photo", "(photo", "image:", "photo:"]),
        (.relatedLink, ["read more", "related:", "read next", "more from", "you might also", "recommended"]),
        (.comment, ["comment", "reply"]),
    ]

    private static func describesAuthor(_ line: String) -> Bool {
        [" is a ", " is an ", " is the ", " covers ", " writes ", " has been writing ", " joined ", " has worked ", " was a "].contains {
            line.holds($0)
        }
            && ["report", "editor", "writer", "journalis", "columnist", "correspondent", "author", "contributor", "freelance", "producer"]
                .contains {
                    line.holds($0)
                }
    }
}
