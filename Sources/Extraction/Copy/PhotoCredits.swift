/// Finds credits of photographs, also those that a scraper glued to the caption behind them, and captions that carry their credit.
enum PhotoCredits {
    /// Picture agencies as they sign, at least three letters of capitals, so that a glued name can be told from them.
    private static let agencies = ["GETTY IMAGES", "GETTY", "REUTERS", "SHUTTERSTOCK", "ALAMY", "AFP", "EPA", "REX", "ISTOCK", "BLOOMBERG"]

    /// Bytes of a glued credit at the beginning: in `GETTYWess Mitchell` those of `GETTY`. Zero for none.
    static func gluedLength(_ bytes: Range<Int>, in text: [UInt8]) -> Int {
        for agency in agencies where text[bytes].starts(with: agency.utf8) {
            let end = bytes.lowerBound + agency.utf8.count
            guard end + 1 < bytes.upperBound else { continue }
            // The name after it: a capital and a small letter, in which the agency's last letter has no part.
            if (0x41...0x5A).contains(text[end]), (0x61...0x7A).contains(text[end + 1]) { return agency.utf8.count }
        }
        return 0
    }

    private static let signatures = [
        "(ap photo", "ap photo/", "getty images", "(photo by", "(photo:", "photo by ", "(reuters/", "/reuters", "/afp", "(pictured",
        "file photo",
        "/associated press", "(file photo", "via getty", "/getty", "courtesy of", "(image:", "(credit:", "photo courtesy",
    ]

    /// Whether a short region is a caption by the credit that ends it.
    static func endsCaption(_ region: Region, in text: [UInt8]) -> Bool {
        guard region.facts.words <= 60 else { return false }
        let tail = max(region.unit.bytes.lowerBound, region.unit.bytes.upperBound - 60)..<region.unit.bytes.upperBound
        let ending = LineFacts.normalize(tail, in: text)
        return signatures.contains { ending.holds($0) }
    }
}
