/// The words of a text's lines, hashed, and the classes of words by which prose and the furniture of pages differ.
///
/// A word is a run of letters and digits, apostrophes inside it included, ASCII letters made small. Flat arrays: the words of line `i` are
/// `hashes[starts[i]..<starts[i + 1]]`.
struct LineWords {
    private(set) var hashes: [UInt64] = []
    /// Bytes of each word.
    private(set) var lengths: [UInt8] = []
    private(set) var starts: [Int] = [0]

    /// Of a longer line, which is a whole article in itself, the beginning tells enough.
    static let mostInLine = 1000

    mutating func append(_ line: Range<Int>, of text: [UInt8]) {
        var hash = FNV1a.offset, length = 0
        var count = 0
        func isPart(_ index: Int) -> Bool { line.contains(index) && Self.isWord(text[index]) }
        var index = line.lowerBound
        func close() {
            guard length > 0 else { return }
            hashes.append(hash)
            lengths.append(UInt8(clamping: length))
            count += 1
            (hash, length) = (FNV1a.offset, 0)
        }
        while index < line.upperBound, count < Self.mostInLine {
            let byte = text[index]
            if byte == 0xE2, index + 2 < line.upperBound, text[index + 1] == 0x80 || text[index + 1] == 0x81 {
                // General punctuation. A curly apostrophe between letters belongs to the word, as a straight one.
                if text[index + 1] == 0x80, text[index + 2] == 0x99, length > 0, isPart(index + 3) {
                    hash = FNV1a.step(hash, 0x27)
                    length += 1
                } else {
                    close()
                }
                index += 3
            } else if byte == 0xC2 {
                close()  // no-break space and the symbols of Latin-1
                index += 2
            } else if Self.isWord(byte) {
                hash = FNV1a.step(hash, (0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
                length += 1
                index += 1
            } else if byte == 0x27, length > 0, isPart(index + 1) {
                hash = FNV1a.step(hash, byte)
                length += 1
                index += 1
            } else {
                close()
                index += 1
            }
        }
        close()
        starts.append(hashes.count)
    }

    func words(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
}

/// What a word says about the line it stands in.
struct WordClass: OptionSet {
    let rawValue: UInt8

    /// Articles, prepositions, pronouns, auxiliaries of the languages in which news is most read here: prose is full of them, labels are not.
    static let function = WordClass(rawValue: 1)
    /// Whom a page speaks to, or for.
    static let address = WordClass(rawValue: 2)
    /// Whom a report speaks of, and how.
    static let report = WordClass(rawValue: 4)
    /// The furniture of web pages.
    static let furniture = WordClass(rawValue: 8)
    static let month = WordClass(rawValue: 16)

    static func of(_ hash: UInt64) -> WordClass { table[hash] ?? [] }

    /// A row is `class: words`. Whoever adds a word trains the line model anew: its weights are for these words.
    private static let table: [UInt64: WordClass] = {
        let classes: [Substring: WordClass] = [
            "function": .function, "address": .address, "report": .report, "furniture": .furniture, "month": .month,
        ]
        var table: [UInt64: WordClass] = [:]
        for row in rows.split(separator: "\n") {
            let parts = row.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let kind = classes[parts[0]] else { continue }
            for word in parts[1].split(separator: " ") { table[FNV1a.hash(word.utf8), default: []].insert(kind) }
        }
        return table
    }()

    private static let rows = """
        function: the a an of to in and that is was for on with as by at from it be are has have had he she they his her their its this which who
        function: but not or were been will would than when there said about after more also into up out over because could one two all what if so
        function: no can other some only most such then them him these those i we you my our your me us how just like get do did does being before
        function: during while where very through between against under around
        function: de la le les des et en un une du dans est que qui pour par sur au aux ce se il elle ne pas
        function: der die das und ist von den mit ein eine zu im auf für nicht sich dem auch wird
        function: el los las del y con para su al lo como más di che per non si da è sono nel alla della dei gli o os do dos em um uma não com na
        address: you your we our us my me i
        report: he she they his her their him them said says told added wrote who
        furniture: subscribe subscribed subscribing subscriber subscribers subscription newsletter newsletters email emails inbox cookies cookie
        furniture: privacy policy advertisement advertising advertise ads ad sponsored promoted affiliate affiliates commission log login sign signed
        furniture: account password register copyright rights reserved terms conditions comment comments reply replies share follow click tap here
        furniture: free trial app download facebook twitter instagram youtube tiktok pinterest whatsapp reddit linkedin browser javascript trending
        furniture: related read latest stories story articles article news popular recommended getty images image photo photos credit courtesy
        furniture: video watch loading menu search skip unsubscribe contact editor editors author writer covers reporter journalist contributor
        furniture: updated published deals buy price shop sale off
        month: january february march april may june july august september october november december
        month: jan feb mar apr jun jul aug sep sept oct nov dec
        """
}
