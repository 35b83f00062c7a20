import CLanguageDetection

/// The language of an article's clean text.
public struct Language: Sendable, Equatable {
    /// BCP 47; `und` when it cannot be told.
    public var tag: String
    /// The share of the text that is in it, 0 to 1.
    public var confidence: Double
    /// Whether the identifier itself would rely on its answer.
    public var reliable: Bool
}

/// Identification by CLD2, the detector of Chromium: naive Bayes over letter quadgrams and scripts. Fast, and steady on a paragraph or more.
enum LanguageIdentification {
    /// `hint` is what the envelope claims; it counts only where the text is too short to tell.
    static func identify(_ copy: CleanCopy, hint: String?) -> Language {
        let answer = copy.text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { copydesk_identify_language($0.baseAddress, $0.count) }
        }
        let code = answer.tag.map { String(cString: $0) } ?? "un"
        if code == "un" || answer.percent == 0 {
            let isTag = hint.map { tag in
                (2...35).contains(tag.utf8.count)
                    && tag.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 }
            }
            return Language(tag: isTag == true ? hint ?? "und" : "und", confidence: 0, reliable: false)
        }
        return Language(tag: code == "iw" ? "he" : code, confidence: Double(answer.percent) / 100, reliable: answer.reliable)
    }
}
