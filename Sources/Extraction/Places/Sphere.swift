import Glibc

/// Distances on the globe.
enum Sphere {
    /// Great-circle distance in kilometres between two points in degrees (haversine formula, mean radius 6371 km).
    static func kilometres(_ latitude1: Double, _ longitude1: Double, _ latitude2: Double, _ longitude2: Double) -> Double {
        let radians = Double.pi / 180
        let a = sin((latitude2 - latitude1) * radians / 2), b = sin((longitude2 - longitude1) * radians / 2)
        let h = a * a + cos(latitude1 * radians) * cos(latitude2 * radians) * b * b
        return 12742 * asin(min(1, h.squareRoot()))
    }
}
