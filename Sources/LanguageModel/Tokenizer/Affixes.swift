/// What can be cut off a chunk, and where it can be cut in two: the matches of spaCy's prefix, suffix and infix expressions, without an engine for
/// them. The rules are those of `en_core_web_sm` 3.8; positions count code points.
struct Affixes: Sendable {
    typealias Scalars = ArraySlice<UInt32>

    private let prefixes = CharacterClass(CharacterClassTable.prefix)
    private let suffixes = CharacterClass(CharacterClassTable.suffix)
    private let icons = CharacterClass(CharacterClassTable.icon)
    private let beforeInfixStop = CharacterClass(CharacterClassTable.beforeInfixStop)
    private let afterInfixStop = CharacterClass(CharacterClassTable.afterInfixStop)
    private let letters = CharacterClass(CharacterClassTable.letter)
    private let beforeSuffixStop = CharacterClass(CharacterClassTable.beforeSuffixStop)
    private let capitals = CharacterClass(CharacterClassTable.capital)
    /// By their last character.
    private let behindDigits: [UInt32: [[UInt32]]]

    init() {
        var behindDigits: [UInt32: [[UInt32]]] = [:]
        for word in (CharacterClassTable.units + " " + CharacterClassTable.currencies).split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let scalars = word.unicodeScalars.map(\.value)
            if let last = scalars.last { behindDigits[last, default: []].append(scalars) }
        }
        self.behindDigits = behindDigits
    }

    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
    private static let stop: UInt32 = 0x2E

    /// Code points of the prefix; 0 for none. `text` is not empty.
    func prefix(of text: Scalars) -> Int {
        let start = text.startIndex
        let first = text[start]
        if prefixes.contains(first) { return 1 }
        func at(_ offset: Int) -> UInt32 { start + offset < text.endIndex ? text[start + offset] : 0 }
        switch first {
        case Self.stop:
            let run = text.prefix { $0 == Self.stop }.count
            return run >= 2 ? run : 0
        case 0x2B: return Self.isDigit(at(1)) ? 0 : 1
        case 0x55: return at(1) == 0x53 && at(2) == 0x24 ? 3 : 0  // US$
        case 0x41, 0x43: return at(1) == 0x24 ? 2 : 0  // A$, C$
        default: return 0
        }
    }

    /// Code points of the suffix; 0 for none.
    func suffix(of text: Scalars) -> Int {
        guard let last = text.last else { return 0 }
        let end = text.endIndex
        func back(_ offset: Int) -> UInt32? { end - offset >= text.startIndex ? text[end - offset] : nil }
        if last == Self.stop { return suffixStop(text) }
        var best = 0
        for word in behindDigits[last] ?? [] where word.count > best {
            guard let digit = back(word.count + 1), Self.isDigit(digit), text.suffix(word.count).elementsEqual(word) else { continue }
            best = word.count
        }
        if last == 0x73 || last == 0x53, let mark = back(2), mark == 0x27 || mark == 0x2019 { best = max(best, 2) }
        if last == 0x2026, back(2) == 0x2026 { best = max(best, 2) }
        if best == 0, suffixes.contains(last) { return 1 }
        if best == 0, last == 0x2B, let digit = back(2), Self.isDigit(digit) { return 1 }
        return best
    }

    private func suffixStop(_ text: Scalars) -> Int {
        let run = text.reversed().prefix { $0 == Self.stop }.count
        if run >= 2 { return run }
        guard text.count >= 2 else { return 0 }
        let before = text[text.endIndex - 2]
        if beforeSuffixStop.contains(before) { return 1 }
        guard text.count >= 3 else { return 0 }
        let second = text[text.endIndex - 3]
        if second == 0xB0, [0x46, 0x66, 0x43, 0x63, 0x4B, 0x6B].contains(before) { return 1 }  // °F, °C, °K
        return capitals.contains(second) && capitals.contains(before) ? 1 : 0
    }

    /// Calls `body` with each infix, left to right, not overlapping.
    func infixes(of text: Scalars, _ body: (Range<Int>) -> Void) {
        var at = text.startIndex
        while at < text.endIndex {
            let end = infixEnd(at, in: text)
            if end > at {
                body(at..<end)
                at = end
            } else {
                at += 1
            }
        }
    }

    func hasInfix(_ text: Scalars) -> Bool { text.indices.contains { infixEnd($0, in: text) > $0 } }

    /// Where the infix that begins here ends; the same place for none.
    private func infixEnd(_ at: Int, in text: Scalars) -> Int {
        let value = text[at]
        let before = at > text.startIndex ? text[at - 1] : nil
        let after = at + 1 < text.endIndex ? text[at + 1] : nil
        if value == Self.stop, after == Self.stop { return text[at...].firstIndex { $0 != Self.stop } ?? text.endIndex }
        if value == 0x2026 || icons.contains(value) { return at + 1 }
        guard let before, let after else { return at }
        switch value {
        case 0x2B, 0x2D, 0x2A, 0x5E:  // + - * ^
            if Self.isDigit(before), Self.isDigit(after) || after == 0x2D { return at + 1 }
        case Self.stop: return beforeInfixStop.contains(before) && afterInfixStop.contains(after) ? at + 1 : at
        case 0x2C: return letters.contains(before) && letters.contains(after) ? at + 1 : at
        default: break
        }
        guard letters.contains(before) || Self.isDigit(before) else { return at }
        switch value {
        case 0x2D, 0x2013, 0x2014, 0x7E:  // - – — ~
            for hyphen in Self.hyphens where text[at...].starts(with: hyphen) {
                let end = at + hyphen.count
                if end < text.endIndex, letters.contains(text[end]) { return end }
            }
            return at
        case 0x3A, 0x3C, 0x3E, 0x3D, 0x2F: return letters.contains(after) ? at + 1 : at  // : < > = /
        default: return at
        }
    }

    private static let hyphens: [[UInt32]] = ["-", "–", "—", "--", "---", "——", "~"].map { $0.unicodeScalars.map(\.value) }
}
