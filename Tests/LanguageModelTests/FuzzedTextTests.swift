import Glibc
import Testing

@testable import LanguageModel

/// Texts that nobody wrote: whatever comes, the analysis covers the text, its tree is one, and it is the same at any concurrency.
@Suite("Fuzzed texts") struct FuzzedTextTests {
    private static let pieces: [String] = [
        "the", "U.S.", "don't", "Mr.", "Smith", "$5.2bn", "(", ")", "\"", "'", "’s", "“", "”", "...", "—", "-", "--", "10:30am", "5km",
        "http://a.b/c?d=e#f",
        "x@y.org", ":-)", " ", "  ", "\n", "\t", "\u{A0}", "\u{200B}", "\u{AD}", "\u{301}", "é", "中文", "😀", "👨‍👩‍👧", "🇫🇷", "\u{FEFF}", "\u{0}",
        "\u{85}", "\u{2028}",
        "a.b", "A.B.C.", "can't've", "O'Neil", "1,000.5", "50%", "#tag", "@user", "/", "\\", "end.Next", "said", "on", "Monday", "in",
        "Paris", ",", ".", "?", "!",
        "\u{10FFFF}", "ǅ", "İ", "ß", "ﬁ",
    ]

    private func text(_ random: inout SplitMix) -> String {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
            (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
        }.joined()
    }

    private func expectSound(_ analysis: Analysis, of text: String) {
        let bytes = Array(text.utf8)
        var at = 0
        for token in 0..<analysis.count {
            #expect(Int(analysis.byteStarts[token]) == at && analysis.byteEnds[token] > analysis.byteStarts[token], "'\(text)'")
            at = Int(analysis.byteEnds[token]) + (analysis.hasSpace[token] ? 1 : 0)
            let root = sequence(first: token) { Int(analysis.heads[$0]) == $0 ? nil : Int(analysis.heads[$0]) }.prefix(analysis.count + 1)
            #expect(root.reduce(0) { count, _ in count + 1 } <= analysis.count, "'\(text)': the heads of \(token) go round")
            #expect(Int(analysis.leftEdges[token]) <= token && token <= Int(analysis.rightEdges[token]), "'\(text)'")
            #expect(!analysis.tag(token).isEmpty && !analysis.dependency(token).isEmpty, "'\(text)'")
        }
        #expect(at == bytes.count, "'\(text)' has bytes that no token covers")
        #expect(analysis.startsSentence.first ?? true, "'\(text)'")
        var end = 0
        for entity in analysis.entities {
            #expect(entity.start >= end && entity.end > entity.start && entity.end <= analysis.count, "'\(text)'")
            end = entity.end
        }
        for chunk in analysis.nounChunks { #expect(!chunk.isEmpty && chunk.upperBound <= analysis.count, "'\(text)'") }
    }

    @Test("Every text has a sound analysis", arguments: 1...4 as ClosedRange<UInt64>) func sound(seed: UInt64) throws {
        let model = try FetchedModel.small.model()
        var random = SplitMix(state: seed)
        for _ in 0..<500 {
            let text = text(&random)
            expectSound(model.analyze(text), of: text)
        }
    }

    @Test("Long monotony is analysed in bounded time", arguments: ["a", " ", "\n", ".", "'", "a.", "(", "\u{301}", "😀", "'s "])
    func monotony(_ piece: String) throws {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let model = try FetchedModel.small.model()
        let began = Self.threadSeconds()
        _ = model.analyze(text)
        #expect(Self.threadSeconds() - began < 10, "much room for a slow machine; no step may be quadratic")
    }

    /// What this thread has used of its processor: tests run side by side, and a busy machine is no fault.
    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    @Test("An analysis does not depend on what was analysed before or beside it") func determinism() async throws {
        let model = try LanguageModel(contentsOf: FetchedModel.small.folder)
        var random = SplitMix(state: 99)
        let texts = (0..<60).map { _ in text(&random) } + (try SpacyAnalysis.fixture().map(\.text))
        let expected = texts.map { Summary(model.analyze($0)) }
        let rounds = await withTaskGroup(of: Bool.self) { group in
            for round in 0..<8 {
                group.addTask {
                    (0..<texts.count).allSatisfy { step in
                        let number = (step * 31 + round * 17) % texts.count
                        return Summary(model.analyze(texts[number])) == expected[number]
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(rounds == Array(repeating: true, count: 8))
    }

    @Test("A block is analysed as if it were alone") func blocks() throws {
        let model = try FetchedModel.small.model()
        let texts = try SpacyAnalysis.fixture().map(\.text)
        let joined = Array(texts.joined(separator: "\n\n").utf8)
        var ranges: [Range<Int>] = [], at = 0
        for text in texts {
            ranges.append(at..<(at + text.utf8.count))
            at += text.utf8.count + 2
        }
        let whole = model.analyze(joined, blocks: ranges)
        #expect(whole.blocks.count == texts.count)
        for (text, tokens) in zip(texts, whole.blocks) {
            let alone = model.analyze(text)
            #expect(tokens.map(whole.tag) == (0..<alone.count).map(alone.tag), "\(text)")
            #expect(tokens.map { Int(whole.heads[$0]) - tokens.lowerBound } == alone.heads.map { Int($0) }, "\(text)")
            #expect(tokens.map(whole.lemma) == (0..<alone.count).map(alone.lemma), "\(text)")
        }
    }

    /// All that an analysis holds, in a form that can be compared.
    private struct Summary: Equatable {
        let numbers: [[Int32]], lemmas: [String], entities: [Analysis.Entity]

        init(_ analysis: Analysis) {
            numbers = [
                analysis.byteStarts, analysis.byteEnds, analysis.scalarStarts, analysis.heads, analysis.tags.map { Int32($0) },
                analysis.dependencies.map { Int32($0) }, analysis.morphologies.map { Int32($0) },
                analysis.startsSentence.map { $0 ? 1 : 0 },
            ]
            lemmas = (0..<analysis.count).map(analysis.lemma)
            entities = analysis.entities
        }
    }
}
