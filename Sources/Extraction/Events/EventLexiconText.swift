// swift-format-ignore-file
/// The lexicon of events, as it stands in config/events.lexicon. Written by deploy/embed-lexicon; not to be edited here.
enum EventLexiconText {
    static let text = ###"""
        # The words of events: who does what to whom, in the PLOVER ontology.
        #
        # How to extend it. Everything behind '#' is a comment. A line is one of
        #
        #   $list = word word ...        a list that patterns may name; several lines add up
        #   @ actors                     a section of nouns that stand for actors: 'SECTOR: word word ...'
        #   @ TYPE mode code             a section of patterns that make an event of this PLOVER type; mode and CAMEO code may be left out
        #   @ operator name cooperative=TYPE:code hostile=TYPE:code otherwise=TYPE:code
        #                                a section of patterns that make another event of the one below them; '-' for none
        #   pattern :: example           in a section of patterns
        #
        # A pattern is a little sentence in lemmas (dictionary forms). It begins with
        #   A verb   R verb   B verb     whose subject is the actor, the recipient, or among equals ("they met"); '* verb' takes any subject
        #   ~ noun                       a noun, alone or under a light verb ("launched an attack"): its owner, its author or the light verb's subject is the actor
        #   = adjective                  an adjective behind a form of "be"
        # Passives, relative clauses, coordination and control are undone before patterns are tried: write the active sentence.
        # 'verb+up' asks for a particle. Behind the word stand
        #   R  R!  B  *  word|word|$list          the object: the recipient (R! only if the noun itself names somebody), another of equals, anything, one of these words
        #   R:place  R's                          the recipient only if it is a place or a state; only if the noun is a thing of the recipient's ("his record")
        #   on|against R                          the same behind a preposition; 'with? R' may be absent
        #   to-do  to:verb|verb                   an infinitive;  that  a clause;  that-R-must  a clause in which the recipient must do something
        # Of the patterns of a word, the one that asks for most and fits is taken.
        #
        # The example is a test: the whole program must find this event in it, with the words marked [A ...] and [R ...] as participants.
        # Another type than the section's is given behind '=>'.
        #
        # Types, modes and codes: PLOVER codebook (Open Event Data Alliance), CAMEO codebook (Schrodt 2012). The words are our own.

        # ---------------------------------------------------------------------------------------------------------------- grammar

        $giving = make launch carry conduct hold issue stage begin start mount open give pay deliver file lodge offer extend express voice declare announce
        $giving = take commit perpetrate perform undertake execute provide order unleash wage continue resume renew repeat reiterate step submit send convey
        $giving = organize organise lead initiate impose plan intensify escalate have do sign convene host co-host attend join seek pledge promise unveil wrap conclude finish end
        # spaCy's lemmas of "staged", "waged"
        $giving = stag wag
        $taking = face suffer receive undergo draw win get endure sustain encounter meet earn attract secure welcome obtain accept escape survive
        $saying = say tell report announce claim state add declare argue warn insist note stress explain reveal confirm deny believe suggest write tweet acknowledge
        $saying = admit assert maintain allege indicate disclose emphasize emphasise reiterate comment recall remark reply respond think quote cite describe
        $saying = contend concede complain accuse criticise criticize demand urge predict vow pledge promise
        $object-control = ask urge tell order force persuade help allow permit enable let make compel require press pressure instruct encourage convince push want command
        $object-control = accuse blame charge convict suspect condemn criticize criticise prevent stop stop ban bar prohibit deter dissuade authorize authorise invite call
        $trying = try attempt seek want hope wish consider aim intend expect propose plan need like mull contemplate weigh discuss debate fail urge ask call demand
        $trying = imagine suppose pretend
        $trying = reason way opportunity time power authority incentive pretext excuse duty obligation pressure permission freedom temptation
        $trying = request motion petition appeal likely unlikely able unable worry fear risk threat campaign dream talk
        $trying = attempt bid effort plan proposal hope possibility prospect chance ability right need intention desire
        $quantities = dozen hundred thousand score million number group series lot handful majority couple ten member team pair crowd string wave spate round
        $quantities = plenty rest half third percent percentage some many most one two three four five six seven eight nine all each several few both none any kind type sort
        $quantities = batch contingent convoy squad band bunch cluster barrage list range lots tens dozens hundreds thousands scores part leg

        # What says little beside the noun before it: "ceasefire agreement", "curfew order", "protest rally".
        $shells = agreement order deal measure effort operation demonstration package regime announcement declaration action campaign

        # What strikes at somebody's hand: "an Egyptian air strike killed".
        $forces = attack strike airstrike bombing bomb missile rocket shell shelling raid offensive operation blast explosion fire gunfire artillery ambush airpower drone aircraft
        $forces = jet warplane helicopter bombardment assault crackdown clash fighting shooting massacre siege blockade violence invasion advance campaign
        # What somebody says, writes or signs, and speaks for him.
        $utterances = statement resolution lawsuit suit letter report ruling order verdict decree complaint petition article editorial op-ed column tweet message speech
        $utterances = declaration memo communique warrant indictment bill law email campaign team office camp arm panel memorandum decision ultimatum appeal proposal
        # Said of words as often as of arms: whoever argues for a living and does so to people without arms hurts nobody.
        $heated = fire strike hit battle fight clash war target blast storm push topple
        # The company in which nobody is attacked or killed: games and shows.
        $games = quarterback touchdown inning batter pitcher homer goalkeeper striker midfielder playoff playoffs season coach scoreboard halftime referee umpire tournament semifinal
        $games = final league teammate roster defenseman linebacker receiver fullback rebound basketball football baseball soccer hockey tennis golf cricket rugby wicket
        $games = cup championship champion kickoff nfl nba nhl mlb fifa uefa ncaa olympics olympic medalist boxer ufc wrestler film movie episode sequel novel character actor actress
        $games = director screenplay album sitcom protagonist villain superhero gamer videogame console playstation xbox nintendo blockbuster soundtrack trailer
        # The company in which an attack is no quarrel: weapons and wounds.
        $wounds = sexually sexual grope molest rape
        $wounds = knife gun pistol rifle weapon bullet bomb grenade blade machete axe hammer shot gunman gunfire hospital wound injury blood stab shoot kill wounded injured corpse
        $wounds = beating punch stabbing shooting explosive rocket missile troop soldier airstrike assailant

        # What states attack, seize, bomb: places and things that are recipients although they are nobody.
        $targets = village town city base camp checkpoint outpost headquarters building compound school hospital mosque church temple synagogue convoy bus car vehicle truck ship
        $targets = vessel tanker boat aircraft plane jet helicopter drone embassy consulate airport port airbase barracks station market hotel house home office site facility
        $targets = target area region border territory neighbourhood neighborhood district province infrastructure refinery pipeline plant bridge wedding funeral prison
        $targets = factory laboratory palace outskirts suburb enclave bunker silo trench frontline mine oilfield
        $targets = restaurant cafe bank shop stadium train museum shrine cemetery tunnel depot warehouse stronghold hideout settlement
        # Those among them that are stretches of land, and no buildings or things.
        $areas = village town city area region border territory neighbourhood neighborhood district province outskirts suburb enclave frontline settlement
        # Who hears a speech without meeting the speaker.
        $audience = reporter journalist correspondent crowd audience supporter fan viewer listener voter rally
        $institutions = police army military navy court parliament congress senate ministry agency party union company bank group organization organisation tribunal council
        $institutions = commission committee government administration authority coalition alliance regime force team delegation newspaper junta cabinet assembly militia gang
        $institutions = opposition bloc movement firm university network charity embassy consulate jury
        $governments = government authority administration regime state country nation kingdom republic cabinet leadership junta presidency

        @ actors
        GOV: government official minister president premier chancellor secretary ambassador envoy diplomat authority administration regime king queen prince emir sultan
        GOV: monarch cabinet spokesman spokeswoman spokesperson governor mayor state country nation ministry leader leadership presidency consul consulate embassy adviser
        GOV: delegate donor advisor aide delegation negotiator commissioner agency regulator minister-designate councilor councillor bureaucrat inspector counterpart statesman commission
        GOV: department council government-in-exile foreign-minister president-elect attorney-general
        MIL: unit army military troop soldier force general commander colonel marine navy airforce sailor officer battalion brigade warplane jet fighter gunner peacekeeper
        MIL: serviceman airman sniper paratrooper garrison coalition warship pilot admiral major lieutenant captain gunship airstrike trainee reservist recruit conscript ally
        COP: police policeman policewoman cop constable sheriff gendarme trooper detective patrol guard gendarmerie investigator jailer
        JUD: court judge prosecutor tribunal jury magistrate justice judiciary attorney lawyer counsel grand-jury
        LEG: committee caucus parliament lawmaker legislator senator congressman congresswoman congress senate legislature deputy mp assembly parliamentarian house representative knesset
        LEG: duma bundestag lok-sabha speaker
        SPY: spy intelligence agent
        OPP: opposition dissident oppositionist opponent critic exile
        REB: rebel insurgent guerrilla guerilla mutineer separatist secessionist militiaman warlord faction insurgency
        UAF: militant gunman terrorist jihadist jihadi extremist militia bomber attacker fighter islamist kidnapper assailant pirate hijacker paramilitary mercenary hacker
        UAF: sniper shooter arsonist abductor captor vigilante hostage-taker
        CRM: gang cartel criminal trafficker smuggler mobster dealer thief robber
        PTY: party candidate nominee politician republican democrat socialist conservative
        CVL: civilian people person resident villager citizen protester protestor demonstrator man woman child boy girl crowd student farmer family youth activist voter
        CVL: worker employee passenger tourist teenager victim survivor mourner inhabitant pensioner mother father son daughter husband wife rioter looter prisoner detainee
        CVL: inmate hostage suspect migrant pilgrim worshipper shopper commuter dweller community population baby girl marcher striker supporter follower settler nomad
        CVL: defendant convict fugitive captive bystander parent motorist driver fisherman herder nun priest cleric monk imam pastor bishop tribesman elder member
        REF: refugee asylum-seeker evacuee returnee
        LAB: union labourer laborer trade-union unionist miner teacher nurse
        BUS: company firm corporation businessman businesswoman executive bank investor manufacturer airline trader banker shareholder giant retailer producer contractor
        BUS: manager boss employer landlord chairman director founder vendor dealer exporter importer entrepreneur tycoon developer carrier supplier operator owner ceo
        MED: journalist reporter newspaper media broadcaster editor correspondent blogger photographer cameraman columnist press network
        EDU: lecturer university school professor academic scholar teacher researcher scientist
        HLH: doctor hospital physician nurse medic
        NGO: organization organisation group charity foundation watchdog volunteer campaigner ngo humanitarian
        REL: church mosque pope vatican
        IGO: bloc alliance union monitor observer inspector

        # ---------------------------------------------------------------------------------------------------------------- lists

