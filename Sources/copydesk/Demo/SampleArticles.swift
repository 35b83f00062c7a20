import Glibc

/// The articles that `demo` shows: `config/samples` of the checkout the program was built in, else `../share/copydesk/samples` beside it.
enum SampleArticles {
    /// One message a line of each `.jsonl`, one a file of everything else; by name of the file.
    static func load(executable: String?) throws(FileError) -> [[UInt8]] {
        guard let folder = executable.flatMap({ folder(executable: $0, exists: { access($0, R_OK) == 0 }) }) else {
            throw FileError(reason: "no sample articles beside the program (config/samples of its checkout, or ../share/copydesk/samples)")
        }
        guard let handle = opendir(folder) else { throw .last() }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        var articles: [[UInt8]] = []
        for name in names.sorted() {
            let content = try FileReader.contents(of: folder + "/" + name)
            articles += name.hasSuffix(".jsonl") ? content.split(separator: 0x0A).map(Array.init) : [content]
        }
        return articles
    }

    static func folder(executable: String, exists: (String) -> Bool) -> String? {
        var folders: [String] = []
        var rest = executable[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        let checkout = folders.first { exists($0 + "/Package.swift") }.map { $0 + "/config/samples" }
        let share = folders.count > 1 ? folders[1] + "/share/copydesk/samples" : nil
        return [checkout, share].compactMap(\.self).first(where: exists)
    }
}
