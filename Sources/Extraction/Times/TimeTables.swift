/// The words of times: data, to be extended by whoever misses one. `word=code`, the code as the comment says; words are lower case here and match
/// whatever their case, except those of `capitalized`.
enum TimeTables {
    static let all: [(TimeCategory, String)] = [
        (.month, months), (.weekday, weekdays), (.weekdays, weekdayPlurals), (.season, seasons), (.dayPart, dayParts),
        (.hourName, hourNames),
        (.unit, units), (.units, unitPlurals), (.relation, relations), (.frequency, frequencies), (.reference, references),
        (.deictic, deictics), (.zone, zones), (.decadeName, decades),
    ]

    /// Categories whose words are names, and begin with a capital: "may" and "march" are others.
    static let capitalized: Set<TimeCategory> = [.month, .weekday, .weekdays, .zone]

    /// Of these, words that a capital in the middle of a sentence makes part of a name: "USA Today", "the Daily Mail", "Current TV".
    static let lowercased: Set<TimeCategory> = [.frequency, .reference, .deictic, .dayPart, .units, .decadeName]

    /// Number of the month. What is shorter than the name is an abbreviation, and may have a stop.
    static let months = """
        january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
        jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
        """
    /// 1 for Monday to 7 for Sunday.
    static let weekdays = """
        monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
        mon=1 tue=2 tues=2 wed=3 weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7
        """
    static let weekdayPlurals = "mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7"
    /// Index into `Season.codes`.
    static let seasons = "spring=0 summer=1 autumn=2 fall=2 winter=3 springtime=0 summertime=1 wintertime=3"
    /// Index into `DayPart.codes`.
    static let dayParts = """
        morning=0 dawn=0 daybreak=0 sunrise=0 midmorning=0 afternoon=1 midafternoon=1 evening=2 dusk=2 sunset=2 nightfall=2 night=3 nighttime=3
        overnight=3 daytime=4 midday=5 noontime=5 lunchtime=5
        """
    /// The hour of the day.
    static let hourNames = "noon=12 midnight=24"
    /// Position in `TimeUnit`; a fortnight is written out in `TimeRules`.
    static let units = """
        second=0 minute=1 min=1 hour=2 hr=2 day=3 weekend=4 week=5 month=6 quarter=7 year=8 decade=9 century=10 millennium=11
        """
    static let unitPlurals = """
        seconds=0 secs=0 minutes=1 mins=1 hours=2 hrs=2 days=3 weekends=4 weeks=5 months=6 quarters=7 years=8 decades=9 centuries=10 millennia=11
        """
    /// Where to step from what: position in `TimeRelation`.
    static let relations = """
        last=0 past=0 next=1 coming=1 upcoming=1 this=2 current=2 that=3 same=3 previous=4 preceding=4 prior=4 following=5 subsequent=5
        succeeding=5 ensuing=5
        """
    /// The unit that it comes round in, as `units` has it; 12 is the night.
    static let frequencies = """
        hourly=2 daily=3 everyday=3 weekly=5 monthly=6 quarterly=7 yearly=8 annual=8 annually=8 nightly=12
        """
    /// 0 past, 1 present, 2 future.
    static let references = """
        recently=0 recent=0 lately=0 formerly=0 earlier=0
        now=1 currently=1 current=1 presently=1 nowadays=1
        future=2
        """
    /// Days from today; `tonight` is the night of today.
    static let deictics = "yesterday=-1 today=0 tonight=0 tomorrow=1"
    /// Minutes east of Greenwich.
    static let zones = """
        gmt=0 utc=0 bst=60 cet=60 cest=120 eet=120 msk=180 ist=330 pkt=300 wib=420 sgt=480 hkt=480 pht=480 jst=540 kst=540 aest=600 aedt=660
        nzst=720 nzdt=780 est=-300 edt=-240 et=-300 cst=-360 cdt=-300 mst=-420 mdt=-360 pst=-480 pdt=-420 pt=-480 wat=60 eat=180 sast=120
        """
    static let decades = "twenties=2 thirties=3 forties=4 fifties=5 sixties=6 seventies=7 eighties=8 nineties=9"

    /// Days with a name: `name=rule`. A rule is a fixed day (`12-25`), a weekday of a month (`5-1:-1` is the last Monday of May, `11-4:4` the fourth
    /// Thursday of November), days from Easter Sunday (`easter-2`), or one day in history (`2001-09-11`).
    static let holidays: [(String, String)] = [
        ("new year 's day", "1-1"), ("new year 's eve", "12-31"), ("new year 's", "1-1"), ("new year", "1-1"), ("christmas day", "12-25"),
        ("christmas", "12-25"), ("christmas eve", "12-24"), ("boxing day", "12-26"), ("valentine 's day", "2-14"),
        ("valentines day", "2-14"),
        ("st . patrick 's day", "3-17"), ("st patrick 's day", "3-17"), ("april fool 's day", "4-1"), ("april fools ' day", "4-1"),
        ("may day", "5-1"), ("cinco de mayo", "5-5"), ("juneteenth", "6-19"), ("fourth of july", "7-4"), ("july fourth", "7-4"),
        ("bastille day", "7-14"), ("halloween", "10-31"), ("guy fawkes night", "11-5"), ("all saints ' day", "11-1"),
        ("all souls ' day", "11-2"),
        ("veterans day", "11-11"), ("armistice day", "11-11"), ("remembrance day", "11-11"), ("anzac day", "4-25"),
        ("australia day", "1-26"),
        ("canada day", "7-1"), ("earth day", "4-22"), ("world aids day", "12-1"), ("international women 's day", "3-8"),
        ("groundhog day", "2-2"), ("flag day", "6-14"), ("martin luther king day", "1-1:3"), ("martin luther king jr . day", "1-1:3"),
        ("presidents ' day", "2-1:3"), ("presidents day", "2-1:3"), ("mother 's day", "5-7:2"), ("father 's day", "6-7:3"),
        ("memorial day", "5-1:-1"), ("labor day", "9-1:1"), ("columbus day", "10-1:2"), ("thanksgiving day", "11-4:4"),
        ("thanksgiving", "11-4:4"),
        ("easter sunday", "easter+0"), ("easter", "easter+0"), ("easter monday", "easter+1"), ("good friday", "easter-2"),
        ("maundy thursday", "easter-3"), ("palm sunday", "easter-7"), ("ash wednesday", "easter-46"), ("mardi gras", "easter-47"),
        ("ascension day", "easter+39"), ("pentecost", "easter+49"), ("whit monday", "easter+50"),
        ("9 / 11", "2001-09-11"), ("d - day", "1944-06-06"), ("pearl harbor day", "12-7"),
    ]
}

/// TIMEX3 codes of the seasons, and the months in which each begins and ends; winter ends in the year after.
enum Season {
    static let codes = ["SP", "SU", "FA", "WI"]
    static let months = [(3, 5), (6, 8), (9, 11), (12, 2)]
}

/// TIMEX3 codes of the parts of a day.
enum DayPart {
    static let codes = ["MO", "AF", "EV", "NI", "DT", "MI"]
    static let night = 3
}

/// How an expression steps from the time it starts from: by how much, and from where.
enum TimeRelation: Int, Sendable {
    case last, next, this, that, previous, following

    var step: Int {
        switch self {
        case .last, .previous: -1
        case .this, .that: 0
        case .next, .following: 1
        }
    }

    /// Whether it starts from what the text last spoke of, not from the day of publication.
    var isNarrative: Bool { self == .that || self == .previous || self == .following }
}
