/// RFC 3339 in UTC with milliseconds: `2026-03-01T09:05:07.042Z`, always 24 bytes for the years 0 to 9999.
public enum Timestamp {
    static func append(_ unixMilliseconds: Int64, to out: inout [UInt8]) {
        let (days, inDay) = unixMilliseconds.floored(by: 86_400_000)
        let (year, month, day) = civil(fromDays: days)
        append(year, width: 4, to: &out)
        out.append(UInt8(ascii: "-"))
        append(month, width: 2, to: &out)
        out.append(UInt8(ascii: "-"))
        append(day, width: 2, to: &out)
        out.append(UInt8(ascii: "T"))
        append(inDay / 3_600_000, width: 2, to: &out)
        out.append(UInt8(ascii: ":"))
        append(inDay / 60_000 % 60, width: 2, to: &out)
        out.append(UInt8(ascii: ":"))
        append(inDay / 1000 % 60, width: 2, to: &out)
        out.append(UInt8(ascii: "."))
        append(inDay % 1000, width: 3, to: &out)
        out.append(UInt8(ascii: "Z"))
    }

    public static func string(_ unixMilliseconds: Int64) -> String {
        var out: [UInt8] = []
        append(unixMilliseconds, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ value: Int64, width: Int, to out: inout [UInt8]) {
        let digits = String(value)
        for _ in 0..<max(0, width - digits.utf8.count) { out.append(UInt8(ascii: "0")) }
        out.append(contentsOf: digits.utf8)
    }

    /// The Gregorian date of a day counted from 1970-01-01. Counts from 0000-03-01 in eras of 400 years (146,097 days), so that the leap day
    /// is the last of its year and needs no case of its own.
    private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = (days + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