        $money = aid assistance money fund funding loan grant relief donation cash dollar euro pound million billion credit subsidy payment
        $help = resource aid assistance help relief support food medicine supply equipment shelter vaccine ventilator donation shipment water tent blanket package care training
        $arms = weapon arm missile tank ammunition munition rifle jet drone helicopter rocket system howitzer shell artillery submarine warship vehicle gun hardware
        $troops = troop force soldier army military platoon police marine contingent battalion brigade division unit warship fleet carrier jet bomber navy personnel
        $troops = reservist guard tank squadron submarine patrol squad reinforcement gendarme
        $protesters = protester protestor demonstrator student opponent crowd rioter activist marcher supporter striker youth worker fan people
        $sanctions = sanction embargo restriction ban blockade tariff duty penalty curb measure boycott fine freeze limit quota levy
        $deal = agreement deal treaty accord pact contract memorandum mou protocol convention compact truce arrangement ceasefire armistice communique declaration settlement compromise consensus understanding
        $talks = talk negotiation discussion meeting dialogue consultation summit conference dialog visit session debate
        $meeting = talk negotiation discussion meeting dialogue consultation summit conference dialog lunch dinner session breakfast call conversation
        $ties = tie relation relationship link partnership alliance friendship cooperation contact bond
        $protest = protest demonstration rally march sit-in strike vigil riot picket marche
        $investigation = investigation probe inquiry enquiry case proceeding audit review inquest examination
        $lawsuit = lawsuit suit complaint charge case petition claim action appeal proceeding indictment
        $attack = attack assault strike raid offensive airstrike bombardment bombing shelling ambush operation invasion incursion campaign onslaught missile rocket shell bomb crackdown war fire blow
        $prisoner = prisoner hostage detainee captive inmate journalist soldier sailor crew activist dissident member
        $curfew = curfew lockdown siege emergency
        $border = border airspace gate port crossing frontier territory
        $proposal = proposal offer request appeal demand call plan bid suggestion invitation motion petition claim application allegation accusation criticism charge idea bill amendment deal notion resolution agreement
        $post = post office position job presidency role
        $support = support backing solidarity commitment confidence sympathy condolence endorsement appreciation praise gratitude admiration loyalty allegiance
        $anger = anger outrage concern dismay frustration displeasure regret dissatisfaction alarm disappointment fury indignation disgust objection misgiving reservation
        $days = monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        $visa = visa permission access entry permit licence license accreditation parole bail clemency amnesty leave

        # ---------------------------------------------------------------------------------------------------------------- operators

        @ operator will cooperative=AGREE:030 hostile=THREATEN:130 otherwise=-
        A plan to-do :: [A Kenya] plans to help [R Sudan]. => AGREE
        A prepare to-do :: [A Kenya] is preparing to help [R Sudan]. => AGREE
        A intend to-do :: [A Kenya] intends to help [R Sudan]. => AGREE
        A want to-do :: [A Kenya] wants to help [R Sudan]. => AGREE
        A mull|consider|plan|weigh * :: [A France] is considering sanctions against [R Sudan]. => THREATEN
        A propose * :: [A Kenya] proposed talks with [R Sudan]. => AGREE
        = set|due|poised to-do :: [A Kenya] is set to help [R Sudan]. => AGREE
        ~ plan|intention to-do :: [A Kenya] announced a plan to help [R Sudan]. => AGREE

        @ operator promise cooperative=AGREE:030 hostile=THREATEN:130 otherwise=AGREE:030
        A agree to-do :: [A Kenya] agreed to help [R Sudan]. => AGREE
        A agree to * :: [A Kenya] agreed to talks with [R Sudan]. => AGREE
        A agree that :: [A Kenya] agreed that it would help [R Sudan]. => AGREE
        A promise|pledge|offer|undertake|volunteer to-do :: [A Kenya] promised to help [R Sudan]. => AGREE
        A promise|pledge|offer|vow that :: [A Kenya] promised that it would help [R Sudan]. => AGREE
        A vow|commit to-do :: [A Kenya] vowed to help [R Sudan]. => AGREE
        A promise|pledge * :: [A Kenya] pledged money to [R Sudan]. => AGREE
        A promise|offer R! to-do :: [A Kenya] promised [R Sudan] to send food. => AGREE
        ~ promise|pledge|offer|commitment|willingness|readiness to-do :: [A Kenya] renewed its promise to help [R Sudan]. => AGREE
        A invite R! to|for * :: [A Kenya] invited [R Mr Lindqvist] to a summit. => AGREE
        A invite R! to-do :: [A Kenya] invited [R Mr Lindqvist] to attend. => AGREE

        @ operator ready cooperative=AGREE:030 hostile=THREATEN:130 otherwise=-
        = willing|ready|prepared|happy|eager|keen|open|committed|determined to-do :: [A Kenya] is willing to help [R Sudan]. => AGREE
        = ready|open|prepared for|to * :: [A Kenya] is ready for talks with [R Sudan]. => AGREE

        @ operator order cooperative=same hostile=same otherwise=-
        A order|decide|manage|begin|start * :: [A The court] ordered the arrest of [R Mr Lindqvist]. => COERCE

        @ operator offer cooperative=AGREE:030 hostile=same otherwise=-
        A offer * :: [A Kenya] offered talks to [R Sudan]. => AGREE

        # "At the request of": the program asks for this one by name.
        @ operator yield cooperative=CONCEDE:080 hostile=- otherwise=-

        @ operator approve cooperative=AGREE:030 hostile=same otherwise=-
        A approve|authorize|authorise|ratify * :: [A Kenya] approved a loan to [R Sudan]. => AGREE

        @ operator threaten cooperative=THREATEN:130 hostile=THREATEN:130 otherwise=THREATEN:130
        A threaten to-do :: [A Kenya] threatened to attack [R Sudan]. => THREATEN
        A threaten that :: [A Kenya] threatened that it would attack [R Sudan]. => THREATEN
        A threaten * :: [A Kenya] threatened sanctions against [R Sudan]. => THREATEN
        ~ threat to-do :: [A Kenya] repeated its threat to attack [R Sudan]. => THREATEN

        # Whoever warns of what he himself would do.
        @ operator warn cooperative=- hostile=THREATEN:130 otherwise=-
        A warn that :: [A Kenya] warned that it would attack [R Sudan]. => THREATEN

        @ operator refuse cooperative=REJECT:120 hostile=REJECT:120 otherwise=REJECT:120
        A refuse|decline to-do :: [A Kenya] refused to meet [R Sudan]'s president. => REJECT
        = unwilling|reluctant|unable to-do :: [A Kenya] is unwilling to help [R Sudan]. => REJECT
        A rule+out * :: [A Kenya] ruled out talks with [R Sudan]. => REJECT
        A refuse|reject|deny * :: [A Kenya] rejected talks with [R Sudan]. => REJECT
        A oppose|resist|block|veto * :: [A Kenya] opposed aid to [R Sudan]. => REJECT
        ~ refusal to-do :: [A Kenya] repeated its refusal to meet [R Sudan]'s president. => REJECT

        @ operator demand cooperative=REQUEST:100 hostile=THREATEN:130 otherwise=REQUEST:100
        A demand|request * :: [A Kenya] demanded aid from [R Sudan]. => REQUEST
        A demand that :: [A Kenya] demanded that [R Sudan] release the prisoners. => REQUEST
        A call|appeal|push|press|ask|plead|lobby|pray for * :: [A Kenya] called for talks with [R Sudan]. => REQUEST
        A insist on * :: [A Kenya] insisted on talks with [R Sudan]. => REQUEST
        A urge * :: [A Kenya] urged talks with [R Sudan]. => REQUEST
        ~ call|demand|appeal|request for * :: [A Kenya] repeated its call for talks with [R Sudan]. => REQUEST

        @ operator halt cooperative=SANCTION:160 hostile=CONCEDE:080 otherwise=-
        A suspend|halt|stop|end|cut|cancel|freeze|scrap|terminate|withhold|postpone|discontinue|withdraw|reduce|slash|curtail * :: [A Kenya] suspended aid to [R Sudan]. => SANCTION
        A lift|ease|relax|remove|drop|loosen|revoke * :: [A Kenya] lifted sanctions against [R Sudan]. => CONCEDE
        A break+off * :: [A Kenya] broke off talks with [R Sudan]. => SANCTION
        A call+off * :: [A Kenya] called off talks with [R Sudan]. => SANCTION
        A cut+off * :: [A Kenya] cut off aid to [R Sudan]. => SANCTION
        A stop to-do :: [A Kenya] stopped helping [R Sudan]. => SANCTION
        ~ suspension|halt|end|cancellation of|to * :: [A Kenya] announced a suspension of aid to [R Sudan]. => SANCTION

        @ operator allow cooperative=CONCEDE:080 hostile=CONCEDE:080 otherwise=CONCEDE:080
        A allow|permit|let R to-do :: [A Kenya] allowed [R Sudan] to sell oil. => CONCEDE
        A allow|permit|let * :: [A Kenya] allowed talks with [R Sudan]. => CONCEDE

        # ---------------------------------------------------------------------------------------------------------------- AGREE

        @ AGREE - 030
        B agree with B on|to * :: [A Kenya] agreed with [A Sudan] on a new border.
        B agree to *:: [A Kenya] and [A Sudan] agreed to a timetable.
        B agree with B to-do :: [A Kenya] agreed with [A Sudan] to share water.
        B agree to-do :: [A Kenya] and [A Sudan] agreed to share water.

        @ AGREE meet 036
        A seek peace|dialogue|talk|reconciliation|cooperation|compromise with R :: [A Kenya] is seeking peace with [R Sudan].
        A invite R :: [A Kenya] invited [R Mr Lindqvist].
        A extend|send|issue invitation to R :: [A Kenya] extended an invitation to [R Mr Lindqvist].
        A accept invitation of|from R :: [A Kenya] accepted an invitation from [R Sudan].
        ~ invitation to R! :: [A Kenya]'s invitation to [R Mr Lindqvist] was a surprise.
        A propose|suggest|offer|float $talks with|to R :: [A Kenya] proposed talks with [R Sudan].
        A propose|suggest|offer $talks :: [A Kenya] proposed a summit to [R Sudan].
        A welcome R! to|in * :: [A Kenya] will welcome [R Mr Lindqvist] to the capital.

        # ---------------------------------------------------------------------------------------------------------------- CONSULT

        @ CONSULT meet 040
        B meet B! :: [A Mr Lindqvist] met [A Ms Okoro] in Paris.
        B meet with B :: [A Mr Lindqvist] met with [A Ms Okoro].
        B meet :: [A Mr Lindqvist] and [A Ms Okoro] met in Paris.
        B talk|speak|confer|consult|negotiate|parley|huddle with|to B! :: [A Mr Lindqvist] spoke with [A Ms Okoro] on Monday.
        B consult B! :: [A Mr Lindqvist] consulted [A Ms Okoro].
        B negotiate :: [A Kenya] and [A Sudan] are negotiating in Paris.
        B discuss * with B :: [A Mr Lindqvist] discussed trade with [A Ms Okoro].
        B discuss * :: [A Kenya] and [A Sudan] discussed trade.
        B have|hold|eat|share $meeting with B :: [A Mr Lindqvist] had lunch with [A Ms Okoro].
        B hold|conduct|open|begin|start|resume|conclude|continue|wrap|launch|host|have|attend|join|convene $meeting with B :: [A Kenya] held talks with [A Sudan].
        B hold|conduct|open|begin|start|resume|conclude|continue|launch|have|attend|join|convene $meeting :: [A Kenya] and [A Sudan] held talks.
        A attend|join|host|chair|address|convene|open $meeting|assembly|forum|congress :: [A Mr Lindqvist] attended a summit in Paris.
        A hold|chair|conduct $meeting in|at R :: [A Mr Lindqvist] held meetings in [R Egypt].
        B join|accompany B! for|at|in $meeting :: [A Mr Lindqvist] joined [A Ms Okoro] for a meeting.
        B exchange view|letter|message with B :: [A Kenya] exchanged views with [A Sudan].
        B sit+down with B :: [A Mr Lindqvist] sat down with [A Ms Okoro].
        B shake hand with B :: [A Mr Lindqvist] shook hands with [A Ms Okoro].
        B engage with B :: [A Kenya] is engaging with [A Sudan] in Paris.
        B engage in $talks with B :: [A Kenya] engaged in talks with [A Sudan].
        B enter into $talks with B :: [A Kenya] entered into talks with [A Sudan].
        A brief R! on|about * :: [A Mr Lindqvist] briefed [R Ms Okoro] on the crisis.
        A inform|notify R! of|about * :: [A Kenya] informed [R Sudan] of the plan.
        ~ meeting|talk|summit|negotiation|discussion|dialogue|consultation|conversation|conference with|between B :: Talks between [A Kenya] and [A Sudan] lasted a day.
        ~ meeting|talk|summit|discussion of B :: The meeting of [A Kenya] and [A Sudan] lasted a day.

