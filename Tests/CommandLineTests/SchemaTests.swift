import Testing

@testable import copydesk

@Suite("Schema") struct SchemaTests {
    @Test func theProgramPrintsTheFileInTheRepository() throws {
        let file = String(decoding: try FileReader.contents(of: repositoryFile("config/record.schema.json")), as: UTF8.self)
        #expect(RecordSchema.json == file, "stale: run deploy/embed-schema")
    }
}
