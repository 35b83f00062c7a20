/// The static word vectors of the medium model, and their projection into an encoder.
final class StaticVectors: Sendable {
    static let width = 300

    private let vectors: Vectors
    private let weights: Tensor

    /// The table itself, shared by both encoders.
    final class Vectors: Sendable {
        let rows: [UInt64: Int32]
        let values: Tensor

        /// Nil for a model without vectors, as the small one is.
        init?(_ folder: ModelFolder) throws(ModelFault) {
            let name = "vocab/vectors"
            let bytes = try folder.bytes(name)
            let file = folder.url.appending(path: name).path
            let (shape, start) = try Self.header(bytes, file: file)
            if shape[0] == 0 { return nil }
            guard shape[1] == StaticVectors.width, bytes.count - start == shape[0] * shape[1] * 4 else {
                throw .unexpected(
                    file: file, what: "the shape of the vectors", expected: "rows of \(StaticVectors.width) float32", found: "\(shape)")
            }
            values = Tensor(shape: shape) { out in
                bytes.withUnsafeBytes { raw in
                    for index in out.indices {
                        out[index] = Float(
                            bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self)))
                    }
                }
            }
            let document = try folder.messagePack("vocab/key2row")
            guard case .map(let members) = document.root else { throw document.fault("the root", expected: "a map of words to rows") }
            var rows: [UInt64: Int32] = [:]
            rows.reserveCapacity(members.count)
            for (key, value) in members {
                guard case .integer(let word) = key, case .integer(let row) = value, row < UInt64(shape[0]) else {
                    throw document.fault("a word's row", expected: "a number below \(shape[0])")
                }
                rows[word] = Int32(row)
            }
            self.rows = rows
        }

        /// Of numpy's format, version 1: `{'descr': '<f4', 'fortran_order': False, 'shape': (20000, 300), }`.
        private static func header(_ bytes: [UInt8], file: String) throws(ModelFault) -> (shape: [Int], start: Int) {
            let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0]
            guard bytes.count >= 10, bytes.starts(with: magic) else { throw .malformed(file: file, reason: "it is no array of numpy") }
            let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
            guard start <= bytes.count else { throw .malformed(file: file, reason: "it ends too early") }
            let text = String(decoding: bytes[10..<start], as: UTF8.self)
            guard text.contains("'descr': '<f4'"), text.contains("'fortran_order': False"), let open = text.firstIndex(of: "("),
                let close = text[open...].firstIndex(of: ")")
            else { throw .malformed(file: file, reason: "it is no array of float32") }
            let shape = text[text.index(after: open)..<close].split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
            guard shape.count == 2, shape.allSatisfy({ (0...10_000_000).contains($0) }) else {
                throw .malformed(file: file, reason: "it has no two dimensions")
            }
            return (shape, start)
        }
    }

    init(_ vectors: Vectors, _ file: LayerFile) throws(ModelFault) {
        self.vectors = vectors
        weights = try file.layer(named: "static_vectors", "W", shape: [TokenEncoder.width, Self.width]).tensor(
            "W", shape: [TokenEncoder.width, Self.width])
    }

    /// The word's projected vector; zeros for a word without one. `word` is the id of its text.
    func project(_ word: UInt64, into out: UnsafeMutablePointer<Float>) {
        guard let row = vectors.rows[word] else { return out.update(repeating: 0, count: TokenEncoder.width) }
        let vector = vectors.values.row(Int(row))
        for output in 0..<TokenEncoder.width {
            let weight = weights.row(output)
            var sum: Float = 0
            for index in 0..<Self.width { sum += weight[index] * vector[index] }
            out[output] = sum
        }
    }
}
