/// From a noun to the participants it stands for: entities of the record, or common nouns for actors ("police", "Syrian rebels"). What is no
/// actor leads to whose it is: "Turkey's decision", "the attack by rebels".
struct ParticipantResolver {
    let tree: SyntaxTree
    let entities: [Entity]
    let index: MentionIndex
    let lexicon: EventLexicon

    /// The participants that a noun and those coordinated with it stand for.
    func participants(_ noun: Int, depth: Int = 0) -> [Participant] {
        var found: [Participant] = []
        for member in tree.coordinated(noun) {
            for participant in single(member, depth: depth) where !found.contains(where: { $0.identity == participant.identity }) {
                found.append(participant)
            }
        }
        return found
    }

    /// Whether the noun is a place, a building, a state, or a common noun for one.
    func isPlace(_ noun: Int) -> Bool {
        single(noun, depth: 3).contains { $0.isNamed && ($0.type.isPlace || $0.type == .facility) }
    }

    /// Whether a thing is somebody's by a possessive, "of" or "by".
    func belongs(_ noun: Int) -> Bool {
        let owners =
            tree.children(noun).filter { tree.relations[$0] == .poss }
            + [object(of: noun, Self.of), object(of: noun, Self.by)].compactMap { $0 }
        return owners.contains { !participants($0, depth: 1).isEmpty }
    }

    /// Whether the noun itself names an actor.
    func isNamed(_ noun: Int) -> Bool { single(noun, depth: 3).contains(where: \.isNamed) }

    private func single(_ noun: Int, depth: Int) -> [Participant] {
        let lemma = tree.lemmas[noun]
        if lexicon.quantities.contains(lemma), depth < 4, index.mention(at: noun) == nil || tree.parts[noun] != .properNoun,
            let counted = object(of: noun, Self.of)
        {
            let members = participants(counted, depth: depth + 1)
            if !members.isEmpty { return members }
        }
        if tree.parts[noun] == .pronoun { return pronoun(noun, depth: depth) }
        if depth < 3, let filed = behindDateline(noun) { return participants(filed, depth: depth + 1) }
        if let described = actor(noun) { return [described] }
        if let (place, tokens) = index.mention(at: noun), Self.isAgent(entities[place.entity].type) {
            let words = place.mentionKind(in: entities) == .name ? tree.nounPhrase(noun).lowerBound..<tokens.upperBound : tokens
            return [participant(place.entity, tokens: min(words.lowerBound, tokens.lowerBound)..<max(words.upperBound, tokens.upperBound))]
        }
        if let name = apposition(noun) ?? unknownName(noun) { return [name] }
        guard depth < 3 else { return [] }
        return owner(of: noun, depth: depth)
    }

    private func participant(_ entity: Int, tokens: Range<Int>, sector: String? = nil) -> Participant {
        let known = entities[entity]
        return Participant(
            identity: .entity(entity), tokens: tokens, country: known.country, sector: sector ?? self.sector(of: known), type: known.type)
    }

    static func isAgent(_ type: EntityType) -> Bool {
        switch type {
        case .person, .group, .facility, .organization, .politicalPlace, .place: true
        default: false
        }
    }

    /// "police", "Syrian rebels", "the Obama administration", "the Okoro campaign".
    private func actor(_ noun: Int) -> Participant? {
        guard tree.parts[noun] == .noun || tree.parts[noun] == .properNoun else { return nil }
        let lemma = tree.lemmas[noun], isGovernment = lexicon.governments.contains(lemma)
        let sector = lexicon.sectors[lemma]
        guard isGovernment || sector != nil || lexicon.targets.contains(lemma) || WordLexicon.shared[lemma].contains(.role) else {
            return nil
        }
        // A name or a description that the article has an entity for is that.
        if let (place, tokens) = index.mention(at: noun), tokens.upperBound == noun + 1, Self.isAgent(entities[place.entity].type),
            tree.parts[noun] == .properNoun || tokens.count > 1 || place.mentionKind(in: entities) != .name
        {
            return nil
        }
        let words = tree.nounPhrase(noun)
        if sector != nil, let name = apposition(noun) { return name }
        let modifiers = self.modifiers(of: noun)
        if isGovernment, let own = tree.children(noun).first(where: { tree.relations[$0] == .poss && tree.parts[$0] == .pronoun }),
            let owner = pronoun(own, depth: 1).first
        {
            return owner  // "he said his country would ..."
        }
        if isGovernment, let state = modifiers.first(where: { entities[$0].type.isPlace }) {
            return participant(state, tokens: words, sector: "GOV")
        }
        if sector != nil || isGovernment {
            let adjacent = directModifiers(of: noun)
            // "the Okoro campaign" is Okoro's; an Okoro supporter is not Okoro.
            let isBody = self.type(lemma, sector) != .person
            if let named = adjacent.first(where: { entities[$0].type == .organization || entities[$0].type == .person && isBody }) {
                return participant(named, tokens: words, sector: sector ?? "GOV")
            }
        }
        let state = modifiers.first { entities[$0].country != nil }
        return Participant(
            identity: .described(noun: counted(noun), country: state ?? -1), tokens: words, country: state.flatMap { entities[$0].country },
            sector: sector ?? (isGovernment ? "GOV" : nil), type: type(lemma, sector))
    }

