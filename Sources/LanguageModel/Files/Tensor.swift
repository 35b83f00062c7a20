/// A float32 array of a fixed shape in memory of its own, row-major, aligned for vector instructions. Immutable once made.
final class Tensor: @unchecked Sendable {
    // Unchecked: the memory is written in `init` only.

    let shape: [Int]
    let values: UnsafePointer<Float>
    let count: Int

    init(shape: [Int], fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
        self.shape = shape
        count = shape.reduce(1, *)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64).bindMemory(
            to: Float.self, capacity: max(count, 1))
        memory.initialize(repeating: 0, count: max(count, 1))
        fill(UnsafeMutableBufferPointer(start: memory, count: count))
        values = UnsafePointer(memory)
    }

    deinit { UnsafeMutableRawPointer(mutating: values).deallocate() }

    func row(_ index: Int) -> UnsafePointer<Float> { values + index * (count / shape[0]) }

    /// The matrix with rows and columns exchanged.
    func transposed() -> Tensor {
        let rows = shape[0], columns = count / shape[0]
        return Tensor(shape: [columns, rows]) { out in
            for r in 0..<rows { for c in 0..<columns { out[c * rows + r] = values[r * columns + c] } }
        }
    }

    /// A matrix column by column, sixteen at a time: [columns / 16][rows][16], as the kernels read weights.
    func inPanels() -> Tensor {
        let rows = shape[0], columns = count / shape[0], width = 16
        return Tensor(shape: [columns / width, rows, width]) { out in
            for r in 0..<rows {
                for c in 0..<(columns / width * width) { out[(c / width * rows + r) * width + c % width] = values[r * columns + c] }
            }
        }
    }

    /// Rows `out * pieces + piece` as `piece * outputs + out`, so that the maximum over pieces is taken over vectors that lie side by side.
    func piecesFirst(outputs: Int, pieces: Int) -> Tensor {
        let columns = count / (outputs * pieces)
        return Tensor(shape: [outputs * pieces, columns]) { out in
            for o in 0..<outputs {
                for p in 0..<pieces {
                    for c in 0..<columns { out[(p * outputs + o) * columns + c] = values[(o * pieces + p) * columns + c] }
                }
            }
        }
    }
}

/// The tensors of one component's `model` file: thinc's layers in the order in which they stand.
struct LayerFile {
    private let document: MessagePackDocument
    private let nodes: [(name: String, parameters: MessagePack)]

    init(_ document: MessagePackDocument) throws(ModelFault) {
        self.document = document
        guard case .array(let names)? = document.member("nodes", of: document.root),
            case .array(let parameters)? = document.member("params", of: document.root), names.count == parameters.count
        else { throw document.fault("the list of layers", expected: "thinc's nodes and params") }
        nodes = zip(names, parameters).map { (document.string(document.member("name", of: $0)) ?? "", $1) }
    }

    /// The layers of this name that have a parameter called `W`, `E` or the like, in the file's order.
    func layers(named name: String) -> [Layer] {
        nodes.filter { $0.name == name }.map { Layer(document: document, name: name, parameters: $0.parameters) }
    }

    /// The layer of this name whose parameter has this shape.
    func layer(named name: String, _ parameter: String, shape: [Int]) throws(ModelFault) -> Layer {
        guard let layer = layers(named: name).first(where: { $0.shape(parameter) == shape }) else {
            throw document.fault("the layer '\(name)'", expected: "a parameter \(parameter) of shape \(shape)", found: "missing")
        }
        return layer
    }

    struct Layer {
        let document: MessagePackDocument
        let name: String
        let parameters: MessagePack

        func shape(_ parameter: String) -> [Int]? {
            guard case .array(let sizes)? = document.member("shape", of: document.member(parameter, of: parameters)) else { return nil }
            let shape = sizes.compactMap { size in if case .integer(let size) = size, size < 1 << 31 { Int(size) } else { nil } }
            return shape.count == sizes.count ? shape : nil
        }

        /// The parameter, when it is float32, finite, and of the expected shape.
        func tensor(_ parameter: String, shape expected: [Int]) throws(ModelFault) -> Tensor {
            let value = document.member(parameter, of: parameters)
            guard let shape = shape(parameter), shape == expected else {
                throw document.fault("the shape of '\(name).\(parameter)'", expected: "\(expected)", found: "\(shape(parameter) ?? [])")
            }
            let count = shape.reduce(1, *)
            guard document.string(document.member("type", of: value)) == "<f4",
                let data = document.data(document.member("data", of: value)),
                data.count == count * 4
            else { throw document.fault("the data of '\(name).\(parameter)'", expected: "\(count) float32 numbers") }
            var isFinite = true
            let tensor = Tensor(shape: shape) { out in
                data.withUnsafeBytes { raw in
                    for index in 0..<count {
                        out[index] = Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
                        if !out[index].isFinite { isFinite = false }
                    }
                }
            }
            guard isFinite else {
                throw document.fault("the data of '\(name).\(parameter)'", expected: "finite numbers", found: "NaN or infinity")
            }
            return tensor
        }
    }
}
