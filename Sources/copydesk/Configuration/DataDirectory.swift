/// Finds the folder of the language model and the gazetteer. A function of what it is given, so that its order can be tested.
enum DataDirectory {
    /// - Parameters:
    ///   - option: `data.directory`, or the `--model` of a command line.
    ///   - environment: looked at for `COPYDESK_DATA`.
    ///   - executable: the path of the running program, links resolved; nil when it is not known.
    ///   - exists: whether there is a file or folder.
    /// - Returns: what was asked for, whether it is there or not, so that its absence can be told by name; else the first of the usual places that is
    ///   there; else nil.
    static func find(option: String?, environment: [String: String], executable: String?, exists: (String) -> Bool) -> String? {
        if let option { return option }
        if let named = environment["COPYDESK_DATA"], !named.isEmpty { return named }
        guard let executable else { return nil }
        return places(executable: executable, exists: exists).first(where: exists)
    }

    /// `.data` of the checkout that the program was built in (the nearest folder above it with a package), then `../share/copydesk` beside it.
    private static func places(executable: String, exists: (String) -> Bool) -> [String] {
        var folders: [String] = []
        var rest = executable[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        let checkout = folders.first { exists($0 + "/Package.swift") }.map { $0 + "/.data" }
        let share = folders.count > 1 ? folders[1] + "/share/copydesk" : nil
        return [checkout, share].compactMap(\.self)
    }
}
