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
            source.resume()
            sources.append(source)
        }
        return stream
    }

    /// A source that nobody holds any more hears nothing any more.
    private nonisolated(unsafe) static var sources: [any DispatchSourceSignal] = []  // unchecked: `arrivals` is called once

    /// A reader that closes its end becomes an error of the write instead of the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
