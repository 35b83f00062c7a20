import Testing

@testable import copydesk

@Suite("ArgumentParser") struct ArgumentParserTests {
    func extract(_ line: String) throws(UsageFault) -> ExtractCommand? {
        switch try ArgumentParser.parse(ExtractCommand.self, line.split(separator: " ").map(String.init)) {
        case .arguments(let arguments): arguments
        case .help: nil
        }
    }

    struct Expected: Sendable {
        var files: [String] = []
        var format = ExtractCommand.InputFormat.auto
        var usesLanguageModel = true
        var data: String?
        var jobs = 0
        var explanation: ExplanationFormat?
    }

    @Test(
        "extract understands",
        arguments: [
            ("", Expected()),
            ("a b", Expected(files: ["a", "b"])),
            ("-", Expected(files: ["-"])),
            ("--jobs 8 a", Expected(files: ["a"], jobs: 8)),
            ("a --jobs=8 b", Expected(files: ["a", "b"], jobs: 8)),
            ("--input-format jsonl --no-language-model --data /m", Expected(format: .jsonl, usesLanguageModel: false, data: "/m")),
            ("--data=a=b", Expected(data: "a=b")),
            ("-- --jobs -h", Expected(files: ["--jobs", "-h"])),
            ("--data -x", Expected(data: "-x")),
            ("--data -", Expected(data: "-")),
            ("--explain a", Expected(files: ["a"], explanation: .text)),
            ("a --explain", Expected(files: ["a"], explanation: .text)),
            ("--explain html a", Expected(files: ["a"], explanation: .html)),
            ("--explain=html html", Expected(files: ["html"], explanation: .html)),
            ("--explain --jobs 8", Expected(jobs: 8, explanation: .text)),
        ]) func understands(_ line: String, _ expected: Expected) throws
    {
        let arguments = try #require(try extract(line))
        #expect(arguments.files == expected.files && arguments.inputFormat == expected.format && arguments.jobs == expected.jobs)
        #expect(arguments.usesLanguageModel == expected.usesLanguageModel && arguments.data.directory == expected.data)
        #expect(arguments.explanation == expected.explanation)
    }

    @Test(
        "extract refuses",
        arguments: [
            ("--job 8", UsageFault.unknownOption("--job", nearest: "--jobs")),
            ("--Jobs 8", .unknownOption("--Jobs", nearest: "--jobs")),
            ("-j 8", .unknownOption("-j", nearest: nil)),
            ("--hepl", .unknownOption("--hepl", nearest: "--help")),
            ("--input-fromat=x", .unknownOption("--input-fromat", nearest: "--input-format")),
            ("--jobs", .missingValue(option: "--jobs", value: "N")),
            ("--data --jobs 3", .missingValue(option: "--data", value: "DIR")),
            ("--data --jobs=3", .missingValue(option: "--data", value: "DIR")),
            ("--data= a", .missingValue(option: "--data", value: "DIR")),
            ("--data -- a", .missingValue(option: "--data", value: "DIR")),
            ("--jobs many", .notANumber(option: "--jobs", "many")),
            ("--jobs -1", .outOfRange(option: "--jobs", -1, allowed: 0...1024)),
            ("--jobs 1025", .outOfRange(option: "--jobs", 1025, allowed: 0...1024)),
            ("--jobs 1 --jobs 2", .repeated("--jobs")),
            ("--explain=htm", .notOneOf(option: "--explain", "htm", allowed: ["text", "html"], nearest: "html")),
            ("--no-language-model=yes", .valueForFlag("--no-language-model")),
            (
                "--input-format htm",
                .notOneOf(option: "--input-format", "htm", allowed: ["auto", "jsonl", "json", "text", "html"], nearest: "html")
            ),
        ]) func refuses(_ line: String, _ fault: UsageFault)
    {
        #expect(throws: fault) { try extract(line) }
        #expect(!fault.message.isEmpty)
    }

    @Test("help wins over faults", arguments: ["--help", "-h", "--jobs x --help", "--nonsense -h"]) func help(_ line: String) throws {
        #expect(try extract(line) == nil)
    }

    @Test func runAndDemo() throws {
        guard
            case .arguments(let run) = try ArgumentParser.parse(
                RunCommand.self, ["--config", "c.yaml", "--log-format=text", "--log-level", "debug"])
        else {
            Issue.record("help was not asked for")
            return
        }
        #expect(run.config == "c.yaml" && run.logFormat == .text && run.logLevel == .debug)
        #expect(throws: UsageFault.unexpectedOperand("c.yaml")) { try ArgumentParser.parse(RunCommand.self, ["c.yaml"]) }
        guard case .arguments(let demo) = try ArgumentParser.parse(DemoCommand.self, ["--keep-running", "--no-language-model"]) else {
            Issue.record("help was not asked for")
            return
        }
        #expect(demo.keepsRunning && !demo.usesLanguageModel && demo.data == DataSettings() && demo.logLevel == nil)
    }

    @Test func aRequiredOptionIsMissed() {
        #expect(throws: UsageFault.missing("--in FILE")) { try ArgumentParser.parse(CopyArguments.self, []) }
        #expect(throws: UsageFault.unexpectedOperand("b")) { try ArgumentParser.parse(CopyArguments.self, ["--in", "x", "a", "b"]) }
    }

    /// Has what none of the program's commands has: a required option, and an operand that stands once.
    struct CopyArguments: CommandArguments {
        static let name = "copy"
        static let summary = ""
        static let details = ""
        static let arguments: [Argument<Self>] = [
            .option("--in", "FILE", \.input, isRequired: true, help: ""), .operand("OUT", \.output, help: ""),
        ]
        var input: String?
        var output: String?
    }
}

@Suite("NearestName") struct NearestNameTests {
    @Test(
        "finds what was meant, or nothing",
        arguments: [
            ("jobs", "jobs"), ("jbos", "jobs"), ("job", "jobs"), ("group", "group_id"), ("GROUP_ID", "group_id"),
            ("sesion_timeout", "session_timeout_ms"),
            ("x", nil), ("", nil), ("jo", nil), ("completely_else", nil), (String(repeating: "a", count: 300), nil),
        ] as [(String, String?)]) func nearest(_ name: String, _ expected: String?)
    {
        #expect(NearestName.of(name, among: ["jobs", "group_id", "session_timeout_ms", "input"]) == expected)
    }

    @Test(
        "counts the changes",
        arguments: [
            ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "bca", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ])
    func distance(_ a: String, _ b: String, _ expected: Int) {
        #expect(NearestName.editDistance(Array(a.utf8), Array(b.utf8)) == expected)
        #expect(NearestName.editDistance(Array(b.utf8), Array(a.utf8)) == expected)
    }
}
