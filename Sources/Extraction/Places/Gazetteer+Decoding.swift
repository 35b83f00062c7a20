import Glibc

// The file, little-endian, written by deploy/build-gazetteer:
//   8 bytes   "COPYGAZ1"
//   u64       bytes that follow the next field
//   u64       FNV-1a over those bytes, taken as 64-bit words, the last padded with zeros
//   6 x u32   places P, countries C, keys K, postings S, folded letters F, bytes of names T
//   columns   identifier u32 xP, latitude and longitude i32 xP in 1e-5 degrees, population u32 xP, parent u32 xP, name offset u32 xP,
//             country u32 xP, feature u8 xP; keys u64 xK ascending, starts u32 x(K+1), postings u32 xS (place << 2 | kind),
//             letters (code point u32, up to four ASCII letters u32) xF; codes (alpha-2, alpha-3) xC; each column padded to 8 bytes
//   names     length u8, UTF-8
// The countries are the first C places.

extension Gazetteer {
    /// Reads the gazetteer at `path`: some tens of milliseconds, of which most is reading the file.
    ///
    /// It is read, not mapped: a mapped file that somebody truncates ends the process.
    public init(path: String) throws(GazetteerFault) {
        guard let bytes = Self.read(path) else { throw .unreadable(path: path) }
        try self.init(bytes: bytes, path: path)
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size >= 0, fseek(file, 0, SEEK_SET) == 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            filled = buffer.baseAddress.map { fread($0, 1, size, file) } ?? 0
        }
    }

    /// Decodes and checks a gazetteer. Whatever `bytes` hold, afterwards every index in the columns is in range.
    init(bytes: [UInt8], path: String) throws(GazetteerFault) {
        self.init()
        var reader = ColumnReader(bytes: bytes)
        guard let magic = reader.column(UInt8.self, 8), magic == Array("COPYGAZ1".utf8) else { throw .foreign(path: path) }
        guard let length = reader.column(UInt64.self, 1)?[0], let sum = reader.column(UInt64.self, 1)?[0] else {
            throw .truncated(path: path, expected: 24, found: bytes.count)
        }
        guard length == UInt64(bytes.count - 24) else {
            throw .truncated(path: path, expected: Int(clamping: length).addingReportingOverflow(24).partialValue, found: bytes.count)
        }
        guard Self.checksum(bytes, from: 24) == sum, decode(&reader), isSound else { throw .damaged(path: path) }
        indexBuckets()
    }

    private mutating func decode(_ reader: inout ColumnReader) -> Bool {
        guard let counts = reader.column(UInt32.self, 6)?.map(Int.init) else { return false }
        let places = counts[0]
        guard let identifiers = reader.column(UInt32.self, places), let latitudes = reader.column(Int32.self, places),
            let longitudes = reader.column(Int32.self, places), let populations = reader.column(UInt32.self, places),
            let parents = reader.column(UInt32.self, places), let nameOffsets = reader.column(UInt32.self, places),
            let countries = reader.column(UInt32.self, places), let features = reader.column(UInt8.self, places),
            let keys = reader.column(UInt64.self, counts[2]), let starts = reader.column(UInt32.self, counts[2] + 1),
            let postings = reader.column(UInt32.self, counts[3]), let letters = reader.column(UInt32.self, counts[4] * 2),
            let codes = reader.column(UInt8.self, counts[1] * Self.codeWidth), let text = reader.column(UInt8.self, counts[5])
        else { return false }
        (self.identifiers, self.latitudes, self.longitudes, self.populations) = (identifiers, latitudes, longitudes, populations)
        (self.parents, self.nameOffsets, self.countries, self.features) = (parents, nameOffsets, countries, features)
        (self.keys, self.keyStarts, self.postings, self.countryCodes, self.text) = (keys, starts, postings, codes, text)
        for n in 0..<counts[4] { folding.set(letters[2 * n], to: letters[2 * n + 1]) }
        return true
    }

    /// Whether every reference from one column into another is in range.
    private var isSound: Bool {
        let places = UInt32(clamping: identifiers.count), countryCount = UInt32(countryCodes.count / Self.codeWidth)
        guard places < UInt32(Int32.max), countryCount <= places else { return false }
        for n in 0..<identifiers.count {
            let name = Int(nameOffsets[n])
            guard parents[n] < places || parents[n] == Self.none, countries[n] < countryCount || countries[n] == Self.none,
                features[n] < Feature.allCases.count, name < text.count, name + Int(text[name]) < text.count
            else { return false }
        }
        guard postings.allSatisfy({ $0 >> 2 < places }), keyStarts.last.map(Int.init) == postings.count else { return false }
        for n in 0..<keys.count {
            guard keyStarts[n] <= keyStarts[n + 1], n == 0 || keys[n - 1] < keys[n] else { return false }
        }
        return true
    }

    private mutating func indexBuckets() {
        buckets = Array(repeating: 0, count: 65537)
        for key in keys { buckets[Int(key >> 48) + 1] += 1 }
        for n in 1..<buckets.count { buckets[n] += buckets[n - 1] }
    }

    /// FNV-1a over 64-bit words; ten times as quick as over bytes, and as good against what befalls files.
    static func checksum(_ bytes: [UInt8], from start: Int) -> UInt64 {
        bytes.withUnsafeBytes { raw in  // in range by construction: whole words below `count`, then the rest byte by byte
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325, at = start
            while at + 8 <= raw.count {
                hash = (hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))) &* 0x100_0000_01b3
                at += 8
            }
            guard at < raw.count else { return hash }
            var last: UInt64 = 0
            for n in at..<raw.count { last |= UInt64(raw[n]) << UInt64(8 * (n - at)) }
            return (hash ^ last) &* 0x100_0000_01b3
        }
    }
}

/// Takes columns of integers off the front of a byte array; nil when it ends too early.
private struct ColumnReader {
    let bytes: [UInt8]
    var at = 0

    mutating func column<Number: FixedWidthInteger>(_ type: Number.Type, _ count: Int) -> [Number]? {
        let width = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.count - at) / width else { return nil }
        let start = at
        // Padding between columns counts from the end of the 24-byte head, itself a multiple of eight.
        at = min(bytes.count, (at + count * width + 7) & ~7)
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            bytes.withUnsafeBytes { raw in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: raw[start..<(start + count * width)]))
            }
            if Number(littleEndian: 1) != 1 { for n in 0..<count { buffer[n] = Number(littleEndian: buffer[n]) } }
            filled = count
        }
    }
}
