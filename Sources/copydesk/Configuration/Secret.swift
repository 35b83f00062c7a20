/// A password. However it is printed, dumped or interpolated, it shows asterisks; only who asks for `value` by name gets it.
struct Secret: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    static let mask = "********"

    let value: String

    init(_ value: String) { self.value = value }

    var description: String { Self.mask }
    var debugDescription: String { Self.mask }
    var customMirror: Mirror { Mirror(self, children: []) }
}
