import Foundation
import Testing

/// Mutated inputs for every parser of outside bytes. A parser may refuse; it must not end the process, nor take long. See `run` for the long form.
@Suite("Fuzzing", .serialized) struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let runs = environment["COPYDESK_FUZZ_RUNS"].flatMap { Int($0) } ?? 2000
    private static let seed = environment["COPYDESK_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases").path

    @Test("Mutated inputs", arguments: FuzzTarget.all)
    func fuzz(_ target: FuzzTarget) {
        LastInput.keep(for: target.name, in: Self.cases)
        let runs = max(100, Int(Double(Self.runs) * target.weight))
        var mutator = Mutator(seed: Self.seed, seeds: target.seeds, words: target.words)
        let clock = ContinuousClock()
        let began = clock.now
        var longest = Duration.zero
        for _ in 0..<runs {
            let input = mutator.next()
            LastInput.note(input)
            let before = clock.now
            target.run(input)
            longest = max(longest, before.duration(to: clock.now))
        }
        print("fuzzed \(target.name): \(runs) inputs in \(began.duration(to: clock.now)), the longest in \(longest)")
        #expect(longest < .seconds(5), "an input of 4 KB takes no such time")
    }

    @Test("Inputs that once ended the process", arguments: (try? FileManager.default.contentsOfDirectory(atPath: cases).sorted()) ?? [])
    func foundCase(_ file: String) throws {
        guard let target = FuzzTarget.all.first(where: { file.hasPrefix($0.name + "-") }) else { return }
        let input = try #require(FileManager.default.contents(atPath: Self.cases + "/" + file))
        target.run([UInt8](input))
    }
}
