/// What the language model said of one article, as flat arrays over its tokens: the input of the stages that find who and where.
///
/// Offsets are bytes of `text`; heads are token indexes. The model runs paragraph by paragraph, so nothing here points out of its block.
struct TaggedText: Sendable {
    var text: [UInt8] = []
    /// Where each token begins and ends in `text`.
    var starts: [Int32] = [], ends: [Int32] = []
    var tags: [Tag] = []
    /// The syntactic head of each token (a root is its own) and how it hangs on it.
    var heads: [Int32] = [], relations: [Relation] = []
    /// The first token of each sentence and of each block, ascending.
    var sentences: [Int32] = [], blocks: [Int32] = []
    /// The model's named entities as token ranges.
    var names: [Name] = []

    struct Name: Sendable {
        let tokens: Range<Int32>
        let label: EntityType
    }

    /// Of the Penn Treebank tags those that the rules ask for.
    enum Tag: UInt8, Sendable {
        case properNoun, noun, pluralNoun, adjective, verb, pastParticiple, preposition, determiner, pronoun, possessivePronoun, possessive
        case number, conjunction, punctuation, adverb, other

        /// - Parameter penn: a Penn Treebank tag as OntoNotes uses them.
        init(penn: String) {
            switch penn {
            case "NNP", "NNPS": self = .properNoun
            case "NN": self = .noun
            case "NNS": self = .pluralNoun
            case "JJ", "JJR", "JJS", "AFX": self = .adjective
            case "VB", "VBD", "VBG", "VBP", "VBZ", "MD": self = .verb
            case "VBN": self = .pastParticiple
            case "IN", "TO": self = .preposition
            case "DT", "PDT": self = .determiner
            case "PRP": self = .pronoun
            case "PRP$": self = .possessivePronoun
            case "POS": self = .possessive
            case "CD": self = .number
            case "CC": self = .conjunction
            case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP": self = .punctuation
            case "RB", "RBR", "RBS": self = .adverb
            default: self = .other
            }
        }
    }

    /// Of ClearNLP's dependency labels those that the rules ask for.
    enum Relation: UInt8, Sendable {
        case root, subject, passiveSubject, object, prepositionalObject, apposition, compound, possessor, modifier, preposition, conjunct
        case attribute, agent, other

        /// - Parameter label: a dependency label as spaCy's English pipelines give them.
        init(label: String) {
            switch label {
            case "ROOT": self = .root
            case "nsubj", "csubj": self = .subject
            case "nsubjpass": self = .passiveSubject
            case "dobj", "dative": self = .object
            case "pobj": self = .prepositionalObject
            case "appos": self = .apposition
            case "compound", "nmod": self = .compound
            case "poss": self = .possessor
            case "amod": self = .modifier
            case "prep": self = .preposition
            case "conj": self = .conjunct
            case "attr", "oprd": self = .attribute
            case "agent": self = .agent
            default: self = .other
            }
        }
    }

    var count: Int { starts.count }

    func bytes(_ tokens: Range<Int>) -> ArraySlice<UInt8> {
        tokens.isEmpty ? [] : text[Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])]
    }
}
