import Glibc

/// The few functions that weighing senses needs.
enum PlaceMath {
    static func log10(_ value: Double) -> Double { Glibc.log10(value) }
    static func log2(_ value: Float) -> Float { Glibc.log2(value) }
    static func exp(_ value: Float) -> Float { Glibc.exp(value) }

    /// The point on the unit sphere at a latitude and longitude in degrees.
    static func unit(_ latitude: Double, _ longitude: Double) -> (Float, Float, Float) {
        let a = latitude * .pi / 180, b = longitude * .pi / 180
        return (Float(cos(a) * cos(b)), Float(cos(a) * sin(b)), Float(sin(a)))
    }

    /// The cosine of the angle that so many kilometres make at the middle of the earth.
    static func cosine(kilometres: Double) -> Float { Float(cos(kilometres / 6371)) }

    /// 0 for no votes, 1 for one, towards 2 for many.
    static func saturating(_ votes: Float) -> Float { votes <= 0 ? 0 : votes / (votes + 1) * 2 }

    /// The same, less where many votes go elsewhere.
    static func saturating(_ votes: Float, among rivals: Float, _ weight: Float) -> Float {
        votes <= 0 ? 0 : votes / (votes + 1 + weight * max(0, rivals)) * 2
    }
}
