import CVectorKernels

/// A linear layer: rows of `inner` floats become rows of `columns`.
struct LinearLayer: Sendable {
    private let panels: Tensor
    private let bias: Tensor?
    let inner: Int
    let columns: Int

    /// Weights as inputs x outputs; the number of outputs is a multiple of 16.
    init(weights: Tensor, bias: Tensor?) {
        inner = weights.shape[0]
        columns = weights.shape[1]
        panels = weights.inPanels()
        self.bias = bias
    }

    /// Rows of the input stand one behind another, those of the output `apart` floats from one another, or side by side.
    func apply(_ input: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>, apart: Int? = nil) {
        var layer = copydesk_linear(weights: panels.values, bias: bias?.values, inner: inner, columns: columns)
        copydesk_linear_layer(input, inner, rows, &layer, output, apart ?? columns)
    }
}

/// A maxout layer of three pieces and the norm behind it.
struct MaxoutLayer: Sendable {
    static let pieces = 3

    private let panels: Tensor
    private let bias: Tensor
    private let gain: Tensor
    private let shift: Tensor
    let inner: Int
    let width: Int

    /// Weights as inputs x (piece, output), the bias as (piece, output).
    init(weights: Tensor, bias: Tensor, gain: Tensor, shift: Tensor) {
        inner = weights.shape[0]
        width = weights.shape[1] / Self.pieces
        panels = weights.inPanels()
        self.bias = bias
        self.gain = gain
        self.shift = shift
    }

    private var kernel: copydesk_maxout {
        copydesk_maxout(weights: panels.values, bias: bias.values, gain: gain.values, shift: shift.values, inner: inner, width: width)
    }

    func apply(_ input: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>) {
        var layer = kernel
        copydesk_maxout_layer(input, inner, rows, &layer, nil, output)
    }

    /// Of each row with the one before and the one behind it, plus the row itself. There is a row before the first, and one behind the last.
    func applyToWindows(_ input: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>) {
        var layer = kernel
        copydesk_maxout_layer(input - width, width, rows, &layer, input, output)
    }

    /// The same, from the products of each row's word, and with its vector behind them; nil for a row of zeros.
    func applyToWindows(of products: [UnsafePointer<Float>?], into output: UnsafeMutablePointer<Float>) {
        var layer = kernel
        copydesk_window_of_products(products, products.count, &layer, output)
    }
}
