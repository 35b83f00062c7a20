import COpenBLAS

/// Matrix products by OpenBLAS, on the calling thread alone: the parallelism is across articles.
enum Matrix {
    private static let isSingleThreaded: Bool = {
        openblas_set_num_threads(1)
        return true
    }()

    /// Must have been called before the first product of the process.
    static func prepare() { _ = isSingleThreaded }

    /// output = input x weights; input has `rows` rows of `inner`, weights are inner x columns.
    static func multiply(_ input: UnsafePointer<Float>, rows: Int, inner: Int, _ weights: Tensor, into output: UnsafeMutablePointer<Float>)
    {
        let columns = weights.count / inner
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner), 1, input, blasint(inner),
            weights.values, blasint(columns), 0, output, blasint(columns))
    }
}
