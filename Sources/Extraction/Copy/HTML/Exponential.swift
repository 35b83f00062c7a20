/// The exponential function without Foundation, the same on every machine: its series, after halving the argument down to where that is short.
enum Exponential {
    static func of(_ value: Double) -> Double {
        let clamped = min(max(value, -40), 40)
        let small = clamped / 64
        var term = 1.0, sum = 1.0
        for step in 1...12 {
            term *= small / Double(step)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
