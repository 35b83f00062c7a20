/// How far a long piece of work is, as one line for a terminal: `1,204 of 3,000 articles, 2 failed, 310/s, 6 s left`. Pure.
struct ProgressLine: Equatable {
    /// What is counted, in the plural: `articles`.
    var unit: String
    var done = 0
    /// nil when it is not known how many there will be.
    var total: Int?
    var failed = 0

    /// - Parameters:
    ///   - milliseconds: since the work began.
    ///   - width: columns of the terminal; the line is cut to fit, since one that wraps cannot be drawn over.
    func text(afterMilliseconds milliseconds: Int64, width: Int) -> String {
        var parts = [total.map { "\(Self.grouped(done)) of \(Self.grouped($0)) \(unit)" } ?? "\(Self.grouped(done)) \(unit)"]
        if failed > 0 { parts.append("\(Self.grouped(failed)) failed") }
        // The first half second says nothing about the rest.
        if milliseconds >= 500, done > 0 {
            let rate = Double(done) * 1000 / Double(milliseconds)
            parts.append(rate >= 10 ? "\(Self.grouped(Int(rate.rounded())))/s" : "\(Double(Int(rate * 10)) / 10)/s")
            if let total, total > done { parts.append("\(Self.remaining(seconds: Double(total - done) / rate)) left") }
        }
        return String(parts.joined(separator: ", ").prefix(max(0, width - 1)))
    }

    private static func remaining(seconds: Double) -> String {
        let whole = seconds < 1e9 ? Int(seconds.rounded(.up)) : 1_000_000_000
        return whole < 60 ? "\(whole) s" : whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole / 60 % 60) min"
    }

    /// `1,204`
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var out = ""
        for (at, digit) in digits.enumerated() {
            if at > 0, (digits.count - at) % 3 == 0, digit.isNumber, out != "-" { out += "," }
            out.append(digit)
        }
        return out
    }
}
