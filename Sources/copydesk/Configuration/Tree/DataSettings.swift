/// Where the language model and the gazetteer are.
struct DataSettings: Equatable, Sendable {
    var directory: String?
    var languageModel: String?
}

extension DataSettings {
    static let options: [Option<Self>] = [
        .optionalString(
            "directory", \.directory,
            help:
                "The folder that holds both, as deploy/set-up makes it. null: the folder that the environment variable COPYDESK_DATA names, else .data of "
                + "the checkout that the program was built in, else ../share/copydesk beside the program."),
        .optionalString(
            "language_model", \.languageModel,
            help: "The folder of spaCy's en_core_web_sm or en_core_web_md 3.8. null: en_core_web_sm in the folder of both."),
    ]
}
