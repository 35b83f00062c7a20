import Testing

@testable import copydesk

/// The repository's folder, from where this file was compiled.
func repositoryFile(_ path: String, here: String = #filePath) -> String {
    here.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/" + path
}

@Suite("Printed configuration") struct PrintedConfigurationTests {
    @Test func theFileInTheRepositoryIsWhatIsPrinted() throws {
        let file = String(decoding: try FileReader.contents(of: repositoryFile("config/copydesk.yaml")), as: UTF8.self)
        #expect(file == ConfigurationPrinter.annotated(), "stale: run `copydesk config > config/copydesk.yaml`")
    }

    @Test func whatIsPrintedReadsBackAsTheDefaults() throws {
        let loaded = try load(ConfigurationPrinter.annotated()).get()
        #expect(loaded.configuration == Configuration())
        #expect(loaded.places.count == Configuration.sections.map(\.options.count).reduce(0, +))
    }

    @Test func whatIsInForceReadsBackAsItself() throws {
        let text = """
            kafka: {group_id: "true", group_instance_id: "5", properties: {a.b: "x: y", "c d": "#"}}
            topics: {input: [one, two.three]}
            monitoring: {address: "::1"}
            """
        let loaded = try load(text).get()
        #expect(try load(ConfigurationPrinter.effective(loaded)).get().configuration == loaded.configuration)
        #expect(ConfigurationPrinter.effective(loaded).contains("  group_id: \"true\"  # c.yaml:1\n"))
    }

    @Test func linesFitAPage() {
        for line in ConfigurationPrinter.annotated().split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
    }

    @Test func everyOptionIsExplainedAndItsUnitIsInItsName() {
        for section in Configuration.sections {
            #expect(section.help.hasSuffix("."))
            #expect(Set(section.options.map(\.name)).count == section.options.count)
            for option in section.options {
                #expect(option.help.hasSuffix("."), "\(option.name)")
                guard case .integer(let allowed, let unit) = option.type, case .integer(let value) = option.get(Configuration()) else {
                    continue
                }
                #expect(allowed.contains(value))
                #expect(option.name.hasSuffix("_ms") == (unit == .milliseconds) && option.name.hasSuffix("_bytes") == (unit == .bytes))
            }
        }
    }
}
