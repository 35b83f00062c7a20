import Testing

@testable import Extraction

@Suite("Which place a name means")
struct PlaceResolverTests {
    /// A row: the names of an article with their containers, and the GeoNames ids they must mean.
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let names: [(name: String, containers: [Int])]
        let expected: [Int?]
        var testDescription: String { what }
    }

    @Test(arguments: [
        Row(what: "alone, the big one", names: [("Paris", [])], expected: [20]),
        Row(what: "a container decides", names: [("Paris", [1]), ("Texas", [])], expected: [21, 10]),
        Row(what: "an abbreviated container decides", names: [("Geneva", [1]), ("Ill.", [])], expected: [27, 12]),
        Row(
            what: "a town beside decides", names: [("Georgia", []), ("Atlanta", []), ("Athens", []), ("Norcross", [])],
            expected: [11, 23, 24, 34]),
        Row(
            what: "a country's capital decides", names: [("Georgia", []), ("Tbilisi", []), ("Russia", []), ("Moscow", [])],
            expected: [3, 25, 5, 30]),
        Row(
            what: "Geneva among the powers", names: [("Geneva", []), ("Russia", []), ("U.S.", []), ("Syria", [])], expected: [26, 5, 1, 7]),
        Row(what: "Geneva near Chicago", names: [("Geneva", []), ("Chicago", []), ("Illinois", [])], expected: [27, 28, 12]),
        Row(what: "London in Ontario", names: [("London", [1]), ("Ontario", [2]), ("Canada", [])], expected: [32, 13, 6]),
        Row(what: "an unknown place spoils no other", names: [("Atlantis", []), ("Paris", [])], expected: [nil, 20]),
        Row(what: "a hamlet that nothing supports is no place", names: [("Pecan Hollow", []), ("Russia", [])], expected: [nil, 5]),
        Row(what: "a hamlet among its neighbours is one", names: [("Pecan Hollow", []), ("Dallas", [])], expected: [36, 22]),
        Row(what: "nothing", names: [], expected: []),
    ])
    func resolve(_ row: Row) throws {
        let gazetteer = try SmallWorld.gazetteer()
        let toponyms = row.names.map { Toponym(senses: gazetteer.senses(of: $0.name), containers: $0.containers) }
        let found = PlaceResolver(gazetteer: gazetteer).resolve(toponyms)
        #expect(found.map { $0.flatMap { gazetteer.geonames($0.place) } } == row.expected)
        for case let resolution? in found { #expect((0...1).contains(resolution.confidence)) }
    }

    @Test(
        "A paper's address and name are evidence",
        arguments: [
            ("lfpress.ca", nil, 32), ("The London Gazette", "https://www.londongazette.co.uk/a", 31), (nil, nil, 31),
        ] as [(String?, String?, Int)])
    func publisher(_ publisher: String?, _ url: String?, _ expected: Int) throws {
        let gazetteer = try SmallWorld.gazetteer()
        let evidence = PublisherEvidence(publisher: publisher, url: url, gazetteer)
        let toponyms = [
            Toponym(senses: gazetteer.senses(of: "London"), isHome: !evidence.places.isEmpty),
            Toponym(senses: gazetteer.senses(of: "Ontario")),
        ]
        let country = evidence.country
        #expect((country != nil) == (publisher != nil))
        let found = PlaceResolver(gazetteer: gazetteer).resolve(expected == 32 ? toponyms : [toponyms[0]], country: country)
        #expect(found[0].flatMap { gazetteer.geonames($0.place) } == expected)
    }

    @Test func aCountryIsInferredFromTheContainerOrThePrevailingOne() throws {
        let gazetteer = try SmallWorld.gazetteer()
        let resolver = PlaceResolver(gazetteer: gazetteer)
        var toponyms = [Toponym(senses: [], containers: [1]), Toponym(senses: gazetteer.senses(of: "Syria")), Toponym(senses: [])]
        var inference = CountryInference(toponyms, resolver.resolve(toponyms), hint: nil, gazetteer)
        #expect(inference.country(of: 0).flatMap { gazetteer.alpha2($0) } == "SY")
        #expect(inference.prevailing.flatMap { gazetteer.alpha2($0) } == "SY")
        toponyms.append(Toponym(senses: gazetteer.senses(of: "Moscow")))
        inference = CountryInference(toponyms, resolver.resolve(toponyms), hint: nil, gazetteer)
        #expect(inference.country(of: 0).flatMap { gazetteer.alpha2($0) } == "SY")
        #expect(inference.country(of: 2) == nil)  // two countries, neither prevails
    }
}
