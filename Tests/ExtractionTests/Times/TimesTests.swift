import Testing

@testable import Extraction

/// What is found, in one line: `text|TYPE|value`, then the modifier and the interval where there are any.
private func line(_ time: TimeMention) -> String {
    [time.text, time.type, time.value, time.modifier, time.quantifier, time.frequency].compactMap { $0 }.joined(separator: "|")
}

private func times(_ text: String, published: String? = "2018-04-20") throws -> [TimeMention] {
    let date = published.map { #","published_at":"\#($0)""# } ?? ""
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let payload = #"{"text":"\#(quoted)","language":"en"\#(date)}"#
    return try wholePipeline().run(RawArticle(payload: Array(payload.utf8))).times ?? []
}

@Suite("Times")
struct TimesTests {
    /// News of Friday, 20 April 2018.
    @Test("News expressions and their values", arguments: NewsExpressions.all)
    func news(_ row: NewsExpressions.Row) throws {
        let found = try times(row.text).map(line)
        #expect(found == row.expected, "\(row.text)")
    }

    @Test("No time", arguments: NewsExpressions.noTimes)
    func noTimes(_ text: String) throws {
        #expect(try times(text).map(line) == [], "\(text)")
    }

    @Test("Histories go on from what they told last", arguments: NewsExpressions.histories)
    func histories(_ row: NewsExpressions.Row) throws {
        let found = try times(row.text).map(line)
        #expect(found == row.expected, "\(row.text)")
    }

    @Test("Without a publication date relative values stay unresolved", arguments: NewsExpressions.undated)
    func undated(_ row: NewsExpressions.Row) throws {
        let found = try times(row.text, published: nil)
        #expect(found.map(line) == row.expected, "\(row.text)")
        #expect(!found.contains { $0.anchor == "published" })
    }

    @Test("Intervals and anchors")
    func intervals() throws {
        let found = try times(
            "The minister resigned last month. He was elected on 3 May 2015 and left the party two years later, officials said on Thursday."
        )
        #expect(
            found.map { "\($0.text)|\($0.interval?.start ?? "")|\($0.interval?.end ?? "")|\($0.anchor ?? "")" } == [
                "last month|2018-03-01|2018-03-31|published", "3 May 2015|2015-05-03|2015-05-03|",
                "two years later|2017-01-01|2017-12-31|t2",
                "Thursday|2018-04-19|2018-04-19|published",
            ])
        let reach = try times("Prices have risen in the past three months.")
        #expect(reach.first?.interval == TimeInterval(start: "2018-01-20", end: "2018-04-20"))
        let zoned = try times("The launch is on 3 May 2018 at 9:30 a.m. EDT.")
        #expect(zoned.last?.interval == TimeInterval(start: "2018-05-03T09:30-04:00", end: "2018-05-03T09:30-04:00"))
    }

    @Test("Offsets are code points, and what they hold is the text")
    func offsets() throws {
        let text = "Élise Müller – “a naïve plan” – resigned on Thursday, two days after 17 April."
        let scalars = Array(text.unicodeScalars)
        for time in try times(text) { #expect(String(String.UnicodeScalarView(scalars[time.start..<time.end])) == time.text) }
    }
}

@Test("Calendar arithmetic agrees with itself over four centuries and around year 1")
func calendar() throws {
    var date = try #require(CalendarDate(year: -2, month: 12, day: 28))
    for _ in 0..<2000 {
        #expect(CalendarDate(serial: date.serial) == date)
        date = date.adding(days: 1)
    }
    date = try #require(CalendarDate(year: 1799, month: 12, day: 30))
    for step in 0..<1500 {
        let next = date.adding(days: 100)
        #expect(next.weekday == (date.weekday - 1 + 100) % 7 + 1 && CalendarDate(serial: next.serial) == next, "\(step)")
        date = next
    }
    #expect(CalendarDate(year: 2018, month: 4, day: 20)?.weekday == 5)
    for (day, week) in [("2018-12-31", (2019, 1)), ("2016-01-03", (2015, 53)), ("2018-04-20", (2018, 16)), ("2021-01-01", (2020, 53))] {
        let published = try #require(PublicationDate(iso8601: day))
        let date = try #require(CalendarDate(year: published.year, month: published.month ?? 0, day: published.day ?? 0))
        #expect(date.week == week, "\(day)")
    }
    #expect(
        [2016, 2018, 2019, 2024, 1972].map { CalendarDate.easter(of: $0).map(TimeInterval.text) } == [
            "2016-03-27", "2018-04-01", "2019-04-21", "2024-03-31", "1972-04-02",
        ])
}

@Test("Every pattern can be read, and so can every holiday's rule")
func patterns() {
    for rule in TimeRules.all {
        var parser = PatternParser(rule.pattern)
        #expect(!parser.rows().isEmpty, "\(rule.pattern)")
    }
    for (name, rule) in TimeTables.holidays { #expect(HolidayRule(rule)?.date(in: 2018) != nil, "\(name)") }
}
