@testable import Extraction

/// Tagged texts for tests, written by hand: tokens parted by spaces, `[PERSON Jane Doe ]` around what the model names, `_TAG` where the tag is
/// not the plain one, `=relation` and `>n` (tokens to the head, which may be negative) where the syntax matters, `~` before a token that no
/// space precedes, `|` between sentences and `¶` between blocks.
func tagged(_ notation: String) -> TaggedText {
    var text = TaggedText(), open: (label: EntityType, first: Int32)?, beginsSentence = true, beginsBlock = true
    for piece in notation.split(separator: " ") {
        switch piece {
        case "|": beginsSentence = true
        case "¶": (beginsSentence, beginsBlock) = (true, true)
        case "]":
            if let name = open { text.names.append(.init(tokens: name.first..<Int32(text.count), label: name.label)) }
            open = nil
        case _ where piece.hasPrefix("["):
            if let label = EntityType(rawValue: String(piece.dropFirst())) { open = (label, Int32(text.count)) }
        default:
            if beginsSentence { text.sentences.append(Int32(text.count)) }
            if beginsBlock { text.blocks.append(Int32(text.count)) }
            append(piece, to: &text, afterSpace: !piece.hasPrefix("~"), isBlock: beginsBlock)
            (beginsSentence, beginsBlock) = (false, false)
        }
    }
    return text
}

private func append(_ piece: Substring, to text: inout TaggedText, afterSpace: Bool, isBlock: Bool) {
    var word = piece.hasPrefix("~") ? piece.dropFirst() : piece, head = 0, relation = "dep", tag: String?
    if let mark = word.lastIndex(of: ">"), let distance = Int(word[word.index(after: mark)...]) {
        head = distance
        word = word[..<mark]
    }
    if let mark = word.lastIndex(of: "=") {
        relation = String(word[word.index(after: mark)...])
        word = word[..<mark]
    }
    if let mark = word.lastIndex(of: "_") {
        tag = String(word[word.index(after: mark)...])
        word = word[..<mark]
    }
    if !text.text.isEmpty { text.text += Array((isBlock ? "\n\n" : afterSpace ? " " : "").utf8) }
    text.starts.append(Int32(text.text.count))
    text.text += Array(word.utf8)
    text.ends.append(Int32(text.text.count))
    text.tags.append(.init(penn: tag ?? plainTag(String(word))))
    text.heads.append(Int32(text.starts.count - 1 + head))
    text.relations.append(.init(label: relation))
}

private func plainTag(_ word: String) -> String {
    switch word.lowercased() {
    case "the", "a", "an", "this": return "DT"
    case "of", "in", "at", "from", "to", "near", "with", "by", "on", "between", "after": return "IN"
    case "said", "told", "met", "called", "is", "was", "has", "will", "quoted", "urged", "arrived": return "VBD"
    case "he", "she", "him", "they": return "PRP"
    case "her", "his": return "PRP$"
    case "'s", "’s": return "POS"
    case "and", "or": return "CC"
    case ",", ".", "-", "(", ")", ":", "\"", "--": return word == "-" ? "HYPH" : word == "--" ? ":" : word
    default:
        if word.first?.isNumber == true { return "CD" }
        return word.first?.isUppercase == true ? "NNP" : "NN"
    }
}

/// An entity in one line: type, name, then each mention with its kind (n name, d nominal, p pronoun) and, of places, usage.
func line(_ entity: Entity) -> String {
    let mentions = entity.mentions.map { mention in
        let kind = mention.kind == .name ? "n" : mention.kind == .nominal ? "d" : "p"
        return "\(mention.text)/\(kind)" + (mention.usage.map { "/\($0.rawValue)" } ?? "")
    }
    return "\(entity.type.rawValue) \(entity.name): \(mentions.joined(separator: ", "))"
}
