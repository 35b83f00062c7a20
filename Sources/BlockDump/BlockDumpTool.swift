import Extraction
import Foundation

/// Prints what training sees of pages: for each envelope on standard input one line of JSON with the texts of its blocks and their features.
///
///     block-dump < pages.jsonl                    pages as {"html": ..., "url": ...}; features of the first stage
///     block-dump SCORES < pages.jsonl             SCORES: for each page a line with an array of log-odds; features of both stages
///     block-dump --names                          the features' names, in the order of their numbers
@main struct BlockDumpTool {
    static func main() throws {
        let argument = CommandLine.arguments.dropFirst().first
        if argument == "--names" { return print(BlockDump.featureNames.joined(separator: "\n")) }
        let scores = try argument.map { try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n") }
        var number = 0
        while let line = readLine() {
            defer { number += 1 }
            guard let envelope = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let html = envelope["html"] as? String
            else {
                throw Fault(line: number + 1)
            }
            let dump = try BlockDump(html: Array(html.utf8), url: envelope["url"] as? String)
            var row: [String: Any] = ["id": envelope["id"] as? String ?? ""]
            if let scores {
                guard number < scores.count, let given = try JSONSerialization.jsonObject(with: Data(scores[number].utf8)) as? [Double],
                    given.count == dump.texts.count
                else { throw Fault(line: number + 1) }
                row["features"] = dump.features(scores: given)
            } else {
                row["texts"] = dump.texts
                row["paths"] = dump.paths
                row["features"] = dump.features
            }
            let data = try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys])
            FileHandle.standardOutput.write(data + Data("\n".utf8))
        }
    }

    struct Fault: Error, CustomStringConvertible {
        var line: Int
        var description: String { "line \(line) is no envelope with 'html', or its scores do not fit its blocks" }
    }
}
