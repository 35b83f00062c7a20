/// What a passage is about, as far as it changes the sense of verbs: on a field or a stage nobody is killed by an attack, and where wounds are spoken
/// of, no attack is one of words. One sense a discourse (Gale, Church and Yarowsky 1992), taken for a few sentences.
struct SubjectFields: Sendable {
    /// By sentence: words of games and shows, and of weapons and wounds.
    private let games: [Int], wounds: [Int]
    private let tree: SyntaxTree

    init(_ tree: SyntaxTree, _ lexicon: EventLexicon) {
        self.tree = tree
        var games: [Int] = [], wounds: [Int] = []
        for sentence in tree.sentences {
            games.append(Set(sentence.map { tree.lemmas[$0] }.filter(lexicon.games.contains)).count)
            wounds.append(sentence.count { lexicon.wounds.contains(tree.lemmas[$0]) })
        }
        self.games = games
        self.wounds = wounds
    }

    /// Whether the sentence of a token and those beside it speak of a game or a show: three different words for one.
    func isGame(around token: Int) -> Bool {
        let sentence = Int(tree.sentenceOf[token])
        return games[max(0, sentence - 2)..<min(games.count, sentence + 3)].reduce(0, +) >= 3
    }

    /// Whether the sentence of a token speaks of weapons or wounds.
    func isWound(near token: Int) -> Bool { wounds[Int(tree.sentenceOf[token])] > 0 }
}
