extension ConfigurationReader {
    /// A secret is a password, not a document.
    static let maximumSecretBytes = 16 << 10

    /// Fills each secret whose `_file` option is set. The environment is stronger than the file also here: of the two ways to give a secret, the one
    /// given there counts; both in one place is a fault.
    mutating func readSecrets(_ readFile: (String) throws(FileError) -> [UInt8]) {
        for section in Configuration.sections {
            for option in section.options where option.isSecret {
                guard let fileOption = Configuration.option(section: section.name, name: option.name + "_file") else { continue }
                let path = "\(section.name).\(option.name)", filePath = path + "_file"
                guard case .string(let file) = fileOption.get(configuration), let place = places[filePath] else { continue }
                if option.get(configuration) != .none, let other = places[path] {
                    switch (other, place) {
                    case (.environment, .file):
                        clear(fileOption, path: filePath)
                        continue
                    case (.file, .environment): break
                    default:
                        note(.givenTwice(path, and: filePath), at: place)
                        continue
                    }
                }
                set(option, path: path, at: place) { path throws(ConfigurationFault) in
                    try .string(Self.secret(in: file, filePath, readFile))
                }
            }
        }
    }

    private static func secret(
        in file: String, _ path: String, _ readFile: (String) throws(FileError) -> [UInt8]
    ) throws(ConfigurationFault) -> String {
        func unreadable(_ reason: String) -> ConfigurationFault { .secretUnreadable(path, file: file, reason: reason) }
        var bytes: [UInt8]
        do throws(FileError) { bytes = try readFile(file) } catch { throw unreadable(error.reason) }
        guard bytes.count <= maximumSecretBytes else {
            throw unreadable("it has \(bytes.count) bytes; a secret can have \(maximumSecretBytes)")
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw unreadable("it is not UTF-8 text") }
        guard !text.isEmpty else { throw unreadable("it is empty") }
        guard TextFormat.any.accepts(text) else { throw unreadable("it has control characters in it; a secret is one line") }
        return text
    }
}
