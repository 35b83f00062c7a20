import Testing

/// Sentences in the manner of news, with the times that they speak of: `text|TYPE|value`, then modifier, quantifier and frequency. Those of `all`
/// are of Friday, 20 April 2018.
enum NewsExpressions {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String, expected: [String]
        var testDescription: String { text }
        init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
    }

    static let all: [Row] = dates + weekdays + partial + relative + deictic + clocks + durations + steps + sets + frames + holidays + lists

    static let dates: [Row] = [
        Row("The treaty was signed on March 25, 1957.", "March 25, 1957|DATE|1957-03-25"),
        Row("The treaty was signed on 25 March 1957.", "25 March 1957|DATE|1957-03-25"),
        Row("The court ruled on the 25th of March 1957.", "the 25th of March 1957|DATE|1957-03-25"),
        Row("The court ruled on March 25th, 1957.", "March 25th, 1957|DATE|1957-03-25"),
        Row("The plant opened in September 2009.", "September 2009|DATE|2009-09"),
        Row("The plant opened in September, 2009.", "September, 2009|DATE|2009-09"),
        Row("The plant opened in Sept. 2009.", "Sept. 2009|DATE|2009-09"),
        Row("He was born in 1961.", "1961|DATE|1961"),
        Row("The 2015 election was close.", "2015|DATE|2015"),
        Row("The deal (2014) was never approved.", "2014|DATE|2014"),
        Row("Sales grew through the 1990s.", "the 1990s|DATE|199"),
        Row("Sales grew through the '90s.", "the '90s|DATE|199"),
        Row("Music of the eighties is back.", "the eighties|DATE|198"),
        Row("The church dates from the 12th century.", "the 12th century|DATE|11"),
        Row("It is a nineteenth-century building.", "nineteenth-century|DATE|18"),
        Row("The temple was built in 490 BC.", "490 BC|DATE|BC0490"),
        Row("The temple was built in the fifth century B.C.", "the fifth century B.C.|DATE|BC04"),
        Row("The report is dated 2017-11-05.", "2017-11-05|DATE|2017-11-05"),
        Row("The report is dated 11/30/2017.", "11/30/2017|DATE|2017-11-30"),
        Row("The report is dated 30/11/2017.", "30/11/2017|DATE|2017-11-30"),
        Row("He won the title in the summer of 2012.", "the summer of 2012|DATE|2012-SU"),
        Row("The film came out in spring 2016.", "spring 2016|DATE|2016-SP"),
        Row("Profit fell in the third quarter of 2017.", "the third quarter of 2017|DATE|2017-Q3"),
        Row("Profit fell in Q3 2017.", "Q3 2017|DATE|2017-Q3"),
        Row("Exports recovered in the second half of 2016.", "the second half of 2016|DATE|2016-H2"),
        Row("In the year 2000 he retired.", "the year 2000|DATE|2000"),
        Row("Class of '98 graduates met again.", "'98|DATE|1998"),
    ]

    static let weekdays: [Row] = [
        Row("The minister resigned on Thursday.", "Thursday|DATE|2018-04-19"),
        Row("The minister resigned on Friday.", "Friday|DATE|2018-04-20"),
        Row("The minister resigned Monday.", "Monday|DATE|2018-04-16"),
        Row("The two leaders will meet on Monday.", "Monday|DATE|2018-04-23"),
        Row("The talks are to resume on Wednesday.", "Wednesday|DATE|2018-04-25"),
        Row("Talks planned for Tuesday were cancelled.", "Tuesday|DATE|2018-04-24"),
        Row("The bank opens its doors on Sunday.", "Sunday|DATE|2018-04-22"),
        Row("The ministry declined to reply to questions on Tuesday.", "Tuesday|DATE|2018-04-17"),
        Row("The minister hopes to win the vote on Tuesday.", "Tuesday|DATE|2018-04-24"),
        Row("The arrest on Tuesday of a suspect shows that police are close.", "Tuesday|DATE|2018-04-17"),
        Row("The election on Tuesday is a test for the party.", "Tuesday|DATE|2018-04-24"),
        Row("The holiday falls on the third Monday of January.", "the third Monday of January|DATE|2018-01-15"),
        Row("The plan was dropped in the last week of August 2017.", "the last week of August 2017|DATE|2017-08|END"),
        Row("Saturday's attack killed nine people.", "Saturday|DATE|2018-04-14"),
        Row("Police said late Wednesday that the man was dead.", "late Wednesday|DATE|2018-04-18|END"),
        Row("Last Tuesday the court ruled against him.", "Last Tuesday|DATE|2018-04-17"),
        Row("The vote is next Tuesday.", "next Tuesday|DATE|2018-04-24"),
        Row("The storm hit on Monday night.", "Monday night|TIME|2018-04-16TNI"),
        Row("She arrived early on Tuesday morning.", "early on Tuesday morning|TIME|2018-04-17TMO|START"),
        Row("The hearing was on Tuesday, April 10.", "Tuesday, April 10|DATE|2018-04-10"),
        Row("The hearing was on Tuesday of last week.", "Tuesday of last week|DATE|2018-04-10"),
        Row("They lost twice over the weekend.", "the weekend|DATE|2018-W15-WE"),
        Row("They will play again at the weekend.", "the weekend|DATE|2018-W16-WE"),
        Row("They lost last weekend.", "last weekend|DATE|2018-W15-WE"),
    ]

    static let partial: [Row] = [
        Row("The factory closed in March.", "March|DATE|2018-03"),
        Row("The factory closed in November.", "November|DATE|2017-11"),
        Row("The factory will close in September.", "September|DATE|2018-09"),
        Row("The factory will close in February.", "February|DATE|2019-02"),
        Row("The fire broke out on April 3.", "April 3|DATE|2018-04-03"),
        Row("The fire broke out on Dec. 30.", "Dec. 30|DATE|2017-12-30"),
        Row("The summit will be held on 8 June.", "8 June|DATE|2018-06-08"),
        Row("The summit will be held on January 15.", "January 15|DATE|2019-01-15"),
        Row("Parliament voted on the 12th of April.", "the 12th of April|DATE|2018-04-12"),
        Row("It rained all through the summer.", "the summer|DATE|2017-SU"),
        Row("Sales will pick up in the autumn.", "the autumn|DATE|2018-FA"),
        Row("The company posted a first-quarter profit of $3 million.", "first-quarter|DATE|2018-Q1"),
        Row("Revenue fell in the fourth quarter.", "the fourth quarter|DATE|2017-Q4"),
        Row("May hopes to win in May.", "May|DATE|2018-05"),
        Row("In 2011 he left the army. He moved to Paris.", "2011|DATE|2011"),
        Row("In 2014 he moved to Lagos, and in March he bought a house.", "2014|DATE|2014", "March|DATE|2014-03"),
        Row("He was hired in June 2013 and promoted in September.", "June 2013|DATE|2013-06", "September|DATE|2013-09"),
    ]

    static let relative: [Row] = [
        Row("Prices rose last week.", "last week|DATE|2018-W15"),
        Row("Prices rose last month.", "last month|DATE|2018-03"),
        Row("Prices rose last year.", "last year|DATE|2017"),
        Row("Prices will rise next week.", "next week|DATE|2018-W17"),
        Row("Prices will rise next month.", "next month|DATE|2018-05"),
        Row("Prices will rise next year.", "next year|DATE|2019"),
        Row("Prices have doubled this year.", "this year|DATE|2018"),
        Row("Prices rose this week.", "this week|DATE|2018-W16"),
        Row("Prices rose this month.", "this month|DATE|2018-04"),
        Row("Prices rose last quarter, analysts said of the bank's earnings.", "last quarter|DATE|2018-Q1"),
        Row("He won the prize last summer.", "last summer|DATE|2017-SU"),
        Row("The election is next spring.", "next spring|DATE|2019-SP"),
        Row("He resigned last November.", "last November|DATE|2017-11"),
        Row("Elections are due next March.", "next March|DATE|2019-03"),
        Row("The law will be changed this summer.", "this summer|DATE|2018-SU"),
        Row("The week before last they met in Oslo.", "The week before last|DATE|2018-W14"),
        Row("In the last decade it grew.", "the last decade|DURATION|P1DE"),
        Row("Wages have stagnated over the past year.", "the past year|DURATION|P1Y"),
        Row("He had been in Oslo earlier this month.", "earlier this month|DATE|2018-04|START"),
        Row("The law takes effect later this year.", "later this year|DATE|2018|END"),
        Row("A decision is expected early next year.", "early next year|DATE|2019|START"),
        Row("The party was founded late last year.", "late last year|DATE|2017|END"),
        Row("In March last year he fell ill.", "March last year|DATE|2017-03"),
        Row("In the first quarter of last year it made a loss.", "the first quarter of last year|DATE|2017-Q1"),
        Row(
            "He was arrested in October 2016. The following day he was released.", "October 2016|DATE|2016-10",
            "The following day|DATE|2016-10-XX"),
        Row(
            "He was arrested on 4 October 2016. The next day he was released.", "4 October 2016|DATE|2016-10-04",
            "The next day|DATE|2016-10-05"),
        Row("She joined in 2009. The following year she left.", "2009|DATE|2009", "The following year|DATE|2010"),
        Row("She joined in 2009. In August of that year she left.", "2009|DATE|2009", "August of that year|DATE|2009-08"),
        Row("She joined in May 2009. In the same month she left.", "May 2009|DATE|2009-05", "the same month|DATE|2009-05"),
    ]

    static let deictic: [Row] = [
        Row("The talks began yesterday.", "yesterday|DATE|2018-04-19"),
        Row("The talks began today.", "today|DATE|2018-04-20"),
        Row("The talks will begin tomorrow.", "tomorrow|DATE|2018-04-21"),
        Row("The final is tonight.", "tonight|TIME|2018-04-20TNI"),
        Row("The final was last night.", "last night|TIME|2018-04-19TNI"),
        Row("He died this morning.", "this morning|TIME|2018-04-20TMO"),
        Row("He died yesterday evening.", "yesterday evening|TIME|2018-04-19TEV"),
        Row("The day after tomorrow he will fly home.", "The day after tomorrow|DATE|2018-04-22"),
        Row("The day before yesterday he flew home.", "The day before yesterday|DATE|2018-04-18"),
        Row("The law was recently changed.", "recently|DATE|PAST_REF"),
        Row("He now lives in Madrid.", "now|DATE|PRESENT_REF"),
        Row("She is currently on leave.", "currently|DATE|PRESENT_REF"),
        Row("At the moment nobody knows.", "the moment|DATE|PRESENT_REF"),
        Row("These days few people smoke.", "These days|DATE|PRESENT_REF"),
        Row("In recent years the lake has shrunk.", "recent years|DATE|PAST_REF"),
        Row("In the near future cars will drive themselves.", "the near future|DATE|FUTURE_REF"),
        Row("He said that earlier, the board had refused.", "earlier|DATE|PAST_REF"),
        Row("In the past, such cases were rare.", "the past|DATE|PAST_REF"),
    ]

    static let clocks: [Row] = [
        Row("The meeting began at 9:30 a.m. on Thursday.", "9:30 a.m.|TIME|2018-04-19T09:30", "Thursday|DATE|2018-04-19"),
        Row("The quake struck at 2.45pm on Thursday.", "2.45pm|TIME|2018-04-19T14:45", "Thursday|DATE|2018-04-19"),
        Row("The quake struck Thursday at 2:45 p.m.", "Thursday at 2:45 p.m.|TIME|2018-04-19T14:45"),
        Row("Polls close at 8 p.m. Sunday.", "8 p.m. Sunday|TIME|2018-04-22T20:00"),
        Row("On Wednesday the train left at noon.", "Wednesday|DATE|2018-04-18", "noon|TIME|2018-04-18T12:00"),
        Row("Shops may open at 8am tomorrow.", "8am tomorrow|TIME|2018-04-21T08:00"),
        Row("The shares fell 3 percent at 1015 GMT.", "1015 GMT|TIME|2018-04-20T10:15"),
        Row("By 5 o'clock the crowd had gone.", "5 o'clock|TIME|2018-04-20T05:00"),
        Row("Police were called at about 11:40pm on Monday night.", "11:40pm|TIME|2018-04-16T23:40", "Monday night|TIME|2018-04-16TNI"),
        Row("The attack began in the early hours of Sunday.", "the early hours of Sunday|TIME|2018-04-15TMO|START"),
        Row("They arrived on the morning of 8 May 1945.", "the morning of 8 May 1945|TIME|1945-05-08TMO"),
    ]

    static let durations: [Row] = [
        Row("He spent three days in jail.", "three days|DURATION|P3D"),
        Row("He was jailed for 25 years.", "25 years|DURATION|P25Y"),
        Row("The siege lasted two and a half years.", "two and a half years|DURATION|P2.5Y"),
        Row("The siege lasted for several weeks.", "several weeks|DURATION|PXW"),
        Row("The flight took a few hours.", "a few hours|DURATION|PTXH"),
        Row("The flight took an hour and a half.", "an hour and a half|DURATION|PT1.5H"),
        Row("The flight took half an hour.", "half an hour|DURATION|PT0.5H"),
        Row("The flight took two hours and ten minutes.", "two hours and ten minutes|DURATION|PT2H10M"),
        Row("A three-day visit ended in failure.", "three-day|DURATION|P3D"),
        Row("The month-long strike is over.", "month-long|DURATION|P1M"),
        Row("He waited more than 20 minutes.", "more than 20 minutes|DURATION|PT20M|MORE_THAN"),
        Row("He ruled for nearly four decades.", "nearly four decades|DURATION|P4DE|LESS_THAN"),
        Row("He stayed at least two weeks.", "at least two weeks|DURATION|P2W|EQUAL_OR_MORE"),
        Row("He stayed about a week.", "about a week|DURATION|P1W|APPROX"),
        Row("He was away for a fortnight.", "a fortnight|DURATION|P2W"),
        Row("Rain fell for days.", "days|DURATION|PXD"),
        Row("Exports fell in the past three months.", "the past three months|DURATION|P3M"),
        Row("The company will cut 500 jobs over the next two years.", "the next two years|DURATION|P2Y"),
        Row("In the coming weeks he will decide.", "the coming weeks|DURATION|PXW"),
        Row("It sold 3,000 cars in the first six months of 2017.", "the first six months|DURATION|P6M", "2017|DATE|2017"),
        Row("He was given a 10-year sentence.", "10-year|DURATION|P10Y"),
    ]

    static let steps: [Row] = [
        Row("The war began seven years ago.", "seven years ago|DATE|2011"),
        Row("The talks broke down three weeks ago.", "three weeks ago|DATE|2018-W13"),
        Row("The talks broke down two months ago.", "two months ago|DATE|2018-02"),
        Row("He was hired ten days ago.", "ten days ago|DATE|2018-04-10"),
        Row("He was hired a year and a half ago.", "a year and a half ago|DATE|2016-10"),
        Row("More than 20 years ago he left home.", "More than 20 years ago|DATE|1998|BEFORE"),
        Row("Years ago he left home.", "Years ago|DATE|PAST_REF"),
        Row("A few days ago he left home.", "A few days ago|DATE|PAST_REF"),
        Row(
            "She was arrested on 3 May 2015. Two days later she confessed.", "3 May 2015|DATE|2015-05-03", "Two days later|DATE|2015-05-05"),
        Row("He was elected in 2010. Four years earlier he had lost.", "2010|DATE|2010", "Four years earlier|DATE|2006"),
        Row("He was elected in 2010 and resigned three years later.", "2010|DATE|2010", "three years later|DATE|2013"),
        Row("He died two weeks before Christmas.", "two weeks before Christmas|DATE|2017-W50"),
        Row("He died two days after 4 July 1990.", "two days after 4 July 1990|DATE|1990-07-06"),
        Row("A week after the strikes, the market reopened.", "A week|DURATION|P1W"),
        Row("The shop opened a week ago.", "a week ago|DATE|2018-W15"),
        Row(
            "On 2 March 2016 he fell. The day before, he had signed a contract.", "2 March 2016|DATE|2016-03-02",
            "The day before|DATE|2016-03-01"),
        Row("He will be free three years from now.", "three years from now|DATE|2021"),
    ]

    static let sets: [Row] = [
        Row("Trains run every day.", "every day|SET|P1D|EVERY"),
        Row("Trains run every two hours.", "every two hours|SET|PT2H|EVERY"),
        Row("The committee meets every Monday.", "every Monday|SET|XXXX-WXX-1"),
        Row("The market is open on Sundays.", "Sundays|SET|XXXX-WXX-7"),
        Row("He trains twice a week.", "twice a week|SET|P1W|2X"),
        Row("He takes the pill three times a day.", "three times a day|SET|P1D|3X"),
        Row("The paper is published daily.", "daily|SET|P1D"),
        Row("The annual meeting was cancelled.", "annual|SET|P1Y"),
        Row("They earn $40 a day.", "a day|SET|P1D"),
        Row("The plant makes 500 cars per week.", "per week|SET|P1W"),
        Row("Each summer the lake dries up.", "Each summer|SET|XXXX-SU"),
        Row("Every other year the festival is held.", "Every other year|SET|P2Y|EVERY"),
        Row("Every morning he swims.", "Every morning|SET|XXXX-XX-XXTMO"),
    ]

    static let frames: [Row] = [
        Row("He resigned in late 2016.", "late 2016|DATE|2016|END"),
        Row("He resigned in early March.", "early March|DATE|2018-03|START"),
        Row("He resigned in mid-March.", "mid-March|DATE|2018-03|MID"),
        Row("It was built in the early 1990s.", "the early 1990s|DATE|199|START"),
        Row("It was built in the mid-1990s.", "the mid-1990s|DATE|199|MID"),
        Row("It was built at the end of 2014.", "the end of 2014|DATE|2014|END"),
        Row("It was built at the beginning of the 20th century.", "the beginning of the 20th century|DATE|19|START"),
        Row("It will be finished by the end of the year.", "the end of the year|DATE|2018|END"),
        Row("It will be finished by the end of the month.", "the end of the month|DATE|2018-04|END"),
        Row("It will be finished by the end of next year.", "the end of next year|DATE|2019|END"),
        Row("It was sold in the middle of 2012.", "the middle of 2012|DATE|2012|MID"),
        Row("The rest of the year looks bleak.", "The rest of the year|DATE|2018"),
        Row("The house was built around 1850.", "around 1850|DATE|1850|APPROX"),
        Row("Later in the year he was charged.", "Later in the year|DATE|2018|END"),
    ]

    static let holidays: [Row] = [
        Row("The shop was closed on Christmas Day.", "Christmas Day|DATE|2017-12-25"),
        Row("The shop will be closed on Christmas Day.", "Christmas Day|DATE|2018-12-25"),
        Row("He proposed on Valentine's Day.", "Valentine's Day|DATE|2018-02-14"),
        Row("The parade was held on Easter Sunday.", "Easter Sunday|DATE|2018-04-01"),
        Row("The parade was held on Good Friday 2015.", "Good Friday 2015|DATE|2015-04-03"),
        Row("The pools will open on Memorial Day.", "Memorial Day|DATE|2018-05-28"),
        Row("They had met on Thanksgiving.", "Thanksgiving|DATE|2017-11-23"),
        Row("Security was tightened after 9/11.", "9/11|DATE|2001-09-11"),
        Row("Fireworks will mark New Year's Eve.", "New Year's Eve|DATE|2018-12-31"),
    ]

    static let lists: [Row] = [
        Row("The strikes were in April and May 2015.", "April|DATE|2015-04", "May 2015|DATE|2015-05"),
        Row("The fair ran from 10 to 12 May 2015.", "10|DATE|2015-05-10", "12 May 2015|DATE|2015-05-12"),
        Row("The fair ran from May 10 to 12, 2015.", "May 10|DATE|2015-05-10", "12, 2015|DATE|2015-05-12"),
        Row("He governed from 1994 to 1998.", "1994|DATE|1994", "1998|DATE|1998"),
        Row("In the 1914-18 war he was a nurse.", "1914|DATE|1914", "18|DATE|1918"),
        Row("Between 2010 and 2015, output rose.", "2010|DATE|2010", "2015|DATE|2015"),
        Row("The war of 499-493 BC was long.", "499|DATE|BC0499", "493 BC|DATE|BC0493"),
        Row(
            "The museum will be open from 9 to 10:30 a.m. on Monday.", "9|TIME|2018-04-23T09:00", "10:30 a.m.|TIME|2018-04-23T10:30",
            "Monday|DATE|2018-04-23"),
        Row("He was champion in the 2021/22 season.", "2021/22|DATE|2021"),
    ]

    /// Ages, scores, numbers of things, names.
    static let noTimes: [String] = [
        "The victim was 45 years old.", "The 45-year-old man was arrested.", "A woman in her 90s was hurt.", "He is aged 12.",
        "They won 3-2.", "The team won 10:3.", "Flight 1917 was late.", "He took flight MH370.", "It hit a Boeing 737.",
        "About 2000 people came.",
        "The stadium holds 1900 people.", "It cost $2015.", "He may resign.", "They will march through the city.", "Theresa May smiled.",
        "Prices fall when it rains.", "He waited a second time.", "He paid a quarter of the price.",
        "In the second half, they scored a goal.", "He read it in USA Today.", "The president spoke at Mar-a-Lago.",
        "Three-quarters of the voters agreed.", "Read www.example.com/2018/04/20/may for more.",
        "The number 10 bus was full.", "The Daily Planet reported it.", "He came at the last minute.", "It is 300 metres long.",
    ]

    static let histories: [Row] = [
        Row(
            "The army rose on 12 May 1940. In July it took the capital. By September 1941 the king had fled. He returned in April 1942 and fell in June. Peace came in January 1945.",
            "12 May 1940|DATE|1940-05-12", "July|DATE|1940-07", "September 1941|DATE|1941-09", "April 1942|DATE|1942-04",
            "June|DATE|1942-06",
            "January 1945|DATE|1945-01"),
        Row(
            "The league was founded in 1862. It was banned in 1863.\nIn October 1864 it rose. In January it was beaten. On 3 March its leader fled. Two days later he was caught. He died in 1866.",
            "1862|DATE|1862", "1863|DATE|1863", "October 1864|DATE|1864-10", "January|DATE|1865-01", "3 March|DATE|1865-03-03",
            "Two days later|DATE|1865-03-05", "1866|DATE|1866"),
    ]

    static let undated: [Row] = [
        Row("The minister resigned on Thursday.", "Thursday|DATE|XXXX-WXX-4"),
        Row("The minister resigned yesterday.", "yesterday|DATE|XXXX-XX-XX"),
        Row("The minister resigned last month.", "last month|DATE|XXXX-XX"),
        Row("The minister resigned last week.", "last week|DATE|XXXX-WXX"),
        Row("The minister resigned last year.", "last year|DATE|XXXX"),
        Row("The minister resigned in March.", "March|DATE|XXXX-03"),
        Row("The minister resigned on 5 March.", "5 March|DATE|XXXX-03-05"),
        Row("The minister resigned two weeks ago.", "two weeks ago|DATE|XXXX-WXX"),
        Row("The minister resigned at noon.", "noon|TIME|XXXX-XX-XXT12:00"),
        Row("The minister resigned on 5 March 2015 and left in June.", "5 March 2015|DATE|2015-03-05", "June|DATE|2015-06"),
        Row("The minister recently resigned.", "recently|DATE|PAST_REF"),
        Row("The minister resigned last summer.", "last summer|DATE|XXXX-SU"),
        Row("The minister resigned this morning.", "this morning|TIME|XXXX-XX-XXTMO"),
    ]
}
