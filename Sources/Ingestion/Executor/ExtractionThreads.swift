import Foundation
import Synchronization

/// A task executor with threads of its own for work that fills a core.
///
/// Extraction must not run on the cooperative pool: tasks that never suspend keep timers, polls and health checks waiting there. Jobs run
/// in the order they come. The threads end when the executor is shut down and no job is left.
public final class ExtractionThreads: TaskExecutor {
    private struct Queue {
        /// Jobs to run; those before `next` have been taken.
        var jobs: [UnownedJob] = []
        var next = 0
        var isShutDown = false

        mutating func take() -> UnownedJob? {
            guard next < jobs.count else { return nil }
            let job = jobs[next]
            next += 1
            // Taken jobs go in bulk; a queue that never runs empty must not grow for ever.
            if next == jobs.count || next == 1024 {
                jobs.removeFirst(next)
                next = 0
            }
            return job
        }
    }

    private let queue = Mutex(Queue())
    private let wake = DispatchSemaphore(value: 0)
    /// How many threads there are.
    public let count: Int

    /// Starts `count` threads, which are named for debuggers and profilers.
    public init(count: Int) {
        self.count = count
        for number in 0..<count {
            let thread = Thread { [self] in
                // Only a running thread can be given a name that others see.
                Thread.current.name = "extract-\(number)"
                run()
            }
            // Recursive descent over deeply nested input needs more than a secondary thread's default.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.withLock { $0.jobs.append(job) }
        wake.signal()
    }

    /// Lets the threads end once the jobs that are there have run. Call it when no task uses the executor any more.
    public func shutDown() {
        queue.withLock { $0.isShutDown = true }
        for _ in 0..<count { wake.signal() }
    }

    private func run() {
        while true {
            wake.wait()
            let (job, isShutDown) = queue.withLock { ($0.take(), $0.isShutDown) }
            if let job {
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if isShutDown {
                return
            }
        }
    }
}
