/// Words by which a text shows what it is for, in groups. They are counted in each block; what a count means is learned.
struct BlockVocabulary {
    enum Group: Int, CaseIterable {
        case reporting, reader, house, subscription, legal, credit, biography, commerce, social, cookies, reading, time
    }

    static let table = """
        reporting: said says told added according announced reported asked explained wrote tweeted statement interview
        reader: you your yours yourself
        house: we our us ours
        subscription: subscribe subscriber subscribers subscription newsletter newsletters sign signup inbox email membership member members donate contribution contribute unsubscribe register free account digital access unlimited
        legal: copyright rights reserved terms conditions policy privacy disclaimer trademark reproduced redistributed permission license licensed endorsed affiliated
        credit: photo photos photograph photographer getty images image picture pictured courtesy credit shutterstock reuters afp alamy illustration screenshot file via ap
        biography: author writer reporter editor columnist correspondent journalist freelance covers graduate contributor contributing bio coauthor podcast host
        commerce: buy price prices shop shopping sale deal deals discount amazon walmart shipping product products retailer retailers commission affiliate purchase cart checkout
        social: follow twitter facebook instagram tiktok youtube linkedin share tweet whatsapp comment comments reply like likes
        cookies: cookie cookies consent browser advertising partners preferences opt personalized tracking
        reading: read more watch listen related click here see next view also story stories article articles trending recommended video gallery
        time: ago hours minutes updated published posted edt est gmt pm am
        """

    static let standard = BlockVocabulary(table: table)

    /// Open addressing over hashes: a page has thousands of words, and every one is looked up.
    private var hashes: [UInt64]
    private var groups: [UInt8]
    private let mask: Int

    init(table: String) {
        mask = 1023
        hashes = [UInt64](repeating: 0, count: mask + 1)
        groups = [UInt8](repeating: 0, count: mask + 1)
        for row in table.split(separator: "\n") {
            let parts = row.split(separator: ":")
            guard parts.count == 2, let group = Group.allCases.first(where: { "\($0)" == parts[0] }) else { continue }
            for word in parts[1].split(separator: " ") {
                let hash = FNV1a.hash(word.utf8)
                var at = Int(truncatingIfNeeded: hash >> 20) & mask
                while hashes[at] != 0, hashes[at] != hash { at = (at + 1) & mask }
                hashes[at] = hash
                groups[at] = UInt8(group.rawValue)
            }
        }
    }

    /// The group of the word, in small letters, that has this hash by `FNV1a`.
    func group(of hash: UInt64) -> Int? {
        var at = Int(truncatingIfNeeded: hash >> 20) & mask
        while hashes[at] != 0 {
            if hashes[at] == hash { return Int(groups[at]) }
            at = (at + 1) & mask
        }
        return nil
    }
}
