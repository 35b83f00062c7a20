/// Memory that an encoder works in, kept from text to text. Belongs to one workspace.
struct EncoderScratch: ~Copyable {
    private var rowBuffer = FloatBuffer(), otherBuffer = FloatBuffer()
    /// Of the words whose products are not kept: embeddings, vectors that are computed, vectors of all, products with vectors.
    var embedded = FloatBuffer(), computed = FloatBuffer(), mixed = FloatBuffer(), made = FloatBuffer()
    /// The products of each row's word; nil between texts.
    private(set) var products: [UnsafePointer<Float>?] = []

    /// One row a token, and the rows between texts; a row of zeros before the first, and one behind the last.
    var rows: UnsafeMutablePointer<Float> { rowBuffer.pointer + TokenEncoder.width }
    /// As many, for the next layer's.
    var otherRows: UnsafeMutablePointer<Float> { otherBuffer.pointer + TokenEncoder.width }

    mutating func prepare(rows count: Int) {
        let size = (count + 2) * TokenEncoder.width
        for buffer in [rowBuffer.reserve(size), otherBuffer.reserve(size)] {
            buffer.update(repeating: 0, count: TokenEncoder.width)
            (buffer + size - TokenEncoder.width).update(repeating: 0, count: TokenEncoder.width)
        }
        products = Array(repeating: nil, count: count)
    }

    mutating func exchangeRows() { swap(&rowBuffer, &otherBuffer) }

    mutating func setProducts(_ row: Int, _ floats: UnsafePointer<Float>) { products[row] = floats }
}
