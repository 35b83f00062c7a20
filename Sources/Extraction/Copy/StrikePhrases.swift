/// The wordings by which lines that are not the article give themselves away.
///
/// A row is `reason how confidence: phrase | phrase`. `is` wants the whole line, `begins` its beginning, `has` it anywhere in a line of at most
/// 40 words. Phrases are written as `LineFacts.normalized` has them: lower case, plain apostrophes, no punctuation at the ends. Whoever finds a
/// new one adds it to its row, with a line in the tests.
struct StrikePhrases: Sendable {
    struct Strike: Equatable {
        var reason: RemovalReason
        var confidence: Double
    }

    static let standard = StrikePhrases(
        table: """
            navigation is .99: latest news | more news | top stories | most read | most popular | most viewed | most watched | trending | trending now
            navigation is .97: breaking news | home | menu | sections | search | skip to content | skip to main content | back to top | load more
            navigation is .97: view all | see all | show more | show less | next | previous | next article | previous article | toggle menu | close
            navigation is .95: topics | tags | news | sport | sports | politics | business | opinion | entertainment | contact us | about us | sign in
            navigation is .95: log in | login | register | my account | advertise with us | advertise | newsletters | archives | site map | sitemap
            navigation is .95: open navigation | close navigation | read full article | full story | view comments | editors' picks | editor's picks
            navigation begins .9: filed under | posted in | tags: | topics: | jump to | you are here
            related_link is .97: related | related articles | related stories | related content | related topics | related news | related links
            related_link is .97: read more | read next | recommended | recommended for you | you may also like | more from | more stories | up next
            related_link is .97: more on this story | more on this topic | around the web | from around the web | don't miss | what to read next
            related_link begins .95: read more: | read more about | related: | also read: | also read | read also: | see also: | see more: | more: | watch:
            related_link begins .93: must read: | don't miss: | related story: | related article: | related stories: | click here for | click here to
            related_link begins .9: read: | listen: | listen to this | you might also like | up next: | more from | recommended:
            advertisement is .99: advertisement | advertisements | sponsored | sponsored content | promoted | promoted content | ad | paid content
            advertisement is .97: story continued below | story continues | content continues below | visit website | thanks for watching
            advertisement is .99: story continues below advertisement | advertisement - continue reading below | scroll for more content
            advertisement begins .95: story continues below | article continues below | advertisement - | continue reading below | ad feedback
            subscription is .97: subscribe | subscribe now | subscribe today | sign up | sign up now | newsletter | become a member | donate | donate now
            subscription begins .95: sign up for | sign up to | subscribe to | subscribe for | subscribe here | already a subscriber | get the latest
            subscription begins .95: to continue reading | this article is for subscribers | support our journalism | thank you for subscribing
            subscription begins .9: get our | enter your email | download our app | download the app | register for free | start your free trial
            subscription has .9: newsletter here | our newsletter | our free newsletter | delivered to your inbox | straight to your inbox
            social is .99: share | share this | share this article | share this story | tweet | facebook | twitter | email | whatsapp | linkedin
            social is .99: pinterest | reddit | print | copy link | flipboard | telegram | instagram | youtube | messenger | share on facebook
            social is .97: share on twitter | share via email | share this page | follow us | follow | like | retweet | pin it | share tweet
            social begins .95: follow us on | like us on | share on | share this | find us on | join us on | connect with us | join the conversation
            social begins .9: follow @ | share via | click to share
            caption begins .97: enlarge this image | toggle caption | hide caption | view gallery | open image modal
            caption begins .95: image caption | media caption | image copyright | image source | photo caption | photo: | image: | pictured: | file photo
            caption begins .93: picture: | file - | file: | in this file photo | in this photo | video: | watch video | play video | media playback
            photo_credit begins .95: photo credit | photo by | photos by | photograph by | photography by | image credit | picture credit | credit:
            photo_credit begins .95: getty images | reuters/ | ap photo | afp photo | afp/getty | courtesy of | image courtesy | illustration by
            photo_credit is .97: getty | getty images | reuters | ap | afp | epa | pa | ap photo | associated press | shutterstock | rex features | alamy
            byline has .93: contributed to this report | contributed to this story | contributed to this article | contributed reporting
            byline begins .9: contributing: | additional reporting by | with reporting by | with additional reporting | produced by
            byline begins .9: written by | reporting by | report by | story by | words by | edited by | editing by | compiled by | posted by
            timestamp begins .93: updated: | updated on | last updated | last modified | published: | published on | first published | posted on | posted at
            timestamp begins .95: this article is more than | this story is more than | this article was last | last updated on
            timestamp begins .9: updated at | published at | date published | date: | publish date
            legal begins .97: copyright © | copyright 20 | copyright 19 | copyright (c | © | all rights reserved | terms of use | terms of service | privacy policy | terms and conditions
            legal begins .95: this material may not be published | reproduction in whole or in part | the views expressed in this | cookie policy
            legal begins .93: we use cookies | by using this site | this site uses cookies | disclaimer
            legal begins .9: this article was originally published | this story was originally published | this is a rush transcript | republished with permission
            legal has .95: all rights reserved | may not be published, broadcast, rewritten
            comment is .97: comments | comment | leave a comment | add a comment | post a comment | join the discussion | no comments | write a comment
            comment begins .93: view comments | show comments | leave a reply | comments are closed | comments (| be the first to comment | your email address
            author_bio begins .9: follow him on twitter | follow her on twitter | follow them on twitter | about the author | contact the author
            author_bio has .9: follow him on twitter | follow her on twitter | follow him at | follow her at
            author_bio has .9: can be reached at | is a freelance writer | is a staff writer | is a contributing writer | is a senior reporter
            """)

