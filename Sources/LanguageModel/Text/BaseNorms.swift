/// The norms that spaCy's code gives to some tokens (spacy/lang/norm_exceptions.py, 3.8), besides those of the model's own table.
enum BaseNorms {
    static let table: [String: String] = {
        var table: [String: String] = [:]
        for row in rows {
            for word in row.words.split(separator: " ") { table[String(word)] = row.norm }
        }
        return table
    }()

    private static let rows: [(norm: String, words: String)] = [
        ("'s", "'s 'S ’s ’S"), ("'", "’ ‘ ´ `"), ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"), ("?", "？"), ("!", "！"), (",", "，"), (";", "；"),
        (":", "："), (".", "。 ।"),
        ("...", "…"), ("-", "— – -- --- ——"), ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
    ]
}
