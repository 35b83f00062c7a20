import Dispatch
import Foundation

/// SIGTERM and SIGINT as an asynchronous sequence: the first asks for a graceful end, the second wants it now.
enum Signals {
    /// Takes the signals over for the rest of the process: their default action, which ends it at once, is off from here on. Call it once.
    static func arrivals() -> AsyncStream<Int32> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self, bufferingPolicy: .bufferingOldest(2))
        for number in [SIGTERM, SIGINT] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(number) }
            // A resumed source lives, and its queue keeps it, until it is cancelled; this one never is.
            source.resume()
        }
        return stream
    }

    /// A reader that closes its end becomes an error of the write instead of the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
