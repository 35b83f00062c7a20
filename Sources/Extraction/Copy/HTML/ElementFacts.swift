/// What holds for an element by itself and through those it lies in.
struct ElementFacts {
    /// Kinds of elements around a text that say what it is for.
    enum Surrounding: Int, CaseIterable {
        case article, main, aside, nav, header, footer, figure, form, list, table, blockquote, heading, button, dialog, link, caption
        case articleBody, navigationRole, hidden, otherItem
    }

    /// Bits of `ClassWords.Topic`, of the element's own names.
    var own: [UInt64] = []
    /// Of the names of all elements around it, its own too.
    var inherited: [UInt64] = []
    /// Bits of `Surrounding`, its own too.
    var surroundings: [UInt32] = []
    /// Its tag and names as one number: elements of one kind have the same.
    var signatures: [UInt64] = []
    /// The tags from the root to it as one number, so that texts that are laid out alike have the same (the tag paths of Wu et al. 2013).
    var paths: [UInt64] = []
    /// Elements around it.
    var depths: [UInt16] = []

    init(of page: Page, words: ClassWords = .standard) {
        let count = page.nodes.count
        own.reserveCapacity(count)
        inherited.reserveCapacity(count)
        surroundings.reserveCapacity(count)
        signatures.reserveCapacity(count)
        paths.reserveCapacity(count)
        depths.reserveCapacity(count)
        for node in page.nodes {
            var topics: UInt64 = 0
            var around: UInt32 = 0
            var signature = UInt64(node.name) &* 0x9E37_79B9_7F4A_7C15
            if node.tag != .text {
                around = Self.surrounding(node.tag)
                for index in node.range {
                    let attribute = page.attributes[Int(index)]
                    let value = page.values[Int(attribute.range.lowerBound)..<Int(attribute.range.upperBound)]
                    switch attribute.attribute {
                    case .class:
                        // The body's classes describe the page, not the text.
                        if node.tag != .body, node.tag != .html { topics |= words.topics(in: value) }
                        for byte in value { signature = (signature ^ UInt64(byte)) &* 0x100_0000_01B3 }
                    case .id, .testID, .component:
                        if node.tag != .body, node.tag != .html { topics |= words.topics(in: value) }
                    case .role:
                        if value.elementsEqual("navigation".utf8) || value.elementsEqual("menu".utf8) {
                            around |= Self.bit(.navigationRole)
                        }
                        if value.elementsEqual("main".utf8) { around |= Self.bit(.main) }
                        if value.elementsEqual("dialog".utf8) { around |= Self.bit(.dialog) }
                        if value.elementsEqual("complementary".utf8) { around |= Self.bit(.aside) }
                        if value.elementsEqual("contentinfo".utf8) { around |= Self.bit(.footer) }
                        if value.elementsEqual("banner".utf8) { around |= Self.bit(.header) }
                    case .itemprop:
                        around |= value.elementsEqual("articleBody".utf8) ? Self.bit(.articleBody) : Self.bit(.otherItem)
                    case .hidden: around |= Self.bit(.hidden)
                    case .ariaHidden: if value.elementsEqual("true".utf8) { around |= Self.bit(.hidden) }
                    case .style: if Self.hides(value) { around |= Self.bit(.hidden) }
                    default: break
                    }
                }
            }
            own.append(topics)
            let parent = Int(node.parent)
            inherited.append(parent >= 0 ? inherited[parent] | topics : topics)
            surroundings.append(parent >= 0 ? surroundings[parent] | around : around)
            signatures.append(signature)
            paths.append(((parent >= 0 ? paths[parent] : 17) ^ UInt64(node.name)) &* 0x9E37_79B9_7F4A_7C15)
            depths.append(parent >= 0 ? depths[parent] &+ 1 : 0)
        }
    }

    private static func bit(_ surrounding: Surrounding) -> UInt32 { 1 << UInt32(surrounding.rawValue) }

    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let plain = style.lazy.filter { $0 != 0x20 }.map { $0 | 0x20 }
        return String(decoding: Array(plain), as: UTF8.self).holds("display:none")
    }

    private static func surrounding(_ tag: Tag) -> UInt32 {
        switch tag {
        case .article: bit(.article)
        case .main: bit(.main)
        case .aside: bit(.aside)
        case .nav, .menu: bit(.nav)
        case .header: bit(.header)
        case .footer: bit(.footer)
        case .figure, .picture: bit(.figure)
        case .form, .fieldset: bit(.form)
        case .ul, .ol, .dl: bit(.list)
        case .table: bit(.table)
        case .blockquote, .q: bit(.blockquote)
        case .h1, .h2, .h3, .h4, .h5, .h6: bit(.heading)
        case .button, .label: bit(.button)
        case .dialog: bit(.dialog)
        case .a: bit(.link)
        case .figcaption, .caption: bit(.caption)
        default: 0
        }
    }
}
