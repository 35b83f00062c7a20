import COpenBLAS
import Synchronization

/// Matrix products by OpenBLAS, on the calling thread alone: the parallelism is across articles.
enum Matrix {
    private static let isPrepared = Mutex(false)

    /// Must have been called before the first product of the process.
    static func prepare() throws(ModelFault) {
        let reason: String? = isPrepared.withLock { isPrepared in
            if isPrepared { return nil }
            if let reason = copydesk_openblas_load() { return String(cString: reason) }
            isPrepared = true
            return nil
        }
        if let reason { throw .noMatrixLibrary(reason: reason) }
    }

    /// output = input x weights; input has `rows` rows of `inner`, weights are inner x columns.
    static func multiply(_ input: UnsafePointer<Float>, rows: Int, inner: Int, _ weights: Tensor, into output: UnsafeMutablePointer<Float>)
    {
        copydesk_openblas_multiply(input, Int32(rows), Int32(inner), weights.values, Int32(weights.count / inner), output)
    }
}
