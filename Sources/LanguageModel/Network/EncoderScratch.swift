/// Memory that an encoder works in, kept from text to text. Belongs to one workspace.
struct EncoderScratch: ~Copyable {
    private var rowBuffer = FloatBuffer(), pieceBuffer = FloatBuffer(), windowBuffer = FloatBuffer()
    /// Of the words whose products are not kept: embeddings, vectors that are computed, vectors of all, products, products with vectors.
    var embedded = FloatBuffer(), computed = FloatBuffer(), mixed = FloatBuffer(), sums = FloatBuffer(), made = FloatBuffer()
    /// The products of each row's word; nil between texts.
    private(set) var products: [UnsafePointer<Float>?] = []
    let zeros: UnsafeMutablePointer<Float>

    init() {
        zeros = .allocate(capacity: 3 * TokenEncoder.columns)
        zeros.initialize(repeating: 0, count: 3 * TokenEncoder.columns)
    }

    deinit { zeros.deallocate() }

    /// One row a token, and the rows between texts.
    var rows: UnsafeMutablePointer<Float> { rowBuffer.pointer }
    var pieces: UnsafeMutablePointer<Float> { pieceBuffer.pointer }
    var window: UnsafeMutablePointer<Float> { windowBuffer.pointer }

    mutating func prepare(rows count: Int) {
        _ = rowBuffer.reserve(count * TokenEncoder.width)
        _ = pieceBuffer.reserve(count * TokenEncoder.columns)
        _ = windowBuffer.reserve(count * TokenEncoder.width * 3)
        products = Array(repeating: nil, count: count)
    }

    mutating func setProducts(_ row: Int, _ floats: UnsafePointer<Float>) { products[row] = floats }
}
