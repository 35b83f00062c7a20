/// Everything that can be set, with its defaults: `Configuration()` is what runs when nothing is said. See `config/copydesk.yaml`, which is printed
/// from the same tables.
struct Configuration: Equatable, Sendable {
    var kafka = KafkaSettings()
    var topics = TopicSettings()
    var ingestion = IngestionSettings()
    var failures = FailureSettings()
    var state = StateSettings()
    var extraction = ExtractionSettings()
    var data = DataSettings()
    var monitoring = MonitoringSettings()

    /// One part of the configuration file.
    struct Section: Sendable {
        let name: String
        let help: String
        let options: [Option<Configuration>]

        init<Settings>(
            _ name: String, _ path: WritableKeyPath<Configuration, Settings> & Sendable, help: String, options: [Option<Settings>]
        ) {
            self.name = name
            self.help = help
            self.options = options.map { $0.lifted(to: path) }
        }
    }

    /// In the order in which they are printed.
    static let sections: [Section] = [
        Section("kafka", \.kafka, help: "How to reach Kafka, and as whom.", options: KafkaSettings.options),
        Section("topics", \.topics, help: "Where articles come from and where records go.", options: TopicSettings.options),
        Section(
            "ingestion", \.ingestion, help: "How much is in work at once, and when it counts as done.", options: IngestionSettings.options),
        Section("failures", \.failures, help: "What is done about articles that cannot be processed.", options: FailureSettings.options),
        Section("state", \.state, help: "What outlives the process.", options: StateSettings.options),
        Section("extraction", \.extraction, help: "How an article is read.", options: ExtractionSettings.options),
        Section("data", \.data, help: "Where the language model and the gazetteer are.", options: DataSettings.options),
        Section("monitoring", \.monitoring, help: "What the worker says about itself.", options: MonitoringSettings.options),
    ]

    static func option(section: String, name: String) -> Option<Configuration>? {
        sections.first { $0.name == section }?.options.first { $0.name == name }
    }
}
