import Foundation
import Glibc
import Kafka

/// Which articles are being edited, kept in a file so that the next process knows what the last one died of.
///
/// A file of lines of one length, one for each article in work, blank when there is none. A line is written with one system call before an edit and
/// one after it; it reaches the kernel, so it outlives the process, though not the machine (after a power cut nobody is suspected, which is right).
/// It holds places, never content.
final class CrashJournal: Sendable {
    enum Failure: Error, Sendable {
        case unusable(path: String, reason: String)
        /// Another worker works there.
        case inUse(path: String)
    }

    /// Of one line, the longest topic name (249 bytes) and two numbers in it.
    private static let lineBytes = 304
    private let file: Int32
    private let directory: String

    /// Opens the journal in a folder, which is made if need be, and locks it for the life of this object. Returns the articles that were in work when
    /// the last process ended.
    static func open(in directory: String) throws(Failure) -> (journal: CrashJournal, inWork: [ArticlePlace], suspects: Suspects) {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .unusable(path: directory, reason: error.localizedDescription)
        }
        let path = directory + "/in-work"
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unusable(path: path, reason: String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .inUse(path: directory)
        }
        let journal = CrashJournal(file: file, directory: directory)
        let lines = (FileManager.default.contents(atPath: path) ?? Data()).split(separator: UInt8(ascii: "\n"))
        let inWork = lines.compactMap { line in ArticlePlace(text: line.prefix { $0 != UInt8(ascii: "|") }) }
        let suspects = Suspects(text: FileManager.default.contents(atPath: journal.suspectsPath) ?? Data())
        return (journal, inWork, suspects)
    }

    private init(file: Int32, directory: String) {
        self.file = file
        self.directory = directory
    }

    deinit { close(file) }

    private var suspectsPath: String { directory + "/suspects" }

    /// Keeps the suspects for the next process. Replaces the file as a whole: a process that dies meanwhile leaves the old one.
    func keep(_ suspects: Suspects) throws(Failure) {
        do {
            try Data(suspects.text.utf8).write(to: URL(fileURLWithPath: suspectsPath), options: .atomic)
        } catch {
            throw .unusable(path: suspectsPath, reason: error.localizedDescription)
        }
    }

    /// Nobody is in work. To be called when what was in work has been kept as suspects.
    func clear() { ftruncate(file, 0) }

    func write(_ place: ArticlePlace, line: Int) {
        // The bar ends the place: topic names cannot have one.
        var bytes = Array(place.text.utf8.prefix(Self.lineBytes - 2)) + [UInt8(ascii: "|")]
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: Self.lineBytes - 1 - bytes.count) + [UInt8(ascii: "\n")]
        put(bytes, line)
    }

    func blank(line: Int) { put(Self.blankLine, line) }

    private static let blankLine = [UInt8](repeating: UInt8(ascii: " "), count: lineBytes - 1) + [UInt8(ascii: "\n")]

    private func put(_ bytes: [UInt8], _ line: Int) {
        // A line that cannot be written (a full disk) is one article that would not be suspected.
        _ = pwrite(file, bytes, bytes.count, off_t(line * Self.lineBytes))
    }
}