        @ CONSULT visit 042
        A visit R! :: [A Mr Lindqvist] visited [R Egypt].
        A travel|fly|head|go to R for|with $talks :: [A Mr Lindqvist] flew to [R Egypt] for talks.
        A pay|make|begin|start|conclude|end|undertake visit|trip|tour to|in|of R :: [A Mr Lindqvist] made a visit to [R Egypt].
        A arrive in|at R for|on visit|$talks|trip|tour :: [A Mr Lindqvist] arrived in [R Egypt] on a visit.
        A tour R! :: [A Mr Lindqvist] toured [R Egypt].
        ~ visit|trip to R :: [A Mr Lindqvist]'s visit to [R Egypt] lasted a day.
        A call on R! at * :: [A Mr Lindqvist] called on [R Ms Okoro] at her office.

        @ CONSULT host 043
        A host|receive R! :: [A Mr Lindqvist] received [R Ms Okoro] at the palace.
        A host|receive|greet|welcome R! for|in|at|during $talks :: [A Mr Lindqvist] hosted [R Ms Okoro] for talks.
        A hold reception|dinner|lunch|banquet for R :: [A Mr Lindqvist] held a reception for [R Ms Okoro].

        @ CONSULT phone 041
        B phone|telephone B! :: [A Mr Lindqvist] telephoned [A Ms Okoro].
        B call B! on|by $days|phone|telephone|satellite|videophone :: [A Mr Lindqvist] called [A Ms Okoro] on Monday.
        B call B! to:discuss|congratulate|thank|ask|offer|say|express|apologize|apologise|talk|complain|explain|inform|tell|wish|convey|assure|invite|urge|warn|check :: [A Mr Lindqvist] called [A Ms Okoro] to congratulate her.
        B have|hold call|conversation with B :: [A Mr Lindqvist] had a telephone conversation with [A Ms Okoro].
        B speak by|on|over phone|telephone with B :: [A Mr Lindqvist] spoke by phone with [A Ms Okoro].
        ~ call with|between|to B! :: The call between [A Mr Lindqvist] and [A Ms Okoro] lasted an hour.
        ~ conversation between|with B! :: The conversation between [A Mr Lindqvist] and [A Ms Okoro] lasted an hour.

        @ CONSULT third-party 045
        A mediate between|in R :: [A Kenya] mediated between [R Egypt] and Sudan.
        A mediate $talks|$deal|dispute|conflict|crisis between|in R :: [A Kenya] mediated talks between [R Egypt] and Sudan.
        A broker $talks|$deal between|with R :: [A Kenya] brokered talks between [R Egypt] and Sudan.
        ~ mediation between|of|in R :: [A Kenya]'s mediation between [R Egypt] and Sudan failed.

        # ---------------------------------------------------------------------------------------------------------------- SUPPORT

        @ SUPPORT - 051
        A support|back|endorse|defend|champion|uphold|sympathize|sympathise R :: [A Kenya] supports [R Sudan].
        A praise|hail|commend|applaud|laud|welcome|congratulate|thank|compliment|salute|honor|honour|celebrate|cheer|bless|admire R :: [A Kenya] praised [R Sudan].
        A respect|recognize|recognise R's :: [A Kenya] respects [R Sudan]'s independence.
        A recognize|recognise R:place :: [A Kenya] recognized [R Sudan].
        A appreciate R! :: [A Kenya] appreciated [R Sudan].
        A side|stand|sympathize|sympathise|align with|by|behind R! :: [A Kenya] stands with [R Sudan].
        A stand+by R :: [A Kenya] stood by [R Sudan].
        A vote for|in R :: [A Kenya] voted for [R Mr Lindqvist].
        A rally behind|around R :: [A Lawmakers] rallied behind [R Mr Lindqvist].
        A express|voice|declare|pledge|reiterate|reaffirm|affirm|announce|offer|extend|convey|give|throw|lend|show|state|underline|underscore|confirm $support for|with|to|behind|in|of R :: [A Kenya] expressed its support for [R Sudan].
        A offer|send|extend|express|convey condolence|sympathy|congratulation|thanks|gratitude|wish to R :: [A Kenya] sent its condolences to [R Sudan].
        A pay tribute to R :: [A Kenya] paid tribute to [R Mr Lindqvist].
        A reiterate|reaffirm|express|affirm|stress commitment to|for R :: [A Kenya] reaffirmed its commitment to [R Sudan].
        A assure|reassure R! of * :: [A Kenya] assured [R Sudan] of its help.
        A assure|reassure R! :: [A Kenya] reassured [R Sudan].
        A assure R! that :: [A Kenya] assured [R Sudan] that it would help.
        A award|present|grant|give R! medal|order|prize|honour|honor|award :: [A Kenya] awarded [R Mr Lindqvist] a medal.
        A award|present|give medal|order|prize|honour|honor|award to R :: [A Kenya] awarded a medal to [R Mr Lindqvist].
        A apologize|apologise to R :: [A Kenya] apologized to [R Sudan].
        A express|offer|issue apology|regret|remorse to R :: [A Kenya] offered an apology to [R Sudan].
        A forgive R :: [A Kenya] has forgiven [R Sudan].
        A recognize|recognise R! as * :: [A Kenya] recognized [R Mr Lindqvist] as president.
        A lobby|campaign for R! :: [A Unions] campaigned for [R Mr Lindqvist].
        ~ support|backing|praise|sympathy|endorsement|solidarity for|of|with R! :: [A Kenya]'s support for [R Sudan] surprised many.
        = supportive|grateful|thankful|appreciative of|to|for R! :: [A Kenya] is grateful to [R Sudan].
        = loyal to R :: [A The governor] is loyal to [R Mr Lindqvist].

        @ SUPPORT diplomatic 054
        A establish|restore|resume|normalize|normalise|strengthen|deepen|forge|expand|upgrade|improve|develop|build|cement|broaden $ties with|between R :: [A Kenya] established diplomatic ties with [R Sudan].
        B establish|restore|resume|normalize|normalise|strengthen|deepen|forge $ties :: [A Kenya] and [A Sudan] restored diplomatic relations.
        A open|reopen embassy|consulate|mission in R :: [A Kenya] opened an embassy in [R Sudan].
        A accredit R! :: [A Kenya] accredited [R Mr Lindqvist].
        A normalize|normalise ties|relation with R :: [A Kenya] normalised relations with [R Sudan].
        ~ normalization|normalisation|restoration|establishment of $ties with R :: [A Kenya]'s restoration of ties with [R Sudan] was quick.

        @ SUPPORT sign 057
        B agree on|upon * :: [A Kenya] and [A Sudan] agreed on a timetable.
        B sign|conclude|reach|ink|strike|seal|finalize|finalise|initial|clinch|broker|ratify|negotiate $deal with|between B :: [A Kenya] signed an agreement with [A Sudan].
        B sign|conclude|reach|ink|strike|seal|finalize|finalise|initial|clinch|negotiate $deal :: [A Kenya] and [A Sudan] signed a trade agreement.
        A sign|reach|strike|conclude $deal with R :: [A Kenya] signed an agreement with [A the rebels].
        A sign|join|ratify|approve|accept $deal :: [A Kenya] ratified the treaty.
        ~ agreement|accord|pact|treaty|deal between B :: An agreement between [A Kenya] and [A Sudan] was published.
        ~ agreement|accord|pact|treaty with B :: [A Kenya]'s agreement with [A Sudan] was published.
        A sign memorandum|deal|contract|mou with R! :: [A The ministry] signed a contract with [R the company].

        # ---------------------------------------------------------------------------------------------------------------- CONCEDE

        @ CONCEDE - 080
        A accept|grant|approve|fulfil|fulfill|satisfy demand|request|condition|wish|appeal|plea|term of|from|by|for R :: [A Kenya] accepted the demands of [R the rebels].
        A give+in to R :: [A Kenya] gave in to [R the protesters].
        A yield|capitulate|bow|cave|concede|submit|succumb|acquiesce to R :: [A Kenya] bowed to [R the protesters].
        A back+down :: [A Kenya] backed down on Monday.
        A grant|give R! $visa|access|autonomy|independence|immunity|concession|reprieve|pardon|permission|right|amnesty|citizenship :: [A Kenya] granted [R Sudan] permission.
        A grant|give|issue|offer|make $visa|access|autonomy|independence|immunity|concession|reprieve|pardon|permission|right|amnesty|citizenship|relief|exemption|waiver to|for R :: [A The court] granted a pardon to [R Mr Lindqvist].
        A pardon|acquit|exonerate|reprieve|absolve|amnesty|reinstate|rehabilitate R :: [A The court] acquitted [R Mr Lindqvist].
        A release|free|liberate|parole|bail R! :: [A Kenya] released [R the prisoners].
        A let+free R :: [A Kenya] let free [R the prisoners].
        A set+free R :: [A Kenya] set free [R the prisoners].
        A let R to:go :: [A Kenya] let [R the prisoners] go.
        A hand+over R! to * :: [A The rebels] handed over [R the prisoners] to the army.
        A drop|dismiss|withdraw|quash|overturn charge|case|conviction|sentence|lawsuit|suit|complaint|indictment against|of R :: [A Prosecutors] dropped the charges against [R Mr Lindqvist].
        A commute|reduce|suspend|overturn|annul|quash|revoke sentence|conviction|verdict|detention|warrant of|for|against R :: [A The court] overturned the conviction of [R Mr Lindqvist].
        A lift|ease|remove|relax|loosen|end|drop|waive|scrap|reverse|repeal|revoke|suspend|rescind|cut|lower|reduce|halve|abolish $sanctions|parole|curfew|duty on|against|for|to|from|of|in R :: [A France] lifted sanctions on [R Sudan].
        A lift|ease|remove|relax|loosen|waive|repeal|rescind $sanctions|$curfew :: [A Workers] lifted a boycott.
        A lift $curfew in|on R :: [A The government] lifted the curfew in [R Kassala].
        A open|reopen|re-open $border with R :: [A Kenya] opened its border with [R Sudan].
        A open|reopen|re-open $border :: [A Kenya] reopened its border with [R Sudan].
        A roll+back $sanctions on|against R :: [A Kenya] rolled back tariffs on [R Sudan].
        A resign|quit|abdicate :: [A The president] resigned on Monday.
        A resign|quit|abdicate as|from * :: [A The minister] resigned from the cabinet.
        A step+down :: [A The president] stepped down on Monday.
        A stand+down :: [A The president] stood down on Monday.
        A leave $post :: [A The president] left office on Monday.
        A relieve|release R! of duty|$post|command :: [A The president] relieved [R the minister] of his duties.
        A return * to|into R :: [A France] returned the paintings to [R Egypt].
        A return|repatriate R! :: [A Sudan] repatriated [R the prisoners].
        A restore * to R :: [A France] restored the land to [R the villagers].
        A give+back * to R :: [A France] gave back the paintings to [R Egypt].
        A call+off|suspend|end|halt $protest|boycott :: [A Workers] called off a strike at the company.
        A call+off $protest :: [A Workers] called off a strike.
        A end|halt|suspend|stop|abandon strike|boycott|protest|occupation|siege|blockade|hunger :: [A Workers] ended a strike.
        ~ release|liberation|pardon|acquittal of R! :: [A Kenya]'s release of [R the prisoners] came late.
        A allow|permit|let * into|to|in R :: [A Kenya] allowed aid into [R Sudan].
        A grant access to R :: [A Sudan] granted access to [R the inspectors].
        A allow|admit R! into|to * :: [A Sudan] admitted [R the inspectors] to the site.

