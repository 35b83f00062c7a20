import Kafka
import Synchronization

@testable import Ingestion

/// Keeps what a worker tells, and lets a test wait for it.
final class RecordingObserver: WorkerObserver {
    private struct Record {
        var published = 0
        var maxArticles = 0
        var positions: [TopicPartition: Int64] = [:]
        var errors: [KafkaError] = []
        var refused: [(kind: Publication.Kind, code: KafkaError.Code)] = []
        var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let record = Mutex(Record())

    /// Offsets committed, over all partitions that begin at 0.
    var committed: Int { record.withLock { $0.positions.values.reduce(0) { $0 + Int($1) } } }
    var publishedCount: Int { record.withLock { $0.published } }
    var maxArticles: Int { record.withLock { $0.maxArticles } }
    var positions: [TopicPartition: Int64] { record.withLock { $0.positions } }
    var refused: [(kind: Publication.Kind, code: KafkaError.Code)] { record.withLock { $0.refused } }
    var errors: [KafkaError] { record.withLock { $0.errors } }

    func whenPublished(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = record.withLock { record in
                if record.published < count { record.waiters.append((count, continuation)) }
                return record.published >= count
            }
            if isThere { continuation.resume() }
        }
    }

    func published(_ kind: Publication.Kind, from message: Message, took: Duration) {
        let ready = record.withLock { record in
            record.published += 1
            let ready = record.waiters.filter { $0.count <= record.published }
            record.waiters.removeAll { $0.count <= record.published }
            return ready
        }
        for (_, continuation) in ready { continuation.resume() }
    }

    func committed(_ positions: [TopicPartition: Int64], took: Duration) {
        record.withLock { $0.positions.merge(positions) { $1 } }
    }
    func load(_ load: WorkerLoad) { record.withLock { $0.maxArticles = max($0.maxArticles, load.articles) } }
    func refused(_ kind: Publication.Kind, from message: Message, error: KafkaError) {
        record.withLock { $0.refused.append((kind, error.code)) }
    }
    func troubled(_ error: KafkaError) { record.withLock { $0.errors.append(error) } }
    func transactionFailed(articles: Int, error: KafkaError) { record.withLock { $0.errors.append(error) } }
    func commitFailed(_ positions: [TopicPartition: Int64], error: KafkaError) { record.withLock { $0.errors.append(error) } }

    func retrying(_ message: Message, reason: String, attempt: Int, after pause: Duration) {}
    func polled() {}
    func overdue(_ articles: [OverdueArticle]) {}
    func ledgers(_ ledgers: [TopicPartition: LedgerLoad]) {}
    func admitted(_ message: Message) {}
    func paused(_ partition: TopicPartition) {}
    func resumed(_ partition: TopicPartition) {}
    func assigned(_ partitions: [TopicPartition]) {}
    func revoking(_ partitions: [TopicPartition], isLost: Bool) {}
    func released(_ partitions: [TopicPartition]) {}
    func statistics(_ json: [UInt8]) {}
    func draining(articles: Int) {}
    func drainExpired(articles: Int) {}
    func stopped() {}
}
