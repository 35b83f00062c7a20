@testable import Extraction

/// Writes gazetteers for tests, in the layout of deploy/build-gazetteer; names are given in their normal form.
struct GazetteerWriter {
    struct Row {
        let id: UInt32, name: String, feature: Gazetteer.Feature, parent: Int?, country: Int?
        let latitude: Double, longitude: Double, population: UInt32
        let codes: String
        let names: [(String, Gazetteer.NameKind)]
    }

    var rows: [Row] = []

    /// Bytes of a file that holds `rows`; countries have to come first.
    func bytes() -> [UInt8] {
        var body: [UInt8] = [], text: [UInt8] = [], offsets: [UInt32] = [], senses: [UInt64: [UInt32]] = [:]
        for (place, row) in rows.enumerated() {
            offsets.append(UInt32(text.count))
            text.append(UInt8(row.name.utf8.count))
            text += Array(row.name.utf8)
            for (name, kind) in row.names {
                senses[PlaceName.key(Array(name.utf8)), default: []].append(UInt32(place) << 2 | UInt32(kind.rawValue))
            }
        }
        let keys = senses.keys.sorted()
        var starts: [UInt32] = [0], postings: [UInt32] = []
        for key in keys {
            postings += (senses[key] ?? []).sorted { rows[Int($0 >> 2)].population > rows[Int($1 >> 2)].population }
            starts.append(UInt32(postings.count))
        }
        let folding: [UInt32] = [0xE9, 0x65, 0xFC, 0x75]  // é e, ü u
        let countries = rows.filter { $0.feature == .country }
        append([UInt32(rows.count), UInt32(countries.count), UInt32(keys.count), UInt32(postings.count), 2, UInt32(text.count)], to: &body)
        append(rows.map(\.id), to: &body)
        append(rows.map { Int32(($0.latitude * 100_000).rounded()) }, to: &body)
        append(rows.map { Int32(($0.longitude * 100_000).rounded()) }, to: &body)
        append(rows.map(\.population), to: &body)
        append(rows.map { $0.parent.map { UInt32($0) } ?? Gazetteer.none }, to: &body)
        append(offsets, to: &body)
        append(rows.map { $0.country.map { UInt32($0) } ?? Gazetteer.none }, to: &body)
        append(rows.map(\.feature.rawValue), to: &body)
        append(keys, to: &body)
        append(starts, to: &body)
        append(postings, to: &body)
        append(folding, to: &body)
        append(countries.flatMap { Array($0.codes.utf8) }, to: &body)
        body += text
        return Self.file(body)
    }

    /// A file around a body, with its length and checksum.
    static func file(_ body: [UInt8]) -> [UInt8] {
        var file = Array("COPYGAZ1".utf8), padded = file + Array(repeating: 0, count: 16) + body
        padded.removeFirst(0)
        withUnsafeBytes(of: UInt64(body.count).littleEndian) { file += Array($0) }
        withUnsafeBytes(of: Gazetteer.checksum(padded, from: 24).littleEndian) { file += Array($0) }
        return file + body
    }

    private func append<Number: FixedWidthInteger>(_ column: [Number], to body: inout [UInt8]) {
        for number in column { withUnsafeBytes(of: number.littleEndian) { body += Array($0) } }
        while body.count % 8 != 0 { body.append(0) }
    }
}