        # ---------------------------------------------------------------------------------------------------------------- RETREAT

        @ RETREAT - 087
        A declare|announce|observe|call|accept|begin|respect|extend|implement ceasefire|truce|armistice with|in|on R :: [A The rebels] declared a ceasefire in [R Sudan].
        A declare|announce|observe|call|accept|begin|extend|agree ceasefire|truce|armistice :: [A The army] declared a ceasefire with [R the rebels].
        A withdraw|pull|remove|evacuate|move|redeploy $troops from|out|of|off R :: [A Egypt] withdrew its troops from [R Sudan].
        A withdraw|pull|remove $troops :: [A Egypt] withdrew its troops.
        A pull+out * from|of R :: [A Egypt] pulled out its troops from [R Sudan].
        A withdraw|retreat|flee|disengage from|of R :: [A The troops] withdrew from [R Sudan].
        A pull+out of|from R :: [A The troops] pulled out of [R Sudan].
        A pull+back from R :: [A The troops] pulled back from [R the border].
        A=$troops|rebel|militant|fighter|settler|diplomat leave|vacate|exit|depart|evacuate R! :: [A The troops] left [R Sudan].
        A surrender|capitulate|disarm|demobilize|demobilise :: [A The rebels] surrendered.
        A surrender to R :: [A The rebels] surrendered to [R the army].
        A turn|give+in|over to R :: [A The rebels] turned themselves over to [R the army].
        A lay+down arm|weapon :: [A The rebels] laid down their arms.
        A hand|turn+over weapon|arm to R :: [A The rebels] handed over their weapons to [R the army].
        A surrender|relinquish|cede|yield|transfer|hand control|town|city|territory|power|weapon|base|land to R :: [A The rebels] ceded control to [R the army].
        A lift siege|blockade of|on R :: [A The army] lifted the siege of [R Kassala].
        A end|halt|cease|stop|suspend hostility|fighting|fire|war|occupation|siege|blockade|attack|shelling|bombing|operation with|of|in|against|on R :: [A The army] ended hostilities with [R the rebels].
        A cease hostility|fire :: [A The army] ceased fire.
        A destroy|dismantle|scrap weapon|arsenal|stockpile|warhead :: [A Sudan] destroyed its weapons.
        A demobilize|demobilise|disarm R! :: [A The government] disarmed [R the rebels].
        ~ withdrawal|pullout|retreat|pullback|evacuation of $troops from R :: [A Egypt]'s withdrawal of troops from [R Sudan] began.
        ~ withdrawal|pullout|retreat|pullback|exit from R :: [A Egypt]'s withdrawal from [R Sudan] began.
        ~ ceasefire|truce with R :: [A The army]'s truce with [R the rebels] collapsed.
        ~ surrender to R :: [A The rebels]' surrender to [R the army] was quick.

        # ---------------------------------------------------------------------------------------------------------------- COOPERATE

        @ COOPERATE - 060
        B cooperate|collaborate|team|partner|coordinate|liaise with B :: [A Kenya] cooperated with [A Sudan].
        B cooperate|collaborate|partner :: [A Kenya] and [A Sudan] cooperated.
        B work with B! :: [A Kenya] works with [A Sudan] on trade.
        B join force with B :: [A Kenya] joined forces with [A Sudan].
        B team+up with B :: [A Kenya] teamed up with [A Sudan].
        A ally|align with R! :: [A Kenya] allied with [R Sudan].
        A extradite R to * :: [A Kenya] extradited [R a suspect] to Sudan.
        A hand+over suspect|fugitive|body|remains|evidence to R :: [A Kenya] handed over a suspect to [R Sudan].
        ~ cooperation|collaboration|coordination|partnership with|between B :: Cooperation between [A Kenya] and [A Sudan] grew.

        @ COOPERATE economic 061
        A trade with R :: [A Kenya] trades with [R Sudan].
        A export|sell|ship|supply oil|gas|grain|wheat|good|coal|electricity|fuel to R :: [A Kenya] exported oil to [R Sudan].
        A import|buy|purchase oil|gas|grain|wheat|good|coal|electricity|fuel from R :: [A Kenya] bought oil from [R Sudan].
        A invest in R! :: [A Kenya] invested in [R Sudan].
        A buy|acquire R! for|from * :: [A The bank] bought [R the company] for a million dollars.

        @ COOPERATE military 062
        B hold|conduct|stage|begin|start|launch|carry|join|participate|complete|run exercise|drill|game|manoeuvre|maneuver|patrol with B :: [A Kenya] held joint exercises with [A Sudan].
        B hold|conduct|stage|begin|start|launch|complete|run exercise|drill|game|manoeuvre|maneuver :: [A Kenya] and [A Sudan] held military exercises.
        A train R! :: [A Kenya] trained [R Sudanese pilots].
        A sell|supply|transfer|deliver $arms to R :: [A Kenya] sold tanks to [R Sudan].
        A buy|purchase|acquire|order|procure $arms from R :: [A Sudan] bought tanks from [R Kenya].
        A strengthen|reinforce|bolster|boost force|presence|troop|defence|defense in R :: [A France] strengthened its forces in [R Egypt].
        A equip R! :: [A Kenya] equipped [R the soldiers].
        ~ exercise|drill|game with|between B :: Joint exercises between [A Kenya] and [A Sudan] began.

        @ COOPERATE intelligence 064
        A share|exchange|swap information|intelligence|evidence|data|expertise|technology with R :: [A Kenya] shared intelligence with [R Sudan].
        A provide|pass|give|supply information|intelligence|evidence|data to R :: [A Kenya] provided evidence to [R Sudan].
        B exchange|swap prisoner|detainee|information|intelligence with B :: [A Kenya] exchanged prisoners with [A Sudan].
        B exchange|swap prisoner|detainee|information :: [A Kenya] and [A Sudan] exchanged prisoners.

        # ---------------------------------------------------------------------------------------------------------------- AID

        @ AID - 070
        A assist|rescue|relieve R :: [A Kenya] assisted [R Sudan].
        A help R! :: [A Kenya] helped [R the refugees].
        A aid R! :: [A Kenya] aided [R the rebels].
        A help R! to:fight|rebuild|recover|build|develop|train|evacuate|feed|cope|combat :: [A Kenya] helped [R Sudan] to rebuild.
        A shelter|feed|vaccinate|house|rescue|evacuate|airlift|accommodate|resettle R! :: [A Kenya] sheltered [R the refugees].
        A=doctor|medic|nurse|hospital|clinic|surgeon|physician treat R! :: [A Doctors] treated [R the refugees].
        A treat wounded|injured|patient|victim|casualty :: [A Kenya] treated the wounded.
        A give|provide|send|deliver|supply|donate|offer|ship|distribute|airlift|dispatch|extend|contribute|lend|grant|allocate|earmark|disburse|channel|fly|hand $help|$money to|for|in|into|across R :: [A Kenya] sent food to [R Sudan].
        A give|provide|send|supply|offer|lend|grant|hand R! $help|$money|$arms :: [A Kenya] gave [R the refugees] food.
        A provide|supply|furnish|equip|arm R! with * :: [A Kenya] provided [R Sudan] with tents.
        A give|donate|contribute|lend|allocate $money to|for R :: [A Kenya] donated a million dollars to [R Sudan].
        A provide * to|for R! :: [A Kenya] provided shelters to [R the refugees].
        A provide|give|send|deliver|offer $help|$money to:help|support|assist|aid|rebuild :: [A Kenya] gave money to help [R Sudan].
        A finance|fund|bankroll|subsidize|subsidise|sponsor|bail R :: [A Kenya] funded [R the rebels].
        A invest|spend $money in|on R :: [A Kenya] spent a million dollars on [R refugees].
        A participate|serve in mission|operation|peacekeeping in R :: [A Egyptian troops] participate in the peacekeeping mission in [R Sudan].
        A write|forgive|cancel+off debt of R :: [A Kenya] wrote off the debt of [R Sudan].
        A cancel|forgive|waive debt of|for|to R :: [A Kenya] cancelled the debt of [R Sudan].
        A=$troops|peacekeeper|battalion|medic|doctor serve in R:place :: [A Irish soldiers] served in [R Lebanon].
        R receive|get|obtain|accept $help|$money|loan from A :: [R Sudan] received aid from [A Kenya].
        A open|reopen $border to|for R! :: [A Kenya] opened its borders to [R refugees].
        ~ aid|assistance|donation|relief|loan|help to|for R! :: [A Kenya]'s aid to [R Sudan] arrived.
        ~ donor|contributor to R :: [A Kenya] is a donor to [R Sudan].

        @ AID asylum 075
        A grant|give|offer|provide R! asylum|refuge|sanctuary|shelter|protection|citizenship :: [A Kenya] granted [R Mr Lindqvist] asylum.
        A grant|give|offer|provide asylum|refuge|sanctuary|shelter|protection to R :: [A Kenya] granted asylum to [R Mr Lindqvist].
        A accept|admit|host|resettle|welcome refugee|migrant|asylum-seeker|evacuee|displaced from R :: [A Kenya] accepted refugees from [R Sudan].
        A take+in R :: [A Kenya] took in [R refugees].

        @ AID military 072
        A send|deploy|dispatch|contribute|provide|supply peacekeeper|expert|doctor|team|adviser|advisor|trainer|medic|monitor|observer|specialist|convoy|mission|delegation|rescuer to|in|into R :: [A Kenya] sent peacekeepers to [R Sudan].
        A arm R! :: [A Kenya] armed [R the rebels].
        A=$troops|police|officer|patrol|peacekeeper|coalition protect|guard|escort|secure R! :: [A Kenyan troops] protected [R civilians].

        # ---------------------------------------------------------------------------------------------------------------- REQUEST

