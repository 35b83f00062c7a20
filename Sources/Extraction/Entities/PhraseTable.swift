/// Names of several words that models of news mistake, with what they are: data, to be extended.
struct PhraseTable: Sendable {
    private let labels: [UInt64: EntityType]

    static let shared = PhraseTable([
        (
            .group,
            "First Nations, First Nation, Native American, Native Americans, American Indian, American Indians, Indigenous Australians, African American,"
                + "African Americans, Asian American, Asian Americans, Sinn Feiner, Born Again, Latter-day Saints"
        ),
        (
            .organization,
            "White House, Red Cross, Red Crescent, Boko Haram, Al Qaeda, al Shabaab, Al Jazeera, Wall Street Journal, New York Times, Washington Post,"
                + "Associated Press, Agence France-Presse, Supreme Court, European Union, United Nations, African Union, Arab League, World Bank, Scotland Yard,"
                + "Downing Street, Goldman Sachs, Air Force, Sinn Fein, Human Rights Watch, Amnesty International, Doctors Without Borders, Reporters Without Borders"
        ),
    ])

    /// - Parameter phrases: comma-separated lists for each label.
    init(_ phrases: [(EntityType, String)]) {
        var labels: [UInt64: EntityType] = [:]
        for (label, list) in phrases {
            for phrase in list.split(separator: ",") {
                labels[TokenFacts.key(phrase.split(separator: " ").map { TokenFacts.hash($0.lowercased().utf8) })] = label
            }
        }
        self.labels = labels
    }

    subscript(_ lowerKey: UInt64) -> EntityType? { labels[lowerKey] }
}
