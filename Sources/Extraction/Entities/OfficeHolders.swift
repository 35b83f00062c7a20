/// Who led which country when: lets "the U.S. president" be the one the article names. Data, to be extended; years are inclusive.
///
/// A row says nothing by itself: a person must be named in the article, and the publication year, where known, must fit.
struct OfficeHolders: Sendable {
    struct Office: Sendable {
        /// Hash of the office's noun: president, minister, secretary.
        let head: UInt64
        /// Hashes of the words that narrow it: prime, foreign, state.
        let modifiers: [UInt64]
        let country: String
        let years: ClosedRange<Int>
        /// Hash of the holder's given name.
        let given: UInt64
    }

    private let offices: [UInt64: [Office]]
    /// The same by surname alone.
    private let bySurname: [UInt64: [Office]]

    static let shared = OfficeHolders(table)

    init(_ table: String) {
        var offices: [UInt64: [Office]] = [:], bySurname: [UInt64: [Office]] = [:]
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "|").map(String.init)
            guard fields.count == 4 else { continue }
            // "secretary of state": what stands before "of" is the head.
            let parts = fields[1].split(separator: " ").split(separator: "of").map(Array.init)
            guard let noun = parts.first?.last else { continue }
            let head = TokenFacts.hash(noun.utf8),
                modifiers = (parts[0].dropLast() + parts.dropFirst().joined()).map { TokenFacts.hash($0.utf8) }
            let names = fields[0].lowercased().split(separator: " ").map { TokenFacts.hash($0.utf8) }
            let key = TokenFacts.key(names)
            for span in fields[3].split(separator: ",") {
                let years = span.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
                guard let first = years.first ?? nil else { continue }
                let last = years.count > 1 ? years[1] ?? 9999 : first
                guard first <= last else { continue }
                let office = Office(
                    head: head, modifiers: modifiers, country: fields[2], years: first...last, given: names.first ?? key)
                offices[key, default: []].append(office)
                bySurname[names.last ?? key, default: []].append(office)
            }
        }
        self.offices = offices
        self.bySurname = bySurname
    }

    /// The offices of a person by full name (hash of its lower-case words), in `year` if it is known.
    func offices(of name: UInt64, year: Int?) -> [Office] {
        (offices[name] ?? []).filter { office in year.map { office.years.contains($0) } ?? true }
    }

    /// The office that a person known by surname and office alone holds ("President Okoro"), if that fits one country only.
    func office(surname: UInt64, _ role: PersonRole, year: Int?) -> Office? {
        let found = (bySurname[surname] ?? []).filter { office in
            office.head == role.head && office.modifiers == role.modifiers && year.map { office.years.contains($0) } ?? true
        }
        return Set(found.map(\.country)).count == 1 ? found.first : nil
    }

    /// The country that a person of this full name led at any time, if it is one alone.
    func country(of name: UInt64) -> String? {
        let found = Set((offices[name] ?? []).map(\.country))
        return found.count == 1 ? found.first : nil
    }

    /// What those with a surname and an office (its noun's hash; nil for any) are called, as hashes of lower-case given names.
    func givenNames(surname: UInt64, office: UInt64?, year: Int?) -> Set<UInt64> {
        let found = (bySurname[surname] ?? []).filter { (office == nil || $0.head == office) && (year.map($0.years.contains) ?? true) }
        return Set(found.map(\.given))
    }

    private static let table = """
        Bill Clinton|president|US|1993-2001
        George Bush|president|US|1989-1993,2001-2009
        Barack Obama|president|US|2009-2017
        Donald Trump|president|US|2017-2021,2025-2029
        Joe Biden|president|US|2021-2025
        Hillary Clinton|secretary of state|US|2009-2013
        John Kerry|secretary of state|US|2013-2017
        Rex Tillerson|secretary of state|US|2017-2018
        Mike Pompeo|secretary of state|US|2018-2021
        Antony Blinken|secretary of state|US|2021-2025
        Marco Rubio|secretary of state|US|2025-2029
        Condoleezza Rice|secretary of state|US|2005-2009
        Colin Powell|secretary of state|US|2001-2005
        Vladimir Putin|president|RU|2000-2008,2012-
        Vladimir Putin|prime minister|RU|1999-2000,2008-2012
        Dmitry Medvedev|president|RU|2008-2012
        Dmitry Medvedev|prime minister|RU|2012-2020
        Boris Yeltsin|president|RU|1991-1999
        Sergei Lavrov|foreign minister|RU|2004-
        Sergey Lavrov|foreign minister|RU|2004-
        Tony Blair|prime minister|GB|1997-2007
        Gordon Brown|prime minister|GB|2007-2010
        David Cameron|prime minister|GB|2010-2016
        Theresa May|prime minister|GB|2016-2019
        Boris Johnson|prime minister|GB|2019-2022
        Liz Truss|prime minister|GB|2022
        Rishi Sunak|prime minister|GB|2022-2024
        Keir Starmer|prime minister|GB|2024-
        Angela Merkel|chancellor|DE|2005-2021
        Olaf Scholz|chancellor|DE|2021-2025
        Friedrich Merz|chancellor|DE|2025-
        Gerhard Schröder|chancellor|DE|1998-2005
        Jacques Chirac|president|FR|1995-2007
        Nicolas Sarkozy|president|FR|2007-2012
        François Hollande|president|FR|2012-2017
        Francois Hollande|president|FR|2012-2017
        Emmanuel Macron|president|FR|2017-2027
        Silvio Berlusconi|prime minister|IT|2001-2006,2008-2011
        Matteo Renzi|prime minister|IT|2014-2016
        Giorgia Meloni|prime minister|IT|2022-
        Hu Jintao|president|CN|2003-2013
        Xi Jinping|president|CN|2013-
        Shinzo Abe|prime minister|JP|2006-2007,2012-2020
        Fumio Kishida|prime minister|JP|2021-2024
        Manmohan Singh|prime minister|IN|2004-2014
        Narendra Modi|prime minister|IN|2014-
        Imran Khan|prime minister|PK|2018-2022
        Nawaz Sharif|prime minister|PK|1997-1999,2013-2017
        Pervez Musharraf|president|PK|2001-2008
        Hamid Karzai|president|AF|2001-2014
        Ashraf Ghani|president|AF|2014-2021
        Hassan Rouhani|president|IR|2013-2021
        Mahmoud Ahmadinejad|president|IR|2005-2013
        Ebrahim Raisi|president|IR|2021-2024
        Mohammad Javad Zarif|foreign minister|IR|2013-2021
        Bashar Assad|president|SY|2000-2024
        Bashar al-Assad|president|SY|2000-2024
        Recep Tayyip Erdogan|president|TR|2014-
        Recep Tayyip Erdogan|prime minister|TR|2003-2014
        Benjamin Netanyahu|prime minister|IL|1996-1999,2009-2021,2022-
        Ehud Olmert|prime minister|IL|2006-2009
        Ariel Sharon|prime minister|IL|2001-2006
        Mahmoud Abbas|president|PS|2005-
        Hosni Mubarak|president|EG|1981-2011
        Abdel Fattah el-Sisi|president|EG|2014-
        Saddam Hussein|president|IQ|1979-2003
        Nouri al-Maliki|prime minister|IQ|2006-2014
        Muammar Gaddafi|leader|LY|1969-2011
        Kim Jong Un|leader|KP|2011-
        Kim Jong-un|leader|KP|2011-
        Moon Jae-in|president|KR|2017-2022
        Park Geun-hye|president|KR|2013-2017
        Yoon Suk-yeol|president|KR|2022-2025
        Petro Poroshenko|president|UA|2014-2019
        Volodymyr Zelensky|president|UA|2019-
        Volodymyr Zelenskyy|president|UA|2019-
        Viktor Yanukovych|president|UA|2010-2014
        Mikheil Saakashvili|president|GE|2004-2013
        Alexander Lukashenko|president|BY|1994-
        Stephen Harper|prime minister|CA|2006-2015
        Justin Trudeau|prime minister|CA|2015-2025
        Mark Carney|prime minister|CA|2025-
        John Howard|prime minister|AU|1996-2007
        Kevin Rudd|prime minister|AU|2007-2010,2013
        Julia Gillard|prime minister|AU|2010-2013
        Tony Abbott|prime minister|AU|2013-2015
        Malcolm Turnbull|prime minister|AU|2015-2018
        Scott Morrison|prime minister|AU|2018-2022
        Anthony Albanese|prime minister|AU|2022-
        Jacinda Ardern|prime minister|NZ|2017-2023
        Felipe Calderón|president|MX|2006-2012
        Enrique Peña Nieto|president|MX|2012-2018
        Andrés Manuel López Obrador|president|MX|2018-2024
        Claudia Sheinbaum|president|MX|2024-
        Luiz Inácio Lula da Silva|president|BR|2003-2011,2023-
        Dilma Rousseff|president|BR|2011-2016
        Jair Bolsonaro|president|BR|2019-2023
        Hugo Chávez|president|VE|1999-2013
        Hugo Chavez|president|VE|1999-2013
        Nicolás Maduro|president|VE|2013-
        Nicolas Maduro|president|VE|2013-
        Mauricio Macri|president|AR|2015-2019
        Javier Milei|president|AR|2023-
        Fidel Castro|president|CU|1976-2008
        Raúl Castro|president|CU|2008-2018
        Raul Castro|president|CU|2008-2018
        Nelson Mandela|president|ZA|1994-1999
        Jacob Zuma|president|ZA|2009-2018
        Cyril Ramaphosa|president|ZA|2018-
        Robert Mugabe|president|ZW|1987-2017
        Emmerson Mnangagwa|president|ZW|2017-
        Uhuru Kenyatta|president|KE|2013-2022
        William Ruto|president|KE|2022-
        Goodluck Jonathan|president|NG|2010-2015
        Muhammadu Buhari|president|NG|2015-2023
        Bola Tinubu|president|NG|2023-
        Yoweri Museveni|president|UG|1986-
        Paul Kagame|president|RW|2000-
        Omar al-Bashir|president|SD|1989-2019
        Abiy Ahmed|prime minister|ET|2018-
        Rodrigo Duterte|president|PH|2016-2022
        Ferdinand Marcos|president|PH|1965-1986,2022-
        Joko Widodo|president|ID|2014-2024
        Mahathir Mohamad|prime minister|MY|1981-2003,2018-2020
        Viktor Orban|prime minister|HU|1998-2002,2010-
        Viktor Orbán|prime minister|HU|1998-2002,2010-
        Mark Rutte|prime minister|NL|2010-2024
        Leo Varadkar|prime minister|IE|2017-2020,2022-2024
        Alexis Tsipras|prime minister|GR|2015-2019
        Mariano Rajoy|prime minister|ES|2011-2018
        Pedro Sánchez|prime minister|ES|2018-
        """
}
