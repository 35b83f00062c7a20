/// The words behind `CueLexicon`: data, to be extended by whoever misses one.
///
/// A row gives a class, frames, and the lemmas that take them; a lemma may stand in several rows. Frames say what the content is to its cue:
///
/// - `quote`: a quotation between marks: "No," she *said*.
/// - `clause`: a clause, with or without "that", or a question: she *said* that it rained; she *asked* who knew.
/// - `infinitive`: she *vowed* to fight; with an object, what that one is to do: she *urged* them to fight.
/// - `object`: what is spoken of: she *criticised* the plan.
/// - `as`: the object, and how it is seen: she *described* it as a failure. `name`: she *called* it a failure.
/// - `listener`: the object of the clause's verb is who is spoken to: she *told* them that it rained.
/// - any other word: the preposition of what is spoken of: she *called* for calm.
enum CueTables {
    typealias Row = (kind: CueLexicon.Kind, frames: String, words: String)

    static let verbs: [Row] = [
        (
            .speech, "quote clause",
            """
            say tell add note point write explain announce report state argue claim insist assert warn tweet retweet declare admit acknowledge concede
            reply recall stress emphasize emphasise reveal confirm predict complain boast brag joke quip lament assure promise vow pledge swear remark observe
            comment conclude contend allege maintain reiterate repeat recount mention caution advise counsel remind inform notify testify proclaim
            pronounce disclose confide elaborate opine muse retort exclaim shout scream post blog ask inquire enquire wonder question urge plead
            demand suggest hint signal speculate theorize theorise posit reason attest agree protest counter fret marvel gripe vent estimate
            interject clarify deny propose recommend rule retort text email surmise bemoan underscore underline relate preach teach joke reaffirm
            affirm decree rebut object repute deadpan hypothesize postulate stipulate
            """
        ),
        (
            .speech, "quote",
            """
            continue respond answer read put retaliate crack jeer sing chant yell cry whisper murmur mutter sigh snap sneer scoff tease intone
            crow gush rant rage laugh smile nod shrug grin conclude bark roar thunder bellow hiss beg implore sum
            chime fire shoot cite quote type scrawl sign pray lecture narrate express echo respond describe call offer
            """
        ),
        (
            .speech, "listener",
            "tell assure remind inform notify advise warn promise ask caution show convince persuade brief teach counsel"
        ),
        (
            .thought, "clause",
            """
            think believe know feel hope fear worry expect suspect doubt assume presume suppose imagine realize realise understand recognize recognise
            remember forget decide judge reckon guess figure dream wish regret sense anticipate foresee envision envisage consider learn
            conclude determine agree hear discover foresee calculate trust resent
            """
        ),
        (.evidence, "clause", "show suggest indicate find reveal demonstrate project forecast estimate confirm imply note prove"),
        (
            .intent, "infinitive",
            """
            want plan seek vow pledge promise refuse decline threaten agree intend aim hope propose offer urge ask call encourage demand request
            prefer wish swear expect claim say invite implore beg press order instruct direct advise warn tell command dare volunteer
            consent opt resolve love hate like long yearn desire mean recommend
            """
        ),
        (
            .stance, "object",
            """
            criticize criticise condemn denounce blast slam mock praise laud hail applaud commend endorse oppose reject dismiss defend deny
            blame accuse cite mention discuss reference tout champion decry deplore bemoan lament ridicule rebuke chide berate deride
            disparage denigrate belittle question dispute refute rebut contradict highlight emphasize emphasise stress underscore outline explain announce
            propose unveil reveal disclose express voice demand suggest recommend advocate predict acknowledge admit confirm claim allege
            recognize recognise repeat reiterate pitch invoke fear doubt favor favour envision envisage attack support embrace
            describe note report say write tweet trumpet vilify scold excoriate castigate lambaste lambast assail
            skewer impugn decry welcome thank congratulate warn promise pledge threaten contest protest
            regret resent admire detest despise want expect consider weigh contemplate eye estimate project
            """
        ),
        (
            .stance, "as",
            "describe portray characterize characterise depict view regard see cast dismiss denounce paint cite brand label hail identify define condemn frame blast slam deride mock reject interpret perceive praise"
        ),
        (.stance, "name", "call label brand dub deem declare name consider term pronounce proclaim rate"),
        (
            .speech, "for",
            "call push press plead argue advocate apologize apologise ask lobby appeal hope thank praise criticize criticise blame plan"
        ),
        (.speech, "on", "call comment insist elaborate expound remark report reflect"),
        (
            .speech, "about",
            "speak talk complain worry boast brag joke write think know wonder inquire ask hear warn comment testify lie rave rant muse fret gripe read tweet care"
        ),
        (.speech, "of", "speak talk warn complain accuse boast write think dream approve disapprove despair"),
        (.speech, "to", "refer point allude object admit respond confess liken attest"),
        (.speech, "against", "rail warn argue inveigh lash rally protest campaign caution advise"),
        (.speech, "with", "agree disagree concur"),
        (.speech, "at", "hint scoff"),
        (.thought, "in", "believe"),
    ]

