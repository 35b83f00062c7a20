/// What becomes of one region of the raw text.
enum Decision {
    case keep(CleanCopy.Role)
    case strike(RemovalReason, confidence: Double)

    var isKept: Bool { if case .keep = self { true } else { false } }
}

/// A region and its decision; regions of one unit follow one another.
struct Region {
    var unit: Unit
    var facts: LineFacts
    var decision = Decision.keep(.paragraph)
    /// Holds what is beyond the bound on lines.
    var isBeyondBound = false
    var isHeadline: Bool { if case .keep(.headline) = decision { true } else { false } }

    init(_ unit: Unit, in text: [UInt8]) {
        self.unit = unit
        facts = LineFacts(unit.bytes, in: text)
    }

    /// Reads as prose: a sentence of some length.
    var isProse: Bool { facts.words >= 9 && facts.endsSentence || facts.words >= 30 }
}
