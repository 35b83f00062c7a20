// Quotations that the setting shows rather than the grammar: a paragraph behind its speaker's name and a colon, a paragraph that a cue announces.

extension ReportFinder {
    mutating func findParagraphs() {
        for block in text.blocks.indices {
            findLabel(block)
            findAnnounced(block)
        }
    }

    /// "Poll: Most drivers oppose the toll", "LINDQVIST: The bridge will open in May."
    private mutating func findLabel(_ number: Int) {
        let block = text.blocks[number]
        guard let colon = block.prefix(8).first(where: isColon), colon > block.lowerBound else { return }
        let label = block.lowerBound..<colon, content = (colon + 1)..<block.upperBound
        guard isStatement(content), !label.contains(where: { tree.parts[$0] == .verb || text.isQuoted($0) }),
            let speaker = label.last, isVoice(speaker)
        else { return }
        add(colon, .label, [content], (speaker, .colon), cue: colon..<(colon + 1))
    }

    /// "The mayor added:", and then a paragraph without quotation marks, as of text that is set off.
    private mutating func findAnnounced(_ number: Int) {
        guard number + 1 < text.blocks.count, let colon = text.blocks[number].last, isColon(colon), isStatement(text.blocks[number + 1])
        else {
            return
        }
        let first = max(text.blocks[number].lowerBound, tree.sentences[Int(tree.sentenceOf[colon])].lowerBound)
        let cue = (first..<colon).last { token in
            tree.parts[token] == .verb && !text.isQuoted(token) && text.lexicon.verb(tree.lemmas[token])?.frames.contains(.quote) ?? false
                && !tree.children(token).contains { tree.relations[$0] == .ccomp || tree.relations[$0] == .xcomp }
        }
        guard let cue, let speaker = source(of: cue), text.canSpeak(speaker.token), !text.isFirstOrSecondPerson(speaker.token) else {
            return
        }
        add(cue, .announced, [text.blocks[number + 1]], (speaker.token, .colon))
    }

    /// Whether a stretch is somebody's sentence: it has a finite verb, begins with a capital, and is not between marks, which speak for themselves.
    private func isStatement(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first(where: { tree.parts[$0] != .punctuation && tree.parts[$0] != .space }), tokens.count >= 4 else {
            return false
        }
        return !text.isQuoted(first) && text.beginsUpper(first)
            && tokens.contains(where: isFinite)
    }

    private func isFinite(_ token: Int) -> Bool {
        switch tree.forms[token] {
        case .present, .past, .modal: true
        default: false
        }
    }

    /// Whether a label names a voice: a person or an organisation by name, or a word for one, or for what they write. A place is a dateline.
    private func isVoice(_ token: Int) -> Bool {
        if let mention = text.mentions.mention(at: token) {
            let entity = text.entities[mention.place.entity]
            guard entity.type == .person || entity.type == .organization else { return false }
            return entity.mentions[mention.place.mention].kind == .name
        }
        return text.lexicon.isSource(tree.words[token])
    }

    private func isColon(_ token: Int) -> Bool { tree.bytes(token..<(token + 1)).elementsEqual([0x3A]) }
}
