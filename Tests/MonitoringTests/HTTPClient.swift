import Glibc

/// Speaks just enough HTTP over a socket of its own to see exactly what the listener sends.
struct HTTPReply: Equatable {
    var status: Int
    var headers: [String: String]  // names in lower case
    var body: String
}

enum HTTPClient {
    /// Sends the bytes as they are and reads until the other side closes. Nil when nothing sensible came back.
    static func exchange(_ request: String, host: String = "127.0.0.1", port: UInt16) -> HTTPReply? {
        guard let descriptor = connect(host: host, port: port) else { return nil }
        defer { close(descriptor) }
        let bytes = Array(request.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { return nil }
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { break }
            all.append(contentsOf: buffer[..<count])
        }
        return parse(String(decoding: all, as: UTF8.self))
    }

    static func get(_ path: String, method: String = "GET", accept: String? = nil, host: String = "127.0.0.1", port: UInt16) -> HTTPReply? {
        let extra = accept.map { "Accept: \($0)\r\n" } ?? ""
        return exchange("\(method) \(path) HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\(extra)\r\n", host: host, port: port)
    }

    static func connect(host: String, port: UInt16) -> Int32? {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let info = found else { return nil }
        defer { freeaddrinfo(found) }
        let descriptor = socket(info.pointee.ai_family, info.pointee.ai_socktype, 0)
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard Glibc.connect(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func parse(_ text: String) -> HTTPReply? {
        let bytes = Array(text.utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) }) else { return nil }
        var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
        let words = lines.removeFirst().split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return HTTPReply(status: status, headers: headers, body: String(decoding: bytes[(end + 4)...], as: UTF8.self))
    }
}