        @ REQUEST - 100
        A ask|urge|implore|beg|beseech|exhort|entreat|petition|lobby|press|pressure|pressurize|pressurise|push|remind|advise|encourage|invite|advise|challenge R to-do :: [A Kenya] urged [R Sudan] to release the prisoners.
        A call|appeal|prevail on|upon|to R to-do :: [A Kenya] called on [R Sudan] to release the prisoners.
        A call on|upon R! to-do :: [A Kenya] called on [R Sudan] to release the prisoners.
        A call on|upon R! for * :: [A Kenya] called on [R Sudan] for help.
        A appeal|plead|pray|apply to|with R! for|to * :: [A Kenya] appealed to [R Sudan] for help.
        A ask|petition|lobby|press|pressure|push|beg R! for * :: [A Kenya] asked [R Sudan] for help.
        A demand|request|seek|solicit|require * from|of R :: [A Kenya] demanded an explanation from [R Sudan].
        A demand that R :: [A Kenya] demanded that [R Sudan] release the prisoners.
        A demand that :: [A Kenya] demanded that [R Sudan] release the prisoners.
        A demand R to-do :: [A Kenya] demanded [R Sudan] release the prisoners.
        A demand withdrawal|release|resignation|return|extradition|removal|departure|ouster|surrender|closure|dismissal|action|explanation|apology|end|halt of|by|from R :: [A Kenya] demanded the withdrawal of [R the troops].
        A call for withdrawal|release|resignation|return|extradition|removal|departure|ouster|dismissal|end|halt of|by|from R :: [A Kenya] called for the release of [R the prisoners].
        A say|state|insist|argue|declare|stress|warn|tell|add|believe|announce|reiterate|maintain|think|note|emphasize|emphasise that-R-must :: [A Kenya] said [R Sudan] must release the prisoners.
        A urge|press|pressure R! :: [A Kenya] pressured [R Sudan].
        A put|exert|keep|increase pressure on R :: [A Kenya] put pressure on [R Sudan].
        A remind|warn R! that-must :: [A Kenya] reminded [R Sudan] that peace required a treaty.
        A tell R! that-R-must :: [A Kenya] told [R Sudan] that it must leave.
        A tell R! to-do :: [A Kenya] told [R Sudan] to release the prisoners.
        A push|press for R to-do :: [A Kenya] pushed for [R Sudan] to release the prisoners.
        A seek refuge|asylum|shelter|sanctuary|protection in|from|at R :: [A The refugees] sought refuge in [R Kenya].
        A seek|request|ask help|aid|assistance|support|advice|loan|mediation|intervention|permission|clarification|extradition of|from|by R :: [A Kenya] sought help from [R Sudan].
        A flee|cross|escape|arrive to|into|in R to:seek|escape :: [A The refugees] arrived in [R Kenya] to seek refuge.
        A lodge|file|submit|make request|application|appeal|petition|plea to|with R :: [A Kenya] made a request to [R Sudan].
        ~ request|demand|appeal|plea|call to|for|from R! :: [A Kenya]'s demands to [R Sudan] were clear.
        ~ request of A :: [R Sudan] acted at the request of [A Kenya].
        ~ pressure on|from R :: [A Kenya]'s pressure on [R Sudan] grew.

        # ---------------------------------------------------------------------------------------------------------------- ACCUSE

        @ ACCUSE disapprove 111
        A condemn|denounce|deplore|criticize|criticise|slam|blast|decry|castigate|censure|lambast|lambaste|chide|rebuke|reprimand|berate|scold|assail|ridicule|mock|berate|admonish|fault|lament|bemoan|disparage|deride|excoriate|pillory|insult|vilify|deplore|scorn|belittle|question|disapprove|resent R :: [A Kenya] condemned [R Sudan].
        A slam|lash|criticize|criticise R for * :: [A Kenya] slammed [R Sudan] for its silence.
        A lash|hit+out at|against R :: [A Kenya] lashed out at [R Sudan].
        A rail|inveigh|rage against|at R :: [A Kenya] railed against [R Sudan].
        A speak|hit+out against R :: [A Kenya] spoke out against [R Sudan].
        A call+out R :: [A Kenya] called out [R Sudan].
        A disapprove of R :: [A Kenya] disapproved of [R Sudan]'s plan.
        A complain about|of|to|over R :: [A Kenya] complained about [R Sudan].
        A complain|protest to|with R about|over|against * :: [A Kenya] complained to [R Sudan] about the raid.
        A express|voice|convey|register|state $anger about|at|over|to|with|against|by R :: [A Kenya] expressed concern about [R Sudan].
        A express|voice criticism|condemnation|rejection|disapproval of|about R :: [A Kenya] voiced criticism of [R Sudan].
        A launch|mount|lead|make|unleash attack|criticism|tirade|diatribe|broadside on|against|at|of R for|over * :: [A Kenya] launched an attack on [R Sudan] for its silence.
        A summon ambassador|envoy|diplomat|charge|attache of|from|over R :: [A Kenya] summoned the ambassador of [R Sudan].
        A summon R! to:complain|protest|explain|lodge|demand|express|condemn :: [A Kenya] summoned [R the Sudanese ambassador] to complain.
        A summon R! :: [A Kenya] summoned [R the Sudanese ambassador].
        A call|brand|label|dub R liar|fraud|fake|murderer|terrorist|dictator|criminal|traitor|coward|disgrace|threat|hypocrite|racist|thug :: [A Kenya] called [R Mr Lindqvist] a liar.
        A brand|label|denounce R as * :: [A Kenya] branded [R Mr Lindqvist] as a liar.
        A dispute|challenge|contest|refute|rebut|contradict|debunk|discredit R :: [A Kenya] disputed [R Sudan]'s report.
        A dismiss R! as * :: [A Kenya] dismissed [R Mr Lindqvist] as a liar.
        A censure|rebuke R over|for|in * :: [A Kenya] rebuked [R Sudan] over the raid.
        A take issue with R :: [A Kenya] took issue with [R Sudan].
        ~ criticism|condemnation|denunciation|rebuke|censure|disapproval|outrage of|against|at|over R :: [A Kenya]'s criticism of [R Sudan] was sharp.
        ~ criticism|condemnation|rebuke from A :: [R Sudan] faced criticism from [A Kenya].
        = critical of R :: [A Kenya] is critical of [R Sudan].
        = angry|furious|outraged|dismayed|appalled|disappointed|unhappy at|with|about|over|by R :: [A Kenya] is angry at [R Sudan].

        = concerned|worried|alarmed at|about|over|by R! :: [A Kenya] is concerned about [R Sudan].

        A attack|assault|blast R's :: [A Mr Lindqvist] attacked [R Ms Okoro]'s record.
        A:person attack|blast|hit|strike|target|ambush|bash|fight|battle R! :: [A Mr Lindqvist] attacked [R Ms Okoro] on Monday.
        ~:person attack|assault|strike|broadside on|against|at R! :: [A Mr Lindqvist]'s attack on [R Ms Okoro] was sharp.
        A:person fight|battle|clash|spar with|against R! :: [A Mr Lindqvist] clashed with [R Ms Okoro] over the budget.
        A:person launch|lead|mount|make|wage|declare|begin|continue|start|unleash $attack on|against R! :: [A Mr Lindqvist] launched an attack on [R Ms Okoro].

        @ ACCUSE allege 112
        A accuse|suspect R of * :: [A Kenya] accused [R Sudan] of an attack.
        A accuse R :: [A Kenya] accused [R Sudan].
        A blame R :: [A Kenya] blamed [R Sudan].
        A blame * on R :: [A Kenya] blamed the attack on [R Sudan].
        A hold R! responsible|accountable :: [A Kenya] held [R Sudan] responsible.
        A attribute|pin * to|on R :: [A Kenya] attributed the attack to [R Sudan].
        A point finger at R :: [A Kenya] pointed the finger at [R Sudan].
        A implicate R in * :: [A Kenya] implicated [R Sudan] in the attack.
        A level|make|bring accusation|allegation|charge against R :: [A Kenya] levelled accusations against [R Sudan].
        ~ accusation|allegation against R :: [A Kenya]'s accusations against [R Sudan] were false.

        @ ACCUSE legal 116
        A try R! for|on|in|before * :: [A Egypt] tried [R Mr Lindqvist] for treason.
        A sue|prosecute|indict|arraign|impeach R :: [A Kenya] sued [R the company].
        A charge R! with|over|for|under|in * :: [A Prosecutors] charged [R Mr Lindqvist] with fraud.
        A charge R! :: [A Prosecutors] charged [R Mr Lindqvist].
        A convict R :: [A The court] convicted [R Mr Lindqvist].
        A find R guilty :: [A The court] found [R Mr Lindqvist] guilty.
        A file|lodge|bring|launch|initiate|open|begin|start|submit|take|institute|pursue|press|prefer|lay|mount $lawsuit|charge|claim|action|petition against|over R :: [A Kenya] filed a lawsuit against [R the company].
        A file|lodge|submit $lawsuit|petition with|to R :: [A Kenya] filed a complaint with [R the United Nations].
        A take R! to court|trial :: [A Kenya] took [R the company] to court.
        A seek|demand|recommend|request sentence|term|imprisonment|indictment|prosecution|arrest|extradition|impeachment for|of|against R :: [A Prosecutors] sought jail terms for [R the suspects].
        A put R! on trial :: [A Egypt] put [R Mr Lindqvist] on trial.
        A find|rule against R :: [A The court] ruled against [R the company].
        ~ lawsuit|suit|charge|indictment|case|impeachment|prosecution|complaint against|of R! :: [A Kenya]'s lawsuit against [R the company] failed.
        ~ extradition|impeachment|prosecution|indictment|conviction of R! :: [A The judge] approved the extradition of [R Mr Lindqvist].

        @ ACCUSE investigate 090
        A investigate|probe|scrutinize|scrutinise|audit R :: [A The police] investigated [R the company].
        A examine|review|monitor|inspect R! :: [A The police] examined [R the company].
        A interrogate|question|grill R! :: [A The police] questioned [R Mr Lindqvist].
        A launch|open|begin|start|order|conduct|lead|head|join|initiate|announce|commence|undertake|carry|call|complete|pursue|set|demand|establish|have $investigation into|of|against|on|over|in R :: [A The police] launched an investigation into [R the company].
        A launch|open|begin|start|order|conduct|lead|head|join|initiate|announce|commence|complete $investigation :: [A The police] launched an investigation in Egypt.
        A look into R :: [A The police] are looking into [R the company].
        A send * to:investigate|probe|inspect :: [A Kenya] sent experts to investigate [R Sudan].
        ~ investigation|probe|inquiry|enquiry into|of|against R :: [A The ministry]'s investigation into [R the company] ended.

        # ---------------------------------------------------------------------------------------------------------------- REJECT

