/// ClearNLP's dependency labels, as spaCy's English pipelines give them.
enum Dependency: String, Sendable, CaseIterable {
    case root = "ROOT"
    case acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass, cc, ccomp, compound, conj, csubj, csubjpass, dative, dep, det
    case dobj, expl, intj, mark, meta, neg, nmod, npadvmod, nsubj, nsubjpass, nummod, oprd, parataxis, pcomp, pobj, poss, preconj, predet
    case prep, prt, punct, quantmod, relcl, xcomp
    case possessiveMark = "case"

    /// `dep` for a label that is none of these.
    init(label: String) { self = Dependency(rawValue: label) ?? .dep }

    var isSubject: Bool { self == .nsubj || self == .nsubjpass || self == .csubj || self == .csubjpass }
}

/// Universal parts of speech.
enum PartOfSpeech: String, Sendable, CaseIterable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinator = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case number = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinator = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
    case space = "SPACE"

    init(label: String) { self = PartOfSpeech(rawValue: label) ?? .other }

    var isNominal: Bool { self == .noun || self == .properNoun || self == .pronoun }
    var isVerbal: Bool { self == .verb || self == .auxiliary }
}
