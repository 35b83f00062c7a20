import Foundation
import LanguageModel

/// What extraction knows before it reads an article: the language model and the gazetteer. Loaded once, then only read, by any number of tasks.
public struct Knowledge: Sendable {
    /// Without it a record has neither entities nor anything else that needs grammar.
    public let languageModel: LanguageModel?
    /// Without it places stay names.
    public let gazetteer: Gazetteer?

    /// The language model's folder below a data folder, as `deploy/set-up` lays it out.
    public static let modelPath = "en_core_web_sm"

    public init(languageModel: LanguageModel? = nil, gazetteer: Gazetteer? = nil) {
        self.languageModel = languageModel
        self.gazetteer = gazetteer
    }

    /// Loads both, in about a fifth of a second.
    /// - Parameters:
    ///   - folder: what `deploy/set-up` makes: the model in `en_core_web_sm`, the gazetteer in `gazetteer`.
    ///   - model: a folder of spaCy's to use instead of the model in there.
    public init(contentsOf folder: URL, model: URL? = nil) throws(KnowledgeFault) {
        do throws(ModelFault) {
            languageModel = try LanguageModel(contentsOf: model ?? folder.appending(path: Self.modelPath))
        } catch {
            throw .model(error)
        }
        do throws(GazetteerFault) {
            gazetteer = try Gazetteer(path: folder.appending(path: Gazetteer.relativePath).path)
        } catch {
            throw .gazetteer(error)
        }
    }

    /// The record's `pipeline.model`: name, version and the beginning of the digest of the model's files.
    var modelName: String {
        guard let languageModel else { return "none" }
        return "\(languageModel.name)-\(languageModel.version)-\(languageModel.digest.prefix(12))"
    }
}

/// Why a data folder cannot be used.
public enum KnowledgeFault: Error, Equatable, Sendable, CustomStringConvertible {
    case model(ModelFault)
    case gazetteer(GazetteerFault)

    public var description: String {
        switch self {
        case .model(let fault): fault.description
        case .gazetteer(let fault): fault.description
        }
    }
}