        @ REJECT - 120
        A reject|spurn|rebuff|snub|veto|oppose|repudiate|resist|shun|defy|decline|dismiss R :: [A Kenya] rejected [R Sudan]'s proposal.
        A reject|dismiss|turn|decline|deny|refuse|veto|oppose|ignore|throw|block|spurn|rebuff|disregard|quash $proposal of|from|by|to|on|for|against R :: [A Kenya] rejected a proposal by [R Sudan].
        A deny|refuse R! $visa|access|permission|request|entry|bail|asylum :: [A Kenya] denied [R Mr Lindqvist] entry.
        A deny|refuse $visa|access|permission|request|entry|bail|asylum to|for R :: [A Kenya] denied entry to [R Mr Lindqvist].
        A turn+down R :: [A Kenya] turned down [R Sudan]'s offer.
        A brush+off|aside R :: [A Kenya] brushed aside [R Sudan]'s offer.
        A throw+out $lawsuit|appeal of|by|against R :: [A The court] threw out the appeal of [R Mr Lindqvist].
        A overturn|override|overrule R :: [A The court] overruled [R the ministry].
        A vote against R :: [A Lawmakers] voted against [R the minister].
        A vote+down R :: [A Lawmakers] voted down [R the minister]'s plan.
        A deny involvement|responsibility|accusation|allegation|charge|wrongdoing|claim|report|role of|by|from|in R :: [A Kenya] denied accusations by [R Sudan].
        A fail to:reach|agree|sign|resolve :: [A Kenya] failed to reach an agreement.
        A cancel|scrap|abandon|renege|back|quit|abrogate|annul|terminate|tear|nullify|void|reject|leave|exit $deal|meeting|summit|visit|project with|of|to|on R :: [A Kenya] cancelled a deal with [R Sudan].
        A walk+out of|from R :: [A The delegates] walked out of [R the parliament].
        A withdraw|pull|quit from|out|of $deal|$talks|treaty with R :: [A Kenya] withdrew from the treaty with [R Sudan].
        A violate|breach|break|flout agreement|treaty|accord|resolution|sanction|law|pact|border|airspace|sovereignty with|of|in|by R :: [A Kenya] violated the treaty with [R Sudan].
        A disobey|contravene|flout R :: [A Kenya] flouted [R the court]'s ruling.
        A express opposition to R :: [A Kenya] expressed opposition to [R Sudan]'s plan.
        ~ rejection|refusal|veto|denial of R :: [A Kenya]'s rejection of [R Sudan]'s offer was swift.
        ~ opposition to R :: [A Kenya]'s opposition to [R Sudan] grew.
        = opposed to R :: [A Kenya] is opposed to [R Sudan].

        # ---------------------------------------------------------------------------------------------------------------- THREATEN

        @ THREATEN - 130
        A threaten R! with * :: [A Kenya] threatened [R Sudan] with sanctions.
        A threaten R! :: [A Kenya] threatened [R Sudan].
        A warn|caution R! of|against|about|over|on * :: [A Kenya] warned [R Sudan] of sanctions.
        A warn|caution R! that :: [A Kenya] warned [R Sudan] that it would attack.
        A warn|caution R! to-do :: [A Kenya] warned [R Sudan] to leave.
        A warn|caution R! :: [A Kenya] warned [R Sudan].
        A issue|give|send|deliver|set|present ultimatum|warning|deadline|threat|notice to|against R :: [A Kenya] issued an ultimatum to [R Sudan].
        A set|give|impose deadline for R :: [A Kenya] set a deadline for [R Sudan].
        A give R! ultimatum|deadline|warning|notice :: [A Kenya] gave [R Sudan] a deadline.
        A call for|on sanction|embargo|boycott against|on|of R :: [A Kenya] called for sanctions against [R Sudan].
        A extend $curfew in|on|across R :: [A The government] extended a curfew in [R Kassala].
        ~ threat|warning|ultimatum against|to R! :: [A Kenya]'s threats against [R Sudan] grew louder.

        # ---------------------------------------------------------------------------------------------------------------- PROTEST

        @ PROTEST - 140
        A protest|demonstrate|rally|march against|at|over|outside|about R :: [A Students] protested against [R the government].
        A protest|march|riot|strike :: [A Students] protested in Kassala.
        A=$protesters|people|resident|villager|citizen|woman|farmer|teacher|nurse|miner|family|refugee|migrant|group|thousand|hundred demonstrate :: [A Students] demonstrated in Kassala.
        A protest R :: [A Students] protested [R the government]'s plan.
        A hold|stage|organize|organise|begin|start|launch|lead|join|mount|attend|continue $protest against|at|over|outside|about R :: [A Students] held a protest against [R the government].
        A hold|stage|organize|organise|begin|start|launch|lead|join|mount|continue $protest :: [A The students] staged a protest in Kassala.
        A take to street :: [A Students] took to the streets.
        A picket|heckle|boo R :: [A Students] picketed [R the ministry].
        A=$protesters clash|scuffle|battle with|against R :: [A Protesters] clashed with [R police].
        A go on strike against R :: [A Teachers] went on strike against [R the government].
        A go on strike :: [A Teachers] went on strike on Monday.
        A walk+off job|work :: [A Teachers] walked off the job.
        A stop work :: [A Miners] stopped work at the company.
        A boycott R :: [A The opposition] boycotted [R the parliament].
        A burn flag|effigy|portrait of R :: [A Protesters] burned an effigy of [R Mr Lindqvist].
        A burn flag|effigy :: [A Protesters] burned the flag in Gjilan.
        A chant|shout slogan against|at R :: [A Protesters] chanted slogans against [R the government].
        A block|barricade|occupy road|street|highway|square|bridge|university :: [A Protesters] blocked a road in Kassala.
        A riot against|in R :: [A Prisoners] rioted in Kassala.
        ~ protest|demonstration|rally|strike|march|boycott against|of R! :: [A The students]' protest against [R the government] grew.

        # ---------------------------------------------------------------------------------------------------------------- SANCTION

        @ SANCTION - 160
        A sanction|penalize|penalise|punish|blacklist|embargo R :: [A Kenya] sanctioned [R Sudan].
        A impose|slap|place|put|levy|announce|apply|adopt|introduce|approve|enact|tighten|extend|expand|renew|reimpose|maintain|keep|clamp|prolong $sanctions on|against|in|over|to R :: [A Kenya] imposed sanctions on [R Sudan].
        A impose|slap|levy|announce|reimpose|tighten $sanctions :: [A Kenya] imposed tariffs on Monday.
        A suspend|halt|stop|end|cut|freeze|withhold|reduce|slash|cancel|withdraw|pull|curtail|discontinue $help|$money|delivery|visa|flight|trade|export|import|cooperation|relation|tie|supply|membership|programme|program to|for|with|from|in|of R :: [A Kenya] suspended aid to [R Sudan].
        A cut+off $help|$money|supply|$ties|trade to|for|with|from R :: [A Kenya] cut off ties with [R Sudan].
        A sever|break|cut|suspend|downgrade|freeze|end|reduce $ties with R :: [A Kenya] severed ties with [R Sudan].
        A break+off $ties|$talks with R :: [A Kenya] broke off relations with [R Sudan].
        A expel R! :: [A Kenya] expelled [R a Sudanese diplomat].
        A recall|withdraw ambassador|envoy from R :: [A Kenya] recalled its ambassador from [R Sudan].
        A withdraw|pull peacekeeper|observer|monitor|inspector|staff from|out|of R :: [A Kenya] withdrew peacekeepers from [R Sudan].
        A close|shut embassy|consulate in R :: [A Kenya] closed its embassy in [R Sudan].
        A freeze|seize asset|account|fund of R :: [A Kenya] froze the assets of [R Mr Lindqvist].
        A issue warning|advisory for R :: [A Kenya] issued a travel warning for [R Sudan].
        A suspend|expel|eject|evict R! from * :: [A The union] suspended [R Sudan] from the council.
        A suspend|fire|sack|dismiss R! :: [A The company] suspended [R the manager].
        A fine R :: [A The court] fined [R the company].
        A halt|suspend|break|end|postpone $talks|mediation with|in|between R :: [A Kenya] suspended talks with [R Sudan].
        ~ sanction|embargo|tariff|blockade|boycott|ban on|against|of R! :: [A Kenya]'s sanctions against [R Sudan] failed.
        ~ expulsion of R! from A :: The expulsion of [R Sudanese diplomats] from [A Kenya] was sudden.
        ~ expulsion of R! :: [A Kenya]'s expulsion of [R Sudanese diplomats] was sudden.
        ~ suspension|cut of|in|to $help|$money|$ties to|with|in|for R :: [A Kenya] announced a suspension of aid to [R Sudan].

        # ---------------------------------------------------------------------------------------------------------------- MOBILIZE

        @ MOBILIZE - 150
        A mobilize|mobilise|amass|mass|muster|deploy|dispatch|send|station|position|rush|move|reinforce $troops to|in|into|against|along|on|near|around|at|for R :: [A Egypt] deployed troops to [R Sudan].
        A mobilize|mobilise|amass|mass|muster|deploy $troops :: [A Egypt] mobilized troops for [R Sudan].
        A send+in $troops :: [A Egypt] sent in troops.
        A mobilize|mobilise $troops for * against|on R :: [A Egypt] mobilized troops for a war against [R Sudan].
        A mobilize|mobilise against|for R :: [A Egypt] mobilized against [R Sudan].
        A put $troops on alert :: [A Egypt] put its troops on alert.
        A remain|be|go on alert in? R :: [A The troops] remained on alert in [R Kassala].
        A raise|heighten|step alert|readiness|level :: [A Egypt] raised its alert level.
        A test|launch|fire|test-fire missile|rocket|torpedo into|over|toward|towards? R :: [A North Korea] tested a missile.
        A hold|conduct|stage|begin|launch exercise|drill|manoeuvre|maneuver near|off|against R :: [A Egypt] held military drills near [R Sudan].
        A call+up reservist :: [A Egypt] called up reservists.
        A declare state of war :: [A Egypt] declared a state of war.
        A scramble jet|fighter|plane|aircraft :: [A Egypt] scrambled jets.
        A patrol|encircle|surround R! :: [A The troops] surrounded [R the town].
        ~ deployment|mobilization|mobilisation|buildup|build-up of $troops to|in|near|against|along|on R :: [A Egypt]'s deployment of troops to [R Sudan] began.

        # ---------------------------------------------------------------------------------------------------------------- COERCE

        @ COERCE deport 174
        A deport R! :: [A Egypt] deported [R a Sudanese student].
        ~ deportation of R! :: [A Egypt]'s deportation of [R a Sudanese student] was sudden.

        @ COERCE arrest 173
        A arrest|detain|imprison|jail|capture|apprehend|incarcerate|nab|intern|handcuff|bust|remand R! :: [A The police] arrested [R Mr Lindqvist].
        A round+up R :: [A The police] rounded up [R protesters].
        A take R! into custody :: [A The police] took [R Mr Lindqvist] into custody.
        A hold|keep R! in|under|at|without custody|detention|prison|jail|arrest|captivity|charge :: [A The police] held [R Mr Lindqvist] in custody.
        A place|put R! under arrest :: [A The police] placed [R Mr Lindqvist] under arrest.
        A sentence R! :: [A The court] sentenced [R Mr Lindqvist] to death.
        A issue|obtain|seek warrant|order for|against R :: [A The court] issued a warrant for [R Mr Lindqvist].
        A issue|order|seek arrest|detention of R :: [A The court] ordered the arrest of [R Mr Lindqvist].
        A order R! to-do :: [A The court] ordered [R the company] to pay.
        A execute|hang|behead R! by? * :: [A Egypt] executed [R the prisoners].
        ~ arrest|detention|imprisonment|jailing of R! :: [A Egypt]'s arrest of [R Mr Lindqvist] caused anger.

        @ COERCE - 170
        A force|compel|coerce|oblige R to-do :: [A The army] forced [R the residents] to leave.

