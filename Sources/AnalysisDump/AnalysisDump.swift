import Foundation
import LanguageModel

/// Prints what the language model says of texts, field by field, for comparison with spaCy (Tests/LanguageModelTests/compare-with-spacy), and measures
/// how long that takes.
///
///     analysis-dump MODEL < texts.jsonl > analyses.jsonl      texts as {"text": ...}
///     analysis-dump MODEL --measure [TASKS [ROUNDS]] < texts.jsonl
@main struct AnalysisDump {
    static func main() async {
        do {
            try await run()
        } catch {
            FileHandle.standardError.write(Data("analysis-dump: \(error)\n".utf8))
            exit(2)
        }
    }

    private static func run() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else { throw Usage() }
        let clock = ContinuousClock()
        let began = clock.now
        let model = try LanguageModel(contentsOf: URL(filePath: arguments[1]))
        let loading = began.duration(to: clock.now)
        var texts: [[UInt8]] = []
        for line in try FileHandle.standardInput.readToEnd()?.split(separator: 0x0A) ?? [] {
            guard let text = (try JSONSerialization.jsonObject(with: Self.escapingMarks(line)) as? [String: Any])?["text"] as? String else {
                throw Usage()
            }
            texts.append(Array(text.utf8))
        }
        guard arguments.count > 2, arguments[2] == "--measure" else { return dump(texts, with: model) }
        let tasks = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1, rounds = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
        print("loaded \(model.name) \(model.version) in \(loading)")
        for round in 1...rounds {
            let cpu = cpuSeconds()
            let start = clock.now
            let tokens = await analyze(texts, with: model, tasks: tasks)
            let wall = start.duration(to: clock.now),
                seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) * 1e-18
            print(
                "round \(round): \(tokens) tokens, \(tasks) tasks, \(seconds) s, \(cpuSeconds() - cpu) s CPU, \(Int(Double(tokens) / seconds)) tokens/s, "
                    + "resident \(residentMegabytes()) MB")
        }
    }

    struct Usage: Error, CustomStringConvertible {
        var description: String { "usage: analysis-dump MODEL [--measure [TASKS [ROUNDS]]] < texts.jsonl" }
    }

    /// Foundation's parser drops U+FEFF where it stands as it is, and keeps it where it is escaped.
    private static func escapingMarks(_ line: Data) -> Data {
        let mark = Data([0xEF, 0xBB, 0xBF])
        var escaped = Data(), rest = line[...]
        while let found = rest.firstRange(of: mark) {
            escaped += rest[..<found.lowerBound] + Data("\\ufeff".utf8)
            rest = rest[found.upperBound...]
        }
        return escaped + rest
    }

    private static func analyze(_ texts: [[UInt8]], with model: LanguageModel, tasks: Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    stride(from: task, to: texts.count, by: tasks).reduce(0) {
                        $0 + model.analyze(texts[$1], blocks: [0..<texts[$1].count]).count
                    }
                }
            }
            return await group.reduce(0, +)
        }
    }

    private static func dump(_ texts: [[UInt8]], with model: LanguageModel) {
        for text in texts {
            let analysis = model.analyze(text, blocks: [0..<text.count])
            let tokens = 0..<analysis.count
            let words = tokens.map { String(decoding: text[Int(analysis.byteStarts[$0])..<Int(analysis.byteEnds[$0])], as: UTF8.self) }
            let fields: [String: Any] = [
                "words": words, "ws": analysis.hasSpace, "tag": tokens.map(analysis.tag), "head": analysis.heads.map { Int($0) },
                "dep": tokens.map(analysis.dependency), "sent": analysis.startsSentence, "pos": tokens.map(analysis.partOfSpeech),
                "morph": tokens.map(analysis.morphology), "lemma": tokens.map(analysis.lemma),
                "ents": analysis.entities.map { [$0.start, $0.end, analysis.labels.entities[$0.label]] as [Any] },
                "start": analysis.scalarStarts.map { Int($0) }, "chunks": analysis.nounChunks.map { [$0.lowerBound, $0.upperBound] },
            ]
            guard let json = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes]) else {
                continue
            }
            FileHandle.standardOutput.write(json + Data([0x0A]))
        }
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func residentMegabytes() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 / (1 << 20) : 0
    }
}
