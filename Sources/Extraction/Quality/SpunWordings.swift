/// Finds where a rewriting program has put synonyms for fixed expressions, so that a reader can distrust the wording. Nothing is changed.
///
/// Three signs, all of them tables: expressions, in their own case, that no writer uses for what they stand for (the "tortured phrases" of Cabanac, Labbé and
/// Magazinov 2021, in the manner of news); names that English never leaves without their article; and `USA` in front of a noun in an article
/// that has `US` or `U.S.` there elsewhere.
struct SpunWordings {
    /// Spans of bytes of the clean text, ascending.
    static func find(in copy: CleanCopy) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        let hasShortForm = copy.body.contains { block in holdsShortForm(copy.text[block.bytes]) }
        for block in copy.body {
            let words = words(of: block.bytes, in: copy.text)
            for (index, word) in words.enumerated() {
                let name = Substring(decoding: copy.text[word], as: UTF8.self)
                if let rows = expressions[name],
                    let end = rows.lazy.compactMap({ self.end(of: $0, at: index, in: words, of: copy.text) }).first
                {
                    spans.append(word.lowerBound..<end)
                } else if let rest = articled[name], let end = end(of: rest, at: index, in: words, of: copy.text),
                    isBare(index, in: words, of: copy.text)
                {
                    spans.append(word.lowerBound..<end)
                } else if hasShortForm, copy.text[word].elementsEqual("USA".utf8), index + 1 < words.count,
                    word.upperBound + 1 == words[index + 1].lowerBound,
                    governed.contains(String(decoding: copy.text[words[index + 1]], as: UTF8.self))
                {
                    spans.append(word.lowerBound..<words[index + 1].upperBound)
                }
            }
        }
        return spans
    }

    /// Where the expression ends of which the word at `index` is the first; nil when other words follow.
    private static func end(of rest: [Substring], at index: Int, in words: [Range<Int>], of text: [UInt8]) -> Int? {
        guard index + rest.count < words.count else { return nil }
        for (step, word) in rest.enumerated() {
            guard words[index + step].upperBound + 1 == words[index + step + 1].lowerBound,
                text[words[index + step + 1]].elementsEqual(word.utf8)
            else { return nil }
        }
        return words[index + rest.count].upperBound
    }

    /// Without `the`, and not in a list or an address, where names stand bare.
    private static func isBare(_ index: Int, in words: [Range<Int>], of text: [UInt8]) -> Bool {
        guard index > 0 else { return true }
        let before = text[words[index - 1].upperBound..<words[index].lowerBound]
        if before.contains(where: { ",(/-".utf8.contains($0) }) || before.contains(0xE2) { return false }
        return !["the", "The", "modern", "entire", "whole"].contains { text[words[index - 1]].elementsEqual($0.utf8) }
    }

    private static func holdsShortForm(_ text: ArraySlice<UInt8>) -> Bool {
        let text = text.split { $0 <= 0x20 }
        return text.contains { word in
            ["US", "U.S.", "US-led", "U.S", "US.", "US,"].contains { word.elementsEqual($0.utf8) }
        }
    }

    private static func words(of bytes: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for index in bytes {
            let byte = text[index]
            let isPart = (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x27
            if isPart, start == nil { start = index }
            if !isPart, let first = start {
                words.append(first..<index)
                start = nil
            }
        }
        if let start { words.append(start..<bytes.upperBound) }
        return words
    }

    /// First words, with what must follow.
    private static let expressions: [Substring: [[Substring]]] = {
        var table: [Substring: [[Substring]]] = [:]
        for phrase in tortured.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = phrase.split(separator: " ")
            if let first = words.first { table[first, default: []].append(Array(words.dropFirst())) }
        }
        return table
    }()

    /// What a thesaurus makes of offices, bodies and terms of the news; whoever meets another one adds it.
    private static let tortured = """
        Joined States | Assembled States | Unified States | Joined Nations | Unified Nations | Assembled Nations | Joined Kingdom | Unified Kingdom
        White Home | Home of Representatives | Home Speaker | Excessive Court | Preferred Court | Incomparable Court | Supreme Courtroom
        Prime Priest | Outside Minister | Abroad Minister | Overseas Minister | Inside Minister | Protection Secretary | Barrier Secretary
        Legal professional General | Lawyer General | Nationwide Guard | Nationwide Security | Safety Council | Justice Branch | State Division
        Treasury Branch | European Fee | Central Intelligence Company | Environmental Safety Company | Coronavirus sickness
        counterfeit consciousness | profound learning | bosom peril | bosom malignancy | cerebrum demise | heart assault | demise toll
        loss of life toll | demise penalty | worldwide temperature alteration | an unnatural weather change | nursery gases
        """

    /// Names that running English gives an article: first word, with the rest.
    private static let articled: [Substring: [Substring]] = ["Russian": ["Federation"]]

    /// Nouns that politics put `US` before.
    private static let governed: Set<String> = [
        "administration", "allies", "ambassador", "authorities", "bases", "citizens", "concerns", "dollar", "economy", "election",
        "elections",
        "embassy", "forces", "foreign", "government", "intelligence", "interests", "investigators", "lawmakers", "leader", "media",
        "military",
        "missile", "missiles", "nationals", "officials", "official", "policy", "president", "sanctions", "senator", "senators", "soldiers",
        "special", "state", "strike", "strikes", "support", "tariffs", "trade", "troops", "warplanes",
    ]
}