    /// Nouns whose clause is said or thought: "the claim that", "her promise to".
    static let nouns: [Row] = [
        (
            .speech, "clause",
            """
            claim statement assertion allegation accusation argument contention suggestion warning belief hope fear concern worry conclusion expectation
            view opinion prediction complaint admission acknowledgment acknowledgement denial announcement assurance charge confidence doubt
            impression insistence message notion proposal promise pledge vow revelation suspicion testimony theory thought threat conviction
            declaration report remark recognition speculation rumor rumour consensus perception
            """
        ),
        (
            .intent, "infinitive",
            "promise pledge vow threat plan decision proposal offer call demand request desire intention refusal willingness determination hope commitment"
        ),
    ]

    /// Adjectives of who thinks so: "confident that", "eager to", "critical of".
    static let adjectives: [Row] = [
        (
            .thought, "clause",
            """
            confident sure certain aware afraid convinced worried concerned hopeful optimistic skeptical sceptical doubtful glad happy pleased proud
            angry adamant surprised disappointed unsure uncertain unaware fearful mindful thankful grateful clear positive insistent disappointed
            """
        ),
        (.intent, "infinitive", "eager willing determined reluctant unwilling hesitant keen loath happy prepared inclined"),
        (.stance, "about", "worried concerned confident optimistic skeptical sceptical enthusiastic angry excited clear upset pessimistic"),
        (.stance, "of", "critical supportive proud skeptical sceptical wary fearful dismissive"),
        (.stance, "to", "opposed committed"),
    ]

    /// Verbs that in the passive speak for somebody unnamed: "is expected to", "was said to".
    static let hearsay = "expect say believe think report allege rumor rumour suppose know consider understand claim assume fear hope"
    /// Particles that leave a verb of saying one: "point out", "fire back". With others it is another verb: "write off".
    static let particles = "out back on in up"
    /// Prepositions that name whose a statement or plan is: "the desire of officials to", "a claim by".
    static let holders = "by from of among"
    /// Verbs whose participle names a source with "to".
    static let accounts = "accord"
    /// Nouns that speak for somebody where no entity does: who may be a speaker though he has no name.
    static let sources = """
        official officials spokesman spokeswoman spokesperson source sources witness witnesses expert experts analyst analysts critic critics police
        authorities prosecutors prosecutor lawyer lawyers investigators residents resident supporters opponents lawmakers senators activists
        researchers scientists economists agency campaign aide aides adviser advisers man woman people voters officer officers judge court jury
        mother father son daughter wife husband brother sister friend friends neighbor neighbors neighbour neighbours family someone nobody somebody everyone
        """
    /// Nouns that say what somebody wrote or found.
    static let documents = """
        report study survey poll polls statement letter email e-mail tweet tweets post memo document documents lawsuit suit complaint
        article newspaper paper magazine book indictment filing release message note op-ed column editorial speech analysis video transcript headline
        """
}
