import Testing

@testable import Extraction

@Suite("Entities")
struct EntitiesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String, text: String, expected: [String]
        var testDescription: String { what }
    }

    private func entities(_ text: String, _ context: Entities.Context = .init()) throws -> [Entity] {
        Entities(gazetteer: try SmallWorld.gazetteer()).find(in: tagged(text), context)
    }

    @Test(
        "Names",
        arguments: [
            Row(
                what: "surname, full name, possessive and title are one person",
                text: "[PERSON Mr. Okoro ] said no . | [PERSON Adaeze Okoro 's ] office called . | [ORG Okoro ] said so .",
                expected: ["PERSON Adaeze Okoro: Okoro/n, Adaeze Okoro/n, Okoro/n"]),
            Row(
                what: "relatives with a surname in common are told apart by title and recency",
                text: "[PERSON Peter Lindqvist ] met [PERSON Helen Lindqvist ] . | Mr. Lindqvist said no . | Mrs. Lindqvist said yes .",
                expected: [
                    "PERSON Peter Lindqvist: Peter Lindqvist/n, Lindqvist/n", "PERSON Helen Lindqvist: Helen Lindqvist/n, Lindqvist/n",
                ]),
            Row(
                what: "an initial and a short form are the full given name",
                text: "[PERSON William Tamm ] met a banker . | [PERSON Bill Tamm ] said . | [PERSON W. Tamm ] said .",
                expected: ["PERSON William Tamm: William Tamm/n, Bill Tamm/n, W. Tamm/n"]),
            Row(
                what: "an acronym is what it stands for",
                text: "The [ORG Coastal Rivers Trust ] ( CRT ) met . | The CRT said no .",
                expected: ["ORG Coastal Rivers Trust: Coastal Rivers Trust/n, CRT/n, CRT/n"]),
            Row(
                what: "a company with and without its suffix",
                text: "[ORG Halvorsen Inc ] said . | [ORG Halvorsen ] will pay .",
                expected: ["ORG Halvorsen Inc: Halvorsen Inc/n, Halvorsen/n"]),
            Row(
                what: "one label by vote",
                text: "[PERSON Marta Vidal ] said . | [ORG Vidal ] was in [GPE Paris ] . | [GPE Vidal ] said no .",
                expected: ["PERSON Marta Vidal: Marta Vidal/n, Vidal/n, Vidal/n", "GPE Paris: Paris/n/literal"]),
            Row(
                what: "names of one country, and its people",
                text: "[GPE The United States ] said no . | [NORP American ] officials_NNS met in [GPE America ] .",
                expected: [
                    "GPE United States: United States/n/literal, American/n/demonym, America/n/literal",
                    "PERSON American officials: American officials/d",
                ]),
            Row(
                what: "the gazetteer finds what the model missed", text: "He arrived in Tbilisi from Moscow .",
                expected: ["GPE Tbilisi: Tbilisi/n/literal", "GPE Moscow: Moscow/n/literal"]),
            Row(
                what: "repetition finds what the model missed",
                text: "[PERSON Jonas Petraitis ] met a driver . | Petraitis was late_JJ . | a note by Jonas Petraitis .",
                expected: ["PERSON Jonas Petraitis: Jonas Petraitis/n, Petraitis/n, Jonas Petraitis/n"]),
            Row(
                what: "junk is dropped",
                text:
                    "[ORG Latest News ] ¶ [ORG Government ] met . | [PERSON Tuesday ] was wet . | [ORG Covid-19 ] is bad . | [PERSON GETTYJane ] said .",
                expected: []),
            Row(what: "a disease and a currency are no places", text: "[GPE Geneva ] virus and [GPE US ] ~$ 5 .", expected: []),
            Row(
                what: "a people is not the town that is called like it", text: "The [GPE Canadian ] minister said no .",
                expected: ["PERSON The Canadian minister: The Canadian minister/d", "GPE Canada: Canadian/n/demonym"]),
            Row(
                what: "European is no town", text: "[NORP European ] leaders_NNS met .",
                expected: ["LOC Europe: European/n/demonym", "PERSON European leaders: European leaders/d"]),
            Row(
                what: "a place within the name of an institution is associative",
                text: "He met in [GPE Athens ] . | The [ORG Athens Fire Department ] said no .",
                expected: ["GPE Athens: Athens/n/literal, Athens/n/associative", "ORG Athens Fire Department: Athens Fire Department/n"]),
            Row(
                what: "a seat and who sits in it", text: "He met at the [ORG White House ] . | The [ORG White House ] said no .",
                expected: ["FAC White House: White House/n/literal", "ORG White House: White House/n"]),
            Row(
                what: "roads", text: "a fire at Larkspur Avenue and Highway 61 .",
                expected: ["FAC Larkspur Avenue: Larkspur Avenue/n/literal", "FAC Highway 61: Highway 61/n/literal"]),
            Row(
                what: "names run together are parted",
                text:
                    "[ORG Russia 's Northern Shipping Company ] hired_VBD [PERSON Ana Brum and Rui Sal ] . | [ORG Spokesman Rui Sal ] said .",
                expected: [
                    "GPE Russia: Russia/n/literal", "ORG Northern Shipping Company: Northern Shipping Company/n",
                    "PERSON Ana Brum: Ana Brum/n",
                    "PERSON Rui Sal: Rui Sal/n, Rui Sal/n",
                ]),
            Row(
                what: "a hyphenated name is whole", text: "[PERSON Han Seo ] ~- ~jin said . | An [PERSON Obama ] ~- ~era deal .",
                expected: ["PERSON Han Seo-jin: Han Seo-jin/n", "PERSON Obama: Obama/n"]),
            Row(
                what: "an institution is stretched over what follows",
                text: "The [ORG Office ] for the Relief_NNP of Harbours_NNP said no . | The [NORP Swiss ] [ORG Senate ] met .",
                expected: [
                    "ORG Office for the Relief of Harbours: Office for the Relief of Harbours/n", "ORG Swiss Senate: Swiss Senate/n",
                ]),
            Row(what: "hashtags and accounts are no names", text: "[PERSON #Brumton ] and # [ORG ~Brumville ] met .", expected: []),
            Row(what: "two capitals are no state", text: "The [ORG GA ] met .", expected: ["ORG GA: GA/n"]),
            Row(
                what: "but behind a comma they are one", text: "He was in Norcross , GA .",
                expected: ["GPE Norcross: Norcross/n/literal", "GPE Georgia: GA/n/literal"]),
            Row(
                what: "a list of places makes a place", text: "He was in Atlanta , [PERSON Athens ] and Norcross .",
                expected: ["GPE Atlanta: Atlanta/n/literal", "GPE Athens: Athens/n/literal", "GPE Norcross: Norcross/n/literal"]),
            Row(
                what: "a dateline names a place", text: "NORCROSS -- A man_NN was hurt_VBN .",
                expected: ["GPE Norcross: NORCROSS/n/literal"]),
            Row(
                what: "a longer name of a place is found around a shorter one", text: "He was in the [NORP Russian ] Federation .",
                expected: ["GPE Russia: Russian Federation/n/literal"]),
            Row(
                what: "singular and plural of a people", text: "A [NORP Muslim ] met [NORP Muslims ] .",
                expected: ["NORP Muslim: Muslim/n, Muslims/n"]),
            Row(
                what: "a junior is not his father, who has the surname alone",
                text: "[PERSON Peter Tamm ] met [PERSON Peter Tamm Jr. ] . | [PERSON Tamm Jr. ] said no . | [PERSON Tamm ] said yes .",
                expected: ["PERSON Peter Tamm: Peter Tamm/n, Tamm/n", "PERSON Peter Tamm Jr.: Peter Tamm Jr./n, Tamm Jr./n"]),
            Row(
                what: "the end of a longer name is the same name",
                text: "[PERSON Ida Moor Falk ] met [ORG Brumton Evening Courier ] . | [PERSON Moor Falk ] told the [ORG Courier ] so .",
                expected: [
                    "PERSON Ida Moor Falk: Ida Moor Falk/n, Moor Falk/n",
                    "ORG Brumton Evening Courier: Brumton Evening Courier/n, Courier/n",
                ]),
            Row(
                what: "a month may be a surname",
                text: "[PERSON Helen May ] met a crowd . | [ORG May ] said no . | in May of 2016 .",
                expected: ["PERSON Helen May: Helen May/n, May/n"]),
            Row(
                what: "what belongs to a known name is another", text: "[PERSON Vidal ] said . | [ORG Vidal 's Far East ] failed_VBD .",
                expected: ["PERSON Vidal: Vidal/n, Vidal/n", "ORG Far East: Far East/n"]),
            Row(
                what: "two places side by side, the first a given name, are a person",
                text: "[GPE Jamal ] [GPE Orsten ] said no .", expected: ["PERSON Jamal Orsten: Jamal Orsten/n"]),
            Row(
                what: "one Mr. among many without",
                text: "[GPE Orsten ] said . | [GPE Orsten ] met . | [GPE Orsten ] met . | Mr. [GPE Orsten ] met .",
                expected: ["PERSON Orsten: Orsten/n, Orsten/n, Orsten/n, Orsten/n"]),
            Row(
                what: "chambers are names by themselves, though not first in a sentence",
                text: "He met Congress and the Senate . | House prices_NNS are high_JJ .",
                expected: ["ORG Congress: Congress/n", "ORG Senate: Senate/n"]),
            Row(
                what: "a headline's capitals make no name, but those it shares with the text are",
                text:
                    "[ORG Vidal Pardon Stuns ] Court_NNP Watchers_NNS ¶ [PERSON Marta Vidal ] , who was_VBD once_RB before_IN another_DT court_NN , said that the pardon_NN came_VBD after years_NNS of waiting_NN and that nothing_NN could_MD undo_VB what had_VBD been_VBN done_VBN there_RB when_WRB others_NNS were_VBD asked_VBN about it_PRP later_RB . | Later_RB Vidal was late_JJ with other_JJ people_NNS from that very_RB same_JJ town_NN .",
                expected: ["PERSON Marta Vidal: Vidal/n, Marta Vidal/n, Vidal/n"]),
            Row(what: "nothing in nothing", text: "", expected: []),
        ])
    func names(_ row: Row) throws {
        let found = try entities(row.text).map(line)
        #expect(found == row.expected)
    }

    @Test(
        "Descriptions and pronouns",
        arguments: [
            Row(
                what: "an office with its country, known from a title",
                text:
                    "[NORP Russian ] Foreign Minister [PERSON Pavel Orlov ] met a crowd . | The [NORP Russian ] foreign_JJ minister said no .",
                expected: [
                    "GPE Russia: Russian/n/demonym, Russian/n/demonym", "PERSON Pavel Orlov: Pavel Orlov/n, The Russian foreign minister/d",
                ]),
            Row(
                what: "an office from an apposition",
                text: "[PERSON Nino Beridze ] , the mayor of [GPE Tbilisi ] , said no . | The mayor called .",
                expected: ["PERSON Nino Beridze: Nino Beridze/n, the mayor of Tbilisi/d, The mayor/d", "GPE Tbilisi: Tbilisi/n/literal"]),
            Row(
                what: "another office is another person",
                text: "Prime Minister [PERSON Ana Brum ] met Finance Minister [PERSON Rui Sal ] . | The finance minister said no .",
                expected: ["PERSON Ana Brum: Ana Brum/n", "PERSON Rui Sal: Rui Sal/n, The finance minister/d"]),
            Row(
                what: "two of one office leave it open",
                text: "Senator [PERSON Ana Brum ] said . ¶ Senator [PERSON Rui Sal ] said . ¶ It_PRP was late_JJ . ¶ The senator said no .",
                expected: ["PERSON Ana Brum: Ana Brum/n", "PERSON Rui Sal: Rui Sal/n"]),
            Row(
                what: "an office of a country nobody here is known to hold stays its own",
                text: "[GPE Syria ] 's ambassador said no .",
                expected: ["GPE Syria: Syria/n/literal", "PERSON Syria 's ambassador: Syria 's ambassador/d"]),
            Row(
                what: "both of two", text: "[PERSON Ana Brum ] met [PERSON Rui Sal ] . | The two leaders_NNS said no .",
                expected: ["PERSON Ana Brum: Ana Brum/n", "PERSON Rui Sal: Rui Sal/n", "PERSON The two leaders: The two leaders/d"]),
            Row(
                what: "two of three are nobody in particular",
                text: "[PERSON Ana Brum ] met [PERSON Rui Sal ] and [PERSON Eva Lund ] . | The two leaders_NNS said no .",
                expected: ["PERSON Ana Brum: Ana Brum/n", "PERSON Rui Sal: Rui Sal/n", "PERSON Eva Lund: Eva Lund/n"]),
            Row(
                what: "a pronoun follows gender",
                text: "[PERSON Maria Brum=nsubj>3 ] met=ROOT [PERSON Robert Sal=dobj>-2 ] . | She=nsubj>1 said=ROOT no .",
                expected: ["PERSON Maria Brum: Maria Brum/n, She/p", "PERSON Robert Sal: Robert Sal/n"]),
            Row(
                what: "a pronoun that could be two is nobody's", text: "[PERSON Mark Brum ] and [PERSON Robert Sal ] met . | he said no .",
                expected: ["PERSON Mark Brum: Mark Brum/n", "PERSON Robert Sal: Robert Sal/n"]),
            Row(
                what: "in a quotation he is not who speaks",
                text: "[PERSON Robert Sal=nsubj>2 ] said=ROOT : \" He=nsubj>1 lied=ROOT . \"", expected: ["PERSON Robert Sal: Robert Sal/n"]
            ),
            Row(
                what: "who was only spoken of is not meant",
                text: "A crowd_NN=nsubj>1 met=ROOT [PERSON Robert Sal=dobj>-2 ] . | He=nsubj>1 said=ROOT no .",
                expected: ["PERSON Robert Sal: Robert Sal/n"]),
            Row(
                what: "a senator of elsewhere is another",
                text:
                    "Senator [PERSON Ana Brum ] , ~D - Georgia , met . | The [GPE Texas ] senator said no . | The [GPE Georgia ] senator said no .",
                expected: [
                    "PERSON Ana Brum: Ana Brum/n, The Georgia senator/d", "GPE Georgia: Georgia/n/literal, Georgia/n/literal",
                    "PERSON The Texas senator: The Texas senator/d", "GPE Texas: Texas/n/literal",
                ]),
            Row(
                what: "a lawyer not spoken of last is nobody",
                text: "Lawyer [PERSON Ana Brum ] met . ¶ [PERSON Rui Sal ] said . | The lawyer said no .",
                expected: ["PERSON Ana Brum: Ana Brum/n", "PERSON Rui Sal: Rui Sal/n"]),
            Row(
                what: "an office with a complement is not the one without",
                text: "Director [PERSON Ana Brum ] met . | The director of a firm said no .", expected: ["PERSON Ana Brum: Ana Brum/n"]),
            Row(
                what: "the ministry is the one named", text: "The [ORG Ministry of Ports ] said no . | Later_RB the ministry said yes .",
                expected: ["ORG Ministry of Ports: Ministry of Ports/n, the ministry/d"]),
        ])
    func descriptions(_ row: Row) throws {
        let found = try entities(row.text).map(line)
        #expect(found == row.expected)
    }

    @Test func aGroupListsItsMembersAndAnOfficeItsCountry() throws {
        let found = try entities(
            "[NORP Russian ] President [PERSON Ivan Belov ] met [NORP Georgian ] Prime Minister [PERSON Gia Lomidze ] . | The two leaders_NNS said no ."
        )
        let group = try #require(found.first { $0.name == "The two leaders" })
        #expect(group.members.compactMap { id in found.first { $0.id == id }?.name } == ["Ivan Belov", "Gia Lomidze"])
        #expect(found.first { $0.name == "Ivan Belov" }?.country == "RUS")
        #expect(found.first { $0.name == "Gia Lomidze" }?.roles == ["Prime Minister"])
        #expect(found.map(\.id) == (1...found.count).map { "e\($0)" })
        #expect(found.allSatisfy { (0...1).contains($0.salience) } && found.contains { $0.salience == 1 })
    }

    @Test(
        "Countries and affiliations",
        arguments: [
            ("[ORG Bank of Russia ] met .", "Bank of Russia", "RUS", []),
            ("[NORP Swiss ] bank giant [ORG Zonder ] met .", "Zonder", "CHE", []),
            ("[GPE Syria ] 's [ORG Zonder ] met .", "Zonder", "SYR", []), ("[ORG South Russia Post ] met .", "South Russia Post", nil, []),
            ("Sen. [PERSON Ana Brum ] ( D - Texas ) met .", "Ana Brum", "USA", []),
            ("[ORG Kremlin ] spokesman [PERSON Ivan Belov ] met .", "Ivan Belov", "RUS", ["Kremlin"]),
            ("[PERSON Rui Sal ] , an analyst at [ORG Zonder Bank ] , met .", "Rui Sal", nil, ["Zonder Bank"]),
        ] as [(String, String, String?, [String])])
    func affiliations(_ text: String, _ name: String, _ country: String?, _ organizations: [String]) throws {
        let found = try entities(text)
        let entity = try #require(found.first { $0.name == name })
        #expect(entity.country == country)
        #expect(entity.affiliations.compactMap { id in found.first { $0.id == id }?.name } == organizations)
    }

    @Test func anOfficeHolderIsNoRelativeOfHis() throws {
        let text = "President [PERSON Trump ] met [PERSON Ivanka Trump ] . | [PERSON Trump ] said no ."
        let found = try entities(text, .init(year: 2018)).map(line)
        #expect(found == ["PERSON Trump: Trump/n, Trump/n", "PERSON Ivanka Trump: Ivanka Trump/n"])
    }

    @Test("Office holders need their years", arguments: [(2018, true), (nil, true), (1975, false)] as [(Int?, Bool)])
    func years(_ year: Int?, _ isMeant: Bool) throws {
        let found = try entities("[PERSON Angela Merkel ] met a crowd . | The chancellor said no .", .init(year: year))
        #expect(found.first?.mentions.contains { $0.kind == .nominal } == isMeant)
    }

    @Test(
        "How a place's name is used",
        arguments: [
            ("[GPE Syria=nsubj>1 ] urged=ROOT a deal .", .metonymic), ("[GPE Syria=nsubj>1 ] is=ROOT a country .", .literal),
            ("a deal in=prep>-1 [GPE Syria=pobj>-1 ] .", .literal), ("the [GPE Syria=compound>1 ] talks_NNS met .", .associative),
            ("[GPE Syria=poss>2 ] 's ambassador met .", .metonymic), ("a [GPE Syria ] - led_VBN strike .", .metonymic),
            ("the [NORP Syrian=amod>1 ] deal .", .demonym), ("the [GPE Syria=compound>1 ] demands_NNS met .", .metonymic),
            ("arms sold_VBN=ROOT to=dative>-1 [GPE Syria=pobj>-1 ] .", .metonymic),
        ] as [(String, PlaceUsage)])
    func usage(_ text: String, _ expected: PlaceUsage) throws {
        let syria = try entities(text).first { $0.iso3166 == "SY" }
        #expect(syria?.mentions.first?.usage == expected)
    }

    @Test func offsetsCountCodePoints() throws {
        let found = try entities("“_`` Señor Núñez ¶ [PERSON Zoë Kramár ] met 🙂 in [GPE Zürich ] .")
        let text = Array("“ Señor Núñez\n\nZoë Kramár met 🙂 in Zürich .".unicodeScalars)
        #expect(!found.isEmpty)
        for mention in found.flatMap(\.mentions) {
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: text[mention.start..<mention.end])
            #expect(String(scalars) == mention.text)
        }
        #expect(found.last?.geonames == 35)
    }

    @Test func withoutAGazetteerPlacesStayNames() {
        let found = Entities(gazetteer: nil).find(in: tagged("[PERSON Ana Brum ] was in [GPE Paris ] ."))
        #expect(found.map(line) == ["PERSON Ana Brum: Ana Brum/n", "GPE Paris: Paris/n/literal"])
        #expect(found.last?.geo == nil)
    }

    /// Whatever a model says, however wrong its arrays are in sense, nothing traps and every mention is inside the text.
    @Test func randomAnalysesTrapNowhere() throws {
        let words = [
            "The", "Russian", "President", "minister", "said", "Ana", "Brum", ",", "(", "ICC", ")", "Paris", "Texas", "-", "'s", "two",
            "leaders", "he", "of", "Street", "U.S.", ".",
        ]
        let tags = ["NNP", "NN", "NNS", "PRP", "DT", "IN", ",", "POS", "VBD", "CD", "JJ"],
            relations = ["nsubj", "compound", "conj", "poss", "appos", "ROOT", "pobj"]
        let stage = Entities(gazetteer: try SmallWorld.gazetteer())
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<400 {
            let length = random(30)
            var text = tagged(
                (0..<length).map { _ in "\(words[random(words.count)])_\(tags[random(tags.count)])=\(relations[random(relations.count)])" }
                    .joined(separator: " "))
            for token in 0..<text.count { text.heads[token] = Int32(random(text.count)) }
            if length > 0 { text.sentences = (0..<length).filter { $0 == 0 || random(6) == 0 }.map(Int32.init) }
            var at = 0
            while at < length {
                let end = min(length, at + 1 + random(4))
                if random(3) == 0 {
                    text.names.append(.init(tokens: Int32(at)..<Int32(end), label: EntityType.allCases[random(EntityType.allCases.count)]))
                }
                at = end
            }
            for mention in stage.find(in: text).flatMap(\.mentions) {
                #expect(mention.start < mention.end && mention.end <= text.text.count)
            }
        }
    }
}
