import Foundation

/// The folder of a model, and the reading of its files.
struct ModelFolder {
    let url: URL
    /// Far above any file of such a model; a larger one is refused before it fills the memory.
    private static let maxBytes = 512 << 20

    func bytes(_ name: String) throws(ModelFault) -> [UInt8] {
        let file = url.appending(path: name)
        do {
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            guard size <= Self.maxBytes else { throw ModelFault.unreadable(file: file.path, reason: "it has \(size) bytes") }
            return Array(try Data(contentsOf: file, options: .mappedIfSafe))
        } catch let fault as ModelFault {
            throw fault
        } catch {
            throw .unreadable(file: file.path, reason: (error as NSError).localizedFailureReason ?? "it cannot be read")
        }
    }

    func messagePack(_ name: String) throws(ModelFault) -> MessagePackDocument {
        try MessagePackDocument(bytes(name), file: url.appending(path: name).path)
    }

    /// A JSON file whose root is an object.
    func json(_ name: String) throws(ModelFault) -> [String: Any] {
        let bytes = try bytes(name)
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw .malformed(file: url.appending(path: name).path, reason: "it is no JSON object")
        }
        return object
    }
}
