import Kafka

/// Where an article lies: what a crash can be traced to.
struct ArticlePlace: Hashable, Sendable {
    var partition: TopicPartition
    var offset: Int64
}

/// Articles that were being edited when the process ended without having said so, and how often. One of them may be what ended it.
///
/// A pure value, kept as text between processes: a line each, `crashes partition offset topic`. Of several that were in work at once, each is only
/// suspected: it counts one, however often that happens. One that was alone in work is guilty of that crash.
struct Suspects: Equatable {
    /// More than this cannot be of use: those noted first are forgotten.
    static let most = 4096

    private(set) var crashes: [ArticlePlace: Int] = [:]
    private var order: [ArticlePlace] = []

    init() {}

    var isEmpty: Bool { crashes.isEmpty }

    /// The process ended while these were being edited.
    mutating func note(crashWith places: [ArticlePlace]) {
        for place in Set(places) {
            if crashes[place] == nil { order.append(place) }
            crashes[place] = places.count == 1 ? (crashes[place] ?? 0) + 1 : max(1, crashes[place] ?? 0)
        }
        for place in order.prefix(max(0, order.count - Self.most)) { crashes[place] = nil }
        order.removeFirst(max(0, order.count - Self.most))
    }

    /// Its record, or its dead letter, is out.
    mutating func clear(_ place: ArticlePlace) -> Bool {
        guard crashes.removeValue(forKey: place) != nil else { return false }
        order.removeAll { $0 == place }
        return true
    }

    // MARK: - As text

    var text: String {
        order.map { "\(crashes[$0] ?? 1) \($0.partition.partition) \($0.offset) \($0.partition.topic)\n" }.joined()
    }

    /// Takes what can be understood; a line that cannot is one suspect less, which costs another crash at the most.
    init(text bytes: some Sequence<UInt8>) {
        for line in Array(bytes).split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard fields.count == 2, let count = Int(String(decoding: fields[0], as: UTF8.self)), (1...1_000_000).contains(count),
                let place = ArticlePlace(text: fields[1]), crashes[place] == nil, order.count < Self.most
            else { continue }
            crashes[place] = count
            order.append(place)
        }
    }
}

extension ArticlePlace {
    /// `partition offset topic`.
    var text: String { "\(partition.partition) \(offset) \(partition.topic)" }

    init?(text: some Sequence<UInt8>) {
        let fields = Array(text).split(separator: UInt8(ascii: " "), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 3, let partition = Int32(fields[0]), partition >= 0, let offset = Int64(fields[1]), offset >= 0,
            !fields[2].isEmpty, fields[2].utf8.count <= 249
        else { return nil }
        self.init(partition: TopicPartition(fields[2], partition), offset: offset)
    }
}
