import CRdKafka
import Synchronization

/// A librdkafka client handle: made once, shared by whatever was got from it (queues, messages), destroyed when the last of these is gone.
///
/// Destroying one waits for librdkafka's threads, and the last message may be dropped anywhere, so it happens on a thread made for it.
final class Client: @unchecked Sendable {
    // Unchecked: `raw` is a pointer, which Swift cannot know to be shareable; librdkafka locks everything behind it.

    let raw: OpaquePointer
    private let log: Unmanaged<LogContext>?
    /// Decoding a consumed message's headers for the first time writes to the message, which librdkafka does not lock.
    let headerDecoding = Mutex<Void>(())

    init(_ kind: rd_kafka_type_t, _ settings: consuming Settings, log handler: LogHandler?) throws(KafkaError) {
        (raw, log) = try settings.makeClient(kind, log: handler)
    }

    deinit {
        let remains = Remains(raw: raw, log: log)
        do {
            try startThread(named: "kafka-destroy") { remains.destroy() }
        } catch {
            remains.destroy()
        }
    }

    /// What outlives the object for the time of its destruction.
    private struct Remains: @unchecked Sendable {
        // Unchecked: handed to exactly one thread.
        let raw: OpaquePointer, log: Unmanaged<LogContext>?

        func destroy() {
            rd_kafka_destroy(raw)
            log?.release()  // only now can no callback run any more
        }
    }

    /// The error that has ended this client for good, if one has.
    var fatalError: KafkaError? {
        var reason = [CChar](repeating: 0, count: 512)
        let code = rd_kafka_fatal_error(raw, &reason, reason.count)
        guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        return KafkaError(code, reason.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }, isFatal: true)
    }
}

extension Library {
    /// Waits until every client of this process has been destroyed, which happens on threads of their own after the last reference is gone.
    /// Returns whether that is so in time. For orderly ends of programs and for tests.
    public static func waitUntilClientsAreDestroyed(timeout: Duration) async -> Bool {
        let outcome = try? await onOwnThread(named: "kafka-wait") { rd_kafka_wait_destroyed(timeout.milliseconds) }
        return outcome == 0
    }
}
