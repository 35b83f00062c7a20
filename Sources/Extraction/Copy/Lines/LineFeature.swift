/// What the line model looks at. The names are those of the weights' file.
///
/// The first group is of the line itself, in the manner of boilerpipe's (Kohlschütter, Fankhauser and Nejdl 2010) and jusText's (Pomikálek 2011)
/// shallow features; the second of its place in the page; the third, of the second pass, of what the first pass thought of its neighbours
/// (stacked sequential learning, Cohen and Carvalho 2005).
package enum LineFeature: Int, CaseIterable {
    // The line itself.
    case words, scalars, endsSentence, sentenceMarks, commas, capitalized, digits, functionWords, firstIsLower, firstIsUpper, firstIsDigit
    case firstIsQuote, wordLength, separators, phrase, repetitions, addressWords, reportWords, hasAddress, isAllCapitals, exclamations
    case endsWithColon, inTitle, ofTitle, furnitureShare, furnitureWords, hasMonth, cohesion, cohesionDepth, quoteMarks, hasBracket,
        isSymbols
    // Its place.
    case position, linesBefore, linesAfter, isAfterBlank, isBeforeBlank, sinceProse, untilProse, run, sinceTitle, titlesBefore, titlesAfter
    case isTitle, proseShareBefore, proseOfPage, proseSinceTitle
    case prose1Before, prose1After, prose2Before, prose2After, prose4Before, prose4After, prose8Before, prose8After, prose16Before
    case prose16After, density4, density16
    // The first pass.
    case first, firstAt3Before, firstAt2Before, firstAt1Before, firstAt1After, firstAt2After, firstAt3After
    case content2Before, content2After, content4Before, content4After, content8Before, content8After, content16Before, content16After
    case contentShareBefore, contentShareAfter, contentOfPage, sinceContent, untilContent

    /// Those of the first pass.
    package static let plain = LineFeature.words.rawValue...LineFeature.density16.rawValue

    package var name: String { String(describing: self) }
}

/// A value of each feature for each line, line by line.
package struct LineFeatures {
    static let width = LineFeature.allCases.count

    package private(set) var values: [Float]
    package let lines: Int

    init(lines: Int) {
        self.lines = lines
        values = Array(repeating: 0, count: lines * Self.width)
    }

    /// What was computed before; values beyond a whole line are left out.
    package init(_ values: [Float]) {
        lines = values.count / Self.width
        self.values = Array(values.prefix(lines * Self.width))
    }

    package subscript(line: Int, feature: LineFeature) -> Float {
        get { values[line * Self.width + feature.rawValue] }
        set { values[line * Self.width + feature.rawValue] = newValue }
    }
}
