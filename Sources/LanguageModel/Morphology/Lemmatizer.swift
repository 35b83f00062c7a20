/// spaCy's rule lemmatizer: base forms by morphology, then suffix rules checked against an index of known words, then exceptions.
final class Lemmatizer: Sendable {
    private struct Table: Sendable {
        var rules: [(old: [UInt8], new: [UInt8])] = []
        var known = ByteTable()
        var exceptions = ByteTable()
        var exceptionForms: [[String]] = []
    }

    private let tables: [String: Table]
    private static let partsOfSpeech = ["adj", "noun", "verb", "adv", "punct"]

    init(_ folder: ModelFolder) throws(ModelFault) {
        let document = try folder.messagePack("lemmatizer/lookups/lookups.bin")
        func part(_ name: String, of pos: String) throws(ModelFault) -> MessagePack? {
            guard case .map(let members)? = document.member(name, of: document.root) else {
                throw document.fault("'\(name)'", expected: "a map by part of speech")
            }
            return members.first { if case .integer(StringID.of(pos)) = $0.key { true } else { false } }?.value
        }
        var tables: [String: Table] = [:]
        for pos in Self.partsOfSpeech {
            var table = Table()
            var isThere = false
            if case .array(let rules)? = try part("lemma_rules", of: pos) {
                isThere = true
                for rule in rules {
                    guard case .array(let pair) = rule, pair.count == 2, let old = document.data(pair[0]), let new = document.data(pair[1])
                    else {
                        throw document.fault("a rule for \(pos)", expected: "two texts")
                    }
                    table.rules.append((Array(old), Array(new)))
                }
            }
            if case .array(let words)? = try part("lemma_index", of: pos) {
                isThere = true
                table.known = ByteTable(capacity: words.count)
                for word in words {
                    guard let text = document.data(word) else { throw document.fault("the index for \(pos)", expected: "texts") }
                    text.withUnsafeBufferPointer { text in
                        let hash = StringID.hash(text)
                        if table.known.find(text, hash: hash) == nil { table.known.insert(text, hash: hash) }
                    }
                }
            }
            if case .map(let exceptions)? = try part("lemma_exc", of: pos) {
                isThere = true
                for (word, forms) in exceptions {
                    guard let word = document.string(word), case .array(let items) = forms else {
                        throw document.fault("an exception for \(pos)", expected: "a word with its forms")
                    }
                    let texts = items.compactMap { document.string($0) }
                    guard texts.count == items.count, table.exceptions.find(word) == nil else {
                        throw document.fault("an exception for \(pos)", expected: "texts, once for each word")
                    }
                    table.exceptions.insert(word)
                    table.exceptionForms.append(texts)
                }
            }
            if isThere { tables[pos] = table }
        }
        guard tables.count == Self.partsOfSpeech.count else {
            throw document.fault(
                "the parts of speech", expected: Self.partsOfSpeech.joined(separator: ", "),
                found: tables.keys.sorted().joined(separator: ", "))
        }
        self.tables = tables
    }

    /// - Parameters:
    ///   - text: the token.
    ///   - lower: the token lower-cased.
    ///   - pos: as the tag set has it, in capitals; empty for none.
    ///   - morph: as in `Number=Sing|Person=3`.
    func lemma(of text: String, lower: String, pos: String, morph: String) -> String {
        let kind = pos.lowercased()
        if kind.isEmpty || kind == "eol" || kind == "space" || isBaseForm(kind, morph) { return lower }
        guard let table = tables[kind] else { return kind == "propn" ? text : lower }
        let word = Array(lower.utf8)
        var forms: [String] = [], unknown: [String] = []
        for (old, new) in table.rules where word.count >= old.count && word.suffix(old.count).elementsEqual(old) {
            let form = Array(word.dropLast(old.count)) + new
            if form.isEmpty { continue }
            let string = String(decoding: form, as: UTF8.self)
            if form.withUnsafeBufferPointer({ table.known.find($0) }) != nil {
                forms.insert(string, at: 0)
            } else if !string.unicodeScalars.allSatisfy(UnicodeFacts.isAlphabetic) {
                forms.append(string)
            } else {
                unknown.append(string)
            }
        }
        var unique: [String] = []
        for form in forms where !unique.contains(where: { $0.utf8.elementsEqual(form.utf8) }) { unique.append(form) }
        if let number = table.exceptions.find(lower) {
            for form in table.exceptionForms[number] where !unique.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
                unique.insert(form, at: 0)
            }
        }
        return unique.first ?? unknown.first ?? text
    }

    private func isBaseForm(_ kind: String, _ morph: String) -> Bool {
        var number: Substring?, form: Substring?, tense: Substring?, degree: Substring?
        for feature in morph.split(separator: "|") {
            let parts = feature.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "Number": number = parts[1]
            case "VerbForm": form = parts[1]
            case "Tense": tense = parts[1]
            case "Degree": degree = parts[1]
            default: break
            }
        }
        if kind == "noun", number == "Sing" { return true }
        if kind == "verb", form == "Fin", tense == "Pres", number == nil { return true }
        return form == "Inf" || form == "None" || degree == "Pos"
    }
}
