/// What the classifier looks at in one block, all of it yes or no: groups of features, of each of which a block has at most one unless it says otherwise.
///
/// Names in the file of weights are `group:value`. A change here asks for training again (deploy/train-blocks).
enum BlockFeature: String, CaseIterable {
    // The text by itself.
    case bias, words, linkDensity, wordsAndLinks, tag, ending, sentenceMarks, commas, capitals, beginning, signs, digits, wording, type,
        wordLength
    // The elements around it. Several of each.
    case surrounding, ownTopic, nearTopic, farTopic
    // Its place on the page.
    case articleBody, likeMetadata, isRepeated, order, headingPlace, articlePlace, depth
    case previousWords, previousLinks, nextWords, nextLinks, previousTag, nextTag, afterHeading
    case parentLinks, parentProse, parentWords, outerLinks, outerProse, kindProse, kindLinks, kindCount, siblingShare, commonTag
    // The first stage's judgement of it and of its company: second stage only.
    case score, previousScore, nextScore, beforeScore, afterScore, bothScores, windowScore, parentScore, kindScore, insideMain,
        mainDistance, span, gapBefore
    case gapAfter, scoreAndMain, shortInside, wordsAndScore, outerScore

    /// How many values it has.
    var count: Int {
        switch self {
        case .bias, .isRepeated: 1
        case .words: 10
        case .linkDensity: 6
        case .wordsAndLinks: 30
        case .tag, .previousTag, .nextTag: 16
        case .ending: 5
        case .sentenceMarks, .commas: 4
        case .capitals: 12
        case .beginning: 6
        case .signs: 8
        case .digits: 4
        case .wording: 18
        case .type: 4
        case .wordLength: 4
        case .surrounding: 20
        case .ownTopic, .nearTopic, .farTopic: ClassWords.Topic.allCases.count
        case .articleBody: 6
        case .likeMetadata: 4
        case .order: 10
        case .headingPlace: 5
        case .articlePlace: 5
        case .depth: 6
        case .previousWords, .nextWords: 11
        case .previousLinks, .nextLinks: 4
        case .afterHeading: 3
        case .parentLinks, .outerLinks, .kindLinks: 6
        case .parentProse, .outerProse, .kindProse: 7
        case .parentWords: 7
        case .kindCount, .siblingShare: 6
        case .commonTag: 3
        case .score, .previousScore, .nextScore, .beforeScore, .afterScore, .windowScore, .parentScore, .kindScore, .outerScore: 9
        case .bothScores: 25
        case .insideMain: 4
        case .mainDistance: 8
        case .span: 12
        case .gapBefore, .gapAfter: 6
        case .scoreAndMain: 18
        case .shortInside: 16
        case .wordsAndScore: 36
        }
    }

    /// Index of its first value among all features.
    var offset: Int { Self.offsets[Self.position[self] ?? 0] }

    private static let position = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
    private static let offsets: [Int] = {
        var offsets: [Int] = [], sum = 0
        for feature in allCases {
            offsets.append(sum)
            sum += feature.count
        }
        return offsets
    }()

    static let total = allCases.reduce(0) { $0 + $1.count }
    static let names = allCases.flatMap { feature in (0..<feature.count).map { "\(feature.rawValue):\($0)" } }
}

/// The features of many blocks, one behind the other.
struct FeatureRows {
    private(set) var features: [UInt16] = []
    private(set) var starts: [Int32] = [0]
    /// Number of finished rows.
    var count: Int { starts.count - 1 }

    /// Values beyond the last count as the last.
    mutating func add(_ feature: BlockFeature, _ value: Int = 0) {
        features.append(UInt16(clamping: feature.offset + min(max(0, value), feature.count - 1)))
    }

    /// One feature for each bit.
    mutating func add(_ feature: BlockFeature, bits: UInt64) {
        var bits = bits
        while bits != 0 {
            add(feature, bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }

    mutating func add(copying features: ArraySlice<UInt16>) { self.features += features }

    mutating func endRow() { starts.append(Int32(features.count)) }

    subscript(row: Int) -> ArraySlice<UInt16> { features[Int(starts[row])..<Int(starts[row + 1])] }
}

/// Where a number lies among ascending bounds: 0 below the first.
func bin(_ value: Double, _ bounds: [Double]) -> Int { bounds.firstIndex { value < $0 } ?? bounds.count }
