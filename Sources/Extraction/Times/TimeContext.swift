/// Words that the conditions ask for beside a pattern; data, to be extended by whoever misses one.
enum TimeContext {
    static let prepositions = set(
        "in on at of by from to until till til since during for after before between around about through throughout within over into near circa"
            + " past toward towards under across despite than as amid beyond")
    static let stretchPrepositions = set("in over within during for through across")
    static let pointPrepositions = set("at by until since from during before till after around")
    static let seasonPrepositions = set("in by since during until of before after every each through and or early late mid from")
    static let dayPartPrepositions = set("at by until before after during since through that from in all")
    static let clockPrepositions = set("at by from until till before after around about between to since ( - / and through past near for")
    static let beforeBareDuration = set("for within in after over of took take lasted last lasting spent spend several many some and")
    /// What stands before a year.
    static let beforeYear = set(
        "in of by from to until till since during after before between around about through throughout for over into early late mid and or the"
            + " than circa spring summer autumn fall winter year ( - / [ , but as its his their this that was is ; : end")
    /// What four figures count.
    static let counted = set(
        "people men women children persons times points votes miles kilometers kilometres km metres meters feet dollars euros pounds troops soldiers"
            + " jobs homes houses workers employees students members cases deaths units tons tonnes pages copies acres hectares seats calories words"
            + " rounds shares tickets passengers cars vehicles inmates prisoners refugees migrants residents voters % percent square cubic degrees mg"
            + " kg m mph rpm watts volts mm cm horsepower")
    /// What four figures number.
    static let numbering = set(
        "$ £ € ¥ № # no number flight route highway room page section article channel model type class serie boeing airbus rs usd")
    /// Before "90s" and "old age".
    static let possessives = set("his her their my your our its")
    static let ageBefore = set("aged age ages"), ageAfter = set("old"), age = set("age")
    static let business = set(
        "profit profits earnings revenue revenues sales results growth gdp loss losses income shares economy economic company fiscal year dividend"
            + " forecast guidance shipments deliveries output inflation percent % billion million quarterly analysts investors net operating outlook"
            + " orders demand production bank banks market markets business budget tax estimates")
    /// What may follow an expression that nothing belongs to.
    static let endings = set(". , ; : ) ? ! - \" ' and but when that in on at by to for with from or as while")
    static let openings = set("( \" ' -")
    static let yearGlue = set("- ( / '")
    static let comparisons = set("than as"), degrees = set("more most as so too no")
    static let placeVerbs = set("going go went come came bring brought get got take took sent send give gave way step steps turned turn")
    static let times = set("times once twice")
    static let shortUnits = set("second minute hour"), instants = set("second minute"), fractions = set("second quarter")
    /// "Fall in prices" is no autumn.
    static let fall = set("fall"), afterFalling = set("of in from into to")
    static let quarter = set("quarter"), overnight = set("overnight"), back = set("back"), earlier = set("earlier"), now = set("now")
    static let may = set("may"), mayOrMarch = set("may march")
    static let of = set("of"), the = set("the"), from = set("from"), at = set("at"), to = set("to"), past = set("past")
    static let comma = set(","), dash = set("-")

    private static func set(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { TokenFacts.hash($0.utf8) }) }
}
