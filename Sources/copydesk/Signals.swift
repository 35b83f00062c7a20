import Dispatch
import Foundation
import Synchronization

/// The signals that a daemon heeds as an asynchronous sequence: SIGTERM and SIGINT (the first asks for a graceful end, the second wants it now),
/// SIGUSR1 (log everything) and SIGUSR2 (log as configured).
///
/// A handler writes each signal's number into a pipe, and a dispatch source reads it. Dispatch's own signal sources read a signalfd, which sees
/// nothing of a signal that some thread of the process does not block, and libraries have threads before `main` begins.
enum Signals {
    /// The end of the pipe that the handler writes to.
    private static let inlet = Atomic<Int32>(-1)

    /// Takes the signals over for the rest of the process: their default action, which ends it at once, is off from here on. Call it once.
    /// In a process without descriptors left the default action stays, and nothing arrives.
    static func arrivals() -> AsyncStream<Int32> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self, bufferingPolicy: .bufferingOldest(64))
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return stream }
        let outlet = ends[0]
        inlet.store(ends[1], ordering: .releasing)
        let source = DispatchSource.makeReadSource(fileDescriptor: outlet, queue: .global())
        source.setEventHandler {
            // Dispatch cancels a source that nobody holds; this one is its handler's, for the rest of the process.
            withExtendedLifetime(source) {
                var number: UInt8 = 0
                if read(outlet, &number, 1) == 1 { continuation.yield(Int32(number)) }
            }
        }
        source.resume()
        for number in [SIGTERM, SIGINT, SIGUSR1, SIGUSR2] { install(number) }
        return stream
    }

    /// Everything in the handler may be done in one: a load, a write, and errno as it was.
    private static func install(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let before = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(Signals.inlet.load(ordering: .acquiring), &byte, 1)
            errno = before
        }
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
    }

    /// A reader that closes its end becomes an error of the write instead of the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
