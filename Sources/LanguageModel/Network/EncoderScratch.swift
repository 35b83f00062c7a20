/// Memory that an encoder works in, kept from text to text and grown when it must be. Belongs to one workspace.
struct EncoderScratch: ~Copyable {
    /// One row a token, and the rows between texts.
    private(set) var rows = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    private(set) var pieces = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    private(set) var window = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    private(set) var products = UnsafeMutablePointer<UnsafePointer<Float>?>.allocate(capacity: 1)
    let zeros: UnsafeMutablePointer<Float>
    private var capacity = 0
    /// Rows of words that are not kept beyond this text.
    private var made: [UnsafeMutablePointer<Float>] = []

    init() {
        zeros = .allocate(capacity: 3 * TokenEncoder.columns)
        zeros.initialize(repeating: 0, count: 3 * TokenEncoder.columns)
    }

    deinit {
        rows.deallocate()
        pieces.deallocate()
        window.deallocate()
        products.deallocate()
        zeros.deallocate()
        for memory in made { memory.deallocate() }
    }

    mutating func prepare(rows count: Int) {
        for memory in made { memory.deallocate() }
        made = []
        // What one long text needed is not kept for ever.
        if count > capacity || capacity > 65_536 && count < capacity / 8 {
            rows.deallocate()
            pieces.deallocate()
            window.deallocate()
            products.deallocate()
            capacity = count
            rows = .allocate(capacity: count * TokenEncoder.width)
            pieces = .allocate(capacity: count * TokenEncoder.columns)
            window = .allocate(capacity: count * TokenEncoder.width * 3)
            products = .allocate(capacity: count)
        }
        products.initialize(repeating: nil, count: count)
    }

    mutating func makeRows(_ floats: Int) -> UnsafeMutablePointer<Float> {
        let memory = UnsafeMutablePointer<Float>.allocate(capacity: floats)
        made.append(memory)
        return memory
    }
}
