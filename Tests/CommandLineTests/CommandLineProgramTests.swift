import Testing

@testable import copydesk

@Suite("CommandLineProgram") struct CommandLineProgramTests {
    let program = Copydesk.program

    @Test(
        "words that ask for help or the version print it",
        arguments: [
            (["--help"], "Usage: copydesk COMMAND"), (["-h"], "Usage: copydesk COMMAND"), (["help"], "Usage: copydesk COMMAND"),
            (["help", "help"], "Usage: copydesk COMMAND"), (["help", "config"], "Usage: copydesk config"),
            (["config", "--help"], "Usage: copydesk config"),
            (["check-config", "--config", "x", "-h"], "Usage: copydesk check-config [--config FILE]"),
            (["--version"], "copydesk \(VersionCommand.version)\n"),
        ]) func prints(_ words: [String], _ part: String)
    {
        guard case .print(let text) = program.decide(words) else {
            Issue.record("\(words) did not print")
            return
        }
        #expect(text.contains(part))
    }

    @Test(
        "words that are wrong are refused with the way to the help",
        arguments: [
            ([], UsageFault.noCommand, "copydesk --help"),
            (["conifg"], .unknownCommand("conifg", nearest: "config"), "copydesk --help"),
            (["help", "verison"], .unknownCommand("verison", nearest: "version"), "copydesk --help"),
            (["zebra"], .unknownCommand("zebra", nearest: nil), "copydesk --help"),
            (["--verison"], .unknownOption("--verison", nearest: "--version"), "copydesk --help"),
            (["config", "x"], .unexpectedOperand("x"), "copydesk config --help"),
            (["check-config", "--confg", "x"], .unknownOption("--confg", nearest: "--config"), "copydesk check-config --help"),
        ] as [([String], UsageFault, String)]) func refuses(_ words: [String], _ expected: UsageFault, _ way: String)
    {
        guard case .refuse(let fault, let hint) = program.decide(words) else {
            Issue.record("\(words) was not refused")
            return
        }
        #expect(fault == expected && hint == way)
    }

    @Test func aCommandIsParsedAndHandedOut() {
        guard case .run(let command) = program.decide(["check-config", "--config=c.yaml"]) else {
            Issue.record("nothing to run")
            return
        }
        #expect((command as? CheckConfigCommand)?.config == "c.yaml")
    }

    @Test func theHelpNamesEveryCommandAndExitCode() {
        let help = HelpText.of(program.commands)
        for command in program.commands { #expect(help.contains("\n  \(command.name) ")) }
        for code in [0, 1, 2, 3, 130] { #expect(help.contains("\n  \(code) ")) }
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 130])
    }

    @Test func theHelpOfACommandNamesEveryArgumentAndFitsATerminal() {
        func check<Arguments: CommandArguments>(_ type: Arguments.Type) {
            let help = HelpText.of(type)
            #expect(help.hasSuffix("\n"))
            for argument in Arguments.arguments { #expect(help.contains("\n  \(ArgumentParser.usage(of: argument))")) }
            for line in help.split(separator: "\n") { #expect(line.count <= HelpText.width + 2, "\(line)") }
        }
        check(RunCommand.self)
        check(ExtractCommand.self)
        check(DemoCommand.self)
        for command in program.commands { check(command) }
    }
}

@Suite("DataDirectory") struct DataDirectoryTests {
    let built = "/home/u/copydesk/.build/x86_64-unknown-linux-gnu/release/copydesk"

    @Test(
        "is looked for in this order",
        arguments: [
            ("the option, there or not", "/option", "/variable", ["/home/u/copydesk/Package.swift", "/home/u/copydesk/.data"], "/option"),
            ("the variable", nil, "/variable", ["/home/u/copydesk/Package.swift", "/home/u/copydesk/.data"], "/variable"),
            ("an empty variable is none", nil, "", ["/home/u/copydesk/Package.swift", "/home/u/copydesk/.data"], "/home/u/copydesk/.data"),
            (
                "the checkout before beside the binary", nil, nil,
                [
                    "/home/u/copydesk/Package.swift", "/home/u/copydesk/.data",
                    "/home/u/copydesk/.build/x86_64-unknown-linux-gnu/share/copydesk",
                ],
                "/home/u/copydesk/.data"
            ),
            (
                "beside the binary", nil, nil, ["/home/u/copydesk/.build/x86_64-unknown-linux-gnu/share/copydesk"],
                "/home/u/copydesk/.build/x86_64-unknown-linux-gnu/share/copydesk"
            ),
            ("nowhere", nil, nil, ["/home/u/copydesk/Package.swift"], nil),
            ("no data of another package's", nil, nil, ["/home/u/copydesk/.data"], nil),
        ] as [(String, String?, String?, [String], String?)])
    func order(_ what: String, _ option: String?, _ variable: String?, _ there: [String], _ expected: String?) {
        let environment = variable.map { ["COPYDESK_DATA": $0] } ?? [:]
        #expect(DataDirectory.find(option: option, environment: environment, executable: built, exists: there.contains) == expected)
    }

    @Test func installed() {
        let there = ["/usr/local/share/copydesk"]
        #expect(
            DataDirectory.find(option: nil, environment: [:], executable: "/usr/local/bin/copydesk", exists: there.contains) == there[0])
        #expect(DataDirectory.find(option: nil, environment: [:], executable: nil, exists: { _ in true }) == nil)
    }
}
