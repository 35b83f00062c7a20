import Foundation
import Testing

@testable import Extraction

/// Real records against `config/record.schema.json`, by a real validator: PyPI's jsonschema in the tools' environment that `deploy/set-up tests` makes.
@Test("Records validate against the schema")
func recordsValidate() throws {
    let python = checkout.appending(path: ".data/tools/bin/python")
    try #require(FileManager.default.isExecutableFile(atPath: python.path), "run deploy/set-up tests first")
    var payloads = try String(contentsOf: checkout.appending(path: "config/samples/articles.jsonl"), encoding: .utf8).split(separator: "\n")
        .map(String.init)
    payloads += [
        try String(contentsOf: checkout.appending(path: "config/samples/plain.txt"), encoding: .utf8), "x", #"{"text":""}"#,
        #"{"text":"","title":"Only a title","published_at":"never"}"#,
        #"{"text":"caf\u00e9 \u0000 \u200b","id":"i","url":"u","language":"fr"}"#,
        samplePage, "<html><body><h1>Only a headline</h1>",
    ]
    var lines: [UInt8] = []
    for pipeline in [Pipeline(), try wholePipeline()] {
        for payload in payloads { lines += try pipeline.run(RawArticle(payload: Array(payload.utf8))).json() + [0x0A] }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "records-\(ProcessInfo.processInfo.processIdentifier).jsonl")
    try Data(lines).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        faults = [f"{n}: {e.json_path} {e.message}" for n, line in enumerate(open(sys.argv[2], encoding="utf-8")) for e in validator.iter_errors(json.loads(line))]
        broken = json.loads(open(sys.argv[2], encoding="utf-8").readline())
        broken["quality"]["decision"] = "perhaps"
        faults += [] if list(validator.iter_errors(broken)) else ["a planted fault went unnoticed"]
        print("\\n".join(faults))
        """
    let process = Process()
    process.executableURL = python
    process.arguments = ["-c", script, checkout.appending(path: "config/record.schema.json").path, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let faults = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: faults, as: UTF8.self) == "\n")
}

@Test("The same article gives the same bytes, however many run at once")
func determinism() async throws {
    let pipeline = try wholePipeline()
    let samples = try String(contentsOf: checkout.appending(path: "config/samples/articles.jsonl"), encoding: .utf8)
    let articles = samples.split(separator: "\n").map { RawArticle(payload: Array($0.utf8)) }
    let expected = try articles.map { try pipeline.run($0).json() }
    let rounds = await withTaskGroup(of: [[UInt8]?].self) { group in
        for round in 0..<16 {
            group.addTask {
                // Each round in another order, so that what the model remembers of words differs.
                var records = [[UInt8]?](repeating: nil, count: articles.count)
                for step in articles.indices {
                    let number = (step * 7 + round) % articles.count
                    records[number] = try? pipeline.run(articles[number]).json()
                }
                return records
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(rounds.count == 16 && rounds.allSatisfy { $0 == expected })
}
