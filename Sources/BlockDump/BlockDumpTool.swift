import Extraction
import Foundation

/// Prints what training sees of pages, which come as envelopes on standard input, a line each: {"id": ..., "html": ..., "url": ...}.
///
///     block-dump < pages.jsonl             for each page a line of JSON with the texts of its blocks and the paths of their elements
///     block-dump --matrix < pages.jsonl    the features of all blocks as 32-bit numbers, a row for each block
///     block-dump --names                   the features' names, in the order of their numbers
@main struct BlockDumpTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "--names" { return print(BlockDump.featureNames.joined(separator: "\n")) }
        let isMatrix = arguments.first == "--matrix"
        var number = 0
        while let line = readLine() {
            defer { number += 1 }
            guard let envelope = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let html = envelope["html"] as? String
            else {
                throw Fault(line: number + 1)
            }
            let dump = try BlockDump(html: Array(html.utf8), url: envelope["url"] as? String)
            if isMatrix {
                FileHandle.standardOutput.write(dump.features.withUnsafeBytes { Data($0) })
            } else {
                let row: [String: Any] = ["id": envelope["id"] as? String ?? "", "texts": dump.texts, "paths": dump.paths]
                let data = try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys])
                FileHandle.standardOutput.write(data + Data("\n".utf8))
            }
        }
    }

    struct Fault: Error, CustomStringConvertible {
        var line: Int
        var description: String { "line \(line) is no envelope with 'html'" }
    }
}