    /// What tells a description from others of the same noun: the noun, and how many they are; "a policeman" is none of "eleven policemen".
    private func counted(_ noun: Int) -> UInt64 {
        tree.children(noun).filter { tree.relations[$0] == .nummod }.reduce(tree.lemmas[noun]) {
            $0 &* 0x0000_0100_0000_01B3 ^ tree.words[$1]
        }
    }

    private func type(_ lemma: UInt64, _ sector: String?) -> EntityType {
        if lexicon.targets.contains(lemma) { return .facility }
        return lexicon.institutions.contains(lemma) || lexicon.governments.contains(lemma) ? .organization : .person
    }

    /// A name that the stage before took for none, where it is the subject or the object of something.
    private func unknownName(_ noun: Int) -> Participant? {
        guard tree.parts[noun] == .properNoun, index.mention(at: noun) == nil, !WordLexicon.shared[tree.words[noun]].contains(.calendar),
            !tree.isTitled(Int(tree.sentenceOf[noun]))
        else { return nil }
        switch tree.relations[noun] {
        case .nsubj, .nsubjpass, .dobj, .pobj, .conj: break
        default: return nil
        }
        var first = noun
        while first > 0, Int(tree.heads[first - 1]) == noun, tree.relations[first - 1] == .compound, tree.parts[first - 1] == .properNoun {
            first -= 1
        }
        let bytes = tree.bytes(first..<(noun + 1))
        guard let initial = bytes.first, 0x41...0x5A ~= initial, bytes.count > 2 else { return nil }
        let isAcronym = bytes.allSatisfy { 0x41...0x5A ~= $0 }
        return Participant(
            identity: .described(noun: SyntaxTree.hash(bytes), country: -1), tokens: first..<(noun + 1), sector: nil,
            type: isAcronym ? .organization : .person, isUnknownName: true)
    }

    /// "the premier, Ana Brum": the name beside the office.
    private func apposition(_ noun: Int) -> Participant? {
        for child in tree.children(noun) where tree.relations[child] == .appos {
            if let (place, tokens) = index.mention(at: child), Self.isAgent(entities[place.entity].type) {
                return participant(place.entity, tokens: tokens)
            }
        }
        return nil
    }

    /// "JERUSALEM (AP) - A court ...": the parser may take the place for the head of what follows.
    private func behindDateline(_ noun: Int) -> Int? {
        guard noun - tree.sentences[Int(tree.sentenceOf[noun])].lowerBound < 4, let (place, _) = index.mention(at: noun),
            entities[place.entity].type.isPlace
        else { return nil }
        return tree.children(noun).first { child in
            guard tree.relations[child] == .appos || tree.relations[child] == .conj, Int(tree.leftEdges[child]) > noun else { return false }
            return (noun..<Int(tree.leftEdges[child])).contains { Self.dashes.contains(tree.words[$0]) }
        }
    }

    /// Entities right beside a noun: "Iraqi troops", "Taliban fighters", "Syria's army".
    private func directModifiers(of noun: Int) -> [Int] {
        tree.children(noun).filter {
            tree.relations[$0] == .compound || tree.relations[$0] == .amod || tree.relations[$0] == .nmod || tree.relations[$0] == .poss
        }.compactMap { index.mention(at: $0)?.place.entity }
    }

    /// The same, and those behind "of", "in" and "from".
    private func modifiers(of noun: Int) -> [Int] {
        var found = directModifiers(of: noun)
        for child in tree.children(noun) where tree.relations[child] == .amod || tree.relations[child] == .compound {
            // "US-led", "Saudi-backed"
            found += tree.children(child).compactMap { index.mention(at: $0)?.place.entity }
        }
        for preposition in tree.prepositions(noun) where Self.belonging.contains(tree.words[preposition]) {
            if let object = tree.object(ofPreposition: preposition), let (place, _) = index.mention(at: object) {
                found.append(place.entity)
            }
        }
        return found
    }

    /// Whose something is that is no actor: the owner, who did it, what it is of, who qualifies it, where it is.
    private func owner(of noun: Int, depth: Int) -> [Participant] {
        let children = tree.children(noun)
        var candidates = children.filter { tree.relations[$0] == .poss }
        candidates += [object(of: noun, Self.by), object(of: noun, Self.of)].compactMap { $0 }
        // "the Sudan war" is nobody's.
        let isConflict = Self.conflicts.contains(tree.lemmas[noun])
        candidates += children.filter {
            !(isConflict && tree.relations[$0] == .compound) && [.compound, .amod, .nmod].contains(tree.relations[$0])
                && !lexicon.targets.contains(tree.lemmas[$0])
        }
        candidates += [object(of: noun, Self.from)].compactMap { $0 }
        if let place = object(of: noun, Self.inside), isPlace(place) { candidates.append(place) }
        for candidate in candidates {
            var found = participants(candidate, depth: depth + 1)
            if found.isEmpty, tree.relations[candidate] == .amod || tree.relations[candidate] == .compound {
                // "US-led strikes"
                found = tree.children(candidate).flatMap { participants($0, depth: 3) }
            }
            if !found.isEmpty {
                for n in found.indices { found[n].isNamed = false }
                return found
            }
        }
        return []
    }

