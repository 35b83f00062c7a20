import COpenBLAS
import Synchronization

/// Matrix products by OpenBLAS, on the calling thread alone: the parallelism is across articles.
enum Matrix {
    private static let isPrepared = Mutex(false)

    /// Must have been called before the first product of the process.
    static func prepare() {
        isPrepared.withLock { isPrepared in
            if isPrepared { return }
            openblas_set_num_threads(1)
            isPrepared = true
        }
    }

    /// output = input x weights; input has `rows` rows of `inner`, weights are inner x columns.
    static func multiply(_ input: UnsafePointer<Float>, rows: Int, inner: Int, _ weights: Tensor, into output: UnsafeMutablePointer<Float>)
    {
        let columns = weights.count / inner
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner), 1, input, blasint(inner),
            weights.values, blasint(columns), 0, output, blasint(columns))
    }
}
