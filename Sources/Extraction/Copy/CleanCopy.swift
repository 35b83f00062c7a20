/// The cleaned article: what stays, in blocks, and what was struck.
public struct CleanCopy: Sendable {
    public enum Role: String, Sendable { case headline, paragraph, subheading, list, blockquote }

    /// One change between a block's raw text and its clean text.
    public struct Edit: Sendable, Equatable {
        public enum Operation: String, Sendable { case insert, delete, replace }
        public var operation: Operation
        /// Code points of the raw text, in a page of the block's own text as it stood there; empty for an insertion.
        public var raw: Range<Int>
        /// What stands there now.
        public var new: String
        public var reason: Repair
    }

    public struct Block: Sendable, Equatable {
        public var role: Role
        /// Bytes of `text`.
        public var bytes: Range<Int>
        /// Code points of `text`.
        public var scalars: Range<Int>
        /// Code points of the raw text; nil in a page, and for a headline that came with the envelope only.
        public var raw: Range<Int>?
        /// XPath of the element, in a page.
        public var node: String?
        public var edits: [Edit]
    }

    public struct Removed: Sendable, Equatable {
        /// Code points of the raw text; nil in a page.
        public var raw: Range<Int>?
        /// XPath of the element or text, in a page.
        public var node: String?
        public var text: String
        public var reason: RemovalReason
        public var confidence: Double
    }

    /// Headline, then paragraphs, joined by one blank line; valid UTF-8.
    public internal(set) var text: [UInt8] = []
    public internal(set) var blocks: [Block] = []
    public internal(set) var removed: [Removed] = []
    /// Between bytes and code points of `text`.
    public internal(set) var index = ScalarIndex([])
    /// Names from a line such as `By Ada Wong and Ben Ali`.
    var byline: [String] = []
    var dateline: Dateline?
    /// From a line beside the headline that says when.
    var published: PublicationDate?
    /// False for a list, an error page and the like: of those, all but what is surely foreign is kept.
    var isArticle = true
    var flags: [QualityFlag] = []
    /// Code points of the raw text.
    var rawCount = 0
    /// How many of them were struck.
    var removedCount: Int { removed.reduce(0) { $0 + ($1.raw?.count ?? $1.text.unicodeScalars.count) } }

    /// The blocks that are the article itself.
    var body: some Sequence<Block> { blocks.lazy.filter { $0.role != .headline } }
}

/// Why a region was struck; the record's closed list.
public enum RemovalReason: String, Sendable, CaseIterable {
    case caption, navigation, advertisement, subscription, social, byline, timestamp, legal, comment, duplicate
    case photoCredit = "photo_credit"
    case relatedLink = "related_link"
    case authorBio = "author_bio"
    case otherStory = "other_story"
}

/// Why characters were changed.
public enum Repair: String, Sendable, CaseIterable {
    /// Two words stood without a space between them.
    case missingSpace = "missing_space"
    /// Several spaces, or a tab, for one.
    case doubledSpace = "doubled_space"
    /// A line break inside a paragraph.
    case hardWrap = "hard_wrap"
    /// A mark that opens nothing.
    case unbalancedQuoteMark = "unbalanced_quote_mark"
    case softHyphen = "soft_hyphen"
    case zeroWidth = "zero_width"
    case controlCharacter = "control_character"
    /// UTF-8 that was read as Windows-1252 on its way.
    case mojibake
}

/// Where and through which agency an article was filed, when its text opens with that: `LONDON (Reuters) - `.
struct Dateline: Sendable, Equatable {
    var place: String
    var agency: String?
    /// Code points of the clean text.
    var scalars: Range<Int>
}