        @ COERCE restrict 172
        A ban|outlaw|prohibit|bar|suspend|censor|block|shut|gag|muzzle R! :: [A Egypt] banned [R the party].
        A ban|bar|prohibit|prevent|block|stop|forbid R! from * :: [A Egypt] barred [R the reporters] from the building.
        A impose|declare|order|announce|enforce|extend $curfew on|in|over|across|for R :: [A The government] imposed a curfew on [R Kassala].
        A impose|order|enforce $curfew :: [A The government] imposed a curfew in [R Kassala].
        A declare|proclaim $curfew|law in|on|across? R :: [A The government] declared martial law in [R Kassala].
        A declare state of siege|emergency in|on R :: [A The government] declared a state of siege in [R Kassala].
        A crack+down on R :: [A The police] cracked down on [R protesters].
        A clamp+down on R :: [A The police] clamped down on [R protesters].
        A disperse|repress|suppress|silence|oppress|persecute|harass|intimidate|bully|evict|displace|expropriate|discriminate R :: [A The police] dispersed [R protesters].
        A raid|search|ransack R! :: [A The police] raided [R the newspaper].
        A seize|confiscate|impound * from|of R :: [A The police] seized documents from [R the newspaper].
        A seize|confiscate|impound|nationalize|nationalise R! :: [A Egypt] seized [R a Sudanese ship].
        A close|seal $border with|to R :: [A Egypt] closed its border with [R Sudan].
        A close|shut+down R! :: [A Egypt] shut down [R the newspaper].
        A fire|use|launch tear|gas|cannon|bullet at|on|against R :: [A The police] used tear gas against [R protesters].
        A fire tear|gas|bullet to:disperse|break :: [A The police] fired tear gas to disperse [R protesters].
        A hack|spy into|on R :: [A Egypt] spied on [R Sudan].
        A dissolve R! :: [A The president] dissolved [R parliament].
        ~ crackdown|clampdown|raid on|against R :: [A Egypt]'s crackdown on [R protesters] went on.

        # ---------------------------------------------------------------------------------------------------------------- ASSAULT

        @ ASSAULT - 190
        A attack|assault|invade|storm|ambush|besiege|overrun|occupy|capture|conquer|annex|raid|batter|pound|ravage|strike R! :: [A The rebels] attacked [R the army].
        A invade|storm|besiege|overrun R :: [A The rebels] invaded [R a Kenyan town].
        A kill|murder|assassinate|slaughter|massacre|slay|gun|exterminate|execute|behead|lynch|poison|martyr R! :: [A The rebels] killed [R a soldier].
        A gun|shoot+down R! :: [A The rebels] shot down [R a Kenyan helicopter].
        A injure|wound|maim|stab|shoot|rape|torture|mutilate|mistreat|maltreat|molest|whip|flog R! :: [A The rebels] wounded [R a soldier].
        A bomb|bombard|shell|strafe|torpedo|blitz R :: [A The rebels] shelled [R the town].
        A shoot|fire|open at|on|upon R :: [A The rebels] fired on [R the army].
        A open fire on|at? R :: [A The rebels] opened fire on [R the army].
        A kidnap|abduct|hijack|ambush R :: [A The rebels] kidnapped [R a nurse].
        A take R! hostage :: [A The rebels] took [R a nurse] hostage.
        A hold R! hostage|captive|shield :: [A The rebels] held [R a nurse] hostage.
        A hold R! as hostage|shield|captive :: [A The rebels] held [R civilians] as hostages.
        A target R! :: [A The rebels] targeted [R the army].
        A launch|fire|lob|drop|hurl|throw|aim missile|rocket|mortar|shell|bomb|grenade|stone|projectile at|on|into|toward|towards|against R :: [A The rebels] fired rockets at [R the town].
        A launch|carry|conduct|mount|stage|begin|start|unleash|commit|open|perpetrate|wage|perform|make $attack on|against|in|at|into|over R :: [A The rebels] launched an attack on [R the town].
        A carry+out $attack on|against|in|at|into R :: [A The rebels] carried out an attack on [R the town].
        A wage|declare|launch war|warfare|jihad|offensive on|against|in R :: [A Egypt] waged war on [R Sudan].
        A fight|battle|combat R! :: [A The army] fought [R the rebels].
        A fight|battle|clash|skirmish with|against R :: [A The army] clashed with [R the rebels].
        B exchange fire with B :: [A The army] exchanged fire with [A the rebels].
        B clash|battle|fight :: [A The army] and [A the rebels] clashed in Kassala.
        A destroy|demolish|burn|torch|raze|bulldoze|blow|sink|sabotage|vandalize|vandalise|loot|damage R! :: [A The rebels] destroyed [R the hospital].
        A set fire to R :: [A The rebels] set fire to [R the hospital].
        A set R! on fire :: [A The rebels] set [R the hospital] on fire.
        A set R! ablaze|alight :: [A The rebels] set [R the hospital] ablaze.
        A seize|capture|regain|recapture|retake|wrest position from|of|in R :: [A The rebels] captured positions of [R the army].
        A attack|bomb|bombard|shell|strike|hit|target|storm|raid position of|in|near R :: [A The rebels] shelled positions of [R the army].
        A take|gain|seize|regain|wrest control of|in R:place :: [A The rebels] took control of [R the town].
        A seize|take|capture|gain|regain|recapture|retake|wrest village|town|city|territory|base|hill|district|area|port of|in|from R :: [A The rebels] seized a village in [R Kenya].
        A seize|capture|recapture|retake|overrun position :: [A The rebels] captured positions of the army.
        A seize|capture|recapture|retake|overrun|take village|town|city|base|district|area|port :: [A The rebels] captured a town in Sudan.
        A blockade|besiege|encircle R :: [A The rebels] blockaded [R the town].
        A lay siege to R :: [A The rebels] laid siege to [R the town].
        A advance into|on|toward|towards|against R:place :: [A The rebels] advanced on [R the town].
        A=$troops|rebel|militant|fighter|insurgent|militia|convoy|column march|push|move into|on|toward|towards|against R :: [A The troops] moved into [R the town].
        A=$troops|rebel|militant|fighter|insurgent|militia|gunman|column cross into R:place :: [A The rebels] crossed into [R Kenya].
        A detonate|explode|plant|set bomb|explosive|device|mine|vest in|at|near|outside|inside? R :: [A A bomber] detonated a bomb in [R Kassala].
        A blow+up R! :: [A The rebels] blew up [R a train].
        A blow himself|herself|themselves|itself in|at|near|outside|inside? R :: [A A bomber] blew himself up in [R Kassala].
        A claim responsibility for attack|bombing|assault|killing|blast|shooting|strike on|in|at R :: [A The rebels] claimed responsibility for an attack on [R the army].
        A subject R! to torture|abuse|beating|violence :: [A The guards] subjected [R the prisoner] to torture.
        A violate|break|breach ceasefire|truce with|in|of R :: [A The rebels] violated the ceasefire with [R the army].
        A violate|break|breach ceasefire|truce :: [A The rebels] violated the ceasefire.
        ~ attack|assault|strike|raid|offensive|airstrike|bombardment|bombing|shelling|ambush|invasion|incursion|war|aggression|onslaught on|against|of|in|into R! :: [A The rebels]' attack on [R the army] failed.
        ~ operation against R! :: [A The army]'s operation against [R the rebels] went on.
        ~ killing|murder|assassination|massacre|slaughter|kidnapping|abduction|torture|rape|shooting|beheading|execution|beating|occupation|annexation|siege of R! by A :: The killing of [R a nurse] by [A the rebels] shocked Kenya.
        ~ killing|murder|assassination|massacre|slaughter|kidnapping|abduction|torture|shooting|occupation|annexation|siege of R! :: [A Egypt]'s occupation of [R Sudan] lasted a year.
        ~ clash|battle|fighting|fight|gunfight|skirmish|firefight|war|standoff|confrontation between|with B! :: Clashes between [A the army] and [A the rebels] went on.

        # ---------------------------------------------------------------------------------------------------------------- more of all types

        @ AGREE - 030
        A accept $talks|$proposal|invitation from|of|with R :: [A Kenya] accepted a proposal from [R Sudan].
        A express|voice|show|signal willingness|readiness|interest|desire|intention to:help|meet|cooperate|work|talk|negotiate|join|support|improve :: [A Kenya] expressed its readiness to help [R Sudan].
        A look+forward to $talks|visit|cooperation with R :: [A Kenya] looks forward to talks with [R Sudan].
        B schedule|arrange $talks with B :: [A Kenya] scheduled talks with [A Sudan].

        @ CONSULT meet 040
        B reach+out to B! :: [A Kenya] reached out to [A Sudan].
        A welcome R! at palace|airport|office|house|residence|summit|ministry :: [A Mr Lindqvist] welcomed [R Ms Okoro] at the airport.
        B dine with B! :: [A Mr Lindqvist] dined with [A Ms Okoro].
        A address R! :: [A Mr Lindqvist] addressed [R lawmakers].
        A send letter to R! :: [A Mr Lindqvist] sent a letter to [R Ms Okoro].
        A write to R! :: [A Mr Lindqvist] wrote to [R Ms Okoro].

        @ CONSULT visit 042
        A lead|head|send delegation|mission to R :: [A Mr Lindqvist] led a delegation to [R Egypt].
        A=minister|president|premier|chancellor|secretary|ambassador|envoy|leader|delegation|king|diplomat arrive in|at R :: [A The minister] arrived in [R Egypt].

        @ SUPPORT - 051
        A express|voice confidence|trust|faith in R :: [A Kenya] expressed confidence in [R Mr Lindqvist].
        A speak+up for R :: [A Kenya] spoke up for [R Sudan].
        A throw weight behind R :: [A Kenya] threw its weight behind [R Mr Lindqvist].
        A rule in favour|favor of R :: [A The court] ruled in favour of [R the company].
        A nominate|appoint|elect R! as|to * :: [A Mr Lindqvist] nominated [R Ms Okoro] as minister.
        A mourn|commemorate R! :: [A Kenya] mourned [R the victims].
        A approve|adopt|pass plan|bill|resolution|budget of|by R :: [A Lawmakers] approved a plan by [R the minister].
        = sympathetic|favourable|favorable|friendly to|towards|toward R :: [A Kenya] is sympathetic to [R Sudan].

        @ CONCEDE - 080
        A ease|relax|soften|moderate stance|policy|position on|towards|toward|against R :: [A Kenya] softened its stance on [R Sudan].
        A admit guilt|mistake|wrongdoing|responsibility|error|fault :: [A The company] admitted wrongdoing.
        A settle $lawsuit|dispute|case with R :: [A The company] settled a lawsuit with [R Kenya].
        A pay compensation|damages|reparation to R :: [A Kenya] paid compensation to [R Sudan].
        A compensate R! :: [A Kenya] compensated [R the victims].
        A lower tariff|duty|barrier on|for R :: [A Kenya] lowered tariffs on [R Sudan].
        A spare|exempt R! from * :: [A Kenya] exempted [R Sudan] from the tariff.
        A legalize|legalise|unban R! :: [A Egypt] legalised [R the party].
        A withdraw|drop|retract objection|accusation|opposition against|to|of R :: [A Kenya] withdrew its objections to [R Sudan].
        A hand+back * to R :: [A Kenya] handed back the island to [R Sudan].

        @ RETREAT - 087
        A=$troops|rebel|militant|fighter|insurgent abandon|evacuate|vacate town|village|position|base|post|area|camp|hill :: [A The rebels] abandoned the town.
        A scale+back operation|presence|offensive|exercise|mission in|against|with R :: [A Egypt] scaled back its presence in [R Sudan].
        A bring+home|back $troops from R :: [A Egypt] brought home its troops from [R Sudan].
        A end|terminate|conclude mission|campaign|involvement|presence|deployment in R :: [A Egypt] ended its mission in [R Sudan].

