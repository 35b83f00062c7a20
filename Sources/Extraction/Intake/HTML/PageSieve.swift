/// Makes a page small and harmless before it is parsed: UTF-8 in, UTF-8 out, in one pass.
///
/// What no reader sees goes - the bodies of scripts and style sheets, comments, drawings, frames - and so does every attribute that nothing here
/// looks at; on today's news pages that is most of the bytes. Scripts with JSON-LD are kept aside. Tags come out in one spelling, so that the
/// parser behind meets no unterminated quotation marks, no NUL, no document type with entities, and no nesting deeper than `maxDepth`: deeper
/// elements lose their tags and keep their text. Tokens follow the WHATWG standard (13.2.5) where real pages need it.
struct PageSieve {
    /// The page as it goes to the parser.
    private(set) var markup: [UInt8] = []
    /// Bodies of `<script type="application/ld+json">`, in bytes of the input.
    private(set) var linkedData: [Range<Int>] = []

    /// Of open elements that have an end tag. Browsers stop at 512 (Blink's HTMLConstructionSite); article text lies at 10 to 40.
    static let maxDepth = 256

    private let input: [UInt8]
    private var at = 0
    private var open: [Name: Int] = [:]
    private var depth = 0
    /// Elements whose start tag was dropped because they lay too deep, by name.
    private var dropped: [Name: Int] = [:]
    private var seenOnce: Set<Name> = []

    init(_ input: [UInt8]) {
        self.input = input
        markup.reserveCapacity(input.count / 2)
        run()
    }

    private mutating func run() {
        while at < input.count {
            let start = at
            while at < input.count, input[at] != 0x3C { at += 1 }
            appendText(start..<at)
            guard at < input.count else { return }
            readMarkup()
        }
    }

