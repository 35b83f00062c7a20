/// What a request gets.
struct HTTPAnswer: Equatable {
    var status: UInt32
    var contentType: String
    var body: [UInt8]
    var headers: [(name: String, value: String)] = []

    init(status: UInt32, contentType: String = "text/plain; charset=utf-8", body: [UInt8], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }

    init(status: UInt32, text: String, headers: [(name: String, value: String)] = []) {
        self.init(status: status, body: [UInt8](text.utf8), headers: headers)
    }

    static func == (a: Self, b: Self) -> Bool {
        a.status == b.status && a.contentType == b.contentType && a.body == b.body && a.headers.elementsEqual(b.headers) { $0 == $1 }
    }
}