/// A small world for the tests; figures are rounded.
enum SmallWorld {
    static let writer: GazetteerWriter = {
        var writer = GazetteerWriter()
        func add(
            _ id: UInt32, _ name: String, _ feature: Gazetteer.Feature, in parent: Int?, of country: Int?, _ latitude: Double,
            _ longitude: Double,
            _ population: UInt32, codes: String = "", _ names: (String, Gazetteer.NameKind)...
        ) {
            let form = name.lowercased().replacing("é", with: "e")
            writer.rows.append(
                .init(
                    id: id, name: name, feature: feature, parent: parent, country: country, latitude: latitude, longitude: longitude,
                    population: population,
                    codes: codes, names: [(form, .name)] + names))
        }
        add(
            1, "United States", .country, in: nil, of: 0, 39, -98, 330_000_000, codes: "USUSA", ("=U.S.", .short), ("=US", .short),
            ("america", .name), ("american", .demonym), ("americans", .demonym))
        add(2, "France", .country, in: nil, of: 1, 46, 2, 67_000_000, codes: "FRFRA", ("french", .demonym))
        add(3, "Georgia", .country, in: nil, of: 2, 42, 43.5, 3_700_000, codes: "GEGEO", ("georgian", .demonym), ("georgians", .demonym))
        add(4, "Switzerland", .country, in: nil, of: 3, 47, 8, 8_500_000, codes: "CHCHE", ("swiss", .demonym))
        add(
            5, "Russia", .country, in: nil, of: 4, 60, 100, 144_000_000, codes: "RURUS", ("russian", .demonym), ("russians", .demonym),
            ("russian federation", .name))
        add(6, "Canada", .country, in: nil, of: 5, 60, -96, 38_000_000, codes: "CACAN", ("canadian", .demonym))
        add(7, "Syria", .country, in: nil, of: 6, 35, 38, 17_000_000, codes: "SYSYR", ("syrian", .demonym))
        add(
            8, "United Kingdom", .country, in: nil, of: 7, 54, -2, 67_000_000, codes: "GBGBR", ("britain", .name), ("british", .demonym),
            ("=UK", .short))
        add(10, "Texas", .division, in: 0, of: 0, 31, -99, 29_000_000, ("=Tex.", .short), ("texan", .demonym))
        add(11, "Georgia", .division, in: 0, of: 0, 32.7, -83.4, 10_700_000, ("=Ga.", .short), ("=GA", .short))
        add(12, "Illinois", .division, in: 0, of: 0, 40, -89, 12_800_000, ("=Ill.", .short))
        add(13, "Ontario", .division, in: 5, of: 5, 50, -86, 14_000_000)
        add(20, "Paris", .capital, in: 1, of: 1, 48.85, 2.35, 2_100_000)
        add(21, "Paris", .city, in: 8, of: 0, 33.66, -95.56, 24_800)
        add(22, "Dallas", .city, in: 8, of: 0, 32.78, -96.8, 1_300_000)
        add(23, "Atlanta", .city, in: 9, of: 0, 33.75, -84.39, 500_000)
        add(24, "Athens", .city, in: 9, of: 0, 33.96, -83.38, 127_000)
        add(25, "Tbilisi", .capital, in: 2, of: 2, 41.69, 44.83, 1_100_000)
        add(26, "Geneva", .city, in: 3, of: 3, 46.2, 6.15, 201_000)
        add(27, "Geneva", .city, in: 10, of: 0, 41.89, -88.3, 21_500)
        add(28, "Chicago", .city, in: 10, of: 0, 41.85, -87.65, 2_700_000)
        add(29, "Bern", .capital, in: 3, of: 3, 46.95, 7.45, 134_000)
        add(30, "Moscow", .capital, in: 4, of: 4, 55.75, 37.6, 12_500_000)
        add(31, "London", .capital, in: 7, of: 7, 51.5, -0.13, 8_900_000)
        add(32, "London", .city, in: 11, of: 5, 42.98, -81.25, 422_000)
        add(33, "Canadian", .city, in: 8, of: 0, 35.9, -100.4, 2_700, ("canadian", .name))
        add(34, "Norcross", .city, in: 9, of: 0, 33.94, -84.21, 17_000)
        add(35, "Zurich", .city, in: 3, of: 3, 47.37, 8.55, 340_000)
        add(36, "Pecan Hollow", .city, in: 8, of: 0, 32.9, -96.9, 300)
        add(40, "Europe", .continent, in: nil, of: nil, 48, 10, 700_000_000, ("european", .demonym), ("europeans", .demonym))
        return writer
    }()

    static func gazetteer() throws -> Gazetteer { try Gazetteer(bytes: writer.bytes(), path: "small") }
}
