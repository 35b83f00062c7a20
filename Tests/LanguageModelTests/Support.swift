import Foundation

@testable import LanguageModel

/// The top of the checkout.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
/// The models that `deploy/set-up tests` fetches, each read once.
enum FetchedModel: String, CaseIterable {
    case small = "en_core_web_sm"
    case medium = "en_core_web_md"

    private static let models = Dictionary(
        uniqueKeysWithValues: allCases.map { name in
            (name, Result { () throws(ModelFault) in try LanguageModel(contentsOf: name.folder) })
        })

    var folder: URL { checkout.appending(path: ".data/\(rawValue)") }
    func model() throws -> LanguageModel { try Self.models[self]!.get() }
}

/// What spaCy itself says of one text; `compare-with-spacy --fixture` writes these.
struct SpacyAnalysis: Decodable {
    let text: String
    let words: [String], ws: [Bool], start: [Int], tag: [String], head: [Int], dep: [String], sent: [Bool], pos: [String], morph: [String]
    let lemma: [String], ents: [Span], chunks: [[Int]]
    /// Of the first texts only: features, the beginnings of both encoders' vectors, tags before the rules look at them.
    let features: [[String]]?, shared: [[Float]]?, own: [[Float]]?, firstTags: [String]?

    struct Span: Decodable, Equatable {
        let start: Int, end: Int, label: String

        init(start: Int, end: Int, label: String) {
            self.start = start
            self.end = end
            self.label = label
        }

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            start = try list.decode(Int.self)
            end = try list.decode(Int.self)
            label = try list.decode(String.self)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case text, words, ws, start, tag, head, dep, sent, pos, morph, lemma, ents, chunks, features, shared, own
        case firstTags = "first_tags"
    }

    static func fixture(of model: FetchedModel = .small) throws -> [SpacyAnalysis] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(model.rawValue).jsonl")
        return try Data(contentsOf: file).split(separator: 0x0A).map { try JSONDecoder().decode(SpacyAnalysis.self, from: $0) }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): repeatable randomness.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
