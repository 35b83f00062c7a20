import CRdKafka
import Glibc

/// Starts a detached thread that runs the body once.
func startThread(named name: StaticString, _ body: @escaping @Sendable () -> Void) throws(KafkaError) {
    final class Start: Sendable {
        let name: StaticString, body: @Sendable () -> Void
        init(name: StaticString, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let start = Unmanaged.passRetained(Start(name: name, body: body))
    var thread = pthread_t()
    let failure = pthread_create(
        &thread, &attributes,
        { context in
            guard let context else { return nil }
            let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
            start.name.withUTF8Buffer { name in
                // A static string ends with a zero byte.
                name.withMemoryRebound(to: CChar.self) { rdkafka_shim_name_thread($0.baseAddress) }
            }
            start.body()
            return nil
        }, start.toOpaque())
    guard failure == 0 else {
        start.release()
        throw KafkaError(.systemFailure, "cannot start a thread (errno \(failure)); raise the limit on threads")
    }
}

/// Runs a blocking call on a thread made for it, so that neither the cooperative pool nor a poll thread waits for a broker. Such calls are rare
/// (a transaction's end, a flush, a query), so that starting a thread for each, some tens of microseconds, is cheaper than keeping one.
/// A call that has begun cannot be ended; its own timeout bounds it.
func onOwnThread<Value: Sendable>(
    named name: StaticString, _ body: @escaping @Sendable () throws(KafkaError) -> Value
) async throws(KafkaError) -> Value {
    let result: Result<Value, KafkaError> = await withCheckedContinuation { continuation in
        do throws(KafkaError) {
            try startThread(named: name) {
                let result: Result<Value, KafkaError>
                do throws(KafkaError) { result = .success(try body()) } catch { result = .failure(error) }
                continuation.resume(returning: result)
            }
        } catch {
            continuation.resume(returning: .failure(error))
        }
    }
    return try result.get()
}
