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
        self.init(panels: weights.inPanels(), inner: weights.shape[0], bias: bias, gain: gain, shift: shift)
    }

    fileprivate init(panels: Tensor, inner: Int, bias: Tensor, gain: Tensor, shift: Tensor) {
        self.panels = panels
        self.inner = inner
        self.bias = bias
        self.gain = gain
        self.shift = shift
        width = gain.count
    }

    fileprivate var kernel: copydesk_maxout {
        copydesk_maxout(weights: panels.values, bias: bias.values, gain: gain.values, shift: shift.values, inner: inner, width: width)
    }

    func apply(_ input: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>) {
        var layer = kernel
        copydesk_maxout_layer(input, inner, rows, &layer, nil, output)
    }
}

/// A maxout layer over windows: its input is a row with the one before and the one behind it, and the row is added to its output.
struct WindowLayer: Sendable {
    /// How the products of a window are summed.
    enum Summation {
        /// Two windows at a time, by two thirds of the multiplications. The last bits are not spaCy's.
        case paired
        /// As spaCy sums them.
        case inOrder
    }

    private let whole: MaxoutLayer
    private let mixtures: MaxoutLayer

    /// Weights as (before, itself, behind) x input x (piece, output), the bias as (piece, output).
    init(weights: Tensor, bias: Tensor, gain: Tensor, shift: Tensor) {
        let width = gain.count, columns = weights.shape[1]
        whole = MaxoutLayer(weights: weights, bias: bias, gain: gain, shift: shift)
        let filters: [(Double, Double, Double) -> Double] = [
            { before, _, _ in before }, { ($0 + $1 + $2) / 2 }, { ($0 - $1 + $2) / 2 }, { _, _, behind in behind },
        ]
        let panels = filters.map { filter in
            Tensor(shape: [width, columns]) { out in
                for input in 0..<width {
                    for column in 0..<columns {
                        let weight = { place in Double(weights.row(place * width + input)[column]) }
                        out[input * columns + column] = Float(filter(weight(0), weight(1), weight(2)))
                    }
                }
            }.inPanels()
        }
        mixtures = MaxoutLayer(
            panels: Tensor(shape: [panels.count, width * columns]) { out in
                for (filter, panels) in panels.enumerated() {
                    for index in 0..<panels.count { out[filter * panels.count + index] = panels.values[index] }
                }
            }, inner: width, bias: bias, gain: gain, shift: shift)
    }

    /// There is a row before the first, and one behind the last. The number of rows is even.
    func apply(_ input: UnsafePointer<Float>, rows: Int, _ summation: Summation, into output: UnsafeMutablePointer<Float>) {
        switch summation {
        case .paired:
            var layer = mixtures.kernel
            copydesk_paired_windows(input, rows, &layer, output)
        case .inOrder:
            var layer = whole.kernel
            copydesk_maxout_layer(input - whole.width, whole.width, rows, &layer, input, output)
        }
    }

    /// From the products of each row's word, with its vector behind them; nil for a row of zeros.
    func apply(_ products: [UnsafePointer<Float>?], into output: UnsafeMutablePointer<Float>) {
        var layer = whole.kernel
        copydesk_window_of_products(products, products.count, &layer, output)
    }
}
