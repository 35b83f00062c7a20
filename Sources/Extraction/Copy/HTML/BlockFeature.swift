/// What the classifier looks at in one block, all of it numbers: groups of features, each with the number of values it has.
///
/// Names in the file of weights are `group:value`. A change here asks for training again (deploy/train-blocks).
enum BlockFeature: Int, CaseIterable {
    // The text by itself.
    case words, linkShare, strongShare, emphasisShare, tag, headingLevel, ending, sentenceMarks, commas, quotationMarks, capitals, digits,
        wordLength, shortWords, beginning, signs, wording, vocabulary
    // The elements around it.
    case surrounding, topic, depth
    // What metadata say of it.
    case articleBody, bodyShare, likeMetadata, repeated
    // Its place on the page.
    case order, proseOrder, wordsBefore, headingPlace, articlePlace, innerArticle, headingsSince, wordsSince
    // Its neighbours, nearest first: before, after.
    case neighbourWords, neighbourLinks, neighbourKind, neighbourTag, windowWords, windowLinks, windowProse, proseDistance, proseSteps,
        timestampDistance, headingDistance
    // Those of its container, of the containers around, of its kind.
    case containerWords, containerLinks, containerProse, containerBlocks, containerAverage, kindWords, kindLinks, kindProse, kindBlocks,
        kindAverage, pathLinks, pathProse, pathBlocks, pathAverage, siblingShare, mainSteps, mainOrder, mainAfter, candidateSteps,
        foreignTopics, topicSteps
    // The page.
    case pageWords, pageProse, pageBlocks, pageLinks, pageArticles

    /// How many values it has.
    var count: Int {
        switch self {
        case .tag: BlockFeatures.kinds
        case .ending: 5
        case .beginning: 6
        case .signs: 8
        case .wording: 16
        case .vocabulary: BlockVocabulary.Group.allCases.count
        case .surrounding: ElementFacts.Surrounding.allCases.count
        case .topic: ClassWords.Topic.allCases.count
        case .likeMetadata: 3
        case .headingPlace, .articlePlace: 5
        case .neighbourWords, .neighbourLinks, .neighbourKind: 6
        case .neighbourTag: 2
        case .windowWords, .windowLinks, .windowProse: 2
        case .proseDistance, .proseSteps: 2
        case .headingDistance, .timestampDistance: 2
        case .containerWords, .containerLinks, .containerProse, .containerBlocks, .containerAverage: BlockFeatures.steps.count
        case .mainSteps, .topicSteps: 2
        default: 1
        }
    }

    /// Index of its first value among all features.
    var offset: Int { Self.offsets[rawValue] }

    private static let offsets: [Int] = {
        var offsets: [Int] = [], sum = 0
        for feature in allCases {
            offsets.append(sum)
            sum += feature.count
        }
        return offsets
    }()

    static let total = allCases.reduce(0) { $0 + $1.count }
    static let names = allCases.flatMap { feature in (0..<feature.count).map { "\(feature):\($0)" } }
}
