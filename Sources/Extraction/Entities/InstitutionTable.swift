/// Institutions that belong to one country though their names do not say so, by ISO 3166-1 alpha-2: data, to be extended.
struct InstitutionTable: Sendable {
    private let codes: [UInt64: String]

    static let shared = InstitutionTable([
        "US":
            "White House, Pentagon, State Department, Department of Justice, Justice Department, Department of Homeland Security, Homeland Security,"
            + "Treasury Department, Federal Reserve, FBI, F.B.I., CIA, C.I.A., NSA, EPA, FDA, CDC, IRS, NASA, Capitol Hill, Wall Street, Republican Party,"
            + "Democratic Party, Democratic National Committee, Republican National Committee, House of Representatives, Food and Drug Administration",
        "RU": "Kremlin, Duma, State Duma, Gazprom, Rosneft, FSB, GRU, TASS, RIA Novosti",
        "GB": "Downing Street, Whitehall, House of Commons, Scotland Yard, Foreign Office, Home Office, BBC, NHS, MI5, MI6",
        "DE": "Bundestag, Bundesbank, Bundeswehr", "FR": "Élysée, Elysee, Quai d'Orsay",
        "IL": "Knesset, Mossad, IDF, Israel Defense Forces, Shin Bet",
        "IN": "Lok Sabha, Rajya Sabha, BJP", "CN": "Xinhua, Politburo, People's Liberation Army",
        "IR": "Majlis, Revolutionary Guards, IRNA", "IE": "Dáil, Dail",
        "JP": "Diet", "PK": "ISI", "ZA": "ANC, African National Congress", "PS": "Hamas, Fatah, Palestinian Authority", "LB": "Hezbollah",
    ])

    /// - Parameter institutions: comma-separated names for each country.
    init(_ institutions: [String: String]) {
        var codes: [UInt64: String] = [:]
        for (code, list) in institutions {
            for name in list.split(separator: ",") {
                codes[TokenFacts.key(name.split(separator: " ").map { TokenFacts.hash($0.lowercased().utf8) })] = code
            }
        }
        self.codes = codes
    }

    subscript(_ lowerKey: UInt64) -> String? { codes[lowerKey] }
}