        @ COOPERATE - 060
        A join R! in effort|fight|campaign|mission|coalition|alliance :: [A Kenya] joined [R Sudan] in the effort.
        B coordinate|harmonize effort|policy|action with B :: [A Kenya] coordinated its policy with [A Sudan].
        B launch|open|inaugurate project|venture|programme|program|centre|center|plant|line with B :: [A Kenya] launched a project with [A Sudan].

        @ AID - 070
        A send|deliver|ship|airlift|fly food|medicine|tent|blanket|vaccine|water|equipment|doctor :: [A Kenya] sent food on Monday.
        A give|provide|offer|grant|deliver|extend|supply $help :: [A Kenya] provided aid on Monday.
        A care|provide for R! :: [A Kenya] cared for [R the refugees].
        A lend * to R! :: [A The bank] lent money to [R Kenya].
        A evacuate * from R :: [A Kenya] evacuated its citizens from [R Sudan].
        A come to aid|help|rescue|assistance of R :: [A Kenya] came to the aid of [R Sudan].

        @ REQUEST - 100
        A seek compensation|explanation|apology|damages|assurance|guarantee from R :: [A Kenya] sought an apology from [R Sudan].
        A beg|plead with R! :: [A Kenya] pleaded with [R the rebels].
        A apply for asylum|membership|visa|loan in|to|from|with R :: [A Mr Lindqvist] applied for asylum in [R Kenya].
        A submit|present|deliver petition to R :: [A Students] presented a petition to [R the ministry].
        A press|pressure|push R! on|over|to * :: [A Kenya] pressed [R Sudan] on the border.

        @ ACCUSE disapprove 111
        A take aim at R! :: [A Mr Lindqvist] took aim at [R Ms Okoro].
        A take swipe|shot|jab|dig at R :: [A Mr Lindqvist] took a swipe at [R Ms Okoro].
        A hit|fire+back at R :: [A Kenya] hit back at [R Sudan].
        A tear into R! :: [A Mr Lindqvist] tore into [R Ms Okoro].
        A scoff|sneer|jeer at R :: [A Mr Lindqvist] scoffed at [R Ms Okoro].
        A compare|liken R! to * :: [A Mr Lindqvist] compared [R Ms Okoro] to a thief.
        A argue|quarrel|feud|spar|bicker with R! :: [A Mr Lindqvist] quarrelled with [R Ms Okoro].
        A demonize|demonise|defame|smear|slander|malign|humiliate|shame R! :: [A Mr Lindqvist] smeared [R Ms Okoro].
        A voice|raise objection|doubt|question|concern|alarm about|over|to|against R :: [A Kenya] raised concerns about [R Sudan].
        A raise issue|case|matter with R :: [A Kenya] raised the issue with [R Sudan].
        = skeptical|sceptical|dismissive|wary of R :: [A Kenya] is wary of [R Sudan].

        @ ACCUSE allege 112
        A link|tie|connect R! to|with attack|crime|plot|fraud|murder|scandal|killing|bombing :: [A Prosecutors] linked [R Mr Lindqvist] to the murder.
        A suspect R! :: [A The police] suspect [R the driver].

        @ ACCUSE legal 116
        A bring|file|lodge|press suit|charge|complaint|lawsuit :: [A Kenya] filed a complaint on Monday.
        A subpoena R! :: [A The court] subpoenaed [R Mr Lindqvist].
        A refer R! to court|prosecutor|police|tribunal :: [A The ministry] referred [R the company] to prosecutors.

        @ ACCUSE investigate 090
        A question|interrogate R! over|about|in|on * :: [A The police] questioned [R Mr Lindqvist] over the fire.
        A search for R! :: [A The police] searched for [R the suspect].
        A=police|policeman|officer|detective|trooper|guard|soldier|troop|army|agent|investigator|prosecutor|authority|force|agency|patrol track|trace|hunt|pursue|chase R! :: [A The police] chased [R the suspect].
        A inspect|visit site|facility|plant in|of R :: [A Inspectors] inspected sites in [R Sudan].

        @ REJECT - 120
        A block|obstruct|stall|delay|thwart|frustrate|derail|scupper|foil|hamper|hinder|impede R :: [A Lawmakers] blocked [R the minister]'s plan.
        A block|veto|reject|oppose resolution|bill|plan|measure|nomination|candidate of|by|on|for|against R :: [A Kenya] vetoed a resolution on [R Sudan].
        A boycott|skip|snub $talks|ceremony with|of|by|in R :: [A Kenya] boycotted the talks with [R Sudan].
        A storm+out of $talks|meeting :: [A The minister] stormed out of the meeting.
        A ignore|disregard|defy|flout order|warning|call|ruling|resolution|demand|request|appeal of|by|from R :: [A Kenya] ignored a warning from [R Sudan].
        A resist|withstand pressure|demand|call from|by|of R :: [A Kenya] resisted pressure from [R Sudan].
        A uphold|affirm|confirm conviction|sentence|ban|verdict of|against|on R :: [A The court] upheld the sentence of [R Mr Lindqvist].
        A strike+down law|order|decision|ban|rule of|by R :: [A The court] struck down an order by [R the minister].
        A exclude|disqualify R! from * :: [A The committee] disqualified [R Ms Okoro] from the race.

        @ THREATEN - 130
        A threaten|vow|swear retaliation|revenge|action|war|reprisal|force|retribution against|on R :: [A Kenya] vowed revenge against [R Sudan].
        A point gun|missile|weapon at R :: [A The rebels] pointed guns at [R the villagers].

        @ PROTEST - 140
        A gather|assemble|rally in|at|outside|near R! to:protest|demand|denounce|demonstrate :: [A Students] gathered outside [R the embassy] to protest.
        A take part in $protest against|over R :: [A Students] took part in a protest against [R the government].
        A=$protesters throw|hurl|pelt|lob stone|rock|egg|bottle|tomato at R :: [A Protesters] threw stones at [R the police].
        A=$protesters storm|attack|occupy|burn|torch|besiege|surround R :: [A Protesters] stormed [R the embassy].
        A=$protesters block|blockade|obstruct R :: [A Protesters] blocked [R the airport].
        A begin|start|launch hunger|strike :: [A The prisoners] began a strike.
        A rise+up against R :: [A The villagers] rose up against [R the army].
        A revolt|mutiny|rebel against R :: [A The soldiers] revolted against [R the government].
        ~ uprising|revolt|rebellion|mutiny|riot against R! :: [A The soldiers]' mutiny against [R the government] failed.

        @ SANCTION - 160
        A oust|remove|eject|evict R! from * :: [A Kenya] ejected [R the diplomats] from the country.
        A blacklist|defund|ostracize|isolate R! :: [A Kenya] blacklisted [R the company].
        A ban|bar|block|halt|restrict|limit import|export|flight|trade|shipment|sale|travel of|from|to|by R :: [A Kenya] banned imports from [R Sudan].
        A downgrade|scale $ties with R :: [A Kenya] downgraded its ties with [R Sudan].
        A pull|cut|withdraw|end|stop|suspend support|backing|funding for|to|from R :: [A Kenya] withdrew its support for [R Sudan].
        A revoke|cancel|withdraw|suspend licence|license|visa|citizenship|passport|accreditation|permit|membership of|from|for R :: [A Kenya] revoked the visas of [R the diplomats].
        A strip R! of * :: [A Kenya] stripped [R Mr Lindqvist] of his citizenship.
        A turn+away|back R! :: [A Kenya] turned away [R refugees].
        A retaliate against R :: [A Kenya] retaliated against [R Sudan].

        @ MOBILIZE - 150
        A increase|boost|bolster|raise|expand presence|troop|force|defence|defense|patrol in|on|along|near|around R :: [A Egypt] increased its presence in [R Sudan].
        A fortify|reinforce border|position|defence|defense|garrison :: [A Egypt] reinforced its border.
        A mass|gather $troops on|along|near border with|of R :: [A Egypt] massed troops on the border with [R Sudan].
        A develop|acquire weapon|missile|bomb|warhead|arsenal :: [A North Korea] developed a bomb.

        @ COERCE arrest 173
        A take|lead|haul+away R! :: [A The police] led away [R the suspect].
        A pick+up R! :: [A The police] picked up [R the suspect].
        A sentence R! to prison|death|jail|imprisonment|year|life|month :: [A The court] sentenced [R Mr Lindqvist] to prison.
        A send|throw R! to|in|into prison|jail :: [A The court] sent [R Mr Lindqvist] to prison.
        A intercept|board ship|boat|vessel|tanker|aircraft|vehicle of|from R :: [A Egypt] intercepted a ship from [R Sudan].

        @ COERCE restrict 172
        A restrict|limit|curb|curtail movement|freedom|right|access|activity of|by|for|to R :: [A Egypt] restricted the movement of [R the diplomats].
        A suppress|crush|quell|quash protest|revolt|uprising|riot|rebellion|mutiny|demonstration of|by|in R :: [A The army] crushed an uprising by [R the villagers].
        A put+down protest|revolt|uprising|riot|rebellion|mutiny :: [A The army] put down a revolt.
        A break+up $protest|gathering|crowd :: [A The police] broke up a protest.
        A uproot|relocate R! :: [A Egypt] relocated [R the villagers].
        A demolish|bulldoze home|house|building|village of|in R :: [A The army] demolished the homes of [R the villagers].
        A annul|nullify election|vote|result|referendum :: [A The court] annulled the election.
        A hack|infiltrate R! :: [A Hackers] hacked [R the ministry].

        @ ASSAULT - 190
        A overthrow|topple|depose R! :: [A The army] overthrew [R the president].
        A mow|cut+down R! :: [A The rebels] cut down [R a nurse].
        A beat+up R! :: [A The rebels] beat up [R a nurse].
        A abuse|brutalize|brutalise|crucify R! :: [A The guards] abused [R the prisoners].
        A take R! captive|prisoner :: [A The rebels] took [R a nurse] prisoner.
        A storm|raid|attack|bomb|burn church|mosque|school|hospital|market|village|camp|embassy|office in|of|near R :: [A The rebels] attacked a market in [R Kassala].
        A shoot+dead R! :: [A The rebels] shot dead [R a nurse].
        A leave R! dead|wounded|injured :: [A The rebels] left [R a nurse] dead.
        A ram|crash|drive * into R! :: [A A man] drove a truck into [R the crowd].
        A=$troops|rebel|militant|fighter|insurgent|police push|drive R! from * :: [A The army] drove [R the rebels] from the town.
        A=$troops|rebel|militant|fighter|insurgent|police repel|repulse|rout|defeat|annihilate|eliminate|neutralize R! :: [A The army] defeated [R the rebels].
        A liberate|recapture|retake town|city|village|area from R :: [A The army] liberated the town from [R the rebels].
        A take+over town|village|city|base|airport|area|district :: [A The rebels] took over the town.
        A trade|exchange blow|shot|gunfire|missile with R :: [A The army] exchanged gunfire with [R the rebels].
        A inflict casualty|damage|loss on R :: [A The rebels] inflicted casualties on [R the army].
        A massacre|gas|starve R! :: [A The army] massacred [R the villagers].
        R come under attack|fire from A :: [R Egypt] came under attack from [A the rebels].
        A throw|hurl|lob grenade|bomb|explosive at|into R :: [A The rebels] threw a grenade at [R the bus].
        """### + "\n"
}
