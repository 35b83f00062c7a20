/// The features of many blocks: one row of numbers for each, one behind the other.
struct FeatureRows {
    private(set) var values: [Float]
    let count: Int
    private var row = 0

    init(count: Int) {
        self.count = count
        values = [Float](repeating: 0, count: count * BlockFeature.total)
    }

    /// Begins the features of a block.
    mutating func begin(_ block: Int) { row = block * BlockFeature.total }

    mutating func set(_ feature: BlockFeature, _ index: Int = 0, to value: Double) { values[row + feature.offset + index] = Float(value) }
    mutating func set(_ feature: BlockFeature, _ index: Int = 0, to value: Int) { values[row + feature.offset + index] = Float(value) }

    /// One feature for each bit.
    mutating func set(_ feature: BlockFeature, bits: UInt64, to value: Float = 1) {
        var bits = bits
        let start = row + feature.offset
        while bits != 0 {
            values[start + bits.trailingZeroBitCount] = value
            bits &= bits - 1
        }
    }
}
