/// The words behind `WordClasses`: data, to be extended by whoever misses one. Lower case or not makes no difference.
enum WordTables {
    static let all: [(String, WordClasses)] = [
        (honorifics, .honorific), (titles, .title), (roles, .role), (organizations, .organization), (companies, [.organization, .company]),
        (natures, .nature), (facilities, .facility), (divisions, .division), (events, .event), (calendar, .calendar), (generics, .generic),
        (groups, .group), (saying, .saying), (locatives, .locative), (men, .male), (women, .female),
        (knownOrganizations, .knownOrganization),
        (femaleWords, .saysFemale), (maleWords, .saysMale), (numerals, .numeral), (junk, .junk), (particles, .particle),
        (determiners, .determiner), (compass, .compass), (languages, .language), (locals, .local), (diseases, .disease),
        (heldThere, .heldThere), (storms, .storm), (policies, .policy), (articles, .article), (suffixes, .suffix),
        (roads, .road), (numberedRoads, [.road, .numberedRoad]),
    ]

    static let honorifics = """
        mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady prof prof. professor rev rev. reverend father fr. sister brother pastor
        bishop archbishop cardinal pope king queen prince princess duke duchess earl baron baroness count countess emperor empress sultan
        emir sheikh sheik shaikh ayatollah rabbi hon hon. honourable honorable rt uncle aunt aunty grandpa grandmother grandfather
        grandma alhaji hajia chief señor señora don doña madame monsieur mme herr frau datuk tan dato tun excellency majesty highness
        col col. colonel capt capt. captain cpt gen gen. general lt lt. lieutenant sgt sgt. sergeant maj maj. major cpl cpl. corporal pvt pvt. private
        cmdr cmdr. commander adm adm. admiral brig brig. brigadier marshal commodore ensign spc. pfc. det det. detective ofc. officer constable
        insp insp. inspector supt supt. superintendent sheriff trooper deputy judge justice magistrate sen sen. senator rep rep. reps. sens.
        representative gov gov. governor congressman congresswoman councilman councilwoman councilmember councillor councilor alderman
        mp mep mla mlas engr barrister atty atty. advocate
        """
    static let titles = """
        president vice premier prime minister foreign defense defence interior finance secretary chancellor ambassador envoy commissioner
        chairman chairwoman chairperson chair director executive chief head coach manager captain mayor attorney general speaker leader
        spokesman spokeswoman spokesperson ceo cfo coo founder co-founder owner editor author actor actress singer rapper artist striker
        midfielder goalkeeper defender forward guard quarterback pitcher driver pilot lawyer analyst economist historian scientist researcher
        professor dean principal teacher doctor nurse pastor treasurer comptroller auditor undersecretary deputy assistant associate former
        ex acting interim then then-president opposition lieutenant governor dictator strongman tycoon billionaire activist journalist reporter
        candidate nominee congressman senator lawmaker crown supreme national security adviser advisor press home trade health education
        environment justice agriculture energy transport labour labor housing culture tourism union state cabinet principal permanent
        technology communications information sports youth planning immigration water social development affairs sen. rep. gov.
        """
    static let roles = """
        president premier minister secretary chancellor ambassador envoy diplomat commissioner chairman chairwoman chairperson chair director
        executive chief head coach manager captain mayor attorney speaker leader spokesman spokeswoman spokesperson ceo founder co-founder owner
        editor author actor actress singer rapper artist striker midfielder goalkeeper defender quarterback pitcher driver pilot lawyer analyst
        economist historian scientist researcher professor dean principal teacher doctor nurse pastor treasurer governor senator congressman
        congresswoman lawmaker legislator king queen prince princess sultan emir pope bishop archbishop cardinal judge justice prosecutor
        sheriff officer official general colonel commander admiral dictator tycoon billionaire businessman businesswoman activist journalist
        reporter candidate nominee adviser advisor aide deputy student victim suspect defendant plaintiff player musician writer poet novelist
        filmmaker producer designer engineer architect farmer soldier politician mp lieutenant inspector detective superintendent counsel
        negotiator emissary regulator banker trader investor expert counterpart predecessor successor husband wife son daughter
        brother sister father mother widow widower teenager resident driver worker clerk trustee curator conductor composer dancer athlete
        swimmer runner boxer golfer cyclist champion winner veteran monk nun priest imam rabbi preacher representative sergeant captain
        sen. rep. gov. gen. col. lt. sgt. capt. adm. prof.
        """
    static let organizations = """
        university college institute school academy ministry department agency bureau office commission committee council board authority
        administration association federation confederation union league alliance coalition congress parliament assembly senate court tribunal
        bank fund group holdings foundation trust society club party organisation organization corporation company airlines airways railways
        industries motors pharmaceuticals laboratories systems technologies solutions partners associates services network news newspaper times
        herald tribune gazette post journal magazine press broadcasting television radio studios records entertainment police army navy force
        forces brigade battalion regiment squad militia guard cartel gang church diocese archdiocese mosque temple hospital clinic library museum
        orchestra team united fc afc cf sc rovers athletic chamber secretariat directorate inspectorate constabulary cabinet taskforce consortium
        initiative front movement brotherhood hezbollah courier observer guardian chronicle sentinel bulletin register inquirer dispatch
        ventures capital insurance securities bancorp telecom energy petroleum oil mining healthcare center centre
        """
    static let companies = """
        inc inc. corp corp. co co. ltd ltd. llc llp plc gmbh ag sa s.a. nv n.v. bv b.v. spa s.p.a. ab oyj asa pty limited incorporated bhd berhad kk pvt
        """
    static let natures = """
        river lake mountain mountains mount mt mt. bay valley island islands isle peninsula ocean sea gulf desert creek canyon falls hills hill
        forest beach cape strait straits coast basin delta plateau glacier volcano reef archipelago atoll fjord lagoon marsh swamp prairie plains
        ridge peak summit range woods grove springs cove harbor harbour sound inlet pond reservoir bayou glen heath moor
        """
    static let facilities = """
        street st st. avenue ave ave. road rd rd. drive dr. boulevard blvd blvd. lane ln. highway hwy hwy. route interstate parkway turnpike expressway
        freeway bridge airport stadium arena tower towers plaza square building hotel mall station terminal tunnel dam canal pier port
        cemetery prison jail barracks base palace castle cathedral fort theater theatre auditorium coliseum speedway racecourse racetrack courthouse
        zoo aquarium garden gardens park pavilion ballpark gym field hall house bypass
        """
    static let divisions = """
        county parish province state district region prefecture governorate oblast township borough municipality canton department territory
        shire emirate upazila taluk tehsil commune republic kingdom
        """
    static let events = """
        war olympics cup championship championships festival games tournament open marathon summit conference convention day awards award
        prize revolution uprising massacre hurricane typhoon cyclone earthquake election elections referendum expo exhibition league series
        bowl masters derby prix treaty accord agreement act bill law constitution amendment code convention protocol
        """
    static let calendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur
        thurs fri sat sun mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. spring summer autumn winter
        christmas easter ramadan thanksgiving halloween today tomorrow yesterday tonight morning afternoon evening gmt est edt pst pdt cst cdt utc a.m. p.m. am pm bc ad b.c. a.d. bce ce
        """
    static let generics = """
        party government parliament senate congress house state agency kingdom republic constitution council ministry minister president court
        board commission committee assembly cabinet department office police army navy force authority administration secretariat university
        college school hospital church bank company corporation union association federation league club team group foundation institute
        bill act law chapter section article page news report sources source staff reporter editor photo image file video advertisement
        sultanate emirate empire nation country city town village county province region district island river lake mountain sea ocean west east
        north south centre center capital border speaker chairman director secretary general chief king queen prince judge justice
        bureau academy tribunal high supreme federal national international public private security finance labour defence health education
        foreign interior home transport energy environment trade development planning operations prosecutor chamber conference summit games
        network media press service services
        """
    static let groups = """
        muslim muslims islamic islamist islamists christian christians jew jews jewish hindu hindus buddhist buddhists sikh sikhs catholic catholics protestant
        protestants orthodox anglican anglicans evangelical evangelicals mormon mormons sunni sunnis shiite shiites shia shi'ite sufi baptist methodist lutheran
        presbyterian pentecostal baha'i jain jains zionist zionists atheist arab arabs arabic kurd kurds kurdish persian persians tamil tamils pashtun pashtuns
        sinhalese uyghur uyghurs uighur uighurs rohingya roma gypsy gypsies hausa igbo yoruba fulani zulu xhosa maori māori aboriginal aborigine aborigines
        aboriginals inuit islam christianity judaism hinduism buddhism sikhism pagan pagans inuk dene cree mohawk ojibwe mi'kmaq pacific-islander
         métis sioux cherokee navajo apache creole hispanic hispanics latino latinos latina latinas latinx caucasian aryan
        semitic slavic slav slavs anglo anglo-saxon celtic nordic berber berbers bedouin hutu hutus tutsi tutsis tajik hazara
        republican republicans democrat democrats democratic gop conservative conservatives tory tories labour's liberal liberals marxist marxists communist communists
        socialist socialists nazi nazis fascist fascists maoist maoists leninist stalinist bolshevik bolsheviks zapatista jihadist jihadists salafist salafi wahhabi
        lgbt lgbtq lgbtqi lgbtq+ western westerners westerner northerner northerners southerner southerners sandinista sandinistas peronist
        soviet soviets ottoman roman romans byzantine habsburg confederate adivasi dalit dalits brahmin
        oromo amhara tigrayan tigrayans somalis masai maasai kikuyu luo ashanti akan yazidi yazidis druze alawite alawites copt copts coptic
        maronite moor moors moorish gujarati sindhi baloch balochi hmong han manchu mongol mongols
        afro-american african-american african-americans afro-americans native-american palestinian-american transatlantic eurasian
        chicano amish mennonite quaker quakers mujahideen houthi houthis ultra-orthodox haredi
        """
    static let saying = """
        say says said told tells added adds stated states noted notes explained explains claimed claims argued argues announced announces
        insisted insists warned warns recalled recalls believes thinks thought asked asks replied tweeted wrote writes testified confirmed stressed
        """
    static let locatives = "in at near from to outside inside around across throughout within toward towards via into"
    static let locals = """
        man woman men women resident residents native area police mayor teen teenager home house school schools district city town village county
        counties official officials voters voter firefighter firefighters business businesses neighborhood neighbourhood suburb suburbs downtown
        attorney hospital airport community people student students couple boy girl mother father family families councilman councilwoman
        council government authorities streets street road roads avenue avenues campus hotel apartment pub taxpayers taxpayer homeowner homeowners
        office stadium township region province state highway border coast beach headquarters branch
        """
    static let suffixes = """
        led based born era style like backed run owned free turned elect made type area wide bound level class aged old year long time grown held ruled
        sized themed inspired linked tied funded trained built bred only one two
        """
    static let articles = "al el ul as ar at az ad abd abu umm ben bin"
    static let heldThere = """
        summit meeting dinner lunch ceremony lawn garden gates gate grounds building briefing reception tour visit complex walls wall tower rally speech
        """
    static let storms = "hurricane typhoon cyclone storm superstorm"
    static let policies = """
        concern concerns demand demands request requests policy policies position positions stance decision decisions claim claims objection objections
        proposal proposals threat threats accusation accusations support opposition interests intelligence sanctions veto aid pressure
        """
    static let diseases =
        "virus viruses fever ebolavirus disease flu syndrome variant strain encephalitis hemorrhagic haemorrhagic measles marburgvirus"
    static let roads = """
        street st. avenue ave ave. road rd rd. drive boulevard blvd blvd. lane ln. parkway turnpike expressway freeway
        """
    static let numberedRoads = "highway hwy hwy. route interstate"
    static let numerals = "two three four five six seven eight nine ten both several"
    static let particles =
        "of the de del della di da do dos du la le el al bin ibn van von der den and for in on to y e & ben abu ter ten af zu"
    static let determiners = "the a an this that these those his her its their our my your some any no every each another all both"
    static let compass = """
        north south east west northern southern eastern western central upper lower northeast northwest southeast southwest northeastern northwestern
        southeastern southwestern north-east north-west south-east south-west mid greater inner outer downtown
        """
    static let languages = """
        english french spanish german arabic chinese mandarin cantonese japanese korean russian portuguese italian hindi urdu bengali punjabi tamil telugu
        swahili hausa yoruba igbo zulu latin greek hebrew turkish farsi persian dutch polish ukrainian amharic afrikaans māori maori welsh gaelic
        """
    static let knownOrganizations = """
        google facebook twitter amazon apple microsoft netflix instagram youtube whatsapp tiktok uber airbnb tesla boeing airbus toyota honda nissan ford
        volkswagen bmw samsung sony intel ibm oracle nike adidas pfizer moderna astrazeneca walmart starbucks mcdonald's reuters bloomberg cnn bbc nbc cbs
        abc npr fox msnbc espn nato unicef unesco interpol opec asean fifa uefa nasa fbi cia nsa irs epa fda cdc nhs who imf wto un eu au hamas hezbollah
        hizbullah taliban al-qaeda isis isil boko al-shabaab exxonmobil shell bp chevron total gazprom rosneft huawei alibaba tencent spacex xinhua
        aljazeera linkedin snapchat spotify paypal goldman jpmorgan citigroup hsbc barclays ubs pepsi coca-cola unilever nestle nestlé siemens wikileaks
        e.u. u.n. f.b.i. c.i.a. n.b.a. n.f.l. w.h.o. i.m.f. unhcr who's ioc iom ohchr oic aclu rcmp cbc abc itv ilo fao wfp undp
        nfl nba nhl mlb ncaa nra aclu naacp oecd icc ecowas unhcr unesco iaea pentagon kremlin knesset bundestag duma politburo usda osha dhs
        congress parliament senate house cabinet assembly tribunal politico breitbart axios vox slate huffpost buzzfeed newsweek msnbc c-span
        aipac fema opec nafta npr pbs wikipedia reddit telegram snopes politifact gallup quinnipiac dnc rnc
        """
    static let femaleWords = """
        mrs mrs. ms ms. miss dame lady queen princess duchess baroness countess empress actress spokeswoman congresswoman chairwoman businesswoman
        councilwoman woman mother wife daughter sister girl aunt widow grandmother hajia smt sra. madame mme frau señora she her herself
        """
    static let maleWords = """
        mr mr. sir lord king prince duke earl baron count emperor spokesman congressman chairman businessman councilman man father husband son
        brother boy uncle widower grandfather alhaji shri pope he him his himself
        """
    static let junk = """
        covid covid-19 coronavirus aids hiv ebola h1n1 sars flu tb omicron malaria polio cancer dna gps sms pdf html url rss http https www
        gdp ceo cfo vat id tv pc dvd cd ok faq ii iii iv vi vii viii ix xi xii xiv xv km kg mph kwh latest advertisement getty related read more
        click here subscribe newsletter photo image caption copyright nicknamed
        """
    static let men = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth
        kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
        gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter
        christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
        willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene bob bill jim tom mike dave steve dan chris matt tony
        ken ron jeff tim greg nick jon ben sam alex pat ray dick jimmy johnny fred harry howard ernest stanley leonard clarence norman theodore barack
        mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein omar ibrahim abdul abdullah khalid mahmoud mustafa yusuf yousef karim tariq bashar saddam
        osama hamid hosni vladimir sergei sergey dmitry alexei alexey mikhail ivan nikolai boris igor oleg viktor yuri andrei anatoly volodymyr petro leonid
        hans klaus wolfgang jürgen karl otto heinz fritz pierre jean jacques françois francois michel philippe emmanuel nicolas andré luc giovanni giuseppe
        marco mario luigi silvio matteo antonio carlos luis miguel pedro jorge francisco manuel fernando diego rafael javier pablo alejandro sergio andres
        hugo raul fidel evo joão joao luiz jair paulo narendra rahul rajiv amit sanjay arun anil vijay ravi ashok imran nawaz asif pervez shahid
        xi kim benjamin ehud ariel shimon yitzhak moshe avigdor naftali recep binali kofi kwame nelson jacob thabo cyril uhuru raila goodluck olusegun muhammadu
        haruna shinzo junichiro taro kenji hiroshi takeshi nguyen ban moon lars erik anders bjorn olaf jens stefan goran slobodan zoran milan josip
        liam owen connor aidan declan seamus graham nigel simon neil ian colin stuart malcolm alistair craig gordon hamish angus rory jamal tyrone
        lamar darnell barry clive derek trevor geoffrey gavin leon max oscar victor edwin glenn marcus martin maurice lloyd lewis louis leo
        felix hector julio cesar ricardo roberto ramon enrique eduardo alberto alfredo armando ernesto gustavo guillermo ignacio rodrigo archie
        """
    static let women = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle
        carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
        samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
        christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail
        alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
        lori hillary nancy condoleezza angela theresa ursula ivanka melania kamala michelle oprah beyoncé taylor kate meghan camilla anne jane sue
        fatima aisha khadija zainab maryam leila layla yasmin noor amina benazir malala sheikha olga natalia tatiana svetlana irina elena
        yulia anastasia ekaterina marina galina ludmila greta ingrid astrid sofia isabel carmen rosa ana lucia gabriela cristina dilma michelle
        valentina paula juana guadalupe priyanka sonia indira mamata sushma nirmala smriti pratibha aung megawati yingluck chandrika sirimavo
        sakura yuko naomi keiko mei ling hua fanny zoe chloe lucy molly sally peggy wendy tina tracy kim kelly leslie robin dana
        ellen eileen maureen fiona moira bridget siobhan claire clare gemma nicola tessa harriet edith agnes rose lily ivy daisy jasmine
        ngozi winnie graça joyce ellen sirleaf wangari
        """
}
