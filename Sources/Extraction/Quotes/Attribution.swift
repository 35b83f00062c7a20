/// A quotation in the making, in tokens and bytes.
struct Attribution {
    var kind: Quotation.Kind
    /// Bytes of the content, ascending.
    var pieces: [Range<Int>]
    /// Bytes from beginning to end, marks included.
    var bytes: Range<Int>
    /// Tokens of the cue, and their bytes.
    var cue: Range<Int>?
    var cueBytes: Range<Int>?
    /// The noun or pronoun that is the speaker.
    var speaker: Int?
    var addressee: Int?
    /// Nouns of those through whom it is reported, the nearest first.
    var via: [Int] = []
    /// Of the list that it stands in.
    var parent: Int?
    var flags: [Quotation.Flag] = []
    var confidence: Double
    var reason: QuotationReason
}

/// Why a quotation was made.
public struct QuotationReason: Sendable, Equatable {
    /// What made it one.
    public enum Content: Sendable, Equatable {
        case marks
        /// Of the cue, in the tree.
        case complement
        case infinitive
        case object
        case prepositionalObject
        /// The sentence around a parenthesis such as ", he said,".
        case surroundingSentence
        /// The clause that "according to" belongs to.
        case account
        /// Of a noun or adjective.
        case nounClause
        case adjectiveComplement
        /// The paragraph behind its speaker's name and a colon.
        case label
        /// The paragraph behind one that ends with a cue and a colon.
        case announced
    }

    /// What told the speaker.
    public enum Source: Sendable, Equatable {
        case subject
        /// The noun beside the cue, where the tree gave no subject.
        case neighbour
        case owner
        case agent
        case colon
        case dash
        case sameParagraph
        case sentenceBefore
        case paragraphBefore
        case paragraphAfter
        case none
    }

    public var content: Content
    public var source: Source
}
