import Foundation
import Testing

@testable import Extraction

/// Pages that were cut, spliced, nested, doubled and read in the wrong encoding. Whatever comes in, a record comes out, and keeps its invariants.
///
/// The long form takes about ten minutes: `COPYDESK_FUZZ_PAGES=100000 deploy/test --filter PageFuzzTests`.
struct PageFuzzTests {
    private static let pages = ProcessInfo.processInfo.environment["COPYDESK_FUZZ_PAGES"].flatMap { Int($0) } ?? 400
    private static let words = [
        "<div>", "</div>", "<p>", "<article>", "<table><tr><td>", "<li>", "<!--", "-->", "<script>", "</script>", "<a href=\"#\">", "\"",
        "'", ">", "<", "&amp;",
        "&#x110000;", "&#0;", "\u{0}", "\u{200B}", "â€™", "<h1>", "<svg>", "<style>", "<body>", "</html>", "]]>", "<![CDATA[",
        "{\"@type\":", "\u{FEFF}",
    ].map { Array($0.utf8) }

    @Test("Mutated pages are records that keep their invariants", arguments: [UInt64](1...4))
    func mutated(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let pipeline = Pipeline()
        let page = Array(samplePage.utf8)
        let clock = ContinuousClock()
        for round in 0..<(Self.pages / 4) {
            var bytes = page
            for _ in 0..<Int.random(in: 1...8, using: &random) { Self.mutate(&bytes, page, &random) }
            let article = RawArticle(
                payload: bytes, contentType: ["text/html", "text/html; charset=windows-1251", "text/html; charset=shift_jis"][round % 3])
            let began = clock.now
            guard let record = try? pipeline.run(article) else { continue }
            #expect(began.duration(to: clock.now) < .seconds(5))
            expectInvariants(of: record, raw: [], "seed \(seed), round \(round)")
            try expectAll(of: article, in: record, "seed \(seed), round \(round)")
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ page: [UInt8], _ random: inout SplitMix) {
        let at = Int.random(in: 0...bytes.count, using: &random), end = min(bytes.count, at + Int.random(in: 0...400, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.removeSubrange(at...)
        case 1: bytes.removeSubrange(at..<end)
        case 2: bytes.replaceSubrange(at..., with: page.suffix(from: Int.random(in: 0...page.count, using: &random)))
        case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
        case 4:
            let word = words.randomElement(using: &random) ?? []
            bytes.insert(contentsOf: (0..<Int.random(in: 1...60, using: &random)).flatMap { _ in word }, at: at)
        case 5:
            for index in at..<end where Int.random(in: 0..<8, using: &random) == 0 { bytes[index] = .random(in: 0...255, using: &random) }
        case 6: bytes = Array(bytes.prefix(20_000)).flatMap { $0 < 0x80 ? [$0] : [0xC3, $0 & 0xBF] }  // encoded twice
        default:
            for _ in 0..<3 {
                bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        if bytes.count > 60_000 { bytes.removeSubrange(60_000...) }
    }

    /// Every word of the page stands in a block or in a struck region. Counted where nothing was repaired, so that the sums can be equal.
    private func expectAll(of article: RawArticle, in record: EnrichedRecord, _ context: Comment) throws {
        let source = try Intake(options: .init()).read(article)
        guard let page = source.page?.page, record.copy.blocks.allSatisfy({ $0.edits.isEmpty }) else { return }
        func marks(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 > 0x20 } }
        let kept = record.copy.blocks.filter { $0.node != nil }.reduce(0) { $0 + marks(record.copy.text[$1.bytes]) }
        #expect(marks(PageBlocks(of: page).text) == kept + record.copy.removed.reduce(0) { $0 + marks($1.text.utf8) }, context)
    }
}
