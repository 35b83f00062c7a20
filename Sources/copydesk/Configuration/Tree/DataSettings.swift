/// Where the language model and the gazetteer are.
struct DataSettings: Equatable, Sendable {
    var directory: String?
}

extension DataSettings {
    static let options: [Option<Self>] = [
        .optionalString(
            "directory", \.directory,
            help:
                "The folder that holds them. null: the folder that the environment variable COPYDESK_DATA names, else .data of the checkout that the "
                + "program was built in, else ../share/copydesk beside the program.")
    ]
}