    private mutating func appendText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if input[range].contains(0) { markup += input[range].lazy.filter { $0 != 0 } } else { markup += input[range] }
    }

    private func byte(_ index: Int) -> UInt8 { index < input.count ? input[index] : 0 }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Something that begins with `<`.
    private mutating func readMarkup() {
        let next = byte(at + 1)
        if isLetter(next) {
            readStartTag()
        } else if next == 0x2F, isLetter(byte(at + 2)) {
            readEndTag()
        } else if next == 0x21, byte(at + 2) == 0x2D, byte(at + 3) == 0x2D {
            at = find("-->", from: at + 4).map { $0 + 3 } ?? input.count
        } else if next == 0x21 || next == 0x3F || next == 0x2F {
            // Document types, processing instructions, CDATA: comments to HTML. An internal subset may hold `>`.
            let end = find(">", from: at + 2) ?? input.count
            if let bracket = input[at..<end].firstIndex(of: 0x5B), input[at...].starts(with: "<!DOCTYPE".utf8),
                let close = find("]", from: bracket)
            {
                at = (find(">", from: close) ?? input.count - 1) + 1
            } else {
                at = min(end + 1, input.count)
            }
        } else {
            markup += "&lt;".utf8
            at += 1
        }
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer { wanted in
            var index = start
            while index + wanted.count <= input.count {
                if input[index] == wanted[0] {
                    var length = 1
                    while length < wanted.count, input[index + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return index }
                }
                index += 1
            }
            return nil
        }
    }

    // MARK: Tags

    private mutating func readStartTag() {
        at += 1
        let nameBytes = readName()
        let name = Name(input[nameBytes])
        let isKept: Bool
        let kind = Self.kinds[name] ?? .plain
        if kind == .void {
            isKept = true
        } else if kind == .once {
            // A second body's attributes are no use, and libxml2 would look for a tree to put them in.
            isKept = seenOnce.insert(name).inserted
            if isKept { open[name, default: 0] += 1 }
        } else if kind == .implied {
            isKept = true
            open[name, default: 0] += 1
        } else if depth < Self.maxDepth {
            isKept = true
            depth += 1
            open[name, default: 0] += 1
        } else {
            isKept = false
            dropped[name, default: 0] += 1
        }
        let tagStart = markup.count
        markup.append(0x3C)
        appendName(nameBytes)
        let isLinkedData = readAttributes(isScript: name == Self.script)
        markup.append(0x3E)
        if !isKept { markup.removeSubrange(tagStart...) }
        guard kind == .unseen else { return }
        markup.removeSubrange(tagStart...)
        if isKept {
            depth -= 1
            open[name, default: 1] -= 1
        } else {
            dropped[name, default: 1] -= 1
        }
        let body = at
        at = endTag(of: nameBytes, from: at)
        if isLinkedData { linkedData.append(body..<at) }
        if at < input.count { at = (find(">", from: at) ?? input.count - 1) + 1 }
    }

    private mutating func readEndTag() {
        at += 2
        let nameBytes = readName()
        let name = Name(input[nameBytes])
        at = (find(">", from: at) ?? input.count - 1) + 1
        if let count = dropped[name], count > 0 {
            dropped[name] = count - 1
            return
        }
        // An end tag that ends nothing: the parser would search everything that is open for it.
        let kind = Self.kinds[name] ?? .plain
        guard kind != .once, let count = open[name], count > 0 else { return }
        open[name] = count - 1
        if kind != .implied { depth -= 1 }
        markup += [0x3C, 0x2F]
        appendName(nameBytes)
        markup.append(0x3E)
    }

    private mutating func readName() -> Range<Int> {
        let start = at
        while at < input.count, input[at] > 0x20, input[at] != 0x2F, input[at] != 0x3E { at += 1 }
        return start..<at
    }

    /// Letters, digits, hyphens and colons pass; a name with anything else is no name to libxml2.
    private mutating func appendName(_ range: Range<Int>) {
        for byte in input[range].prefix(64) {
            switch byte {
            case 0x41...0x5A: markup.append(byte + 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2D: markup.append(byte)
            default: markup.append(0x2D)
            }
        }
    }

    /// Reads up to and with the `>`, copies the attributes that are wanted; true for a script of type JSON-LD.
    private mutating func readAttributes(isScript: Bool) -> Bool {
        var isLinkedData = false
        while at < input.count {
            let byte = input[at]
            if byte == 0x3E {
                at += 1
                return isLinkedData
            }
            if byte <= 0x20 || byte == 0x2F {
                at += 1
                continue
            }
            let nameStart = at
            at += 1
            while at < input.count, input[at] > 0x20, input[at] != 0x3D, input[at] != 0x3E, input[at] != 0x2F { at += 1 }
            let name = nameStart..<at
            var look = at
            while look < input.count, input[look] <= 0x20 { look += 1 }
            guard self.byte(look) == 0x3D else {
                if Attribute(input[name]) == .hidden { markup += " hidden=\"\"".utf8 }
                continue
            }
            at = look + 1
            while at < input.count, input[at] <= 0x20 { at += 1 }
            let value = readValue()
            if isScript {
                if name.count == 4, Attribute(input[name]) == .type { isLinkedData = holds("ld+json", in: value) }
            } else if let attribute = Attribute(input[name]) {
                append(attribute, value)
            }
        }
        return isLinkedData
    }

    private mutating func readValue() -> Range<Int> {
        guard at < input.count else { return at..<at }
        let quote = input[at]
        if quote == 0x22 || quote == 0x27 {
            let start = at + 1
            at = start
            while at < input.count, input[at] != quote { at += 1 }
            defer { at = min(at + 1, input.count) }
            return start..<at
        }
        let start = at
        while at < input.count, input[at] > 0x20, input[at] != 0x3E { at += 1 }
        return start..<at
    }

    private mutating func append(_ attribute: Attribute, _ value: Range<Int>) {
        markup.append(0x20)
        markup += attribute.rawValue.utf8
        markup += [0x3D, 0x22]
        for byte in input[value].prefix(attribute.maxBytes) where byte != 0 {
            if byte == 0x22 { markup += "&quot;".utf8 } else { markup.append(byte) }
        }
        markup.append(0x22)
    }

    private func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
        String(decoding: input[range], as: UTF8.self).lowercased().holds(text.description)
    }

    /// Where `</name` begins, or the end.
    private func endTag(of name: Range<Int>, from start: Int) -> Int {
        var index = start
        while index < input.count {
            if input[index] == 0x3C, byte(index + 1) == 0x2F, index + 2 + name.count <= input.count {
                var length = 0
                while length < name.count, input[index + 2 + length] | 0x20 == input[name.lowerBound + length] | 0x20 { length += 1 }
                if length == name.count, !isLetter(byte(index + 2 + length)) { return index }
            }
            index += 1
        }
        return input.count
    }

    // MARK: Names

    /// The first bytes of a tag's name, lower-cased, and its length: enough to count by.
    struct Name: Hashable {
        private let key: UInt64

        init(_ bytes: ArraySlice<UInt8>) {
            let head = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 + 0x20 : $1) }
            key = head &* 31 &+ UInt64(bytes.count)
        }
    }

    private enum Kind {
        /// Has no end tag.
        case void
        /// Ended by another one of its kind, so that end tags may be left out.
        case implied
        case once
        /// Its content no reader sees as text of the page.
        case unseen
        case plain
    }

    private static let kinds: [Name: Kind] = {
        let rows: [(Kind, String)] = [
            (.void, "area base br col embed hr img input keygen link meta param source track wbr basefont bgsound frame"),
            (.implied, "p li dt dd tr td th thead tbody tfoot option optgroup rp rt colgroup"), (.once, "html head body"),
            (
                .unseen,
                "script style svg noscript template iframe noframes noembed object canvas math textarea select audio video datalist"
            ),
        ]
        var kinds: [Name: Kind] = [:]
        for (kind, names) in rows { for name in names.split(separator: " ") { kinds[Name(Array(name.utf8)[...])] = kind } }
        return kinds
    }()

    private static let script = Name(Array("script".utf8)[...])
}

/// The attributes that extraction looks at.
enum Attribute: String, CaseIterable {
    case `class`, id, role, itemprop, itemtype, property, name, content, datetime, href, rel, lang, type, hidden, style
    case ariaHidden = "aria-hidden"
    case testID = "data-testid"
    case component = "data-component"

    /// Beyond this a value is cut: nothing that is looked for is as long.
    var maxBytes: Int { self == .content ? 8192 : 512 }

    init?(_ name: ArraySlice<UInt8>) {
        guard name.count >= 2, name.count <= 14, let found = Self.byHead[PageSieve.Name(name)] else { return nil }
        self = found
    }

    private static let byHead = Dictionary(uniqueKeysWithValues: allCases.map { (PageSieve.Name(Array($0.rawValue.utf8)[...]), $0) })
}
