import Testing

@testable import Extraction

/// Who does what to whom in sentences in the manner of the news, by the construction that says it.
@Suite("The grammar of events")
struct EventGrammarTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String, expected: [String]
        var testDescription: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "Passives",
        arguments: [
            Row("Two engineers were arrested by Egyptian police on Monday.", "COERCE arrest [Egyptian police] > [Two engineers]"),
            Row("The minister was sued by the company over the contract.", "ACCUSE legal [the company] > [The minister]"),
            Row(
                "A reporter accused of spying was deported by Egypt.", "ACCUSE allege [] > [A reporter]",
                "COERCE deport [Egypt] > [A reporter]"),
            Row("The village was destroyed by the flood."),
            Row("A roadside bomb killed two policemen near Kassala.", "ASSAULT [] > [two policemen]"),
        ]) func passives(_ row: Row) throws
    { try expect(row) }

    @Test(
        "Nominalisations",
        arguments: [
            Row("Egypt's expulsion of Sudanese diplomats surprised the council.", "SANCTION [Egypt] > [Sudanese diplomats]"),
            Row("The arrest of Tomas Reyes by Chilean police angered his family.", "COERCE arrest [Chilean police] > [Tomas Reyes]"),
            Row("Talks between Kenya and Sudan ended on Friday.", "CONSULT meet [Kenya, Sudan] > []"),
        ]) func nominalisations(_ row: Row) throws
    { try expect(row) }

    @Test(
        "Light verbs",
        arguments: [
            Row("France launched an investigation into the bank.", "ACCUSE investigate [France] > [the bank]"),
            Row("Mr Reyes paid a visit to Norway.", "CONSULT visit [Reyes] > [Norway]"),
            Row("Sudan faced criticism from Kenya.", "ACCUSE disapprove [Kenya] > [Sudan]"),
        ]) func lightVerbs(_ row: Row) throws
    { try expect(row) }

    @Test(
        "Coordination, apposition and control",
        arguments: [
            Row("The army arrested and deported three students.", "COERCE arrest [The army] > [three students]"),
            Row("Egypt condemned Kenya and Sudan.", "ACCUSE disapprove [Egypt] > [Kenya, Sudan]"),
            Row("Kenya and Sudan signed a trade agreement in Geneva.", "SUPPORT sign [Kenya, Sudan] > []"),
            Row("The premier, Ana Brum, met Tomas Reyes in Lisbon.", "CONSULT meet [Ana Brum, Tomas Reyes] > []"),
            Row("Kenya promised to help Sudan.", "AGREE [Kenya] > [Sudan]"),
            Row("Kenya promised Sudan to send food.", "AGREE [Kenya] > [Sudan]"),
            Row("Egypt urged Sudan to release the prisoners.", "REQUEST [Egypt] > [Sudan]"),
        ]) func coordination(_ row: Row) throws
    { try expect(row) }

    @Test(
        "Realis",
        arguments: [
            Row("Kenya did not attack Sudan.", "ASSAULT negated [Kenya] > [Sudan]"),
            Row("No soldiers were killed by the rebels.", "ASSAULT negated [the rebels] > [No soldiers]"),
            Row("Kenya did not issue a statement condemning Sudan.", "ACCUSE disapprove negated [Kenya] > [Sudan]"),
            Row("If Kenya attacks Sudan, the council will meet.", "ASSAULT hypothetical [Kenya] > [Sudan]"),
            Row("Kenya may help Sudan.", "AID hypothetical [Kenya] > [Sudan]"),
            Row("Kenya tried to invade Sudan.", "ASSAULT hypothetical [Kenya] > [Sudan]"),
            Row("The judge rejected a request to release the prisoners.", "CONCEDE hypothetical [The judge] > [the prisoners]"),
            Row("Kenya will help Sudan.", "AGREE future [Kenya] > [Sudan]"),
            Row(
                "The mayor will meet the farmers and thank the nurses.", "AGREE future [The mayor] > [the farmers]",
                "AGREE future [The mayor] > [the nurses]"),
            Row("Every year voters in many countries punish candidates.", "SANCTION general [voters] > [candidates]"),
        ]) func realis(_ row: Row) throws
    { try expect(row) }

    @Test(
        "Words are no blows",
        arguments: [
            Row("Mr Reyes attacked Ms Brum's record on taxes.", "ACCUSE disapprove [Reyes] > [Brum]"),
            Row("Senator Ana Brum attacked the newspaper on Monday.", "ACCUSE disapprove [Ana Brum] > [the newspaper]"),
            Row("The rebels attacked the newspaper on Monday.", "ASSAULT [The rebels] > [the newspaper]"),
            Row("The company attacked Ms Brum for closing the bridge.", "ACCUSE disapprove [The company] > [Brum]"),
            Row("Mr Reyes, who was carrying a knife, attacked Ms Brum.", "ASSAULT [Reyes] > [Brum]"),
            Row("Democrats took control of the Senate."),
            Row("The rebels took control of the town.", "ASSAULT [The rebels] > [the town]"),
            Row("Mr Reyes called Ms Brum a liar.", "ACCUSE disapprove [Reyes] > [Brum]"),
        ]) func quarrels(_ row: Row) throws
    { try expect(row) }

    @Test(
        "What is none",
        arguments: [
            Row("The Rovers attacked the Wanderers early in the season, but the goalkeeper and the striker held the league's best team."),
            Row("The study demonstrates that the river is rising."),
            Row("Mr Reyes told reporters he did not know the answer."),
            Row("Mr Reyes campaigned for governor."),
            Row("Mr Reyes spoke to reporters in Lisbon."),
            Row("Sudan's debt forced the bank to close."),
            Row("Egypt opposed the Sudan war."),
            Row("Budget talks resume | Mayor slams Reyes | Weather for Monday"),
        ]) func none(_ row: Row) throws
    { try expect(row) }

    @Test(
        "What was not done",
        arguments: [
            Row(
                "Kenya neither condemned Sudan nor met Egypt.", "ACCUSE disapprove negated [Kenya] > [Sudan]",
                "CONSULT meet negated [Kenya, Egypt] > []"),
            Row("The minister left without meeting Mr Reyes.", "CONSULT meet negated [The minister, Reyes] > []"),
            Row("A court barred Ms Brum from suing Mr Reyes.", "COERCE restrict [A court] > [Brum]"),
        ]) func undone(_ row: Row) throws
    { try expect(row) }

    @Test("Without a gazetteer there are fewer events, and none that are not there with one")
    func withoutGazetteer() throws {
        let knowledge = try wholeKnowledge()
        let bare = Pipeline(knowledge: Knowledge(languageModel: knowledge.languageModel)), whole = Pipeline(knowledge: knowledge)
        for text in [
            "Egypt condemned Kenya and Sudan. Police in Lisbon arrested Tomas Reyes on Monday.",
            "Mr Reyes, who was carrying a knife, attacked Ms Brum. \"He came from nowhere,\" said Ana Brum.",
        ] {
            let article = RawArticle(payload: Array(text.utf8), contentType: "text/plain")
            let less = try bare.run(article), more = try whole.run(article)
            let known = Set((more.events ?? []).map { "\($0.type) \($0.mentions.map(\.text))" })
            #expect((less.events ?? []).allSatisfy { known.contains("\($0.type) \($0.mentions.map(\.text))") })
            #expect((less.quotes ?? []).map(\.content) == (more.quotes ?? []).map(\.content))
        }
    }

    @Test("Who says so: the narrator, the subject of a verb of saying, a quotation's speaker")
    func attribution() throws {
        #expect(try sources("The rebels killed a nurse in Kassala.") == [])
        #expect(try sources("Police said the rebels had killed a nurse.") == ["Police"])
        #expect(try sources(#""The rebels killed a nurse," Tomas Reyes said."#) == ["Tomas Reyes"])
    }

    @Test("Mentions of one event come together, those of another stay apart")
    func merging() throws {
        let record = try record(
            "The rebels attacked the army on Monday. Tomas Reyes denounced the rebels' attack on the army. The army attacked the rebels in turn."
        )
        let assaults = (record.events ?? []).filter { $0.type == .assault }
        #expect(assaults.map(\.mentions.count) == [2, 1])
        #expect(assaults.first?.actors.map(\.entity) == assaults.last?.recipients.map(\.entity))
    }

    @Test("Teasers of other articles within a paragraph bring neither events nor quotations")
    func teasers() throws {
        let record = try record(
            "The council met on Monday. Senator Ana Brum Ana Maria BrumReyes urges mayor to resign Mayor says Reyes lied Reyes slams council MORE"
        )
        #expect((record.events ?? []).allSatisfy { $0.mentions.allSatisfy { $0.end < 27 } })
        #expect(record.quotes == [])
    }

    private func record(_ text: String) throws -> EnrichedRecord {
        try wholePipeline().run(RawArticle(payload: Array(text.utf8), contentType: "text/plain"))
    }

    private func expect(_ row: Row) throws {
        let record = try record(row.text)
        #expect((record.events ?? []).map { line($0, record) } == row.expected)
    }

    /// An event in one line: type, mode, realis unless it is actual, those who act and those who undergo.
    private func line(_ event: Event, _ record: EnrichedRecord) -> String {
        let names = names(record)
        func list(_ sides: [EventParticipant]) -> String { "[" + sides.map { names[$0.entity] ?? "?" }.joined(separator: ", ") + "]" }
        let words = [event.type.rawValue, event.mode, event.realis == .actual ? nil : event.realis.rawValue].compactMap { $0 }
        return words.joined(separator: " ") + " \(list(event.actors)) > \(list(event.recipients))"
    }

    private func sources(_ text: String) throws -> [String] {
        let record = try record(text), names = names(record)
        let event = try #require(record.events?.first)
        return event.mentions.flatMap(\.sources).map { names[$0] ?? "?" }
    }

    private func names(_ record: EnrichedRecord) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (record.entities ?? []).map { ($0.id, $0.name) })
    }
}
