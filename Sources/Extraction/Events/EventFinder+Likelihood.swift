// What a reading asks of its participants beyond grammar: that somebody acts, and that those who fight do not fight with words, or on a field.

extension EventFinder {
    /// Whether a pattern's reading is one that its participants and surroundings allow.
    func isLikely(_ found: EventCandidate, _ frame: EventFrame, _ pattern: EventPattern) -> Bool {
        let isOwner = !found.actors.isEmpty && found.actors.allSatisfy { !$0.isNamed }
        if isOwner, pattern.trigger == .verb, !isForce(frame) {
            // "Okoro's speech praised the plan": a thing of somebody's acts; that is loose enough already for the other side to be named.
            if found.recipients.allSatisfy({ !$0.isNamed }) { return false }
            // What a thing of somebody's does by itself, it does not do for him: "Sudan's debt forced the bank to act".
            guard isUtterance(frame) else { return false }
        }
        // "killed by the flood", "ravaged by debt": what did it is known, and is nobody.
        if found.actors.isEmpty, frame.isPassive, found.kind.type.quad != 3, !frame.subjects.isEmpty,
            !frame.subjects.contains(where: {
                lexicon.forces.contains(tree.lemmas[matcher.content(of: $0)]) || tree.parts[$0] == .properNoun
            })
        {
            return false
        }
        // "it was rejected": by nobody, and what "it" is rests on a guess.
        if found.actors.isEmpty, let undergone = frame.object, tree.words[undergone] == Self.it { return false }
        switch found.kind.type {
        // "units armed with cameras": a property, and nobody's gift.
        case .aid where found.actors.isEmpty: return tree.relations[frame.trigger] != .acl
        case .assault:
            if fields.isGame(around: frame.trigger), !isArmed(found) { return false }
            // "fired back on the campaign": hot words, and nobody hurt.
            return !lexicon.heated.contains(tree.lemmas[frame.trigger]) || !isQuarrel(found.actors, found.recipients, near: frame.trigger)
        case .mobilize, .coerce: return !fields.isGame(around: frame.trigger) || isArmed(found)
        // A meeting is somebody's; on a field it is a match.
        case .consult: return !found.actors.isEmpty && (!fields.isGame(around: frame.trigger) || isOfState(found))
        default: return true
        }
    }

    private func isArmed(_ found: EventCandidate) -> Bool { (found.actors + found.recipients).contains(where: bearsArms) }

    private func isOfState(_ found: EventCandidate) -> Bool { (found.actors + found.recipients).contains { $0.sector == "GOV" } }

    /// Whether the subject is a force at somebody's hand: the strike of "an Egyptian air strike killed", or those of a place who made an arrest.
    func isForce(_ frame: EventFrame) -> Bool {
        frame.isPassive
            || frame.subjects.contains { subject in
                tree.coordinated(matcher.content(of: subject)).contains { lexicon.forces.contains(tree.lemmas[$0]) }
            }
    }

    /// Whether the subject is what somebody says or signs: a statement, a resolution, a lawsuit.
    private func isUtterance(_ frame: EventFrame) -> Bool {
        frame.subjects.contains { lexicon.utterances.contains(tree.lemmas[matcher.content(of: $0)]) }
    }

    /// Whether an attack of some upon others is one of words: those who act argue for a living or are named people without arms, who suffers it
    /// is a person or an organisation without arms, and no weapon or wound is spoken of beside it.
    func isQuarrel(_ actors: [Participant], _ recipients: [Participant], near trigger: Int) -> Bool {
        guard !actors.isEmpty else { return false }
        // "attacked the mayor for closing the bridge": one is attacked with words for what one does.
        if isForDoing(trigger) { return true }
        guard actors.allSatisfy({ argues($0) || isNamedCivilian($0) && $0.type == .person }) else { return false }
        let isPublic = actors.allSatisfy(argues)
        guard recipients.allSatisfy({ isNamedCivilian($0) || isPublic && isPeople($0) && !bearsArms($0) }) else { return false }
        return !fields.isWound(near: trigger)
    }

    private func isForDoing(_ trigger: Int) -> Bool {
        tree.prepositions(trigger).contains { preposition in
            tree.words[preposition] == Self.forWord
                && tree.children(preposition).contains { tree.relations[$0] == .pcomp && tree.forms[$0] == .gerund }
        }
    }

    /// A politician, a party, a newspaper, a court: who acts by speaking.
    private func argues(_ participant: Participant) -> Bool {
        switch participant.sector {
        case "GOV": participant.type == .person
        case let sector?: Self.arguing.contains(sector)
        case nil: false
        }
    }

    /// A named person or organisation, and nobody who bears arms.
    private func isNamedCivilian(_ participant: Participant) -> Bool {
        guard case .entity(let entity) = participant.identity, participant.type == .person || participant.type == .organization else {
            return false
        }
        return resolver.entities[entity].mentions.contains { $0.kind == .name } && !bearsArms(participant)
    }

    private func isPeople(_ participant: Participant) -> Bool {
        participant.type == .person || participant.type == .organization || participant.type == .group
    }

    private func bearsArms(_ participant: Participant) -> Bool { Self.armed.contains(participant.sector ?? "") }

    private static let it = SyntaxTree.hash("it"), forWord = SyntaxTree.hash("for")
    private static let armed: Set<String> = ["MIL", "REB", "UAF", "COP", "CRM"]
    private static let arguing: Set<String> = ["LEG", "PTY", "MED", "JUD", "OPP", "EDU", "NGO", "LAB"]
}
