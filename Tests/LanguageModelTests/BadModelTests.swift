import Foundation
import Testing

@testable import LanguageModel

/// Folders that are no model, or a damaged one. Each is a fault that names the file, or, where only numbers changed, a model that works.
@Suite("Bad models") struct BadModelTests {
    private static let files = [
        "meta.json", "tokenizer", "vocab/lookups.bin", "vocab/vectors", "tok2vec/model", "tagger/model", "tagger/cfg", "parser/model",
        "parser/moves", "ner/model", "ner/moves", "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin",
    ]

    /// A package whose files this code does not know byte for byte, as an official one.
    private static let official = #"{"lang":"en","name":"core_web_sm","version":"3.8.0"}"#
    private static let officialMedium = #"{"lang":"en","name":"core_web_md","version":"3.8.0"}"#

    /// A folder like the real one, but for one file, which has these bytes, or is left out for nil.
    private func withModel<Result>(
        _ file: String, _ bytes: [UInt8]?, meta: String?, of model: FetchedModel, _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "model-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in Self.files + ["vocab/key2row"] {
            let copy = folder.appending(path: name)
            try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            if name == file {
                if let bytes { try Data(bytes).write(to: copy) }
            } else if name == "meta.json", let meta {
                try Data(meta.utf8).write(to: copy)
            } else {
                try FileManager.default.createSymbolicLink(at: copy, withDestinationURL: model.folder.appending(path: name))
            }
        }
        return try body(folder)
    }

    /// How the model with one file changed is refused; nil when it is not, and then it must analyse a text without harm.
    private func refusal(
        _ file: String, _ bytes: [UInt8]?, meta: String? = official, of model: FetchedModel = .small
    ) throws -> ModelFault? {
        try withModel(file, bytes, meta: meta, of: model) { folder in
            do throws(ModelFault) {
                let model = try LanguageModel(contentsOf: folder)
                let analysis = model.analyze("He didn't say why the U.S. left Geneva on Friday. Nobody did, said Ms. Ruiz.")
                #expect(analysis.heads.allSatisfy { (0..<Int32(analysis.count)).contains($0) })
                return nil
            } catch {
                #expect(error.description.contains(file), "\(error) names another file than \(file)")
                return error
            }
        }
    }

    @Test("A file that is missing, empty, cut short or another is named", arguments: files) func missing(_ file: String) throws {
        let whole = [UInt8](try Data(contentsOf: FetchedModel.small.folder.appending(path: file)))
        for bytes in [nil, [], Array(whole.prefix(whole.count / 2)), Array("another".utf8), Array(whole.dropLast(1))] as [[UInt8]?] {
            #expect(try refusal(file, bytes) != nil, "\(file) with \(bytes?.count ?? -1) bytes")
        }
    }

    @Test("The medium model's vectors, and their words, are checked too", arguments: ["vocab/vectors", "vocab/key2row"])
    func vectors(_ file: String) throws {
        let whole = [UInt8](try Data(contentsOf: FetchedModel.medium.folder.appending(path: file)))
        var damaged = [nil, [], Array(whole.prefix(whole.count / 2)), Array("another".utf8), Array(whole.dropLast(1))] as [[UInt8]?]
        if file == "vocab/vectors" {
            // Another version of numpy's format, a header that ends behind the file, and another type of number.
            for (place, byte) in [(6, 2), (9, 255), (21, UInt8(ascii: "i"))] as [(Int, UInt8)] {
                var bytes = whole
                bytes[place] = byte
                damaged.append(bytes)
            }
        }
        for bytes in damaged {
            #expect(try refusal(file, bytes, meta: Self.officialMedium, of: .medium) != nil, "\(file) with \(bytes?.count ?? -1) bytes")
        }
    }

    @Test("A folder that is not there, and a model of another language or version") func foreign() throws {
        #expect(throws: ModelFault.self) { try LanguageModel(contentsOf: URL(filePath: "/nonexistent")) }
        for meta in [#"{"lang":"de","name":"core_news_sm","version":"3.8.0"}"#, #"{"lang":"en","name":"core_web_sm","version":"2.3.1"}"#] {
            guard case .unexpected? = try refusal("meta.json", Array(meta.utf8)) else {
                Issue.record("\(meta) was taken")
                continue
            }
        }
    }

    @Test("The package that set-up fetches is known byte for byte", arguments: files.dropFirst()) func damaged(_ file: String) throws {
        var bytes = [UInt8](try Data(contentsOf: FetchedModel.small.folder.appending(path: file)))
        bytes[bytes.count * 2 / 3] ^= 0x10
        #expect(try refusal(file, bytes, meta: nil) != nil)
    }

    @Test("Bytes changed at random neither trap nor hang", arguments: 1...4 as ClosedRange<UInt64>) func fuzzed(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for _ in 0..<20 {
            let file = Self.files.randomElement(using: &random) ?? "tokenizer"
            var bytes = [UInt8](try Data(contentsOf: FetchedModel.small.folder.appending(path: file)))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
            case 1: for _ in 0..<5 { bytes[.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random) }
            case 2: bytes[.random(in: 0..<min(400, bytes.count), using: &random)] = .random(in: 0...255, using: &random)
            case 3:
                let at = Int.random(in: bytes.indices, using: &random)
                bytes.insert(contentsOf: (0..<7).map { _ in .random(in: 0...255, using: &random) }, at: at)
            default:
                // Numbers turned into the largest there are: the network must get through overflow.
                let at = Int.random(in: bytes.indices, using: &random)
                for index in at..<min(bytes.count, at + 4000) { bytes[index] = 0x7E }
            }
            _ = try refusal(file, bytes)
        }
    }
}
