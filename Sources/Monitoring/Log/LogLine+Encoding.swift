extension LogLine {
    /// A message or a value is cut after this many bytes, so that a fault that quotes its input cannot make a line of megabytes.
    static let maximumValueBytes = 1024

    /// The line with its line feed. Whatever the fields hold, there is exactly one line feed, at the end, and all of it is UTF-8.
    func encoded(as format: LogFormat) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(256)
        switch format {
        case .json: encodeJSON(into: &out)
        case .text: encodeText(into: &out)
        }
        out.append(UInt8(ascii: "\n"))
        return out
    }

    private func encodeJSON(into out: inout [UInt8]) {
        out.append(contentsOf: #"{"ts":""#.utf8)
        Timestamp.append(unixMilliseconds, to: &out)
        out.append(contentsOf: #"","level":""#.utf8)
        out.append(contentsOf: level.name.utf8)
        out.append(contentsOf: #"","component":"#.utf8)
        EscapedText.appendQuoted(component.utf8, to: &out)
        out.append(contentsOf: #","event":"#.utf8)
        EscapedText.appendQuoted(event.name.utf8, to: &out)
        out.append(contentsOf: #","message":"#.utf8)
        EscapedText.appendQuoted(message.utf8, to: &out)
        for (key, value) in fields {
            out.append(contentsOf: ",\"\(key.rawValue)\":".utf8)
            Self.appendJSON(value, to: &out)
        }
        if suppressed > 0 { out.append(contentsOf: ",\"suppressed\":\(suppressed)".utf8) }
        out.append(UInt8(ascii: "}"))
    }

    private func encodeText(into out: inout [UInt8]) {
        Timestamp.append(unixMilliseconds, to: &out)
        let name = level.name.uppercased()
        out.append(contentsOf: " \(name)\(String(repeating: " ", count: 7 - name.utf8.count)) \(component): ".utf8)
        EscapedText.append(message.utf8, to: &out)
        out.append(contentsOf: " event=\(event.name)".utf8)
        for (key, value) in fields {
            out.append(contentsOf: " \(key.rawValue)=".utf8)
            Self.appendText(value, to: &out)
        }
        if suppressed > 0 { out.append(contentsOf: " suppressed=\(suppressed)".utf8) }
    }

    private static func appendJSON(_ value: LogValue, to out: inout [UInt8]) {
        switch value {
        case .string(let text): EscapedText.appendQuoted(text.utf8, to: &out)
        case .bytes(let bytes): EscapedText.appendQuoted(bytes, to: &out)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .number(let number) where number.isFinite: out.append(contentsOf: number.description.utf8)
        case .number(let number): EscapedText.appendQuoted(number.description.utf8, to: &out)  // JSON has no NaN
        case .boolean(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        }
    }

    /// As JSON, but without quotation marks where a value can be read without them.
    private static func appendText(_ value: LogValue, to out: inout [UInt8]) {
        let start = out.count
        appendJSON(value, to: &out)
        guard out[start] == UInt8(ascii: "\""), out.count - start > 2 else { return }
        let inside = out[(start + 1)..<(out.count - 1)]
        guard inside.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "=") }) else { return }
        out.removeLast()
        out.remove(at: start)
    }
}
