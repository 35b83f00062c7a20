import Glibc

/// Floats of a size that grows, and shrinks again after a text of unusual length: a long one must not cost its memory for ever.
///
/// Taken from the system page by page, not from the heap, where blocks of many sizes that come and go leave holes that nothing fits.
struct FloatBuffer: ~Copyable {
    private(set) var pointer: UnsafeMutablePointer<Float>
    private var capacity: Int
    private static let least = 1 << 16
    /// A buffer up to this size is kept, since pages that are given back must be cleared before they come again.
    private static let kept = 1 << 20

    init() {
        capacity = Self.least
        pointer = Self.allocate(capacity)
    }

    deinit { munmap(pointer, capacity * MemoryLayout<Float>.stride) }

    /// Room for so many floats, whose values may be anything.
    mutating func reserve(_ count: Int) -> UnsafeMutablePointer<Float> {
        if count > capacity || capacity > Self.kept && count < capacity / 2 {
            munmap(pointer, capacity * MemoryLayout<Float>.stride)
            capacity = max(count, Self.least)
            pointer = Self.allocate(capacity)
        }
        return pointer
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
        let bytes = count * MemoryLayout<Float>.stride
        guard let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED else {
            // As everywhere in Swift, memory that the system does not have ends the process.
            fatalError("out of memory: \(bytes) bytes for the language model")
        }
        return memory.bindMemory(to: Float.self, capacity: count)
    }
}