    private struct Phrase {
        var bytes: [UInt8]
        var strike: Strike
    }

    private let whole: [String: Strike]
    private let longestWhole: Int
    /// By their first byte, since every line of a page is held against all of them.
    private let beginnings: [[Phrase]]
    private let anywhere: [[(place: Int, phrase: Phrase)]]

    init(table: String) {
        var whole: [String: Strike] = [:]
        var beginnings = [[Phrase]](repeating: [], count: 256)
        var anywhere = [[(place: Int, phrase: Phrase)]](repeating: [], count: 256)
        var place = 0
        for row in table.split(separator: "\n") {
            guard let colon = row.firstIndex(of: ":") else { continue }
            let head = row[..<colon].split(separator: " ")
            guard head.count == 3, let reason = RemovalReason(rawValue: String(head[0])), let confidence = Double(head[2]) else { continue }
            let strike = Strike(reason: reason, confidence: confidence)
            for text in row[row.index(after: colon)...].split(separator: "|").map({ Self.trimmed($0) }) {
                let phrase = Phrase(bytes: Array(text.utf8), strike: strike)
                guard let first = phrase.bytes.first else { continue }
                switch head[1] {
                case "is": whole[text] = strike
                case "begins": beginnings[Int(first)].append(phrase)
                default:
                    anywhere[Int(first)].append((place, phrase))
                    place += 1
                }
            }
        }
        self.whole = whole
        longestWhole = whole.keys.map(\.utf8.count).max() ?? 0
        self.beginnings = beginnings
        self.anywhere = anywhere
    }

    private static func trimmed(_ phrase: Substring) -> String {
        var phrase = phrase
        while phrase.first == " " { phrase.removeFirst() }
        while phrase.last == " " { phrase.removeLast() }
        return String(phrase)
    }

    /// The phrase that gives the line away, if any. A sentence that merely begins like one ("Watch: he said...") is too long to be one.
    func strike(_ line: LineFacts) -> Strike? {
        guard line.words <= 40, !line.normalized.isEmpty else { return nil }
        if line.normalized.utf8.count <= longestWhole, let strike = whole[line.normalized] { return strike }
        var normalized = line.normalized
        return normalized.withUTF8 { text in
            if line.words <= 25 {
                for phrase in beginnings[Int(text[0])] where Self.stands(phrase.bytes, at: 0, in: text) {
                    if Self.endsWord(phrase.bytes, in: text) { return phrase.strike }
                }
            }
            // The first of the table, wherever in the line.
            var best: (place: Int, strike: Strike)?
            for start in text.indices {
                for (place, phrase) in anywhere[Int(text[start])] where place < best?.place ?? .max {
                    if Self.stands(phrase.bytes, at: start, in: text) { best = (place, phrase.strike) }
                }
            }
            return best?.strike
        }
    }

    private static func stands(_ phrase: [UInt8], at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count - start >= phrase.count else { return false }
        for index in phrase.indices where text[start + index] != phrase[index] { return false }
        return true
    }

    /// Whether a phrase that ends in a letter ends a word there: "related" begins "related stories", not "relatedness".
    private static func endsWord(_ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = phrase.last, (97...122).contains(last), text.count > phrase.count else { return true }
        return !(97...122).contains(text[phrase.count])
    }
}

extension Substring.UTF8View {
    /// Whether these bytes stand somewhere in it. Foundation's `contains` would compare by Unicode's rules, at a hundred times the cost.
    func holds(_ bytes: String.UTF8View) -> Bool {
        guard let first = bytes.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: bytes) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

extension String {
    func holds(_ phrase: String) -> Bool { self[...].utf8.holds(phrase.utf8) }
}
