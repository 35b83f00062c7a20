/// A configuration that was found right, and where its values come from.
struct LoadedConfiguration: Sendable {
    var configuration: Configuration
    /// For each option that was given, by its path (`kafka.group_id`), where.
    var places: [String: ConfigurationPlace]
}

extension Configuration {
    /// Reads a file, the environment and the files of secrets, in this order of strength, and checks all of it.
    ///
    /// - Parameters:
    ///   - file: nil: defaults and environment only.
    ///   - readFile: reads a file whole; a parameter so that tests need none.
    /// - Throws: every fault at once.
    static func load(
        file: String?, environment: [String: String],
        readFile: (String) throws(FileError) -> [UInt8] = { path throws(FileError) in try FileReader.contents(of: path) }
    ) throws(ConfigurationError) -> LoadedConfiguration {
        var reader = ConfigurationReader()
        if let file {
            do throws(FileError) {
                reader.apply(bytes: try readFile(file), file: file)
            } catch {
                reader.note(.unreadable(reason: error.reason), at: .file(file, line: 0))
            }
        }
        reader.apply(environment: environment)
        reader.readSecrets(readFile)
        reader.checkCombinations()
        guard reader.faults.isEmpty else { throw ConfigurationError(faults: reader.faults) }
        return LoadedConfiguration(configuration: reader.configuration, places: reader.places)
    }
}

extension ConfigurationReader {
    mutating func apply(bytes: [UInt8], file: String) {
        guard bytes.count <= YAMLParser.maximumBytes else {
            return note(.tooLarge(bytes: bytes.count, allowed: YAMLParser.maximumBytes), at: .file(file, line: 0))
        }
        do throws(YAMLError) {
            apply(try YAMLParser.parse(bytes), file: file)
        } catch {
            note(.syntax(error.message), at: .file(file, line: error.line))
        }
    }
}
