/// Places of the world and what they are called: countries, their divisions, some 235,000 towns, and the seas and regions that news speaks of.
///
/// A value of flat arrays, made once from the file that `deploy/set-up` builds (`deploy/build-gazetteer` tells its sources), then only
/// read: safe to share between threads. A `Place` is a row number, and means nothing to another gazetteer.
public struct Gazetteer: Sendable {
    /// What kind of thing a place is; the raw values are the file's.
    public enum Feature: UInt8, Sendable, CaseIterable {
        case country, division, district, city, capital, continent, region, island, mountains, mountain, river, lake, sea

        /// The word the record uses in `geo.feature`. A capital is a city there.
        public var word: String { self == .capital ? "city" : String(describing: self) }
        var isSettlement: Bool { self == .city || self == .capital }
        /// Whether it has a government of its own: what OntoNotes calls GPE, where the others are LOC.
        var isPolitical: Bool { rawValue <= Feature.capital.rawValue }
    }

    /// How a name belongs to a place.
    enum NameKind: UInt8, Sendable {
        /// What the place is usually called.
        case name
        /// A spelling, a former name, or a name in another language.
        case alternate
        /// An abbreviation, which counts only when written exactly so: `U.S.`, `Calif.`
        case short
        /// An adjective or a word for the inhabitants: `Russian`, `Texans`.
        case demonym
    }

    /// One thing a name may mean.
    struct Sense: Sendable, Equatable {
        let place: Place
        let kind: NameKind
    }

    public typealias Place = Int32

    /// Where `deploy/set-up` puts the file, below the data folder.
    public static let relativePath = "gazetteer/gazetteer.bin"

    var identifiers: [UInt32] = [], latitudes: [Int32] = [], longitudes: [Int32] = [], populations: [UInt32] = []
    var parents: [UInt32] = [], nameOffsets: [UInt32] = [], countries: [UInt32] = [], features: [UInt8] = []
    var countryCodes: [UInt8] = [], text: [UInt8] = []
    var keys: [UInt64] = [], keyStarts: [UInt32] = [], postings: [UInt32] = []
    /// Where the keys with each leading 16 bits begin, so that a look-up searches a handful.
    var buckets: [UInt32] = []
    var folding = LetterFolding()

    /// In the columns of places: no parent, no country.
    static let none = UInt32.max
    static let codeWidth = 5

    /// How many places there are.
    public var count: Int { identifiers.count }

    /// The GeoNames identifier, or nil where no source gives one.
    public func geonames(_ place: Place) -> Int? { identifiers[Int(place)] == 0 ? nil : Int(identifiers[Int(place)]) }
    /// Degrees north.
    public func latitude(_ place: Place) -> Double { Double(latitudes[Int(place)]) / 100_000 }
    /// Degrees east.
    public func longitude(_ place: Place) -> Double { Double(longitudes[Int(place)]) / 100_000 }
    /// Inhabitants, 0 where unknown.
    public func population(_ place: Place) -> Int { Int(populations[Int(place)]) }
    /// What kind of thing it is.
    public func feature(_ place: Place) -> Feature { Feature(rawValue: features[Int(place)]) ?? .region }
    /// The place it lies in, nil for countries and what belongs to none.
    func parent(_ place: Place) -> Place? { parents[Int(place)] == Self.none ? nil : Place(parents[Int(place)]) }
    /// The country it lies in; a country lies in itself.
    public func country(_ place: Place) -> Place? { countries[Int(place)] == Self.none ? nil : Place(countries[Int(place)]) }

    /// The usual name.
    public func name(_ place: Place) -> String {
        let start = Int(nameOffsets[Int(place)])
        return String(decoding: text[(start + 1)..<(start + 1 + Int(text[start]))], as: UTF8.self)
    }

    /// ISO 3166-1 alpha-2 of the place's country.
    public func alpha2(_ place: Place) -> String? { code(place, 0..<2) }
    /// ISO 3166-1 alpha-3 of the place's country.
    public func alpha3(_ place: Place) -> String? { code(place, 2..<5) }

    private func code(_ place: Place, _ part: Range<Int>) -> String? {
        guard let country = country(place) else { return nil }
        let start = Int(country) * Self.codeWidth
        return String(decoding: countryCodes[(start + part.lowerBound)..<(start + part.upperBound)], as: UTF8.self)
    }

    /// The country with an ISO 3166-1 alpha-2 code.
    func country(alpha2: String) -> Place? {
        let code = Array(alpha2.utf8)
        guard code.count == 2 else { return nil }
        return stride(from: 0, to: countryCodes.count, by: Self.codeWidth).first {
            countryCodes[$0] == code[0] && countryCodes[$0 + 1] == code[1]
        }
        .map { Place($0 / Self.codeWidth) }
    }

    /// Whether `inner` lies in `outer`, or is it.
    func lies(_ inner: Place, in outer: Place) -> Bool {
        var at = inner
        for _ in 0..<4 {  // town, district, division, country
            if at == outer { return true }
            guard let up = parent(at) else { return false }
            at = up
        }
        return false
    }

    /// The first-level division it lies in, or nil for what lies in none.
    func division(_ place: Place) -> Place? {
        var at = place
        for _ in 0..<4 {
            if feature(at) == .division { return at }
            guard let up = parent(at) else { return nil }
            at = up
        }
        return nil
    }

    /// Great-circle distance in kilometres.
    func kilometres(_ a: Place, _ b: Place) -> Double {
        Sphere.kilometres(latitude(a), longitude(a), latitude(b), longitude(b))
    }
}
