import Foundation
import LanguageModel
import Testing

@testable import Extraction

@Suite("The lexicon of events")
struct EventLexiconTests {
    @Test func everyLineReads() {
        #expect(EventLexicon.shared.faults == [])
        #expect(EventLexicon.shared.patterns.count > 400)
    }

    @Test("The program holds the lexicon as it stands in config; deploy/embed-lexicon writes it")
    func isUpToDate() throws {
        let file = try String(contentsOf: checkout.appending(path: "config/events.lexicon"), encoding: .utf8)
        #expect(EventLexiconText.text == file)
    }

    @Test(
        "Lines that make no sense are named",
        arguments: [
            ("A hit R :: x", "a pattern outside a section"), ("@ HUG", "'HUG' is no PLOVER type"),
            ("@ AID\nA help R", "a pattern needs an example behind '::'"),
            ("@ AID\nhelp R :: x", "a pattern begins with A, R, B, * (a verb's subject), ~ (a noun) or = (an adjective)"),
            ("@ AID\nA send $nothing :: x", "there is no list '$nothing'"), ("@ AID\nA send to :: x", "'to' has nothing behind it"),
            ("@ AID\nA send food money :: x", "of two objects the first is R or R!, the second are words"),
        ])
    func faults(_ text: String, _ reason: String) {
        let faults = EventLexicon(text).faults
        #expect(faults.map(\.reason) == [reason])
        #expect(faults.first?.line == text.split(separator: "\n").count)
    }

    /// Every pattern's example, through the language model and all that follows.
    @Test func everyExampleIsFound() throws {
        let knowledge = try wholeKnowledge()
        let model = try #require(knowledge.languageModel)
        let entities = Entities(gazetteer: knowledge.gazetteer), terms = TaggedText.Terms(model.labels), events = Events()
        var missed: [String] = []
        for pattern in EventLexicon.shared.patterns {
            let example = try #require(Example(pattern), "line \(pattern.line): an operator's example needs '=> TYPE'")
            let text = Array(example.text.utf8)
            let analysis = model.analyze(text, blocks: [0..<text.count])
            var known = entities.find(in: TaggedText(text, analysis, terms))
            let found = events.find(in: SyntaxTree(text, analysis), &known)
            if !found.contains(where: example.isShown(by:)) {
                missed.append("line \(pattern.line): \(pattern.source) :: \(pattern.example)")
            }
        }
        #expect(missed == [])
    }
}

/// A pattern's example: the text, and where actors and recipients stand in it, in code points.
private struct Example {
    var text = "", actors: [Range<Int>] = [], recipients: [Range<Int>] = [], type: EventType

    init?(_ pattern: EventPattern) {
        let halves = pattern.example.components(separatedBy: " => ")
        if halves.count > 1, let named = EventType(rawValue: halves[1]) {
            type = named
        } else if case .event(let kind) = pattern.meaning {
            type = kind.type
        } else {
            return nil
        }
        var open: (isActor: Bool, start: Int)?
        var rest = halves[0][...]
        while let letter = rest.first {
            if rest.hasPrefix("[A ") || rest.hasPrefix("[R ") {
                open = (rest.hasPrefix("[A "), text.unicodeScalars.count)
                rest = rest.dropFirst(3)
                continue
            }
            if letter == "]", let start = open {
                if start.isActor {
                    actors.append(start.start..<text.unicodeScalars.count)
                } else {
                    recipients.append(start.start..<text.unicodeScalars.count)
                }
                open = nil
            } else {
                text.append(letter)
            }
            rest = rest.dropFirst()
        }
    }

    func isShown(by event: Event) -> Bool {
        func names(_ participants: [EventParticipant], _ spans: [Range<Int>]) -> Bool {
            spans.allSatisfy { span in participants.contains { $0.mention.overlaps(span) } }
        }
        return event.type == type && names(event.actors, actors) && names(event.recipients, recipients)
    }
}
