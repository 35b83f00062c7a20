import Extraction
import Foundation

/// Why the daemon has nothing to read articles with.
enum KnowledgeError: Error, CustomStringConvertible {
    case nowhere
    case fault(KnowledgeFault)

    var description: String {
        let wayOut = "or go without it: --no-language-model, or extraction.language_model: false"
        return switch self {
        case .nowhere:
            "there is no language model in the usual places: run deploy/set-up, name its folder with data.directory or --data, \(wayOut)"
        case .fault(let fault): "\(fault); \(wayOut)"
        }
    }
}

extension Knowledge {
    /// What these settings ask for; nil when it cannot be had, which standard error is told.
    static func loadOrTell(_ extraction: ExtractionSettings, _ data: DataSettings) -> Knowledge? {
        do throws(KnowledgeError) {
            return try load(extraction, data)
        } catch {
            StandardStream.error.write("copydesk: \(error)\n")
            return nil
        }
    }

    /// What these settings ask for: nothing, or both the language model and the gazetteer.
    static func load(_ extraction: ExtractionSettings, _ data: DataSettings) throws(KnowledgeError) -> Knowledge {
        guard extraction.languageModel else { return Knowledge() }
        let folder = DataDirectory.find(
            option: data.directory, environment: ProcessEnvironment.variables, executable: ProcessEnvironment.executable,
            exists: { FileManager.default.fileExists(atPath: $0) })
        guard let folder else { throw .nowhere }
        do throws(KnowledgeFault) {
            return try Knowledge(
                contentsOf: URL(filePath: folder, directoryHint: .isDirectory),
                model: data.languageModel.map { URL(filePath: $0, directoryHint: .isDirectory) })
        } catch {
            throw .fault(error)
        }
    }
}
