import CLibXML2

/// Parses a page with libxml2's HTML parser, through its SAX interface: no tree is built that would have to be walked and freed.
///
/// Any thread. Bounded by what is left after `PageSieve`, by `maxDepth`, and by the deadline.
enum PageParser {
    /// Of elements that libxml2 holds open. The sieve keeps well below it whatever has end tags.
    static let maxDepth = 1024
    /// Elements and texts beyond this are not kept; large news pages have a tenth.
    static let maxNodes = 250_000

    private static let isReady: Void = xmlInitParser()

    /// - Parameter html: valid UTF-8.
    static func parse(_ html: [UInt8], within limit: Limit) throws(Rejection) -> Page {
        _ = isReady
        let sieve = PageSieve(html)
        let builder = PageBuilder(limit: limit)
        builder.page.linkedData = sieve.linkedData.map { Array(html[$0]) }
        builder.page.text.reserveCapacity(sieve.markup.count / 2)
        try limit.check(.intake)
        let isParsed = sieve.markup.withUnsafeBufferPointer { markup in
            markup.withMemoryRebound(to: CChar.self) { bytes in parse(bytes, with: builder) }
        }
        if let rejection = builder.rejection { throw rejection }
        builder.finish()
        if !isParsed { builder.page.isCut = true }
        return builder.page
    }

    private static func parse(_ markup: UnsafeBufferPointer<CChar>, with builder: PageBuilder) -> Bool {
        guard let start = markup.baseAddress, !markup.isEmpty else { return true }
        guard let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: markup.count)) else { return false }
        defer { htmlFreeParserCtxt(context) }
        htmlCtxtUseOptions(context, Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
        guard let handlers = context.pointee.sax else { return false }
        handlers.pointee = xmlSAXHandler()
        handlers.pointee.startElement = { context, name, attributes in
            PageBuilder.of(context)?.start(name, attributes)
        }
        handlers.pointee.endElement = { context, name in PageBuilder.of(context)?.finishElement(name) }
        handlers.pointee.characters = { context, text, length in PageBuilder.of(context)?.add(text, Int(length)) }
        handlers.pointee.ignorableWhitespace = { context, text, length in PageBuilder.of(context)?.add(text, Int(length)) }
        handlers.pointee.cdataBlock = { context, text, length in PageBuilder.of(context)?.add(text, Int(length)) }
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.context = context
        if let utf8 = xmlFindCharEncodingHandler("UTF-8") { xmlSwitchToEncoding(context, utf8) }
        htmlParseDocument(context)
        builder.context = nil
        return true
    }
}

/// Receives the parser's events.
private final class PageBuilder {
    var page = Page()
    var rejection: Rejection?
    var context: htmlParserCtxtPtr?

    private let limit: Limit
    private var open: [Int32] = []
    private var nameIndexes: [UnsafeRawPointer: UInt16] = [:]
    private var tags: [Tag] = []
    private var ordinals: [UInt64: Int32] = [:]
    private var events = 0

    init(limit: Limit) { self.limit = limit }

    static func of(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
        context.map { Unmanaged<PageBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether parsing goes on; looks at the clock now and then.
    private func isGoingOn() -> Bool {
        events += 1
        if events % 1024 == 0 {
            do throws(Rejection) { try limit.check(.intake) } catch {
                rejection = error
                stop()
            }
        }
        return !page.isCut && rejection == nil
    }

    private func stop() {
        if rejection == nil { page.isCut = true }
        if let context { xmlStopParser(context) }
    }

    func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard isGoingOn(), let name else { return }
        guard open.count < PageParser.maxDepth, page.nodes.count < PageParser.maxNodes else { return stop() }
        let index = nameIndex(name)
        let first = Int32(page.attributes.count)
        if var pair = attributes {
            while let key = pair.pointee {
                if let value = pair.successor().pointee { add(key, value) }
                pair = pair.advanced(by: 2)
            }
        }
        let parent = open.last ?? -1
        let place = UInt64(UInt32(bitPattern: parent)) << 16 | UInt64(index)
        let ordinal = ordinals[place, default: 0] + 1
        ordinals[place] = ordinal
        open.append(Int32(page.nodes.count))
        page.nodes.append(
            .init(tag: tags[Int(index)], name: index, parent: parent, end: 0, ordinal: ordinal, range: first..<Int32(page.attributes.count))
        )
    }

    private func add(_ key: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>) {
        let name = UnsafeBufferPointer(start: key, count: Int(xmlStrlen(key)))
        guard let attribute = Attribute(Array(name)[...]) else { return }
        let start = Int32(page.values.count)
        let bytes = UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
        // A value that was cut, or a character reference that is none, may have left what is not UTF-8.
        if String(validating: bytes, as: UTF8.self) == nil {
            page.values += String(decoding: bytes, as: UTF8.self).utf8
        } else {
            page.values += bytes
        }
        page.attributes.append(.init(attribute: attribute, range: start..<Int32(page.values.count)))
    }

    /// libxml2 interns names, so that a pointer stands for a name while a page is parsed.
    private func nameIndex(_ name: UnsafePointer<xmlChar>) -> UInt16 {
        if let known = nameIndexes[UnsafeRawPointer(name)] { return known }
        let string = String(decoding: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))), as: UTF8.self)
        // No page has thousands of names; whoever makes them up gets one for the rest.
        guard page.names.count < 4096 else { return 4095 }
        let index = UInt16(page.names.count)
        page.names.append(string)
        tags.append(Tag(name: string))
        nameIndexes[UnsafeRawPointer(name)] = index
        return index
    }

    func finishElement(_ name: UnsafePointer<xmlChar>?) {
        guard isGoingOn(), let last = open.popLast() else { return }
        page.nodes[Int(last)].end = Int32(page.nodes.count)
    }

    func add(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
        guard isGoingOn(), let text, length > 0, let parent = open.last else { return }
        let bytes = UnsafeBufferPointer(start: text, count: length)
        let start = Int32(page.text.count)
        page.text += bytes
        let end = Int32(page.text.count)
        if let last = page.nodes.indices.last, page.nodes[last].tag == .text, page.nodes[last].parent == parent {
            page.nodes[last].range = page.nodes[last].range.lowerBound..<end
        } else {
            guard page.nodes.count < PageParser.maxNodes else { return stop() }
            let place = UInt64(UInt32(bitPattern: parent)) << 16 | 0xFFFF
            let ordinal = ordinals[place, default: 0] + 1
            ordinals[place] = ordinal
            page.nodes.append(.init(tag: .text, name: 0, parent: parent, end: start, ordinal: ordinal, range: start..<end))
        }
    }

    func finish() {
        for index in open { page.nodes[Int(index)].end = Int32(page.nodes.count) }
        for index in page.nodes.indices where page.nodes[index].tag == .text { page.nodes[index].end = Int32(index + 1) }
        // Character references can name what is no character; texts cut in the middle of one can too.
        if (try? UTF8Span(validating: page.text.span)) == nil { mend() }
    }

    private func mend() {
        var text: [UInt8] = []
        for index in page.nodes.indices where page.nodes[index].tag == .text {
            let range = page.nodes[index].range
            let start = Int32(text.count)
            text += String(decoding: page.text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self).utf8
            page.nodes[index].range = start..<Int32(text.count)
        }
        page.text = text
    }
}
