import Extraction
import Foundation

/// What `deploy/train-line-model` needs of the product: the features of the line model, as the extraction itself computes them.
///
///     LineTraining features TEXTS.jsonl FEATURES LINES.jsonl
///     LineTraining second-pass FEATURES ODDS OUT
///
/// TEXTS.jsonl has objects of `text` and perhaps `title`. FEATURES holds for each text a 32-bit number of lines and their values, 32-bit
/// floats, line by line; LINES.jsonl an array of the lines of each. ODDS holds a float for each line of all texts: what the first pass thinks.
@main
struct LineTraining {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.count) {
        case ("features", 4): try describe(arguments[2], to: arguments[3], lines: arguments[4])
        case ("second-pass", 4): try addFirstPass(arguments[2], odds: arguments[3], to: arguments[4])
        default:
            FileHandle.standardError.write(Data((["names:"] + LineFeature.allCases.map(\.name)).joined(separator: " ").utf8 + [0x0A]))
            exit(2)
        }
    }

    private static func describe(_ input: String, to output: String, lines: String) throws {
        var features = Data(), texts = Data()
        for row in try String(contentsOfFile: input, encoding: .utf8).split(separator: "\n") {
            guard let object = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: String] else { continue }
            let sample = LineSample(text: Array((object["text"] ?? "").utf8), title: object["title"])
            append(sample.features, to: &features)
            texts += try JSONSerialization.data(withJSONObject: sample.lines) + [0x0A]
        }
        try features.write(to: URL(filePath: output))
        try texts.write(to: URL(filePath: lines))
    }

    private static func addFirstPass(_ input: String, odds: String, to output: String) throws {
        let values = try Data(contentsOf: URL(filePath: input)), odds = try Data(contentsOf: URL(filePath: odds))
        func float(_ data: Data, _ index: Int) -> Float {
            data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index * 4, as: Float.self) }
        }
        var at = 0, line = 0
        var out = Data()
        while at * 4 < values.count {
            let count = Int(values.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at * 4, as: Int32.self) })
            let width = LineFeature.allCases.count
            var features = LineFeatures((0..<(count * width)).map { float(values, at + 1 + $0) })
            features.addFirstPass((0..<count).map { float(odds, line + $0) })
            append(features, to: &out)
            at += 1 + count * width
            line += count
        }
        try out.write(to: URL(filePath: output))
    }

    private static func append(_ features: LineFeatures, to data: inout Data) {
        withUnsafeBytes(of: Int32(features.lines)) { data.append(contentsOf: $0) }
        features.values.withUnsafeBytes { data.append(contentsOf: $0) }
    }
}
