/// Why a language model cannot be used. Every case of its folder names the file.
public enum ModelFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file is not there, or cannot be read.
    case unreadable(file: String, reason: String)
    /// The file is no MessagePack, or ends too early.
    case malformed(file: String, reason: String)
    /// The file is whole, but of another model than this code runs.
    case unexpected(file: String, what: String, expected: String, found: String)

    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "\(file): \(reason); the folder of a language model is expected, such as deploy/set-up makes in .data/en_core_web_sm"
        case .malformed(let file, let reason): "\(file): \(reason); the file is damaged, fetch the model anew"
        case .unexpected(let file, let what, let expected, let found):
            "\(file): \(what) is \(found), and \(expected) is expected; use spaCy's en_core_web_sm or en_core_web_md 3.8"
        }
    }
}
