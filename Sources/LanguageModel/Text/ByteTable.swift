/// Byte strings numbered in the order of their insertion, found by hash: what a dictionary does, without an allocation for each key.
struct ByteTable {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    var count: Int { hashes.count }

    /// The number of a string; nil when it is not there. `hash` must be `StringID.hash` of it.
    func find(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, isEqual(index, key) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? { find(key, hash: StringID.hash(key)) }

    func find(_ key: String) -> Int? {
        var key = key
        return key.withUTF8 { find($0) }
    }

    /// Adds a string that is not there yet; its number is the count before.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) {
        if (hashes.count + 1) * 2 > slots.count { grow() }
        place(hash: hash, index: Int32(hashes.count))
        hashes.append(hash)
        bytes.append(contentsOf: key)
        ends.append(bytes.count)
    }

    mutating func insert(_ key: String) {
        var key = key
        key.withUTF8 { key in
            let hash = StringID.hash(key)
            if find(key, hash: hash) == nil { insert(key, hash: hash) }
        }
    }

    mutating func removeAll() {
        for index in slots.indices { slots[index] = -1 }
        hashes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    private func isEqual(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == key.count else { return false }
        for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
        return true
    }

    private mutating func place(hash: UInt64, index: Int32) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = index
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() { place(hash: hash, index: Int32(index)) }
    }
}
