import CPassthrough
import Glibc
import Kafka

/// Compares what a message costs its client in CPU time, consumed and produced again, by the Swift library and by a loop in C.
///
/// Each run is a process of its own, so that the broker's work does not count: the embedded cluster runs in this one, unless `--bootstrap` names
/// another. Runs alternate, medians are compared, and all of it is in one invocation, because only ratios survive on a shared machine.
@main struct PassthroughBenchmark {
    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            if let child = options.child { exit(try await run(child, options.work)) }
            try await Comparison(options: options).run()
        } catch {
            print("error: \(error)")
            exit(2)
        }
    }

    private static func run(_ loop: Options.Loop, _ work: Workload) async throws -> Int32 {
        switch loop {
        case .swift:
            try await SwiftLoop(work: work).run()
            return 0
        case .c:
            return withCStrings(work.consumerProperties) { consumer in
                withCStrings(work.producerProperties) { producer in
                    passthrough(work.input, work.output, Int32(work.partitions), work.messages, consumer, producer)
                }
            }
        }
    }
}

/// Lends the strings as C has them: an array of pointers ended by a null one.
func withCStrings<Result>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}
