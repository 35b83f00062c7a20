/// Why a gazetteer cannot be loaded.
public enum GazetteerFault: Error, Equatable, Sendable {
    case unreadable(path: String), foreign(path: String), truncated(path: String, expected: Int, found: Int), damaged(path: String)

    /// The file, what is wrong with it, and the way out.
    public var message: String {
        switch self {
        case .unreadable(let path): "\(path): the gazetteer cannot be read; run `deploy/set-up` to build it"
        case .foreign(let path): "\(path): not a gazetteer of this version; run `deploy/set-up` to build it anew"
        case .truncated(let path, let expected, let found):
            "\(path): the gazetteer should have \(expected) bytes and has \(found); delete it and run `deploy/set-up`"
        case .damaged(let path): "\(path): the gazetteer is damaged; delete it and run `deploy/set-up`"
        }
    }
}

extension GazetteerFault: CustomStringConvertible {
    public var description: String { message }
}
