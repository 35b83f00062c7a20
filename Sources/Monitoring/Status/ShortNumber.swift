/// Numbers for people: three digits or so, as 0.031, 4.25, 118.
public enum ShortNumber {
    public static func string(_ value: Double) -> String {
        let factor: Double = abs(value) < 1 ? 1000 : abs(value) < 100 ? 100 : 1
        return ExpositionPage.number((value * factor).rounded() / factor)
    }
}