    private func object(of noun: Int, _ preposition: UInt64) -> Int? {
        tree.prepositions(noun).first { tree.words[$0] == preposition }.flatMap(tree.object(ofPreposition:))
    }

    /// A pronoun's entity; where coreference has none, the speaker of the clause ("Egypt said it would ...") or the subject before.
    private func pronoun(_ token: Int, depth: Int) -> [Participant] {
        guard depth < 3 else { return [] }
        if tree.isRelative(token), let clause = tree.head(token), tree.relations[clause] == .relcl, let noun = tree.head(clause) {
            return single(noun, depth: depth + 1)
        }
        if let (place, tokens) = index.mention(at: token) {
            return [participant(place.entity, tokens: name(of: place.entity, before: token) ?? tokens)]
        }
        guard Self.personal.contains(tree.words[token]) else { return [] }
        var at = token
        for _ in 0..<10 {
            guard let head = tree.head(at) else { return [] }
            let relation = tree.relations[at]
            // Whoever says "I" is whoever speaks.
            if Self.firstPerson.contains(tree.words[token]), relation != .ccomp || !lexicon.saying.contains(tree.lemmas[head]) {
                at = head
                continue
            }
            if [.ccomp, .advcl, .conj, .xcomp].contains(relation), tree.parts[head].isVerbal, let subject = tree.subject(head),
                subject != token,
                subject < token, tree.parts[subject] != .pronoun || index.mention(at: subject) != nil
            {
                var found = participants(subject, depth: depth + 1)
                // A speaker is spoken of as "it" even where it goes by somebody's name: "the Okoro government said it ..."
                let isSpeaker =
                    relation == .ccomp && lexicon.saying.contains(tree.lemmas[head]) && !Self.heOrShe.contains(tree.words[token])
                    && tree.relations[token].isSubject
                found.removeAll { !$0.isNamed || !agrees(token, $0) && !(isSpeaker && tree.parts[$0.tokens.upperBound - 1] == .noun) }
                for n in found.indices { found[n].isNamed = true }
                if !found.isEmpty { return found }
            }
            at = head
        }
        return []
    }

    /// Where the sentence has named an entity already.
    private func name(of entity: Int, before token: Int) -> Range<Int>? {
        for at in (tree.sentences[Int(tree.sentenceOf[token])].lowerBound..<token).reversed() {
            if let (place, tokens) = index.mention(at: at), place.entity == entity, place.mentionKind(in: entities) == .name {
                return tree.nounPhrase(tokens.upperBound - 1).lowerBound..<tokens.upperBound
            }
        }
        return nil
    }

    private func agrees(_ pronoun: Int, _ participant: Participant) -> Bool {
        let word = tree.words[pronoun]
        if Self.it.contains(word) { return participant.type != .person }
        if Self.heOrShe.contains(word) { return participant.type == .person }
        return true
    }

    /// PLOVER's sector by office, kind and name.
    func sector(of entity: Entity) -> String? {
        for role in entity.roles {
            for word in role.split(separator: " ").reversed() {
                if let sector = lexicon.sectors[SyntaxTree.hash(String(word))] { return sector }
            }
        }
        switch entity.type {
        case .politicalPlace: return "GOV"
        case .organization, .person, .facility:
            for word in entity.name.split(whereSeparator: { $0 == " " || $0 == "-" }).reversed() {
                let lemma = SyntaxTree.hash(String(word))
                if entity.type != .person || entity.mentions.allSatisfy({ $0.kind != .name }) {
                    if let sector = lexicon.sectors[lemma] ?? lexicon.sectors[Self.singular(word)] { return sector }
                }
            }
            return nil
        default: return nil
        }
    }

    private static func singular(_ word: Substring) -> UInt64 {
        SyntaxTree.hash(word.hasSuffix("s") ? String(word.dropLast()) : String(word))
    }

    private static func hashes(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { SyntaxTree.hash(String($0)) }) }
    private static let of = SyntaxTree.hash("of"), by = SyntaxTree.hash("by"), from = SyntaxTree.hash("from")
    private static let inside = SyntaxTree.hash("in")
    private static let conflicts = hashes("war invasion conflict crisis intervention")
    private static let belonging = hashes("of in from")
    private static let personal = hashes("he she it they we i him her them us me his its their our my himself herself itself themselves")
    private static let firstPerson = hashes("i me my myself")
    private static let dashes = hashes("- -- – — : )")
    private static let it = hashes("it its itself")
    private static let heOrShe = hashes("he she him her his himself herself i me my")
}

extension MentionIndex.Place {
    func mentionKind(in entities: [Entity]) -> EntityMention.Kind { entities[entity].mentions[mention].kind }
}
