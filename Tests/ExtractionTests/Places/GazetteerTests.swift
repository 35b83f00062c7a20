import Testing

@testable import Extraction

@Suite("Gazetteer")
struct GazetteerTests {
    @Test(
        "Names are found whatever their dress",
        arguments: [
            ("texas", [10]), ("TEXAS", [10]), ("The United States", [1]), ("U.S.", [1]), ("US", [1]), ("us", []), ("Tex.", [10]),
            ("tex", []),
            ("Gén\u{E9}va", [26, 27]), ("Georgia", [11, 3]), ("Russian Federation", [5]), ("russian  federation", [5]), ("Atlantis", []),
            ("", []), ("莫斯科", []),
        ] as [(String, [Int])])
    func senses(_ name: String, _ expected: [Int]) throws {
        let gazetteer = try SmallWorld.gazetteer()
        #expect(gazetteer.senses(of: name).compactMap { gazetteer.geonames($0.place) } == expected)
    }

    @Test func aPlaceKnowsWhereItLies() throws {
        let gazetteer = try SmallWorld.gazetteer()
        let paris = try #require(gazetteer.senses(of: "Paris").last?.place),
            texas = try #require(gazetteer.senses(of: "Texas").first?.place)
        #expect(gazetteer.name(paris) == "Paris")
        #expect(gazetteer.alpha2(paris) == "US")
        #expect(gazetteer.alpha3(paris) == "USA")
        #expect(gazetteer.lies(paris, in: texas))
        #expect(!gazetteer.lies(texas, in: paris))
        #expect(gazetteer.division(paris) == texas)
        #expect(abs(gazetteer.kilometres(paris, texas) - 438) < 10)
        let europe = try #require(gazetteer.senses(of: "Europe").first?.place)
        #expect(gazetteer.alpha2(europe) == nil)
        #expect(!gazetteer.feature(europe).isPolitical)
    }

    @Test func aWrongFileIsNamed() {
        let bytes = SmallWorld.writer.bytes()
        func fault(_ bytes: [UInt8]) -> GazetteerFault? {
            do throws(GazetteerFault) {
                _ = try Gazetteer(bytes: bytes, path: "g")
                return nil
            } catch { return error }
        }
        #expect(fault(bytes) == nil)
        #expect(fault([]) == .foreign(path: "g"))
        #expect(fault(Array("PK\u{3}\u{4} something else".utf8)) == .foreign(path: "g"))
        #expect(fault(Array(bytes.prefix(20))) == .truncated(path: "g", expected: 24, found: 20))
        #expect(fault(Array(bytes.dropLast())) == .truncated(path: "g", expected: bytes.count, found: bytes.count - 1))
        #expect(fault(bytes + [0]) == .truncated(path: "g", expected: bytes.count, found: bytes.count + 1))
        var flipped = bytes
        flipped[bytes.count / 2] ^= 0x10
        #expect(fault(flipped) == .damaged(path: "g"))
        #expect(throws: GazetteerFault.unreadable(path: "/no/such/file")) { try Gazetteer(path: "/no/such/file") }
        #expect(GazetteerFault.unreadable(path: "x/y").message.contains("deploy/set-up"))
    }

    /// Damage that the checksum vouches for: decoding must refuse it or leave every index in range.
    @Test func fuzzedBytesTrapNowhere() {
        let body = Array(SmallWorld.writer.bytes().dropFirst(24))
        var state: UInt64 = 42, accepted = 0
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<3000 {
            var damaged = body
            for _ in 0...random(4) { damaged[random(damaged.count)] = UInt8(random(256)) }
            if round % 3 == 0 { damaged.removeLast(random(damaged.count)) }
            guard let gazetteer = try? Gazetteer(bytes: GazetteerWriter.file(damaged), path: "fuzzed") else { continue }
            accepted += 1
            for place in 0..<Gazetteer.Place(gazetteer.count) {
                _ = (
                    gazetteer.name(place), gazetteer.alpha3(place), gazetteer.feature(place), gazetteer.division(place),
                    gazetteer.lies(place, in: 0)
                )
            }
            for name in ["Paris", "Georgia", "US", "Canadian", "Zürich"] { _ = gazetteer.senses(of: name) }
        }
        #expect(accepted > 0)  // otherwise nothing past the decoding was tried
    }
}

@Suite("Normal form of a place's name")
struct PlaceNameTests {
    @Test(
        arguments: [
            ("Saint John's", "st johns"), ("St. John’s", "st johns"), ("Mount Vernon", "mt vernon"), ("Fort Worth", "ft worth"),
            ("The Hague", "hague"),
            ("Trinidad and Tobago", "trinidad & tobago"), ("Winston-Salem", "winston salem"), ("São Paulo", nil), ("Zürich", "zurich"),
            ("  Rio   Grande ", "rio grande"),
            ("X", nil), ("", nil), ("Москва", nil), ("the", "the"),
        ] as [(String, String?)])
    func form(_ name: String, _ expected: String?) throws {
        var form = PlaceName()
        let folding = try SmallWorld.gazetteer().folding  // of this, é and ü alone
        let isFound = form.normalise(Array(name.utf8)[...], folding)
        #expect((isFound ? String(decoding: form.form, as: UTF8.self) : nil) == expected)
    }

    @Test func brokenUTF8HasNoForm() {
        var form = PlaceName()
        for bytes: [UInt8] in [[0xC3], [0x41, 0xE2, 0x80], [0xFF, 0x41, 0x42], [0xF0, 0x9F]] {
            let isFound = form.normalise(bytes[...], LetterFolding())
            #expect(!isFound)
        }
    }
}
