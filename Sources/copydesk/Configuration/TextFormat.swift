import Glibc

/// What a text must look like. None of them may hold control characters: C libraries end a text at the first NUL.
enum TextFormat: Sendable {
    case any
    /// `host:port`, separated by commas; the port may be left out.
    case brokers
    /// A topic's name as Kafka allows it.
    case topic
    /// An IPv4 or IPv6 address in digits, the latter in brackets or not.
    case numericAddress

    /// Whether the text, which is not empty, has the form.
    func accepts(_ text: String) -> Bool {
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return false }
        switch self {
        case .any: return true
        case .brokers: return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(Self.isBroker)
        case .topic: return Self.isTopic(text)
        case .numericAddress: return Self.isAddress(text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text)
        }
    }

    /// For messages: "it must be ...".
    var expectation: String {
        switch self {
        case .any: "text without control characters"
        case .brokers: "host:port, or several separated by commas"
        case .topic: "1 to 249 letters, digits, '.', '_' and '-'"
        case .numericAddress: "an IPv4 or IPv6 address in digits, such as 127.0.0.1, 0.0.0.0 or ::1"
        }
    }

    /// Kafka's rule (`org.apache.kafka.common.internals.Topic`): at most 249 of these characters, and neither `.` nor `..`.
    private static func isTopic(_ text: String) -> Bool {
        text.utf8.count <= 249 && text != "." && text != ".."
            && text.utf8.allSatisfy {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D
            }
    }

    private static func isAddress(_ text: String) -> Bool {
        var v4 = in_addr(), v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }

    private static func isBroker(_ part: Substring) -> Bool {
        var host = part.drop { $0 == " " }
        while host.last == " " { host = host.dropLast() }
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else { return false }
            host = host[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") { return isAddress(String(host.dropFirst().dropLast())) }
        return !host.isEmpty && !host.utf8.contains { $0 == 0x3A || $0 == 0x20 || $0 == 0x2F || $0 == 0x40 || $0 == 0x5B || $0 == 0x5D }
    }
}
