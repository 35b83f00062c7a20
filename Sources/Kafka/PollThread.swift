import CRdKafka
import Glibc
import Synchronization

/// One thread with one descriptor that ends its waits: it runs an actor's jobs in order, and between them serves librdkafka's queues.
///
/// librdkafka signals the descriptor when a queue stops being empty (`rd_kafka_queue_io_event_enable`), and so does whoever enqueues a job, so
/// that neither waits for the other and nothing polls by sleeping. The service says how long the thread may wait at most.
///
/// Blocking C calls are allowed here for moments only (they hold up the actor's other callers); longer ones go through `onOwnThread`.
final class PollThread: SerialExecutor {
    /// What is run between jobs; returns the milliseconds after which it must run again even if nothing happens.
    typealias Service = @Sendable () -> Int32

    private struct State {
        var jobs: [UnownedJob] = []
        var service: Service?
        var identity: pthread_t?
        var isStopping = false
    }

    /// An eventfd, non-blocking as librdkafka asks; closed when nobody holds this object any more.
    let descriptor: Int32
    private let state = Mutex(State())

    /// Starts the thread, which keeps this object until `stop`. `name` shows in `ps` and debuggers (15 bytes at most on Linux).
    init(named name: StaticString) throws(KafkaError) {
        descriptor = rdkafka_shim_event_descriptor()
        guard descriptor >= 0 else {
            throw KafkaError(.systemFailure, "cannot make an event descriptor (errno \(errno)); raise the limit on open files")
        }
        try startThread(named: name) { [self] in run() }
    }

    deinit { close(descriptor) }

    /// Sets what is run between jobs, and runs it soon.
    func serve(by service: @escaping Service) {
        state.withLock { $0.service = service }
        wake()
    }

    /// Ends the current wait, or the next one if the thread is not waiting. Any thread.
    func wake() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)  // full means that it is signalled already
    }

    /// Ends the thread when the jobs enqueued so far have run. Must come after the last use of `descriptor` by librdkafka.
    func stop() {
        state.withLock {
            $0.isStopping = true
            $0.service = nil
        }
        wake()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isAsleep = state.withLock { state in
            state.jobs.append(job)
            return state.jobs.count == 1 && !isCurrent(state)
        }
        if isAsleep { wake() }
    }

    func checkIsolated() {
        precondition(state.withLock { isCurrent($0) }, "not on the thread that owns this actor")
    }

    func isIsolatingCurrentContext() -> Bool? { state.withLock { isCurrent($0) } }

    private func isCurrent(_ state: borrowing State) -> Bool {
        guard let identity = state.identity else { return false }
        return pthread_equal(identity, pthread_self()) != 0
    }

    private func run() {
        state.withLock { $0.identity = pthread_self() }
        while true {
            let (jobs, service, isStopping) = state.withLock { state in
                let jobs = state.jobs
                state.jobs = []
                return (jobs, state.service, state.isStopping)
            }
            for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
            guard jobs.isEmpty || !isStopping else { continue }
            if isStopping { break }
            let milliseconds = service?() ?? -1
            guard state.withLock({ $0.jobs.isEmpty && !$0.isStopping }) else { continue }
            var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&waited, 1, milliseconds) > 0 {
                var count: UInt64 = 0
                _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
            }
        }
        state.withLock { $0.identity = nil }
    }
}
